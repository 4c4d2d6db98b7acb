"""Damage in the window: what is the matter, the ways on, and a case kept elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults.damage import DATABASE, filled_vault, flip, ruin
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from vaults import CASE, PASSPHRASE, START, new_vault, opened

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.backup import Origin, make_backup
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.ui.damage import damage_gate
from herintegratie_desktop.ui.damage.damage_gate import DamageGate
from herintegratie_desktop.ui.damage.elsewhere import ElsewhereDialog
from herintegratie_desktop.ui.damage.health_line import HealthLine
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program

WHAT = Phrase("een deel van {file} is niet leesbaar", {"file": DATABASE})

RESCUED_MS = 120_000  # every page is read anew, also on a machine that does other things


@pytest.fixture
def program(qtbot, light, tmp_path):
    """Give a program with a vault of twelve cases that is locked."""
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    folder = filled_vault(tmp_path / "kluis", cases=12)
    made = Program(QApplication.instance(), folder, Preferences(), lambda: START)
    yield made
    made.leave(quit_too=False)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()


def unlock(qtbot, program, kind):
    program.show_unlock()
    program.window.passphrase.line.setText(PASSPHRASE)
    program.window.try_open()
    qtbot.waitUntil(lambda: isinstance(program.window, kind))
    return program.window


def line_of(program):
    return program.main.findChild(HealthLine)


def test_a_damaged_vault_offers_three_ways_on_and_stays_as_it_is(qtbot, program, tmp_path):
    (program.folder / DATABASE).write_bytes(bytes(range(256)) * 64)
    gate = unlock(qtbot, program, DamageGate)
    assert "andere sleutel" in gate.message.accessibleName()
    assert gate.rescue_button.isVisible()
    assert gate.restore_button.isVisible()
    gate.rescue_into(tmp_path / "gered")
    qtbot.waitUntil(gate.rescue_button.isEnabled)
    assert not (tmp_path / "gered").exists()
    assert gate.other.isVisible()


def test_a_rescue_lists_what_was_lost_and_the_list_can_be_saved(qtbot, program, tmp_path):
    ruin(program.folder / DATABASE, *range(58, 64))
    gate = DamageGate(program.folder, PASSPHRASE, WHAT, "nl", program._say, lambda: START)
    qtbot.addWidget(gate)
    gate.show()
    gate.rescue_into(tmp_path / "gered")
    qtbot.waitUntil(gate.losses.isVisible, timeout=RESCUED_MS)
    assert gate.losses.text().startswith("•")
    assert gate.open_button.isVisible()
    gate.save_list(tmp_path / "lijst.txt")
    saved = (tmp_path / "lijst.txt").read_text(encoding="utf-8")
    assert "Niet gered:" in saved
    # The window ends a long list with how many more there are; the file names those too.
    for line in gate.losses.text().partition("…")[0].splitlines():
        assert line.removeprefix("• ").split(":")[0] in saved
    gate.save_list(tmp_path / "er niet" / "lijst.txt")
    assert "er niet" in gate.message.accessibleName()


def test_a_rescued_vault_opens_from_the_page(qtbot, program, tmp_path):
    flip(program.folder / DATABASE, 1000)
    gate = unlock(qtbot, program, DamageGate)
    gate.rescue_into(tmp_path / "gered")
    qtbot.waitUntil(gate.open_button.isVisible, timeout=RESCUED_MS)
    assert "12" in gate.outcome.text()
    QTest.mouseClick(gate.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.main is not None)
    assert program.vault.folder == tmp_path / "gered"
    assert program.vault.cases.count() == 12


def test_a_broken_journal_is_said_as_long_as_the_window_is_open(qtbot, program):
    with opened(program.folder) as vault:
        run = vault._sealed.db.conn.execute
        (guard,) = vault._sealed.rows(
            "select sql from sqlite_master where name = 'journal_stays_as_it_is'"
        )
        run("drop trigger journal_stays_as_it_is")
        run("update journal set who = 'iemand anders' where id = 4")
        run(guard["sql"])
    unlock(qtbot, program, object)
    qtbot.waitUntil(lambda: program.main is not None)
    line = line_of(program)
    qtbot.waitUntil(lambda: "regel 4" in line.banner.accessibleName())
    assert line.banner.isVisible()
    program.main.notice.clear()
    line.look()
    assert line.banner.isVisible()


def test_little_room_on_the_disk_is_said_and_taken_back(qtbot, program, monkeypatch):
    from collections import namedtuple

    from herintegratie_desktop.ui.damage import health_line

    usage = namedtuple("usage", "total used free")
    unlock(qtbot, program, object)
    qtbot.waitUntil(lambda: program.main is not None)
    line = line_of(program)
    assert not line.banner.isVisible()
    monkeypatch.setattr(health_line.shutil, "disk_usage", lambda _: usage(0, 0, 123_000_000))
    line.look()
    assert "123 MB" in line.banner.accessibleName()
    monkeypatch.undo()
    line.look()
    assert line.banner.isHidden()


def test_a_case_is_kept_elsewhere_with_the_passphrase_of_the_vault(qtbot, light, tmp_path, desk):
    with new_vault(tmp_path / "kluis") as vault:
        dialog = ElsewhereDialog(vault, CASE, desk)
        qtbot.addWidget(dialog)
        dialog.place = tmp_path / "stick"
        dialog.place.mkdir()
        dialog.keep()
        assert "wachtwoordzin" in dialog.message.accessibleName()
        dialog.passphrase.line.setText("een heel andere zin")
        dialog.keep()
        qtbot.waitUntil(lambda: "past niet" in dialog.message.accessibleName())
        dialog.passphrase.line.setText(PASSPHRASE)
        dialog.keep()
        qtbot.waitUntil(lambda: any(dialog.place.iterdir()) and not dialog.passphrase.text())
        (folder,) = dialog.place.iterdir()
    with opened(Path(folder)) as copy:
        assert copy.cases.load(CASE.id).case == CASE


def backup_of(folder, at):
    """Make a backup of a closed vault, as it was before it was damaged."""
    at.mkdir()
    with opened(folder) as vault:
        return make_backup(Origin.of(vault), at, START, Work()).file


def test_a_damaged_key_file_is_replaced_by_that_of_a_backup(qtbot, program, tmp_path, monkeypatch):
    file = backup_of(program.folder, tmp_path / "stick")
    (program.folder / "keys.json").write_bytes(b"{")
    gate = unlock(qtbot, program, DamageGate)
    assert gate.keys.isVisible()
    assert not gate.rescue_button.isVisible()
    monkeypatch.setattr(damage_gate, "choose_folder", lambda *_: tmp_path)
    gate.keys.go_button.click()
    assert "Kies een back-up" in gate.keys.file_row.error()
    gate.keys.use(file)
    gate.keys.secret.clear()
    gate.keys.go_button.click()
    assert "wachtwoordzin" in gate.keys.secret_row.error()
    gate.keys.secret.line.setText("een heel andere zin")
    gate.keys.go_button.click()
    qtbot.waitUntil(lambda: "past niet" in gate.message.accessibleName())
    gate.keys.secret.line.setText(PASSPHRASE)
    gate.keys.go_button.click()
    qtbot.waitUntil(gate.open_button.isVisible, timeout=RESCUED_MS)
    assert "12" in gate.outcome.text()
    QTest.mouseClick(gate.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.main is not None)
    assert program.vault.cases.count() == 12


def test_other_keys_can_be_put_off(qtbot, program):
    gate = DamageGate(program.folder, PASSPHRASE, WHAT, "nl", program._say, lambda: START)
    qtbot.addWidget(gate)
    gate.show()
    assert not gate.keys.isVisible()
    gate.keys_button.click()
    assert gate.keys.secret.text() == PASSPHRASE
    gate.keys.back_button.click()
    assert gate.rescue_button.isVisible()
    assert gate.keys.secret.text() == ""


def test_a_backup_without_a_list_of_erasures_says_so_when_it_is_restored(qtbot, program, tmp_path):
    file = backup_of(program.folder, tmp_path / "stick")
    for each in (tmp_path / "stick").glob("*.wissingen"):
        each.unlink()
    gate = DamageGate(program.folder, PASSPHRASE, WHAT, "nl", program._say, lambda: START)
    qtbot.addWidget(gate)
    gate.show()
    gate.restore_into(file, tmp_path / "terug")
    qtbot.waitUntil(gate.open_button.isVisible, timeout=RESCUED_MS)
    assert "lijst van wissingen" in gate.message.accessibleName()


def test_a_vault_that_lost_its_keys_is_damaged_and_no_first_use(qtbot, program):
    (program.folder / "keys.json").unlink()
    program.start()
    qtbot.waitUntil(lambda: "keys.json ontbreekt" in program.window.message.accessibleName())
    program.window.passphrase.line.setText(PASSPHRASE)
    program.window.try_open()
    qtbot.waitUntil(lambda: isinstance(program.window, DamageGate))
    qtbot.waitUntil(program.window.keys.isVisible)
    assert not (program.folder / "keys.json").exists()
