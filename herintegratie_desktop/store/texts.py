"""The words of core and paper in another language, from compiled gettext catalogs."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.store.places import resources

DUTCH = "nl"


def translator(language: str, guide: Guide | None = None) -> Translate:
    """Return a translator of Dutch sentences; what a language lacks is said in Dutch.

    With a `guide`, a country that a sentence names in Dutch is named in the language too, and an
    office's own rules are said in the English they carry.
    """
    if language == DUTCH:
        return str
    say = _sayer(language)
    if guide is None:
        return say
    renamed = guide.renamed

    def say_with_names(source: str) -> str:
        said = say(source)
        return renamed(source, language) if said == source else said

    return say_with_names


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
