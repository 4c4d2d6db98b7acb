"""The keys whose rule files an office trusts."""

from __future__ import annotations

from datetime import datetime

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.officeerrors import BadKeyError, NoSuchKeyError
from herintegratie_desktop.store.rulesigning import NotAKeyError, TrustedKey, fingerprint_of
from herintegratie_desktop.store.shelf import Shelf
from herintegratie_desktop.store.writer import Writer

_LONGEST_NAME = 80


class KeyStore:
    """Public keys by the name of who has the private one."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._shelf = Shelf(sealed, "trusted_keys", "fingerprint", "removed_at")

    def trusted(self) -> tuple[TrustedKey, ...]:
        """Return the keys that are trusted now."""
        return tuple(map(_key, self._shelf.in_force()))

    def history(self) -> tuple[TrustedKey, ...]:
        """Return every key that is or was trusted, newest first."""
        return tuple(map(_key, self._shelf.history()))

    def trust(self, name: str, public_hex: str) -> TrustedKey:
        """Trust a key from now on; raises `BadKeyError` when it cannot be, or is already."""
        self._writer.need(Act.MANAGE_RULES)
        name, fingerprint = usable_name(name), _fingerprint(public_hex)
        now = self._writer.clock()
        with self._sealed.writing():
            for key in self.trusted():
                if key.fingerprint == fingerprint:
                    raise BadKeyError.there(key.name)
                if key.name == name:
                    raise BadKeyError.taken(name)
            self._add(name, fingerprint, public_hex, now)
        return next(key for key in self.trusted() if key.fingerprint == fingerprint)

    def distrust(self, fingerprint: str) -> None:
        """Trust a key no longer; what it signed stays installed. Raises `NoSuchKeyError`."""
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        with self._sealed.writing():
            if not self._shelf.end(fingerprint, now):
                raise NoSuchKeyError(fingerprint)
            self._journal.add(self._writer.user, "distrust-key", now, About(digest=fingerprint))

    def _add(self, name: str, fingerprint: str, public_hex: str, now: datetime) -> None:
        row = {
            "fingerprint": fingerprint,
            "name": name,
            "public_key": bytes.fromhex(public_hex).hex(),
            "added_at": timestamp(now),
            "added_by": self._writer.user,
        }
        self._shelf.put(row, now)
        self._journal.add(self._writer.user, "trust-key", now, About(digest=fingerprint))


def usable_name(name: str) -> str:
    """Return the name of who has a key, on one line; raises `BadKeyError`."""
    bare = name.strip()
    if not 0 < len(bare) <= _LONGEST_NAME or not bare.isprintable():
        raise BadKeyError.nameless(_LONGEST_NAME)
    return bare


def _fingerprint(public_hex: str) -> str:
    try:
        return fingerprint_of(public_hex)
    except NotAKeyError as error:
        raise BadKeyError.unreadable(public_hex) from error


def _key(row: Row) -> TrustedKey:
    removed = row["removed_at"]
    return TrustedKey(
        fingerprint=row["fingerprint"],
        name=row["name"],
        public_key=row["public_key"],
        added_at=datetime.fromisoformat(row["added_at"]),
        added_by=row["added_by"],
        removed_at=datetime.fromisoformat(removed) if removed else None,
    )
