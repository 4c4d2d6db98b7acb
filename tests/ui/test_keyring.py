"""Opening without the passphrase: switched on and off in the window, and pressed for each time."""

from __future__ import annotations

import subprocess
import sys
from threading import Event

import pytest
from hands import press, write
from keyrings import (
    BRAM,
    BRAMS,
    IS_REAL,
    WHY_NOT,
    BrokenKeyring,
    MemoryKeyring,
    in_session,
    switch_on,
    use,
)
from PySide6.QtCore import QSettings, Qt
from vaults import PASSPHRASE, QUICK, START, USER, closed_vault, create, opened

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.policyfile import program_policy_bytes
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog
from herintegratie_desktop.ui.keys.keyring_form import KeyringOffForm, KeyringOnForm
from herintegratie_desktop.ui.keys.room import KeysRoom
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

FORBIDDEN = program_policy_bytes() + b"\n[keyring]\nallowed = false\n"
ENTER = Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def computer(monkeypatch):
    return use(monkeypatch, MemoryKeyring())


@pytest.fixture
def room(shown, vault, desk):
    made = shown(KeysRoom(OfficeBridge(vault, desk)), 1200, 820)
    made.refresh()
    return made


@pytest.fixture
def folder(tmp_path):
    """Give a closed vault that this computer opens for its one user."""
    return switch_on(closed_vault(tmp_path / "kluis"), PASSPHRASE)


@pytest.fixture
def program(qapp, light, folder, tmp_path):
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    made = Program(qapp, folder, Preferences(), lambda: START)
    made.start()
    yield made
    made.leave(quit_too=False)
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def go(qtbot, form, secret=PASSPHRASE):
    form.secret.line.setText(secret)
    with qtbot.waitSignal(form.done):
        form.go_button.click()


def asked(qtbot, program):
    """Return the window that asks for the passphrase, once it knows whose vault it is."""
    qtbot.waitUntil(lambda: isinstance(program.window, UnlockDialog))
    qtbot.waitUntil(lambda: program.window.whose().strip() != "")
    return program.window


# --- switching --------------------------------------------------------------------------


def test_it_is_off_and_says_so(room, vault):
    assert room.computer.state.text() == "Uit: de kluis vraagt u altijd om uw wachtwoordzin."
    assert room.computer.button.text() == "Aanzetten…"
    assert not vault.keyring.is_on


def test_the_form_says_what_it_means_before_it_is_switched_on(room):
    form = room.switch_computer()
    assert isinstance(form, KeyringOnForm)
    said = " ".join(each.text() for each in form.findChildren(type(room.recovery_state)))
    for part in ("opent daarna met één klik de kluis als u", "ook na Ctrl+L", "versleuteld"):
        assert part in said


def test_it_is_switched_on_and_off_with_ones_own_passphrase(qtbot, room, vault, computer):
    go(qtbot, room.switch_computer())
    assert vault.keyring.is_on
    assert "ook zonder wachtwoordzin" in room.message.text()
    assert room.computer.button.text() == "Uitzetten…"
    form = room.switch_computer()
    assert isinstance(form, KeyringOffForm)
    go(qtbot, form)
    assert not vault.keyring.is_on
    assert computer.kept == {}
    assert "altijd om de wachtwoordzin" in room.message.text()


def test_the_slot_is_no_user_in_the_list_and_no_paper(qtbot, room, vault):
    go(qtbot, room.switch_computer())
    assert room.table.model().rowCount() == 1
    assert room.recovery_state.text().startswith("Er is een herstelsleutel")


def test_another_secret_is_refused_in_the_form(qtbot, room, vault):
    vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    form = room.switch_computer()
    form.secret.line.setText(BRAMS)
    form.go_button.click()
    qtbot.waitUntil(lambda: f"niet de wachtwoordzin van {USER}" in form.message.text())
    assert form.go_button.isEnabled()
    assert not vault.keyring.is_on


def test_a_keyring_that_fails_is_said_and_nothing_is_switched_on(qtbot, room, vault, monkeypatch):
    use(monkeypatch, BrokenKeyring())
    form = room.switch_computer()
    form.secret.line.setText(PASSPHRASE)
    form.go_button.click()
    qtbot.waitUntil(lambda: "sleutelbos" in form.message.text())
    assert form.go_button.isEnabled()
    assert not vault.keyring.is_on


def test_it_is_switched_off_although_the_keyring_fails(qtbot, room, vault, monkeypatch):
    go(qtbot, room.switch_computer())
    use(monkeypatch, BrokenKeyring())
    go(qtbot, room.switch_computer())
    assert not vault.keyring.is_on
    assert "gaf geen antwoord" in room.message.text()


def test_an_office_that_forbids_it_is_obeyed(room, vault):
    vault.policies.save(FORBIDDEN)
    room.refresh()
    assert "beleid van uw kantoor" in room.computer.state.text()
    assert not room.computer.button.isEnabled()


def test_who_opened_with_paper_cannot_choose_it(shown, desk, tmp_path):
    vault, printed = create(tmp_path / "papier")
    vault.close()
    with opened(tmp_path / "papier", printed) as again:
        room = shown(KeysRoom(OfficeBridge(again, desk)), 1200, 820)
        room.refresh()
        assert not room.computer.button.isEnabled()
        assert "eigen wachtwoordzin" in room.computer.state.text()
        room.close()


