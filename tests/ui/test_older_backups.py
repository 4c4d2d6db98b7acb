"""Older backups and vaults kept aside in the window: seen, and removed in two steps."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from role_parts import hand_to
from vaults import CASE, START, new_vault

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.backup import Origin, make_backup
from herintegratie_desktop.store.backuprecord import note_backup
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.ui.backup.asides_dialog import AsidesDialog
from herintegratie_desktop.ui.backup.older_dialog import OlderDialog
from herintegratie_desktop.ui.backup.wiring import BackupLine
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program


@pytest.fixture
def clock():
    return [START + timedelta(hours=1)]


@pytest.fixture
def program(qtbot, light, tmp_path, clock):
    """Give a program with an open vault whose only case was erased after a backup."""
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    made = Program(QApplication.instance(), tmp_path / "kluis", Preferences(), lambda: clock[0])
    vault = new_vault(tmp_path / "kluis")
    vault.cases.save(CASE, 0)
    (tmp_path / "backups").mkdir()
    now = vault.writer.clock()
    backup = make_backup(Origin.of(vault), tmp_path / "backups", now, Work())
    note_backup(vault, backup.file, 1, now)
    vault.erasures.erase(vault.erasures.prepare(CASE.id, "Dubbel", early=True), CASE.id)
    made.enter(vault)
    yield made
    made.leave(quit_too=False)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def older(program):
    dialog = program.main.findChild(BackupLine).open_dialog()
    assert dialog.older_button.isVisible()
    dialog.older_button.click()
    return dialog.findChild(OlderDialog)


def files(program):
    return set((program.folder.parent / "backups").glob("*.hibackup"))


def rested(qtbot, keeper):
    qtbot.waitUntil(lambda: not keeper.is_busy)


def test_removing_waits_for_a_new_backup_and_for_a_second_answer(qtbot, program, older):
    (before,) = files(program)
    assert older.table.texts()[0][2] == "1"
    assert str(before) in older.table.texts()[0][3]
    older.remove_button.click()
    rested(qtbot, program.keeper)
    qtbot.waitUntil(older.sure_button.isVisible)
    assert len(files(program)) == 2
    older.stay_button.click()
    assert before in files(program)
    older.remove_button.click()
    older.sure_button.click()
    assert before not in files(program)
    assert len(files(program)) == 1
    assert not older.table.isVisible()
    assert "1" in older.message.accessibleName()
    (certificate,) = program.vault.erasures.certificates()
    assert [each.path for each in certificate.backups] == [before]


def test_what_cannot_be_reached_is_named(qtbot, program, older, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (before,) = files(program)
    copy = Path(shutil.copy(before, stick / before.name))
    note_backup(program.vault, copy, 1, START)
    older.refresh()
    assert len(older.table.texts()) == 2
    shutil.rmtree(stick)
    older.refresh()
    assert any("niet te bereiken" in row[3] for row in older.table.texts())
    older.remove_button.click()
    rested(qtbot, program.keeper)
    qtbot.waitUntil(older.sure_button.isVisible)
    older.sure_button.click()
    assert str(stick) in older.message.accessibleName()
    assert before not in files(program)


def test_who_may_not_remove_is_told_who_can(program, older):
    hand_to(program.vault, "B. Voorbeeld", Role.CASEWORKER)
    older.remove_button.click()
    assert "privacyfunctionaris" in older.message.accessibleName()
    assert len(files(program)) == 1


def test_the_page_of_erasing_leads_to_the_list(program):
    assert program.main.show_retention()
    room = program.main.retention
    assert room.older.isVisible()
    assert "1" in room.older.said.text()
    room.older.look_button.click()
    dialog = program.main.findChild(OlderDialog)
    assert dialog.isVisible()
    for path in files(program):
        path.unlink()
    dialog.close_button.click()
    assert not room.older.isVisible()


def test_a_vault_kept_aside_is_chosen_and_removed_in_two_steps(program):
    aside = program.folder.with_name("kluis-terzijde-20261120-0900")
    aside.mkdir()
    for name in ("keys.json", "vault.db"):
        shutil.copy(program.folder / name, aside / name)
    backups = program.main.findChild(BackupLine).open_dialog()
    backups.asides_button.click()
    dialog = backups.findChild(AsidesDialog)
    assert "20-11-2026" in dialog.table.texts()[0][0]
    dialog.remove_button.click()
    assert "Kies eerst" in dialog.message.accessibleName()
    dialog.table.choose(0)
    dialog.remove_button.click()
    assert aside.exists()
    dialog.sure_button.click()
    assert not aside.exists()
    assert program.folder.exists()
    assert "verwijderd" in dialog.message.accessibleName()
    dialog.close_button.click()
    assert not backups.asides_button.isVisible()


def test_only_an_administrator_removes_a_vault_kept_aside(program):
    aside = shutil.copytree(
        program.folder, program.folder.with_name("kluis-terzijde-20261120-0900")
    )
    hand_to(program.vault, "P. Voorbeeld", Role.PRIVACY)
    backups = program.main.findChild(BackupLine).open_dialog()
    backups.asides_button.click()
    dialog = backups.findChild(AsidesDialog)
    dialog.table.choose(0)
    dialog.remove_button.click()
    assert "beheerder" in dialog.message.accessibleName()
    assert aside.exists()
