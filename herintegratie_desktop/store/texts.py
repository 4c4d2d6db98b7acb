"""The words of core and paper in another language, from compiled gettext catalogs."""

from __future__ import annotations

import gettext
import io
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from herintegratie_desktop.core.approvedwords import ApprovedWords
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Counted, Translate, Words
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.sayer import sayer
from herintegratie_desktop.store.wordpacket import ENDING, unpacked_words

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

    With a `guide`, the words an office had approved go before those of the program, a country
    that a sentence names in Dutch is named in the language too, and an office's own rules are said
    in the English they carry.
    """
    if language == DUTCH:
        return str
    say = _sayer(_catalog_of(language, guide))
    if guide is None:
        return say
    if own := own_words(language, guide):
        say = sayer(own.said, own.plural_forms, say)
    return with_names(say, language, guide)


def own_words(language: str, guide: Guide | None) -> ApprovedWords | None:
    """Return what the office of a guide had approved of a language, or None."""
    raw = None if guide is None else guide.texts.get(f"{language}{ENDING}")
    return None if raw is None else unpacked_words(raw)


def with_names(say: Translate, language: str, guide: Guide) -> Translate:
    """Return a translator that also knows what countries are called in its language."""
    renamed = guide.renamed

    def say_with_names(source: str) -> str:
        said = say(source)
        return renamed(source, language) if said == source else said

    return say_with_names


def approval(language: str, guide: Guide | None = None) -> Approval:
    """Say how much of the words of a language was approved, by the office of a guide as well."""
    if language == DUTCH:
        return Approval.WHOLE
    if own := own_words(language, guide):
        return Approval.PART if own.waiting else Approval.WHOLE
    catalog = _catalog_of(language, guide)
    if catalog is None:
        return Approval.NONE
    return Approval.PART if _WAITING in catalog.info() else Approval.WHOLE


def is_approved(language: str, guide: Guide | None = None) -> bool:
    """Say whether all words of a language were approved by a person."""
    return approval(language, guide) is Approval.WHOLE


def _sayer(catalog: gettext.GNUTranslations | None) -> Translate:
    if catalog is None:
        return str

    def say(source: str) -> str:
        if isinstance(source, Counted):
            return catalog.npgettext(source.key, source.one, source.more, source.number)
        if isinstance(source, Words):
            return catalog.pgettext(source.key, source)
        # To an empty sentence gettext answers with the header of the catalog.
        return catalog.gettext(source) if source else ""

    return say


def _catalog_of(language: str, guide: Guide | None) -> gettext.GNUTranslations | None:
    """Return the catalog that came with the program, on the day a guide was kept."""
    if guide is None or not guide.texts:
        return _catalog(language)
    raw = guide.texts.get(f"{language}.mo")
    return None if raw is None else _kept_catalog(raw)


@lru_cache(maxsize=8)
def _kept_catalog(raw: bytes) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(raw))


@cache
def _catalog(language: str) -> gettext.GNUTranslations | None:
    path: Path = resources() / "texts" / f"{language}.mo"
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except OSError:
        return None
