"""The policy of an office as its vault keeps it: the one in force and all before it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from herintegratie_desktop.core.officepolicy import OfficePolicy
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.policyfile import (
    program_policy,
    program_policy_bytes,
    read_policy,
)
from herintegratie_desktop.store.shelf import Shelf
from herintegratie_desktop.store.writer import Writer


@dataclass(frozen=True)
class SavedPolicy:
    """A policy that is or was that of the office: its file, since when, and by whom."""

    digest: str
    content: bytes = field(repr=False)
    saved_at: datetime
    saved_by: str
    replaced_at: datetime | None = None


class PolicyStore:
    """Policies of the office; at most one is in force, else that of the program counts."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._shelf = Shelf(sealed, "policies")

    def policy(self) -> OfficePolicy:
        """Return what holds now; raises `BadRuleFileError` when what is kept is no policy."""
        own = self.own()
        return program_policy() if own is None else read_policy(own.content)

    def own(self) -> SavedPolicy | None:
        """Return the policy the office made its own, or None."""
        return next(map(_saved, self._shelf.in_force()), None)

    def content(self) -> bytes:
        """Return the file of the policy that holds, to be written out and changed."""
        own = self.own()
        return program_policy_bytes() if own is None else own.content

    def history(self) -> tuple[SavedPolicy, ...]:
        """Return every policy that is or was that of the office, newest first."""
        return tuple(map(_saved, self._shelf.history()))

    def save(self, content: bytes, name: str = "") -> OfficePolicy:
        """Go by this file from now on; raises `NotAllowedError` or `BadRuleFileError`."""
        self._writer.need(Act.SET_POLICY)
        policy = read_policy(content, name) if name else read_policy(content)
        now, digest = self._writer.clock(), hashlib.sha256(content).hexdigest()
        row = {
            "digest": digest,
            "content": content,
            "saved_at": timestamp(now),
            "saved_by": self._writer.user,
        }
        with self._sealed.writing():
            self._shelf.put(row, now)
            self._journal.add(self._writer.user, "policy", now, About(digest=digest))
        return policy


def _saved(row: Row) -> SavedPolicy:
    replaced = row["replaced_at"]
    return SavedPolicy(
        digest=row["digest"],
        content=row["content"],
        saved_at=datetime.fromisoformat(row["saved_at"]),
        saved_by=row["saved_by"],
        replaced_at=datetime.fromisoformat(replaced) if replaced else None,
    )
