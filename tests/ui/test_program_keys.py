"""How the whole program locks and lets in with paper."""

from __future__ import annotations

import pytest
from hands import press, write
from PySide6.QtCore import QSettings, Qt
from vaults import PASSPHRASE, QUICK, START, create, opened

from herintegratie_desktop.store import keycare
from herintegratie_desktop.store.openvault import Vault
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog
from herintegratie_desktop.ui.keys.passphrase_dialog import PassphraseDialog
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program

ENTER = Qt.Key.Key_Return


@pytest.fixture
def paper(tmp_path):
    vault, printed = create(tmp_path / "kluis")
    vault.close()
    return printed


@pytest.fixture
def program(qapp, light, paper, tmp_path):
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    made = Program(qapp, tmp_path / "kluis", Preferences(), lambda: START)
    made.start()
    yield made
    made.leave(quit_too=False)
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def unlock(qtbot, program, secret):
    qtbot.waitUntil(program.window.isActiveWindow)
    write(secret, program.window.passphrase.line)
    press(ENTER)
    qtbot.waitUntil(lambda: program.main is not None)


def test_the_lock_of_the_system_locks_the_vault(qtbot, program):
    unlock(qtbot, program, PASSPHRASE)
    qtbot.waitUntil(lambda: program.watches._screen is not None)
    program.watches._screen.on_saver(True)
    qtbot.waitUntil(lambda: isinstance(program.window, UnlockDialog))
    assert program.vault is None


def test_the_content_is_gone_before_the_key_is(qtbot, program, monkeypatch):
    unlock(qtbot, program, PASSPHRASE)
    main, seen = program.main, []
    close = Vault.close

    def closing(vault):
        seen.append(main.isVisible())
        close(vault)

    monkeypatch.setattr(Vault, "close", closing)
    program.lock()
    assert seen == [False]


def test_after_the_recovery_key_a_new_passphrase_is_asked_at_once(
    qtbot, program, paper, monkeypatch
):
    monkeypatch.setattr(keycare, "measured_cost", lambda: QUICK)
    unlock(qtbot, program, paper)
    (dialog,) = program.main.findChildren(PassphraseDialog)
    for field in (dialog.fresh.first, dialog.fresh.second):
        field.line.setText("na het papier een nieuwe zin")
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_button.click()
    program.leave(quit_too=False)
    opened(program.folder, "na het papier een nieuwe zin").close()


def test_users_and_keys_are_opened_from_the_menu(qtbot, program):
    unlock(qtbot, program, PASSPHRASE)
    assert program.main.show_users()
    assert program.main.keys_room.isVisible()
    assert program.main.show_list()
    assert not program.main.keys_room.isVisible()
