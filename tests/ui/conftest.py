"""What tests of widgets share: the light look, a widget shown, a case open in a vault."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from vaults import START

from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.exchange.casefile import read_case_file
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit import look

PATIENCE_MS = 30_000


def let_go():
    """Let what was closed really be gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qtbot):
    """Wait for what must come as long as a busy machine may need."""
    for name in ("waitSignal", "waitUntil"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def vault(vault):
    """Give an open vault; no widget is left to ask it anything when it closes."""
    yield vault
    let_go()


@pytest.fixture
def light(qapp):
    # Else every widget of earlier tests is dressed again.
    let_go()
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


@pytest.fixture
def open_page(vault, desk, shown):
    """Show a page of the wizard on any case; all cases are saved at the end."""
    bridges = []

    def open_on(page, case, width, height):
        bridges.append(CaseBridge(CaseSession(case), vault.cases, 0, desk))
        made = shown(page(bridges[-1]), width, height)
        made.arrive()
        return made

    yield open_on
    for each in bridges:
        each.save_now()
