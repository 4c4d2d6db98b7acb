"""What was found out about a file or a page of paper: line by line, and what to do now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import KINDS, PLAN, PageCode
from herintegratie_desktop.pdf.keptseal import KeptSeal
from herintegratie_desktop.pdf.placing import Fit, Placed, Signed
from herintegratie_desktop.pdf.problems import NOT_SIGNED
from herintegratie_desktop.pdf.unsealed import CASE_MISSING, ask_said, paper_said, proof_said

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.signatures import SignatureReport
    from herintegratie_desktop.pdf.verify import Verdict

_SIGNED_BY = words("{signer} ({role}) ondertekende op {day} om {time}. De handtekening is heel.")
_ROLES = {
    "caseworker": words("behandelaar"),
    "client": words("gezinslid"),
    "interpreter": words("tolk"),
    "other": words("onbekende rol"),
}
_UNCHANGED = words("Na het ondertekenen is aan dit bestand niets veranderd.")
_CODES_FIT = words("De codes op alle {pages} bladzijden horen bij dit plan.")
_CODES_SIGNED = words("Elke code is ondertekend met de sleutel in dit bestand.")
_CASE_FITS = words("Het dossier in het bestand is dat van de codes op de bladzijden.")
_IN_VAULT = words("In de kluis staat hetzelfde plan: dossier {case}, versie {version}.")
_PAGE = words("Dossier {case}, {kind}, versie {version}, bladzijde {page} van {pages}.")
_PAGE_ALONE = words("Dossier {case}, {kind}, versie {version}, bladzijde {page}.")

_OF_CASE = words("Dit hoort bij het dossier waarmee het is vergeleken.")
_BELONGS = words("Klopt: dit hoort bij het plan zoals het in deze kluis is ondertekend.")

_NOT_SIGNED = words("Dit plan is nog niet ondertekend.")
_LET_SIGN = words(
    "Laat het ondertekenen, of vraag wie het dossier heeft om de ondertekende PDF. Tot dan is het"
    " een concept."
)
_OTHER_CASE = words("Dit plan is heel, maar hoort bij een ander dossier of een andere versie.")
_FIND_OTHER = words("Kies het plan dat bij dit dossier hoort, of open het dossier van dit plan.")
_COPY_FITS = words("Dit stuk hoort bij een plan in de kluis.")
_COPY_UNSURE = words("Dit stuk is te lezen; of het klopt is hier niet te zien.")
_COPY_WRONG = words("Dit stuk klopt niet.")
_LAY_BESIDE = words("Leg het naast het plan in het dossier, of vraag wie het gaf.")

_ALL_WELL = words("Dit plan is heel, ondertekend en niet veranderd.")
_WITH_REMARKS = words("Dit plan is heel. Lees de opmerkingen hieronder.")
_DO_NOT_TRUST = words("Dit plan klopt niet.")
_PAPER_FITS = words("Het papier klopt met de kluis.")
_PAPER_UNSURE = words("Over dit papier is niet alles bekend.")
_PAPER_WRONG = words("Het papier klopt niet met de kluis.")
_NOTHING_TO_DO = words("U hoeft niets te doen. Leg het plan bij het dossier.")
_MIND = words("U kunt het plan gebruiken. Doe wat bij de opmerkingen staat als u zeker wilt zijn.")
_ASK_AGAIN = words(
    "Gebruik dit plan niet. Vraag het opnieuw op bij wie het maakte, en bewaar dit bestand: het kan"
    " nodig zijn om uit te zoeken wat er is gebeurd."
)
_PAPER_GOOD = words(
    "U hoeft niets te doen. De woorden op het papier leest u zelf na: de code zegt"
    " bij welk plan het hoort."
)
_COMPARE = words(
    "Leg het papier naast het plan in het dossier en vergelijk de namen, de bedragen en de"
    " handtekeningen. Vraag bij twijfel wie het papier gaf."
)
_NO_CODE_AT_ALL = words("Hierop is geen code van Herintegratie gelezen.")
_NOT_OURS = words(
    "Kies het plan zoals het programma het heeft bewaard, scan het papier opnieuw, of typ de code"
    " die onder aan de bladzijde staat. Staat die er niet, dan komt dit niet uit dit programma."
)
_READ_BESIDE = words("Lees hieronder wat van elke bladzijde bekend is, en doe wat erbij staat.")


class Grade(IntEnum):
    """How good something is; the higher, the worse."""

    GOOD = 0
    INFO = 1
    WARN = 2
    ERROR = 3


@dataclass(frozen=True)
class Line:
    """One thing that was looked at, and how it turned out."""

    grade: Grade
    said: Phrase


@dataclass(frozen=True)
class Report:
    """The outcome in one sentence, what to do now, and all that was looked at."""

    grade: Grade
    headline: Phrase
    what_now: Phrase
    lines: tuple[Line, ...]


def report_on_copy(verdict: Verdict, placed: Placed) -> Report:
    """Report on a PDF that is never sealed, as a transcript or a letter, by all of its pages."""
    lines = tuple(_copy_lines(verdict, placed))
    grade = _worst(lines)
    if grade is Grade.ERROR:
        return Report(grade, Phrase(_COPY_WRONG), Phrase(_COMPARE), lines)
    if grade is Grade.WARN:
        return Report(grade, Phrase(_COPY_UNSURE), Phrase(_LAY_BESIDE), lines)
    return Report(Grade.GOOD, Phrase(_COPY_FITS), Phrase(_PAPER_GOOD), lines)


def report_on_plan(
    verdict: Verdict, placed: Placed | None = None, kept: KeptSeal | None = None
) -> Report:
    """Report on a PDF that was verified; `placed` says how it fits a vault, when there is one.

    `kept` says how it stands to the sealed file that the vault has of this version.
    """
    lines = (*_plan_lines(verdict), *_vault_lines(verdict, placed, kept))
    grade = _worst(lines)
    if grade is Grade.ERROR:
        return Report(grade, Phrase(_DO_NOT_TRUST), Phrase(_ASK_AGAIN), lines)
    if not verdict.signatures:
        return Report(grade, Phrase(_NOT_SIGNED), Phrase(_LET_SIGN), lines)
    if verdict.case_matches is False:
        return Report(grade, Phrase(_OTHER_CASE), Phrase(_FIND_OTHER), lines)
    if grade is Grade.GOOD:
        return Report(grade, Phrase(_ALL_WELL), Phrase(_NOTHING_TO_DO), lines)
    return Report(grade, Phrase(_WITH_REMARKS), Phrase(_MIND), lines)


def report_on_paper(pages: Sequence[tuple[PageCode | None, Placed]]) -> Report:
    """Report on pages of paper, by their codes scanned or typed."""
    if not any(code for code, _ in pages):
        return Report(Grade.WARN, Phrase(_NO_CODE_AT_ALL), Phrase(_NOT_OURS), ())
    lines = tuple(line for code, placed in pages for line in _page_lines(code, placed))
    grade = _worst(lines)
    if grade is Grade.ERROR:
        return Report(grade, Phrase(_PAPER_WRONG), Phrase(_COMPARE), lines)
    if grade is Grade.WARN:
        return Report(grade, Phrase(_PAPER_UNSURE), Phrase(_READ_BESIDE), lines)
    return Report(Grade.GOOD, Phrase(_PAPER_FITS), Phrase(_PAPER_GOOD), lines)


def grade_of(placed: Placed) -> Grade:
    """Return how good it is where a page fits."""
    if placed.signed is Signed.BROKEN or placed.fit is Fit.DIFFERS:
        return Grade.ERROR
    if not placed.fit.is_good:
        return Grade.WARN
    return Grade.GOOD if placed.fit is Fit.AGREES else Grade.INFO


def page_said(code: PageCode) -> Phrase:
    """Return which page of what a code is of."""
    values: dict[str, str | Phrase] = {
        "kind": Phrase(KINDS.get(code.kind, code.kind)),
        "case": code.case,
        "version": str(code.version),
        "page": str(code.page),
        "pages": str(code.pages),
    }
    return Phrase(_PAGE if code.pages else _PAGE_ALONE, values)


def _worst(lines: Sequence[Line]) -> Grade:
    return max((line.grade for line in lines), default=Grade.WARN)


def _plan_lines(verdict: Verdict) -> Iterator[Line]:
    codes = {problem.code for problem in verdict.problems}
    yield from (_signature(each) for each in verdict.signatures if each.intact and each.signed_at)
    if verdict.signatures and not verdict.changed_after_signing:
        yield Line(Grade.GOOD, Phrase(_UNCHANGED))
    if verdict.codes and not codes & {"code-missing", "code-differs"}:
        yield Line(Grade.GOOD, Phrase(_CODES_FIT, {"pages": str(len(verdict.codes))}))
    if verdict.code_key and "code-forged" not in codes:
        yield Line(Grade.GOOD, Phrase(_CODES_SIGNED))
    if verdict.digest and "case-differs" not in codes and any(verdict.codes):
        yield Line(Grade.GOOD, Phrase(_CASE_FITS))
    if verdict.case_matches:
        yield Line(Grade.GOOD, Phrase(_OF_CASE))
    for problem in verdict.problems:
        yield Line(_grade_of(verdict, problem.code), problem.phrase)


def _copy_lines(verdict: Verdict, placed: Placed) -> Iterator[Line]:
    code = verdict.first_code
    if code is None:
        return
    yield Line(Grade.INFO, paper_said(code))
    if verdict.is_together:
        yield Line(Grade.GOOD, Phrase(_CODES_FIT, {"pages": str(len(verdict.codes))}))
    if verdict.case_matches:
        yield Line(Grade.GOOD, Phrase(_OF_CASE))
    yield Line(grade_of(placed), _fit_said(code, placed))
    if placed.signed is not Signed.NOT:
        yield _signed_line(placed)
    yield Line(Grade.INFO, proof_said(code))
    for problem in verdict.problems:
        is_usual = problem.code in {NOT_SIGNED, CASE_MISSING}
        yield Line(Grade.INFO if is_usual else _grade_of(verdict, problem.code), problem.phrase)
    yield Line(Grade.INFO, ask_said(code))


def _fit_said(code: PageCode, placed: Placed) -> Phrase:
    """Return how a page fits a vault; of a letter it cannot be said that it is the plan."""
    if placed.fit is Fit.AGREES and code.kind != PLAN:
        return Phrase(_BELONGS)
    return Phrase(placed.fit.value)


def _grade_of(verdict: Verdict, code: str) -> Grade:
    if code == NOT_SIGNED and not any(each.proof for each in verdict.codes if each):
        return Grade.WARN
    if not verdict.is_remark(code):
        return Grade.ERROR
    return Grade.INFO if code == "authority-unknown" else Grade.WARN


def _signature(report: SignatureReport) -> Line:
    at = report.signed_at
    values: dict[str, str | Phrase] = {
        "signer": report.signer or report.field,
        "role": Phrase(_ROLES[report.role]),
        "day": f"{at.astimezone():%d-%m-%Y}" if at else "",
        "time": f"{at.astimezone():%H:%M}" if at else "",
    }
    said, worth = Phrase(_SIGNED_BY, values), report.worth_said()
    return Line(Grade.GOOD, Phrase("{said} {worth}", {"said": said, "worth": worth or ""}))


def _vault_lines(verdict: Verdict, placed: Placed | None, kept: KeptSeal | None) -> Iterator[Line]:
    code = verdict.first_code
    if placed is None or code is None:
        return
    if kept is not None and verdict.signatures:
        yield Line(Grade.GOOD if kept.is_good else Grade.ERROR, Phrase(kept.value))
    if placed.fit is Fit.AGREES:
        values = {"case": code.case, "version": str(code.version)}
        yield Line(Grade.GOOD, Phrase(_IN_VAULT, values))
    else:
        yield Line(grade_of(placed), Phrase(placed.fit.value))
    if placed.signed is not Signed.NOT:
        yield _signed_line(placed)


def _signed_line(placed: Placed) -> Line:
    grades = {
        Signed.BROKEN: Grade.ERROR,
        Signed.BY_OTHER: Grade.INFO,
        Signed.UNCHECKED: Grade.INFO,
    }
    return Line(grades.get(placed.signed, Grade.GOOD), placed.signed_said())


def _page_lines(code: PageCode | None, placed: Placed) -> Iterator[Line]:
    first, *others = placed.said()
    if code is not None and placed.signed is not Signed.BROKEN:
        first = _fit_said(code, placed)
    if code is not None:
        yield Line(Grade.INFO if not placed.is_good else Grade.GOOD, page_said(code))
    yield Line(grade_of(placed), first)
    for each in others:
        yield Line(Grade.INFO, each)
