"""Backups of before an erasure: what still holds the case, and how it is removed."""

import shutil
from datetime import timedelta

import pytest
from backups import backed_up
from erasing import CASE_ID, GIVEN, NAME, erased, filled, fixed, in_year
from pages_of import decrypted, decrypted_backup
from role_parts import hand_to
from vaults import PASSPHRASE, START, new_vault, ticking

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.exchange.erasure_certificate import certificate_reading
from herintegratie_desktop.store.asides import NotAsideError, asides, remove_aside
from herintegratie_desktop.store.backuprecord import choose_backup_folder, remembered
from herintegratie_desktop.store.backuprestore import open_backup
from herintegratie_desktop.store.errors import NotAllowedError, VaultInUseError
from herintegratie_desktop.store.olderbackups import (
    NoNewerBackupError,
    has_newer,
    remove_older,
    still_holding,
)
from herintegratie_desktop.store.rescue import rescue
from herintegratie_desktop.store.vault import open_vault

HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path):
    """A vault with a case that is due, and a folder for its backups."""
    with new_vault(tmp_path / "kluis") as vault:
        filled(vault)
        (tmp_path / "copies").mkdir()
        choose_backup_folder(vault, tmp_path / "copies")
    with in_year(tmp_path / "kluis", 2032) as vault:
        fixed(vault)
    return tmp_path / "kluis"


@pytest.fixture
def vault(folder):
    with in_year(folder, 2032) as vault:
        yield vault


@pytest.fixture
def copies(tmp_path):
    return tmp_path / "copies"


def before(vault, folder):
    return backed_up(vault, folder, vault.writer.clock() - 24 * HOUR)


def after(vault, folder):
    return backed_up(vault, folder, vault.writer.clock() + HOUR)


def holds_name(pages):
    found = pages.lower()
    return any(word.lower()[:7].encode() in found for word in (NAME, GIVEN))


def test_only_backups_of_before_hold_the_case(vault, copies, tmp_path):
    older = before(vault, copies)
    erased(vault)
    newer = after(vault, copies)
    (listed,) = still_holding(vault)
    assert (listed.path, listed.bytes, listed.cases) == (older.file, older.bytes, 1)
    assert holds_name(decrypted_backup(older.file, tmp_path / "a"))
    assert not holds_name(decrypted_backup(newer.file, tmp_path / "b"))


def test_a_backup_of_before_the_case_was_made_holds_nothing(folder, copies):
    with in_year(folder, 2032) as vault:
        backed_up(vault, copies, START - 24 * HOUR)
        erased(vault)
        assert still_holding(vault) == ()


def test_an_older_backup_made_in_the_same_minute_as_the_erasure_is_told_apart(vault, copies):
    older = backed_up(vault, copies, vault.writer.clock() - timedelta(seconds=20))
    erased(vault)
    newer = backed_up(vault, copies, vault.writer.clock() + timedelta(seconds=20))
    assert [each.path for each in still_holding(vault)] == [older.file]
    remove_older(vault)
    assert newer.file.exists()


def test_without_a_newer_tested_backup_nothing_goes(vault, copies):
    older = before(vault, copies)
    erased(vault)
    with pytest.raises(NoNewerBackupError):
        remove_older(vault)
    assert older.file.exists()
    newer = after(vault, copies)
    newer.file.write_bytes(b"half")
    assert not has_newer(vault)


def test_removing_takes_every_trace_and_leaves_entries(vault, copies, tmp_path):
    older = before(vault, copies)
    certificate = erased(vault)
    newer = after(vault, copies)
    removed = remove_older(vault)
    assert [each.path for each in removed.gone] == [older.file]
    assert removed.left == ()
    assert not older.file.exists()
    assert vault.journal.entries(limit=1)[0].action.startswith("backup-removed:2032-11-30T")
    assert vault.journal.first_broken() is None
    assert [each.path for each in remembered(vault)] == [newer.file]
    for number, path in enumerate(copies.glob("*.hibackup")):
        assert not holds_name(decrypted_backup(path, tmp_path / str(number)))
    # The certificate is of an erasure that does not change; what became of backups is added.
    now = vault.erasures.certificate(certificate.id)
    assert [(each.path, each.is_gone) for each in now.backups] == [(older.file, True)]


