"""A paper without a seal: what it is, that it never has one, and what its codes prove.

Only the plan itself is sealed and carries the case. A transcript, leaflet, letter, findings or an
amendment does neither, and nothing is wrong with that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import PLAN, PageCode
from herintegratie_desktop.pdf.problems import NOT_SIGNED, Problem

CASE_MISSING = "case-missing"

_NAMES = {
    "A": words("een wijziging van het plan"),
    "B": words("een brief bij het plan"),
    "K": words("het korte overzicht voor het huishouden"),
    "T": words("de uitkomst van de toets"),
}
_TRANSCRIPT = words("een afschrift of een afdruk van het plan")
_READING_COPY = words("een exemplaar van een concept van het plan")
_IS = words("Dit is {paper}: dossier {case}, versie {version}.")
_NO_SEAL = words("Er zit geen zegel op. Dat hoort zo: alleen het plan zelf wordt verzegeld.")
_NO_CASE = words("Er zit geen dossier in. Dat hoort zo: dat gaat alleen mee in het plan zelf.")
_PROVES = words(
    "Een ondertekende code bewijst bij welk plan en welke versie een blad hoort, niet wat erop"
    " staat."
)
_PROVES_NOTHING = words(
    "De codes zijn niet ondertekend: zij zeggen bij welk plan dit hoort, maar bewijzen het niet."
)
_ASK = words(
    "Hebt u het verzegelde plan nodig, vraag dan wie het dossier heeft om de ondertekende PDF van"
    " dossier {case}, versie {version}."
)
_DRAFT = words(
    "Dit plan is niet ondertekend: niemand staat in voor wat erop staat. Laat het ondertekenen en"
    " controleer opnieuw."
)
_SEAL_GONE = words(
    "Dit plan is niet ondertekend, en de codes zeggen dat het wel is afgesloten: het zegel is eraf"
    " gehaald. Vertrouw dit plan niet en vraag het opnieuw op."
)


def paper_said(code: PageCode) -> Phrase:
    """Return what a paper is, by the code of one of its pages."""
    plan = _TRANSCRIPT if code.proof else _READING_COPY
    values = {"paper": Phrase(_NAMES.get(code.kind, plan)), **_whose(code)}
    return Phrase(_IS, values)


def proof_said(code: PageCode) -> Phrase:
    """Return what the codes of a paper prove."""
    return Phrase(_PROVES if code.proof else _PROVES_NOTHING)


def ask_said(code: PageCode) -> Phrase:
    """Return what to ask for when the sealed plan is needed."""
    return Phrase(_ASK, _whose(code))


def unsealed_problems(codes: Sequence[PageCode | None], *, has_case: bool) -> Iterator[Problem]:
    """Yield that there is no signature, and no case, as it is to be taken for such a paper."""
    if not has_case:
        yield Problem(NOT_SIGNED, Phrase(_NO_SEAL))
        yield Problem(CASE_MISSING, Phrase(_NO_CASE))
        return
    was_sealed = any(code.proof for code in codes if code and code.kind == PLAN)
    yield Problem(NOT_SIGNED, Phrase(_SEAL_GONE if was_sealed else _DRAFT))


def _whose(code: PageCode) -> dict[str, str | Phrase]:
    return {"case": code.case, "version": str(code.version)}
