"""Pages that come out of a scanner: opened in memory with limits, and the code of each read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.apart import ALL_SECONDS, PAGE_SECONDS, Apart
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.scanpages import FORMATS, ScanError
from herintegratie_desktop.pdf.untrusted import (
    MAX_BYTES,
    UnreadablePdfError,
    open_untrusted,
    within,
)
from herintegratie_desktop.store.attachmenterrors import RefusedContentError
from herintegratie_desktop.store.attachmenttypes import Kind, recognised

__all__ = ["Scan", "ScanError", "ScannedPage", "page_pictures", "pages_as_file", "read_scan"]

MOST_SCANNED_PAGES = 200

Progress = Callable[[int, int], None]
"""Is told how many pages were looked at and of how many; what it raises ends the reading."""

_TOO_LARGE = words(
    "Deze scan is groter dan 200 MB. Scan minder bladzijden tegelijk, of met minder punten per"
    " inch."
)
_NOT_A_SCAN = words(
    "Een scan is een PDF, of een afbeelding (JPEG, PNG, TIFF of WebP); dit is iets anders. Kies het"
    " bestand dat de scanner maakte."
)
_TOO_MANY = words(
    "Deze scan heeft {count} bladzijden; ten hoogste mag {most}. Scan minder bladzijden tegelijk."
)


@dataclass(frozen=True)
class ScannedPage:
    """A page of a scan, counted from 1, and the code that was found on it."""

    number: int
    code: PageCode | None


@dataclass(frozen=True)
class Scan:
    """A file of a scanner; its content is in memory alone."""

    name: str
    kind: Kind
    pages: tuple[ScannedPage, ...]
    content: bytes = field(repr=False)


def read_scan(
    name: str, content: bytes, progress: Progress | None = None, seconds: float = PAGE_SECONDS
) -> Scan:
    """Read the code of every page of a scan; `seconds` is the most for one page.

    Raises `ScanError` for what is no scan, is too large or damaged, is locked, or gives orders.
    """
    kind = _kind_of(name, content)
    with _apart(kind, content, seconds) as apart:
        count = apart.count()
        if count > MOST_SCANNED_PAGES:
            most = {"count": str(count), "most": str(MOST_SCANNED_PAGES)}
            raise ScanError(Phrase(_TOO_MANY, most))
        pages = []
        for number in range(1, count + 1):
            if progress is not None:
                progress(number - 1, count)
            pages.append(ScannedPage(number, apart.code(number)))
    return Scan(name, kind, tuple(pages), content)


def page_pictures(scan: Scan, side: int) -> tuple[tuple[int, int, bytes], ...]:
    """Return of every page its width, height and pixels (RGB), no larger than a square.

    Raises `ScanError`.
    """
    with _apart(scan.kind, scan.content) as apart:
        return tuple(apart.picture(page.number, side) for page in scan.pages)


def pages_as_file(scan: Scan, numbers: Sequence[int]) -> tuple[str, bytes]:
    """Return the ending and the content of a file with some of the pages, in their order.

    All pages of a scan are the scan itself, byte by byte. Raises `ScanError`.
    """
    if list(numbers) == [page.number for page in scan.pages]:
        return scan.kind.endings[0], scan.content
    with _apart(scan.kind, scan.content, ALL_SECONDS) as apart:
        return ".pdf" if scan.kind is Kind.PDF else ".tif", apart.some(numbers)


@contextmanager
def _apart(kind: Kind, content: bytes, seconds: float = PAGE_SECONDS) -> Iterator[Apart]:
    try:
        with Apart(kind, content, seconds) as apart:
            yield apart
    except UnreadablePdfError as error:
        raise ScanError(error.phrase) from error


def _kind_of(name: str, content: bytes) -> Kind:
    if len(content) > MAX_BYTES:
        raise ScanError(Phrase(_TOO_LARGE))
    try:
        kind = recognised(io.BytesIO(content), name).kind
    except RefusedContentError as error:
        raise ScanError(error.phrase) from error
    if kind is not Kind.PDF and kind not in FORMATS:
        raise ScanError(Phrase(_NOT_A_SCAN))
    if kind is Kind.PDF:
        _refuse_harm(content)
    return kind


def _refuse_harm(content: bytes) -> None:
    try:
        within(partial(open_untrusted, content, strict=False))
    except UnreadablePdfError as error:
        raise ScanError(error.phrase) from error
