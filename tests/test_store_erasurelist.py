"""A backup that is restored into an empty folder, and the list that says what was erased since."""

import json
import shutil
from dataclasses import replace

import pytest
from backups import backed_up
from erasing import CASE_ID, GIVEN, NAME, erased, filled, fixed, in_year
from pages_of import decrypted
from vaults import CASE, PASSPHRASE, QUICK, START, new_vault, opened, ticking

from herintegratie_desktop.store.backup import copy_backup
from herintegratie_desktop.store.backuprecord import choose_backup_folder
from herintegratie_desktop.store.backuprestore import open_backup, restore_backup
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.erasurelist import END, read_lists, write_list


@pytest.fixture
def copies(tmp_path):
    (tmp_path / "copies").mkdir()
    return tmp_path / "copies"


@pytest.fixture
def folder(tmp_path, copies):
    """A vault with a case that is due."""
    with new_vault(tmp_path / "kluis") as vault:
        filled(vault)
        choose_backup_folder(vault, copies)
    with in_year(tmp_path / "kluis", 2032) as vault:
        fixed(vault)
    return tmp_path / "kluis"


@pytest.fixture
def older(folder, copies):
    """A backup of before the erasure."""
    with in_year(folder, 2032) as vault:
        made = backed_up(vault, copies, START)
        erased(vault)
    return made


def holds_name(folder):
    pages = decrypted(folder).lower()
    return any(word.lower()[:7].encode() in pages for word in (NAME, GIVEN))


def list_in(folder):
    (found,) = folder.glob(f"*{END}")
    return found


def restored(made, at):
    return restore_backup(made.file, at, PASSPHRASE, clock=ticking())


def test_a_backup_restored_into_an_empty_folder_loses_what_was_erased_since(older, tmp_path):
    told = restored(older, tmp_path / "nieuw")
    assert told.again.cases == 1
    assert told.again.until is not None
    assert not holds_name(tmp_path / "nieuw")
    with opened(tmp_path / "nieuw") as vault:
        assert CASE_ID not in vault.cases
        (certificate,) = vault.erasures.certificates()
        assert certificate.erased_by == "M. de Wit"
        assert vault.check() == ()


def test_without_a_list_the_restore_says_that_it_does_not_know(older, tmp_path, copies):
    list_in(copies).unlink()
    told = restored(older, tmp_path / "nieuw")
    assert (told.again.cases, told.again.until) == (0, None)
    assert holds_name(tmp_path / "nieuw")


@pytest.mark.parametrize("change", ["sealed", "nonce", "cut", "empty"])
def test_a_list_that_was_altered_is_counted_and_erases_nothing(older, tmp_path, copies, change):
    path = list_in(copies)
    if change in {"cut", "empty"}:
        path.write_bytes(path.read_bytes()[:100] if change == "cut" else b"")
    else:
        shown = json.loads(path.read_bytes())
        shown[change] = ("B" if shown[change][0] == "A" else "A") + shown[change][1:]
        path.write_text(json.dumps(shown))
    told = restored(older, tmp_path / "nieuw")
    assert (told.again.cases, told.again.until, told.again.shut) == (0, None, 1)


def test_a_list_of_another_vault_erases_nothing(older, tmp_path, copies):
    path = list_in(copies)
    with new_vault(tmp_path / "ander") as other:
        made = backed_up(other, tmp_path)
        foreign = list_in(tmp_path)
        foreign.write_bytes(path.read_bytes())
    told = restored(made, tmp_path / "nieuw")
    assert (told.again.cases, told.again.shut) == (0, 1)


def test_the_list_shows_nothing_of_a_case(older, copies):
    shown = list_in(copies).read_text()
    for word in (NAME, GIVEN, CASE_ID, "Termijn"):
        assert word not in shown
    assert set(json.loads(shown)) == {"format", "vault", "nonce", "sealed"}


def test_the_opened_list_names_nobody(older, folder, copies):
    with opened(folder) as vault:
        (each,) = read_lists(vault.copier.rows, [copies]).erased
    text = json.dumps([each.case_id, each.row, each.first])
    assert CASE_ID in text
    assert NAME not in text
    assert GIVEN not in text


def test_a_stick_gets_the_list_with_the_backup_and_at_a_later_erasure(folder, copies, tmp_path):
    from herintegratie_desktop.store.backup import Origin
    from herintegratie_desktop.store.backuprecord import note_backup

    stick = tmp_path / "stick"
    stick.mkdir()
    with in_year(folder, 2032) as vault:
        made = backed_up(vault, copies, START)
        copy = copy_backup(made, stick, Work(), Origin.of(vault))
        note_backup(vault, copy, 1, START)
        before = list_in(stick).read_bytes()
        erased(vault)
    assert list_in(stick).read_bytes() != before
    shutil.rmtree(copies)
    told = restore_backup(copy, tmp_path / "nieuw", PASSPHRASE, clock=ticking())
    assert told.again.cases == 1


