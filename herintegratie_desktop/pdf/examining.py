"""Find out about any file somebody brings: a sealed plan, or a scan of paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.pdf.apart import codes_apart
from herintegratie_desktop.pdf.authorities import NOBODY, Authorities
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.keptseal import beside_kept
from herintegratie_desktop.pdf.placing import Keys, PlansKnown, found_by_typing, place
from herintegratie_desktop.pdf.report import (
    Report,
    report_on_copy,
    report_on_paper,
    report_on_plan,
)
from herintegratie_desktop.pdf.scans import Scan, ScanError, read_scan
from herintegratie_desktop.pdf.typedcode import read_typed
from herintegratie_desktop.pdf.verify import UnreadablePdfError, Verdict, verify

_PDF = b"%PDF-"


@dataclass(frozen=True)
class Examined:
    """What a file turned out to be: a PDF of ours with its `verdict`, else pages of paper."""

    verdict: Verdict | None
    codes: tuple[PageCode | None, ...]
    pdf: bytes = field(repr=False, default=b"")


def examine(
    name: str,
    content: bytes,
    guide: Guide,
    known: Authorities = NOBODY,
    case_digest: str | None = None,
) -> Examined:
    """Judge a file; needs no vault. Raises `ScanError` for what is neither a plan nor a scan.

    `case_digest` is that of the case it should be of.
    """
    from herintegratie_desktop.exchange.casefile import read_case

    if not content.startswith(_PDF):
        return _paper(read_scan(name, content))
    try:
        verdict = verify(
            content,
            case_digest=case_digest,
            digest_of=lambda inside: content_digest(read_case(inside, guide)),
            known=known,
            codes_of=codes_apart,
        )
    except UnreadablePdfError as error:
        # What scanners write is a little off for who must be exact about signatures.
        if b"/ByteRange" in content:
            raise ScanError(error.phrase) from error
        return _paper(read_scan(name, content))
    if verdict.is_paper and is_scan(verdict):
        return _paper(read_scan(name, content))
    return Examined(verdict, verdict.codes, content)


def is_scan(verdict: Verdict) -> bool:
    """Say whether pages without a seal have to be looked at one by one, as those of a scan.

    A transcript brings the key of its codes; of anything else whole papers are judged as one.
    """
    return not verdict.is_together and verdict.code_key is None


def report_on(
    examined: Examined,
    plans: PlansKnown | None = None,
    keys: Keys | None = None,
    kept: bytes | None = None,
) -> Report:
    """Report on a file, and how it agrees with a vault.

    Of the vault `plans`, the public `keys`, and the PDF it `kept` of this version.
    """
    if examined.verdict is None:
        return report_on_paper([(code, place(code, plans, keys)) for code in examined.codes])
    code = examined.verdict.first_code
    placed = place(code, plans, keys)
    if examined.verdict.is_paper:
        return report_on_copy(examined.verdict, placed)
    known = None if plans is None or code is None else placed
    return report_on_plan(examined.verdict, known, beside_kept(examined.pdf, kept))


def report_on_typed(text: str, plans: PlansKnown) -> Report | None:
    """Report on a code somebody typed, or None when it is of nothing in the vault.

    Raises `TypedCodeError`.
    """
    code = found_by_typing(read_typed(text), plans)
    return None if code is None else report_on_paper([(code, place(code, plans))])


def _paper(scan: Scan) -> Examined:
    return Examined(None, tuple(page.code for page in scan.pages))
