"""The rows of the plan table: what is for the household, then every line under its person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.limits import Budget, PersonUse
from herintegratie_desktop.core.money import NOTHING, Cents
from herintegratie_desktop.core.plan import BudgetLine, Form
from herintegratie_desktop.core.purchases import Purchase, purchase, purchases


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


HOUSEHOLD = ""
"""Stands where the id of a person does, in rows of purchases for the household."""

_WHOLE = "shared/"


def whole_id(shared: str) -> str:
    """Return the id of the row of a household purchase; no line can have it."""
    return f"{_WHOLE}{shared}"


def shared_of(row_id: str) -> str:
    """Return the household purchase of which this is the row, empty for the row of a line."""
    return row_id.removeprefix(_WHOLE) if row_id.startswith(_WHOLE) else ""


def whole_line(case: Case, shared: str) -> BudgetLine:
    """Return a household purchase as one line; raises `KeyError` when there is none."""
    return _whole(purchase(case.plan, shared))


@dataclass(frozen=True)
class Row:
    """One row as it is shown; `line` is None for a person who has no lines yet.

    A household purchase has a row of its own, as one line with its total, and then one for each
    of its parts: there `total` is that total in cents, and nothing can be typed. `first` and
    `last` of what is shown for this person; `typed` are the texts that could not be read, as
    pairs of field and text; `is_over` when the amount counts against a broken limit.
    """

    person: str
    line: BudgetLine | None
    first: bool = True
    last: bool = True
    typed: tuple[tuple[str, str], ...] = ()
    is_over: bool = False
    total: Cents = NOTHING

    @property
    def is_part(self) -> bool:
        """Say whether this shows what one person carries of a household purchase."""
        return bool(self.person and self.line is not None and self.line.shared)

    @property
    def is_typed_in(self) -> bool:
        """Say whether a line can be typed in this row."""
        return self.line is not None and not self.is_part

    @property
    def key(self) -> tuple[str, str]:
        """Return what stays the same while the row is edited, and a part while it is spread."""
        return _key(self.person, self.line)

    def typed_in(self, field: str) -> str | None:
        """Return the unreadable text of a field, or None."""
        return dict(self.typed).get(field) if self.typed else None


def _key(person: str, line: BudgetLine | None) -> tuple[str, str]:
    if line is None:
        return person, ""
    return person, whole_id(line.shared) if line.shared else line.id


def rows_of(
    case: Case, uses: Budget | None, before: tuple[Row, ...] = (), typed_in: str = ""
) -> tuple[Row, ...]:
    """Return first the household purchases, then the lines of each person, in their order.

    Only who has a part has a row for it; but of the purchase whose amount is `typed_in` everybody
    has one, so that no rows come and go meanwhile. What has not changed is the
    same object as in `before`, so that comparing costs nothing.
    """
    known = {row.key: row for row in before}
    bought = {each.id: each for each in purchases(case.plan)}
    typed = _typed(case)
    lines: defaultdict[str, list[BudgetLine]] = defaultdict(list)
    lines[HOUSEHOLD] = [_known_whole(each, known) for each in bought.values()]
    for line in case.plan.lines:
        if line.cents or not line.shared:
            lines[line.person].append(line)
        if line.shared == typed_in and typed_in and line is bought[typed_in].head:
            for without in _without_part(case, bought[typed_in]):
                lines[without.person].append(without)
    over = {use.person: use for use in uses.persons if use.is_over} if uses else {}
    marks = _Marks(typed, over, bought, known)
    rows = list(_rows_of(HOUSEHOLD, lines[HOUSEHOLD], marks)) if bought else []
    for person in case.household.members:
        rows.extend(_rows_of(person.id, lines[person.id], marks))
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
    if old.total != new.total:
        columns.append(Column.PURPOSE)
    return (min(columns), max(columns)) if columns else (Column.MORE, Column.MORE)


@dataclass(frozen=True)
class _Marks:
    """What decides how lines look: unreadable text, who is over a limit, what is shared."""

    typed: Mapping[str, tuple[tuple[str, str], ...]]
    over: Mapping[str, PersonUse]
    bought: Mapping[str, Purchase]
    known: Mapping[tuple[str, str], Row]

    def row(self, person: str, line: BudgetLine, first: bool, last: bool) -> Row:
        """Return the row of a line: the one that is known, when nothing differs."""
        kept = self.typed.get(line.id, ())
        whole = self.bought.get(line.shared) if line.shared else None
        total = (whole.total or NOTHING) if whole and person else NOTHING
        is_over = self._is_over(line) if person or whole is None else self._breaks(whole)
        row = self.known.get(_key(person, line))
        shown = (kept, is_over, total)
        if (
            row is None
            or _differs(row, line, first, last)
            or (row.typed, row.is_over, row.total) != shown
        ):
            return Row(person, line, first, last, *shown)
        return row

    def _is_over(self, line: BudgetLine) -> bool:
        use = self.over.get(line.person)
        return use is not None and counts_against(line, use)

    def _breaks(self, whole: Purchase) -> bool:
        return bool(self.over) and any(map(self._is_over, whole.parts))


def _rows_of(person: str, lines: list[BudgetLine], marks: _Marks) -> Iterator[Row]:
    if not lines:
        yield Row(person, None)
    last = len(lines) - 1
    for at, line in enumerate(lines):
        yield marks.row(person, line, at == 0, at == last)


def _whole(bought: Purchase) -> BudgetLine:
    return replace(bought.head, id=whole_id(bought.id), person=HOUSEHOLD, cents=bought.total)


def _without_part(case: Case, bought: Purchase) -> Iterator[BudgetLine]:
    """Yield an empty part for everybody who has none."""
    having = {part.person for part in bought.parts if part.cents}
    for person in case.household.members:
        if person.id not in having:
            row_id = f"{whole_id(bought.id)}/{person.id}"
            yield replace(bought.head, id=row_id, person=person.id, cents=None)


def _known_whole(bought: Purchase, known: Mapping[tuple[str, str], Row]) -> BudgetLine:
    """Return the purchase as one line: the same object while nothing of it changes."""
    line = _whole(bought)
    row = known.get(_key(HOUSEHOLD, line))
    return row.line if row is not None and row.line == line and row.line is not None else line


def _differs(row: Row, line: BudgetLine, first: bool, last: bool) -> bool:
    return row.line is not line or row.first is not first or row.last is not last


def counts_against(line: BudgetLine, use: PersonUse) -> bool:
    """Say whether the amount of a line is part of what is over one of the limits."""
    if not line.counted:
        return False
    return use.left < 0 or (use.cash_left < 0 and line.form is Form.CASH)


def _typed(case: Case) -> dict[str, tuple[tuple[str, str], ...]]:
    if not case.typed:
        return {}
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    rows = {line.id: whole_id(line.shared) for line in case.plan.lines if line.shared}
    for path, text in case.typed:
        match path.split("/"):
            case ["lines", line_id, field]:
                found[rows.get(line_id, line_id)].append((field, text))
    return {row_id: tuple(pairs) for row_id, pairs in found.items()}
