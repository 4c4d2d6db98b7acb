"""As few pages as can be: the white space between rows gives way where that saves a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from herintegratie_desktop.pdf.flow import Item, Page, pages
from herintegratie_desktop.pdf.rows import Row

# What is left of the white space, from much to little; below this rows run into each other.
_LESS_AIR = (0.9, 0.8, 0.7, 0.6, 0.5)


def fewest_pages(items: Iterable[Item]) -> list[Page]:
    """Lay the rows out on the fewest pages, with as much white between them as that allows."""
    story = list(items)
    roomy = pages(story)
    fewest = len(pages(_with_air(story, _LESS_AIR[-1]))) if len(roomy) > 1 else 1
    if fewest >= len(roomy):
        return roomy
    tighter = (pages(_with_air(story, air)) for air in _LESS_AIR)
    return next(laid for laid in tighter if len(laid) == fewest)


def _with_air(items: Iterable[Item], air: float) -> list[Item]:
    """Return the rows with a share of their white space; a row that is repeated stays one row."""
    made: dict[int, Row] = {}

    def airy(row: Row) -> Row:
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
