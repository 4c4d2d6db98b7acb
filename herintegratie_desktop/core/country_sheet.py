"""The country sheet: all that is known of a country of return on a day, and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.sheet_lists import lists_of, names_of
from herintegratie_desktop.core.sheet_roads import helps_of, networks_of, projects_of
from herintegratie_desktop.core.sheet_rows import Chapter as Chapter
from herintegratie_desktop.core.sheet_rows import Row as Row
from herintegratie_desktop.core.sheet_rows import Section as Section
from herintegratie_desktop.core.sheet_rows import Standing as Standing


class NoSuchCountryError(LookupError):
    """There is no country of that code."""


@dataclass(frozen=True)
class CountrySheet:
    """What is known of a country on a day, section by section; unknown things are in it too."""

    code: str
    name: str
    day: date
    sections: tuple[Section, ...]

    def chapter(self, chapter: Chapter) -> tuple[Section, ...]:
        """Return the sections of one chapter."""
        return tuple(each for each in self.sections if each.chapter is chapter)

    def section(self, id_: str, chapter: Chapter) -> Section:
        """Return one section; raises `KeyError` when there is none."""
        return {each.id: each for each in self.chapter(chapter)}[id_]


def country_sheet(code: str, guide: Guide, day: date) -> CountrySheet:
    """Return the sheet of a country (ISO 3166-1 alpha-2, or XK) on a day.

    `name` is Dutch, as every source text. Raises `NoSuchCountryError`.
    """
    country = guide.countries.by_code(code)
    if country is None:
        raise NoSuchCountryError(f"Land {code!r} is niet bekend. Kies een land uit de lijst.")
    return CountrySheet(
        code,
        country.name_nl,
        day,
        (
            lists_of(country, guide.countries, day),
            *networks_of(country, guide, day),
            *projects_of(country, guide, day),
            *helps_of(country, guide, day),
            names_of(country),
        ),
    )
