"""How objects of a file point to each other, how text stands in them, and how they are packed."""

from __future__ import annotations

import zlib
from typing import Any


def reference(name: str, document: Any) -> str:  # noqa: ANN401 - ReportLab is untyped
    """Return how other objects point to one that has a name in a document of ReportLab."""
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def page_reference(number: int, document: Any) -> str:  # noqa: ANN401
    """Return how other objects point to a page, from 0."""
    return reference(f"Page{number + 1}", document)


def text_string(said: str) -> str:
    """Return text for readers, as every reader knows it.

    >>> text_string("é")
    '<feff00e9>'
    """
    return f"<feff{said.encode('utf-16-be').hex()}>"


def squeezed(content: bytes, *, is_code: bool = False) -> bytes:
    """Return content made small; code has shorter repeats than outlines.

    The library can do a hundredth better, for nearly twice the time.
    """
    strategy = zlib.Z_FILTERED if is_code else zlib.Z_DEFAULT_STRATEGY
    packer = zlib.compressobj(7, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return packer.compress(content) + packer.flush()
