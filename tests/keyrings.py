"""Keyrings for tests: one in memory, ones that fail, and the real one of a Linux desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from vaults import CASE, PASSPHRASE, QUICK, new_vault, opened, ticking

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store import keycare, keyringdoor
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.keyringdoor import kept_secret
from herintegratie_desktop.store.vault import open_with_keyring

BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"
ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
IS_REAL = sys.platform == "linux" and all(shutil.which(name) for name in PROGRAMS)
WHY_NOT = "there is no gnome-keyring-daemon or dbus-run-session here"
UNLOCKED = "printf proef | gnome-keyring-daemon --unlock --components=secrets > /dev/null; "
LOCKED = "gnome-keyring-daemon --start --components=secrets > /dev/null; "
_LIMIT_S = 60


class MemoryKeyring:
    """A keyring as the library makes them, that forgets everything with the test."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class BrokenKeyring(MemoryKeyring):
    """A keyring that answers everything with an error of its system."""

    def get_password(self, service, username):
        raise OSError(service)

    set_password = delete_password = get_password


class LosingKeyring(MemoryKeyring):
    """A keyring that says it kept what it did not."""

    def set_password(self, service, username, password):
        pass


def two_users(folder):
    """Make a closed vault of an administrator and a caseworker, with nothing switched on."""
    with new_vault(folder) as vault:
        vault.cases.save(CASE, 0)
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    return folder


def switch_on(folder, *secrets):
    """Let this computer open the vault for the users of these passphrases; return the folder."""
    for secret in secrets:
        with opened(folder, secret) as vault:
            vault.keyring.switch_on(secret)
    return folder


def entered(folder, user=None):
    """Open a vault as the window does after a press on the button."""
    secret = kept_secret(read_key_ring(folder), user)
    return open_with_keyring(folder, secret, clock=ticking())


def use(monkeypatch, backend):
    """Let this be the keyring of the computer, with keys that cost little, and return it."""
    monkeypatch.setattr(keycare, "measured_cost", lambda: QUICK)
    monkeypatch.setattr(keyringdoor, "system_backend", lambda: backend)
    return backend


def in_session(home: Path, program: str, *arguments: str, daemon: str = UNLOCKED) -> str:
    """Run a program on a session bus of its own with a real keyring; return what it said.

    The keyring lies in `home`, is unlocked with a word, and ends with the bus.
    """
    run = home / "run"
    run.mkdir(parents=True, exist_ok=True)
    run.chmod(0o700)
    file = home / "program.py"
    file.write_text(textwrap.dedent(program), encoding="utf-8")
    known = {
        name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")
    }
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    around = known | {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "PYTHONPATH": path}
    shell = ["sh", "-c", daemon + 'exec "$@"', "sh", sys.executable, str(file), *arguments]
    done = subprocess.run(
        ["dbus-run-session", "--", *shell],
        env=around,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
