"""From the first window to the last: unlocking, locking, practising, words, looks, the end."""

from __future__ import annotations

import os
import signal

import pytest
from hands import CONTROL, press, replace_all, write
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from vaults import PASSPHRASE, START, new_vault, opened

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.errors import VaultNotWritableError
from herintegratie_desktop.ui import shortcuts
from herintegratie_desktop.ui.entrance.first_use import FirstUse
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog
from herintegratie_desktop.ui.kit import look
from herintegratie_desktop.ui.leaving import EndWatch
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.program import Program

HADDAD = "HIP-2026-00417"


def tap(window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key in a window, wherever its keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def full_disk(folder):
    def save(*_arguments, **_more):
        raise VaultNotWritableError.full(folder)

    return save


@pytest.fixture
def preferences(qapp, tmp_path):
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))
    return Preferences()


@pytest.fixture
def program(qapp, light, preferences, tmp_path):
    new_vault(tmp_path / "kluis").close()
    made = Program(qapp, tmp_path / "kluis", preferences, lambda: START)
    yield made
    made.leave(quit_too=False)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    look.apply_look(qapp, look.LIGHT)
    made.deleteLater()


def unlock(qtbot, program):
    program.window.activateWindow()
    qtbot.waitUntil(program.window.passphrase.line.hasFocus)
    write(PASSPHRASE, program.window.passphrase.line)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.main is not None)


@pytest.fixture
def running(qtbot, program, haddad):
    with opened(program.folder) as vault:
        vault.cases.save(haddad, 0)
    program.start()
    unlock(qtbot, program)
    program.main.activateWindow()
    qtbot.waitUntil(program.main.isActiveWindow)
    return program


def test_without_a_vault_the_program_begins_with_making_one(qapp, preferences, tmp_path):
    program = Program(qapp, tmp_path / "nieuw", preferences, lambda: START)
    program.start()
    assert isinstance(program.window, FirstUse)
    program.window.close()
    program.deleteLater()


def test_unlocking_shows_the_cases(running):
    assert running.main.cases.model.rowCount() == 1
    assert "Herintegratie" in running.main.windowTitle()


def test_ctrl_l_saves_empties_the_window_and_asks_for_the_passphrase(qtbot, running):
    running.main.open_case(HADDAD, Step.RETURN)
    running.main.frame.open_place("return/place")
    replace_all("Duhok", QApplication.focusWidget())
    tap(running.main, Qt.Key.Key_L, CONTROL)
    assert isinstance(running.window, UnlockDialog)
    assert running.main is None
    with opened(running.folder) as vault:
        assert vault.cases.load(HADDAD).case.back.place == "Duhok"


def test_after_unlocking_the_same_case_is_open_at_the_same_step(qtbot, running):
    running.main.open_case(HADDAD, Step.CONDITIONS)
    running.lock()
    unlock(qtbot, running)
    assert running.main.bridge.case.id == HADDAD
    assert running.main.step is Step.CONDITIONS


def test_locking_closes_what_is_open_over_the_window(running):
    running.main.open_case(HADDAD)
    shortcuts.show_keys(running.main)
    sheet = running.main.findChild(QDialog)
    assert sheet.isVisible()
    running.lock()
    assert not sheet.isVisible()


def test_a_lock_that_cannot_save_keeps_the_work(running, monkeypatch, tmp_path):
    running.main.open_case(HADDAD)
    running.main.frame.open_place("persons/p1/given_names")
    write("x", QApplication.focusWidget())
    with monkeypatch.context() as broken:
        broken.setattr(running.vault.cases, "save", full_disk(tmp_path))
        running.lock()
    assert running.main is not None
    assert running.main.frame.failure.isVisible()


def test_english_keeps_the_case_open_and_is_remembered(running, preferences):
    running.main.open_case(HADDAD, Step.RETURN)
    running.main.language_chosen.emit("en")
    assert running.main.bridge.case.id == HADDAD
    assert running.main.step is Step.RETURN
    assert Preferences().language == "en"
    running.main.language_chosen.emit("nl")


@pytest.mark.parametrize(("name", "tokens"), [("dark", "dark"), ("high-contrast", "high-contrast")])
def test_a_look_is_worn_at_once_and_remembered(running, name, tokens):
    running.main.open_case(HADDAD)
    running.main.look_chosen.emit(name)
    assert running.main.top_bar.menu.looks[name].isChecked()
    assert look.current_tokens().name == tokens
    assert Preferences().look == name


def test_practice_from_the_list_closes_the_real_vault_and_ends_with_the_lock(running):
    real = running.folder
    running.practice_room = real.parent / "oefenruimte"
    running.practise()
    assert running.main.windowTitle() == "OEFENEN – Herintegratie"
    opened(real).close()
    folder = running.vault.folder
    running.lock()
    assert not folder.exists()
    assert isinstance(running.window, UnlockDialog)
    assert running.folder == real


def test_closing_the_window_saves_and_lets_the_vault_go(qtbot, running):
    running.main.open_case(HADDAD)
    running.main.frame.open_place("persons/p1/given_names")
    replace_all("Amal", QApplication.focusWidget())
    running.main.close()
    qtbot.waitUntil(lambda: running.vault is None)
    with opened(running.folder) as vault:
        assert vault.cases.load(HADDAD).case.household.person("p1").given_names == "Amal"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals; it closes the window")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_to_stop_is_heard_while_qt_waits(qtbot, name):
    left = []
    ends = EndWatch(lambda: True, lambda: left.append(name))
    ends.install(QApplication.instance())
    os.kill(os.getpid(), getattr(signal, name))
    qtbot.waitUntil(lambda: left == [name])
    ends.uninstall()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_phrase_without_a_window_is_harmless(program):
    program.show_refusal(Phrase("Er is niets open."))
    assert program.main is None


def test_preferences_that_make_no_sense_count_as_never_chosen(preferences):
    preferences.language, preferences.look = "xx", "roze"
    assert (Preferences().language, Preferences().look) == ("nl", "system")
    assert Preferences().folder is None
