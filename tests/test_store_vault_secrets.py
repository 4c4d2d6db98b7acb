"""The keys of a vault, and what may be known of it from outside."""

import os
import stat
import subprocess
import sys
from dataclasses import replace

import pytest
from vaults import CASE, PASSPHRASE, QUICK, USER, closed_vault, contents, create, new_vault, opened

from herintegratie_desktop.core.household import Household
from herintegratie_desktop.store import vault as vaults
from herintegratie_desktop.store.errors import WeakPassphraseError, WrongPassphraseError
from herintegratie_desktop.store.migrations import NEWEST
from herintegratie_desktop.store.vault import vault_users

POSIX = os.name == "posix"


@pytest.fixture
def folder(tmp_path):
    """Give the folder of a closed vault with one case."""
    return closed_vault(tmp_path / "kluis")


@pytest.mark.skipif(not POSIX, reason="on Windows the folder above decides who may look")
def test_only_the_user_may_read_the_files_of_a_vault(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in vault.folder.iterdir()}
        assert set(modes.values()) == {0o600}
        assert {"vault.db", "vault.db-wal", "keys.json", "vault.lock"} <= modes.keys()
        assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700


def test_a_new_passphrase_changes_no_byte_of_what_was_stored(folder):
    database = (folder / "vault.db").read_bytes()
    with opened(folder) as vault:
        vault.set_passphrase(PASSPHRASE, "een nieuwe zin om te onthouden", cost=QUICK)
        assert (folder / "vault.db").read_bytes() == database
    with pytest.raises(WrongPassphraseError):
        opened(folder, PASSPHRASE)
    with opened(folder, "een nieuwe zin om te onthouden") as vault:
        assert vault.cases.load(CASE.id).case == CASE
        assert vault_users(folder) == (USER,)


def test_after_opening_with_the_recovery_key_a_user_gets_a_new_passphrase(tmp_path):
    vault, recovery_key = create(tmp_path / "kluis")
    vault.close()
    with opened(tmp_path / "kluis", recovery_key) as vault:
        vault.set_passphrase(recovery_key, "weer een zin die past", user=USER, cost=QUICK)
    with opened(tmp_path / "kluis", "weer een zin die past") as vault:
        assert vault.user == USER


def test_a_new_passphrase_needs_one_that_opens_now(folder):
    before = (folder / "keys.json").read_bytes()
    with opened(folder) as vault:
        with pytest.raises(WrongPassphraseError):
            vault.set_passphrase("niet de goede zin", "een nieuwe lange zin", cost=QUICK)
        with pytest.raises(WeakPassphraseError):
            vault.set_passphrase(PASSPHRASE, "kort", cost=QUICK)
    assert (folder / "keys.json").read_bytes() == before


def test_a_renewed_recovery_key_closes_the_earlier_one(tmp_path):
    vault, earlier = create(tmp_path / "kluis")
    with vault:
        renewed = vault.renew_recovery_key(PASSPHRASE, cost=QUICK)
    with pytest.raises(WrongPassphraseError):
        opened(tmp_path / "kluis", earlier)
    opened(tmp_path / "kluis", renewed).close()


def test_what_is_told_of_a_vault_names_nobody_in_it(folder):
    with opened(folder) as vault:
        known = vault.info()
    assert (known.cases, known.persons, known.revisions, known.papers) == (1, 3, 1, 0)
    assert [(slot.name, slot.kind) for slot in known.slots] == [
        (USER, "user"),
        ("herstelsleutel", "recovery"),
    ]
    assert known.format == NEWEST
    assert known.journal_entries == 2
    assert known.bytes == (folder / "vault.db").stat().st_size
    assert "Haddad" not in repr(known)


def test_nothing_of_a_case_lies_readable_on_the_disk(tmp_path):
    name, note = "Quetzalcoatlová", "Zeldzaamheid-4711"
    person = replace(CASE.household.members[0], family_name=name, v_number="7539518520")
    secret = replace(
        CASE,
        household=Household((person,)),
        answers=(),
        plan=replace(CASE.plan, obstacles=note * 500),
    )
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(secret, 0)
        vault.papers.put(secret.id, 1, "plan", note.encode() * 5000, "")
        assert vault.cases.listed(name.lower())[0].title.endswith(name)
        while_open = contents(vault.folder)
    rare = [name, name.lower(), note, "quetzalcoatlova", "7539518520", "Geen woning", secret.id]
    sought = [text.encode(code) for text in rare for code in ("utf-8", "utf-16-le", "utf-16-be")]
    for files in (while_open, contents(tmp_path / "kluis")):
        found = [(file, text) for file, raw in files.items() for text in sought if text in raw]
        assert found == []
        assert files["vault.db"]


def test_neither_passphrase_nor_recovery_key_is_kept(tmp_path):
    vault, recovery_key = create(tmp_path / "kluis")
    vault.close()
    raw = b"".join(contents(tmp_path / "kluis").values())
    for secret in (PASSPHRASE, recovery_key, recovery_key.replace("-", "")):
        assert secret.encode() not in raw


def test_the_data_key_is_wiped_and_shown_nowhere(tmp_path, monkeypatch):
    key = bytearray(range(32))
    hexed = key.hex()
    monkeypatch.setattr(vaults, "new_data_key", lambda: key)
    with create(tmp_path / "kluis")[0] as vault:
        assert key == bytearray(32)
        assert hexed not in repr(vault) + repr(vars(vault)) + repr(vars(vault._sealed))
    assert hexed.encode() not in b"".join(contents(tmp_path / "kluis").values())


def said_by(program):
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_store_works_without_qt():
    program = "import sys, herintegratie_desktop.store.vault; print('PySide6' in sys.modules)"
    assert said_by(program) == "False"


def test_importing_the_vault_waits_for_no_heavy_library():
    program = (
        "import sys, herintegratie_desktop.store.vault;"
        "print({'sqlcipher3', 'sqlite_utils', 'argon2', 'cryptography'} & set(sys.modules))"
    )
    assert said_by(program) == "set()"
