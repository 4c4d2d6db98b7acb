"""The version of a plan that was sealed before: read back from its own sealed paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.exchange.casefile import read_case
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.store.papers import SEALED_PLAN

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


def earlier_version(vault: Vault, case: Case) -> int | None:
    """Return the last version before this one of which the vault has the sealed paper."""
    versions = range(case.version - 1, 0, -1)
    kept = (v for v in versions if vault.papers.digest(case.id, v, SEALED_PLAN) is not None)
    return next(kept, None)


def sealed_before(vault: Vault, case: Case) -> Check | None:
    """Return what that version came to on the day of its seal, None when there is none.

    It is checked by the guide of that day when its decision is kept, else by the one of now.
    Raises `UnreadablePdfError`, `BadCaseFileError`, `RuleError` and `DamagedVaultError`.
    """
    version = earlier_version(vault, case)
    paper = None if version is None else vault.papers.get(case.id, version, SEALED_PLAN)
    inside = None if paper is None else attached_case(paper)
    if inside is None:
        return None
    before = read_case(inside, vault.office.guide())
    day = before.seal.on if before.seal else before.opened_on
    return check(before, guide_then(vault, before), day)


def guide_then(vault: Vault, case: Case) -> Guide:
    """Return the guide by which a sealed version was decided, else the one of now."""
    decided = (each for each in vault.decisions.of(case.id) if each.version == case.version)
    decision = next(decided, None)
    return vault.office.guide() if decision is None else vault.decisions.guide_of(decision)
