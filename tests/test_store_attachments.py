"""Attachments of a case: whole in the vault or not at all, and proved when they are read."""

import io
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from attachment_files import Swelling, pdf, picture
from makers import household_case, line
from vaults import PASSPHRASE, closed_vault, new_vault, opened, ticking

from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.store.attachmenterrors import (
    AlreadyAttachedError,
    AttachingStoppedError,
    CaseFullError,
    ChangedWhileReadError,
    DamagedAttachmentError,
    EmptyAttachmentError,
    NoRoomForAttachmentError,
    NoSuchAttachmentError,
    RefusedContentError,
    TooLargeError,
    UnreadableFileError,
)
from herintegratie_desktop.store.attachmentparts import PART
from herintegratie_desktop.store.attachments import Limits
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.backup import write_backup
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.errors import NoSuchCaseError

CASE = household_case(line("l1", "p1", 30_000))
LONG = b"%PDF-1.7\n" + bytes(range(256)) * 4 * 700


@pytest.fixture
def filled(vault):
    """Give a vault with one case."""
    vault.cases.save(CASE, 0)
    return vault


def add(vault, content, name="bon.pdf", **how):
    return vault.attachments.add(CASE.id, name, io.BytesIO(content), **how)


def content_of(vault, attachment):
    return b"".join(vault.attachments.read(attachment.id))


def counts(vault):
    tables = ("attachments", "attachment_parts", "journal")
    return [vault._sealed.value(f"select count(*) from {table}") for table in tables]


def change(vault, sql, *values):
    vault._sealed.db.conn.execute(sql, values)


def test_what_is_added_comes_back_byte_for_byte(filled):
    added = add(filled, LONG, "../scan van de bon.PDF", note=" ontvangen\nop papier ")
    assert added == filled.attachments.of(CASE.id)[0]
    assert content_of(filled, added) == LONG
    assert (added.name, added.kind, added.bytes) == ("scan van de bon.PDF", Kind.PDF, len(LONG))
    assert (added.note, added.added_by) == ("ontvangen op papier", filled.user)
    assert added.digest == sha256(LONG).hexdigest()


def test_one_can_move_about_in_an_attachment(filled):
    added = add(filled, LONG)
    with filled.attachments.open(added.id) as file:
        for place in (0, PART - 3, PART, 2 * PART + 7, len(LONG) - 4):
            file.seek(place)
            assert file.read(6)[:2] == LONG[place : place + 2]
        assert file.seek(0, io.SEEK_END) == len(LONG)
        assert file.read() == b""


def test_adding_opening_sharing_and_removing_stand_in_the_journal(filled):
    added = add(filled, pdf())
    filled.attachments.note_opened(added)
    filled.attachments.note_exported(added)
    filled.attachments.remove(added.id)
    about = [(e.action, e.case_id, e.digest) for e in filled.journal.entries(CASE.id)[:4]]
    names = ("removed", "exported", "opened", "added")
    assert about == [(f"attachment-{name}", CASE.id, added.digest) for name in names]
    assert counts(filled)[:2] == [0, 0]
    assert filled.check() == ()


def test_a_signed_case_gets_attachments_and_stays_as_it_was_signed(filled):
    sealed = SealPlan(date(2026, 11, 23), "M. de Wit").apply(CASE)
    filled.cases.save(sealed, 1)
    add(filled, picture("JPEG"), "vertrekbewijs.jpg")
    assert filled.cases.load(CASE.id).case == sealed


def test_a_pdf_that_can_start_something_is_kept_and_marked(filled):
    assert add(filled, pdf(script=True)).is_active
    assert not add(filled, pdf()).is_active


def test_the_same_content_twice_in_a_case_is_said_and_not_kept_twice(filled):
    first = add(filled, pdf(), "een.pdf")
    before = counts(filled)
    with pytest.raises(AlreadyAttachedError, match="‘een") as caught:
        add(filled, content_of(filled, first), "twee.pdf")
    assert caught.value.attachment == first.id
    assert counts(filled) == before


def test_another_case_may_have_the_same_content(filled):
    other = replace(CASE, id="HIP-2026-00002")
    filled.cases.save(other, 0)
    add(filled, LONG)
    filled.attachments.add(other.id, "bon.pdf", io.BytesIO(LONG))
    assert len(filled.attachments.of(other.id)) == 1


@pytest.mark.parametrize(
    ("content", "limits", "error"),
    [
        (b"", Limits(), EmptyAttachmentError),
        (LONG, Limits(file=1000), TooLargeError),
        (LONG, Limits(case=1000), CaseFullError),
        (b"MZ" + bytes(9), Limits(), RefusedContentError),
        (LONG, Limits(file=len(LONG), case=len(LONG)), None),
    ],
)
def test_what_is_refused_leaves_nothing(filled, content, limits, error):
    before = counts(filled)
    if error is None:
        add(filled, content, limits=limits)
        return
    with pytest.raises(error):
        add(filled, content, limits=limits)
    assert counts(filled) == before


def test_a_case_that_was_never_saved_gets_none(filled):
    with pytest.raises(NoSuchCaseError):
        filled.attachments.add("HIP-2026-09999", "bon.pdf", io.BytesIO(LONG))


@pytest.mark.parametrize("more", [b"!", b"x" * 3 * PART])
def test_a_file_that_grows_while_it_is_read_is_not_kept(filled, more):
    before = counts(filled)
    with pytest.raises(ChangedWhileReadError):
        filled.attachments.add(CASE.id, "groeit.pdf", Swelling(LONG, more))
    assert counts(filled) == before


