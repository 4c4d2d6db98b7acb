"""The program in a real window, from first use to a saved case, typed by another process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commandline import PASSPHRASE, ROOT, call

from herintegratie_desktop.store.writerlock import NOTE_FILE

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("xdotool"),
    reason="keys are sent to an X screen with xdotool",
)
PATIENCE_S = 30


@pytest.fixture
def room(tmp_path):
    """Give a folder for the vault and for what the program would keep in the user's own."""
    (tmp_path / "home").mkdir()
    (tmp_path / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(room):
    """Open the window on the vault of this test, as a person does with a click."""
    running = []

    def open_window():
        home = str(room / "home")
        own = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        words = [sys.executable, "-m", "herintegratie_desktop", "--vault", str(room / "vault")]
        program = subprocess.Popen(
            words,
            env={**os.environ, **own, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        running.append(program)
        until(lambda: window_of(program), "a window")
        xdotool("windowactivate", "--sync", window_of(program)[0])
        until_rest(program)
        return program

    yield open_window
    for program in running:
        if program.poll() is None:
            program.kill()
        program.wait()
        program.stdout.close()


def xdotool(*words):
    done = subprocess.run(
        ["xdotool", *map(str, words)], capture_output=True, text=True, check=False
    )
    return done.stdout.split()


def window_of(program, title="Herintegratie"):
    """Return the ids of the windows of a program with these words in their title."""
    return xdotool("search", "--all", "--onlyvisible", "--pid", program.pid, "--name", title)


def until(happens, what):
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE_S
    while not happens():
        assert time.monotonic() < end, f"waited for {what}"
        time.sleep(0.05)


def rests(program):
    """Say whether a program has done all it wants: none of its threads asks for the processor."""
    for _ in range(6):
        try:
            stats = [path.read_text() for path in Path(f"/proc/{program.pid}/task").glob("*/stat")]
        except OSError:  # A thread ended meanwhile.
            return False
        if any(each.rpartition(")")[2].split()[0] != "S" for each in stats):
            return False
        time.sleep(0.05)
    return True


def until_rest(program):
    until(lambda: rests(program), "the window to rest")


def keys(*names):
    for name in names:
        xdotool("key", name)


def write(text):
    xdotool("type", "--delay", "15", text)


def close(program):
    keys("alt+F4")
    said, _ = program.communicate(timeout=PATIENCE_S)
    assert (program.returncode, said) == (0, b"")


def vault(room, action, *words):
    secret = ("--vault", room / "vault", "--passphrase-file", room / "passphrase")
    return call("vault", action, *words, *secret)


def make_vault(room, program):
    """Go through the first use with the keyboard alone; the paper is not copied back."""
    keys("space")
    write("M. de Wit")
    keys("Tab")
    write("Opvanglocatie Voorbeeld")
    keys("Return")
    write(PASSPHRASE)
    keys("Return")
    write(PASSPHRASE)
    keys("Return")
    until((room / "vault" / NOTE_FILE).exists, "the vault")
    until_rest(program)
    keys("shift+Tab", "space", "shift+Tab", "space")
    until_rest(program)


def opens(room, program):
    """Type the passphrase; False while the window still makes one wait after a mistake."""
    until_rest(program)
    keys("ctrl+a")
    write(PASSPHRASE)
    keys("Return")
    until_rest(program)
    return (room / "vault" / NOTE_FILE).exists()


def new_case(program):
    keys("ctrl+n")
    until(lambda: window_of(program, "HIP-"), "a new case")
    keys("space")
    write("Samira")
    keys("Tab", "Tab")
    write("Haddad")
    keys("ctrl+s")


def test_a_person_comes_from_first_use_to_a_saved_case_with_the_keyboard_alone(room, start):
    program = start()
    make_vault(room, program)
    new_case(program)
    close(program)
    case = vault(
        room, "export", "--case", vault(room, "list", "--json").json[0]["case"], "--out", "-"
    )
    (person,) = case.json["persons"]
    assert (person["given_names"], person["family_name"], person["role"]) == (
        "Samira",
        "Haddad",
        "head",
    )
    assert case.json["caseworker"] == {
        "name": "M. de Wit",
        "organisation": "Opvanglocatie Voorbeeld",
    }
    assert vault(room, "check").status == 0


def test_a_vault_opens_with_its_passphrase_and_is_locked_for_others_until_it_closes(room, start):
    assert vault(room, "create", "--user", "M. de Wit").status == 0
    program = start()
    assert vault(room, "list").status == 0
    write("niet deze woorden")
    keys("Return")
    until(lambda: opens(room, program), "the window to open the vault")
    assert "M. de Wit" in vault(room, "list").err
    until_rest(program)
    close(program)
    assert vault(room, "list").status == 0
