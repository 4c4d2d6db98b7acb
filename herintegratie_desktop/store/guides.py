"""The guides by which decisions were made, each kept once, by its digest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.guidearchive import (
    BadArchiveError,
    digest_of,
    packed,
    unpacked_files,
)
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.memoryfolder import MemoryFolder

_UNREADABLE = words("de bewaarde regels {digest} zijn niet meer leesbaar")


class GuideStore:
    """Guides that were decided by, packed; nothing of them ever changes."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed
        self._read: dict[str, Guide] = {}

    def keep(self, files: Mapping[str, bytes], version: str, user: str, now: datetime) -> str:
        """Keep a guide unless it is here, inside the open transaction, and return its digest."""
        digest = digest_of(files)
        if self._sealed.value("select 1 from guides where digest = ?", [digest]) is None:
            row = {
                "digest": digest,
                "packed": packed(files),
                "version": version,
                "kept_at": timestamp(now),
                "kept_by": user,
            }
            self._sealed.insert("guides", row)
        return digest

    def digests(self) -> tuple[str, ...]:
        """Return the digest of every guide that is kept, the first one first."""
        rows = self._sealed.rows("select digest from guides order by kept_at, digest")
        return tuple(row["digest"] for row in rows)

    def decided_by(self) -> tuple[str, ...]:
        """Return the digest of every guide that a decision was made by."""
        rows = self._sealed.rows("select distinct guide from decisions order by guide")
        return tuple(row["guide"] for row in rows)

    def files(self, digest: str) -> dict[str, bytes]:
        """Return the files of a guide; raises `DamagedVaultError` when they are not whole."""
        packet = self._sealed.value("select packed from guides where digest = ?", [digest])
        try:
            files = unpacked_files(packet or b"")
        except BadArchiveError as error:
            raise self._damaged(digest) from error
        if digest_of(files) != digest:
            raise self._damaged(digest)
        return files

    def guide(self, digest: str) -> Guide:
        """Return a guide as it was; raises `DamagedVaultError` when it is not whole."""
        if digest not in self._read:
            self._read[digest] = read_guide(MemoryFolder(self.files(digest)))
        return self._read[digest]

    def _damaged(self, digest: str) -> DamagedVaultError:
        what = Phrase(_UNREADABLE, {"digest": digest[:16]})
        return DamagedVaultError(self._sealed.folder, what)
