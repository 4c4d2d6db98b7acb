"""The sentences of paper: what a plan, a leaflet or a letter says to a household, and only that.

    python tools/paper_words.py         print them, each with its module and its key

The catalog of every language but English holds these sentences and no others. They are those
marked in the modules that write paper, those of the core that end on paper, and the titles in the
files of rules. A test listens to the paper of many households and finds whatever this misses.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache

import catalogs
from babel.messages.catalog import Catalog
from catalogs import Sentence

ROOMS = (
    "pdf/parts/*.py",
    "pdf/papers/*.py",
    "pdf/furniture.py",
    "pdf/voice.py",
    "core/countries.py",
    "core/declaration.py",
    "core/eligibility.py",
    "core/facts.py",
    "core/grounds/*.py",
    "core/household.py",
    "core/outcomes.py",
    "core/plan.py",
    "core/problems.py",
    "core/signing.py",
    "core/summary.py",
)
"""The modules of which every sentence may stand on paper."""

SAID_BY_RULES = {"condition": ("title",), "group": ("title",)}
"""What paper says of the files of rules; sources and notes it quotes as they were written."""

ONLY_DUTCH = frozenset(
    {
        "CONCEPT",
        "CONCEPT — nog niet ondertekenen",
        "OEFENEN",
        "PROEFVERTALING",
        "{case} · versie {version}",
    }
)
"""Marks across the page and in its head, for the office: no other language says them."""


@cache
def paper_sentences() -> frozenset[Sentence]:
    """Return every Dutch sentence of paper."""
    return frozenset(each for _, each in placed() if each.source not in ONLY_DUTCH)


def paper_template() -> Catalog:
    """Return the sentences of paper as a catalog without translations."""
    return catalogs.catalog_of(paper_sentences())


def is_in(module: str, room: str) -> bool:
    """Say whether a module, by its path in the package, belongs to a room."""
    return fnmatch(module, room)


def placed() -> Iterator[tuple[str, Sentence]]:
    """Yield each sentence of paper behind the module it is written in; also the Dutch marks."""
    for module, sentence in catalogs.marked_in_code():
        if any(is_in(module, room) for room in ROOMS):
            yield module, sentence
    for sentence in catalogs.said_by_tables(SAID_BY_RULES):
        yield "rules", sentence


def main() -> int:
    """Print the sentences."""
    for module, sentence in placed():
        print("\t".join((module, sentence.key, *filter(None, (sentence.source, sentence.more)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
