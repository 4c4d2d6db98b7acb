"""What tests of widgets share: the light look, a widget shown, a case open in a vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from vaults import START

from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.exchange.casefile import read_case_file
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.ui import look
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.desk import Desk


@pytest.fixture
def light(qapp):
    # What earlier tests closed is really gone, else every one of its widgets is dressed again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look.apply_look(qapp, look.LIGHT)


@pytest.fixture
def shown(qtbot, light):
    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height or widget.sizeHint().height())
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def desk(guide):
    """Give what pages lie on: Dutch, on Monday 23 November 2026."""
    return Desk(guide, lambda: START, "nl", str)


@pytest.fixture
def haddad(guide):
    """Give the example: five made-up persons, one limit broken, one answer open."""
    return read_case_file(resources() / "demo" / "voorbeeld.json", guide)


@pytest.fixture
def bridge(qapp, vault, desk, haddad):
    """Give the example as an open case that lies in a real vault."""
    saved = vault.cases.save(haddad, 0)
    made = CaseBridge(CaseSession(haddad), vault.cases, saved.rev, desk, saved.saved_at)
    yield made
    made.save_now()
    made.deleteLater()


@pytest.fixture
def plan_page(bridge, shown):
    """Give the page of the plan of the example, in a window of its own."""
    from herintegratie_desktop.ui.wizard.plan_page import PlanPage

    page = PlanPage(bridge)
    shown(page, 800, 700)
    page.arrive()
    return page
