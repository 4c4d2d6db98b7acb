"""Seal the plan: what is asked for first, the work beside the window, and where it is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.core.signing import CASEWORKER, Signer, holding_signatures, signers
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN, plan_bytes
from herintegratie_desktop.ui.paper.seal_keys import KeySource, key_from

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.authorities import Authorities
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.pdf.verify import Verdict
    from herintegratie_desktop.store.credentials import Credential
    from herintegratie_desktop.store.vault import Vault

_UNSIGNED = words("{name}: teken op het scherm, of kies dat de handtekening op papier komt.")
_NOT_WHOLE = words(
    "Het plan is niet ondertekend: de controle erna vond een fout ({codes}). Er is niets "
    "gewijzigd. Probeer het opnieuw; lukt het weer niet, druk het plan dan af en teken op papier."
)
_CHANGED = words(
    "Het dossier is gewijzigd terwijl het plan werd ondertekend. Er is niets afgesloten. Kijk het "
    "plan na en onderteken opnieuw."
)


class NotSealedError(Exception):
    """A plan was not sealed and nothing was changed; `phrase` says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class SealOrder:
    """Everything sealing needs, so that it can be done away from the window.

    `issuers` is the folder with what issuers of certificates publish.
    """

    case: Case
    guide: Guide
    now: datetime
    source: KeySource
    practice: bool = False
    approved: Approved | None = None
    code_key: CodeKey | None = None
    issuers: Path | None = None
    policy: OfficePolicy | None = None


@dataclass(frozen=True)
class SealedPaper:
    """A sealed PDF, the case it was made of, and the credential when that is a new one."""

    before: Case
    edit: SealPlan
    pdf: bytes = field(repr=False)
    new_credential: Credential | None = None


def unsigned(case: Case, checked: Check, on_paper: Collection[str]) -> Iterator[Signer]:
    """Yield who must still sign; the caseworker signs by sealing."""
    holding = holding_signatures(case)
    for signer in signers(case, checked.day, checked.majority):
        if signer.id not in {CASEWORKER, *holding, *on_paper}:
            yield signer


def open_phrases(
    case: Case, checked: Check, on_paper: Collection[str]
) -> Iterator[tuple[str, Phrase]]:
    """Yield the place and the sentence of all that has to be done before sealing."""
    for problem in checked.blocking:
        yield problem.place, problem.message
    for signer in unsigned(case, checked, on_paper):
        name = signer.name or Phrase(signer.role)
        yield f"signatures/{signer.id}", Phrase(_UNSIGNED, {"name": name})


def seal_paper(order: SealOrder) -> SealedPaper:
    """Make, seal and verify the paper of a case; changes nothing and asks no window.

    Raises `NotSealedError`, `KeyFileError`, and `CertificateError`, `AuthorityError` or
    `SealError` of `pdf`.
    """
    from herintegratie_desktop.pdf.seal import seal

    case, guide, known = order.case, order.guide, authorities_in(order.issuers)
    with key_from(order.source, case.caseworker, order.now) as (key, new):
        edit = SealPlan(order.now.date(), key.subject)
        sealed = edit.apply(case)
        checked = check(sealed, guide, edit.day)
        plan = plan_bytes(
            sealed,
            checked,
            guide,
            practice=order.practice,
            approved=order.approved,
            code_key=order.code_key,
            policy=order.policy,
        )
        pdf = seal(plan, key, role="caseworker", now=order.now, known=known)
    verdict = judge(pdf, guide, content_digest(case), known)
    if not verdict.holds:
        codes = ", ".join(problem.code for problem in verdict.problems)
        raise NotSealedError(Phrase(_NOT_WHOLE, {"codes": codes}))
    return SealedPaper(case, edit, pdf, new)


def authorities_in(folder: Path | None) -> Authorities:
    """Return what is known of issuers; nothing without a folder. Raises `AuthorityError`."""
    from herintegratie_desktop.pdf.authorities import NOBODY, read_authorities

    return NOBODY if folder is None else read_authorities(folder)


def judge(
    pdf: bytes, guide: Guide, case_digest: str | None = None, known: Authorities | None = None
) -> Verdict:
    """Verify a PDF against the case inside it and, when given, against the digest of a case."""
    from herintegratie_desktop.exchange.casefile import read_case
    from herintegratie_desktop.pdf.authorities import NOBODY
    from herintegratie_desktop.pdf.verify import verify

    return verify(
        pdf,
        case_digest=case_digest,
        digest_of=lambda inside: content_digest(read_case(inside, guide)),
        known=known or NOBODY,
    )


def file_sealed(paper: SealedPaper, bridge: CaseBridge, vault: Vault) -> bool:
    """Keep the paper, then seal and save the case; False when only saving has to be done again.

    In this order a crash at any moment leaves either the draft, or the sealed case with its paper
    and the decision it was sealed on. Raises `NotSealedError` when the case was changed meanwhile,
    and `VaultError`, such as `NotAllowedError` and `NotApprovedError`; nothing is sealed then.
    """
    from herintegratie_desktop.exchange.decisions import keep_decisions

    if bridge.case != paper.before:
        raise NotSealedError(Phrase(_CHANGED))
    vault.need(Act.SEAL)
    vault.approvals.book.refuse_sealing(paper.before)
    keep_decisions(vault)
    if paper.new_credential is not None:
        vault.credentials.put(paper.new_credential)
    case = paper.before
    vault.papers.put(case.id, case.version, SEALED_PLAN, paper.pdf, content_digest(case))
    bridge.do(paper.edit)
    return bridge.save_now()
