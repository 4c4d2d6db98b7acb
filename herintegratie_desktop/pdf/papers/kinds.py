"""The papers there are beside the plan, by name, and the one door that makes each."""

from __future__ import annotations

from enum import Enum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.recipients import HOUSEHOLD, OWN_FILE
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.amendment import AMENDMENT_TITLE, amendment_pdf
from herintegratie_desktop.pdf.papers.findings import FINDINGS_TITLE, findings_pdf
from herintegratie_desktop.pdf.papers.leaflet import leaflet_pdf
from herintegratie_desktop.pdf.papers.letter_texts import LETTER_NAMES, LetterKind
from herintegratie_desktop.pdf.papers.letters import letter_pdf
from herintegratie_desktop.store.attachmentnames import with_ending

_NO_EARLIER = words(
    "Een wijziging vergelijkt met een eerdere versie van het plan, en die is er hier niet. Geef het"
    " eerdere plan erbij.",
    "amendment.no_earlier",
)
# Partners abroad read this beside the Dutch.
_OF_PARTNERS = "en"


class PaperKind(Enum):
    """A paper beside the plan; the value stands in the name of its file."""

    LEAFLET = "leaflet"
    FINDINGS = "findings"
    AMENDMENT = "amendment"
    GRANT = "grant"
    REFUSAL = "refusal"
    CHANGE = "change"
    HAND_OVER = "hand-over"


LETTERS = {
    PaperKind.GRANT: LetterKind.GRANT,
    PaperKind.REFUSAL: LetterKind.REFUSAL,
    PaperKind.CHANGE: LetterKind.AMENDMENT,
    PaperKind.HAND_OVER: LetterKind.HAND_OVER,
}
PAPER_NAMES = {
    PaperKind.LEAFLET: words("Kort overzicht voor het huishouden", "paper.kind.leaflet"),
    PaperKind.FINDINGS: FINDINGS_TITLE,
    PaperKind.AMENDMENT: AMENDMENT_TITLE,
    **{kind: LETTER_NAMES[letter] for kind, letter in LETTERS.items()},
}
COMPARING = frozenset({PaperKind.AMENDMENT, PaperKind.CHANGE})
"""The papers that tell what differs from an earlier version."""


class NoEarlierVersionError(Exception):
    """A paper compares with an earlier version and none was given."""

    def __init__(self) -> None:
        self.phrase = Phrase(_NO_EARLIER)
        super().__init__(self.phrase.said())


def language_for(kind: PaperKind, case: Case) -> str:
    """Return in which language a paper stands beside Dutch: that of its reader."""
    return _OF_PARTNERS if kind is PaperKind.HAND_OVER else case.language or "nl"


def reader_of(kind: PaperKind) -> str:
    """Return for whom a paper is, as recipients are named; empty for an organisation."""
    return {PaperKind.FINDINGS: OWN_FILE, PaperKind.HAND_OVER: ""}.get(kind, HOUSEHOLD)


def paper_name(kind: PaperKind, case: Case) -> str:
    """Return the name under which a paper is suggested to be saved; it names nobody."""
    return with_ending(f"{case.id}-v{case.version}-{kind.value}", (".pdf",))


def make_paper(
    kind: PaperKind, dossier: Dossier, before: Check | None = None, to_whom: str = ""
) -> bytes:
    """Return a paper as PDF; raises `NoEarlierVersionError` for one that compares with nothing."""
    if kind in COMPARING and before is None:
        raise NoEarlierVersionError
    if kind is PaperKind.LEAFLET:
        return leaflet_pdf(dossier)
    if kind is PaperKind.FINDINGS:
        return findings_pdf(dossier)
    if kind is PaperKind.AMENDMENT and before is not None:
        return amendment_pdf(before, dossier)
    return letter_pdf(LETTERS[kind], dossier, before=before, to_whom=to_whom)
