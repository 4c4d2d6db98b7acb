"""Backups in the window: the status line, the list, a stick, bringing one back, closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hands import press, write
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from vaults import CASE, PASSPHRASE, START, new_vault, opened

from herintegratie_desktop.store.backup import Origin, make_backup
from herintegratie_desktop.store.backuprecord import (
    choose_backup_folder,
    failure,
    last_backup,
    note_backup,
)
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.ui.backup import dialog as dialogs
from herintegratie_desktop.ui.backup.age import age_words, brief_age, moment_words, size_words
from herintegratie_desktop.ui.backup.dialog import BackupDialog
from herintegratie_desktop.ui.backup.keeper import BackupKeeper
from herintegratie_desktop.ui.backup.restore_dialog import RestoreDialog
from herintegratie_desktop.ui.backup.wiring import BackupLine
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program


@pytest.fixture
def clock():
    """Give a clock that stands still until it is set."""
    return [START]


@pytest.fixture
def program(qtbot, light, tmp_path, clock):
    """Give a program with an open vault of one case."""
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    made = Program(QApplication.instance(), tmp_path / "kluis", Preferences(), lambda: clock[0])
    vault = new_vault(tmp_path / "kluis")
    vault.cases.save(CASE, 0)
    made.enter(vault)
    yield made
    made.leave(quit_too=False)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def keeper(program):
    return program.keeper


@pytest.fixture
def dialog(program):
    return program.main.findChild(BackupLine).open_dialog()


def rested(qtbot, keeper):
    qtbot.waitUntil(lambda: not keeper.is_busy)


def backed_up(vault, folder, now=START):
    """Make a backup without a window."""
    folder.mkdir(exist_ok=True)
    made = make_backup(Origin.of(vault), folder, now, Work())
    note_backup(vault, made.file, made.proof.count("cases"), now)
    return made.file


# --- words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "laatste geteste back-up zojuist"),
        (timedelta(minutes=5), "laatste geteste back-up 5 minuten geleden"),
        (timedelta(hours=3, minutes=50), "laatste geteste back-up 3 uur geleden"),
        (timedelta(days=2, hours=5), "laatste geteste back-up 2 dagen geleden"),
        (timedelta(days=-1), "laatste geteste back-up van 24-11-2026"),
    ],
)
def test_the_age_is_said_in_words(qapp, ago, words):
    assert age_words(START - ago, START) == words


def test_a_vault_without_a_backup_says_so(qapp):
    assert age_words(None, START) == "nog geen geteste back-up"


def test_a_small_window_says_the_age_shortly(qapp):
    ages = [None, *(START - timedelta(minutes=ago) for ago in (-5, 5, 61, 3000))]
    assert [brief_age(each, START) for each in ages] == [
        *("geen back-up", "0 min", "5 min", "1 uur", "2 dgn"),
    ]


def test_moments_and_sizes_are_said_shortly(qapp):
    noon = START.astimezone().replace(hour=12, minute=5)
    assert moment_words(noon, noon) == "vandaag om 12:05"
    assert moment_words(noon - timedelta(days=1), noon) == "gisteren om 12:05"
    assert moment_words(noon - timedelta(days=3), noon) == "20-11-2026 om 12:05"
    assert (size_words(40_200), size_words(237_200_000)) == ("40 kB", "237,2 MB")


# --- the status line ------------------------------------------------------------------------


def test_a_vault_without_a_backup_warns_and_leads_to_the_dialog(program):
    state = program.main.top_bar.state
    assert state.backup.link.text() == "nog geen geteste back-up"
    assert not state.backup.link.isHidden()
    state.backup.link.click()
    assert program.main.findChild(BackupDialog).isVisible()


def test_the_status_line_tells_the_age_of_the_last_tested_one(qtbot, program, keeper, clock):
    keeper.back_up()
    rested(qtbot, keeper)
    clock[0] += timedelta(hours=3)
    keeper.look()
    state = program.main.top_bar.state
    assert state.backup.text() == "laatste geteste back-up 3 uur geleden"
    assert state.backup.link.isHidden()


def test_in_a_small_window_an_open_case_leaves_room_for_a_word(qtbot, program, keeper, clock):
    keeper.back_up()
    rested(qtbot, keeper)
    clock[0] += timedelta(hours=3)
    keeper.look()
    program.main.resize(1080, 640)
    program.main.open_case(CASE.id)
    age = program.main.top_bar.state.backup
    assert age.text() == "3 uur"
    assert age.toolTip() == "laatste geteste back-up 3 uur geleden"
    program.main.show_list()
    assert age.text() == "laatste geteste back-up 3 uur geleden"


def test_a_backup_that_is_too_old_is_made_anew_by_itself(qtbot, program, keeper, clock):
    keeper.back_up()
    rested(qtbot, keeper)
    clock[0] += timedelta(hours=4)
    keeper.look()
    rested(qtbot, keeper)
    assert last_backup(program.vault) == clock[0]
    assert len(list((program.folder.parent / "backups").glob("*.hibackup"))) == 2


def test_a_backup_that_fails_is_said_once_and_not_tried_each_minute(qtbot, program, keeper, clock):
    choose_backup_folder(program.vault, program.folder.parent / "weg")
    keeper.look()
    rested(qtbot, keeper)
    assert "Sluit de stick of schijf aan" in program.main.notice.text()
    program.main.notice.clear()
    clock[0] += timedelta(minutes=1)
    keeper.look()
    rested(qtbot, keeper)
    assert program.main.notice.text() == ""
    assert failure(program.vault) is not None


def test_another_language_keeps_one_keeper_and_its_work(program, keeper):
    program.main.language_chosen.emit("en")
    assert program.keeper is keeper
    program.main.language_chosen.emit("nl")


def test_who_practises_has_no_backups(program, tmp_path):
    program.practice_room = tmp_path / "oefenen"
    program.practise()
    assert program.keeper is None
    assert program.main.findChild(BackupLine) is None


# --- the dialog -----------------------------------------------------------------------------


def test_a_backup_made_now_stands_in_the_list_as_tested(qtbot, program, keeper, dialog):
    dialog.now_button.click()
    rested(qtbot, keeper)
    ((made, cases, _, tested, where),) = dialog.files.texts()
    assert made.startswith("vandaag om")
    assert (cases, tested) == ("1", "✓ getest")
    assert where == str(program.folder.parent / "backups")
    assert "De back-up is klaar" in dialog.message.text()
    assert dialog.progress.isHidden() or not dialog.progress.isVisible()


def test_a_stick_gets_a_copy_that_is_listed_too(qtbot, keeper, dialog, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: stick)
    dialog.stick_button.click()
    rested(qtbot, keeper)
    assert len(list(stick.glob("*.hibackup"))) == 1
    assert list(stick.glob("*.wissingen"))
    assert {row[4] for row in dialog.files.texts()} == {str(stick), str(tmp_path / "backups")}


def test_a_folder_inside_the_vault_is_refused(program, dialog, monkeypatch):
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: program.folder)
    dialog.folder_button.click()
    assert "ligt in de kluis zelf" in dialog.message.text()


def test_the_folder_is_chosen_once_and_kept_in_the_vault(
    qtbot, program, dialog, tmp_path, monkeypatch
):
    other = tmp_path / "andere schijf"
    other.mkdir()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: other)
    dialog.folder_button.click()
    dialog.now_button.click()
    rested(qtbot, program.keeper)
    assert len(list(other.glob("*.hibackup"))) == 1
    assert str(other) in program.main.findChild(BackupDialog)._where.text()


def test_a_backup_can_be_broken_off(qtbot, program, keeper, dialog):
    dialog.now_button.click()
    keeper.stop()
    rested(qtbot, keeper)
    folder = program.folder.parent / "backups"
    assert list(folder.iterdir()) == [] or "klaar" in dialog.message.text()


def test_restoring_asks_first_which_one(dialog):
    dialog.restore_button.click()
    assert "Kies eerst in de lijst" in dialog.message.text()


# --- bringing one back ------------------------------------------------------------------------


@pytest.fixture
def restoring(program, dialog):
    """Give the dialog for a backup from before a second case was made."""
    file = backed_up(program.vault, program.folder.parent / "backups")
    program.vault.cases.save(replace(CASE, id="HIP-2026-00900"), 0)
    dialog.refresh()
    dialog.files.choose(0)
    dialog.restore_button.click()
    assert file.exists()
    return dialog.findChild(RestoreDialog)


def opened_with(qtbot, restoring, passphrase):
    write(passphrase, restoring.passphrase.line)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not restoring._hand.is_busy)


def test_a_wrong_passphrase_is_said_and_may_be_mended(qtbot, restoring):
    opened_with(qtbot, restoring, "niet deze woorden hier")
    assert "past niet" in restoring.message.text()
    assert restoring.preview is None
    restoring.passphrase.clear()
    opened_with(qtbot, restoring, PASSPHRASE)
    assert restoring.preview is not None


def test_the_preview_names_what_would_be_gone_and_that_the_vault_is_kept(qtbot, restoring):
    opened_with(qtbot, restoring, PASSPHRASE)
    assert "HIP-2026-00900" in restoring.preview.said()
    assert restoring.message.property("kind") == "warn"
    assert "wordt niet gewist" in restoring._kept_aside.text()


def test_cancelling_after_the_preview_leaves_nothing(qtbot, program, restoring):
    opened_with(qtbot, restoring, PASSPHRASE)
    restoring.cancel_button.click()
    names = {path.name for path in program.folder.parent.iterdir()}
    assert not [name for name in names if name.startswith(".")]
    assert program.vault.cases.count("") == 2


def test_restoring_asks_for_the_passphrase_and_keeps_the_former_vault(qtbot, program, restoring):
    opened_with(qtbot, restoring, PASSPHRASE)
    restoring.go_button.click()
    assert isinstance(program.window, UnlockDialog)
    assert "kluis-terzijde-" in program.window.message.text()
    (aside,) = program.folder.parent.glob("kluis-terzijde-*")
    with opened(program.folder) as restored, opened(aside) as former:
        assert (restored.cases.count(""), former.cases.count("")) == (1, 2)
        assert "restore" in [each.action for each in restored.journal.entries(limit=2)]
        assert "restore" in [each.action for each in former.journal.entries(limit=2)]


# --- closing ----------------------------------------------------------------------------------


def test_closing_makes_a_backup_first_and_says_so(qtbot, program):
    program.main.close()
    assert program.closing.isVisible()
    qtbot.waitUntil(lambda: program.vault is None)
    assert len(list((program.folder.parent / "backups").glob("*.hibackup"))) == 1


def test_closing_without_news_ends_at_once(qtbot, program, keeper):
    keeper.back_up()
    rested(qtbot, keeper)
    program.main.close()
    assert program.closing is None
    assert program.vault is None


def test_the_backup_on_closing_can_be_skipped(program):
    program.main.close()
    program.closing.skip_button.click()
    assert program.vault is None
    folder = program.folder.parent / "backups"
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def test_a_backup_that_fails_never_keeps_the_window_open_and_is_said_next_time(
    qtbot, program, tmp_path
):
    choose_backup_folder(program.vault, tmp_path / "weg")
    program.main.close()
    qtbot.waitUntil(lambda: program.vault is None)
    program.enter(opened(program.folder))
    assert "is niet gelukt" in program.main.notice.text()


def test_locking_during_a_backup_ends_it_and_leaves_nothing(program, keeper):
    keeper.back_up()
    program.lock()
    assert program.vault is None
    folder = program.folder.parent / "backups"
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]
    opened(program.folder).close()


def test_a_restore_that_was_cut_off_is_finished_at_the_start(qtbot, program, tmp_path):
    program.leave(quit_too=False)
    program.folder.rename(tmp_path / ".kluis.terug")
    program.start()
    assert isinstance(program.window, UnlockDialog)
    opened(program.folder).close()


def test_what_a_keeper_finds_of_a_cut_off_restore_is_taken_away(program, tmp_path):
    (tmp_path / ".herintegratie-kluis-abc").mkdir()
    BackupKeeper(program.vault, lambda: START).end()
    assert not (tmp_path / ".herintegratie-kluis-abc").exists()
