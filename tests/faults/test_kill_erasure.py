"""What a vault holds when the program that erases a case is killed: all of the case or nothing."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from erasing import CASE_ID, GIVEN, NAME, filled, fixed, in_year
from pages_of import decrypted
from vaults import new_vault

ROOT = Path(__file__).resolve().parent.parent.parent

KILLED = """
    import os, signal, sys
    sys.path[:0] = [{root!r}, {tests!r}]
    from pathlib import Path
    from erasing import erased, in_year
    from herintegratie_desktop.store import cipher, erasure, journal

    left = [int(sys.argv[2])]
    watched = {{erasure.__file__, cipher.__file__, journal.__file__}}

    def stages(frame, event, arg):
        # Every line of the erasure is a moment at which the power may fail.
        if event == "line" and frame.f_code.co_filename in watched:
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
        return stages

    with in_year(Path(sys.argv[1]), 2032) as vault:
        prepared = vault.erasures.prepare({case!r}, "Termijn voorbij")
        sys.settrace(stages)
        vault.erasures.erase(prepared, {case!r})
        sys.settrace(None)
    print(left[0])
"""
# Each line is a moment; with 1 here they are all tried, which takes minutes.
EVERY = 12


def killed_after(folder, lines):
    names = {"root": str(ROOT), "tests": str(ROOT / "tests"), "case": CASE_ID}
    command = [sys.executable, "-c", textwrap.dedent(KILLED.format(**names))]
    return subprocess.run(
        [*command, str(folder), str(lines)], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(os.name != "posix", reason="Windows has no kill that cannot be caught")
def test_a_killed_erasure_leaves_the_whole_case_or_no_trace_of_it(tmp_path):
    folder = tmp_path / "kluis"
    with new_vault(folder) as vault:
        case = filled(vault)
    with in_year(folder, 2032) as vault:
        fixed(vault)
    done = killed_after(shutil.copytree(folder, tmp_path / "heel"), 100_000)
    assert done.returncode == 0, done.stderr
    lines = 100_000 - int(done.stdout)
    seen = set()
    for moment in [*range(0, lines, EVERY), lines - 1]:
        copy = shutil.copytree(folder, tmp_path / f"kluis-{moment}")
        killed = killed_after(copy, moment)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        with in_year(copy, 2032) as vault:
            is_there = CASE_ID in vault.cases
            assert vault.check() == ()
            assert len(vault.erasures.certificates()) == (not is_there)
            if is_there:
                assert vault.cases.load(CASE_ID).case == case
                assert len(vault.decisions.of(CASE_ID)) == 1
        pages = decrypted(copy)
        assert [name.encode() in pages for name in (NAME, GIVEN)] == [is_there] * 2
        seen.add(is_there)
        shutil.rmtree(copy)
    assert seen == {True, False}
