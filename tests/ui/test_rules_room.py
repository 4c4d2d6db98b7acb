"""The room of rules in the window: the way in and out, each topic, and what follows from it."""

from __future__ import annotations

import pytest
from hands import CONTROL
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rule_room_parts import DTV, actions, adult_limit, amended, sealed_case
from vaults import START

from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog
from herintegratie_desktop.ui.kit.reading_order import fields_of
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.office_desk import office_desk
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program
from herintegratie_desktop.ui.rules.topic_list import TopicName

HADDAD = "HIP-2026-00417"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def main(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    return shown(MainWindow(vault, desk, "light"), 1440, 900)


@pytest.fixture
def room(main):
    main.show_rules()
    return main.room


def tap(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key in a window, wherever its keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_the_bar_leads_to_the_rules_and_back_to_the_cases(main):
    assert main.top_bar.rules.isVisible()
    main.top_bar.rules.click()
    assert main.room.isVisible()
    assert not main.top_bar.rules.isVisible()
    main.top_bar.cases.click()
    assert main.cases.isVisible()
    assert main.top_bar.rules.isVisible()


def test_from_a_case_the_way_in_saves_it_first(main, vault):
    main.open_case(HADDAD)
    main.frame.open_place("persons/p1/given_names")
    QTest.keyClicks(QApplication.focusWidget(), "x")
    tap(main, Qt.Key.Key_R, CONTROL | SHIFT)
    assert main.frame is None
    assert main.room.isVisible()
    assert "x" in vault.cases.load(HADDAD).case.household.person("p1").given_names


def test_a_case_that_cannot_be_saved_stays_open(main, vault, monkeypatch, tmp_path):
    def full(*_arguments, **_more):
        raise VaultNotWritableError.full(tmp_path)

    main.open_case(HADDAD)
    main.frame.open_place("persons/p1/given_names")
    QTest.keyClicks(QApplication.focusWidget(), "x")
    with monkeypatch.context() as broken:
        broken.setattr(vault.cases, "save", full)
        assert not main.show_rules()
    assert main.frame is not None


@pytest.mark.parametrize("name", list(TopicName))
def test_each_topic_opens_with_the_arrow_keys_and_has_a_heading(main, room, name):
    room.side.list.setFocus()
    tap(main, Qt.Key.Key_Home)
    for _ in range(list(TopicName).index(name)):
        tap(main, Qt.Key.Key_Down)
    assert room.current is name
    assert room.topic(name).isVisible()
    assert room.topic(name).head.text()


@pytest.mark.parametrize("name", list(TopicName))
@pytest.mark.parametrize("rtl", [False, True])
def test_every_field_of_a_topic_has_a_name_and_fits_a_small_window(main, room, name, rtl):
    main.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    main.resize(1080, 640)
    room.open_topic(name)
    QApplication.processEvents()
    assert (main.width(), main.height()) == (1080, 640)
    for field in fields_of(main, [room]):
        assert field.accessibleName() or field.property("text"), field


def test_in_a_small_window_topics_are_icons_that_still_say_their_name(main, room):
    main.resize(1080, 640)
    QApplication.processEvents()
    item = room.side.list.item(0)
    assert item.text() == ""
    assert item.toolTip() == "Regelingen"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Regelingen"


def test_the_conditions_are_those_of_the_day_that_is_typed(room):
    topic = room.open_topic(TopicName.CONDITIONS)
    today = {each.id for each in topic.conditions()}
    topic.day.setText("31-07-2023")
    topic.day.day_typed.emit(None)
    before = {each.id for each in topic.conditions()}
    assert "ozv.A-visa" in today
    assert "ozv.A-visa" not in before
    assert before
    topic.day.setText("31-31-2023")
    topic.day.day_typed.emit(None)
    assert topic.conditions() == ()
    assert "kies een andere dag" in topic.facts.facts()["Let op"]


def test_a_condition_shows_its_question_source_and_evidence(room):
    topic = room.open_topic(TopicName.CONDITIONS)
    topic.search.setText("visum")
    assert 0 < len(topic.conditions()) < 15
    facts = topic.facts.facts()
    assert {"Vraag", "Voor wie", "Bewijs", "Gevolg", "Bron", "Zekerheid", "Geldt"} <= set(facts)


def test_schemes_show_every_amount_since_its_day_with_source_and_certainty(room):
    rows = room.open_topic(TopicName.SCHEMES).schemes["dtv"].texts()
    assert [row[0] for row in rows] == ["01-07-2017", "het begin"]
    assert rows[0][1].replace("\u00a0", " ") == "€ 1.800,00"
    assert "Zekerheid: redelijk zeker" in rows[1][-1]


def test_signed_plans_lead_to_their_decision(main, vault):
    sealed_case(vault)
    main.open_case("HIP-2026-00900")
    link = main.frame.identity.decision
    assert link.isVisible()
    link.click()
    topic = main.room.topic(TopicName.DECISIONS)
    assert topic.part.decision.case_id == "HIP-2026-00900"


def test_a_draft_has_no_decision_to_lead_to(main):
    main.open_case(HADDAD)
    assert not main.frame.identity.decision.isVisible()


def test_what_is_installed_counts_for_the_next_case_and_the_list(main, room, vault):
    vault.office.install("dtv.toml", amended(), reason="proef")
    room.bridge.renew()
    main.show_list()
    main.open_case(HADDAD)
    assert adult_limit(main.bridge.desk.guide) == 170_000
    assert main.bridge.budget.amounts.adult == 170_000


def test_rules_that_cannot_be_read_are_said_and_the_programs_own_are_used(shown, vault):
    vault.office.install("dtv.toml", amended(), reason="proef")
    vault._sealed.db.conn.execute("drop trigger office_rules_stay_as_they_are")
    vault._sealed.db.conn.execute("update office_rules set content = ?", [b"kind = "])
    vault.office._forget()
    found = office_desk(vault, lambda: START, "nl")
    assert adult_limit(found.desk.guide) == 180_000
    assert "dtv.toml" in found.trouble.said()


def test_after_unlocking_cases_are_checked_by_the_rules_of_the_office(qapp, light, vault, tmp_path):
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    vault.office.install("dtv.toml", amended(), reason="proef")
    program = Program(qapp, vault.folder, Preferences(), lambda: START)
    program.enter(vault)
    program.main.show_rules()
    assert adult_limit(program.main.room.bridge.desk.guide) == 170_000
    program.lock()
    assert isinstance(program.window, UnlockDialog)
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def test_trouble_with_the_rules_stays_in_sight_and_leads_to_the_room(qtbot, shown, vault, desk):
    vault.office.install("dtv.toml", amended(), reason="proef")
    vault._sealed.db.conn.execute("drop trigger office_rules_stay_as_they_are")
    vault._sealed.db.conn.execute("update office_rules set content = ?", [b"kind = "])
    vault.office._forget()
    found = office_desk(vault, desk.now, "nl")
    main = shown(MainWindow(vault, found.desk, "light", trouble=found.trouble), 1440, 900)
    assert "kunnen niet worden gelezen" in main.trouble.text()
    main.trouble.action.click()
    topic = main.room.topic(TopicName.SCHEMES)
    topic.files.choose([row[0] for row in topic.files.texts()].index("dtv.toml"))
    topic.back_button.click()
    part = topic.part
    qtbot.waitUntil(lambda: part.install_button.isVisible() and not part.impact.run.is_busy)
    part.install_button.click()
    assert not main.trouble.isVisible()
    assert "uninstall-rules:dtv.toml" in actions(vault)
    assert vault.office.guide_files()["rules/dtv.toml"] == DTV


def test_tab_goes_through_a_topic_as_it_is_read(main, room, vault):
    vault.office.install("dtv.toml", amended(), reason="proef")
    room.bridge.renew()
    topic = room.open_topic(TopicName.SCHEMES)
    QApplication.processEvents()
    found = fields_of(main, [room])
    wanted = [room.side.list, topic.files, topic.install_button, topic.back_button]
    wanted += [*topic.schemes.values(), topic.history]
    assert found == wanted
