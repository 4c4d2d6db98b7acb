"""The page of the household, shown: of the example, of any case, of nobody."""

from __future__ import annotations

from datetime import date

import pytest

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.ui.wizard.household_page import HouseholdPage


@pytest.fixture
def page(bridge, shown):
    made = HouseholdPage(bridge)
    shown(made, 1100, 760)
    made.arrive()
    return made


@pytest.fixture
def opened(open_page):
    return lambda case: open_page(HouseholdPage, case, 1100, 760)


@pytest.fixture
def empty(opened):
    return opened(Case("HIP-2026-00001", date(2026, 11, 2)))
