import json
import os
import stat
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from makers import household_case, line
from vaults import PASSPHRASE, QUICK, USER, new_vault, opened, ticking

from herintegratie_desktop.core.household import Household
from herintegratie_desktop.store import vault as vaults
from herintegratie_desktop.store.errors import (
    BadUserNameError,
    DamagedVaultError,
    FolderNotEmptyError,
    MistypedRecoveryKeyError,
    NewerVaultError,
    NoVaultError,
    VaultError,
    VaultInUseError,
    VaultNotWritableError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.vault import create_vault, vault_users

CASE = household_case(line("l1", "p1", 30_000))
POSIX = os.name == "posix"


@pytest.fixture
def folder(tmp_path):
    """Give the folder of a closed vault with one case."""
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
    return tmp_path / "kluis"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def create(folder, passphrase=PASSPHRASE, user=USER):
    return create_vault(folder, user, passphrase, clock=ticking(), cost=QUICK)


# --- making one -----------------------------------------------------------------------


def test_a_new_vault_is_open_and_empty(tmp_path):
    vault, recovery_key = create(tmp_path / "nieuw" / "kluis")
    with vault:
        assert vault.user == USER
        assert vault.cases.listed() == ()
        assert len(recovery_key) == 44
    assert vault_users(tmp_path / "nieuw" / "kluis") == (USER,)


def test_an_empty_folder_may_become_a_vault(tmp_path):
    create(tmp_path)[0].close()
    assert vault_users(tmp_path) == (USER,)


@pytest.mark.parametrize("thing", ["brief.txt", ".verborgen"])
def test_a_folder_that_holds_something_is_never_touched(tmp_path, thing):
    (tmp_path / thing).write_text("van iemand")
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path)
    assert contents(tmp_path) == {thing: b"van iemand"}


def test_a_vault_is_not_made_over_another(folder):
    before = contents(folder)
    with pytest.raises(FolderNotEmptyError):
        create(folder)
    assert contents(folder) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "kluis").write_text("een bestand")
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path / "kluis")


def test_a_short_passphrase_is_refused_with_its_length(tmp_path):
    with pytest.raises(WeakPassphraseError, match="ten minste 12 tekens; deze telt er 11"):
        create(tmp_path / "kluis", passphrase="elf tekens!")
    assert not (tmp_path / "kluis").exists()


@pytest.mark.parametrize("user", ["", "   ", "twee\nregels", "x" * 65])
def test_a_name_that_fits_no_slot_is_refused(tmp_path, user):
    with pytest.raises(BadUserNameError):
        create(tmp_path / "kluis", user=user)
    assert not (tmp_path / "kluis").exists()


@pytest.mark.parametrize("step", ["write_key_ring", "open_database", "_opened"])
@pytest.mark.parametrize("existing", [True, False])
def test_a_creation_that_fails_leaves_nothing_behind(tmp_path, monkeypatch, step, existing):
    def full(folder, *rest):
        raise VaultNotWritableError.full(folder)

    if existing:
        (tmp_path / "kluis").mkdir()
    monkeypatch.setattr(vaults, step, full)
    with pytest.raises(VaultNotWritableError):
        create(tmp_path / "kluis")
    assert list(tmp_path.iterdir()) == ([tmp_path / "kluis"] if existing else [])
    monkeypatch.undo()
    create(tmp_path / "kluis")[0].close()


def test_two_who_make_a_vault_at_once_do_not_undo_each_other(tmp_path, monkeypatch):
    look, first = vaults._refuse_full, []

    def overtaken(folder, **rest):
        look(folder, **rest)
        if not first:
            first.append(True)
            create(folder)[0].close()

    monkeypatch.setattr(vaults, "_refuse_full", overtaken)
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path / "kluis")
    opened(tmp_path / "kluis").close()


def test_a_vault_that_is_being_made_elsewhere_is_left_alone(tmp_path, monkeypatch):
    look, others = vaults._refuse_full, []

    def overtaken(folder, **rest):
        look(folder, **rest)
        if not others:
            others.append(None)
            others[0] = create(folder)[0]

    monkeypatch.setattr(vaults, "_refuse_full", overtaken)
    with pytest.raises(VaultInUseError):
        create(tmp_path / "kluis")
    others[0].close()
    opened(tmp_path / "kluis").close()


@pytest.mark.skipif(not POSIX, reason="on Windows the folder above decides who may look")
def test_only_the_user_may_read_the_files_of_a_vault(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in vault.folder.iterdir()}
        assert set(modes.values()) == {0o600}
        assert {"vault.db", "vault.db-wal", "keys.json", "vault.lock"} <= modes.keys()
        assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700


# --- opening --------------------------------------------------------------------------


def test_the_recovery_key_opens_in_the_place_of_a_passphrase(tmp_path):
    vault, recovery_key = create(tmp_path / "kluis")
    vault.cases.save(CASE, 0)
    vault.close()
    typed = recovery_key.lower().replace("-", " ")
    for user in (None, USER):
        with opened(tmp_path / "kluis", typed, user) as again:
            assert again.cases.load(CASE.id).case == CASE


def test_a_recovery_key_with_a_typing_fault_is_recognised(tmp_path):
    vault, recovery_key = create(tmp_path / "kluis")
    vault.close()
    wrong = ("B" if recovery_key[0] != "B" else "C") + recovery_key[1:]
    with pytest.raises(MistypedRecoveryKeyError, match="typefout"):
        opened(tmp_path / "kluis", wrong)


