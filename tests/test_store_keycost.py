"""What deriving a key costs, and that no key material stays in memory."""

import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path
from secrets import token_bytes

import pytest
from argon2.low_level import Type, hash_secret_raw
from vaults import PASSPHRASE, closed_vault

from herintegratie_desktop.store.errors import NotEnoughMemoryError
from herintegratie_desktop.store.keycost import (
    GOAL_S,
    USUAL_COST,
    Cost,
    TooCheapError,
    cost_for,
    derived,
    measured_cost,
)
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.keys import KeyRing, new_data_key
from herintegratie_desktop.store.wiping import scrub

ROOT = Path(__file__).resolve().parent.parent
MIB = 1024


def machine(mib_a_second):
    """Return how long a machine of that speed takes."""
    return lambda cost: cost.passes * cost.memory / MIB / mib_a_second


def test_a_machine_of_the_usual_speed_takes_more_memory_first():
    cost = cost_for(machine(800))
    assert cost == Cost(passes=3, memory=120 * MIB, lanes=4)


def test_a_fast_machine_takes_more_passes_once_memory_is_at_its_cap():
    cost = cost_for(machine(10_000))
    assert cost.memory == 256 * MIB
    assert cost.passes == 17


def test_a_slow_machine_takes_the_least_and_waits_longer():
    assert cost_for(machine(50)) == USUAL_COST


@pytest.mark.parametrize("speed", [450, 700, 1_500, 5_000, 40_000])
def test_every_machine_takes_about_as_long(speed):
    spent = machine(speed)(cost_for(machine(speed)))
    assert 0.3 <= spent <= 0.6
    assert spent == pytest.approx(GOAL_S, rel=0.25)


def test_a_machine_with_little_memory_takes_the_least():
    def little(cost):
        if cost.memory > USUAL_COST.memory:
            raise NotEnoughMemoryError
        return 0.001

    assert cost_for(little) == USUAL_COST


def test_what_is_measured_here_is_not_below_the_floor():
    cost = measured_cost()
    assert cost.passes >= USUAL_COST.passes
    assert cost.memory >= USUAL_COST.memory


@pytest.mark.parametrize(
    "cheap", [replace(USUAL_COST, passes=2), replace(USUAL_COST, memory=32 * MIB)]
)
def test_a_slot_that_is_too_cheap_is_not_made(cheap):
    with pytest.raises(TooCheapError, match="64 MiB"):
        KeyRing("kluis-1").with_user("Anna", "de zin van anna", new_data_key(), cheap)


def test_the_derivation_is_argon2id_as_its_library_does_it():
    cost = Cost(passes=2, memory=64, lanes=2)
    known = hash_secret_raw(b"een zin", b"s" * 16, 2, 64, 2, 32, Type.ID)
    assert derived("een zin", b"s" * 16, cost) == known


def test_scrubbed_bytes_are_gone():
    secret = b"".join([b"geheim", b" van de kluis"])
    scrub(secret)
    assert secret == bytes(19)


WATCHED = """
    import sys
    sys.path[:0] = [{root!r}, {tests!r}]
    from pathlib import Path
    from vaults import PASSPHRASE, QUICK, opened

    canary = bytes.fromhex({canary!r})
    vault = opened(Path({folder!r}))
    vault.cases.listed()
    if {busy!r}:
        vault.rekey(PASSPHRASE)
        vault.renew_recovery_key(PASSPHRASE, cost=QUICK)
    print("open", flush=True)
    sys.stdin.readline()
    vault.close()
    print("closed", flush=True)
    sys.stdin.readline()
"""


def holds(pid, secret):
    """Say whether the memory of a process holds these bytes."""
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if not rights.startswith("rw") or "[v" in line:
                continue
            start, end = (int(each, 16) for each in span.split("-"))
            memory.seek(start)
            try:
                if secret in memory.read(end - start):
                    return True
            except OSError:
                continue
    return False


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows the memory of a process")
@pytest.mark.parametrize("busy", [False, True])
def test_the_data_key_is_in_no_memory_once_the_vault_is_closed(tmp_path, busy):
    folder, canary = closed_vault(tmp_path / "kluis"), token_bytes(32)
    around = {"root": str(ROOT), "tests": str(ROOT / "tests"), "folder": str(folder)}
    program = WATCHED.format(**around, busy=busy, canary=canary.hex())
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        former = bytes(read_key_ring(folder).opened_by(PASSPHRASE)[1])
        assert run.stdout.readline() == "open\n"
        key = bytes(read_key_ring(folder).opened_by(PASSPHRASE)[1])
        forms = [form for each in {key, former} for form in (each, each.hex().encode())]
        print(file=run.stdin, flush=True)
        assert run.stdout.readline() == "closed\n"
        assert holds(run.pid, canary)
        assert [form for form in forms if holds(run.pid, form)] == []
        print(file=run.stdin, flush=True)
