"""Installing a rule file: looked through, signed or with a reason, its consequences, and back."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest
from hands import write
from PySide6.QtWidgets import QApplication
from rule_room_parts import DTV, actions, adult_limit, amended, file_read

from herintegratie_desktop.store.impact import impact
from herintegratie_desktop.store.rulesigning import make_key, sign
from herintegratie_desktop.ui.rules import impact_card, schemes_topic
from herintegratie_desktop.ui.rules.impact_run import ImpactRun
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.rule_file import read_rule_file
from herintegratie_desktop.ui.rules.schemes_topic import SchemesTopic

PRIVATE, PUBLIC = make_key()


@pytest.fixture
def topic(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)
    made = SchemesTopic(OfficeBridge(vault, desk))
    shown(made, 1000, 800)
    made.refresh()
    yield made
    made.rest()


def looked(qtbot, topic, read):
    """Let a file be looked through, and its consequences."""
    panel = topic.look_at(read)
    busy = "nagekeken"
    qtbot.waitUntil(lambda: busy not in panel.verdict.text() and not panel.impact.run.is_busy)
    return panel


def test_a_file_without_a_key_is_refused_with_its_line_and_nothing_changes(qtbot, topic, vault):
    panel = looked(qtbot, topic, file_read(amended().replace(b"cash = 30_000\n", b"", 1)))
    ((said,),) = panel.faults.texts()
    assert said.startswith("dtv.toml, regel 7")
    assert "“cash” ontbreekt" in said
    assert not panel.install_button.isVisible()
    assert vault.office.rule_files() == ()


def test_failing_examples_are_listed_one_by_one(qtbot, topic):
    panel = looked(qtbot, topic, file_read(DTV.replace(b"180_000", b"170_000", 1)))
    said = [row[0] for row in panel.faults.texts()]
    assert len(said) > 1
    assert all("voorbeeld" in each for each in said)
    assert not panel.install_button.isVisible()


def test_a_sound_file_says_whether_it_proves_itself_by_examples(qtbot, topic):
    newer = DTV.replace(b'version = "2026-11-01"', b'version = "2027-01-01"')
    assert "de voorbeelden erin komen uit" in looked(qtbot, topic, file_read(newer)).verdict.text()
    assert "geen voorbeelden" in looked(qtbot, topic, file_read()).verdict.text()


def test_an_unsigned_file_needs_a_reason(qtbot, topic, vault):
    panel = looked(qtbot, topic, file_read())
    panel.install_button.click()
    assert panel.reason.hasFocus()
    assert "waarom" in panel.reason_row.error()
    assert vault.office.rule_files() == ()
    write("Per telefoon bevestigd", panel.reason)
    panel.install_button.click()
    (file,) = vault.office.rule_files()
    assert (file.signed_by, file.reason) == ("", "Per telefoon bevestigd")
    assert "install-rules:dtv.toml" in actions(vault)
    assert adult_limit(topic.desk.guide) == 170_000
    assert topic.schemes["dtv"].texts()[0][1].endswith("1.700,00")
    assert any("Per telefoon" in row[-1] for row in topic.files.texts())
    assert topic.install_button.hasFocus()


def test_a_file_signed_by_a_trusted_key_needs_none(qtbot, topic, vault):
    vault.office.trust("Regelmaker Voorbeeld", PUBLIC)
    panel = looked(qtbot, topic, file_read(signature=sign(amended(), PRIVATE)))
    assert "Regelmaker Voorbeeld" in panel.signature.text()
    assert not panel.reason_row.isVisible()
    panel.install_button.click()
    assert vault.office.rule_files()[0].signed_by == "Regelmaker Voorbeeld"


def test_a_signature_of_an_unknown_key_says_so_and_asks_for_a_reason(qtbot, topic):
    panel = looked(qtbot, topic, file_read(signature=sign(amended(), PRIVATE)))
    assert "niet van een sleutel die u vertrouwt" in panel.signature.text()
    assert panel.reason_row.isVisible()


def test_a_signature_beside_the_file_is_found(tmp_path):
    path = tmp_path / "dtv.toml"
    path.write_bytes(amended())
    assert read_rule_file(path).signature == ""
    (tmp_path / "dtv.toml.sig").write_text("ab" * 64 + "\n")
    assert read_rule_file(path).signature == "ab" * 64


def test_a_chosen_file_is_read_and_one_that_is_gone_is_said(topic, tmp_path, monkeypatch):
    path = tmp_path / "weg.toml"
    monkeypatch.setattr(schemes_topic, "choose_file", lambda *_: path)
    topic.install_button.click()
    assert "weg.toml kan niet worden gelezen" in topic.message.text()
    path.write_bytes(amended())
    topic.install_button.click()
    assert topic.part is not None


def test_the_consequences_name_case_person_and_what_changes(qtbot, topic, vault, haddad):
    panel = looked(qtbot, topic, file_read())
    rows = panel.impact.table.texts()
    assert rows[0][:2] == ("HIP-2026-00417", "Samira Haddad")
    assert any("maximaal € 1.800,00 wordt € 1.700,00" in row[2] for row in rows)
    assert panel.impact.changed_cases == 1
    assert panel.impact.is_whole
    assert "1 dossier" in panel.impact.words.text()


def test_consequences_can_be_broken_off_and_say_so(topic):
    panel = topic.look_at(file_read())
    panel._look()
    panel.impact.cancel_button.click()
    assert not panel.impact.run.is_busy
    assert not panel.impact.is_whole
    assert "U keek niet verder: 0 van 1" in panel.impact.words.text()


def test_installing_before_the_consequences_are_known_asks_once_more(topic, vault):
    panel = topic.look_at(file_read())
    panel._look()
    panel.reason.show_text("proef")
    panel.install_button.click()
    assert "nog niet helemaal bekend" in panel.verdict.text()
    assert vault.office.rule_files() == ()
    panel.install_button.click()
    assert len(vault.office.rule_files()) == 1


def test_leaving_cancels_what_goes_on(topic):
    panel = topic.look_at(file_read())
    panel._look()
    assert panel.impact.run.is_busy
    topic.rest()
    assert not panel.impact.run.is_busy


def test_going_back_to_the_file_of_the_program_shows_its_consequences_too(qtbot, topic, vault):
    vault.office.install("dtv.toml", amended(), reason="proef")
    topic.bridge.renew()
    topic.refresh()
    names = [row[0] for row in topic.files.texts()]
    topic.files.choose(names.index("dtv.toml"))
    topic.back_button.click()
    panel = topic.part
    qtbot.waitUntil(lambda: panel.install_button.isVisible() and not panel.impact.run.is_busy)
    assert panel.impact.changed_cases == 1
    panel.install_button.click()
    assert adult_limit(topic.desk.guide) == 180_000
    assert "uninstall-rules:dtv.toml" in actions(vault)
    assert "nu" not in topic.history.texts()[0][2]


def test_a_file_of_the_program_cannot_be_taken_back(topic):
    topic.back_button.click()
    assert "Kies eerst" in topic.message.text()
    topic.files.choose(0)
    topic.back_button.click()
    assert "is al het bestand van het programma" in topic.message.text()


def test_a_list_of_consequences_is_never_longer_than_it_may_be(qtbot, topic, vault, haddad):
    for number in range(3):
        vault.cases.save(replace(haddad, id=f"HIP-2026-{number + 500:05d}"), 0)
    with mock.patch.object(impact_card, "MOST_SHOWN", 5):
        panel = looked(qtbot, topic, file_read())
    assert panel.impact.changed_cases == 4
    assert panel.impact.table.rows.rowCount() == 5
    assert "eerste 5 gevolgen" in panel.impact.more.text()


def test_an_error_on_the_way_is_handed_on_and_ends_the_run(qtbot):
    def broken():
        yield from ()
        raise ValueError("stuk")

    run = ImpactRun()
    with qtbot.waitSignal(run.failed) as heard:
        run.start(broken())
    assert isinstance(heard.args[0], ValueError)
    assert not run.is_busy


def test_every_open_case_is_stepped_through_once(qtbot, topic, vault, desk):
    guide = vault.office.with_rules("dtv.toml", amended())
    run, seen = ImpactRun(), []
    run.stepped.connect(lambda steps: seen.extend(each.case_id for each in steps))
    with qtbot.waitSignal(run.ended) as heard:
        run.start(impact(vault, guide, desk.today))
    assert heard.args == [True]
    assert seen == ["HIP-2026-00417"]
    QApplication.processEvents()
