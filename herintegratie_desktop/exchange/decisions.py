"""Decisions as documents: kept when a plan is sealed, and made again from what was kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import canonical_json
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.exchange.casefile import read_case
from herintegratie_desktop.exchange.report import check_document

if TYPE_CHECKING:
    from herintegratie_desktop.store.decisions import Decision, DecisionStore
    from herintegratie_desktop.store.vault import Vault


def keep_decisions(vault: Vault) -> None:
    """From now on keep the decision with every sealed case that is saved, in the same transaction.

    Whoever is about to seal or import calls this first. Raises `UnsoundGuideError` when there is
    nothing sound to decide by.
    """
    vault.office.guide()
    vault.cases.on_sealed = partial(decide, vault)


def decide(vault: Vault, case: Case, rev: int) -> None:
    """Keep what a sealed case comes to by the guide of the office on the day of its seal.

    A plan sealed elsewhere, on a day for which there are no amounts here, leaves no decision.
    """
    if case.seal is None:
        return
    try:
        checked = check(case, vault.office.guide(), case.seal.on)
    except RuleError:
        return
    vault.decisions.record(checked, rev, check_document(checked))


def replay(decisions: DecisionStore, decision: Decision) -> Check:
    """Check the case of then again, by the guide and on the day of then."""
    return checked_by(decision, decisions.guide_of(decision))


def checked_by(decision: Decision, guide: Guide) -> Check:
    """Check the case of then on the day of then by any guide, such as the one of today.

    Raises `BadCaseFileError` when that guide no longer knows what the case names, and `RuleError`.
    """
    case = read_case(decision.case_document.encode(), guide)
    return check(case, guide, decision.day, decision.scheme)


def says_the_same(decision: Decision, checked: Check) -> bool:
    """Say whether a check comes to the document that was kept, byte for byte."""
    return canonical_json(check_document(checked)) == decision.document.encode()
