"""The words of paper that come with the program: every sentence, its draft, and what is approved.

They are read from the catalogs that are shipped (`resources/texts/<language>.po`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from herintegratie_desktop.core.approvedwords import Forms, Sentence
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.wordfile import WordFile, WordRow, read_word_file

_WHOLE = "en"
"""The catalog that holds every sentence of the program; the others hold those of paper."""
_PLURAL_FORMS = re.compile(r"Plural-Forms: (.*?)\\n")
_HEAD = 4096


@dataclass(frozen=True)
class ProgramWords:
    """The catalog of a language as the program brings it, the sentences of paper alone."""

    file: WordFile

    @cached_property
    def rows(self) -> tuple[WordRow, ...]:
        """Return the sentences of paper in the order of the catalog."""
        of_paper = paper_sentences()
        return tuple(row for row in self.file.rows if row.sentence in of_paper)

    @cached_property
    def by_sentence(self) -> dict[Sentence, WordRow]:
        """Return the rows by their sentence."""
        return {row.sentence: row for row in self.rows}

    @cached_property
    def approved(self) -> dict[Sentence, Forms]:
        """Return what was approved before the program was made."""
        return {row.sentence: row.forms for row in self.rows if row.is_approved}


def program_languages() -> tuple[str, ...]:
    """Return every language the program has a catalog of."""
    return tuple(sorted(path.stem for path in (resources() / "texts").glob("*.po")))


@cache
def program_words(language: str) -> ProgramWords:
    """Return the words of a language; raises `OSError` for one without a catalog."""
    return ProgramWords(read_word_file(_path(language).read_bytes()))


@cache
def paper_sentences() -> frozenset[Sentence]:
    """Return every sentence of paper: each catalog but the whole one holds these alone."""
    other = next(each for each in program_languages() if each != _WHOLE)
    file = read_word_file(_path(other).read_bytes())
    return frozenset(row.sentence for row in file.rows)


def approved_in_program(language: str) -> frozenset[Sentence]:
    """Return which sentences of paper were approved; none where nothing was compiled."""
    if not _path(language).with_suffix(".mo").exists():
        return frozenset()
    return frozenset(program_words(language).approved)


@cache
def plural_forms(language: str) -> str:
    """Return the rule of gettext for the forms of a number, without reading the whole catalog."""
    with _path(language).open(encoding="utf-8") as file:
        head = file.read(_HEAD).replace('"\n"', "")
    found = _PLURAL_FORMS.search(head)
    return found[1] if found else ""


def _path(language: str) -> Path:
    return resources() / "texts" / f"{language}.po"
