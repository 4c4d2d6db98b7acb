"""The words of core and paper in another language, from compiled gettext catalogs."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.store.places import resources

DUTCH = "nl"


def translator(language: str, countries: Countries | None = None) -> Translate:
    """Return a translator of Dutch sentences; what a language lacks is said in Dutch.

    With `countries`, a country that a sentence names in Dutch is named in the language too.
    """
    if language == DUTCH:
        return str
    say = _sayer(language)
    if countries is None:
        return say
    named = countries.renamed

    def say_with_countries(source: str) -> str:
        said = say(source)
        return named(source, language) if said == source else said

    return say_with_countries


def is_approved(language: str) -> bool:
    """Say whether the words of a language were approved by a person."""
    return language == DUTCH or _catalog(language) is not None


def _sayer(language: str) -> Translate:
    catalog = _catalog(language)
    if catalog is None:
        return str
    # To an empty sentence gettext answers with the header of the catalog.
    return lambda source: catalog.gettext(source) if source else ""


@cache
def _catalog(language: str) -> gettext.GNUTranslations | None:
    path: Path = resources() / "texts" / f"{language}.mo"
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except OSError:
        return None
