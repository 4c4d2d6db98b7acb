"""The window of an open vault: from list to case and back, its keys, faults and practice."""

from __future__ import annotations

import pytest
from hands import CONTROL, press, replace_all, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from vaults import START, USER

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.session import CaseIsSealedError
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui import shortcuts
from herintegratie_desktop.ui.faults import FaultCatcher, fault_box, report_of
from herintegratie_desktop.ui.idle import IdleWatch
from herintegratie_desktop.ui.kit.reading_order import fields_of
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.practice import end_practice, practice_vault
from herintegratie_desktop.ui.preferences import ORGANISATION

HADDAD = "HIP-2026-00417"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def main(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def in_case(main):
    main.open_case(HADDAD)
    return main


def tap(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key in a window, wherever its keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def full_disk(folder):
    def save(*_arguments, **_more):
        raise VaultNotWritableError.full(folder)

    return save


def test_the_title_names_the_program_and_the_number_but_nobody(in_case):
    assert in_case.windowTitle() == f"{HADDAD} – Herintegratie"
    in_case.show_list()
    assert in_case.windowTitle() == "Herintegratie"


def test_a_case_is_opened_changed_and_found_changed_in_the_list(main, vault):
    write("haddad", main.cases.search)
    press(Qt.Key.Key_Return)
    main.frame.open_place("persons/p1/given_names")
    replace_all("Amal", QApplication.focusWidget())
    tap(main, Qt.Key.Key_D, CONTROL)
    assert main.frame is None
    assert vault.cases.load(HADDAD).case.household.person("p1").given_names == "Amal"
    assert main.cases.search.hasFocus()
    main.cases.search.clear()
    assert main.cases.model.summary(0).title == "Amal Haddad"


def test_ctrl_n_begins_a_case_in_the_name_of_the_user(main, vault):
    vault.settings.put(ORGANISATION, "Opvanglocatie Voorbeeld")
    tap(main, Qt.Key.Key_N, CONTROL)
    case = main.bridge.case
    assert case.id == "HIP-2026-00418"
    assert (case.caseworker.name, case.caseworker.organisation) == (
        USER,
        "Opvanglocatie Voorbeeld",
    )
    assert main.windowTitle() == "HIP-2026-00418 – Herintegratie"


def test_a_new_case_nobody_touched_leaves_nothing_behind(main, vault):
    main.new_case()
    main.show_list()
    assert vault.cases.ids() == (HADDAD,)


@pytest.mark.parametrize("step", list(Step))
def test_alt_and_a_number_open_a_step(in_case, step):
    tap(in_case, Qt.Key(Qt.Key.Key_0 + int(step)), ALT)
    assert in_case.frame.step is step


def test_ctrl_enter_saves_and_goes_on(in_case):
    tap(in_case, Qt.Key.Key_Return, CONTROL)
    assert in_case.frame.step is Step.IDENTITY


def test_ctrl_z_and_ctrl_y_undo_and_redo_while_the_keyboard_is_in_a_field(in_case):
    in_case.frame.open_place("persons/p1/given_names")
    write(" Noor", QApplication.focusWidget())
    after = in_case.bridge.case.household.person("p1").given_names
    assert after != "Samira"
    tap(in_case, Qt.Key.Key_Z, CONTROL)
    assert in_case.bridge.case.household.person("p1").given_names == "Samira"
    assert QApplication.focusWidget().text() == "Samira"
    tap(in_case, Qt.Key.Key_Y, CONTROL)
    assert in_case.bridge.case.household.person("p1").given_names == after


def test_the_bar_says_what_is_undone(in_case):
    bar = in_case.top_bar
    assert not bar.undo.isEnabled()
    in_case.frame.open_place("persons/p1/given_names")
    write("x", QApplication.focusWidget())
    assert bar.undo.text() == "Ongedaan maken: Gegevens van gezinslid wijzigen"
    bar.undo.click()
    assert not bar.undo.isEnabled()
    assert bar.redo.accessibleName() == "Opnieuw: Gegevens van gezinslid wijzigen"


def test_tab_goes_from_the_page_to_its_buttons_and_then_to_the_budget(in_case):
    frame = in_case.frame
    frame.open_step(Step.RETURN)
    frame.open_step(Step.PLAN)
    found = fields_of(in_case, [in_case.top_bar, *frame.parts()])
    in_page = [at for at, each in enumerate(found) if frame.page.isAncestorOf(each)]
    next_at, step_at = found.index(frame.stage.next_button), found.index(frame.steps.buttons[4])
    assert found.index(in_case.top_bar.cases) < step_at < min(in_page)
    assert max(in_page) < next_at < found.index(frame.page.page_buttons()[0])


def test_tab_goes_round_without_a_trap_forwards_and_backwards(in_case):
    in_case.frame.open_step(Step.HOUSEHOLD)
    start = QApplication.focusWidget()
    order = fields_of(in_case, [in_case.top_bar, *in_case.frame.parts()])
    seen = []
    for _ in order:
        tap(in_case, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[-1] is start
    assert len(set(seen)) == len(order)
    tap(in_case, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is seen[-2]


def test_f8_and_f1_work_from_any_field(in_case):
    tap(in_case, Qt.Key.Key_F8)
    assert in_case.frame.step is Step.PLAN
    tap(in_case, Qt.Key.Key_F1)
    sheet = in_case.findChild(shortcuts.KeySheet)
    said = {each.text() for each in sheet.findChildren(QLabel)}
    assert {"F8", "F1", "Vergrendelen", "Opslaan en verder"} <= said
    sheet.accept()


def test_every_key_of_the_window_is_a_key_and_none_is_given_twice():
    groups = [getattr(shortcuts, name) for name in vars(shortcuts) if name.isupper()]
    keys = [key for group in groups for key in group]
    assert len(keys) == len(set(keys)) >= 18
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_what_is_saved_is_always_said(qtbot, in_case):
    state = in_case.top_bar.state
    assert state.text().startswith("Opgeslagen om ")
    in_case.frame.open_place("persons/p1/given_names")
    write("x", QApplication.focusWidget())
    assert state.text() == "Nog niet opgeslagen…"
    with qtbot.waitSignal(in_case.bridge.saved):
        pass
    assert state.text().endswith("versleuteld")


def test_a_failed_save_keeps_the_case_open_and_says_so(in_case, vault, monkeypatch, tmp_path):
    in_case.frame.open_place("persons/p1/given_names")
    write("x", QApplication.focusWidget())
    with monkeypatch.context() as broken:
        broken.setattr(vault.cases, "save", full_disk(tmp_path))
        assert not in_case.show_list()
        assert in_case.frame is not None
        assert in_case.top_bar.state.text() == "Opslaan lukt niet"
    assert in_case.show_list()


def test_closing_with_unsaved_work_asks_first(in_case, vault, monkeypatch, tmp_path):
    in_case.frame.open_place("persons/p1/given_names")
    write("x", QApplication.focusWidget())
    with monkeypatch.context() as broken:
        broken.setattr(vault.cases, "save", full_disk(tmp_path))
        broken.setattr(QMessageBox, "exec", lambda box: 0)
        assert not in_case.close()
        assert in_case.isVisible()
    assert in_case.close()


def test_the_window_is_never_smaller_than_the_pages_need(main):
    assert (main.minimumWidth(), main.minimumHeight()) == (1080, 640)


def test_the_window_fits_a_small_screen_on_every_step(in_case):
    in_case.resize(1080, 640)
    for step in Step:
        in_case.frame.open_step(step)
        QApplication.processEvents()
        assert (in_case.width(), in_case.height()) == (1080, 640), step


def test_the_bar_mirrors_undo_from_right_to_left(in_case):
    before = in_case.top_bar.undo.icon().pixmap(24, 24).toImage()
    in_case.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert in_case.top_bar.undo.icon().pixmap(24, 24).toImage() != before
    assert in_case.top_bar.undo.x() > in_case.top_bar.lock.x()


def test_nobody_at_the_computer_is_counted_down_and_then_locked(qtbot):
    watch = IdleWatch(idle_s=600, countdown_s=60)
    watch.stir()
    heard = []
    watch.counting.connect(heard.append)
    watch.look(watch.last + 539)
    assert heard == []
    watch.look(watch.last + 544.5)
    assert heard == [56]
    with qtbot.waitSignal(watch.awake):
        watch.stir()
    with qtbot.waitSignal(watch.expired):
        watch.look(watch.last + 601)


def test_the_countdown_is_said_in_the_window(main):
    main.show_countdown(42)
    assert "42" in main.notice.text()


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return type(caught), caught, caught.__traceback__


def test_a_fault_is_reported_without_what_anybody_typed():
    kind, _, trace = raised(ValueError("Samira Haddad 0000000001"))
    report = report_of(kind, trace)
    assert "ValueError" in report
    assert "Samira" not in report
    assert "raised" in report


def test_a_fault_shows_one_box_that_says_the_work_is_saved(qtbot, shown, main):
    faults = FaultCatcher(lambda: True, main)
    for _ in range(5):
        faults.hear(*raised(ValueError("Samira")))
    qtbot.waitUntil(lambda: main.findChildren(QMessageBox) != [])
    boxes = main.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert "Uw werk is opgeslagen" in boxes[0].informativeText()
    assert "Samira" not in boxes[0].text() + boxes[0].informativeText() + boxes[0].detailedText()
    boxes[0].reject()


def test_a_fault_while_nothing_can_be_saved_says_that(qtbot, main):
    box = fault_box("ValueError", saved=False, parent=main)
    assert "nog niet op de schijf" in box.informativeText()


def test_a_refusal_is_an_answer_and_no_fault(qtbot, main):
    faults = FaultCatcher(lambda: True, main)
    with qtbot.waitSignal(faults.refused) as heard:
        faults.hear(*raised(CaseIsSealedError()))
    main.show_refusal(heard.args[0])
    assert "ondertekend" in main.cases.message.text()


@pytest.fixture
def practice(guide, tmp_path):
    made = practice_vault(guide, "Oefenaar", lambda: START, tmp_path)
    yield made
    end_practice(made)


def test_the_practice_vault_holds_the_example_and_is_gone_afterwards(guide, tmp_path):
    made = practice_vault(guide, "Oefenaar", lambda: START, tmp_path)
    assert [each.title for each in made.cases.listed()] == ["Samira Haddad"]
    end_practice(made)
    assert not made.folder.exists()


def test_practice_plans_a_departure_that_is_still_to_come(guide, tmp_path):
    later = replace_year(START, 2031)
    made = practice_vault(guide, "Oefenaar", lambda: later, tmp_path)
    (case,) = made.cases.listed()
    assert case.planned_departure > later.date()
    end_practice(made)


def replace_year(moment, year):
    return moment.replace(year=year)


def test_practice_is_marked_in_the_title_and_beside_the_name(shown, practice, desk):
    main = shown(MainWindow(practice, desk, "light", practice=True), 1440, 900)
    assert main.windowTitle() == "OEFENEN – Herintegratie"
    main.open_case(practice.cases.ids()[0])
    assert main.frame.identity.practice.isVisible()
    assert main.windowTitle().startswith("OEFENEN – ")
    main.close()


def test_ctrl_n_on_the_plan_is_a_new_line_and_not_a_new_case(in_case):
    page = in_case.frame.open_step(Step.PLAN)
    page.focus_place("lines/l1/purpose")
    before = len(in_case.bridge.case.plan.lines)
    tap(in_case, Qt.Key.Key_N, CONTROL)
    assert len(in_case.bridge.case.plan.lines) == before + 1
    assert in_case.bridge.case.id == HADDAD
