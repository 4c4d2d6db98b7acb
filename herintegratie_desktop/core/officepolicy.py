"""What an office decided for itself: when a plan needs a second pair of eyes, how long it is kept.

A vault without a policy of its own goes by `resources/policy.toml`, which asks no approval: a
vault of one person must stay usable.
"""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.values import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class OfficePolicy:
    """Approval from an amount in cents (None: never), retention in years, and limits of the work.

    `retention_owner` is who decided on the years, `retention_since` from which day, and
    `retention_source` by which rule; `attachment_limit` is in bytes. With
    `keyring_allowed` a user may let the account of a computer open the vault.
    """

    approval_from: Cents | None
    self_approval: bool
    retention_years: int
    retention_owner: str
    retention_since: date
    retention_source: str
    attachment_limit: int
    idle_minutes: int
    backup_hours: int
    keyring_allowed: bool = True


@dataclass(frozen=True)
class Approved:
    """Who approved a plan and on which day, as paper tells it."""

    by: str
    on: date


def spent_in(case: Case) -> Cents:
    """Return what a plan spends of the budget of the household, in cents."""
    return Cents(sum(line.counted for line in case.plan.lines))


def needs_approval(policy: OfficePolicy, case: Case) -> bool:
    """Say whether a plan reaches the amount from which a colleague has to approve it."""
    return policy.approval_from is not None and spent_in(case) >= policy.approval_from
