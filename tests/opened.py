"""Open cases for tests of pages: saved in a real vault, shown in a real widget."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import makers

from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge


def ready_case(**changes):
    """Return a case of three that may be signed, with lines for each of them."""
    case = makers.household_case(
        makers.line("l1", "p1", 30_000, Form.CASH),
        makers.line("l2", "p1", 125_000),
        makers.line("l3", "p2", 98_000),
        makers.line("l4", "p3", 160_000),
    )
    return replace(case, **changes)


@contextmanager
def opening(vault, desk):
    """Give a function that saves a case in a vault and opens it; all are saved at the end."""
    bridges = []

    def open_case(case):
        saved = vault.cases.save(case, vault.cases.rev(case.id))
        bridge = CaseBridge(CaseSession(case), vault.cases, saved.rev, desk, saved.saved_at)
        bridges.append(bridge)
        return bridge

    yield open_case
    for bridge in bridges:
        bridge.save_now()
