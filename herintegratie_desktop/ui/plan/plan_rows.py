"""The rows of the plan table: every line under its person, and a row for who has none yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.limits import Budget, PersonUse
from herintegratie_desktop.core.plan import BudgetLine, Form


class Column(IntEnum):
    """The cells of a row in the order in which they are read and Tab goes through them."""

    PERSON = 0
    PURPOSE = 1
    PROVIDER = 2
    CATEGORY = 3
    FORM = 4
    WHEN = 5
    AMOUNT = 6
    MORE = 7


FIELDS = {
    Column.PURPOSE: "purpose",
    Column.PROVIDER: "provider",
    Column.CATEGORY: "category",
    Column.FORM: "form",
    Column.WHEN: "when",
    Column.AMOUNT: "cents",
}
"""Column → the field of a budget line that is edited there."""

COLUMNS = {field: column for column, field in FIELDS.items()}
MORE_FIELDS = ("person", "charged", "permission", "note")
"""Fields that are edited behind the button at the end of a row."""


@dataclass(frozen=True)
class Row:
    """One row as it is shown; `line` is None for a person who has no lines yet.

    `first` and `last` of what is shown for this person; `typed` are the texts that could not be
    read, as pairs of field and text; `is_over` when the amount counts against a broken limit.
    """

    person: str
    line: BudgetLine | None
    first: bool = True
    last: bool = True
    typed: tuple[tuple[str, str], ...] = ()
    is_over: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Return what stays the same while the row is edited."""
        return self.person, "" if self.line is None else self.line.id

    def typed_in(self, field: str) -> str | None:
        """Return the unreadable text of a field, or None."""
        return dict(self.typed).get(field) if self.typed else None


def rows_of(case: Case, uses: Budget | None, before: tuple[Row, ...] = ()) -> tuple[Row, ...]:
    """Return the rows in the order of the household, and per person in the order of the plan.

    What has not changed is the same object as in `before`, so that comparing costs nothing.
    """
    lines: defaultdict[str, list[BudgetLine]] = defaultdict(list)
    for line in case.plan.lines:
        lines[line.person].append(line)
    known = {row.key: row for row in before}
    typed = _typed(case.typed)
    over = {use.person: use for use in uses.persons if use.is_over} if uses else {}
    rows: list[Row] = []
    for person in case.household.members:
        rows.extend(_rows_of(person.id, lines[person.id], typed, over.get(person.id), known))
    return tuple(rows)


def differing_columns(old: Row, new: Row) -> tuple[Column, Column] | None:
    """Return the first and the last column that look otherwise, or None when all are the same."""
    if old is new or old == new:
        return None
    if old.line is None or new.line is None or (old.first, old.last) != (new.first, new.last):
        return Column.PERSON, Column.MORE
    was, now = old.line, new.line
    columns = [
        column
        for column, field in FIELDS.items()
        if getattr(was, field) != getattr(now, field) or old.typed_in(field) != new.typed_in(field)
    ]
    if old.is_over != new.is_over or was.charged != now.charged:
        columns.append(Column.AMOUNT)
    return (min(columns), max(columns)) if columns else (Column.MORE, Column.MORE)


def _rows_of(
    person: str,
    lines: list[BudgetLine],
    typed: Mapping[str, tuple[tuple[str, str], ...]],
    over: PersonUse | None,
    known: Mapping[tuple[str, str], Row],
) -> Iterator[Row]:
    if not lines:
        yield Row(person, None)
    last = len(lines) - 1
    for at, line in enumerate(lines):
        is_over = over is not None and counts_against(line, over)
        kept = typed.get(line.id, ())
        row = known.get((person, line.id))
        if (
            row is None
            or _differs(row, line, at == 0, at == last)
            or ((row.typed, row.is_over) != (kept, is_over))
        ):
            row = Row(person, line, at == 0, at == last, kept, is_over)
        yield row


def _differs(row: Row, line: BudgetLine, first: bool, last: bool) -> bool:
    return row.line is not line or row.first is not first or row.last is not last


def counts_against(line: BudgetLine, use: PersonUse) -> bool:
    """Say whether the amount of a line is part of what is over one of the limits."""
    if not line.counted:
        return False
    return use.left < 0 or (use.cash_left < 0 and line.form is Form.CASH)


def _typed(kept: tuple[tuple[str, str], ...]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, text in kept:
        match path.split("/"):
            case ["lines", line_id, field]:
                found[line_id].append((field, text))
    return {line_id: tuple(pairs) for line_id, pairs in found.items()}
