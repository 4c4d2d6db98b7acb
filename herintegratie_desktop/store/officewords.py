"""The words of paper that an office had approved: loaded from a file, used, and taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from herintegratie_desktop.core.approvedwords import ApprovedWords
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.core.wordrules import Unprintable
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.officeerrors import BadWordsError, NoWordsError
from herintegratie_desktop.store.programwords import (
    approved_in_program,
    paper_sentences,
    plural_forms,
    program_languages,
    program_words,
)
from herintegratie_desktop.store.shelf import Shelf
from herintegratie_desktop.store.translatorfile import translator_file
from herintegratie_desktop.store.wordfile import WordFile
from herintegratie_desktop.store.wordpacket import ENDING, entries_of, entries_text, packed_words
from herintegratie_desktop.store.wordreading import Said, WordReading, read_words
from herintegratie_desktop.store.writer import Writer

_LONGEST_NAME = 200
_DAMAGED = words("de goedgekeurde woorden voor {language} zijn niet meer leesbaar")


@dataclass(frozen=True)
class LoadedWords:
    """Words that are or were the office's own: of which language, approved by whom, when."""

    language: str
    approved_by: str
    approved_on: date
    loaded_at: datetime
    loaded_by: str
    file_name: str
    digest: str
    content: bytes = field(repr=False)
    said: Said = field(repr=False)
    replaced_at: datetime | None = None


@dataclass(frozen=True)
class WordOrigin:
    """Who approved the words of a file, and when; `without_refused` leaves out what has a fault."""

    file_name: str
    approved_by: str
    approved_on: date | None
    without_refused: bool = False


@dataclass(frozen=True)
class WordStanding:
    """How the words of a language stand: how many sentences of paper are approved, and by whom.

    `own` are those of the office, or None when all there is came with the program.
    """

    language: str
    total: int
    approved: int
    approved_by: str
    approved_on: date | None
    own: LoadedWords | None = None


class WordStore:
    """The approved words of one vault, one set in force for each language."""

    def __init__(
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        changed: Callable[[], None],
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._changed = changed
        self._shelf = Shelf(sealed, "approved_words", "language")

    def history(self) -> tuple[LoadedWords, ...]:
        """Return every set that is or was in force, newest first."""
        return tuple(map(self._read, self._shelf.history()))

    def has_any(self) -> bool:
        """Say whether any language has words of the office, without reading them."""
        return bool(self._shelf.in_force())

    def in_force(self) -> dict[str, LoadedWords]:
        """Return the words in force by their language."""
        return {row["language"]: self._read(row) for row in self._shelf.in_force()}

    def standings(self) -> tuple[WordStanding, ...]:
        """Return how each language of the program stands."""
        own = self.in_force()
        return tuple(standing_of(each, own.get(each)) for each in program_languages())

    def files(self) -> dict[str, bytes]:
        """Return the words in force by the name of their file, as far as they fit the program."""
        found = ((each, _fitting(own)) for each, own in self.in_force().items())
        return {f"{each}{ENDING}": packed_words(own) for each, own in found if own.said}

    def for_translator(self, language: str) -> bytes:
        """Return the sentences of a language as a .po, with what there is of them."""
        own = self.in_force().get(language)
        if own is None:
            return translator_file(program_words(language), {})
        signed = (own.approved_by, own.approved_on.isoformat())
        return translator_file(program_words(language), own.said, *signed)

    def read(self, raw: bytes, language: str, unprintable: Unprintable) -> WordReading:
        """Look a file through without loading it; `language` is the one it should be of, or ""."""
        return read_words(raw, language, self.said, unprintable)

    def load(
        self, raw: bytes, language: str, origin: WordOrigin, unprintable: Unprintable
    ) -> LoadedWords:
        """Say paper in these words from now on, in the place of the earlier ones of the language.

        Raises `BadWordsError` with every fault, also when nobody is named, and `NotAllowedError`.
        """
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        reading = self.read(raw, language, unprintable)
        _refuse(reading, origin, now.date())
        digest = hashlib.sha256(raw).hexdigest()
        row = {
            "language": reading.language,
            "digest": digest,
            "content": raw,
            "file_name": origin.file_name,
            "approved_by": origin.approved_by.strip(),
            "approved_on": str(origin.approved_on),
            "loaded_at": timestamp(now),
            "loaded_by": self._writer.user,
            "entries": entries_text(reading.said),
        }
        with self._sealed.writing():
            self._shelf.put(row, now)
            action = f"load-words:{reading.language}"
            self._journal.add(self._writer.user, action, now, About(digest=digest))
        self._changed()
        return self.in_force()[reading.language]

    def withdraw(self, language: str) -> None:
        """Go back to the words that came with the program; raises `NoWordsError`."""
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        with self._sealed.writing():
            if not self._shelf.end(language, now):
                raise NoWordsError(language)
            self._journal.add(self._writer.user, f"withdraw-words:{language}", now)
        self._changed()

    def said(self, language: str) -> Said:
        """Return what the office approved of a language; nothing when it approved nothing."""
        own = self.in_force().get(language)
        return own.said if own else {}

    def _read(self, row: Row) -> LoadedWords:
        try:
            return _loaded(row)
        except (ValueError, TypeError) as error:
            what = Phrase(_DAMAGED, {"language": row["language"]})
            raise DamagedVaultError(self._sealed.folder, what) from error


def standing_of(language: str, own: LoadedWords | None = None) -> WordStanding:
    """Return how a language stands with the words of the program and those of an office."""
    sentences, in_program = paper_sentences(), approved_in_program(language)
    ours = {} if own is None else own.said
    signed: LoadedWords | WordFile | None = own
    if own is None and in_program:
        signed = program_words(language).file
    return WordStanding(
        language=language,
        total=len(sentences),
        approved=len(in_program | (ours.keys() & sentences)),
        approved_by=signed.approved_by if signed else "",
        approved_on=signed.approved_on if signed else None,
        own=own,
    )


def _fitting(own: LoadedWords) -> ApprovedWords:
    """Return the words that belong to sentences as they read in Dutch now."""
    sentences = paper_sentences()
    said = {each: forms for each, forms in own.said.items() if each in sentences}
    return ApprovedWords(
        language=own.language,
        approved_by=own.approved_by,
        approved_on=own.approved_on,
        plural_forms=plural_forms(own.language),
        waiting=len(sentences - said.keys() - approved_in_program(own.language)),
        said=said,
    )


def _refuse(reading: WordReading, origin: WordOrigin, today: date) -> None:
    """Raise `BadWordsError` for words that nobody can be said to have approved."""
    if reading.stopped or (reading.refused and not origin.without_refused) or not reading.said:
        raise BadWordsError(origin.file_name, reading.faults)
    name = origin.approved_by.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadWordsError.nameless(_LONGEST_NAME)
    if origin.approved_on is None or origin.approved_on > today:
        raise BadWordsError.dayless()


def _loaded(row: Row) -> LoadedWords:
    replaced = row["replaced_at"]
    return LoadedWords(
        language=row["language"],
        approved_by=row["approved_by"],
        approved_on=date.fromisoformat(row["approved_on"]),
        loaded_at=datetime.fromisoformat(row["loaded_at"]),
        loaded_by=row["loaded_by"],
        file_name=row["file_name"],
        digest=row["digest"],
        content=row["content"],
        said=entries_of(row["entries"]),
        replaced_at=datetime.fromisoformat(replaced) if replaced else None,
    )
