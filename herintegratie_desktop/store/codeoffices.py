"""The keys with which other offices sign the codes on their paper, as far as this one trusts them.

Each came out of a sealed PDF that was found whole; an administrator said of which office it is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.officeerrors import BadKeyError, NoSuchKeyError
from herintegratie_desktop.store.officekeys import usable_name
from herintegratie_desktop.store.rulesigning import fingerprint_of
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.writer import Writer

_SETTING = "code-keys-of-others"


@dataclass(frozen=True)
class OfficeKey:
    """A public key of 32 bytes, of which office it is, and who said so when."""

    public: bytes
    name: str
    added_at: datetime
    added_by: str

    @property
    def fingerprint(self) -> str:
        """Return by what people compare the key: 32 hex digits."""
        return fingerprint_of(self.public.hex())


class CodeOfficeStore:
    """The trusted keys by name, in one setting; what is done with them stands in the journal."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._settings = SettingStore(sealed)

    def trusted(self) -> tuple[OfficeKey, ...]:
        """Return the keys that are trusted now, in the order in which they came."""
        kept = self._settings.get(_SETTING)
        return tuple(map(_key, json.loads(kept))) if kept else ()

    def trust(self, name: str, public: bytes) -> OfficeKey:
        """Trust a key from now on; raises `BadKeyError` when it cannot be, or is already.

        Also raises `NotAllowedError` and `VaultNotWritableError`.
        """
        self._writer.need(Act.MANAGE_RULES)
        made = OfficeKey(public, usable_name(name), self._writer.clock(), self._writer.user)
        with self._sealed.writing():
            before = self.trusted()
            for each in before:
                if each.public == public:
                    raise BadKeyError.there(each.name)
                if each.name == made.name:
                    raise BadKeyError.taken(made.name)
            self._keep((*before, made), "trust-code-key", made.fingerprint)
        return made

    def distrust(self, fingerprint: str) -> None:
        """Trust a key no longer; raises `NoSuchKeyError`, and as `trust`."""
        self._writer.need(Act.MANAGE_RULES)
        with self._sealed.writing():
            before = self.trusted()
            left = tuple(each for each in before if each.fingerprint != fingerprint)
            if left == before:
                raise NoSuchKeyError(fingerprint)
            self._keep(left, "distrust-code-key", fingerprint)

    def _keep(self, keys: tuple[OfficeKey, ...], action: str, fingerprint: str) -> None:
        self._settings.put(_SETTING, json.dumps([_row(each) for each in keys]))
        about = About(digest=fingerprint)
        self._journal.add(self._writer.user, action, self._writer.clock(), about)


def _row(key: OfficeKey) -> dict[str, str]:
    return {
        "public": key.public.hex(),
        "name": key.name,
        "added_at": timestamp(key.added_at),
        "added_by": key.added_by,
    }


def _key(row: dict[str, str]) -> OfficeKey:
    added_at = datetime.fromisoformat(row["added_at"])
    return OfficeKey(bytes.fromhex(row["public"]), row["name"], added_at, row["added_by"])
