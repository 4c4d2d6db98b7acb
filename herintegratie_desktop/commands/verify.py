"""`verify`: judge the signatures of a plan, and whether its case fits its pages."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case, read_pdf
from herintegratie_desktop.commands.issuers import ask_issuers, issuers_of
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.canonical import content_digest

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.signatures import SignatureReport
    from herintegratie_desktop.pdf.verify import Verdict

_ROLES = {
    "caseworker": "behandelaar",
    "client": "gezinslid",
    "interpreter": "tolk",
    "other": "onbekende rol",
}
_MATCHES = {
    True: "Het plan hoort bij het gegeven dossier.",
    False: "Het plan hoort niet bij het gegeven dossier.",
}


def describe(parser: ArgumentParser) -> None:
    """Say which plan to judge, and with which case to compare it."""
    parser.add_argument("plan", metavar="PLAN.pdf", help="het plan om te controleren")
    parser.add_argument("--case", metavar="DOSSIER.json", help="vergelijk ook met dit dossier")
    ask_issuers(parser)
    ask_guide(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print the verdict; 0 when the plan is whole and of the case, else 1."""
    verdict = _verdict(call)
    if call.asked.json:
        say_json(verdict.document())
    else:
        say(*_report(verdict))
    return 0 if verdict.holds else 1


def _verdict(call: Call) -> Verdict:
    from herintegratie_desktop.exchange.casefile import read_case
    from herintegratie_desktop.pdf.verify import UnreadablePdfError, verify

    plan, case = call.asked.plan, call.asked.case
    guide, known = guide_for(call), issuers_of(call.asked.issuers)
    pdf = read_pdf(plan)
    expected = None if case is None else content_digest(read_asked_case(case, guide))
    try:
        return verify(
            pdf,
            case_digest=expected,
            digest_of=lambda raw: content_digest(read_case(raw, guide)),
            known=known,
        )
    except UnreadablePdfError as error:
        raise unusable(plan, "", error.phrase.said()) from error


def _report(verdict: Verdict) -> Iterator[str]:
    if verdict.signatures:
        yield "Handtekeningen"
        yield from bullets(map(_signature, verdict.signatures))
    if verdict.problems:
        yield "Opmerkingen"
        yield from bullets(each.phrase.said() for each in verdict.problems)
    if verdict.case_matches is not None:
        yield _MATCHES[verdict.case_matches]
    yield (
        "Het plan is heel en klopt." if verdict.valid else "Het plan klopt niet: vertrouw het niet."
    )


def _signature(report: SignatureReport) -> str:
    at = f"{report.signed_at:%d-%m-%Y %H:%M}" if report.signed_at else "onbekend moment"
    state = "heel" if report.intact else "klopt niet"
    said = f"{report.signer or report.field} ({_ROLES[report.role]}), {at}: {state}"
    worth = report.worth_said() if report.intact else None
    return f"{said}. {worth.said()}" if worth else said
