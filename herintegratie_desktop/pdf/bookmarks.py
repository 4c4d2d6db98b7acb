"""The headings of a document as the list beside its pages, by which readers jump to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from herintegratie_desktop.pdf.objects import page_reference, reference, text_string

LEVELS = {"H1": 1, "H2": 2, "H3": 3}
"""The roles that are headings, and how deep each stands."""

# The title of a paper and its parts are seen at once, what is under those after a click.
_OPEN = 1


@dataclass
class Heading:
    """Words that begin a part, their page from 0, and their height in points on it."""

    title: str
    level: int
    page: int = 0
    height: float = 0.0


@dataclass
class _Entry:
    """A heading in the list, and what it has above, beside and under it."""

    heading: Heading
    above: _Entry | None = None
    before: _Entry | None = None
    behind: _Entry | None = None
    under: list[_Entry] = field(default_factory=list)
    name: str = "bookmarks"

    def add(self, entry: _Entry) -> None:
        """Add an entry under this one, behind the others."""
        entry.above = self
        if self.under:
            entry.before, self.under[-1].behind = self.under[-1], entry
        self.under.append(entry)

    @property
    def is_open(self) -> bool:
        return self.heading.level <= _OPEN

    @property
    def shown(self) -> int:
        """Return how many entries are seen under it when it is open."""
        return len(self.under) + sum(each.shown for each in self.under if each.is_open)


def write_bookmarks(headings: Sequence[Heading], document: Any) -> None:  # noqa: ANN401
    """Give a document of ReportLab its list; one of several pages opens with it beside them."""
    from herintegratie_desktop.pdf.lasting import Raw

    if not headings:
        return
    root = _nested(headings)
    for entry in _all(root):
        document.Reference(Raw(entry, _written), entry.name)
    # The library asks its own list whether it has any, and the catalog where it is.
    listed = Raw(root, _list)
    listed.prepare, listed.ready = _prepared, 1
    document.Outlines = document.Catalog.Outlines = listed
    document.Reference(listed, root.name)
    if max(each.page for each in headings) > 0:
        document.Catalog.showOutline()


def _nested(headings: Sequence[Heading]) -> _Entry:
    path = [root := _Entry(Heading("", 0))]
    for number, heading in enumerate(headings):
        while path[-1].heading.level >= heading.level:
            path.pop()
        entry = _Entry(heading, name=f"bookmark {number}")
        path[-1].add(entry)
        path.append(entry)
    return root


def _all(entry: _Entry) -> Iterator[_Entry]:
    for each in entry.under:
        yield each
        yield from _all(each)


def _list(root: _Entry, document: Any) -> str:  # noqa: ANN401
    return f"<</Type/Outlines{_under(root, document)}>>"


def _written(entry: _Entry, document: Any) -> str:  # noqa: ANN401
    heading = entry.heading
    place = f"[{page_reference(heading.page, document)}/XYZ null {heading.height:.0f} null]"
    entries = [f"/Title{text_string(heading.title)}/Dest{place}"]
    beside = {"Parent": entry.above, "Prev": entry.before, "Next": entry.behind}
    entries += (
        f"/{key} {reference(other.name, document)}" for key, other in beside.items() if other
    )
    return f"<<{''.join(entries)}{_under(entry, document)}>>"


def _under(entry: _Entry, document: Any) -> str:  # noqa: ANN401
    if not entry.under:
        return ""
    first, last = (reference(entry.under[at].name, document) for at in (0, -1))
    return f"/First {first}/Last {last}/Count {entry.shown if entry.is_open else -entry.shown}"


def _prepared(_document: Any, _canvas: Any) -> None:  # noqa: ANN401
    """Do nothing: the list is whole."""
