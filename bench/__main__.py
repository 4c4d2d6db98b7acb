"""Measure everything, each script in a process of its own: `python -m bench [name …]`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.figures import Figure

_OWN = {"__init__", "__main__", "figures", "one"}
_HEAD = ("figure", "measured", "goal")


def main(names: list[str]) -> int:
    """Print each figure beside its goal; 0 when all are reached, 1 when not."""
    scripts = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in _OWN)
    figures = [figure for name in names or scripts for figure in _measured(name)]
    width = max(len(figure.name) for figure in figures)
    print(f"\n{_HEAD[0]:<{width}}  {_HEAD[1]:>12}  {_HEAD[2]:>14}")
    for figure in figures:
        print(_row(figure, width))
    return int(any(figure.value > figure.goal for figure in figures))


def _measured(name: str) -> list[Figure]:
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "bench.one", name]
    # An installed program has its compiled modules; a developer's machine may forbid them.
    around = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=around)
    return [Figure(*row) for row in json.loads(done.stdout.splitlines()[-1])]


def _row(figure: Figure, width: int) -> str:
    mark = "" if figure.value <= figure.goal else "  NOT REACHED"
    measured = f"{figure.value:.4g} {figure.unit}".strip()
    goal = f"≤ {figure.goal:.4g} {figure.unit}".strip()
    return f"{figure.name:<{width}}  {measured:>12}  {goal:>14}{mark}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
