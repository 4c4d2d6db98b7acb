"""The page of signing, shown for a caseworker with and without a certificate."""

from __future__ import annotations

import pytest
from opened import opening, ready_case
from PySide6.QtCore import QSettings
from signing_hands import certificate, draw

from herintegratie_desktop.store.credentials import Credential
from herintegratie_desktop.ui.wizard.sign_page import SignPage


@pytest.fixture(autouse=True)
def own_settings(tmp_path):
    """Keep what is chosen in a test away from the settings of who runs it."""
    form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(form, scope, str(tmp_path / "instellingen"))


@pytest.fixture
def bare(vault, desk, shown):
    """Give a function that opens a case for a caseworker who never sealed anything."""
    with opening(vault, desk) as open_case:

        def open_page(case):
            page = shown(SignPage(open_case(case), vault), 1120, 900)
            page.arrive()
            return page

        yield open_page


@pytest.fixture
def opened(bare, vault):
    """Give the same for a caseworker with a certificate."""
    vault.credentials.put(Credential(certificate(), "geheim"))
    return bare


@pytest.fixture
def page(opened):
    """Give a plan of two adults and a child that may be signed and was by nobody."""
    return opened(ready_case())


@pytest.fixture
def signed(page):
    """Give the same plan when both adults drew their signature."""
    for signer in ("p1", "p2"):
        draw(page, signer)
    return page
