"""Files under resources/ that a tool makes: written when they differ, or only compared."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
RESOURCES = HOME / "resources"

Cells = dict[str, str]


def write_or_check(texts: Mapping[str, str], tool: str, arguments: list[str]) -> int:
    """Write texts by their path under resources/, or with --check compare; returns the status."""
    stale = {
        path: text for name, text in texts.items() if not _holds(path := RESOURCES / name, text)
    }
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(HOME)} is not what tools/{tool} writes")
        return 1 if stale else 0
    for path, text in stale.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        print(f"written: {path.relative_to(HOME)}")
    return 0


def csv_text(rows: Iterable[Cells]) -> str:
    """Return rows with the same columns as a comma-separated file with a head."""
    lines = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()
