"""What a country sheet is made of: rows, each with its answer and its source, in sections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce

from herintegratie_desktop.core.facts import Certainty, Fact
from herintegratie_desktop.core.phrases import Phrase, words

YES = words("ja")
NO = words("nee")
UNKNOWN = words("niet bekend")


class Standing(StrEnum):
    """What a row amounts to; `told` is for text that is no answer of yes or no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    TOLD = "told"

    @classmethod
    def of(cls, value: bool | None) -> Standing:
        """Return what yes, no or nothing amounts to."""
        return _STANDINGS[value]

    @property
    def words(self) -> str:
        """The standing as a Dutch word, marked for translation; empty for text."""
        return _WORDS[self]


_STANDINGS = {True: Standing.YES, False: Standing.NO, None: Standing.UNKNOWN}
_WORDS = {Standing.YES: YES, Standing.NO: NO, Standing.UNKNOWN: UNKNOWN, Standing.TOLD: ""}


class Chapter(StrEnum):
    """The parts of a sheet, in their order."""

    LISTS = "lists"
    NETWORKS = "networks"
    PROJECTS = "projects"
    AFTER = "after"
    NAMES = "names"

    @property
    def heading(self) -> Phrase:
        """What the chapter is called."""
        return Phrase(_CHAPTERS[self])


_CHAPTERS = {
    Chapter.LISTS: words("Wat de lijsten zeggen"),
    Chapter.NETWORKS: words("Netwerken"),
    Chapter.PROJECTS: words("Projecten"),
    Chapter.AFTER: words("Na terugkeer"),
    Chapter.NAMES: words("Namen"),
}


@dataclass(frozen=True)
class Row:
    """One thing asked about a country; `fact` is None only for names.

    A derived row rests on lists that this program laid side by side: no source says it.
    """

    label: Phrase
    value: Phrase
    standing: Standing
    fact: Fact | None = None
    is_derived: bool = False


@dataclass(frozen=True)
class Section:
    """The rows about one thing: a network, a project, or a chapter as a whole (without title)."""

    chapter: Chapter
    id: str
    rows: tuple[Row, ...]
    title: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the rows rest on, each source once with the rows that rest on it."""
        found: dict[Fact, list[Phrase]] = {}
        for row in self.rows:
            if row.fact is not None:
                found.setdefault(replace(row.fact, value=None), []).append(row.label)
        return tuple(Source(fact, tuple(labels)) for fact, labels in found.items())


@dataclass(frozen=True)
class Source:
    """A source, and what the rows are about that rest on it; it says nothing of the answer."""

    fact: Fact
    labels: tuple[Phrase, ...]


class Sourced:
    """Makes the rows of an entry that has one source for all it says."""

    def __init__(self, source: str, version: str, certainty: Certainty) -> None:
        self._source, self._version, self._certainty = source, version, certainty

    def fact(self, value: bool | None = None) -> Fact:
        """Return the source with an answer."""
        return Fact(value, self._source, self._version, self._certainty)

    def told(self, label: str, text: str | None) -> Row:
        """Return a row with what is said; what nobody says is unknown."""
        if text is None:
            return Row(Phrase(label), Phrase(UNKNOWN), Standing.UNKNOWN, self.fact())
        return Row(Phrase(label), Phrase(text), Standing.TOLD, self.fact())

    def answered(self, label: str, value: bool | None, said: Phrase) -> Row:
        """Return a row with an answer of yes, no or unknown."""
        return Row(Phrase(label), said, Standing.of(value), self.fact(value))


def joined(phrases: Iterable[Phrase], between: str) -> Phrase:
    """Return phrases as one, with a mark between them."""
    form = f"{{one}}{between}{{other}}"
    return reduce(lambda one, other: Phrase(form, {"one": one, "other": other}), phrases)
