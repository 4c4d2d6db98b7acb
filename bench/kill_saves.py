"""Kill a saving process at random moments, and count what was acknowledged but is not there.

`python -m bench.kill_saves 200` prints the counts of 200 rounds.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.figures import PASSPHRASE, Figure, clock, made_up_case
from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.vault import Vault, create_vault, open_vault

ROUNDS = 200
LONGEST_LIFE = 0.25
CASES = 20
READY = "ready"
# A cheap key makes a round short; what is killed is the saving, not the unlocking.
CHEAP = Cost(passes=1, memory=8, lanes=1, is_practice=True)
ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Outcome:
    """What a number of kills came to."""

    rounds: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def measure() -> list[Figure]:
    """Kill a number of writers; nothing acknowledged may be lost, nothing damaged."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_rounds(Path(folder) / "kluis", ROUNDS, seed=1)
    acknowledged = f"of {outcome.acknowledged} saves in {outcome.rounds} kills"
    return [
        Figure("lost after kill -9", len(outcome.lost), 0, acknowledged),
        Figure("damaged after kill -9", len(outcome.damaged), 0, acknowledged),
    ]


def kill_rounds(folder: Path, rounds: int, seed: int) -> Outcome:
    """Make a vault, let a process save into it and kill that, so many times."""
    chance, outcome = random.Random(seed), Outcome()
    create_vault(folder, "Meting", PASSPHRASE, clock=clock, cost=CHEAP)[0].close()
    for _ in range(rounds):
        acknowledged = _killed_writer(folder, chance)
        with open_vault(folder, PASSPHRASE, clock=clock) as vault:
            outcome.lost.extend(line for line in acknowledged if not _is_there(vault, line))
            outcome.damaged.extend(f"{each.place}: {each.phrase.said()}" for each in vault.check())
        outcome.acknowledged += len(acknowledged)
        outcome.rounds += 1
    return outcome


def _killed_writer(folder: Path, chance: random.Random) -> list[str]:
    command = [sys.executable, "-m", "bench.kill_saves", "--write", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        if writer.stdout.readline().strip() != READY:
            raise RuntimeError("The writer did not start.")
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        writer.kill()
        # A line without its end was not said in full, so it acknowledges nothing.
        return [line.strip() for line in writer.stdout if line.endswith("\n")]


def _is_there(vault: Vault, line: str) -> bool:
    case_id, rev, digest = line.split()
    saves = [(each.rev, each.digest) for each in vault.cases.revisions(case_id)]
    return (int(rev), digest) in saves and vault.cases.rev(case_id) >= int(rev)


def _write_until_killed(folder: Path) -> None:
    with open_vault(folder, PASSPHRASE, clock=clock) as vault:
        print(READY, flush=True)
        while True:
            for number in range(1, CASES + 1):
                print(_saved(vault, f"HIP-2026-{number:05d}"), flush=True)


def _saved(vault: Vault, case_id: str) -> str:
    rev = vault.cases.rev(case_id)
    case = vault.cases.load(case_id).case if rev else made_up_case(5, 20, case_id)
    line = case.plan.lines[rev % len(case.plan.lines)]
    case = replace(case, plan=case.plan.with_line(replace(line, cents=Cents(20_000 + rev))))
    saved = vault.cases.save(case, rev)
    return f"{case_id} {saved.rev} {case_digest(case)}"


def _main(arguments: list[str]) -> Iterable[str]:
    if arguments[:1] == ["--write"]:
        _write_until_killed(Path(arguments[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_rounds(Path(folder) / "kluis", int(arguments[0]), seed=1)
    yield f"{outcome.rounds} kills, {outcome.acknowledged} acknowledged saves"
    yield f"{len(outcome.lost)} lost, {len(outcome.damaged)} damaged"
    yield from [*outcome.lost, *outcome.damaged]


if __name__ == "__main__":
    for said in _main(sys.argv[1:]):
        print(said)
