"""A vault to practise in: made-up people, apart from every real case, gone when it is closed."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from time import time

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import PartialDate, add_months
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.exchange.casefile import read_case_file
from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.places import default_vault, resources
from herintegratie_desktop.store.vault import Clock, Vault, create_vault

_PREFIX = "oefenen-"
_STALE_S = 2 * 24 * 3600
# Nobody's secret is behind this passphrase, so it need not cost time to guess.
_QUICK = Cost(passes=1, memory=1024, lanes=1, is_practice=True)


def practice_vault(guide: Guide, user: str, clock: Clock, room: Path | None = None) -> Vault:
    """Return a new vault with the example in it; what an earlier one left behind is removed."""
    around = room or default_vault().parent
    around.mkdir(parents=True, exist_ok=True)
    _sweep(around)
    folder = Path(mkdtemp(prefix=_PREFIX, dir=around))
    passphrase = secrets.token_urlsafe(24)
    vault, _ = create_vault(folder, user, passphrase, clock=clock, cost=_QUICK)
    for path in sorted((resources() / "demo").glob("*.json")):
        case = moved_to(read_case_file(path, guide), clock().date())
        vault.cases.save(case, 0, action="import")
    return vault


def moved_to(case: Case, day: date) -> Case:
    """Return an example as if it were opened on a day: what is planned stays as far ahead."""
    months = (day.year - case.opened_on.year) * 12 + day.month - case.opened_on.month
    departure = case.back.planned_departure
    lines = tuple(
        replace(line, when=line.when and _later(line.when, months)) for line in case.plan.lines
    )
    return replace(
        case,
        opened_on=add_months(case.opened_on, months),
        back=replace(case.back, planned_departure=departure and add_months(departure, months)),
        answers=tuple(replace(each, on=add_months(each.on, months)) for each in case.answers),
        plan=replace(case.plan, lines=lines),
    )


def _later(when: PartialDate, months: int) -> PartialDate:
    day = add_months(when.earliest, months)
    return PartialDate(day.year, day.month, day.day if when.day else None)


def end_practice(vault: Vault) -> None:
    """Close a practice vault and remove it."""
    vault.close()
    _remove(vault.folder)


def is_practice(folder: Path) -> bool:
    """Say whether a vault is one to practise in."""
    return folder.name.startswith(_PREFIX)


def _sweep(around: Path) -> None:
    for folder in around.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time() - folder.stat().st_mtime > _STALE_S:
                _remove(folder)


def _remove(folder: Path) -> None:
    if is_practice(folder):
        shutil.rmtree(folder, ignore_errors=True)
