"""Every open case of a vault, read some at a time with few questions to the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.caserows import PARTS, CaseRows, Row, case_of
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.errors import DamagedVaultError

UNREADABLE = (ValueError, KeyError, TypeError)
"""What `case_of` raises for rows that hold no case."""

_PAGE = 25
_DAMAGED = words("dossier {case} is niet meer leesbaar")
_HEADS = "select * from cases where status = 'draft' and number > ? order by number limit ?"


@dataclass(frozen=True)
class OpenCase:
    """A case that is not sealed: its number and title in lists, and the case or why it is not."""

    case_id: str
    title: str
    case: Case | DamagedVaultError


def count_open(sealed: SealedDatabase) -> int:
    """Return how many cases are not sealed."""
    return int(sealed.value("select count(*) from cases where status = 'draft'"))


def open_cases(sealed: SealedDatabase) -> Iterator[OpenCase]:
    """Yield every case that is not sealed, in the order in which they first came."""
    last = 0
    while heads := sealed.rows(_HEADS, [last, _PAGE]):
        last = heads[-1]["number"]
        parts = {table: _parts(sealed, table, heads) for table in PARTS}
        for head in heads:
            own = {table: rows[head["number"]] for table, rows in parts.items()}
            yield OpenCase(head["id"], head["title"], _read(sealed, CaseRows(head, own)))


def damaged_case(sealed: SealedDatabase, case_id: str) -> DamagedVaultError:
    """Return the error for a case of which the rows cannot be read."""
    return DamagedVaultError(sealed.folder, Phrase(_DAMAGED, {"case": case_id}))


def _read(sealed: SealedDatabase, rows: CaseRows) -> Case | DamagedVaultError:
    try:
        return case_of(rows)
    except UNREADABLE:
        return damaged_case(sealed, rows.head["id"])


def _parts(sealed: SealedDatabase, table: str, heads: list[Row]) -> dict[int, list[Row]]:
    marks = ", ".join("?" * len(heads))
    sql = f"select * from {table} where case_number in ({marks}) order by case_number, position"  # noqa: S608
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in sealed.rows(sql, [head["number"] for head in heads]):
        found[row["case_number"]].append(row)
    return found
