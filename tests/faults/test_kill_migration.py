"""What an old vault is worth when the program is killed while it brings it up to date."""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from vaults import opened

from herintegratie_desktop.store.cipher import SealedDatabase, open_database
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.migrations import NEWEST, STEPS, migrate, version_of

ARCHIVE = Path(__file__).resolve().parent.parent / "archive"
PASSPHRASE = "een zin voor het archief"
OLD = [f"vault-{number}" for number in range(1, NEWEST)]
HALFWAY, LONG = "halfway", 10_000
# Every line of these is a moment: each statement of each step, each begin, version and commit.
MOMENTS = (migrate.__code__, SealedDatabase.writing.__wrapped__.__code__)


def work_until(work, folder, after, told):
    """Do something and wait to be killed after so many lines; tells how many were left."""
    left = after

    def stages(frame, event, _):
        nonlocal left
        if event == "line" and frame.f_code in MOMENTS:
            if left == 0:
                told.send(HALFWAY)
                time.sleep(60)
            left -= 1
        return stages

    sys.settrace(stages)
    work(folder)
    sys.settrace(None)
    told.send(left)


def killed_after(work, folder, after):
    """Let another process do something and kill it after so many lines; returns what it told."""
    here, there = multiprocessing.Pipe(duplex=False)
    program = multiprocessing.Process(target=work_until, args=(work, folder, after, there))
    program.start()
    there.close()
    told = here.recv()
    program.kill()
    program.join()
    here.close()
    return told


def moments(work, folder):
    return range(LONG - killed_after(work, folder, LONG))


def bring_up_to_date(folder):
    opened(folder, PASSPHRASE)


def seen_in(folder, copy):
    """Return the step a vault has come to and every revision in it, from a copy of it."""
    shutil.copytree(folder, copy)
    sealed = open_database(copy, read_key_ring(copy).opened_by(PASSPHRASE)[1])
    rows = sealed.rows("select case_id, rev, digest from revisions order by id")
    found = version_of(sealed), rows
    sealed.close()
    shutil.rmtree(copy)
    return found


@pytest.mark.parametrize("name", OLD)
def test_a_kill_at_any_statement_of_a_migration_loses_nothing(tmp_path, name):
    former, saved = seen_in(ARCHIVE / name, tmp_path / "gezien")
    lines = moments(bring_up_to_date, shutil.copytree(ARCHIVE / name, tmp_path / "heel"))
    statements = sum(len(step.strip().split("\n\n")) for step in STEPS[former:])
    assert len(lines) > 2 * statements
    found = Counter()
    for moment in lines:
        folder = shutil.copytree(ARCHIVE / name, tmp_path / f"kluis-{moment}")
        assert killed_after(bring_up_to_date, folder, moment) == HALFWAY
        step, rows = seen_in(folder, tmp_path / "gezien")
        found[step] += 1
        assert rows == saved
        assert_up_to_date_and_whole(folder)
        shutil.rmtree(folder)
    # Only whole steps are ever found, and each of them is.
    assert sorted(found) == list(range(former, NEWEST + 1))


def assert_up_to_date_and_whole(folder):
    with opened(folder, PASSPHRASE) as vault:
        assert version_of(vault._sealed) == NEWEST
        assert vault.check() == ()
        first = vault.cases.ids()[0]
        loaded = vault.cases.load(first)
        assert loaded.case.household.head.name == "Amina Voorbeeld"
        assert not vault.cases.save(loaded.case, loaded.rev).is_new
        assert vault.papers.get(first, 1, "plan") == b"%PDF-1.7 voorbeeld"
