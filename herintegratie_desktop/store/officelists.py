"""The official country list and the catalogue of projects that an office keeps for itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime

from herintegratie_desktop.core.countries import Countries, OfficialList
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.officeerrors import (
    BadCountryListError,
    NoCatalogueError,
    NoCountryListError,
)
from herintegratie_desktop.store.officialfile import (
    official_bytes,
    official_entries,
    official_of,
)
from herintegratie_desktop.store.officiallist import read_official
from herintegratie_desktop.store.shelf import Shelf
from herintegratie_desktop.store.writer import Writer

_DAMAGED = words("de officiële landenlijst is niet meer leesbaar")


@dataclass(frozen=True)
class CountryList:
    """An official list that is or was loaded: by whom, from which file, and what it says."""

    loaded_at: datetime
    loaded_by: str
    file_name: str
    digest: str
    content: bytes = field(repr=False)
    official: OfficialList = field(repr=False)
    replaced_at: datetime | None = None


@dataclass(frozen=True)
class SavedCatalogue:
    """A catalogue of projects that is or was the office's own."""

    saved_at: datetime
    saved_by: str
    digest: str
    content: bytes = field(repr=False)
    replaced_at: datetime | None = None


class CountryListStore:
    """Official lists that were loaded; at most one is in force."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._shelf = Shelf(sealed, "country_lists")

    def history(self) -> tuple[CountryList, ...]:
        """Return every list that is or was in force, newest first."""
        return tuple(map(self._read, self._shelf.history()))

    def in_force(self) -> CountryList | None:
        """Return the list in force."""
        return next(map(self._read, self._shelf.in_force()), None)

    def load(self, raw: bytes, countries: Countries, about: ListOrigin) -> None:
        """Take a list into use; raises `BadCountryListError` with every line that is wrong."""
        self._writer.need(Act.MANAGE_RULES)
        reading = read_official(raw, countries)
        if reading.errors:
            raise BadCountryListError(about.file_name, reading.errors)
        now, digest = self._writer.clock(), hashlib.sha256(raw).hexdigest()
        source = about.source.strip() or about.file_name
        version = about.version.strip() or dutch_date(now.date())
        entries = official_entries(reading.rows, source, version)
        official = OfficialList(
            now.date(), self._writer.user, source, version, entries, about.since
        )
        row = {
            "loaded_at": timestamp(now),
            "loaded_by": self._writer.user,
            "file_name": about.file_name,
            "digest": digest,
            "content": raw,
            "source": source,
            "version": version,
            "since": about.since and about.since.isoformat(),
            "entries": official_bytes(official).decode(),
        }
        with self._sealed.writing():
            self._shelf.put(row, now)
            self._journal.add(self._writer.user, "load-country-list", now, About(digest=digest))

    def end(self) -> None:
        """Take the list out of use; raises `NoCountryListError`."""
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        with self._sealed.writing():
            if not self._shelf.end("", now):
                raise NoCountryListError
            self._journal.add(self._writer.user, "drop-country-list", now)

    def _read(self, row: Row) -> CountryList:
        try:
            return _country_list(row)
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedVaultError(self._sealed.folder, Phrase(_DAMAGED)) from error


@dataclass(frozen=True)
class ListOrigin:
    """Where a list comes from; `since` is the first day on which it counts."""

    file_name: str
    source: str = ""
    version: str = ""
    since: date | None = None


class CatalogueStore:
    """Catalogues of projects of the office; at most one is in force."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._shelf = Shelf(sealed, "catalogues")

    def history(self) -> tuple[SavedCatalogue, ...]:
        """Return every catalogue that is or was in force, newest first."""
        return tuple(map(_catalogue, self._shelf.history()))

    def in_force(self) -> SavedCatalogue | None:
        """Return the catalogue in force."""
        return next(map(_catalogue, self._shelf.in_force()), None)

    def save(self, content: bytes) -> None:
        """Keep a catalogue in the place of the earlier one."""
        self._writer.need(Act.MANAGE_RULES)
        now, digest = self._writer.clock(), hashlib.sha256(content).hexdigest()
        row = {
            "digest": digest,
            "content": content,
            "saved_at": timestamp(now),
            "saved_by": self._writer.user,
        }
        with self._sealed.writing():
            self._shelf.put(row, now)
            self._journal.add(self._writer.user, "save-catalogue", now, About(digest=digest))

    def end(self) -> None:
        """Go back to the catalogue of the program; raises `NoCatalogueError`."""
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        with self._sealed.writing():
            if not self._shelf.end("", now):
                raise NoCatalogueError
            self._journal.add(self._writer.user, "drop-catalogue", now)


def _country_list(row: Row) -> CountryList:
    return CountryList(
        loaded_at=datetime.fromisoformat(row["loaded_at"]),
        loaded_by=row["loaded_by"],
        file_name=row["file_name"],
        digest=row["digest"],
        content=row["content"],
        official=official_of(row["entries"].encode()),
        replaced_at=_moment(row["replaced_at"]),
    )


def _catalogue(row: Row) -> SavedCatalogue:
    return SavedCatalogue(
        saved_at=datetime.fromisoformat(row["saved_at"]),
        saved_by=row["saved_by"],
        digest=row["digest"],
        content=row["content"],
        replaced_at=_moment(row["replaced_at"]),
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
