"""The key a user signs plans with, kept with its passphrase inside the vault."""

from __future__ import annotations

from dataclasses import dataclass, field

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.writer import Writer


@dataclass(frozen=True)
class Credential:
    """A PKCS#12 file and the passphrase that opens it."""

    p12: bytes = field(repr=False)
    passphrase: str = field(repr=False)


class CredentialStore:
    """The signing key of the user who opened the vault."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed = sealed
        self._journal = journal
        self._writer = writer

    def get(self) -> Credential | None:
        """Return the signing key of this user, or None when there is none yet."""
        row = self._sealed.row(
            "select p12, passphrase from credentials where user = ?", [self._writer.user]
        )
        return Credential(**row) if row else None

    def put(self, credential: Credential) -> None:
        """Keep a signing key in the place of an earlier one; raises `NotAllowedError`."""
        self._writer.need(Act.SEAL)
        now = self._writer.clock()
        row = {
            "user": self._writer.user,
            "made_at": timestamp(now),
            "passphrase": credential.passphrase,
            "p12": credential.p12,
        }
        with self._sealed.writing() as db:
            db.table("credentials").insert(row, replace=True)
            self._journal.add(self._writer.user, "credential", now)
