"""The languages of paper in the window: to a translator, back with approval, and taken back."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hands import replace_all
from makers import DAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from role_parts import hand_to
from vaults import CASE, USER
from word_parts import APPROVER, approved, origin, shipped, words_file

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Seal
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.exchange.decisions import keep_decisions
from herintegratie_desktop.pdf.papers.copies import Reader, copies_for
from herintegratie_desktop.pdf.printable import unprintable
from herintegratie_desktop.store.texts import Approval, approval
from herintegratie_desktop.store.wordfile import read_word_file
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.paper.copies import copies_order, copy_bytes
from herintegratie_desktop.ui.rules import words_topic
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.words_topic import WordsTopic
from herintegratie_desktop.ui.rules.words_trial import LEAFLET, TrialDialog
from herintegratie_desktop.ui.wizard.paper_note import paper_notes


@pytest.fixture
def topic(shown, vault, desk):
    made = shown(WordsTopic(OfficeBridge(vault, desk)), 1000, 800)
    made.refresh()
    return made


def loaded(qtbot, topic, raw):
    """Give the panel of a file once it was looked through."""
    panel = topic.look_at("ti.po", raw)
    qtbot.waitUntil(lambda: "nagekeken" not in panel.verdict.text())
    return panel


def row_of(topic, name):
    """Give what the table says of a language."""
    return next(row for row in topic.table.texts() if row[0].startswith(name))


def load(vault, language="ti"):
    """Load words without the window."""
    vault.office.words.load(approved(language), language, origin(), unprintable)


def test_every_language_tells_how_much_is_approved_and_where_it_comes_from(topic, vault):
    assert len(topic.table.texts()) == 31
    name, count, by, on, source = row_of(topic, "Tigrinya")
    assert "ትግርኛ" in name
    assert count.startswith("0 van ")
    assert (by, on, source) == ("–", "–", "–")
    assert row_of(topic, "Engels")[4] == "met het programma"
    load(vault)
    topic.refresh()
    _, count, by, on, source = row_of(topic, "Tigrinya")
    assert count.split()[0] == count.split()[2]
    assert (by, on, source) == (APPROVER, "23-11-2026", "van uw organisatie")


@pytest.mark.parametrize("button", ["save_button", "trial_button"])
def test_without_a_language_one_is_asked_for(topic, button):
    getattr(topic, button).click()
    assert "Kies eerst een taal" in topic.message.text()


def test_a_language_is_written_for_a_translator(topic, tmp_path, monkeypatch):
    out = tmp_path / "ti.po"
    monkeypatch.setattr(words_topic, "choose_new_file", lambda *_: out)
    topic.choose("ti")
    topic.save_button.click()
    assert "Poedit" in topic.message.text()
    assert len(read_word_file(out.read_bytes()).rows) > 400


def test_a_stick_that_is_full_is_told(topic, tmp_path):
    topic.save_to("ti", tmp_path / "weg" / "ti.po")
    assert "kan niet worden geschreven" in topic.message.text()


def test_drafts_are_not_taken_for_approved_words(qtbot, topic):
    panel = loaded(qtbot, topic, shipped("ti").encode())
    assert "nog geen zin goedgekeurd" in panel.verdict.text()
    assert not panel.load_button.isVisible()


def test_a_file_of_something_else_is_refused_with_its_line(qtbot, topic):
    panel = loaded(qtbot, topic, words_file('msgid "a"\nmsgstr "b"\n', program="Anders"))
    assert "Regel 1: Dit bestand is van een ander programma (Anders)" in panel.verdict.text()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert topic.part is None


def test_words_are_loaded_once_somebody_is_named_who_approved_them(qtbot, topic, vault):
    panel = loaded(qtbot, topic, approved("ti"))
    facts = panel.counts.facts()
    assert facts["Goedgekeurd"] == facts["Daarvan nieuw"]
    assert facts["Wachten nog, blijven Nederlands"] == "0"
    panel.load_button.click()
    assert "Schrijf wie" in panel.who_row.error()
    replace_all(APPROVER, panel.who)
    replace_all("24-11-2026", panel.day)
    panel.load_button.click()
    assert "vandaag of eerder" in panel.day_row.error()
    replace_all("20-11-2026", panel.day)
    panel.load_button.click()
    assert vault.office.words.in_force()["ti"].approved_by == APPROVER
    assert approval("ti", topic.desk.guide) is Approval.WHOLE
    assert "staan vanaf nu op papier" in topic.message.text()
    assert row_of(topic, "Tigrinya")[2:] == (APPROVER, "20-11-2026", "van uw organisatie")


def test_who_approved_and_when_come_from_the_head_of_the_file(qtbot, topic):
    source = re.search(r'msgctxt "[^"]+"\nmsgid "[^"{]+"\n', shipped("ti"))[0]
    panel = loaded(qtbot, topic, words_file(f'{source}msgstr "ኣድራሻ"\n'))
    assert panel.who.text() == APPROVER
    assert panel.day.text() == "20-11-2026"


def test_refused_sentences_stand_in_a_table_and_may_be_left_out(qtbot, topic, vault):
    raw = re.sub(rb'(msgid "Aan \{name\}"\nmsgstr ".*)\{name\}', rb"\1{naam}", approved("ti"))
    panel = loaded(qtbot, topic, raw)
    rows = panel.faults.texts()
    assert [row[1] for row in rows] == ["Aan {name}", "Aan {name}"]
    assert all(row[0].isdigit() and "Hier staat: {naam}" in row[2] for row in rows)
    assert panel.load_button.text() == "Laden zonder de geweigerde zinnen"
    replace_all(APPROVER, panel.who)
    replace_all("20-11-2026", panel.day)
    panel.load_button.click()
    assert approval("ti", vault.office.guide()) is Approval.PART


def test_a_withdrawn_approval_goes_back_to_the_program(topic, vault, monkeypatch):
    load(vault)
    topic.refresh()
    topic.choose("ti")
    assert topic.withdraw_button.isVisible()
    monkeypatch.setattr(words_topic, "sure", lambda *_: False)
    topic.withdraw_button.click()
    assert "ti" in vault.office.words.in_force()
    monkeypatch.setattr(words_topic, "sure", lambda *_: True)
    topic.withdraw_button.click()
    assert vault.office.words.in_force() == {}
    assert row_of(topic, "Tigrinya")[1].startswith("0 van ")
    assert not topic.withdraw_button.isVisible()


def test_who_may_not_manage_lists_sees_who_may(topic, vault):
    hand_to(vault, USER, Role.CASEWORKER)
    topic.refresh()
    assert not topic.load_button.isVisible()
    assert "Uw rol mag dit niet" in topic.who_may.text()


def test_a_proof_is_shown_and_saved_as_plan_and_as_leaflet(qtbot, shown, tmp_path):
    dialog = shown(TrialDialog("ti", "Tigrinya", {}))
    qtbot.waitUntil(lambda: dialog._pdf is not None)
    plan = dialog._pdf
    dialog.kind.show_key(LEAFLET)
    dialog.kind.chosen.emit(LEAFLET)
    qtbot.waitUntil(lambda: dialog._pdf not in {None, plan})
    dialog.save_to(tmp_path / "proef.pdf")
    assert (tmp_path / "proef.pdf").read_bytes() == dialog._pdf
    dialog.save_to(tmp_path / "weg" / "proef.pdf")
    assert "kan niet worden geschreven" in dialog.banner.text()


def test_the_check_page_says_what_the_office_approved(topic, vault, haddad):
    case = replace(haddad, language="ti")
    assert "nog niet goedgekeurd" in paper_notes(case, topic.desk)[1]
    load(vault)
    topic.bridge.renew()
    assert "in het Nederlands en daarnaast: Tigrinya" in paper_notes(case, topic.desk)[1]


def household_copy(vault, desk, case):
    """Make the transcript for the household as the window does."""
    bridge = CaseBridge(CaseSession(case), vault.cases, 1, desk)
    order = copies_order(bridge, vault)
    bridge.deleteLater()
    (copy,) = copies_for(case, [Reader.HOUSEHOLD], "", "en")
    return copy_bytes(order, copy)


def test_a_transcript_made_later_says_what_it_would_have_said_on_the_day_of_sealing(vault, desk):
    load(vault)
    case = replace(CASE, id="HIP-2026-00901", language="ti")
    sealed = replace(case, seal=Seal(DAY, USER, content_digest(case)))
    keep_decisions(vault)
    vault.cases.save(sealed, 0)
    then = household_copy(vault, desk, sealed)
    vault.office.words.withdraw("ti")
    assert household_copy(vault, desk, sealed) == then
    load(vault, "am")
    assert household_copy(vault, desk, sealed) == then
    draft = replace(case, id="HIP-2026-00902")
    renewed = replace(desk, guide=vault.office.guide())
    assert len(household_copy(vault, renewed, draft)) < len(then)