def test_a_stick_that_is_not_there_is_named_and_goes_when_it_is_back(vault, copies, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    older = before(vault, stick)
    certificate = erased(vault)
    backed_up(vault, copies, vault.writer.clock())
    stick.rename(tmp_path / "weg")
    (listed,) = still_holding(vault)
    assert not listed.is_there
    assert [each.path for each in remove_older(vault).left] == [older.file]
    (kept,) = vault.erasures.certificate(certificate.id).backups
    assert not kept.is_gone
    (tmp_path / "weg").rename(stick)
    assert [each.path for each in remove_older(vault).gone] == [older.file]
    (kept,) = vault.erasures.certificate(certificate.id).backups
    assert kept.is_gone


def test_the_certificate_says_what_became_of_older_backups(vault, copies, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    here, away = before(vault, copies), before(vault, stick)
    certificate = erased(vault)
    after(vault, copies)
    shutil.rmtree(stick)
    remove_older(vault)
    reading = certificate_reading(vault.erasures.certificate(certificate.id), vault.office.guide())
    said = {name: what for section in reading.sections for name, what in section.rows}
    assert "verwijderd op" in said[str(here.file)]
    assert "niet te bereiken" in said[str(away.file)]


def test_a_file_of_another_vault_stays(vault, copies, tmp_path):
    with new_vault(tmp_path / "ander") as other:
        foreign = backed_up(other, tmp_path).file
    older = before(vault, copies)
    foreign.replace(older.file)
    erased(vault)
    after(vault, copies)
    remove_older(vault)
    assert older.file.exists()


def test_only_privacy_officer_and_administrator_remove(vault, copies):
    before(vault, copies)
    erased(vault)
    after(vault, copies)
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER, Role.APPROVER)
    with pytest.raises(NotAllowedError):
        remove_older(vault)
    hand_to(vault, "P. Voorbeeld", Role.PRIVACY)
    assert remove_older(vault).gone


def restored(folder, made):
    with in_year(folder, 2032) as vault:
        back = open_backup(made.file, folder, PASSPHRASE, clock=vault.writer.clock)
        back.preview(vault)
        now = vault.writer.clock()
    return back.take_place(folder, now - HOUR)


def test_a_vault_put_aside_by_a_restore_counts_and_goes(folder, copies):
    with in_year(folder, 2032) as vault:
        made = before(vault, copies)
    aside = restored(folder, made)
    with in_year(folder, 2032) as vault:
        assert [(each.path, each.is_same) for each in asides(vault)] == [(aside, True)]
        erased(vault)
        after(vault, copies)
        holding = {each.path: each for each in still_holding(vault)}
        assert holding.keys() == {aside, made.file}
        assert holding[aside].is_vault
        assert holds_name(decrypted(aside))
        remove_older(vault)
        assert not aside.exists()


def test_a_vault_put_aside_is_removed_by_an_administrator(folder, copies):
    with in_year(folder, 2032) as vault:
        made = before(vault, copies)
    aside = restored(folder, made)
    with in_year(folder, 2032) as vault:
        hand_to(vault, "P. Voorbeeld", Role.PRIVACY)
        with pytest.raises(NotAllowedError):
            remove_aside(vault, aside)
        hand_to(vault, "K. Voorbeeld", Role.ADMINISTRATOR)
        (aside / "notitie.txt").write_text("van iemand anders")
        remove_aside(vault, aside)
        assert [path.name for path in aside.iterdir()] == ["notitie.txt"]
        assert aside.name in vault.journal.entries(limit=1)[0].action
        for path in (aside, vault.folder, copies):
            with pytest.raises(NotAsideError):
                remove_aside(vault, path)


def test_a_vault_put_aside_that_somebody_has_open_stays(folder, copies):
    with in_year(folder, 2032) as vault:
        made = before(vault, copies)
    aside = restored(folder, made)
    with in_year(folder, 2032) as vault, open_vault(aside, PASSPHRASE, clock=ticking()):
        with pytest.raises(VaultInUseError):
            remove_aside(vault, aside)
        assert (aside / "keys.json").exists()


def test_a_damaged_vault_that_was_rescued_counts_wherever_it_lies(folder, tmp_path):
    far = tmp_path / "ver" / "gered"
    rescue(folder, PASSPHRASE, far, clock=ticking())
    with in_year(far, 2032) as vault:
        assert [each.path for each in asides(vault)] == [folder]
        erased(vault)
        assert [each.path for each in still_holding(vault)] == [folder]


def test_a_case_erased_before_a_vault_was_put_aside_is_not_counted(folder, copies):
    with in_year(folder, 2032) as vault:
        made = before(vault, copies)
        erased(vault)
        assert CASE_ID not in vault.cases
    with in_year(folder, 2033) as vault:
        back = open_backup(made.file, folder, PASSPHRASE, clock=vault.writer.clock)
        back.preview(vault)
        now = vault.writer.clock()
    aside = back.take_place(folder, now)
    with in_year(folder, 2033) as vault:
        assert aside not in {each.path for each in still_holding(vault)}
