"""Seal a plan with a key of the vault, and judge a sealed plan: our own, and a stranger's."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bench.figures import DAY, PASSPHRASE, Figure, made_up_case, timed

if TYPE_CHECKING:
    from herintegratie_desktop.core.guide import Guide
    from herintegratie_desktop.pdf.certificate import SigningKey
    from herintegratie_desktop.pdf.verify import CodesOf

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ROUNDS = 9


def measure() -> list[Figure]:
    """Seal and judge the plan of 5 persons and 20 lines, Dutch beside English, with its codes."""
    from herintegratie_desktop.pdf.apart import codes_apart
    from herintegratie_desktop.pdf.codereading import read_codes
    from herintegratie_desktop.pdf.seal import seal
    from herintegratie_desktop.store.guidefiles import read_guide

    guide, key = read_guide(), _key()
    plan = _plan(guide)
    sealed = seal(plan, key, role="caseworker", now=NOW)
    sealing = _median(lambda: seal(plan, key, role="caseworker", now=NOW))
    return [
        Figure("a plan sealed with a key of the vault", sealing, 250.0, "ms"),
        Figure("a sealed plan verified", _median(_judging(sealed, guide, read_codes)), 600.0, "ms"),
        Figure(
            "the same of a stranger", _median(_judging(sealed, guide, codes_apart)), 900.0, "ms"
        ),
    ]


def _key() -> SigningKey:
    from herintegratie_desktop.pdf.certificate import make_certificate, read_certificate

    return read_certificate(make_certificate("Jan Voorbeeld", "Proef", NOW, PASSPHRASE), PASSPHRASE)


def _plan(guide: Guide) -> bytes:
    from herintegratie_desktop.core.check import check
    from herintegratie_desktop.pdf.codekeys import make_code_key
    from herintegratie_desktop.pdf.plan import plan_pdf
    from herintegratie_desktop.store.texts import translator

    case = made_up_case(5, 20)
    return plan_pdf(
        case,
        check(case, guide, DAY),
        guide,
        language="en",
        translate=translator("en", guide),
        code_key=make_code_key(),
    )


def _judging(sealed: bytes, guide: Guide, codes_of: CodesOf) -> Callable[[], None]:
    from herintegratie_desktop.core.canonical import content_digest
    from herintegratie_desktop.exchange.casefile import read_case
    from herintegratie_desktop.pdf.verify import verify

    def digest_of(inside: bytes) -> str:
        return content_digest(read_case(inside, guide))

    def judge() -> None:
        verdict = verify(sealed, digest_of=digest_of, codes_of=codes_of)
        if not verdict.valid:
            raise RuntimeError("The plan that was sealed does not hold.")

    return judge


def _median(work: Callable[[], object]) -> float:
    timed(work, 2)
    return statistics.median(timed(work, ROUNDS))
