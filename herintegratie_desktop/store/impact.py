"""What other rules would change in the open cases of a vault, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.impact import Change, changes
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.store.errors import DamagedVaultError

if TYPE_CHECKING:
    from herintegratie_desktop.store.openvault import Vault

_NOW_NOT = words("Kan nu niet worden gecontroleerd: {why}")
_THEN_NOT = words("Kan met de nieuwe regels niet worden gecontroleerd: {why}")


@dataclass(frozen=True)
class ImpactStep:
    """One open case of `total`: what changes in it, or why that cannot be said."""

    done: int
    total: int
    case_id: str
    title: str
    changes: tuple[Change, ...] = ()
    error: Phrase | None = None


def impact(vault: Vault, new_guide: Guide, day: date) -> Iterator[ImpactStep]:
    """Yield a step for every case that is not sealed; who stops asking has cancelled it.

    Cases are read some at a time, so that memory stays flat. Nothing is written.
    """
    old_guide, total = vault.office.guide(), vault.cases.count_open()
    for done, each in enumerate(vault.cases.open_cases(), 1):
        found, error = _outcome(each.case, old_guide, new_guide, day)
        yield ImpactStep(done, total, each.case_id, each.title, found, error)


def _outcome(
    read: Case | DamagedVaultError, old: Guide, new: Guide, day: date
) -> tuple[tuple[Change, ...], Phrase | None]:
    if isinstance(read, DamagedVaultError):
        return (), read.phrase
    source = _NOW_NOT
    try:
        before = check(read, old, day)
        source = _THEN_NOT
        return changes(before, check(read, new, day)), None
    except RuleError as error:
        return (), Phrase(source, {"why": error.phrase})
