"""Opening a vault: with what, and what is said when that cannot be."""

import json

import pytest
from vaults import CASE, PASSPHRASE, QUICK, USER, closed_vault, contents, create, opened

from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    MistypedRecoveryKeyError,
    NewerVaultError,
    NoVaultError,
    VaultError,
    VaultInUseError,
    VaultNotWritableError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.vault import vault_users


@pytest.fixture
def folder(tmp_path):
    """Give the folder of a closed vault with one case."""
    return closed_vault(tmp_path / "kluis")


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
    path.write_text(json.dumps({**document, "format": "herintegratie-vault/4", "slots": "nieuw"}))
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


@pytest.mark.parametrize("kind", [VaultNotWritableError.full, VaultNotWritableError.busy])
def test_every_error_says_where_it_is(tmp_path, kind):
    error = kind(tmp_path)
    assert isinstance(error, VaultError)
    assert str(tmp_path) in error.phrase.said()
