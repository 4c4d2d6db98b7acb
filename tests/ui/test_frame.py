"""The wizard around the pages: steps, saving, what is missing, undo, links and signed plans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hands import CONTROL, press, replace_all, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from herintegratie_desktop.core.case import Case, Seal
from herintegratie_desktop.core.edits import AddPerson, SealPlan
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.wizard.frame import WizardFrame
from herintegratie_desktop.ui.wizard.places import changed_place, step_of

Z, TAB = Qt.Key.Key_Z, Qt.Key.Key_Tab


@pytest.fixture
def frame(shown, bridge, vault):
    made = shown(WizardFrame(bridge, vault), 1440, 900)
    made.open_step(Step.HOUSEHOLD)
    return made


@pytest.fixture
def new_frame(shown, vault, desk):
    bridge = CaseBridge(CaseSession(Case("HIP-2026-00001", desk.today)), vault.cases, 0, desk)
    made = shown(WizardFrame(bridge, vault), 1440, 900)
    bridge.setParent(made)
    made.open_step(Step.HOUSEHOLD)
    return made


def given_names(frame):
    frame.open_place("persons/p1/given_names")
    return QApplication.focusWidget()


def stored(vault, case_id="HIP-2026-00417"):
    return vault.cases.load(case_id).case


@pytest.mark.parametrize("step", list(Step))
def test_every_step_opens_at_any_time_with_its_title_and_number(frame, step):
    page = frame.open_step(step)
    assert frame.stage.title.text() == page.title() != ""
    assert frame.stage.step_words.text() == f"Stap {int(step)} van 7"
    assert page.isVisible()
    assert frame.steps.current() == step - 1


def test_a_scheme_without_amounts_for_today_is_said_and_stops_nobody(shown, vault, desk, haddad):
    long_ago = replace(desk, now=lambda: desk.now().replace(year=2020))
    case = replace(haddad, scheme="eurp")
    bridge = CaseBridge(CaseSession(case), vault.cases, 0, long_ago)
    frame = shown(WizardFrame(bridge, vault), 1440, 900)
    bridge.setParent(frame)
    for step in Step:
        frame.open_step(step)
    frame.next_problem()
    assert frame.step is Step.PLAN
    assert "eurp bestaat nog niet op" in frame.stage.note.text()
    frame.go_on()


def test_the_identity_bar_says_who_where_and_when(frame):
    bar = frame.identity
    assert bar.name.text() == "Gezin Haddad"
    assert bar.departure.text() == "ma 14 december 2026"
    assert bar.caseworker.text() == "M. de Wit"
    assert "Terugkeer naar Irak (Erbil)" in bar.facts.text()


def test_the_identity_bar_follows_what_is_typed(frame):
    replace_all("Samir", given_names(frame))
    frame.open_place("persons/p1/family_name")
    replace_all("Nieuwenhuis", QApplication.focusWidget())
    assert frame.identity.name.text() == "Gezin Nieuwenhuis"


def test_leaving_a_page_saves_what_was_typed(frame, vault):
    replace_all("Samira Noor", given_names(frame))
    frame.open_step(Step.PLAN)
    assert stored(vault).household.person("p1").given_names == "Samira Noor"


def test_a_new_case_that_nobody_touched_is_not_kept(new_frame, vault):
    new_frame.open_step(Step.RETURN)
    assert new_frame.leave_page()
    assert vault.cases.ids() == ()


def test_a_new_case_is_kept_at_its_first_entry(new_frame, vault):
    new_frame.bridge.do(_first_person())
    assert new_frame.leave_page()
    assert vault.cases.ids() == ("HIP-2026-00001",)


def test_going_on_shows_what_is_missing_once_and_then_goes_on(frame):
    frame.open_step(Step.CONDITIONS)
    frame.stage.next_button.click()
    assert frame.step is Step.CONDITIONS
    assert any("Zarifa" in said for said in frame.stage.summary.sentences())
    assert frame.stage.summary.hasFocus()
    frame.stage.next_button.click()
    assert frame.step is Step.PLAN
    assert frame.stage.summary.sentences() == ()


def test_a_complete_page_goes_on_at_once(frame):
    frame.stage.next_button.click()
    assert frame.step is Step.IDENTITY


def test_a_link_in_the_list_of_what_is_missing_gives_the_field_the_keyboard(frame):
    replace_all(" ", given_names(frame))
    frame.go_on()
    frame.stage.summary.follow(0)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert frame.step is Step.HOUSEHOLD


def test_what_is_mended_leaves_the_list_while_one_types(frame):
    replace_all(" ", given_names(frame))
    frame.go_on()
    assert len(frame.stage.summary.sentences()) == 1
    field = given_names(frame)
    replace_all("Samira", field)
    assert frame.stage.summary.sentences() == ()
    assert field.hasFocus()


def test_a_long_list_of_what_is_missing_is_counted(new_frame):
    for number in range(4):
        new_frame.bridge.do(_first_person(number))
    new_frame.go_on()
    assert len(new_frame.stage.summary.sentences()) == 7
    assert "andere" in new_frame.stage.summary.sentences()[-1]


def test_back_and_forth_by_the_buttons(frame):
    frame.open_step(Step.PLAN)
    frame.stage.back_button.click()
    assert frame.step is Step.CONDITIONS
    frame.open_step(Step.HOUSEHOLD)
    assert not frame.stage.back_button.isVisible()


def test_after_the_last_step_the_case_is_closed(qtbot, frame):
    frame.open_step(Step.SIGN)
    with qtbot.waitSignal(frame.finished):
        frame.stage.next_button.click()


def test_the_step_list_opens_a_step_and_says_what_is_missing(qtbot, frame):
    qtbot.mouseClick(frame.steps.buttons[3], Qt.MouseButton.LeftButton)
    assert frame.step is Step.CONDITIONS
    frame.open_step(Step.HOUSEHOLD)
    assert frame.steps.buttons[3].words == "1 antwoord ontbreekt"


def test_a_narrow_window_shows_the_steps_as_icons(frame):
    assert not frame.steps.buttons[0].narrow
    frame.resize(1180, 720)
    assert frame.steps.buttons[0].narrow
    frame.resize(1400, 720)
    assert not frame.steps.buttons[0].narrow


def test_the_budget_stands_beside_the_plan_and_the_check_only(frame):
    shown = {step: (frame.open_step(step), frame.shows_budget())[1] for step in Step}
    assert {step for step, seen in shown.items() if seen} == {Step.PLAN, Step.CHECK}


def test_undo_goes_to_the_page_that_changed_and_gives_the_field_the_keyboard(frame):
    replace_all("Amal", given_names(frame))
    frame.open_step(Step.PLAN)
    frame.undo()
    assert frame.step is Step.HOUSEHOLD
    assert QApplication.focusWidget().text() == "Samira"
    frame.redo()
    assert QApplication.focusWidget().text() == "Amal"


def test_ctrl_z_in_a_field_is_the_undo_of_the_case_and_not_of_the_field(frame):
    field = given_names(frame)
    write("x", field)
    before = field.text()
    press(Z, modifier=CONTROL)
    assert field.text() == before
    assert frame.bridge.case.household.person("p1").given_names == before


def test_ctrl_z_in_a_text_area_does_not_touch_its_text(frame):
    frame.open_place("return/address")
    area = QApplication.focusWidget()
    assert isinstance(area, QPlainTextEdit)
    write(" extra", area)
    before = area.toPlainText()
    press(Z, modifier=CONTROL)
    assert area.toPlainText() == before


def test_two_visits_to_one_field_are_undone_apart(frame):
    field = given_names(frame)
    replace_all("Amal", field)
    press(TAB)
    replace_all("Amina", given_names(frame))
    frame.undo()
    assert frame.bridge.case.household.person("p1").given_names == "Amal"


def test_f8_goes_round_everything_that_is_to_be_mended(frame):
    frame.next_problem()
    assert frame.step is Step.PLAN
    assert "Youssef Haddad" in frame.stage.note.text()
    frame.next_problem()
    assert frame.step is Step.CONDITIONS
    frame.next_problem()
    assert "Elektronica" in frame.stage.note.text()
    frame.next_problem()
    assert frame.step is Step.PLAN
    assert "Youssef Haddad" in frame.stage.note.text()


def test_a_link_of_the_check_goes_to_the_field(frame):
    page = frame.open_step(Step.CHECK)
    page.asks_for.emit("persons/p3/v_number")
    assert frame.step is Step.IDENTITY
    assert QApplication.focusWidget().text() == "0000000003"


@pytest.fixture
def sealed_frame(shown, vault, desk, haddad):
    sealed = replace(haddad, seal=Seal(desk.today, "M. de Wit", "0" * 64))
    saved = vault.cases.save(sealed, 0)
    bridge = CaseBridge(CaseSession(sealed), vault.cases, saved.rev, desk, saved.saved_at)
    made = shown(WizardFrame(bridge, vault), 1440, 900)
    bridge.setParent(made)
    return made


@pytest.mark.parametrize("step", [Step.HOUSEHOLD, Step.IDENTITY, Step.RETURN, Step.CONDITIONS])
def test_a_signed_plan_can_be_read_and_not_changed(sealed_frame, step):
    page = sealed_frame.open_step(step)
    before = sealed_frame.bridge.case
    for line in page.findChildren(QLineEdit) + page.findChildren(QPlainTextEdit):
        if line.isVisible():
            write("x", line)
    assert sealed_frame.bridge.case == before
    assert "ondertekend" in sealed_frame.stage.sealed.text()


def test_a_new_version_of_a_signed_plan_can_be_changed(qtbot, sealed_frame):
    old = sealed_frame.open_step(Step.HOUSEHOLD)
    sealed_frame.stage.sealed.action.click()
    qtbot.waitUntil(lambda: sealed_frame.page is not old)
    assert sealed_frame.bridge.case.version == 2
    assert sealed_frame.identity.status.value_text() == "Concept · versie 2"
    replace_all("Amal", given_names(sealed_frame))
    assert sealed_frame.bridge.case.household.person("p1").given_names == "Amal"


def test_a_plan_that_is_signed_now_closes_its_pages(qtbot, frame):
    frame.open_step(Step.HOUSEHOLD)
    frame.open_step(Step.SIGN)
    frame.bridge.do(SealPlan(frame.bridge.desk.today, "M. de Wit"))
    assert frame.identity.status.value_text() == "Ondertekend"
    qtbot.wait(10)
    frame.open_step(Step.HOUSEHOLD)
    assert given_names(frame).isReadOnly()


def test_a_save_that_fails_is_said_and_what_was_typed_stays(
    qtbot, frame, vault, monkeypatch, tmp_path
):
    field = given_names(frame)
    with monkeypatch.context() as broken:
        broken.setattr(vault.cases, "save", _full_disk(tmp_path))
        replace_all("Amal", field)
        assert not frame.leave_page()
    assert "schijf" in frame.failure.text()
    assert frame.failure.action.text() == "Dossier elders bewaren…"
    assert frame.bridge.case.household.person("p1").given_names == "Amal"
    with qtbot.waitSignal(frame.copy_wanted):
        frame.failure.action.click()
    assert frame.leave_page()
    assert not frame.failure.isVisible()
    assert stored(vault).household.person("p1").given_names == "Amal"


def test_right_to_left_puts_the_steps_at_the_right_and_the_budget_at_the_left(frame):
    frame.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame.open_step(Step.PLAN)
    QApplication.processEvents()
    left = frame.stage.mapTo(frame, frame.stage.rect().topLeft()).x()
    assert frame.steps.x() > left
    assert frame.budget_side.x() < left


@pytest.mark.parametrize(
    ("place", "step"),
    [
        ("persons", Step.HOUSEHOLD),
        ("persons/p1/born", Step.HOUSEHOLD),
        ("persons/p1/v_number", Step.IDENTITY),
        ("persons/p1/documents", Step.IDENTITY),
        ("return/country", Step.RETURN),
        ("language", Step.RETURN),
        ("answers/p1/page.basic", Step.CONDITIONS),
        ("lines/l1/cents", Step.PLAN),
        ("plan/obstacles", Step.PLAN),
        ("project", Step.PLAN),
        ("signatures/p1", Step.SIGN),
    ],
)
def test_a_place_belongs_to_a_step(place, step):
    assert step_of(place) is step


def test_every_problem_of_the_check_leads_to_a_field(frame):
    checked = frame.bridge.checked
    for problem in (*checked.blocking, *checked.warnings):
        assert frame.open_place(problem.place), problem.place


def test_the_place_of_a_change_is_found_from_both_sides(haddad):
    other = replace(haddad, back=replace(haddad.back, place="Duhok"))
    assert changed_place(haddad, other) == changed_place(other, haddad) == "return/place"
    less = replace(haddad, plan=haddad.plan.without_line("l2"))
    assert changed_place(haddad, less) == "plan/lines"
    assert changed_place(less, haddad) == "lines/l2/purpose"
    assert changed_place(haddad, haddad) == ""


def _first_person(number=0):

    return AddPerson(Person(f"p{number + 1}"))


def _full_disk(folder):
    def save(*_arguments, **_more):
        raise VaultNotWritableError.full(folder)

    return save
