"""The budget of the open case for views that must also be there when no amounts are known."""

from __future__ import annotations

from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.ui.bridge import CaseBridge


def live_budget(bridge: CaseBridge) -> Budget | None:
    """Return the budget as it is now; None when the scheme has no amounts for today."""
    try:
        return bridge.budget
    except RuleError:
        return None


def why_no_budget(bridge: CaseBridge) -> Phrase | None:
    """Return why there is no budget, or None when there is one."""
    try:
        _ = bridge.budget
    except RuleError as error:
        return error.phrase
    return None
