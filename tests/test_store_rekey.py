"""A new data key: what changes, for whom, and that a vault always opens whenever it is killed."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from vaults import CASE, PASSPHRASE, QUICK, USER, contents, create, opened, ticking

from herintegratie_desktop.core.roles import EVERY_ROLE, Role
from herintegratie_desktop.store import rekey
from herintegratie_desktop.store.backup import write_backup
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.store.errors import DamagedVaultError, VaultNotWritableError
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.keyregister import SwappedKeyError
from herintegratie_desktop.store.keys import new_data_key
from herintegratie_desktop.store.rekey import ChangedMeanwhileError, NotYetOpenedError
from herintegratie_desktop.store.shares import ShareSet
from herintegratie_desktop.store.slots import unsealed
from herintegratie_desktop.store.vault import open_with_shares

ARCHIVE = Path(__file__).parent / "archive"
BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"


@pytest.fixture
def kept(tmp_path):
    """Give a closed vault of two users, its recovery key and its shares."""
    vault, printed = create(tmp_path / "kluis")
    shares = ShareSet()
    for words in shares.words:
        shares.check(words)
    with vault:
        vault.cases.save(CASE, 0)
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
        vault.put_shares(PASSPHRASE, shares, cost=QUICK)
    return tmp_path / "kluis", printed, shares


@pytest.fixture
def folder(kept):
    return kept[0]


def data_key(folder, secret=PASSPHRASE):
    ring = read_key_ring(folder)
    return bytes(ring.opened_by(secret)[1])


def test_everybody_who_stays_opens_the_vault_under_its_new_key(kept):
    folder, printed, shares = kept
    before = data_key(folder)
    with opened(folder) as vault:
        vault.rekey(PASSPHRASE)
    after = data_key(folder)
    assert after != before
    assert data_key(folder, BRAMS) == after
    for secret in (PASSPHRASE, BRAMS, printed):
        with opened(folder, secret) as vault:
            assert vault.cases.load(CASE.id).case == CASE
            assert vault.check() == ()
    open_with_shares(folder, shares.words[:2], clock=ticking()).close()


def test_a_vault_goes_on_after_a_rekey(folder):
    with opened(folder) as vault:
        vault.rekey(PASSPHRASE)
        changed = replace(CASE, plan=replace(CASE.plan, obstacles="Na het versleutelen."))
        vault.cases.save(changed, 1)
        assert vault.copier.rows("select count(*) as n from cases") == [{"n": 1}]
        vault.rekey(PASSPHRASE)
        assert vault.journal.first_broken() is None
    with opened(folder) as vault:
        assert vault.cases.load(CASE.id).case == changed
        assert [each.action for each in vault.journal.entries()].count("rekey") == 2


def test_nothing_is_left_beside_the_vault(folder):
    names = set(contents(folder))
    with opened(folder) as vault:
        vault.rekey(PASSPHRASE)
    assert set(contents(folder)) == names


def test_the_copy_of_somebody_who_left_no_longer_fits(folder, tmp_path):
    """The old keys open the old database that they copied, and not the one of now."""
    copy = shutil.copytree(folder, tmp_path / "kopie")
    with opened(folder) as vault:
        vault.remove_user(PASSPHRASE, BRAM)
        vault.rekey(PASSPHRASE)
    shutil.copyfile(folder / "vault.db", copy / "vault.db")
    with pytest.raises(DamagedVaultError, match="sleutel"):
        opened(copy, BRAMS)


def test_the_old_pages_open_with_the_old_key_only_in_what_was_copied_before(folder):
    before = data_key(folder)
    with opened(folder) as vault:
        vault.rekey(PASSPHRASE)
    from herintegratie_desktop.store.cipher import open_database

    with pytest.raises(DamagedVaultError):
        open_database(folder, bytearray(before))


def test_a_backup_of_before_opens_with_the_keys_of_then(folder, tmp_path):
    with opened(folder) as vault:
        vault.change_roles(PASSPHRASE, BRAM, EVERY_ROLE)
        write_backup(vault, PASSPHRASE, tmp_path / "kopie.zip", clock=ticking())
        vault.remove_user(PASSPHRASE, BRAM)
        vault.rekey(PASSPHRASE)
        write_backup(vault, PASSPHRASE, tmp_path / "later.zip", clock=ticking())
    restore_backup(tmp_path / "kopie.zip", tmp_path / "terug", BRAMS, clock=ticking())
    restore_backup(tmp_path / "later.zip", tmp_path / "nieuw", PASSPHRASE, clock=ticking())
    opened(tmp_path / "nieuw").close()


def test_who_never_opened_the_vault_since_keys_changed_is_named(tmp_path):
    folder = shutil.copytree(ARCHIVE / "vault-2", tmp_path / "kluis")
    secret = "een zin voor het archief"
    before = (folder / "vault.db").read_bytes()
    with opened(folder, secret) as vault:
        with pytest.raises(NotYetOpenedError, match="herstelsleutel"):
            vault.rekey(secret)
        vault.renew_recovery_key(secret, cost=QUICK)
        vault.rekey(secret)
    assert (folder / "vault.db").read_bytes() != before
    opened(folder, secret).close()


def test_a_public_key_that_was_swapped_is_given_nothing(folder):
    """Somebody who can write in the folder puts a key pair of their own in the slot of another."""
    ring = read_key_ring(folder)
    hers = create(folder.parent / "elders")[0]
    hers.add_user(PASSPHRASE, BRAM, "een zin van de aanvaller", [Role.CASEWORKER], cost=QUICK)
    hers.close()
    document = json.loads((folder / "keys.json").read_text(encoding="utf-8"))
    other = json.loads((folder.parent / "elders" / "keys.json").read_text(encoding="utf-8"))
    at = next(n for n, slot in enumerate(document["slots"]) if slot["name"] == BRAM)
    document["slots"][at] = next(each for each in other["slots"] if each["name"] == BRAM)
    (folder / "keys.json").write_text(json.dumps(document), encoding="utf-8")
    with opened(folder) as vault, pytest.raises(SwappedKeyError, match=BRAM):
        vault.rekey(PASSPHRASE)
    assert ring.users == (USER, BRAM)


def test_what_is_saved_during_a_rekey_is_not_lost(folder, monkeypatch):
    prove = rekey._prove

    def meanwhile(*given):
        prove(*given)
        vault.settings.put("iets", "tussendoor")

    with opened(folder) as vault:
        before = data_key(folder)
        monkeypatch.setattr(rekey, "_prove", meanwhile)
        with pytest.raises(ChangedMeanwhileError):
            vault.rekey(PASSPHRASE)
        assert vault.settings.get("iets") == "tussendoor"
    assert data_key(folder) == before


def test_a_rekey_that_is_stopped_leaves_everything_as_it_was(folder):
    names = set(contents(folder))
    work = Work()
    work.stop()
    with opened(folder) as vault:
        before = data_key(folder)
        with pytest.raises(BackupStoppedError):
            vault.rekey(PASSPHRASE, work)
        vault.cases.load(CASE.id)
    assert set(contents(folder)) == names
    assert data_key(folder) == before


@pytest.mark.parametrize("call", [1, 2])
def test_a_key_file_that_cannot_be_written_leaves_a_vault_that_goes_on(folder, monkeypatch, call):
    write, calls = rekey.write_key_ring, []

    def failing(where, ring):
        calls.append(ring)
        if len(calls) == call:
            raise VaultNotWritableError.full(where)
        write(where, ring)

    with opened(folder) as vault:
        monkeypatch.setattr(rekey, "write_key_ring", failing)
        with pytest.raises(VaultNotWritableError):
            vault.rekey(PASSPHRASE)
        vault.cases.save(replace(CASE, id="HIP-2026-00999"), 0)
    monkeypatch.undo()
    with opened(folder, BRAMS) as vault:
        assert vault.cases.count() == 2
    assert len(read_key_ring(folder).settled()) == 1


def test_a_ring_between_two_keys_opens_to_each(folder):
    ring = read_key_ring(folder)
    former, new = data_key(folder), new_data_key()
    between = ring.between(new)
    first, second = between.settled()
    assert bytes(first.opened_by(BRAMS)[1]) == former
    assert second.opened_by(BRAMS)[1] == new
    assert unsealed(ring.vault, between.user(BRAM), BRAMS) == former
