"""A case checked on the day that was asked for: what every command begins with."""

from __future__ import annotations

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import reading
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.guide import Guide


def checked_on(call: Call, case: Case, guide: Guide, scheme: str | None = None) -> Check:
    """Check a case on the day that was asked for; raises `UnusableError` without amounts."""
    with reading(call.asked.case):
        return check(case, guide, call.day, scheme)
