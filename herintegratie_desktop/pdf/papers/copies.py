"""A set of copies of a plan: for the household, for the file, for the partner.

Each says at its foot for whom it is. Only the copy for the file carries the case: what was answered
to confidential conditions, and drawn signatures as strokes, are no business of who helps abroad.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, words


class Reader(Enum):
    """For whom a copy is."""

    HOUSEHOLD = "household"
    FILE = "file"
    PARTNER = "partner"


READER_NAMES = {
    Reader.HOUSEHOLD: words("het huishouden"),
    Reader.FILE: words("het dossier"),
    Reader.PARTNER: words("de partner"),
}
_COPY = {
    Reader.HOUSEHOLD: words("exemplaar voor het huishouden · {number}"),
    Reader.FILE: words("exemplaar voor het dossier · {number}"),
    Reader.PARTNER: words("exemplaar voor de partner · {number}"),
}
_TRANSCRIPT = {
    Reader.HOUSEHOLD: words("afschrift voor het huishouden · {number}"),
    Reader.FILE: words("afschrift voor het dossier · {number}"),
    Reader.PARTNER: words("afschrift voor de partner · {number}"),
}


@dataclass(frozen=True)
class PlanCopy:
    """One copy: for whom, its number in the set, and the language beside Dutch (BCP 47).

    `to_whom` is what is written down about it: a name where there is one.
    """

    reader: Reader
    number: int
    language: str
    to_whom: str

    def line(self, case: Case) -> Phrase:
        """Return what stands at the foot: a copy of a sealed plan is a transcript of it."""
        sources = _COPY if case.seal is None else _TRANSCRIPT
        return Phrase(sources[self.reader], {"number": str(self.number)})

    @property
    def carries_case(self) -> bool:
        """Say whether the case goes along inside the file."""
        return self.reader is Reader.FILE

    def file_name(self, case: Case) -> str:
        """Return a name for its file, which names nobody."""
        return f"{case.id}-v{case.version}-{self.number}-{self.reader.value}.pdf"


def copies_for(
    case: Case, readers: Iterable[Reader], partner: str, partner_language: str
) -> tuple[PlanCopy, ...]:
    """Return the copies of a set in their order, numbered from 1.

    `partner` is the name of the partner and `partner_language` the language for it.
    """
    own = case.language or "nl"
    languages = {Reader.PARTNER: partner_language}
    names = {**READER_NAMES, Reader.PARTNER: partner or READER_NAMES[Reader.PARTNER]}
    return tuple(
        PlanCopy(reader, number, languages.get(reader, own), names[reader])
        for number, reader in enumerate(readers, 1)
    )
