"""The page of the household, shown: of the example, of any case, of nobody."""

from __future__ import annotations

from datetime import date

import pytest

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage


@pytest.fixture
def page(bridge, shown):
    made = HouseholdPage(bridge)
    shown(made, 1100, 760)
    made.arrive()
    return made


@pytest.fixture
def opened(vault, desk, shown):
    bridges = []

    def open_case(case):
        bridges.append(CaseBridge(CaseSession(case), vault.cases, 0, desk))
        made = shown(HouseholdPage(bridges[-1]), 1100, 760)
        made.arrive()
        return made

    yield open_case
    for each in bridges:
        each.save_now()


@pytest.fixture
def empty(opened):
    return opened(Case("HIP-2026-00001", date(2026, 11, 2)))
