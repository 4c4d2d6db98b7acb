"""`selftest`: does the program work on this computer, and how fast."""

from __future__ import annotations

import platform
import shutil
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import unexpected_line
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.window import program_version
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.guide import Guide

_PACKAGES = (
    "PySide6-Essentials",
    "sqlcipher3",
    "cryptography",
    "reportlab",
    "pyHanko",
    "pypdfium2",
    "uharfbuzz",
    "segno",
)
_PASSPHRASE = "alleen voor deze proef"  # noqa: S105


class ProofError(Exception):
    """A part of the program gave another outcome than it must."""


def describe(parser: ArgumentParser) -> None:
    """Let the outcome be asked for as JSON."""
    ask_json(parser)


def run(call: Call) -> int:
    """Print versions, what was tried, and the time it took; 0 when all went well, else 1."""
    proofs = list(_proofs(call))
    works = all(proof.works for proof in proofs)
    if call.asked.json:
        tried = [{"name": p.name, "works": p.works, "ms": p.ms, "fault": p.fault} for p in proofs]
        say_json({"works": works, "versions": versions(), "proofs": tried})
    else:
        say(*columns(list(versions().items())), "")
        say(*columns([_row(proof) for proof in proofs], right=(1,)), "")
        say("Alles werkt." if works else "Niet alles werkt: meld de regels hierboven.")
    return 0 if works else 1


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python, of the system and of what it builds on."""
    return {
        "herintegratie": program_version(),
        "Python": platform.python_version(),
        "systeem": platform.platform(),
        **{name: _version(name) for name in _PACKAGES},
    }


@dataclass(frozen=True)
class _Proof:
    """What was tried, how long it took in milliseconds, and the fault; empty when it works."""

    name: str
    ms: int
    fault: str

    @property
    def works(self) -> bool:
        return not self.fault


def _proofs(call: Call) -> Iterator[_Proof]:
    with tempfile.TemporaryDirectory(
        prefix="herintegratie-", ignore_cleanup_errors=True
    ) as scratch:
        folder = Path(scratch)
        yield _proof("regels en landen lezen", _read_guide)
        yield _proof("kluis maken, sluiten, openen en wissen", lambda: _vault(call, folder))
        yield _proof("plan maken en teruglezen", lambda: _plan(call))
        yield _proof("ondertekenen en controleren", lambda: _signature(call))


def _proof(name: str, trial: Callable[[], None]) -> _Proof:
    start = time.perf_counter()
    fault = ""
    try:
        trial()
    # Whatever fails on this computer is what this command is there to tell.
    except Exception as error:  # noqa: BLE001, RUF100
        fault = unexpected_line(error)
    return _Proof(name, round(1000 * (time.perf_counter() - start)), fault)


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


def _row(proof: _Proof) -> tuple[str, str, str]:
    return proof.name, f"{proof.ms} ms", proof.fault or "goed"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "niet gevonden"
