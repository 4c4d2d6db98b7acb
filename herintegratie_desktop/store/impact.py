"""What other rules would change in the open cases of a vault, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.eligibility import findings
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.impact import Change, changes
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.problems import blocking_problems
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.ruledifference import what_differs

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

    Cases are read some at a time, so that memory stays flat. Nothing is written. Raises
    `UnsoundGuideError`.
    """
    laid, total = _Laid(vault.office.guide(), new_guide, day), vault.cases.count_open()
    for done, each in enumerate(vault.cases.open_cases(), 1):
        found, error = laid.beside(each.case)
        yield ImpactStep(done, total, each.case_id, each.title, found, error)


class _Laid:
    """Two guides laid side by side on a day."""

    def __init__(self, old: Guide, new: Guide, day: date) -> None:
        self._whole, self._day = (old, new), day
        self._narrow = what_differs(old, new)

    def beside(self, read: Case | DamagedVaultError) -> tuple[tuple[Change, ...], Phrase | None]:
        """Return what changes in a case, or why that cannot be said."""
        if isinstance(read, DamagedVaultError):
            return (), read.phrase
        source = _NOW_NOT
        try:
            before = self._decided(read, self._narrow[0])
            source = _THEN_NOT
            after = self._decided(read, self._narrow[1])
        except RuleError as error:
            return (), Phrase(source, {"why": error.phrase})
        if before.may_sign is not after.may_sign:
            # What is the same under both may stand in the way of signing under both.
            before, after = (self._decided(read, guide) for guide in self._whole)
        return changes(before, after), None

    def _decided(self, case: Case, guide: Guide) -> Check:
        """Check all but what only warns, which changes nothing that is told here."""
        uses, found = budget(case, guide.rules, self._day), findings(case, guide, self._day)
        blocking = tuple(blocking_problems(case, guide.rules, uses, found))
        return Check(case, self._day, guide.rules.majority, uses, found, blocking, ())
