"""The copies of a set, made from the plan as it is, or as it was when it was sealed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.texts import translator
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.paper.leaving import Leaf
from herintegratie_desktop.ui.paper.other_papers import page_key_of
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN, approved_on_paper
from herintegratie_desktop.ui.practice import is_practice

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.pdf.papers.copies import PlanCopy
    from herintegratie_desktop.store.vault import Vault

_WHAT = words("Plan, versie {version}: {copy}")


@dataclass(frozen=True)
class CopiesOrder:
    """Everything that copies are made of, so that it can be done away from the window.

    `sealed` are the bytes that were sealed: they are the copy for the file.
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
    """Return one copy as PDF; the file gets the sealed plan itself, when there is one."""
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
        code_key=order.code_key,
        policy=order.policy,
        copy=copy.line(order.case),
        with_case=copy.carries_case,
    )


def leaves_of(
    order: CopiesOrder, copies: Sequence[PlanCopy], pdfs: Sequence[bytes], vault: Vault
) -> list[Leaf]:
    """Return the copies as papers that may leave, each written down for its own reader."""
    return [
        Leaf(pdf, copy.file_name(order.case), _noting(order.case, copy, vault))
        for copy, pdf in zip(copies, pdfs, strict=True)
    ]


def _noting(case: Case, copy: PlanCopy, vault: Vault) -> Callable[[bool], None]:
    what = Phrase(_WHAT, {"version": str(case.version), "copy": copy.line(case)})
    return partial(_note, vault, case, what, copy.to_whom)


def _note(vault: Vault, case: Case, what: Phrase, to_whom: str, on_paper: bool) -> None:
    vault.papers.note_copy(case.id, content_digest(case), what, to_whom, on_paper=on_paper)
