"""`verify` of paper: a scan, or a code typed from a page, held against a case or a vault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import UnusableError, unusable
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.knownplans import KnownPlan

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codes import PageCode
    from herintegratie_desktop.pdf.placing import Keys, Placed, PlansKnown
    from herintegratie_desktop.pdf.report import Report
    from herintegratie_desktop.pdf.verify import Verdict
    from herintegratie_desktop.store.vault import Vault

_AGAINST_NOTHING = (
    "--code: zeg waarmee de code wordt vergeleken: --case DOSSIER.json of --vault MAP"
)
_NO_KEY = (
    "geen nieuwe sleutel om te onthouden: die komt alleen uit een ondertekend plan van een ander"
    " kantoor dat heel is"
)
_CALL = "Bel het kantoor en vergelijk het kenmerk."
_NO_PLAN = (
    "dit is geen plan van Herintegratie: er zit geen dossier in en geen leesbare code op de"
    " bladzijden; kies het plan, scan het papier opnieuw, of typ de code met --code"
)
# What is promised of every answer; paper has no signature that a program could read.
_NO_SEAL: dict[str, Any] = {
    "valid": False,
    "signatures": [],
    "changed_after_signing": False,
    "case_matches": None,
    "problems": [],
}
_UNKNOWN = "hoort bij geen plan in deze kluis of dit dossier; kijk of de code goed is overgetypt"


class OneCase:
    """The plan of one case, as if it were all there is."""

    def __init__(self, case: Case) -> None:
        digest = content_digest(case)
        self._plan = KnownPlan(case.id, case.version, digest, case.seal is not None)

    def of(self, case_id: str) -> tuple[KnownPlan, ...]:
        """Return the plan when it is of that case."""
        return (self._plan,) if case_id == self._plan.case_id else ()

    def every(self) -> Iterator[KnownPlan]:
        """Yield the plan."""
        yield self._plan


def plans_of(vault: Vault | None, case: Case | None) -> PlansKnown | None:
    """Return with what paper is compared: the case that was given, else the vault."""
    if case is not None:
        return OneCase(case)
    return None if vault is None else vault.known_plans


def run_code(call: Call, plans: PlansKnown | None) -> int:
    """Print what a typed code is of; 0 when a plan like that is known."""
    from herintegratie_desktop.pdf.placing import Placed, Signed, found_by_typing, place
    from herintegratie_desktop.pdf.typedcode import TypedCodeError, read_typed

    if plans is None:
        raise UnusableError(_AGAINST_NOTHING)
    try:
        typed = read_typed(call.asked.code)
    except TypedCodeError as error:
        raise unusable("--code", "", error.phrase.said()) from error
    code = found_by_typing(typed, plans)
    if code is None:
        if call.asked.json:
            say_json(_NO_SEAL | {"pages": []})
        else:
            say(f"{call.asked.code}: {_UNKNOWN}")
        return 1
    return _print(call, [(code, Placed(place(code, plans).fit, Signed.TYPED))])


def run_scan(call: Call, content: bytes, plans: PlansKnown | None, keys: Keys | None) -> int:
    """Print of which pages a scan is; 0 when each is known and nothing speaks against it."""
    from herintegratie_desktop.pdf.placing import place
    from herintegratie_desktop.pdf.scans import ScanError, read_scan

    try:
        scan = read_scan(call.asked.plan, content)
    except ScanError as error:
        raise unusable(call.asked.plan, "", error.phrase.said()) from error
    codes = [page.code for page in scan.pages]
    if not any(codes):
        raise unusable(call.asked.plan, "", _NO_PLAN)
    return _print(call, [(code, place(code, plans, keys)) for code in codes])


def run_copy(call: Call, verdict: Verdict, plans: PlansKnown | None, keys: Keys | None) -> int:
    """Print what a PDF that is never sealed is of; 0 when that is known and nothing is amiss."""
    from herintegratie_desktop.pdf.placing import place
    from herintegratie_desktop.pdf.report import report_on_copy

    pages = [(code, place(code, plans, keys)) for code in verdict.codes]
    is_good = verdict.is_together and all(placed.is_good for _, placed in pages)
    if call.asked.json:
        say_json(verdict.document() | {"valid": is_good, "pages": list(_pages(pages))})
    else:
        placed = next(placed for code, placed in pages if code)
        say(*report_lines(report_on_copy(verdict, placed)))
    return 0 if is_good else 1


def remember_key(call: Call, verdict: Verdict | None, vault: Vault | None) -> int:
    """Keep the key of another office out of a sealed PDF that is whole; 1 when there is none."""
    from herintegratie_desktop.pdf.keysknown import key_to_remember, keys_of
    from herintegratie_desktop.store.errors import VaultError

    if vault is None:
        raise UnusableError("--remember: zeg in welke kluis met --vault MAP")
    key = key_to_remember(verdict, keys_of(vault))
    if key is None:
        complain(f"{call.asked.plan}: {_NO_KEY}")
        return 1
    try:
        kept = vault.code_offices.trust(call.asked.remember, key)
    except VaultError as error:
        raise unusable("--remember", "", error.phrase.said()) from error
    say(f"onthouden: {kept.name}, kenmerk {kept.fingerprint}", _CALL)
    return 0


def report_lines(report: Report) -> Iterator[str]:
    """Yield a report as lines for people."""
    yield report.headline.said()
    yield from bullets(line.said.said() for line in report.lines)
    yield f"Wat nu? {report.what_now.said()}"


def _print(call: Call, pages: Sequence[tuple[PageCode | None, Placed]]) -> int:
    from herintegratie_desktop.pdf.report import report_on_paper

    is_good = all(placed.is_good for _, placed in pages)
    if call.asked.json:
        fits = all(placed.fit.is_good for _, placed in pages)
        matches = None if call.asked.case is None else fits
        found = {"valid": is_good, "case_matches": matches, "pages": list(_pages(pages))}
        say_json(_NO_SEAL | found)
    else:
        say(*report_lines(report_on_paper(pages)))
    return 0 if is_good else 1


def _pages(pages: Sequence[tuple[PageCode | None, Placed]]) -> Iterator[dict[str, Any]]:
    return (page_document(number, *page) for number, page in enumerate(pages, start=1))


def page_document(number: int, code: PageCode | None, placed: Placed) -> dict[str, Any]:
    """Return what is known of a page as JSON values."""
    said: dict[str, Any] = {"sheet": number, "fit": placed.fit.name.lower().replace("_", "-")}
    if code is not None:
        said |= {
            "case": code.case,
            "version": code.version,
            "page": code.page,
            "pages": code.pages,
            "signed": placed.signed.name.lower().replace("_", "-"),
        }
    if placed.office:
        said["office"] = placed.office
    return said
