"""Finding cases: what is searched for a case, and what was typed as a question to the index."""

from __future__ import annotations

import re
from functools import cache

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.folding import fold
from herintegratie_desktop.core.household import Person

# A character nobody can type goes before a country code, so that only a country's name finds it.
_COUNTRY_MARK = "\ue000"
_LEAST_OF_COUNTRY = 3
_MOST_WORDS = 12
_NO_DIGITS = re.compile(r"\D+")
_NOT_SOUGHT = str.maketrans({'"': " ", "\0": " ", _COUNTRY_MARK: " "})


def search_text(case: Case) -> str:
    """Return the folded words by which a case is found: number, names, V-numbers, country."""
    folded = fold(" ".join([case.id, *(_of_person(each) for each in case.household.members)]))
    numbers = [part.lstrip("0") for part in _NO_DIGITS.split(case.id)]
    numbers += [_digits(each.v_number) for each in case.household.members]
    country = case.back.country and _COUNTRY_MARK + case.back.country.casefold()
    return " ".join(filter(None, [folded, *numbers, country]))


def question(typed: str) -> str | None:
    """Return what was typed as an FTS5 query, or None when nothing is asked.

    Every word has to begin a word of the case, or to begin a name of its country; digits typed
    in groups also find the number written in one.
    """
    words = sought(typed)
    if not words:
        return None
    all_words = " AND ".join(_word(word) for word in words)
    digits = "".join(words)
    if len(words) > 1 and digits.isdecimal():
        return f'({all_words}) OR "{digits}"*'
    return all_words


def sought(typed: str) -> list[str]:
    """Return the folded words of what was typed, at most twelve."""
    words = fold(typed.translate(_NOT_SOUGHT)).split()
    return [word for word in words if any(map(str.isalnum, word))][:_MOST_WORDS]


def is_named(words: list[str], name: str) -> bool:
    """Say whether every one of these folded words begins a word of a name."""
    folded = " " + fold(name)
    return all(" " + word in folded for word in words)


def _of_person(person: Person) -> str:
    parts = (person.given_names, person.family_name, person.name_in_own_script, person.v_number)
    return " ".join(filter(None, parts))


def _digits(text: str) -> str:
    return _NO_DIGITS.sub("", text)


def _word(word: str) -> str:
    countries = [f'"{_COUNTRY_MARK}{code}"' for code in _countries_beginning(word)]
    either = " OR ".join([f'"{word}"*', *countries])
    return f"({either})"


def _countries_beginning(word: str) -> list[str]:
    if len(word) < _LEAST_OF_COUNTRY:
        return []
    return sorted({code for name, code in _country_words() if name.startswith(word)})


@cache
def _country_words() -> tuple[tuple[str, str], ...]:
    """Return every word of the Dutch, English and former names of countries, with the code."""
    from herintegratie_desktop.store.countryfile import read_countries
    from herintegratie_desktop.store.places import resources

    countries = tuple(read_countries(resources()))
    names = "\n".join(" ".join((c.name_nl, c.name_en, *c.old_names)) for c in countries)
    folded = fold(names).split("\n")
    pairs = zip(countries, folded, strict=True)
    return tuple((word, c.code.casefold()) for c, line in pairs for word in line.split())
