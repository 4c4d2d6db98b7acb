"""A plain document: a title and sections of labels with what they say, in Dutch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading with rows of a label and what it says; without rows it says `none`."""

    title: str
    rows: tuple[tuple[str, str], ...]
    none: str = ""


@dataclass(frozen=True)
class Readable:
    """A document for people; `foot` stands at the bottom of every page."""

    title: str
    intro: str
    foot: str
    sections: tuple[Section, ...]


def as_text(document: Readable) -> str:
    """Return a document as plain text.

    >>> print(as_text(Readable("Bewijs", "Gewist.", "", (Section("Wie", (("Door", "M."),)),))))
    Bewijs
    <BLANKLINE>
    Gewist.
    <BLANKLINE>
    Wie
      Door: M.
    <BLANKLINE>
    """
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Readable) -> Iterator[str]:
    yield from (document.title, "", document.intro)
    for section in document.sections:
        yield from ("", section.title)
        for label, said in section.rows:
            yield f"  {label}: {said}"
        if not section.rows:
            yield f"  {section.none}"
    if document.foot:
        yield from ("", document.foot)