def test_the_recovery_key_of_another_vault_does_not_open(tmp_path, folder):
    vault, recovery_key = create(tmp_path / "andere")
    vault.close()
    with pytest.raises(WrongPassphraseError):
        opened(folder, recovery_key)


def test_a_wrong_passphrase_is_refused_and_the_vault_stays_free(folder):
    with pytest.raises(WrongPassphraseError, match=r"past niet op de kluis in .*kluis"):
        opened(folder, PASSPHRASE + "!")
    opened(folder).close()


def test_the_same_letters_from_another_keyboard_are_the_same_passphrase(tmp_path):
    create(tmp_path / "kluis", passphrase="café ﬁets 1234")[0].close()
    opened(tmp_path / "kluis", "cafe\u0301 fiets 1234").close()


def test_the_passphrase_of_one_user_does_not_open_the_slot_of_another(folder):
    with opened(folder) as vault:
        vault.set_passphrase(PASSPHRASE, "een andere zin dan", user="A. Ander", cost=QUICK)
    with pytest.raises(WrongPassphraseError):
        opened(folder, PASSPHRASE, "A. Ander")
    with opened(folder, "een andere zin dan") as vault:
        assert vault.user == "A. Ander"
        assert vault.cases.load(CASE.id).case == CASE


def test_a_folder_without_a_vault_is_said(tmp_path):
    with pytest.raises(NoVaultError, match=r"keys\.json ontbreekt"):
        opened(tmp_path)
    with pytest.raises(NoVaultError):
        vault_users(tmp_path / "nergens")
    assert list(tmp_path.iterdir()) == []


def test_keys_without_a_database_are_said(folder):
    (folder / "vault.db").unlink()
    with pytest.raises(NoVaultError, match=r"vault\.db ontbreekt"):
        opened(folder)
    assert not (folder / "vault.db").exists()


def plain_sqlite(raw):
    return b"SQLite format 3\x00" + raw[16:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:1000],
        lambda raw: raw[:4096],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"\0" * len(raw),
        lambda raw: b"x" + raw[1:],
        plain_sqlite,
    ],
)
def test_a_database_that_is_not_whole_is_refused_and_left_alone(folder, damage):
    path = folder / "vault.db"
    path.write_bytes(damage(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(DamagedVaultError, match="vault check"):
        opened(folder)
    assert path.read_bytes() == before
    with pytest.raises(DamagedVaultError):
        opened(folder)


def test_the_database_of_another_vault_is_refused(tmp_path, folder):
    create(tmp_path / "andere")[0].close()
    (folder / "vault.db").write_bytes((tmp_path / "andere" / "vault.db").read_bytes())
    with pytest.raises(DamagedVaultError):
        opened(folder)


def test_a_newer_database_is_refused_and_nothing_is_touched(folder):
    with opened(folder) as vault:
        vault._sealed.db.execute("pragma user_version = 99")
    before = contents(folder)
    with pytest.raises(NewerVaultError, match="99"):
        opened(folder)
    assert contents(folder) == before
    with pytest.raises(NewerVaultError):
        opened(folder)


def test_a_newer_key_file_is_refused_before_anything_is_locked(folder):
    path = folder / "keys.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, "format": "herintegratie-vault/2", "slots": "nieuw"}))
    (folder / "vault.lock").unlink()
    with pytest.raises(NewerVaultError):
        opened(folder)
    assert not (folder / "vault.lock").exists()


def test_a_vault_that_is_open_is_refused_with_who_and_since_when(folder):
    with opened(folder):
        with pytest.raises(VaultInUseError, match=r"sinds 23-11-2026 .* door M\. de Wit") as caught:
            opened(folder)
        assert caught.value.user == USER
    opened(folder).close()


def test_closing_twice_is_harmless(folder):
    vault = opened(folder)
    vault.close()
    vault.close()


def test_after_closing_everything_is_in_one_file(folder):
    assert {path.name for path in folder.iterdir()} == {"keys.json", "vault.db", "vault.lock"}


@contextmanager
def without_the_rights_of_root():
    """Be nobody for a while when the tests run as root, for whom nothing is read-only."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(not POSIX, reason="Windows has no read-only folders")
def test_a_read_only_folder_is_said_and_left_as_it_is():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        refused = pytest.raises(VaultNotWritableError, match="Vraag toegang")
        with without_the_rights_of_root(), refused:
            create(folder / "kluis")
        assert list(folder.iterdir()) == []


@pytest.mark.skipif(not POSIX, reason="Windows has no read-only folders")
def test_a_vault_on_a_read_only_place_is_said():
    with tempfile.TemporaryDirectory() as name:
        new_vault(Path(name) / "kluis").close()
        (Path(name) / "kluis" / "vault.lock").unlink()
        for path in (Path(name), Path(name) / "kluis", *(Path(name) / "kluis").iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        with without_the_rights_of_root(), pytest.raises(VaultNotWritableError):
            opened(Path(name) / "kluis")
        (Path(name) / "kluis").chmod(0o755)


# --- keys and what may be known -------------------------------------------------------


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
    assert known.format == 1
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


@pytest.mark.parametrize("kind", [VaultNotWritableError.full, VaultNotWritableError.busy])
def test_every_error_says_where_it_is(tmp_path, kind):
    error = kind(tmp_path)
    assert isinstance(error, VaultError)
    assert str(tmp_path) in error.phrase.said()
