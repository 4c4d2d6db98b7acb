"""As few pages as can be: the white space between rows gives way where that saves a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from math import ceil

from herintegratie_desktop.pdf.flow import Item, Page, pages
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import ROOM

# What is left of the white space, from much to little; below this rows run into each other.
_LESS_AIR = (0.85, 0.7, 0.6, 0.5)


def fewest_pages(items: Iterable[Item]) -> list[Page]:
    """Lay the rows out on the fewest pages, with as much white between them as that allows.

    What `ideally` stays together is parted only where that saves one more page.
    """
    story = list(items)
    laid = pages(story)
    fewest = ceil(_least(story) / ROOM)
    for kept in (story, _parted(story)):
        if fewest < len(laid):
            laid = _fewer(kept, laid, fewest)
    return laid


def _least(story: Iterable[Item]) -> float:
    """Return how high all rows are with the least white between them, in points."""
    white = 1 - _LESS_AIR[-1]
    return sum(
        item.row.height - white * (item.row.above + item.row.below + item.before) + item.before
        for item in story
    )


def _fewer(story: Sequence[Item], laid: list[Page], fewest: int) -> list[Page]:
    """Return the roomiest of the layouts with the fewest pages, the one that is there at least.

    None has less than `fewest`: a layout of so many needs no comparing with tighter ones.
    """
    roomiest, *tighter, tightest = _LESS_AIR
    first = pages(_with_air(story, roomiest))
    if len(first) <= fewest:
        return first
    last = pages(_with_air(story, tightest))
    if len(last) >= len(laid):
        return laid
    between = (pages(_with_air(story, air)) for air in tighter)
    return next(each for each in chain([first], between, [last]) if len(each) == len(last))


def _parted(items: Iterable[Item]) -> list[Item]:
    return [replace(item, ideally=False) if item.ideally else item for item in items]


def _with_air(items: Iterable[Item], air: float) -> list[Item]:
    """Return the rows with a share of their white space; a row that is repeated stays one row."""
    made: dict[int, Row] = {}

    def airy(row: Row) -> Row:
        if not (row.above or row.below):
            return row
        if id(row) not in made:
            made[id(row)] = replace(row, above=row.above * air, below=row.below * air)
        return made[id(row)]

    return [
        replace(
            item,
            row=airy(item.row),
            before=item.before * air,
            running=tuple(airy(each) for each in item.running),
        )
        for item in items
    ]
