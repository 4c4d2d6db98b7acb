"""Rows → pages: what stays together, what is repeated overleaf, where a page ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain as joined

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.rows import LOW, Row
from herintegratie_desktop.pdf.sheet import ROOM, TOP

# A page may end so high for the sake of rows that would rather stay together.
_MOST_WHITE = 0.4 * ROOM


@dataclass(frozen=True)
class Item:
    """A row in the stream: the white space before it, whether it stays with the next row.

    It `rather` stays with the next one: where that leaves no big hole on the page before; and
    `ideally`: where that costs no page.
    `running` is repeated at the top of a page on which the row or its rest begins.
    """

    row: Row
    before: float = 0.0
    with_next: bool = False
    rather: bool = False
    ideally: bool = False
    running: tuple[Row, ...] = ()


@dataclass
class Page:
    """Rows with the height at which each begins, in points from the top of the sheet.

    The first `repeated` of them stood on an earlier page already.
    """

    rows: list[tuple[float, Row]] = field(default_factory=list)
    used: float = 0.0
    repeated: int = 0

    @property
    def left(self) -> float:
        """Return the room that is left, in points."""
        return ROOM - self.used

    def put(self, row: Row, before: float = 0.0) -> None:
        """Place a row below the others; white space at the top of a page is left out."""
        self.used += before if self.rows else 0.0
        self.rows.append((TOP + self.used, row))
        self.used += row.height


def pages(items: Iterable[Item]) -> list[Page]:
    """Lay the rows out; a row higher than a page is split, and one that cannot be is let out."""
    laid = [Page()]
    for chain in _chains(_groups(items)):
        if len(chain) > 1 and _is_better_overleaf([*joined(*chain)], laid[-1]):
            _break(laid, chain[0][0])
        for group in chain:
            if laid[-1].rows and _needed(group) > laid[-1].left:
                _break(laid, group[0])
            for item in group:
                _place(laid, item)
    return laid


def _chains(groups: Iterable[list[Item]]) -> Iterator[list[list[Item]]]:
    """Yield the groups that would rather stay together."""
    chain: list[list[Item]] = []
    for group in groups:
        chain.append(group)
        if not group[-1].rather:
            yield chain
            chain = []
    if chain:
        yield chain


def _is_better_overleaf(items: Sequence[Item], page: Page) -> bool:
    """Say whether rows stay together on a new page at the price of little white on this one."""
    needed = _needed(items)
    return bool(page.rows) and page.left < needed <= ROOM and page.left <= _MOST_WHITE


def _groups(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield the rows that must begin on one page: headings with what follows them."""
    group: list[Item] = []
    for item in items:
        group.append(item)
        if not (item.with_next or item.ideally):
            yield group
            group = []
    if group:
        yield group


def _needed(group: Sequence[Item]) -> float:
    """Return the room a group needs to begin here; of a high last row only its beginning."""
    *heads, last = group
    whole = sum(item.before + item.row.height for item in heads)
    return whole + last.before + _beginning(last.row)


def _beginning(row: Row) -> float:
    parts = row.split(LOW)
    return row.height if parts is None else parts[0].height


def _place(laid: list[Page], item: Item) -> None:
    rest: Row | None = item.row
    before = item.before
    while rest is not None:
        page = laid[-1]
        room = page.left - (before if page.rows else 0.0)
        parts = None if rest.height <= room else rest.split(room)
        if parts is not None:
            page.put(parts[0], before)
            rest = parts[1]
            _break(laid, item)
        elif rest.height <= room or len(page.rows) <= page.repeated:
            page.put(rest, before)
            rest = None
        else:
            _break(laid, item)


def _break(laid: list[Page], item: Item) -> None:
    laid.append(Page())
    for row in item.running:
        laid[-1].put(row)
    laid[-1].repeated = len(item.running)
