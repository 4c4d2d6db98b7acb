"""The session in which a case is edited: its household purchases stay spread after every edit."""

from __future__ import annotations

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.core.shared import settle
from herintegratie_desktop.ui.desk import Desk


def session_of(case: Case, desk: Desk) -> CaseSession:
    """Return a session that spreads under the rules and on the day of the desk."""
    return CaseSession(case, lambda edited: settle(edited, desk.guide.rules, desk.today))
