"""The copies of a plan: a set for household, file and partner, or one for whoever is chosen.

Each says at its foot for whom it is. Only the copy for the file carries the case: what was answered
to confidential conditions, and drawn signatures as strokes, are no business of who helps abroad.
Somebody else gets the plan itself, with the case in it, only when that was chosen knowingly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.recipients import HOUSEHOLD, OWN_FILE
from herintegratie_desktop.store.attachmentnames import with_ending


class Reader(Enum):
    """For whom a copy is."""

    HOUSEHOLD = "household"
    FILE = "file"
    PARTNER = "partner"
    OTHER = "copy"


READER_NAMES = {
    Reader.HOUSEHOLD: words("het huishouden", "copy.reader.household"),
    Reader.FILE: words("het dossier", "copy.reader.file"),
    Reader.PARTNER: words("de partner", "copy.reader.partner"),
}
_COPY = {
    Reader.HOUSEHOLD: words("exemplaar voor het huishouden · {number}", "copy.original.household"),
    Reader.FILE: words("exemplaar voor het dossier · {number}", "copy.original.file"),
    Reader.PARTNER: words("exemplaar voor de partner · {number}", "copy.original.partner"),
    Reader.OTHER: words("exemplaar · {number}", "copy.original.other"),
}
_TRANSCRIPT = {
    Reader.HOUSEHOLD: words(
        "afschrift voor het huishouden · {number}", "copy.transcript.household"
    ),
    Reader.FILE: words("afschrift voor het dossier · {number}", "copy.transcript.file"),
    Reader.PARTNER: words("afschrift voor de partner · {number}", "copy.transcript.partner"),
    Reader.OTHER: words("afschrift · {number}", "copy.transcript.other"),
}
_READERS = {HOUSEHOLD: Reader.HOUSEHOLD, OWN_FILE: Reader.FILE}


@dataclass(frozen=True)
class PlanCopy:
    """One copy: for whom, its number in the set, and the language beside Dutch (BCP 47).

    `to_whom` is what is written down about it: a name where there is one. One that `is_itself` is
    the plan as it was or will be sealed, without a line at its foot.
    """

    reader: Reader
    number: int
    language: str
    to_whom: str
    is_itself: bool = False

    def line(self, case: Case) -> Phrase:
        """Return what stands at the foot: a copy of a sealed plan is a transcript of it."""
        sources = _COPY if case.seal is None else _TRANSCRIPT
        return Phrase(sources[self.reader], {"number": str(self.number)})

    @property
    def carries_case(self) -> bool:
        """Say whether the case goes along inside the file."""
        return self.is_itself or self.reader is Reader.FILE

    def file_name(self, case: Case) -> str:
        """Return a name for its file, which names nobody."""
        which = "" if self.is_itself else f"-{self.number}-{self.reader.value}"
        return with_ending(f"{case.id}-v{case.version}{which}", (".pdf",))


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


def copy_for(case: Case, to_whom: str, *, itself: bool = False) -> PlanCopy:
    """Return the one copy for who was chosen, by name: the own file gets the plan itself.

    With `itself` somebody else gets it too, as somebody chose who was told what is in it.
    """
    reader = _READERS.get(to_whom, Reader.OTHER)
    itself = itself or reader is Reader.FILE
    return PlanCopy(reader, 1, case.language or "nl", to_whom, itself)
