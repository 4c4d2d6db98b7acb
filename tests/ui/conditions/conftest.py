"""The page of the conditions of an NGO's project, of which nobody was asked anything yet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conditions_hands import LEFT_BEFORE, reply, row
from makers import household_case
from opened import opening

from herintegratie_desktop.core.case import Reply
from herintegratie_desktop.ui.wizard.conditions_page import ConditionsPage


@pytest.fixture
def opened(vault, desk, shown):
    with opening(vault, desk) as open_case:

        def open_page(case):
            page = shown(ConditionsPage(open_case(case)), 1000, 900)
            page.arrive()
            return page

        yield open_page


@pytest.fixture
def case():
    return replace(household_case(), project="goedwerk", answers=())


@pytest.fixture
def page(opened, case):
    """Give a household of three in a project of an NGO; nobody was asked about."""
    return opened(case)


@pytest.fixture
def left_before(page):
    """Give the row of somebody who left before, answered by IOM."""
    page.quick.who.edited.emit("IOM")
    reply(page, LEFT_BEFORE, Reply.YES)
    return row(page, LEFT_BEFORE)
