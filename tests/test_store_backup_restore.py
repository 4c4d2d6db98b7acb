"""Bringing a backup back: a preview first, and the present vault is never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from backups import backed_up, changed
from vaults import CASE, PASSPHRASE, START, contents, new_vault, opened, ticking

from herintegratie_desktop.store.backupfile import unpack
from herintegratie_desktop.store.backuprestore import open_backup, restore_backup, sweep_restores
from herintegratie_desktop.store.backupsettling import ready_beside, settle_restore
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import VaultInUseError, WrongPassphraseError

OTHER = replace(CASE, id="HIP-2026-00900")


@pytest.fixture
def folder(tmp_path):
    """Give the folder backups go to."""
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def vault(tmp_path):
    """Give an open vault with one case."""
    with new_vault(tmp_path / "kluis") as made:
        made.cases.save(CASE, 0)
        yield made


def test_a_preview_names_each_case_that_would_differ_and_changes_nothing(vault, folder):
    vault.cases.save(OTHER, 0)
    made = backed_up(vault, folder)
    changed(vault, language="fr")
    vault.cases.save(replace(CASE, id="HIP-2026-00901"), 0)
    before = vault.info()
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    found = copy.preview(vault)
    copy.close()
    assert found.only_here == ("HIP-2026-00901",)
    assert [(each.case_id, each.here, each.there) for each in found.newer_here] == [(CASE.id, 2, 1)]
    assert (found.only_there, found.newer_there, found.apart, found.equal) == ((), (), (), 1)
    assert (found.here["cases"], found.there["cases"], found.loses) == (3, 2, True)
    assert vault.info() == before
    assert sorted(path.name for path in vault.folder.parent.iterdir()) == ["backups", "kluis"]


def test_a_preview_seen_from_an_older_vault_says_what_comes_back(vault, folder, tmp_path):
    older = backed_up(vault, folder)
    changed(vault, language="fr")
    vault.cases.save(OTHER, 0)
    newer = backed_up(vault, folder)
    restore_backup(older.file, tmp_path / "oud", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "oud") as old:
        copy = open_backup(newer.file, old.folder, PASSPHRASE, clock=ticking())
        found = copy.preview(old)
        copy.close()
    assert (found.only_there, found.loses) == ((OTHER.id,), False)
    assert [(each.here, each.there) for each in found.newer_there] == [(1, 2)]


def test_a_case_changed_differently_on_both_sides_is_named(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    changed(vault, language="fr")
    restore_backup(made.file, tmp_path / "ander", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "ander") as other:
        changed(other, language="de")
        again = backed_up(other, folder, START + timedelta(hours=1))
    copy = open_backup(again.file, vault.folder, PASSPHRASE, clock=ticking())
    found = copy.preview(vault)
    copy.close()
    assert [each.case_id for each in found.apart] == [CASE.id]
    assert found.loses


def test_a_backup_of_another_vault_says_so(vault, folder, tmp_path):
    with new_vault(tmp_path / "ander") as other:
        made = backed_up(other, folder)
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    assert not copy.preview(vault).is_same_vault
    copy.close()


def test_restoring_puts_the_present_vault_aside_whole(vault, folder):
    made = backed_up(vault, folder)
    vault.cases.save(OTHER, 0)
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    vault.close()
    aside = copy.take_place(vault.folder, START)
    with opened(aside) as former, opened(vault.folder) as present:
        assert former.cases.load(OTHER.id).case == OTHER
        assert list(present.cases.ids()) == [CASE.id]
        assert "restore" in {each.action for each in present.journal.entries()}
        assert present.check() == ()
    assert aside.name.startswith("kluis-terzijde-20261123-")


def test_a_second_restore_in_one_minute_gets_a_place_of_its_own(vault, folder):
    made = backed_up(vault, folder)
    vault.close()
    asides = []
    for _ in range(2):
        copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
        asides.append(copy.take_place(vault.folder, START))
    assert len({each.name for each in asides}) == 2
    assert all((each / "vault.db").is_file() for each in asides)


def test_a_vault_that_is_open_elsewhere_is_not_put_aside(vault, folder):
    made = backed_up(vault, folder)
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    with pytest.raises(VaultInUseError):
        copy.take_place(vault.folder, START)
    assert vault.cases.load(CASE.id).case == CASE
    assert sorted(path.name for path in vault.folder.parent.iterdir()) == ["backups", "kluis"]


def test_a_rename_that_fails_brings_the_present_vault_back(vault, folder, monkeypatch):
    made = backed_up(vault, folder)
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    vault.close()
    ready, rename = ready_beside(vault.folder), type(vault.folder).rename

    def refusing(path, target):
        if path == ready:
            raise OSError(5, "schijf")
        return rename(path, target)

    monkeypatch.setattr(type(vault.folder), "rename", refusing)
    with pytest.raises(Exception, match="geeft een fout"):
        copy.take_place(vault.folder, START)
    monkeypatch.undo()
    with opened(vault.folder) as present:
        assert present.cases.load(CASE.id).case == CASE


def test_a_restore_that_was_cut_off_between_two_renames_is_finished(vault, folder):
    made = backed_up(vault, folder)
    vault.close()
    restore_backup(made.file, ready_beside(vault.folder), PASSPHRASE, clock=ticking())
    assert not settle_restore(vault.folder)
    vault.folder.rename(vault.folder.with_name("kluis-terzijde-x"))
    assert settle_restore(vault.folder)
    opened(vault.folder).close()


def test_what_a_cut_off_restore_left_is_swept(vault):
    for name in (".herintegratie-kluis-abc", ".kluis.terug"):
        (vault.folder.parent / name).mkdir()
    sweep_restores(vault.folder)
    assert [path.name for path in vault.folder.parent.iterdir()] == ["kluis"]


def test_an_older_passphrase_opens_an_older_backup_only(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    vault.set_passphrase(PASSPHRASE, "een heel andere zin nu")
    with pytest.raises(WrongPassphraseError, match=made.file.name):
        restore_backup(made.file, tmp_path / "a", "een heel andere zin nu", clock=ticking())
    restore_backup(made.file, tmp_path / "b", PASSPHRASE, clock=ticking())
    again = backed_up(vault, folder, START.astimezone(UTC))
    restore_backup(again.file, tmp_path / "c", "een heel andere zin nu", clock=ticking())


def test_a_backup_is_an_uncompressed_zip_of_two_files(vault, folder, tmp_path):
    made = backed_up(vault, folder)
    (tmp_path / "los").mkdir()
    unpack(made.file, tmp_path / "los", Work())
    assert set(contents(tmp_path / "los")) == {"vault.db", "keys.json"}
    with opened(tmp_path / "los") as other:
        assert other.cases.load(CASE.id).case == CASE


def test_a_preview_says_what_was_erased_since_and_goes_again(vault, folder):
    made = backed_up(vault, folder)
    prepared = vault.erasures.prepare(CASE.id, "Dubbel", early=True)
    vault.erasures.erase(prepared, CASE.id)
    copy = open_backup(made.file, vault.folder, PASSPHRASE, clock=ticking())
    assert copy.preview(vault).erased_since == 1
    copy.close()
