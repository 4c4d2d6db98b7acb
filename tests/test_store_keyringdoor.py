"""Which keyring of a computer is used, and what happens when it does not help."""

import os
import subprocess
import sys

import pytest
from keyrings import (
    BRAMS,
    BrokenKeyring,
    LosingKeyring,
    MemoryKeyring,
    entered,
    switch_on,
    two_users,
    use,
)
from makers import household_case, line
from vaults import PASSPHRASE, USER, contents, new_vault, opened, ticking

from herintegratie_desktop.store import keycare, keyringdoor
from herintegratie_desktop.store.elsewhere import save_elsewhere
from herintegratie_desktop.store.errors import (
    VaultNotWritableError,
)
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.keyringdoor import kept_secret
from herintegratie_desktop.store.keyringerrors import (
    NoKeyringError,
    ShutKeyringError,
    StaleKeyringError,
)
from herintegratie_desktop.store.vault import open_with_keyring


@pytest.fixture(autouse=True)
def computer(monkeypatch):
    return use(monkeypatch, MemoryKeyring())


@pytest.fixture
def folder(tmp_path):
    """Give a closed vault of two users with nothing switched on."""
    return two_users(tmp_path / "kluis")


@pytest.fixture
def on(folder):
    """Give a closed vault that opens with this computer for both users."""
    return switch_on(folder, PASSPHRASE, BRAMS)


# --- keyrings that do not help ----------------------------------------------------------


def test_a_keyring_that_fails_is_said_and_the_passphrase_opens(on, monkeypatch):
    use(monkeypatch, BrokenKeyring())
    with pytest.raises(ShutKeyringError, match="wachtwoordzin"):
        entered(on)
    opened(on).close()


@pytest.mark.parametrize("backend", [BrokenKeyring(), LosingKeyring()])
def test_nothing_is_switched_on_when_the_keyring_does_not_keep_it(folder, monkeypatch, backend):
    use(monkeypatch, backend)
    before = contents(folder)["keys.json"]
    with opened(folder) as vault:
        with pytest.raises(ShutKeyringError):
            vault.keyring.switch_on(PASSPHRASE)
        assert not vault.keyring.is_on
    assert contents(folder)["keys.json"] == before


def test_a_disk_that_refuses_leaves_nothing_in_the_keyring(folder, monkeypatch, computer):
    def full(place, ring):
        raise VaultNotWritableError.full(place)

    monkeypatch.setattr(keycare, "write_key_ring", full)
    with opened(folder) as vault, pytest.raises(VaultNotWritableError):
        vault.keyring.switch_on(PASSPHRASE)
    assert computer.kept == {}
    monkeypatch.undo()
    opened(folder).close()


def test_the_slots_go_also_when_the_keyring_does_not_let_go(on, monkeypatch):
    secret = kept_secret(read_key_ring(on), USER)
    use(monkeypatch, BrokenKeyring())
    with opened(on) as vault:
        assert not vault.keyring.switch_off(PASSPHRASE)
        assert not vault.keyring.is_on
    with pytest.raises(StaleKeyringError):
        open_with_keyring(on, secret, clock=ticking())


def test_another_vault_on_the_same_computer_is_not_touched(on, tmp_path, computer):
    with new_vault(tmp_path / "andere") as vault:
        vault.keyring.switch_on(PASSPHRASE)
        assert len(computer.kept) == 3
        vault.keyring.switch_off(PASSPHRASE)
    entered(on).close()


def test_an_emergency_copy_opens_with_the_passphrase_also_elsewhere(on, tmp_path):
    with entered(on, USER) as vault:
        (on / "keys.json").rename(tmp_path / "weg")
        case = household_case(line("l1", "p1", 20_000))
        made = save_elsewhere(vault, case, tmp_path, PASSPHRASE)
    with opened(made) as copy:
        assert copy.cases.load(case.id).case == case


# --- which keyring ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyrings.alt.file.PlaintextKeyring",
    ],
)
def test_no_setting_puts_another_keyring_in_the_place_of_that_of_the_system(name, tmp_path):
    program = """if True:
        from herintegratie_desktop.store.keyringdoor import system_backend
        from herintegratie_desktop.store.keyringerrors import NoKeyringError
        try:
            print(type(system_backend()).__module__)
        except NoKeyringError:
            print("none")
    """
    settings = tmp_path / "python_keyring"
    settings.mkdir()
    (settings / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={name}\n")
    around = os.environ | {
        "PYTHON_KEYRING_BACKEND": name,
        "XDG_CONFIG_HOME": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nergens",
    }
    done = subprocess.run(
        [sys.executable, "-c", program], env=around, capture_output=True, text=True, check=True
    )
    own = {"win32": "keyring.backends.Windows", "darwin": "keyring.backends.macOS"}
    assert done.stdout.strip() == own.get(sys.platform, "none"), done.stderr


def test_a_system_without_a_keyring_is_said(folder, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(
        keyringdoor, "_BACKENDS", {sys.platform: ("keyring.backends.fail", "Keyring")}
    )
    with pytest.raises(NoKeyringError, match="geen sleutelbos"):
        keyringdoor.system_backend()


def test_the_library_is_not_imported_before_it_is_needed(folder):
    program = f"""if True:
        import sys
        from datetime import datetime, UTC
        from pathlib import Path
        from herintegratie_desktop.store.vault import open_vault
        vault = open_vault(Path({str(folder)!r}), {PASSPHRASE!r}, clock=lambda: datetime.now(UTC))
        assert not vault.keyring.is_on
        vault.close()
        print(sorted({{"keyring", "secretstorage", "jeepney"}} & set(sys.modules)))
    """
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