def test_a_file_that_shrinks_while_it_is_read_is_not_kept(filled, tmp_path):
    path = tmp_path / "krimpt.pdf"
    path.write_bytes(LONG)

    def cut(done, total):
        with path.open("r+b") as other:
            other.truncate(PART + 1)

    with path.open("rb", buffering=0) as file, pytest.raises(ChangedWhileReadError):
        filled.attachments.add(CASE.id, path.name, file, progress=cut)
    assert counts(filled)[:2] == [0, 0]


def test_a_file_that_becomes_another_while_it_is_read_is_not_kept(filled):
    class Turning(io.BytesIO):
        """Shows a PDF to who looks first, and a program to who reads all of it."""

        looks = 0

        def read(self, size=-1):
            self.looks += 1
            found = super().read(size)
            return b"MZ" + found[2:] if found and self.looks > 1 else found

    with pytest.raises(RefusedContentError):
        filled.attachments.add(CASE.id, "bon.pdf", Turning(b"%PDF-1.7\n" + bytes(100)))
    assert counts(filled)[:2] == [0, 0]


def test_a_stick_that_is_pulled_out_leaves_nothing(filled):
    class Pulled(io.BytesIO):
        def read(self, size=-1):
            if self.tell() >= PART:
                raise OSError(5, "Input/output error")
            return super().read(size)

    with pytest.raises(UnreadableFileError, match="stick"):
        filled.attachments.add(CASE.id, "bon.pdf", Pulled(LONG))
    assert counts(filled)[:2] == [0, 0]


def test_stopping_half_way_leaves_nothing(filled):
    def stop(done, total):
        if done > PART:
            raise AttachingStoppedError

    before = counts(filled)
    with pytest.raises(AttachingStoppedError):
        add(filled, LONG, progress=stop)
    assert counts(filled) == before


def test_too_little_room_is_said_before_anything_is_written(filled, monkeypatch):
    import shutil

    usage = shutil.disk_usage(filled.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=len(LONG)))
    with pytest.raises(NoRoomForAttachmentError, match="MB nodig"):
        add(filled, LONG)


def test_progress_tells_how_far_it_is(filled):
    told = []
    add(filled, LONG, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(LONG), len(LONG))
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_attachment_that_is_gone_is_said_to_be(filled):
    added = add(filled, LONG)
    filled.attachments.remove(added.id)
    for action in (filled.attachments.get, filled.attachments.open, filled.attachments.remove):
        with pytest.raises(NoSuchAttachmentError):
            action(added.id)


# --- damage -----------------------------------------------------------------------------


def tampered(vault, position, change_of):
    row = ("select content from attachment_parts where position = ?", [position])
    altered = change_of(vault._sealed.value(*row))
    change(vault, "update attachment_parts set content = ? where position = ?", altered, position)


def flipped(content):
    return content[:1000] + bytes([content[1000] ^ 1]) + content[1001:]


def test_a_part_that_was_tampered_with_is_named_and_never_handed_out(filled):
    added = add(filled, LONG)
    tampered(filled, 1, flipped)
    faults = [(fault.place, fault.phrase.said()) for fault in filled.check()]
    assert faults == [
        (f"attachments[{added.id}]", "deel 2 van de bijlage is gewijzigd, beschadigd of weg")
    ]
    handed = []
    with pytest.raises(DamagedAttachmentError, match="Deel 2"):
        handed.extend(filled.attachments.read(added.id))
    assert b"".join(handed) == LONG[:PART]


@pytest.mark.parametrize(
    "sql",
    [
        "delete from attachment_parts where position = 0",
        "update attachment_parts set position = 9 where position = 0",
        "update attachments set digest = 'x'",
        "update attachments set bytes = bytes - 1",
        "update attachments set bytes = 262144",
    ],
)
def test_whatever_is_altered_of_an_attachment_is_found(filled, sql):
    add(filled, LONG)
    assert filled.check() == ()
    change(filled, sql)
    assert next(fault.place for fault in filled.check()).startswith("attachments[")


def test_two_parts_that_changed_places_are_found(filled):
    add(filled, LONG)
    for old, new in ((0, 77), (1, 0), (77, 1)):
        change(filled, "update attachment_parts set position = ? where position = ?", new, old)
    assert "deel 1" in filled.check()[0].phrase.said()


# --- with the case ----------------------------------------------------------------------


def test_removing_a_case_removes_its_attachments(filled):
    add(filled, LONG)
    change(filled, "delete from cases where id = ?", CASE.id)
    assert counts(filled)[:2] == [0, 0]


def test_attachments_are_there_when_the_vault_is_opened_again(tmp_path):
    folder = closed_vault(tmp_path / "kluis")
    with opened(folder) as vault:
        added = add(vault, LONG)
    with opened(folder) as vault:
        assert content_of(vault, added) == LONG
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"%PDF-1.7" not in everything
    assert LONG[1000:1100] not in everything


def test_a_backup_carries_the_attachments(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        added = add(vault, LONG)
        write_backup(vault, PASSPHRASE, tmp_path / "kopie", clock=ticking())
    restore_backup(tmp_path / "kopie", tmp_path / "terug", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "terug") as vault:
        assert content_of(vault, added) == LONG
        assert vault.check() == ()


def test_a_thread_beside_the_window_has_the_same_attachments(filled):
    added = add(filled, LONG)
    with filled.attachments.beside() as store:
        assert b"".join(store.read(added.id)) == LONG
        second = store.add(CASE.id, "tweede.txt", io.BytesIO(b"Een bon"))
    assert second in filled.attachments.of(CASE.id)
