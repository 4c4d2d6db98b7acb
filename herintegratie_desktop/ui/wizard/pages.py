"""Which page belongs to which step, each imported when it is first opened."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.wizard.page import WizardPage

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_ROOM = "herintegratie_desktop.ui.wizard"

PAGES = {
    Step.HOUSEHOLD: ("household_page", "HouseholdPage"),
    Step.IDENTITY: ("identity_page", "IdentityPage"),
    Step.RETURN: ("return_page", "ReturnPage"),
    Step.CONDITIONS: ("conditions_page", "ConditionsPage"),
    Step.PLAN: ("plan_page", "PlanPage"),
    Step.CHECK: ("check_page", "CheckPage"),
    Step.SIGN: ("sign_page", "SignPage"),
}
"""Step → module and class."""


def make_page(step: Step, bridge: CaseBridge, vault: Vault, parent: QWidget) -> WizardPage:
    """Return a new page of a step; only signing asks for the vault."""
    module, name = PAGES[step]
    kind = getattr(import_module(f"{_ROOM}.{module}"), name)
    page: WizardPage = kind(bridge, vault, parent) if step is Step.SIGN else kind(bridge, parent)
    return page


def modules() -> Iterator[str]:
    """Yield the names of the modules that can be imported before they are needed."""
    for module, _ in PAGES.values():
        yield f"{_ROOM}.{module}"
