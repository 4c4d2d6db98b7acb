"""Sealing into a vault on a disk that is really full: nothing is sealed, nothing is lost."""

from __future__ import annotations

import subprocess

import pytest
from backups import LINUX_ROOT
from disks import fill
from signing_hands import click, seal
from vaults import new_vault

from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.paper.sealing import judge

pytestmark = pytest.mark.skipif(not LINUX_ROOT, reason="only root may mount a file system")


@pytest.fixture
def disk(tmp_path):
    """Give a disk of 6 MB."""
    place = tmp_path / "schijf"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    subprocess.run(mount, check=True, capture_output=True)
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


@pytest.fixture
def vault(disk):
    """Give an open vault on that disk."""
    with new_vault(disk / "kluis") as made:
        yield made


def test_a_full_disk_leaves_the_plan_open_and_says_so(signed, vault, disk, desk, qtbot):
    case_id = signed.bridge.case.id
    assert signed.bridge.save_now()
    ballast = fill(disk)
    with qtbot.waitSignal(signed.sealer.refused):
        click(signed.sealing.seal)
    assert signed.bridge.case.seal is None
    assert "vol" in signed.banner.text()
    ballast.unlink()
    assert vault.papers.get(case_id, 1, SEALED_PLAN) is None
    assert vault.cases.load(case_id).case.seal is None
    assert vault.check() == ()
    seal(signed, qtbot)
    assert vault.cases.load(case_id).case.seal is not None
    assert judge(vault.papers.get(case_id, 1, SEALED_PLAN), desk.guide).valid
    assert vault.check() == ()
