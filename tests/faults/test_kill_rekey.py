"""What a vault is worth when the program that gives it a new key is killed."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from vaults import CASE, PASSPHRASE, QUICK, create, opened

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.keyfile import read_key_ring

ROOT = Path(__file__).resolve().parent.parent.parent
BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"
# Each line of the code is a moment; with 1 here they are all tried, which takes some minutes.
EVERY = 13

KILLED = """
    import os, signal, sys
    sys.path[:0] = [{root!r}, {tests!r}]
    from pathlib import Path
    from vaults import QUICK, opened
    from herintegratie_desktop.store import files, keycare, rekey

    left = [int(sys.argv[2])]

    def stages(frame, event, arg):
        # Every line of the change is a moment at which the power may fail.
        if event == "line" and frame.f_code.co_filename in watched:
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
        return stages

    watched = {{rekey.__file__, files.__file__, keycare.__file__}}
    with opened(Path(sys.argv[1])) as vault:
        sys.settrace(stages)
        {act}
        sys.settrace(None)
    print(left[0])
"""


REKEY = f"vault.rekey({PASSPHRASE!r})"
NEW = "een nieuwe zin voor bram"
CHANGES = {
    "passphrase": f"vault.set_passphrase({PASSPHRASE!r}, {NEW!r}, user={BRAM!r}, cost=QUICK)",
    "remove": f"vault.remove_user({PASSPHRASE!r}, {BRAM!r})",
}


def killed_after(folder, lines, act=REKEY):
    program = textwrap.dedent(KILLED.format(root=str(ROOT), tests=str(ROOT / "tests"), act=act))
    command = [sys.executable, "-c", program, str(folder), str(lines)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no kill that cannot be caught")
def test_a_vault_opens_whenever_a_rekey_was_killed(tmp_path):
    folder = tmp_path / "kluis"
    vault, printed = create(folder)
    with vault:
        vault.cases.save(CASE, 0)
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    done = killed_after(shutil.copytree(folder, tmp_path / "heel"), 10_000)
    lines = 10_000 - int(done.stdout)
    assert lines > 50
    old, seen = data_key(folder), set()
    for moment in range(0, lines, EVERY):
        copy = shutil.copytree(folder, tmp_path / f"kluis-{moment}")
        killed = killed_after(copy, moment)
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        for secret in (PASSPHRASE, BRAMS, printed):
            with opened(copy, secret) as vault:
                assert vault.cases.load(CASE.id).case == CASE
                assert vault.check() == ()
        assert not list(copy.glob("*rekey*"))
        assert len(read_key_ring(copy).settled()) == 1
        seen.add(data_key(copy) == old)
        shutil.rmtree(copy)
    assert seen == {True, False}


@pytest.mark.skipif(os.name != "posix", reason="Windows has no kill that cannot be caught")
@pytest.mark.parametrize("change", CHANGES)
def test_whoever_keeps_a_key_opens_the_vault_whenever_a_change_was_killed(tmp_path, change):
    folder = tmp_path / "kluis"
    vault, printed = create(folder)
    with vault:
        vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    act = CHANGES[change]
    done = killed_after(shutil.copytree(folder, tmp_path / "heel"), 10_000, act)
    lines = 10_000 - int(done.stdout)
    ways = set()
    for moment in range(0, lines, EVERY):
        copy = shutil.copytree(folder, tmp_path / f"kluis-{moment}")
        assert killed_after(copy, moment, act).returncode == -signal.SIGKILL
        for secret in (PASSPHRASE, printed):
            opened(copy, secret).close()
        ring = read_key_ring(copy)
        fits = tuple(ring.opened_by(secret) is not None for secret in (BRAMS, NEW))
        for secret in (secret for secret, is_his in zip((BRAMS, NEW), fits, strict=True) if is_his):
            opened(copy, secret).close()
        ways.add(fits)
        shutil.rmtree(copy)
    assert (True, False) in ways
    assert len(ways) == 2


def data_key(folder):
    return bytes(read_key_ring(folder).opened_by(PASSPHRASE)[1])
