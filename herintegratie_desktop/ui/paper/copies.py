"""The copies of a plan, made from it as it is, or as it was when it was sealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.store.texts import translator
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.paper.leaving import Leaf
from herintegratie_desktop.ui.paper.other_papers import page_key_of
from herintegratie_desktop.ui.practice import is_practice

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.pdf.papers.copies import PlanCopy
    from herintegratie_desktop.store.approvals import Approval
    from herintegratie_desktop.store.vault import Vault

_WHAT = words("Plan, versie {version}: {copy}")
_ITSELF = words("Plan, versie {version}: het plan zelf, met het hele dossier in het bestand")
_ITSELF_PRINTED = words("Plan, versie {version}: het plan zelf, alleen de bladzijden")


@dataclass(frozen=True)
class CopiesOrder:
    """Everything that copies are made of, so that it can be done away from the window.

    `sealed` are the bytes that were sealed: they are the plan itself.
    """

    checked: Check
    guide: Guide
    practice: bool
    approved: Approved | None
    code_key: CodeKey | None
    policy: OfficePolicy
    sealed: bytes | None

    @property
    def case(self) -> Case:
        """Return the case the copies are of."""
        return self.checked.case


def copies_order(bridge: CaseBridge, vault: Vault) -> CopiesOrder:
    """Return what copies of the open case are made of; a sealed plan is told by its own rules.

    Raises `RuleError` and `VaultError`.
    """
    case, checked, guide = bridge.case, bridge.checked, bridge.desk.guide
    if case.seal is not None:
        from herintegratie_desktop.pdf.papers.earlier import guide_then

        guide = guide_then(vault, case)
        checked = check(case, guide, case.seal.on)
    return CopiesOrder(
        checked,
        guide,
        is_practice(vault.folder),
        approved_on_paper(vault, case),
        page_key_of(vault, case),
        vault.policies.policy(),
        vault.papers.get(case.id, case.version, SEALED_PLAN) if case.seal else None,
    )


def copy_bytes(order: CopiesOrder, copy: PlanCopy) -> bytes:
    """Return one copy as PDF; one that carries the case is the sealed plan, when there is one.

    The codes of others are signed, as those of the seal. A plan with the case and signed codes but
    without the seal would look as if somebody took it off.
    """
    from herintegratie_desktop.pdf.plan import plan_pdf

    if copy.carries_case and order.sealed is not None:
        return order.sealed
    return plan_pdf(
        order.case,
        order.checked,
        order.guide,
        language=copy.language,
        translate=translator(copy.language, order.guide),
        practice=order.practice,
        approved=order.approved,
        code_key=None if copy.carries_case else order.code_key,
        policy=order.policy,
        copy="" if copy.is_itself else copy.line(order.case),
        with_case=copy.carries_case,
    )


def leaves_of(
    order: CopiesOrder, copies: Sequence[PlanCopy], pdfs: Sequence[bytes], vault: Vault
) -> list[Leaf]:
    """Return the copies as papers that may leave, each written down for its own reader."""
    pairs = zip(copies, pdfs, strict=True)
    return [leaf_of(order.case, copy, pdf, vault) for copy, pdf in pairs]


def leaf_of(case: Case, copy: PlanCopy, pdf: bytes, vault: Vault) -> Leaf:
    """Return one copy as a paper that may leave, written down as what it is and for whom."""
    return Leaf(pdf, copy.file_name(case), partial(_note, vault, case, copy))


def approved_on_paper(vault: Vault, case: Case) -> Approved | None:
    """Return who approved this content of a plan, as paper names them."""
    found = vault.approvals.book.standing(case)
    return None if found is None else Approved(found.approved_by, _day_of(found))


def _day_of(approval: Approval) -> date:
    return approval.approved_at.astimezone().date()


def _note(vault: Vault, case: Case, copy: PlanCopy, on_paper: bool) -> None:
    vault.papers.note_copy(
        case.id,
        content_digest(case),
        _what(case, copy, on_paper),
        copy.to_whom,
        on_paper=on_paper,
        with_case=copy.carries_case,
    )


def _what(case: Case, copy: PlanCopy, on_paper: bool) -> Phrase:
    values: dict[str, str | Phrase] = {"version": str(case.version), "copy": copy.line(case)}
    if not copy.is_itself:
        return Phrase(_WHAT, values)
    return Phrase(_ITSELF_PRINTED if on_paper else _ITSELF, values)
