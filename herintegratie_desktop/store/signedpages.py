"""Which pages of a plan an attachment holds, when it is a scan of paper that was signed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WRITTEN = re.compile(r"page:([A-Z])\.(\d{1,9})\.(\d{1,4})\.(\d{1,4})")


@dataclass(frozen=True, order=True)
class SignedPage:
    """A page of a version of what `kind` names (`P`: the plan); `pages` is 0 when not known."""

    kind: str
    version: int
    page: int
    pages: int

    @property
    def mark(self) -> str:
        """Return the page as it stands in the type of an attachment."""
        return f"page:{self.kind}.{self.version}.{self.page}.{self.pages}"


def read_page(mark: str) -> SignedPage | None:
    """Return the page a mark stands for, or None for another mark."""
    match = _WRITTEN.fullmatch(mark)
    return SignedPage(match[1], *(int(match[at]) for at in (2, 3, 4))) if match else None


def missing_pages(filed: Iterable[SignedPage]) -> dict[tuple[str, int], tuple[int, ...]]:
    """Return by kind and version which pages are not there; only those of which any is."""
    there: dict[tuple[str, int], set[int]] = {}
    count: dict[tuple[str, int], int] = {}
    for each in filed:
        of = (each.kind, each.version)
        there.setdefault(of, set()).add(each.page)
        count[of] = max(count.get(of, 0), each.pages)
    gaps = {of: tuple(set(range(1, count[of] + 1)) - pages) for of, pages in there.items()}
    return {of: tuple(sorted(pages)) for of, pages in gaps.items() if pages}
