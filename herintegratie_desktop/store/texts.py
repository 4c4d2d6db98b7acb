"""The words of core and paper in another language, from compiled gettext catalogs."""

from __future__ import annotations

import gettext
import io
from enum import Enum
from functools import cache
from pathlib import Path

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.store.places import resources

DUTCH = "nl"
# In the head of a compiled catalog: how many sentences were not approved yet.
_WAITING = "x-waiting"


class Approval(Enum):
    """How much of the words of a language was approved by a person; the rest is said in Dutch."""

    NONE = "none"
    PART = "part"
    WHOLE = "whole"


def translator(language: str, guide: Guide | None = None) -> Translate:
    """Return a translator of Dutch sentences; what a language lacks is said in Dutch.

    With a `guide`, a country that a sentence names in Dutch is named in the language too, and an
    office's own rules are said in the English they carry.
    """
    if language == DUTCH:
        return str
    say = _sayer(_catalog(language))
    return say if guide is None else with_names(say, language, guide)


def with_names(say: Translate, language: str, guide: Guide) -> Translate:
    """Return a translator that also knows what countries are called in its language."""
    renamed = guide.renamed

    def say_with_names(source: str) -> str:
        said = say(source)
        return renamed(source, language) if said == source else said

    return say_with_names


def drafted(compiled: bytes) -> Translate:
    """Return a translator from the bytes of a catalog, for who looks at words in the making."""
    return _sayer(gettext.GNUTranslations(io.BytesIO(compiled)) if compiled else None)


def approval(language: str) -> Approval:
    """Say how much of the words of a language was approved."""
    if language == DUTCH:
        return Approval.WHOLE
    catalog = _catalog(language)
    if catalog is None:
        return Approval.NONE
    return Approval.PART if _WAITING in catalog.info() else Approval.WHOLE


def is_approved(language: str) -> bool:
    """Say whether all words of a language were approved by a person."""
    return approval(language) is Approval.WHOLE


def _sayer(catalog: gettext.GNUTranslations | None) -> Translate:
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
