"""Kill programs that save, make backups or bring an old vault up to date, at random moments.

`python -m bench.kill_saves 10000 --beside 3` prints what was acknowledged but is not there, and
what is damaged, after so many kills of programs in three vaults side by side. Half of the kills
fall among saves, a quarter among backups, a quarter in the opening of an old vault.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
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
from herintegratie_desktop.store.cipher import SealedDatabase, open_database
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.migrations import NEWEST, version_of
from herintegratie_desktop.store.vault import Vault, create_vault, open_vault

ROUNDS = 200
LONGEST_LIFE = 0.25
CASES = 20
ANEW_AFTER = 100
READY = "ready"
OLD_VAULTS = Path(__file__).resolve().parent.parent / "tests" / "archive"
# An old vault is up to date within some hundredths of a second.
LONGEST_OPENING = 0.06
OLD_PASSPHRASE = "een zin voor het archief"  # noqa: S105 - of made-up people


@dataclass
class Outcome:
    """What a number of kills came to."""

    rounds: int = 0
    acknowledged: int = 0
    backups: int = 0
    versions: Counter[str] = field(default_factory=Counter)
    """How far old vaults were found after the kill, such as `1→2`."""
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    @property
    def migrations(self) -> int:
        """Return how often a vault was killed while it was brought up to date."""
        return self.versions.total()

    def add(self, other: Outcome) -> None:
        """Count what another number of kills came to as well."""
        self.rounds += other.rounds
        self.acknowledged += other.acknowledged
        self.backups += other.backups
        self.versions.update(other.versions)
        self.lost.extend(other.lost)
        self.damaged.extend(other.damaged)


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
    old, source = folder.with_name("oud"), OLD_VAULTS / f"vault-{chance.randrange(1, NEWEST)}"
    shutil.copytree(source, old)
    with _unsealed(old) as sealed:
        before, saved = version_of(sealed), _saves(sealed)
    killed(_open_until_killed, (old,), chance, longest=LONGEST_OPENING)
    with _unsealed(old) as sealed:
        outcome.versions[f"{before}→{version_of(sealed)}"] += 1
    with open_vault(old, OLD_PASSPHRASE, clock=clock) as vault:
        _look_through(vault, outcome)
        is_there = _saves(vault._sealed) == saved  # noqa: SLF001
        is_whole = is_there and version_of(vault._sealed) == NEWEST  # noqa: SLF001
        outcome.lost.extend([] if is_whole else [source.name])
    shutil.rmtree(old)


@contextmanager
def _unsealed(folder: Path) -> Iterator[SealedDatabase]:
    """Give a copy of the database of a vault, as it is and not brought up to date."""
    folder = Path(shutil.copytree(folder, folder.with_name("gekopieerd")))
    found = read_key_ring(folder).opened_by(OLD_PASSPHRASE)
    if found is None:
        raise RuntimeError(f"{folder.name} is not opened by its passphrase.")
    sealed = open_database(folder, found[1])
    try:
        yield sealed
    finally:
        sealed.close()
        shutil.rmtree(folder)


def _saves(sealed: SealedDatabase) -> list[tuple[object, ...]]:
    return [
        tuple(row.values()) for row in sealed.rows("select rev, digest from revisions order by id")
    ]


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


def kill_beside(rounds: int, beside: int, minutes: float, seed: int) -> Iterator[Outcome]:
    """Kill in several vaults at a time; yields the sum so far, a hundred kills further each time.

    After so many minutes nothing new is begun.
    """
    end, total = time.monotonic() + 60 * minutes, Outcome()
    with tempfile.TemporaryDirectory() as room, ProcessPoolExecutor(beside) as workers:
        begun = [
            workers.submit(_kill_some, Path(room) / str(number), ANEW_AFTER, seed + number)
            for number in range(-(-rounds // ANEW_AFTER))
        ]
        for done in as_completed(begun):
            if done.cancelled():
                continue
            total.add(done.result())
            yield total
            if time.monotonic() > end:
                for each in begun:
                    each.cancel()


def _kill_some(room: Path, rounds: int, seed: int) -> Outcome:
    room.mkdir()
    try:
        return kill_rounds(room / "kluis", rounds, seed)
    finally:
        shutil.rmtree(room)


def _main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench.kill_saves", description=__doc__)
    parser.add_argument("rounds", type=int, help="how many kills, in hundreds")
    parser.add_argument("--beside", type=int, default=1, help="vaults at a time")
    parser.add_argument("--minutes", type=float, default=24 * 60, help="the longest it may take")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(words)
    start, outcome = time.monotonic(), Outcome()
    for outcome in kill_beside(asked.rounds, asked.beside, asked.minutes, asked.seed):
        found = f"{len(outcome.lost)} lost, {len(outcome.damaged)} damaged"
        spent = f"{(time.monotonic() - start) / 60:.1f} min"
        print(f"{_counts(outcome)}: {found}, {spent}", flush=True)
    print(*(f"{way}: {count}" for way, count in sorted(outcome.versions.items())), sep=", ")
    print(*outcome.lost, *outcome.damaged, sep="\n", end="")
    return int(bool(outcome.lost or outcome.damaged))


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
