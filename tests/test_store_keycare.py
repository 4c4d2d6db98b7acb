"""Who may open a vault and as what, against somebody who edits the key file."""

import json
import shutil
from pathlib import Path

import pytest
from vaults import CASE, PASSPHRASE, QUICK, USER, create, new_vault, opened

from herintegratie_desktop.core.roles import EVERY_ROLE, Role
from herintegratie_desktop.store import keycare
from herintegratie_desktop.store.errors import (
    BadUserNameError,
    NotAllowedError,
    UserTakenError,
    VaultNotWritableError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.keycare import (
    LastAdministratorError,
    NoRoleError,
    NoSuchUserError,
)
from herintegratie_desktop.store.keyregister import WithdrawnKeyError
from herintegratie_desktop.store.vault import vault_users

ARCHIVE = Path(__file__).parent / "archive"
ARCHIVED = "een zin voor het archief"
BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"
CAROL, CAROLS = "C. Voorbeeld", "de zin van carol voorbeeld"


@pytest.fixture
def folder(tmp_path):
    """Give a closed vault with an administrator, a caseworker and an approver."""
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
        vault.add_user(PASSPHRASE, CAROL, CAROLS, [Role.APPROVER, Role.PRIVACY], cost=QUICK)
    return tmp_path / "kluis"


@pytest.fixture
def vault(folder):
    with opened(folder) as vault:
        yield vault


def told(vault):
    return {each.name: each.roles for each in vault.users() if each.kind == "user"}


def test_who_makes_a_vault_has_every_role(vault):
    assert vault.roles == EVERY_ROLE


def test_everybody_is_what_was_chosen_for_them(folder):
    for name, secret, roles in (
        (BRAM, BRAMS, {Role.CASEWORKER}),
        (CAROL, CAROLS, {Role.APPROVER, Role.PRIVACY}),
    ):
        with opened(folder, secret) as vault:
            assert (vault.user, vault.roles) == (name, roles)


def test_the_recovery_key_is_everything(tmp_path):
    vault, printed = create(tmp_path / "kluis")
    vault.close()
    with opened(tmp_path / "kluis", printed) as vault:
        assert vault.roles == EVERY_ROLE
        assert not vault.keys.is_user


def test_users_are_listed_with_their_roles_before_the_other_keys(vault):
    assert [(each.name, each.kind) for each in vault.users()] == [
        (USER, "user"),
        (BRAM, "user"),
        (CAROL, "user"),
        ("herstelsleutel", "recovery"),
    ]
    assert told(vault)[BRAM] == {Role.CASEWORKER}


def test_other_roles_hold_from_the_next_opening_and_the_passphrase_stays(folder):
    with opened(folder) as vault:
        vault.change_roles(PASSPHRASE, BRAM, [Role.PRIVACY])
        assert told(vault)[BRAM] == {Role.PRIVACY}
    with opened(folder, BRAMS) as vault:
        assert vault.roles == {Role.PRIVACY}


def test_a_removed_user_no_longer_opens_the_vault(folder):
    with opened(folder) as vault:
        vault.remove_user(PASSPHRASE, BRAM)
    assert vault_users(folder) == (USER, CAROL)
    with pytest.raises(WrongPassphraseError):
        opened(folder, BRAMS)


def test_the_last_administrator_stays(vault):
    with pytest.raises(LastAdministratorError, match="enige beheerder"):
        vault.remove_user(PASSPHRASE, USER)
    with pytest.raises(LastAdministratorError):
        vault.change_roles(PASSPHRASE, USER, [Role.CASEWORKER])
    vault.change_roles(PASSPHRASE, BRAM, [Role.ADMINISTRATOR])
    vault.remove_user(PASSPHRASE, USER)
    assert list(told(vault)) == [BRAM, CAROL]


@pytest.mark.parametrize(
    "change",
    [
        lambda vault, secret: vault.add_user(secret, "D", "een lange nieuwe zin", [Role.PRIVACY]),
        lambda vault, secret: vault.change_roles(secret, BRAM, EVERY_ROLE),
        lambda vault, secret: vault.remove_user(secret, CAROL),
        lambda vault, secret: vault.set_passphrase(secret, "een lange nieuwe zin", user=USER),
        lambda vault, secret: vault.renew_recovery_key(secret),
        lambda vault, secret: vault.rekey(secret),
    ],
)
def test_only_an_administrator_changes_keys_with_a_secret_of_their_own(folder, change):
    before = (folder / "keys.json").read_bytes()
    with opened(folder, BRAMS) as vault:
        for secret in (BRAMS, PASSPHRASE):
            with pytest.raises(NotAllowedError):
                change(vault, secret)
    with opened(folder) as vault, pytest.raises(NotAllowedError):
        change(vault, BRAMS)
    assert (folder / "keys.json").read_bytes() == before


def test_everybody_may_change_their_own_passphrase(folder):
    with opened(folder, BRAMS) as vault:
        vault.set_passphrase(BRAMS, "een andere zin van bram", cost=QUICK)
    with opened(folder, "een andere zin van bram") as vault:
        assert (vault.user, vault.roles) == (BRAM, {Role.CASEWORKER})


def test_a_colleague_cannot_take_over_the_slot_of_a_vault_left_open(folder):
    with opened(folder) as vault, pytest.raises(NotAllowedError):
        vault.set_passphrase(BRAMS, "een zin die bram koos", cost=QUICK)
    opened(folder, PASSPHRASE).close()


@pytest.mark.parametrize(
    ("name", "passphrase", "roles", "error"),
    [
        (BRAM, "een lange nieuwe zin", [Role.PRIVACY], UserTakenError),
        ("", "een lange nieuwe zin", [Role.PRIVACY], BadUserNameError),
        ("herstelsleutel", "een lange nieuwe zin", [Role.PRIVACY], BadUserNameError),
        ("D", "kort", [Role.PRIVACY], WeakPassphraseError),
        ("D", "een lange nieuwe zin", [], NoRoleError),
    ],
)
def test_a_user_who_cannot_be_added_changes_nothing(vault, name, passphrase, roles, error):
    before = (vault.folder / "keys.json").read_bytes()
    with pytest.raises(error):
        vault.add_user(PASSPHRASE, name, passphrase, roles, cost=QUICK)
    assert (vault.folder / "keys.json").read_bytes() == before


def test_nobody_of_that_name_is_said(vault):
    for change in (
        lambda: vault.remove_user(PASSPHRASE, "Niemand"),
        lambda: vault.change_roles(PASSPHRASE, "Niemand", EVERY_ROLE),
    ):
        with pytest.raises(NoSuchUserError, match="Niemand"):
            change()


def test_every_change_of_keys_is_in_the_journal(vault):
    vault.change_roles(PASSPHRASE, BRAM, [Role.PRIVACY])
    vault.set_passphrase(PASSPHRASE, "weer een andere zin", user=CAROL, cost=QUICK)
    vault.remove_user(PASSPHRASE, BRAM)
    vault.renew_recovery_key(PASSPHRASE, cost=QUICK)
    done = [(entry.action, entry.who) for entry in reversed(vault.journal.entries())]
    assert done[2:] == [
        (action, USER)
        for action in (
            f"user-added:{BRAM}",
            f"user-added:{CAROL}",
            f"roles:{BRAM}",
            f"passphrase:{CAROL}",
            f"user-removed:{BRAM}",
            "recovery-key",
        )
    ]
    assert vault.journal.first_broken() is None


# --- somebody who edits the key file --------------------------------------------------


def edited(folder, edit):
    document = json.loads((folder / "keys.json").read_text(encoding="utf-8"))
    edit(document["slots"])
    (folder / "keys.json").write_text(json.dumps(document), encoding="utf-8")


def of(slots, name):
    return next(slot for slot in slots if slot["name"] == name)


@pytest.mark.parametrize("role", ["", "administrator", "caseworker+administrator", "baas"])
def test_a_role_that_was_edited_closes_the_slot(folder, role):
    edited(folder, lambda slots: of(slots, BRAM).update(role=role))
    with pytest.raises(WrongPassphraseError):
        opened(folder, BRAMS)


def swap(key):
    def edit(slots):
        of(slots, BRAM)[key] = of(slots, USER)[key]

    return edit


@pytest.mark.parametrize("key", ["role", "public", "data_key", "key", "kdf"])
def test_a_part_taken_from_the_slot_of_another_closes_it(folder, key):
    edited(folder, swap(key))
    with pytest.raises(WrongPassphraseError):
        opened(folder, BRAMS)


@pytest.mark.parametrize("key", ["ephemeral", "nonce", "sealed"])
def test_a_seal_that_was_edited_closes_the_slot(folder, key):
    def edit(slots):
        of(slots, BRAM)["data_key"][0][key] = of(slots, USER)["data_key"][0][key]

    edited(folder, edit)
    with pytest.raises(WrongPassphraseError):
        opened(folder, BRAMS)


@pytest.mark.parametrize(("part", "value"), [("t", 2), ("m_kib", 16)])
def test_parameters_that_were_lowered_close_the_slot(folder, part, value):
    edited(folder, lambda slots: of(slots, BRAM)["kdf"].update({part: value}))
    with pytest.raises(WrongPassphraseError):
        opened(folder, BRAMS)


def test_an_old_key_file_does_not_give_a_role_back(folder):
    kept = (folder / "keys.json").read_bytes()
    with opened(folder) as vault:
        vault.change_roles(PASSPHRASE, CAROL, [Role.CASEWORKER])
    (folder / "keys.json").write_bytes(kept)
    with opened(folder, CAROLS) as vault:
        assert vault.roles == {Role.CASEWORKER}


def test_an_old_key_file_does_not_let_a_removed_user_in(folder):
    kept = (folder / "keys.json").read_bytes()
    with opened(folder) as vault:
        vault.remove_user(PASSPHRASE, BRAM)
    (folder / "keys.json").write_bytes(kept)
    with pytest.raises(WithdrawnKeyError, match="ingetrokken"):
        opened(folder, BRAMS)
    opened(folder, CAROLS).close()


def test_an_old_key_file_does_not_bring_an_old_passphrase_back(folder):
    kept = (folder / "keys.json").read_bytes()
    with opened(folder) as vault:
        vault.set_passphrase(PASSPHRASE, "een nieuwe zin voor bram", user=BRAM, cost=QUICK)
    (folder / "keys.json").write_bytes(kept)
    with pytest.raises(WithdrawnKeyError):
        opened(folder, BRAMS)


def test_with_an_old_key_file_the_recovery_key_still_saves_the_vault(tmp_path):
    vault, printed = create(tmp_path / "kluis")
    with vault:
        kept = (vault.folder / "keys.json").read_bytes()
        vault.renew_recovery_key(PASSPHRASE, cost=QUICK)
        vault.set_passphrase(PASSPHRASE, "een nieuwe lange zin", cost=QUICK)
    (tmp_path / "kluis" / "keys.json").write_bytes(kept)
    with opened(tmp_path / "kluis", printed) as vault:
        vault.set_passphrase(printed, "weer een nieuwe zin", user=USER, cost=QUICK)
    opened(tmp_path / "kluis", "weer een nieuwe zin").close()


@pytest.mark.parametrize("change", ["add", "remove", "roles", "passphrase"])
def test_a_change_of_which_the_key_file_failed_leaves_everybody_a_key(folder, monkeypatch, change):
    def full(where, ring):
        raise VaultNotWritableError.full(where)

    with opened(folder) as vault:
        monkeypatch.setattr(keycare, "write_key_ring", full)
        with pytest.raises(VaultNotWritableError):
            {
                "add": lambda: vault.add_user(
                    PASSPHRASE, "D", "een lange nieuwe zin", [Role.PRIVACY], cost=QUICK
                ),
                "remove": lambda: vault.remove_user(PASSPHRASE, BRAM),
                "roles": lambda: vault.change_roles(PASSPHRASE, BRAM, [Role.PRIVACY]),
                "passphrase": lambda: vault.set_passphrase(
                    PASSPHRASE, "een lange nieuwe zin", user=BRAM, cost=QUICK
                ),
            }[change]()
        monkeypatch.undo()
    for secret in (PASSPHRASE, BRAMS, CAROLS):
        opened(folder, secret).close()


# --- vaults of before -----------------------------------------------------------------


@pytest.fixture(params=["vault-1", "vault-2"])
def archived(request, tmp_path):
    """Give a copy of a vault with keys of the first format."""
    return shutil.copytree(ARCHIVE / request.param, tmp_path / "kluis")


def test_a_slot_of_the_first_format_is_brought_up_when_it_opens(archived):
    with opened(archived, ARCHIVED) as vault:
        assert vault.roles == EVERY_ROLE
        assert [(each.kind, each.is_ready) for each in vault.users()] == [
            ("user", True),
            ("recovery", False),
        ]
    with opened(archived, ARCHIVED) as vault:
        assert vault.roles == EVERY_ROLE


def test_an_old_key_file_of_the_first_format_is_an_old_key_file(archived):
    kept = (archived / "keys.json").read_bytes()
    with opened(archived, ARCHIVED) as vault:
        vault.add_user(ARCHIVED, BRAM, BRAMS, EVERY_ROLE, cost=QUICK)
    (archived / "keys.json").write_bytes(kept)
    with pytest.raises(WithdrawnKeyError):
        opened(archived, ARCHIVED)


def test_a_slot_that_cannot_be_brought_up_opens_all_the_same(archived, monkeypatch):
    def full(where, ring):
        raise VaultNotWritableError.full(where)

    kept = (archived / "keys.json").read_bytes()
    monkeypatch.setattr(keycare, "write_key_ring", full)
    opened(archived, ARCHIVED).close()
    assert (archived / "keys.json").read_bytes() == kept
    monkeypatch.undo()
    opened(archived, ARCHIVED).close()
