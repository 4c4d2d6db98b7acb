"""What every test shares; no test shows a window on a real screen unless it is marked so."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run and however busy the machine; `--hypothesis-profile search` tries
# others.
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("house", UNHURRIED, derandomize=True)
settings.register_profile("search", UNHURRIED, max_examples=1000)
settings.load_profile("house")

REAL_WINDOWS = Path(__file__).parent / "ui_real"


def pytest_collection_modifyitems(items):
    """Mark everything under ui_real, so that a plain `pytest` leaves the screen alone."""
    for item in items:
        if item.path.is_relative_to(REAL_WINDOWS):
            item.add_marker(pytest.mark.window)


@pytest.fixture(scope="session")
def guide():
    """Give the rules, countries and projects that come with the program."""
    from herintegratie_desktop.store.guidefiles import read_guide

    return read_guide()


@pytest.fixture
def vault(tmp_path):
    """Give an open vault that is empty."""
    from vaults import new_vault

    with new_vault(tmp_path / "kluis") as made:
        yield made
