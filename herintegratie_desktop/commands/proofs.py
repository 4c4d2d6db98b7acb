"""What the self-test tries: rules, a vault, a plan on paper, a signature."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import unexpected_line
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.guide import Guide

_PASSPHRASE = "alleen voor deze proef"  # noqa: S105


class ProofError(Exception):
    """A part of the program gave another outcome than it must."""


@dataclass(frozen=True)
class Proof:
    """What was tried, how long it took in milliseconds, and the fault; empty when it works."""

    name: str
    ms: int
    fault: str

    @property
    def works(self) -> bool:
        """Say whether it went well."""
        return not self.fault


def proofs_of(call: Call) -> Iterator[Proof]:
    """Try everything, in a scratch folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(
        prefix="herintegratie-", ignore_cleanup_errors=True
    ) as scratch:
        folder = Path(scratch)
        yield _proof("regels en landen lezen", _read_guide)
        yield _proof("kluis maken, sluiten, openen en wissen", lambda: _vault(call, folder))
        yield _proof("plan maken en teruglezen", lambda: _plan(call))
        yield _proof("ondertekenen en controleren", lambda: _signature(call))


def _proof(name: str, trial: Callable[[], None]) -> Proof:
    start = time.perf_counter()
    fault = ""
    try:
        trial()
    # Whatever fails on this computer is what this command is there to tell.
    except Exception as error:  # noqa: BLE001, RUF100
        fault = unexpected_line(error)
    return Proof(name, round(1000 * (time.perf_counter() - start)), fault)


def _read_guide() -> None:
    from herintegratie_desktop.store.guidefiles import read_guide

    _must(bool(read_guide().rules.schemes), "no schemes")


def _vault(call: Call, scratch: Path) -> None:
    from herintegratie_desktop.store.vault import create_vault, open_vault

    case, folder = _example()[0], scratch / "kluis"
    vault, recovery_key = create_vault(folder, "selftest", _PASSPHRASE, clock=call.now)
    with vault:
        vault.cases.save(case, 0)
    with open_vault(folder, recovery_key, clock=call.now) as again:
        _must(again.cases.load(case.id).case == case, "another case came back")
        _must(not again.check(), "the new vault is damaged")
    shutil.rmtree(folder)
    _must(not folder.exists(), "the vault is still there")


def _plan(call: Call) -> None:
    from herintegratie_desktop.exchange.casefile import case_bytes
    from herintegratie_desktop.pdf.attached import attached_case

    case, pdf = _example_plan(call)
    _must(attached_case(pdf) == case_bytes(case), "another case is attached")
    _must(case.id in _text_of(pdf), "the case is not on the page")


def _signature(call: Call) -> None:
    from herintegratie_desktop.core.canonical import content_digest
    from herintegratie_desktop.exchange.casefile import read_case
    from herintegratie_desktop.pdf.certificate import make_certificate, read_certificate
    from herintegratie_desktop.pdf.seal import seal
    from herintegratie_desktop.pdf.verify import verify

    case, pdf = _example_plan(call)
    guide, now = _example()[1], call.now()
    key = read_certificate(make_certificate("Proef", "Proef", now, _PASSPHRASE), _PASSPHRASE)
    signed = seal(pdf, key, role="caseworker", now=now)
    verdict = verify(
        signed,
        case_digest=content_digest(case),
        digest_of=lambda raw: content_digest(read_case(raw, guide)),
    )
    _must(verdict.holds, "the signature does not hold")


@cache
def _example() -> tuple[Case, Guide]:
    from herintegratie_desktop.exchange.casefile import read_case_file
    from herintegratie_desktop.store.guidefiles import read_guide
    from herintegratie_desktop.store.places import resources

    guide = read_guide()
    return read_case_file(resources() / "demo" / "voorbeeld.json", guide), guide


def _example_plan(call: Call) -> tuple[Case, bytes]:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.plan import plan_pdf

    case, guide = _example()
    checked = check(case, guide, call.day)
    return case, plan_pdf(case, checked, guide, language="nl", translate=str)


def _text_of(pdf: bytes) -> str:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ProofError(otherwise)
