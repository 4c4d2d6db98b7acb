"""`verify`: judge the signatures of a plan, and whether its case fits its pages."""

from __future__ import annotations

from argparse import ArgumentParser
from enum import Enum
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import UnusableError, unusable
from herintegratie_desktop.commands.guiding import ask_guide
from herintegratie_desktop.commands.infile import read_asked_case, read_pdf
from herintegratie_desktop.commands.issuers import ask_issuers, issuers_of
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.verify_paper import (
    plans_of,
    remember_key,
    report_lines,
    run_code,
    run_copy,
    run_scan,
)
from herintegratie_desktop.core.canonical import content_digest

if TYPE_CHECKING:
    from herintegratie_desktop.core.case import Case
    from herintegratie_desktop.core.guide import Guide
    from herintegratie_desktop.pdf.codes import PageCode
    from herintegratie_desktop.pdf.keptseal import KeptSeal
    from herintegratie_desktop.pdf.placing import Placed
    from herintegratie_desktop.pdf.verify import Verdict
    from herintegratie_desktop.store.vault import Vault

_PDF = b"%PDF-"


def describe(parser: ArgumentParser) -> None:
    """Say which plan to judge, and with which case to compare it."""
    parser.add_argument(
        "plan", metavar="BESTAND", nargs="?", help="het plan, of een scan van papier (PDF, foto)"
    )
    parser.add_argument("--code", metavar="CODE", help="de code onder aan een bladzijde, getypt")
    parser.add_argument("--case", metavar="DOSSIER.json", help="vergelijk ook met dit dossier")
    parser.add_argument(
        "--remember",
        metavar="KANTOOR",
        help="onthoud de sleutel van de codes als die van dit kantoor (met --vault)",
    )
    ask_issuers(parser)
    ask_guide(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print the verdict; 0 when the plan is whole and of the case, else 1."""
    if (call.asked.plan is None) == (call.asked.code is None):
        raise UnusableError("verify: geef een bestand, of --code met een code van papier")
    if call.asked.vault is None:
        from herintegratie_desktop.store.guidefiles import read_guide

        return _judged(call, read_guide(), None)
    with opened(call) as vault:
        return _judged(call, vault.office.guide(), vault)


def _judged(call: Call, guide: Guide, vault: Vault | None) -> int:
    from herintegratie_desktop.pdf.examining import is_scan
    from herintegratie_desktop.pdf.keysknown import keys_of
    from herintegratie_desktop.pdf.placing import place

    case = None if call.asked.case is None else read_asked_case(call.asked.case, guide)
    plans, keys = plans_of(vault, case), None if vault is None else keys_of(vault)
    if call.asked.code is not None:
        return run_code(call, plans)
    content = read_pdf(call.asked.plan)
    if not content.startswith(_PDF):
        return run_scan(call, content, plans, keys)
    verdict = _verdict(call, content, case, guide)
    if call.asked.remember is not None:
        return remember_key(call, verdict, vault)
    if verdict is None or (verdict.is_paper and is_scan(verdict)):
        return run_scan(call, content, plans, keys)
    if verdict.is_paper:
        return run_copy(call, verdict, plans, keys)
    code = verdict.first_code
    placed = None if vault is None or code is None else place(code, vault.known_plans, keys)
    return _told(call, verdict, placed, _beside_kept(content, code, vault))


def _beside_kept(content: bytes, code: PageCode | None, vault: Vault | None) -> KeptSeal | None:
    """Lay a file beside the sealed one that a vault has of the same version."""
    from herintegratie_desktop.pdf.keptseal import beside_kept
    from herintegratie_desktop.store.papers import SEALED_PLAN

    if vault is None or code is None:
        return None
    return beside_kept(content, vault.papers.get(code.case, code.version, SEALED_PLAN))


def _told(call: Call, verdict: Verdict, placed: Placed | None, kept: KeptSeal | None) -> int:
    from herintegratie_desktop.pdf.report import report_on_plan

    if call.asked.json:
        with_vault = {} if placed is None else {"vault": _code_of(placed.fit)}
        if kept is not None:
            with_vault["vault_seal"] = _code_of(kept)
        say_json(verdict.document() | with_vault)
    else:
        say(*report_lines(report_on_plan(verdict, placed, kept)))
    agrees = (placed is None or placed.is_good) and (kept is None or kept.is_good)
    return 0 if verdict.holds and agrees else 1


def _code_of(found: Enum) -> str:
    return found.name.lower().replace("_", "-")


def _verdict(call: Call, pdf: bytes, case: Case | None, guide: Guide) -> Verdict | None:
    """Judge a plan; None for a PDF without signatures that is none, such as a scan."""
    from herintegratie_desktop.exchange.casefile import read_case
    from herintegratie_desktop.pdf.apart import codes_apart
    from herintegratie_desktop.pdf.verify import UnreadablePdfError, verify

    try:
        return verify(
            pdf,
            case_digest=None if case is None else content_digest(case),
            digest_of=lambda raw: content_digest(read_case(raw, guide)),
            known=issuers_of(call.asked.issuers),
            codes_of=codes_apart,
        )
    except UnreadablePdfError as error:
        # What scanners write is a little off for who must be exact about signatures.
        if b"/ByteRange" not in pdf:
            return None
        raise unusable(call.asked.plan, "", error.phrase.said()) from error
