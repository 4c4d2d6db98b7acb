"""Countries: their codes, their names in many languages, and what the lists say of them by day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cached_property
from itertools import islice

from herintegratie_desktop.core.facts import Certainty as Certainty
from herintegratie_desktop.core.facts import Entry as Entry
from herintegratie_desktop.core.facts import Fact as Fact
from herintegratie_desktop.core.facts import fact_on
from herintegratie_desktop.core.folding import fold_sounds
from herintegratie_desktop.core.near import SHORTEST, begins_nearly, whole_parts
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass

STATELESS = "XXA"
UNKNOWN = "XXX"
SPECIAL_CODES = {
    STATELESS: words("staatloos", "country.stateless"),
    UNKNOWN: words("onbekend", "country.unknown"),
}

Names = Mapping[str, Mapping[str, str]]
"""Language (BCP 47) → code → name in that language."""


class ListStanding(Enum):
    """Where a country stands when the DAC list and the visa regulation are laid side by side.

    Derived from those two lists by this project: it is not the official country list. A list that
    leaves a country open does not count as naming it.
    """

    AND = "and"
    OR_ONLY = "or-only"
    NEITHER = "neither"

    @property
    def is_derived(self) -> bool:
        """Always true; whoever shows a standing says so."""
        return True


@dataclass(frozen=True)
class Country:
    """One country or territory: ISO 3166-1 codes, names, and its entries in the lists.

    The entries of a list are in order of time, at least one.
    """

    code: str
    alpha3: str
    name_nl: str
    name_en: str
    old_names: tuple[str, ...]
    eu_eea_swiss: bool
    visa: tuple[Entry, ...]
    dac: tuple[Entry, ...]
    eurp_entry: Entry
    iom: tuple[Entry, ...]
    note: str = ""
    note_source: str = ""

    def needs_visa(self, day: date) -> Fact:
        """Return whether its nationals need a visa for the Netherlands (Reg. (EU) 2018/1806)."""
        return fact_on(self.visa, day)

    def is_dac(self, day: date) -> Fact:
        """Return whether it is on the OECD-DAC list of recipients of development aid."""
        return fact_on(self.dac, day)

    def eurp(self) -> Fact:
        """Return whether the German list of EURP countries names it; the Dutch one is not known."""
        return self.eurp_entry.fact_on(date.min)

    @property
    def eurp_is_special(self) -> bool:
        """Whether the German list says that special provisions apply."""
        return self.eurp_entry.special

    def on_iom_list(self, day: date) -> Fact:
        """Return what is known of its place on the country list of IOM Nederland."""
        return fact_on(self.iom, day)

    def derived_list(self, day: date) -> ListStanding:
        """Return what the visa regulation and the DAC list amount to together on a day."""
        answers = (self.needs_visa(day).value, self.is_dac(day).value)
        if True in answers:
            return ListStanding.AND if all(answers) else ListStanding.OR_ONLY
        return ListStanding.NEITHER


def no_names() -> Names:
    """Return no names in other languages."""
    return {}


@dataclass(frozen=True)
class OfficialList:
    """The official country list as an office loaded it: entries in order of time, by code.

    `since` is the first day on which it counts; None when it counts on every day.
    """

    loaded_on: date
    loaded_by: str
    source: str
    version: str
    entries: Mapping[str, tuple[Entry, ...]]
    since: date | None = None

    def fact_on(self, code: str, day: date) -> Fact | None:
        """Return whether it names a country on a day; None on a day before it counts."""
        if self.since is not None and day < self.since:
            return None
        for entry in self.entries.get(code, ()):
            if entry.holds_on(day):
                return entry.fact_on(day)
        return Fact(False, self.source, self.version, Certainty.HIGH)


@dataclass(frozen=True)
class Countries:
    """All countries, by code and by name; names in other languages are read when first needed.

    `official` is the official country list when an office loaded one.
    """

    all: tuple[Country, ...]
    read_names: Callable[[], Names] = no_names
    official: OfficialList | None = None

    def by_code(self, code: str) -> Country | None:
        """Return the country of an ISO 3166-1 alpha-2 code (or XK); None for any other code."""
        return self._by_code.get(code)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Country]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    @property
    def known_codes(self) -> frozenset[str]:
        """Every code a nationality or a country of return may have, stateless and unknown too."""
        return frozenset(self._by_code) | frozenset(SPECIAL_CODES)

    def name(self, code: str, language: str = "nl") -> str:
        """Return a country's name in a language (BCP 47), else in Dutch, else the code itself.

        The special codes are named in Dutch; their words stand in the catalogs (SPECIAL_CODES).
        """
        country = self.by_code(code)
        if country is None:
            return SPECIAL_CODES.get(code, code)
        if language == "nl":
            return country.name_nl
        if language == "en":
            return country.name_en
        return self._names_in(language).get(code) or country.name_nl

    def renamed(self, dutch_name: str, language: str) -> str:
        """Return the name in a language of the country with this Dutch name, else the text."""
        country = self._by_dutch_name.get(dutch_name)
        return dutch_name if country is None else self.name(country.code, language)

    def with_official(self, official: OfficialList | None) -> Countries:
        """Return the same countries with another official list, or with none."""
        return replace(self, official=official)

    def on_official_list(self, code: str, day: date) -> Fact | None:
        """Return whether the official list names a country on a day; None without such a list."""
        return None if self.official is None else self.official.fact_on(code, day)

    def named(self, text: str) -> tuple[Country, ...]:
        """Return every country that this is a code or a whole name of, old names included.

        A code in capitals is that code, whatever the same letters mean in some language.
        """
        country = self.by_code(text.strip())
        if country is not None:
            return (country,)
        typed = fold_sounds(text)
        found = (entry.country for entry in self._index if typed and _is_name(typed, entry))
        return tuple(found)

    def search(self, text: str, limit: int = 8) -> tuple[Country, ...]:
        """Return the countries whose code, name in any language or old name fits what was typed.

        A whole code comes first, then names that begin with the text (Dutch, then others), then
        words in a name that do, then text inside a word from three letters on.
        """
        typed = fold_sounds(text)
        if not typed:
            return ()
        ranked = ((_rank(typed, entry), place) for place, entry in enumerate(self._index))
        found = sorted((rank, place) for rank, place in ranked if rank < _NO_MATCH)
        return tuple(self._index[place].country for _, place in found[:limit])

    def near(self, text: str, limit: int = 8) -> tuple[Country, ...]:
        """Return the countries of which a name begins so but for one letter.

        For when `search` finds nothing: nobody may be taken at such a word without asking.
        """
        typed = fold_sounds(text)
        if len(typed) < SHORTEST:
            return ()
        found = (entry.country for entry in self._index if _is_near(typed, entry))
        return tuple(islice(found, limit))

    def prepare(self) -> None:
        """Build the search index now (some 20 ms), so that the first keystroke need not wait."""
        _ = self._index

    @cached_property
    def _by_code(self) -> dict[str, Country]:
        return {country.code: country for country in self.all}

    @cached_property
    def _by_dutch_name(self) -> dict[str, Country]:
        return {country.name_nl: country for country in self.all}

    @cached_property
    def _names(self) -> Names:
        return self.read_names()

    def _names_in(self, language: str) -> Mapping[str, str]:
        return self._names.get(language) or self._names.get(language.partition("-")[0], {})

    @cached_property
    def _index(self) -> tuple[_IndexEntry, ...]:
        return _index(self.all, self._names)


@dataclass(frozen=True)
class _IndexEntry:
    """A country and its folded names, one a line, each with a line end before it."""

    country: Country
    codes: tuple[str, str]
    dutch: str
    names: str


_NO_MATCH = 5
_SHORTEST_INSIDE = 3


def _index(countries: tuple[Country, ...], names: Names) -> tuple[_IndexEntry, ...]:
    """Fold all names in one call (folding them one by one takes four times as long)."""
    folded = fold_sounds("\n\n".join(_lines(country, names) for country in countries)).split("\n\n")
    return tuple(
        sorted(
            (
                _IndexEntry(country, _codes(country), "\n" + lines.partition("\n")[0], "\n" + lines)
                for country, lines in zip(countries, folded, strict=True)
            ),
            key=lambda entry: entry.dutch,
        )
    )


def _codes(country: Country) -> tuple[str, str]:
    return country.code.casefold(), country.alpha3.casefold()


def _lines(country: Country, names: Names) -> str:
    own = (country.name_nl, country.name_en, *country.old_names)
    others = (in_language.get(country.code, "") for in_language in names.values())
    return "\n".join(dict.fromkeys((*own, *filter(None, others))))


def _is_near(typed: str, entry: _IndexEntry) -> bool:
    begin, end = whole_parts(typed)
    if "\n" + begin not in entry.names and end not in entry.names:
        return False
    return any(
        begins_nearly(name, typed)
        for name in entry.names.split("\n")
        if name.startswith(begin) or end in name
    )


def _is_name(typed: str, entry: _IndexEntry) -> bool:
    return typed in entry.codes or f"\n{typed}\n" in f"{entry.names}\n"


def _rank(typed: str, entry: _IndexEntry) -> int:
    if typed in entry.codes:
        return 0
    if typed not in entry.names:
        return _NO_MATCH
    if entry.dutch.startswith("\n" + typed):
        return 1
    if "\n" + typed in entry.names:
        return 2
    if " " + typed in entry.names:
        return 3
    return 4 if len(typed) >= _SHORTEST_INSIDE else _NO_MATCH
