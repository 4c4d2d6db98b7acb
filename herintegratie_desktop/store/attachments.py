"""Scans, receipts and signed pages of a case, kept inside the vault and read part by part."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BufferedReader
from typing import BinaryIO

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.attachmenterrors import (
    AlreadyAttachedError,
    AttachingStoppedError,
    CaseFullError,
    ChangedWhileReadError,
    EmptyAttachmentError,
    NoRoomForAttachmentError,
    NoSuchAttachmentError,
    TooLargeError,
    UnreadableFileError,
)
from herintegratie_desktop.store.attachmentnames import harmless, with_ending
from herintegratie_desktop.store.attachmentparts import (
    PART,
    AttachmentFile,
    little_memory,
    put_part,
)
from herintegratie_desktop.store.attachmenttypes import Kind, recognised
from herintegratie_desktop.store.backupcopy import Copier
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import NoSuchCaseError
from herintegratie_desktop.store.files import disk_errors
from herintegratie_desktop.store.handovers import Copy, HandOverStore
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.signedpages import SignedPage, read_page
from herintegratie_desktop.store.writer import Writer

Progress = Callable[[int, int], None]
"""Is told how many bytes were read and of how many; what it raises ends the adding."""

MOST_NOTE = 2_000

_MARGIN = 1_000_000
_AS_FILE = words("Bijlage {name} als bestand")
_COLUMNS = (
    "attachments.id, cases.id as case_id, name, type, bytes, attachments.digest, note, added_at,"
    " added_by"
)
_FROM = f"select {_COLUMNS} from attachments join cases on cases.number = case_number"  # noqa: S608
_BETWEEN = "+"
_ENCRYPTED, _ACTIVE = "encrypted", "active"
_PDF_MARKS = {
    b"/Encrypt": _ENCRYPTED,
    b"/JavaScript": _ACTIVE,
    b"/Launch": _ACTIVE,
    b"/RichMedia": _ACTIVE,
}
_LONGEST_MARK = max(map(len, _PDF_MARKS))


@dataclass(frozen=True)
class Limits:
    """The most bytes of one attachment, and of all attachments of a case together."""

    file: int = 200_000_000
    case: int = 1_000_000_000


USUAL_LIMITS = Limits()


@dataclass(frozen=True)
class Attachment:
    """What is known of an attachment; `digest` is the SHA-256 of its content in hex.

    A PDF may be `is_locked` by a passphrase, or `is_active`: with a script or an order to start
    something, which this program never does. `pages` says what a scan of signed paper is of.
    """

    id: str
    case_id: str
    name: str
    kind: Kind
    bytes: int
    digest: str
    note: str
    added_at: datetime
    added_by: str
    is_locked: bool = False
    is_active: bool = False
    pages: tuple[SignedPage, ...] = ()


class AttachmentStore:
    """The attachments of one vault. A sealed case may get them too: they are not what was signed.

    `beside()` gives the same store on the second connection, for a thread beside the window.
    """

    def __init__(
        self, sealed: SealedDatabase, journal: Journal, writer: Writer, copier: Copier
    ) -> None:
        self._sealed = sealed
        self._journal = journal
        self._writer = writer
        self._copier = copier
        self._hand_overs = HandOverStore(sealed, journal, writer)

    @contextmanager
    def beside(self, work: Work | None = None) -> Iterator[AttachmentStore]:
        """Give this store for one other thread; closing the vault stops the `work` done there."""
        with self._copier.lent(work) as sealed, little_memory(sealed):
            yield AttachmentStore(sealed, Journal(sealed), self._writer, self._copier)

    def add(  # noqa: PLR0913 - what is added, and how
        self,
        case_id: str,
        name: str,
        file: BinaryIO,
        *,
        note: str = "",
        pages: Sequence[SignedPage] = (),
        progress: Progress | None = None,
        limits: Limits = USUAL_LIMITS,
    ) -> Attachment:
        """Keep the whole content of a file that can be moved about in, with a journal entry.

        All of it is in the vault at the end, or nothing. Raises an `AttachmentError` that says why
        the file is not kept, `NotAllowedError`, `NoSuchCaseError`, `VaultNotWritableError`.
        """
        self._writer.need(Act.EDIT)
        called = harmless(name)
        with _readable(called):
            size = _size(file)
            self._refuse_size(case_id, called, size, limits)
            recognised(file, called)
            file.seek(0)
        with little_memory(self._sealed), self._sealed.writing() as db:
            # The row comes last, when everything in it is known.
            db.conn.execute("pragma defer_foreign_keys = on")
            new = _Draft(new_id(self._writer.clock()), case_id, called, size)
            self._stream(new, file, progress)
            new.pages = tuple(pages)
            return self._finish(new, note)

    def of(self, case_id: str) -> tuple[Attachment, ...]:
        """Return the attachments of a case, in the order in which they were added."""
        sql = f"{_FROM} where cases.id = ? order by attachments.id"
        return tuple(map(_attachment, self._sealed.rows(sql, [case_id])))

    def get(self, attachment_id: str) -> Attachment:
        """Return what is known of an attachment; raises `NoSuchAttachmentError`."""
        row = self._sealed.row(f"{_FROM} where attachments.id = ?", [attachment_id])
        if row is None:
            raise NoSuchAttachmentError
        return _attachment(row)

    def open(self, attachment_id: str) -> AttachmentFile:
        """Return the content as a file of which one part at a time is in memory.

        Raises `NoSuchAttachmentError`; reading raises `DamagedAttachmentError`.
        """
        self._writer.need(Act.READ)
        found = self.get(attachment_id)
        return AttachmentFile(self._sealed, found.id, found.name, found.bytes)

    def read(self, attachment_id: str) -> Iterator[bytes]:
        """Yield the content part by part; raises as `open` does."""
        file = self.open(attachment_id)
        with little_memory(self._sealed):
            while piece := file.read(PART):
                yield piece

    def remove(self, attachment_id: str) -> None:
        """Take an attachment and every byte of it away, with a journal entry."""
        self._writer.need(Act.EDIT)
        found = self.get(attachment_id)
        with little_memory(self._sealed), self._sealed.writing() as db:
            db.conn.execute("delete from attachments where id = ?", [found.id])
            self._note("attachment-removed", found)

    def describe(self, attachment_id: str, note: str) -> None:
        """Put another note beside an attachment, with a journal entry."""
        self._writer.need(Act.EDIT)
        found, text = self.get(attachment_id), _one_line(note)
        if text == found.note:
            return
        with self._sealed.writing():
            self._sealed.update("attachments", "id", found.id, {"note": text})
            self._note("attachment-described", found)

    def note_opened(self, attachment: Attachment) -> None:
        """Record that somebody looked at the content."""
        with self._sealed.writing():
            self._note("attachment-opened", attachment)

    def note_exported(self, attachment: Attachment, to_whom: str = "") -> None:
        """Record that a copy leaves the vault without encryption, and for whom it is.

        Raises `NotAllowedError`.
        """
        self._writer.need(Act.EXPORT)
        what = Phrase(_AS_FILE, {"name": attachment.name})
        with self._sealed.writing():
            copy = Copy(attachment.case_id, what, attachment.digest, to_whom)
            self._hand_overs.add("attachment-exported", copy)

    def _note(self, action: str, about: Attachment) -> None:
        """Add a journal entry inside the open transaction; the digest tells which one."""
        now = self._writer.clock()
        about_it = About(about.case_id, digest=about.digest)
        self._journal.add(self._writer.user, action, now, about_it)

    def _refuse_size(self, case_id: str, name: str, size: int, limits: Limits) -> None:
        if self._sealed.value("select number from cases where id = ?", [case_id]) is None:
            raise NoSuchCaseError(case_id)
        if size == 0:
            raise EmptyAttachmentError(name)
        if size > limits.file:
            raise TooLargeError(name, size, limits.file)
        together = size + sum(each.bytes for each in self.of(case_id))
        if together > limits.case:
            raise CaseFullError(together, limits.case)
        with disk_errors(self._sealed.folder):
            free = shutil.disk_usage(self._sealed.folder).free
        # Once in the log that SQLite writes ahead, and once in the database.
        needed = 2 * size + _MARGIN
        if free < needed:
            raise NoRoomForAttachmentError(name, free, needed)

    def _stream(self, new: _Draft, file: BinaryIO, progress: Progress | None) -> None:
        while piece := new.next_of(file):
            put_part(self._sealed, new.id, new.count, piece)
            new.take(piece)
            if progress is not None:
                progress(new.done, new.size)
        if new.done != new.size:
            raise ChangedWhileReadError(new.name)

    def _finish(self, new: _Draft, note: str) -> Attachment:
        """Look again at what was kept, for the file may have been another by then; and keep it."""
        number = self._sealed.value("select number from cases where id = ?", [new.case_id])
        if number is None:
            raise NoSuchCaseError(new.case_id)
        digest = new.digest.hexdigest()
        for other in self.of(new.case_id):
            if other.digest == digest:
                raise AlreadyAttachedError(new.name, other.id, other.name)
        kept = AttachmentFile(self._sealed, new.id, new.name, new.size)
        kind = recognised(BufferedReader(kept), new.name).kind
        row = {
            "id": new.id,
            "case_number": number,
            "name": with_ending(new.name, kind.endings),
            "type": _BETWEEN.join([kind.value, *new.marks_of(kind)]),
            "bytes": new.size,
            "digest": digest,
            "note": _one_line(note),
            "added_at": timestamp(self._writer.clock()),
            "added_by": self._writer.user,
        }
        self._sealed.insert("attachments", row)
        added = self.get(new.id)
        self._note("attachment-added", added)
        if added.pages:
            self._note("signed-page-filed", added)
        return added


class _Draft:
    """What is being added: how far it is, its digest, and what was seen on the way."""

    def __init__(self, draft_id: str, case_id: str, name: str, size: int) -> None:
        self.id, self.case_id, self.name, self.size = draft_id, case_id, name, size
        self.count = self.done = 0
        self.digest = sha256()
        self.marks: set[str] = set()
        self.pages: tuple[SignedPage, ...] = ()
        self._tail = b""

    def marks_of(self, kind: Kind) -> list[str]:
        """Return what stands behind the kind: what is special about it, and the signed pages."""
        special = sorted(self.marks) if kind is Kind.PDF else []
        return [*special, *(page.mark for page in self.pages)]

    def next_of(self, file: BinaryIO) -> bytes:
        """Return the next part, whole even when the file hands over less at a time."""
        pieces, missing = [], PART
        with _readable(self.name):
            while missing > 0 and (piece := file.read(missing)):
                pieces.append(piece)
                missing -= len(piece)
        return b"".join(pieces)

    def take(self, piece: bytes) -> None:
        """Count a part that was kept; raises `ChangedWhileReadError` when there is too much."""
        self.count += 1
        self.done += len(piece)
        if self.done > self.size:
            raise ChangedWhileReadError(self.name)
        self.digest.update(piece)
        seen = self._tail + piece
        self.marks.update(mark for word, mark in _PDF_MARKS.items() if word in seen)
        self._tail = piece[-_LONGEST_MARK:]


def stop_when(work: Work) -> Progress:
    """Return a progress that tells `work` how far it is, and ends when somebody asks it to."""

    def told(done: int, total: int) -> None:
        if work.is_stopped:
            raise AttachingStoppedError
        work.share = done / max(total, 1)

    return told


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnreadableFileError(name) from error


def _size(file: BinaryIO) -> int:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    return size


def _one_line(note: str) -> str:
    return " ".join(note.encode("utf-8", "ignore").decode().split())[:MOST_NOTE]


def _attachment(row: Row) -> Attachment:
    kind, *marks = row.pop("type").split(_BETWEEN)
    added_at = datetime.fromisoformat(row.pop("added_at"))
    return Attachment(
        **row,
        kind=Kind(kind),
        added_at=added_at,
        is_locked=_ENCRYPTED in marks,
        is_active=_ACTIVE in marks,
        pages=tuple(page for page in map(read_page, marks) if page is not None),
    )
