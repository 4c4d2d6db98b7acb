"""Check that every locked run-time package installs without a compiler wherever we run.

pip is asked, once for each system and Python, for a wheel of the locked version; it counts when its
hash stands in the lock, and one in pure Python counts everywhere. Nothing is installed. Exit status
0 all there, 1 not.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13")
# The C library of Ubuntu 22.04, the oldest system we run on; wheels name the oldest they accept.
GLIBC = 35


@dataclass(frozen=True)
class System:
    """One kind of computer: the wheel tags it accepts and what it says of itself in markers."""

    name: str
    platforms: tuple[str, ...]
    markers: dict[str, str]


SYSTEMS = (
    System(
        "Windows x64",
        ("win_amd64",),
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    ),
    System(
        "macOS arm64",
        ("macosx_13_0_arm64",),
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    ),
    System(
        "Linux x64",
        (
            *(f"manylinux_2_{minor}_x86_64" for minor in range(GLIBC, 4, -1)),
            "manylinux2014_x86_64",
        ),
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    ),
)


@dataclass(frozen=True)
class Target:
    """One system with one Python; hashable, so that answers can be kept by target."""

    system: System
    python: str

    def __hash__(self) -> int:
        """Tell targets apart by what they are called."""
        return hash((self.system.name, self.python))

    def wants(self, requirement: Requirement) -> bool:
        """Say whether this target installs the package at all."""
        python = {"python_version": self.python, "python_full_version": f"{self.python}.0"}
        marker = requirement.marker
        return marker is None or marker.evaluate(self.system.markers | python)


@dataclass(frozen=True)
class Answer:
    """What pip found for one target: package names (normalised) to the names of their wheels."""

    wheels: dict[str, str]
    complaint: str = ""


def main() -> int:
    """Print the table and return the exit status."""
    requirements = [Requirement(line) for line in locked(LOCK.read_text(encoding="utf-8"))]
    targets = [Target(system, python) for system in SYSTEMS for python in PYTHONS]
    with ThreadPoolExecutor(3) as pool:
        found = pool.map(lambda target: ask_pip(target, requirements), targets)
        answers = dict(zip(targets, found, strict=True))
    print("\n".join(table(requirements, answers)))
    lacking = list(missing(requirements, answers))
    print("\n".join(lacking) or f"wheels: all {len(requirements)} packages, {len(targets)} targets")
    if lacking:
        print("\n".join(sorted({a.complaint for a in answers.values()})))
    return 1 if lacking else 0


def locked(text: str) -> Iterator[str]:
    """Return every pinned requirement of a lock file, with its marker and without its hashes."""
    for line in text.splitlines():
        if re.match(r"[A-Za-z0-9]", line):
            yield line.removesuffix("\\").strip()


def ask_pip(target: Target, requirements: Sequence[Requirement]) -> Answer:
    """Resolve the locked versions for one target from wheels alone.

    pip stops at the first package without a wheel; the others are then asked one by one.
    """
    wanted = [f"{r.name}{r.specifier}" for r in requirements if target.wants(r)]
    whole = _resolve(target, wanted)
    if not whole.complaint:
        return whole
    parts = [_resolve(target, [pin]) for pin in wanted]
    found = {name: wheel for part in parts for name, wheel in part.wheels.items()}
    return Answer(found, whole.complaint)


def missing(requirements: Sequence[Requirement], answers: dict[Target, Answer]) -> Iterator[str]:
    """Return one sentence for each package without a wheel on a target that wants it."""
    for target, answer in answers.items():
        for requirement in requirements:
            if target.wants(requirement) and _key(requirement.name) not in answer.wheels:
                pin = f"{requirement.name}{requirement.specifier}"
                yield f"no wheel of {pin} for {target.system.name}, Python {target.python}"


def table(requirements: Sequence[Requirement], answers: dict[Target, Answer]) -> Iterator[str]:
    """Return the lines of a table: packages down, targets across, the kind of wheel in between."""
    yield " " * 24 + "".join(f"{system.name:<{8 * len(PYTHONS)}}" for system in SYSTEMS)
    yield " " * 24 + "".join(f"{target.python:<8}" for target in answers)
    for requirement in requirements:
        cells = (_cell(requirement, target, answer) for target, answer in answers.items())
        yield f"{requirement.name:<24}" + "".join(f"{cell:<8}" for cell in cells)


def _cell(requirement: Requirement, target: Target, answer: Answer) -> str:
    if not target.wants(requirement):
        return "-"
    wheel = answer.wheels.get(_key(requirement.name))
    return "MISSING" if wheel is None else _kind(wheel)


def _kind(wheel: str) -> str:
    python, abi, platform = wheel.removesuffix(".whl").rsplit("-", 3)[1:]
    return "pure" if platform == "any" else (python if abi in {"none", python} else "abi3")


def _resolve(target: Target, pins: Sequence[str]) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [sys.executable, "-m", "pip", *_arguments(target, folder, report), *pins]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return Answer({}, done.stderr)
        return Answer(_wheels(json.loads(report.read_text(encoding="utf-8"))))


def _arguments(target: Target, folder: str, report: Path) -> list[str]:
    how = ["install", "--dry-run", "--quiet", "--no-deps", "--only-binary=:all:"]
    where = ["--implementation", "cp", "--python-version", target.python]
    where += [part for tag in target.system.platforms for part in ("--platform", tag)]
    return [*how, *where, "--target", folder, "--report", str(report)]


def _wheels(report: dict[str, Any]) -> dict[str, str]:
    """Return what pip would install, left out what the lock does not vouch for."""
    lock = LOCK.read_text(encoding="utf-8")
    return {
        _key(row["metadata"]["name"]): row["download_info"]["url"].rpartition("/")[2]
        for row in report["install"]
        if row["download_info"]["archive_info"]["hashes"]["sha256"] in lock
    }


def _key(name: str) -> str:
    """Spell a package's name the one way in which all its spellings are equal."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
