"""Kill programs that save, make backups or bring an old vault up to date, at random moments.

`python -m bench.kill_saves 10000` prints what was acknowledged but is not there, and what is
damaged, after so many kills.
"""

from __future__ import annotations

import multiprocessing
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from pathlib import Path

from bench.bigvault import CHEAP, USER
from bench.figures import PASSPHRASE, Figure, clock, made_up_case
from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.store.backup import Origin, make_backup
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.migrations import NEWEST, version_of
from herintegratie_desktop.store.vault import Vault, create_vault, open_vault

ROUNDS = 200
LONGEST_LIFE = 0.25
CASES = 20
ANEW_AFTER = 100
READY = "ready"
OLDEST = Path(__file__).resolve().parent.parent / "tests" / "archive" / "vault-1"
OLD_PASSPHRASE = "een zin voor het archief"  # noqa: S105 - of made-up people


@dataclass
class Outcome:
    """What a number of kills came to."""

    rounds: int = 0
    acknowledged: int = 0
    backups: int = 0
    migrations: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def measure() -> list[Figure]:
    """Kill a number of writers; nothing acknowledged may be lost, nothing damaged."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_rounds(Path(folder) / "kluis", ROUNDS, seed=1)
    said = f"of {_counts(outcome)}"
    return [
        Figure("lost after kill -9", len(outcome.lost), 0, said),
        Figure("damaged after kill -9", len(outcome.damaged), 0, said),
    ]


def kill_rounds(folder: Path, rounds: int, seed: int) -> Outcome:
    """Kill so many times: two saves in four, one backup, one vault brought up to date."""
    chance, outcome = random.Random(seed), Outcome()
    for number in range(rounds):
        if number % ANEW_AFTER == 0:
            shutil.rmtree(folder, ignore_errors=True)
            create_vault(folder, USER, PASSPHRASE, clock=clock, cost=CHEAP)[0].close()
        _KINDS[number % len(_KINDS)](folder, chance, outcome)
        outcome.rounds += 1
    return outcome


def _kill_saves(folder: Path, chance: random.Random, outcome: Outcome) -> None:
    acknowledged = killed(save_until_killed, (folder,), chance)
    with open_vault(folder, PASSPHRASE, clock=clock) as vault:
        outcome.lost.extend(line for line in acknowledged if not is_there(vault, line))
        _look_through(vault, outcome)
    outcome.acknowledged += len(acknowledged)


def _kill_backups(folder: Path, chance: random.Random, outcome: Outcome) -> None:
    place = folder.with_name("kopieen")
    place.mkdir(exist_ok=True)
    made = killed(_back_up_until_killed, (folder, place), chance)
    with open_vault(folder, PASSPHRASE, clock=clock) as vault:
        _look_through(vault, outcome)
    for file in place.glob("*.hibackup"):
        try:
            restore_backup(file, folder.with_name("terug"), PASSPHRASE, clock=clock)
        except VaultError as error:
            outcome.damaged.append(f"{file.name}: {error}")
        shutil.rmtree(folder.with_name("terug"), ignore_errors=True)
    outcome.lost.extend(name for name in made[-1:] if not (place / name).exists())
    outcome.backups += len(made)
    shutil.rmtree(place)


def _kill_migration(folder: Path, chance: random.Random, outcome: Outcome) -> None:
    old = folder.with_name("oud")
    shutil.copytree(OLDEST, old)
    killed(_open_until_killed, (old,), chance, longest=LONGEST_LIFE / 5)
    with open_vault(old, OLD_PASSPHRASE, clock=clock) as vault:
        _look_through(vault, outcome)
        is_whole = version_of(vault._sealed) == NEWEST and vault.cases.count() == 1  # noqa: SLF001
        outcome.lost.extend([] if is_whole else [f"{OLDEST.name}: {vault.cases.count()}"])
    shutil.rmtree(old)
    outcome.migrations += 1


_KINDS = (_kill_saves, _kill_backups, _kill_saves, _kill_migration)


def _look_through(vault: Vault, outcome: Outcome) -> None:
    outcome.damaged.extend(f"{each.place}: {each.phrase.said()}" for each in vault.check())


def killed(
    work: Callable[..., None],
    values: tuple[Path, ...],
    chance: random.Random,
    longest: float = LONGEST_LIFE,
) -> list[str]:
    """Let another process work for a while, kill it, and return what it acknowledged."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=work, args=(*values, there), daemon=True)
    process.start()
    there.close()
    if here.recv() != READY:
        raise RuntimeError("The other process did not start.")
    time.sleep(chance.uniform(0, longest))
    process.kill()
    process.join()
    heard = []
    try:
        while True:
            heard.append(str(here.recv()))
    # What was not said in full acknowledges nothing.
    except (EOFError, OSError):
        here.close()
    if sys.platform != "win32" and process.exitcode != -signal.SIGKILL:
        raise RuntimeError(f"The other process ended by itself: {process.exitcode}.")
    return heard


def is_there(vault: Vault, line: str) -> bool:
    """Say whether a save that was told of is in a vault."""
    case_id, rev, digest = line.split()
    saves = [(each.rev, each.digest) for each in vault.cases.revisions(case_id)]
    return (int(rev), digest) in saves and vault.cases.rev(case_id) >= int(rev)


def save_until_killed(folder: Path, told: Connection) -> None:
    """Save one case after another and tell of each when it is acknowledged."""
    with open_vault(folder, PASSPHRASE, clock=clock) as vault:
        told.send(READY)
        while True:
            for number in range(1, CASES + 1):
                told.send(_saved(vault, f"HIP-2026-{number:05d}"))


def _back_up_until_killed(folder: Path, place: Path, told: Connection) -> None:
    with open_vault(folder, PASSPHRASE, clock=clock) as vault:
        told.send(READY)
        while True:
            made = make_backup(Origin.of(vault), place, clock(), Work())
            told.send(made.file.name)


def _open_until_killed(folder: Path, told: Connection) -> None:
    told.send(READY)
    with open_vault(folder, OLD_PASSPHRASE, clock=clock):
        time.sleep(60)


def _saved(vault: Vault, case_id: str) -> str:
    rev = vault.cases.rev(case_id)
    case = vault.cases.load(case_id).case if rev else made_up_case(5, 20, case_id)
    line = case.plan.lines[rev % len(case.plan.lines)]
    case = replace(case, plan=case.plan.with_line(replace(line, cents=Cents(20_000 + rev))))
    saved = vault.cases.save(case, rev)
    return f"{case_id} {saved.rev} {case_digest(case)}"


def _counts(outcome: Outcome) -> str:
    return (
        f"{outcome.acknowledged} saves, {outcome.backups} backups, "
        f"{outcome.migrations} migrations in {outcome.rounds} kills"
    )


def _main(rounds: int) -> Iterable[str]:
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_rounds(Path(folder) / "kluis", rounds, seed=1)
    yield _counts(outcome)
    yield f"{len(outcome.lost)} lost, {len(outcome.damaged)} damaged"
    yield from [*outcome.lost, *outcome.damaged]


if __name__ == "__main__":
    for said in _main(int(sys.argv[1])):
        print(said)
