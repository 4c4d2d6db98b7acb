"""Opening with the account of the computer: off until somebody wants it, and as little as that."""

import json
import shutil
from pathlib import Path

import pytest
from keyrings import BRAM, BRAMS, BrokenKeyring, MemoryKeyring, entered, switch_on, two_users, use
from vaults import CASE, PASSPHRASE, QUICK, USER, contents, opened, ticking

from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.core.roles import EVERY_ROLE, Role
from herintegratie_desktop.store.errors import (
    NewerVaultError,
    NotAllowedError,
    VaultError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.keycost import TooCheapError
from herintegratie_desktop.store.keyfile import read_key_ring, write_key_ring
from herintegratie_desktop.store.keyregister import WithdrawnKeyError
from herintegratie_desktop.store.keyringdoor import SERVICE, kept_secret
from herintegratie_desktop.store.keyringerrors import (
    ForbiddenKeyringError,
    NotOwnPassphraseError,
    StaleKeyringError,
    UnknownHereError,
)
from herintegratie_desktop.store.keys import KEYRING, RANDOM_COST, KeyRing, new_data_key
from herintegratie_desktop.store.policyfile import program_policy_bytes
from herintegratie_desktop.store.slots import Slot, sealed_slot
from herintegratie_desktop.store.vault import open_with_keyring, vault_users

ARCHIVE = Path(__file__).parent / "archive"
ARCHIVED_SECRET = "76100a571c3c24d0f345e77887faa1d417a2890e53a3687bcb7700bea6b2c329"
FORBIDDEN = program_policy_bytes() + b"\n[keyring]\nallowed = false\n"


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


def actions(folder):
    with opened(folder) as vault:
        return [each.action for each in reversed(vault.journal.entries())]


def document(folder):
    return json.loads((folder / "keys.json").read_text())


def edited(folder, change):
    told = document(folder)
    change(next(slot for slot in told["slots"] if slot["kind"] == KEYRING))
    (folder / "keys.json").write_text(json.dumps(told))


# --- off, on, off again -----------------------------------------------------------------


def test_it_is_off_until_somebody_switches_it_on(folder, computer):
    with opened(folder) as vault:
        assert not vault.keyring.is_on
    assert read_key_ring(folder).keyrings() == ()
    assert computer.kept == {}
    with pytest.raises(UnknownHereError):
        entered(folder)


def test_a_user_who_switched_it_on_opens_without_a_passphrase(folder):
    with opened(folder) as vault:
        vault.keyring.switch_on(PASSPHRASE)
        assert vault.keyring.is_on
    with entered(folder) as vault:
        assert (vault.user, vault.roles) == (USER, EVERY_ROLE)
        assert vault.keys.is_user
        assert vault.cases.load(CASE.id).case == CASE


def test_each_user_has_their_own_with_their_own_roles(on):
    with entered(on, BRAM) as vault:
        assert (vault.user, vault.roles) == (BRAM, {Role.CASEWORKER})
    with entered(on, USER) as vault:
        assert vault.user == USER


def test_the_passphrase_still_opens_and_the_names_are_the_same(on):
    opened(on).close()
    opened(on, BRAMS).close()
    assert vault_users(on) == (USER, BRAM)


def test_somebody_switches_it_off_and_the_computer_lets_go(on, computer):
    with opened(on) as vault:
        assert vault.keyring.switch_off(PASSPHRASE)
        assert not vault.keyring.is_on
    assert [slot.name for slot in read_key_ring(on).keyrings()] == [BRAM]
    assert len(computer.kept) == 1
    with pytest.raises(UnknownHereError):
        entered(on, USER)


def test_switching_it_on_again_leaves_one_slot_and_one_secret(on, computer):
    with opened(on) as vault:
        vault.keyring.switch_on(PASSPHRASE)
    assert len(read_key_ring(on).keyrings(USER)) == 1
    assert len(computer.kept) == 2
    entered(on, USER).close()


def test_two_computers_each_have_their_own(folder, monkeypatch):
    first = MemoryKeyring()
    for computer in (first, MemoryKeyring()):
        use(monkeypatch, computer)
        with opened(folder) as vault:
            vault.keyring.switch_on(PASSPHRASE)
    assert len(read_key_ring(folder).keyrings(USER)) == 2
    use(monkeypatch, first)
    entered(folder).close()
    with opened(folder) as vault:
        assert vault.keyring.switch_off(PASSPHRASE)
    assert read_key_ring(folder).keyrings() == ()


def test_who_opened_with_the_computer_can_switch_it_off(on):
    with entered(on, BRAM) as vault:
        vault.keyring.switch_off(BRAMS)
        assert not vault.keyring.is_on
        assert vault.roles == {Role.CASEWORKER}
        vault.set_passphrase(BRAMS, "een andere zin van bram", cost=QUICK)
    opened(on, "een andere zin van bram").close()


# --- who may ----------------------------------------------------------------------------


@pytest.mark.parametrize("act", ["switch_on", "switch_off"])
def test_only_with_ones_own_passphrase(on, act, computer):
    before, kept = contents(on)["keys.json"], dict(computer.kept)
    with (
        opened(on, BRAMS) as vault,
        pytest.raises(NotOwnPassphraseError, match="Voorbeeld"),
    ):
        getattr(vault.keyring, act)(PASSPHRASE)
    with opened(on, BRAMS) as vault, pytest.raises(WrongPassphraseError):
        getattr(vault.keyring, act)("een zin van niemand")
    with opened(on, BRAMS) as vault, pytest.raises(WrongPassphraseError):
        getattr(vault.keyring, act)(kept_secret(read_key_ring(on), BRAM))
    assert contents(on)["keys.json"] == before
    assert computer.kept == kept


def test_what_the_computer_kept_changes_no_keys(on):
    secret = kept_secret(read_key_ring(on), USER)
    with entered(on, USER) as vault:
        for change in (
            lambda: vault.set_passphrase(secret, "een lange nieuwe zin"),
            lambda: vault.remove_user(secret, BRAM),
            lambda: vault.rekey(secret),
        ):
            with pytest.raises(WrongPassphraseError):
                change()
    with pytest.raises(VaultError):
        opened(on, secret)


def test_a_caseworker_who_opened_so_is_still_only_that(on):
    with entered(on, BRAM) as vault, pytest.raises(NotAllowedError):
        vault.remove_user(BRAMS, USER)


def test_an_office_can_forbid_it(on, computer):
    with opened(on) as vault:
        vault.policies.save(FORBIDDEN)
        with pytest.raises(ForbiddenKeyringError, match="beleid"):
            vault.keyring.switch_on(PASSPHRASE)
    with pytest.raises(ForbiddenKeyringError):
        entered(on)
    with opened(on) as vault:
        assert vault.keyring.switch_off(PASSPHRASE)
        vault.policies.save(program_policy_bytes())
    entered(on, BRAM).close()


# --- what happens to a user -------------------------------------------------------------


def test_other_roles_hold_for_the_computer_too(on):
    with opened(on) as vault:
        vault.change_roles(PASSPHRASE, BRAM, [Role.PRIVACY])
    with entered(on, BRAM) as vault:
        assert vault.roles == {Role.PRIVACY}
    assert {slot["role"] for slot in document(on)["slots"] if slot["name"] == BRAM} == {"privacy"}


def test_whoever_is_removed_opens_with_no_computer(on):
    secret = kept_secret(read_key_ring(on), BRAM)
    with opened(on) as vault:
        vault.remove_user(PASSPHRASE, BRAM)
    assert [slot.name for slot in read_key_ring(on).keyrings()] == [USER]
    with pytest.raises(StaleKeyringError):
        open_with_keyring(on, secret, clock=ticking())


def test_a_new_passphrase_ends_it(on, computer):
    with opened(on) as vault:
        vault.set_passphrase(PASSPHRASE, "een lange nieuwe zin", cost=QUICK)
    assert [slot.name for slot in read_key_ring(on).keyrings()] == [BRAM]
    assert len(computer.kept) == 1
    with opened(on, "een lange nieuwe zin") as vault:
        vault.set_passphrase("een lange nieuwe zin", "nog een zin voor bram", user=BRAM, cost=QUICK)
    assert read_key_ring(on).keyrings() == ()


def test_a_new_key_of_the_vault_keeps_it_without_the_secret_of_anybody(on, monkeypatch, computer):
    before = dict(computer.kept)
    use(monkeypatch, BrokenKeyring())
    with opened(on) as vault:
        vault.rekey(PASSPHRASE)
    use(monkeypatch, computer)
    assert computer.kept == before
    for user in (USER, BRAM):
        with entered(on, user) as vault:
            assert vault.check() == ()


def test_an_old_key_file_brings_it_back_for_nobody(on):
    old, secret = contents(on)["keys.json"], kept_secret(read_key_ring(on), USER)
    with opened(on) as vault:
        vault.keyring.switch_off(PASSPHRASE)
    (on / "keys.json").write_bytes(old)
    with pytest.raises(WithdrawnKeyError):
        open_with_keyring(on, secret, clock=ticking())


# --- what is written --------------------------------------------------------------------


def test_switching_on_and_off_stands_in_the_journal(on):
    with opened(on) as vault:
        vault.keyring.switch_off(PASSPHRASE)
    assert [each for each in actions(on) if each.startswith("keyring")] == [
        f"keyring-on:{USER}",
        f"keyring-on:{BRAM}",
        f"keyring-off:{USER}",
    ]
    assert deed_said(f"keyring-on:{BRAM}").said() == (
        "Openen zonder wachtwoordzin aangezet: B. Voorbeeld"
    )


def test_the_end_by_a_passphrase_or_removal_stands_there_in_the_same_moment(on):
    with opened(on) as vault:
        vault.set_passphrase(PASSPHRASE, "een lange nieuwe zin", cost=QUICK)
        vault.remove_user("een lange nieuwe zin", BRAM)
        last = [each.action for each in reversed(vault.journal.entries(limit=4))]
        assert vault.journal.first_broken() is None
    assert last == [
        f"passphrase:{USER}",
        f"keyring-off:{USER}",
        f"user-removed:{BRAM}",
        f"keyring-off:{BRAM}",
    ]


def test_the_secret_is_random_and_stands_in_no_file_of_the_vault(on, computer):
    secrets = list(computer.kept.values())
    assert len(set(secrets)) == 2
    assert all(len(bytes.fromhex(secret)) == 32 for secret in secrets)
    for name, content in contents(on).items():
        for secret in secrets:
            assert secret.encode() not in content, name
            assert bytes.fromhex(secret) not in content, name


def test_the_name_it_is_kept_under_names_nobody(on, computer):
    ring = read_key_ring(on)
    assert sorted(computer.kept) == sorted(
        (SERVICE, f"{ring.vault}/{slot.public.hex()}") for slot in ring.keyrings()
    )


def test_an_older_program_is_told_that_the_vault_is_newer_and_only_then(on):
    assert document(on)["format"] == "herintegratie-vault/3"
    for user, secret in ((USER, PASSPHRASE), (BRAM, BRAMS)):
        with opened(on, secret, user) as vault:
            vault.keyring.switch_off(secret)
    assert document(on)["format"] == "herintegratie-vault/2"


def test_a_format_nobody_knows_yet_is_refused(on):
    told = document(on) | {"format": "herintegratie-vault/4"}
    (on / "keys.json").write_text(json.dumps(told))
    with pytest.raises(NewerVaultError):
        read_key_ring(on)


def test_a_key_file_of_the_third_format_opens_for_ever(tmp_path):
    place = shutil.copytree(ARCHIVE / "keys-3", tmp_path / "kluis")
    with open_with_keyring(place, ARCHIVED_SECRET, clock=ticking()) as vault:
        assert (vault.user, vault.roles) == ("A. Voorbeeld", {Role.APPROVER})
        assert vault.check() == ()
    opened(place, "een zin voor een ander").close()


def test_a_vault_whose_new_key_was_interrupted_opens_too(on):
    ring, key = read_key_ring(on), new_data_key()
    write_key_ring(on, ring.between(key))
    entered(on, BRAM).close()
    assert all(len(slot.seals) == 1 for slot in read_key_ring(on).slots)
    opened(on).close()


# --- somebody who edits the key file ----------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda slot: slot.update(role="administrator"),
        lambda slot: slot.update(name=BRAM),
        lambda slot: slot["kdf"].update(t=2),
        lambda slot: slot["kdf"].update(m_kib=16),
    ],
)
def test_an_edited_slot_opens_nothing(folder, change):
    with opened(folder) as vault:
        vault.keyring.switch_on(PASSPHRASE)
    secret = kept_secret(read_key_ring(folder))
    edited(folder, change)
    with pytest.raises(StaleKeyringError):
        open_with_keyring(folder, secret, clock=ticking())


def test_the_slot_of_a_passphrase_cannot_be_made_one_that_is_cheap_to_guess(folder):
    told = document(folder)
    told["slots"][0].update(kind=KEYRING)
    told["slots"][0]["kdf"].update(t=1, m_kib=8, p=1)
    (folder / "keys.json").write_text(json.dumps(told))
    with pytest.raises(StaleKeyringError):
        open_with_keyring(folder, PASSPHRASE, clock=ticking())


def test_a_passphrase_is_never_given_the_cost_of_random_bits():
    cheap = KeyRing("v").with_keyring(USER, "", "ab" * 32, new_data_key()).slots[0].cost
    assert cheap == RANDOM_COST
    with pytest.raises(TooCheapError):
        sealed_slot("v", Slot(USER, "user", type(cheap)(1, 8, 1)), PASSPHRASE, new_data_key())
