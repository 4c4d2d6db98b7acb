"""The words of paper that come with the program: every sentence, its draft, and what is approved.

They are read from the catalogs that are shipped (`resources/texts/<language>.po`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from herintegratie_desktop.core.approvedwords import Forms, Sentence
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.wordfile import WordFile, WordRow, read_word_file

WHOLE = "en"
"""The catalog that holds every sentence of the program; the others hold those of paper."""


@dataclass(frozen=True)
class ProgramWords:
    """The catalog of a language as the program brings it, the sentences of paper alone."""

    file: WordFile

    @cached_property
    def rows(self) -> tuple[WordRow, ...]:
        """Return the sentences of paper in the order of the catalog."""
        if self.file.language != WHOLE:
            return self.file.rows
        of_paper = _of_paper()
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
    return ProgramWords(read_word_file((resources() / "texts" / f"{language}.po").read_bytes()))


@cache
def _of_paper() -> frozenset[Sentence]:
    other = next(each for each in program_languages() if each != WHOLE)
    return frozenset(row.sentence for row in program_words(other).rows)