# --- opening ----------------------------------------------------------------------------


def test_the_button_opens_the_vault(qtbot, program):
    window = asked(qtbot, program)
    assert window.computer.text() == "Openen met dit computeraccount"
    window.computer.click()
    qtbot.waitUntil(lambda: program.main is not None)
    assert program.vault.user == USER


def test_nothing_is_asked_of_the_keyring_before_a_press(qtbot, program, monkeypatch):
    monkeypatch.setattr(MemoryKeyring, "get_password", lambda *_: pytest.fail("nobody pressed"))
    window = asked(qtbot, program)
    assert window.computer.isVisible()
    assert window.passphrase.line.hasFocus()
    assert program.vault is None


def test_after_the_lock_the_same_button_stands_there(qtbot, program):
    asked(qtbot, program).computer.click()
    qtbot.waitUntil(lambda: program.main is not None)
    program.lock()
    window = asked(qtbot, program)
    assert program.vault is None
    assert window.computer.isVisible()
    window.computer.click()
    qtbot.waitUntil(lambda: program.main is not None)


def test_a_vault_without_it_shows_no_button(qtbot, program, folder):
    program.window.close()
    with opened(folder) as vault:
        vault.keyring.switch_off(PASSPHRASE)
    program.show_unlock()
    assert not asked(qtbot, program).computer.isVisible()


@pytest.mark.parametrize(
    ("backend", "said"),
    [(BrokenKeyring(), "gaf geen antwoord"), (MemoryKeyring(), "staat geen sleutel")],
)
def test_a_keyring_that_does_not_help_is_said_and_the_passphrase_opens(
    qtbot, program, monkeypatch, backend, said
):
    use(monkeypatch, backend)
    window = asked(qtbot, program)
    window.computer.click()
    qtbot.waitUntil(lambda: said in window.message.text())
    assert window.computer.isEnabled()
    write(PASSPHRASE, window.passphrase.line)
    press(ENTER)
    qtbot.waitUntil(lambda: program.main is not None)


def test_the_passphrase_opens_while_the_keyring_waits_to_be_unlocked(qtbot, program, monkeypatch):
    answered = Event()
    monkeypatch.setattr(MemoryKeyring, "get_password", lambda *_: answered.wait(30) and None)
    window = asked(qtbot, program)
    window.computer.click()
    assert not window.computer.isEnabled()
    write(PASSPHRASE, window.passphrase.line)
    press(ENTER)
    qtbot.waitUntil(lambda: program.main is not None)
    answered.set()


def test_a_policy_of_after_is_obeyed_too(qtbot, program, folder):
    window = asked(qtbot, program)
    with opened(folder) as vault:
        vault.policies.save(FORBIDDEN)
    window.computer.click()
    qtbot.waitUntil(lambda: "beleid van uw kantoor" in window.message.text())
    assert program.vault is None


def test_of_several_users_the_one_who_switched_it_on_stands_first(qtbot, program, folder):
    with opened(folder) as vault:
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
        vault.keyring.switch_off(PASSPHRASE)
    switch_on(folder, BRAMS)
    program.show_unlock()
    window = asked(qtbot, program)
    assert window.who.currentText() == BRAM
    assert window.computer.isVisible()
    window.who.setCurrentText(USER)
    assert not window.computer.isVisible()
    window.who.setCurrentText(BRAM)
    window.computer.click()
    qtbot.waitUntil(lambda: program.main is not None)
    assert (program.vault.user, program.vault.roles) == (BRAM, {Role.CASEWORKER})


# --- the real thing, and the start ------------------------------------------------------

REAL = """
    import os, sys
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from vaults import PASSPHRASE, START, opened
    from herintegratie_desktop.ui.preferences import Preferences
    from herintegratie_desktop.ui.program import Program

    folder = Path(sys.argv[1])
    with opened(folder) as vault:
        vault.keyring.switch_on(PASSPHRASE)
    app = QApplication([])
    program = Program(app, folder, Preferences(), lambda: START)
    program.start()
    presses = []

    def look():
        if program.main is not None:
            print(program.vault.user, flush=True)
            program.leave()
        elif not presses and program.window.computer.isVisible():
            presses.append(program.window.computer.click())

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(40_000, app.quit)
    app.exec()
"""


@pytest.mark.skipif(not IS_REAL, reason=WHY_NOT)
def test_the_window_opens_the_vault_with_a_real_keyring(tmp_path):
    folder = closed_vault(tmp_path / "kluis")
    assert in_session(tmp_path / "thuis", REAL, str(folder)).strip() == USER
    assert len(read_key_ring(folder).keyrings()) == 1


def test_the_window_is_there_before_the_library_is_imported(folder):
    program = f"""if True:
        import os, sys
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from herintegratie_desktop.store.keyfile import read_key_ring
        from herintegratie_desktop.ui.doors import Doors
        from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog, Ways
        import herintegratie_desktop.ui.main_window, herintegratie_desktop.ui.keys.room
        app, doors = QApplication([]), Doors(None)
        ways = Ways(doors.opened, doors.opened_with_shares, lambda _f: 0, doors.opened_with_keyring)
        window = UnlockDialog(Path({str(folder)!r}), "nl", ways, str)
        window.show()
        window.show_names()
        print(window.computer.isVisible(), "keyring" in sys.modules)
    """
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True False"
