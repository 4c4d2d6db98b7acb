"""Cut the power under a saving program: whatever had not reached the disk is gone.

A file system of its own lies in a file. The program in it is killed and the file is copied as it
is, without the pages that only memory held; the copy is what a computer finds when it starts
again. Needs the rights to mount, on Linux.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.bigvault import CHEAP, USER
from bench.figures import PASSPHRASE, Figure, clock
from bench.kill_saves import is_there, killed, save_until_killed
from herintegratie_desktop.store.vault import create_vault, open_vault

CUTS = 40
_MEGABYTES = 48
_NO_WAITING = "lazy_itable_init=0,lazy_journal_init=0"


@dataclass
class Outcome:
    """What a number of cuts came to."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def measure() -> list[Figure]:
    """Cut the power forty times."""
    if not may_cut():
        print("a power cut needs Linux and the right to mount", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory() as room:
        outcome = cut(Path(room), CUTS, seed=1)
    said = f"of {outcome.acknowledged} saves in {CUTS} power cuts"
    return [
        Figure("lost after a power cut", len(outcome.lost), 0, said),
        Figure("damaged after a power cut", len(outcome.damaged), 0, said),
    ]


def may_cut() -> bool:
    """Say whether this machine lets a file system be mounted."""
    tools = all(shutil.which(each) for each in ("mkfs.ext4", "mount", "umount"))
    return sys.platform == "linux" and os.geteuid() == 0 and tools


def cut(room: Path, times: int, seed: int) -> Outcome:
    """Cut the power so many times under a program that saves, in a fresh file system each time."""
    chance, outcome = random.Random(seed), Outcome()
    for _ in range(times):
        _cut_once(room, chance, outcome)
    return outcome


def _cut_once(room: Path, chance: random.Random, outcome: Outcome) -> None:
    disk, after = room / "schijf", room / "daarna"
    _make_disk(disk)
    with _mounted(disk, room / "a") as place:
        create_vault(place / "kluis", USER, PASSPHRASE, clock=clock, cost=CHEAP)[0].close()
        _run("sync", "-f", place)
        acknowledged = killed(save_until_killed, (place / "kluis",), chance)
        shutil.copyfile(disk, after)
    with (
        _mounted(after, room / "b") as place,
        open_vault(place / "kluis", PASSPHRASE, clock=clock) as vault,
    ):
        outcome.lost.extend(line for line in acknowledged if not is_there(vault, line))
        outcome.damaged.extend(f"{each.place}: {each.phrase.said()}" for each in vault.check())
    outcome.acknowledged += len(acknowledged)


def _make_disk(disk: Path) -> None:
    disk.unlink(missing_ok=True)
    with disk.open("wb") as file:
        file.truncate(_MEGABYTES * 1024 * 1024)
    _run("mkfs.ext4", "-q", "-F", "-E", _NO_WAITING, disk)
    # What the program does not put on the disk itself must be the only thing that is missing.
    os.sync()


@contextmanager
def _mounted(disk: Path, place: Path) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    _run("mount", "-o", "loop", disk, place)
    try:
        yield place
    finally:
        _run("umount", "-l", place)


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
