"""What an old vault is worth when the program is killed while it brings it up to date."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from vaults import opened

from herintegratie_desktop.store.migrations import NEWEST, STEPS, version_of

TESTS = Path(__file__).resolve().parent.parent
PASSPHRASE = "een zin voor het archief"
HALFWAY = "halfway"
# Opens a vault, and waits to be killed after so many statements.
OPENING = f"""
import sys, time
from pathlib import Path
from herintegratie_desktop.store import migrations
from vaults import opened

whole, left = migrations._statements, int(sys.argv[2])

def some(script):
    global left
    for statement in whole(script):
        if left == 0:
            print({HALFWAY!r}, flush=True)
            time.sleep(60)
        left -= 1
        yield statement

migrations._statements = some
opened(Path(sys.argv[1]), {PASSPHRASE!r})
"""


def statements():
    """Return how many statements bring the oldest vault up to date."""
    return sum(len(step.strip().split("\n\n")) for step in STEPS[1:])


def killed_while_opening(folder, after):
    paths = os.pathsep.join(map(str, (TESTS.parent, TESTS)))
    command = [sys.executable, "-c", OPENING, str(folder), str(after)]
    around = {**os.environ, "PYTHONPATH": paths}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=around) as program:
        said = program.stdout.readline().strip()
        program.kill()
    assert said == HALFWAY


@pytest.mark.parametrize("after", range(0, statements(), 7))
def test_a_kill_while_a_vault_is_brought_up_to_date_loses_nothing(tmp_path, after):
    folder = tmp_path / "kluis"
    shutil.copytree(TESTS / "archive" / "vault-1", folder)
    killed_while_opening(folder, after)
    with opened(folder, PASSPHRASE) as vault:
        assert version_of(vault._sealed) == NEWEST
        assert vault.check() == ()
        (case_id,) = vault.cases.ids()
        loaded = vault.cases.load(case_id)
        assert loaded.case.household.head.name == "Amina Voorbeeld"
        assert not vault.cases.save(loaded.case, loaded.rev).is_new
        assert vault.papers.get(case_id, 1, "plan") == b"%PDF-1.7 voorbeeld"
