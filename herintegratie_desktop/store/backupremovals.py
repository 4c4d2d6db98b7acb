"""Which backups of before an erasure were removed, or could not be reached, as the journal says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.store.ids import timestamp

if TYPE_CHECKING:
    from herintegratie_desktop.store.cipher import Row

REMOVED = "backup-removed"
LEFT = "backup-not-reached"
_SELECT = (
    "select at, action from journal where action glob 'backup-removed:*'"
    " or action glob 'backup-not-reached:*' order by id"
)


@dataclass(frozen=True)
class Removal:
    """A backup or a vault kept aside: where, when it was made; `is_gone` or not reached."""

    path: Path
    made_at: datetime
    at: datetime
    is_gone: bool


def removal_action(path: Path, made_at: datetime, *, is_gone: bool) -> str:
    """Return what the journal says of it; when it was made stands in it for the certificate."""
    return f"{REMOVED if is_gone else LEFT}:{timestamp(made_at)} {path}"


def removals_in(rows: Callable[[str], list[Row]]) -> tuple[Removal, ...]:
    """Return what last became of each backup, oldest first."""
    found = {}
    for row in rows(_SELECT):
        verb, _, what = row["action"].partition(":")
        made, _, path = what.partition(" ")
        at, made_at = datetime.fromisoformat(row["at"]), datetime.fromisoformat(made)
        found[path, made_at] = Removal(Path(path), made_at, at, is_gone=verb == REMOVED)
    return tuple(sorted(found.values(), key=lambda each: each.made_at))