def test_a_list_keeps_what_an_earlier_one_knew(older, folder, copies, tmp_path):
    """An older vault that is in use again does not take erasures off the list."""
    shutil.copytree(copies, tmp_path / "stick")
    list_in(tmp_path / "stick").unlink()
    stick = replace(older, file=tmp_path / "stick" / older.file.name)
    told = restored(stick, tmp_path / "oud")
    assert told.again.until is None
    with opened(tmp_path / "oud") as vault:
        choose_backup_folder(vault, copies)
        write_list(vault.copier.rows, copies, START)
    assert restored(older, tmp_path / "nieuw").again.cases == 1


def test_another_case_that_got_the_same_number_stays(older, copies, tmp_path):
    with new_vault(tmp_path / "a") as vault:
        # The vault of before, in which the number was given to somebody else.
        vault.cases.save(replace(CASE, id=CASE_ID), 0)
        known = ({"case_id": CASE_ID, "first": "een andere"},)
        assert vault.erasures.repeat(_as_erased(known)) == 0
        assert CASE_ID in vault.cases
        first = vault.cases.revisions(CASE_ID)[0].id
        assert vault.erasures.repeat(_as_erased(({"case_id": CASE_ID, "first": first},))) == 1
        assert CASE_ID not in vault.cases


def _as_erased(told):
    from herintegratie_desktop.store.erasurelist import Erased

    row = {
        "id": "01a207a2-0000-7000-8000-000000000000",
        "erased_at": "2032-12-01T09:00:00.000000+00:00",
        "erased_by": "P. Voorbeeld",
        "reason": "Termijn voorbij",
        "policy": "{}",
        "totals": "{}",
    }
    return tuple(Erased(each["case_id"], row, each["first"]) for each in told)


def test_a_backup_that_takes_the_place_of_another_vault_reads_the_list(older, tmp_path):
    with new_vault(tmp_path / "ander") as other:
        back = open_backup(older.file, other.folder, PASSPHRASE, clock=ticking())
        found = back.preview(other)
        assert (found.erased_since, found.erasures_known) == (1, True)
    back.take_place(tmp_path / "ander", START)
    assert not holds_name(tmp_path / "ander")


def test_a_preview_says_when_nothing_tells_what_was_erased(older, tmp_path, copies):
    list_in(copies).unlink()
    with new_vault(tmp_path / "ander") as other:
        back = open_backup(older.file, other.folder, PASSPHRASE, clock=ticking())
        assert not back.preview(other).erasures_known
        back.close()


def test_the_certificate_comes_back_with_a_backup_that_never_had_the_case(folder, tmp_path):
    (tmp_path / "leeg").mkdir()
    with new_vault(tmp_path / "kl") as vault:
        choose_backup_folder(vault, tmp_path / "leeg")
        made = backed_up(vault, tmp_path / "leeg", START)
        filled(vault)
        certificate = erased(vault, early=True)
    told = restored(made, tmp_path / "nieuw")
    assert told.again.cases == 0
    with opened(tmp_path / "nieuw") as vault:
        assert [each.id for each in vault.erasures.certificates()] == [certificate.id]


def test_half_a_list_of_a_program_that_was_killed_goes_with_the_next_backup(folder, copies):
    with in_year(folder, 2032) as vault:
        backed_up(vault, copies, START)
        half = copies / f"{list_in(copies).name}.0a1b2c3d.new"
        half.write_bytes(b"half")
        foreign = copies / "herintegratie-iets anders.new"
        foreign.write_bytes(b"van een ander")
        backed_up(vault, copies, START)
    assert not half.exists()
    assert foreign.exists()


def test_a_new_passphrase_and_a_new_data_key_leave_the_list_open(older, folder, copies, tmp_path):
    with in_year(folder, 2032) as vault:
        vault.set_passphrase(PASSPHRASE, "een heel andere zin nu", cost=QUICK)
        vault.rekey("een heel andere zin nu")
        write_list(vault.copier.rows, copies, vault.writer.clock())
    assert restored(older, tmp_path / "nieuw").again.cases == 1


def test_a_folder_that_cannot_be_written_does_not_stop_an_erasure(folder, copies, monkeypatch):
    from herintegratie_desktop.store import erasurelist
    from herintegratie_desktop.store.errors import VaultNotWritableError

    def full(path, _content):
        raise VaultNotWritableError.full(path.parent)

    with in_year(folder, 2032) as vault:
        monkeypatch.setattr(erasurelist, "replace_file", full)
        erased(vault)
        assert CASE_ID not in vault.cases
