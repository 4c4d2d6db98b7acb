"""The real keyring of a Linux desktop: gnome-keyring on a session bus of its own."""

import pytest
from keyrings import IS_REAL, LOCKED, WHY_NOT, in_session
from vaults import closed_vault

pytestmark = pytest.mark.skipif(not IS_REAL, reason=WHY_NOT)

SWITCH_ON = """
    import sys
    from pathlib import Path
    from vaults import PASSPHRASE, opened
    from herintegratie_desktop.store.keyringdoor import kept_secret
    from herintegratie_desktop.store.keyfile import read_key_ring

    folder = Path(sys.argv[1])
    with opened(folder) as vault:
        vault.keyring.switch_on(PASSPHRASE)
    print(kept_secret(read_key_ring(folder)))
"""
ENTER = """
    import sys
    from pathlib import Path
    from vaults import ticking
    from herintegratie_desktop.store.errors import VaultError
    from herintegratie_desktop.store.keyringdoor import kept_secret
    from herintegratie_desktop.store.keyfile import read_key_ring
    from herintegratie_desktop.store.vault import open_with_keyring

    folder = Path(sys.argv[1])
    try:
        secret = kept_secret(read_key_ring(folder))
        with open_with_keyring(folder, secret, clock=ticking()) as vault:
            print(vault.user, vault.info().cases)
    except VaultError as error:
        print(type(error).__name__)
"""
SWITCH_OFF = """
    import sys
    from pathlib import Path
    from vaults import PASSPHRASE, opened
    with opened(Path(sys.argv[1])) as vault:
        print(vault.keyring.switch_off(PASSPHRASE))
"""


@pytest.fixture
def folder(tmp_path):
    return closed_vault(tmp_path / "kluis")


def test_another_run_opens_the_vault_with_what_the_keyring_kept(tmp_path, folder):
    home = tmp_path / "thuis"
    secret = in_session(home, SWITCH_ON, str(folder)).strip()
    assert in_session(home, ENTER, str(folder)).strip() == "M. de Wit 1"
    files = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files)
    assert [path for path in files if secret.encode() in path.read_bytes()] == []


def test_switched_off_the_keyring_holds_it_no_more(tmp_path, folder):
    home, before = tmp_path / "thuis", (folder / "keys.json").read_bytes()
    in_session(home, SWITCH_ON, str(folder))
    held = (folder / "keys.json").read_bytes()
    assert in_session(home, SWITCH_OFF, str(folder)).strip() == "True"
    assert len((folder / "keys.json").read_bytes()) == len(before)
    (folder / "keys.json").write_bytes(held)
    assert in_session(home, ENTER, str(folder)).strip() == "UnknownHereError"


def test_another_account_has_nothing_of_it(tmp_path, folder):
    in_session(tmp_path / "thuis", SWITCH_ON, str(folder))
    assert in_session(tmp_path / "elders", ENTER, str(folder)).strip() == "UnknownHereError"


def test_a_keyring_that_nobody_unlocks_opens_nothing(tmp_path, folder):
    home = tmp_path / "thuis"
    in_session(home, SWITCH_ON, str(folder))
    assert in_session(home, ENTER, str(folder), daemon=LOCKED).strip() == "ShutKeyringError"


def test_without_a_keyring_on_the_bus_it_is_said(tmp_path, folder):
    in_session(tmp_path / "thuis", SWITCH_ON, str(folder))
    said = in_session(tmp_path / "thuis", ENTER, str(folder), daemon="XDG_DATA_DIRS=/nergens; ")
    assert said.strip() in ("NoKeyringError", "ShutKeyringError")
