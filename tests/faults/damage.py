"""Damage done to the files of a vault, as disks, sticks and people do it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from vaults import CASE, PASSPHRASE, new_vault, opened, ticking

from herintegratie_desktop.store.cipher import open_database
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.rescue import RescueReport, rescue
from herintegratie_desktop.store.walking import UnreadableError, Walk

PAGE = 4096
DATABASE = "vault.db"
LOG = "vault.db-wal"
TABLES = ("cases", "persons", "revisions", "journal", "meta", "settings")


def filled_vault(folder: Path, cases: int = 60) -> Path:
    """Make a closed vault with cases and a paper, and return its folder."""
    with new_vault(folder) as vault:
        for number in range(1, cases + 1):
            vault.cases.save(replace(CASE, id=case_id(number)), 0)
        vault.papers.put(case_id(1), 1, "plan", b"%PDF proef", "a1")
    return folder


def killed_vault(folder: Path, cases: int = 10, later: int = 3) -> Path:
    """Return a vault as a killed program leaves it: the last saves only in the log beside it."""
    filled_vault(folder.with_name("levend"), cases)
    with opened(folder.with_name("levend")) as vault:
        for number in range(cases + 1, cases + later + 1):
            vault.cases.save(replace(CASE, id=case_id(number)), 0)
        shutil.copytree(vault.folder, folder)
    return folder


def case_id(number: int) -> str:
    """Return the number of one of the cases."""
    return f"HIP-2026-{number:05d}"


def data_key(folder: Path) -> bytearray:
    """Return the key under which the database is encrypted."""
    found = read_key_ring(folder).opened_by(PASSPHRASE)
    assert found is not None
    return found[1]


def middle(pages):
    """Return the page in the middle of a table."""
    return pages[len(pages) // 2]


def flip(file: Path, place: int, change: int = 1) -> None:
    """Change one byte."""
    raw = bytearray(file.read_bytes())
    raw[place] ^= change
    file.write_bytes(raw)


def ruin(file: Path, *pages: int) -> None:
    """Write over the middle of pages, the first being 1."""
    raw = bytearray(file.read_bytes())
    for page in pages:
        start = (page - 1) * PAGE + 100
        raw[start : start + 2000] = bytes(2000)
    file.write_bytes(raw)


def table_pages(folder: Path) -> dict[str, list[int]]:
    """Return the pages on which the rows of each table lie, found by ruining one after another."""
    raw = (folder / DATABASE).read_bytes()
    trial = folder.with_name("proef.db")
    trial.write_bytes(raw)
    found: dict[str, list[int]] = {table: [] for table in ("sqlite_master", *TABLES)}
    sealed = open_database(folder, data_key(folder))
    for page in range(2, len(raw) // PAGE + 1):
        _write(trial, page, bytes(PAGE))
        for table in _unreadable(Walk(sealed, trial)):
            found[table].append(page)
        _write(trial, page, raw[(page - 1) * PAGE : page * PAGE])
    sealed.close()
    trial.unlink()
    return found


def _unreadable(trial: Walk) -> list[str]:
    found = []
    try:
        with trial as walk:
            for table in TABLES:
                try:
                    walk.rows(f"select * from seen.{table} not indexed")
                except UnreadableError:
                    found.append(table)
    except UnreadableError:
        return ["sqlite_master"]
    return found


def _write(file: Path, page: int, content: bytes) -> None:
    with file.open("r+b") as target:
        target.seek((page - 1) * PAGE)
        target.write(content)


def rescued(folder: Path, *, secret: str = PASSPHRASE, keys: Path | None = None) -> RescueReport:
    """Rescue a vault into a new folder beside it."""
    return rescue(folder, secret, folder.with_name("gered"), clock=ticking(), keys=keys)


def places(report: RescueReport) -> list[str]:
    """Return where something was lost."""
    return [loss.place for loss in report.lost]


def case_ids(folder: Path) -> list[str]:
    """Return the cases of a vault that is whole."""
    with opened(folder) as vault:
        assert vault.check() == ()
        return list(vault.cases.ids())
