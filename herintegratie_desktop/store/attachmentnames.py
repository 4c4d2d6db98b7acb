"""The name of an attachment: never a path, never steering a screen, always with its own ending."""

from __future__ import annotations

import re
import unicodedata

MOST_CHARACTERS = 200
MOST_BYTES = 240
"""Of the name in UTF-8: most file systems take 255 bytes for a name."""

_JOINERS = "\u200c\u200d"
_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_RESERVED_MARKS = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_NAMELESS = "bijlage"


def harmless(name: str) -> str:
    """Return a name without folders, control characters, turned writing or surplus.

    >>> harmless("../../etc/passwd")
    'passwd'
    >>> harmless("factuur" + chr(0x202E) + "fdp.exe")
    'factuurfdp.exe'
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name[:100_000]))[-1]
    kept = "".join(mark for mark in last if _is_wanted(mark))
    tidy = " ".join(_RESERVED_MARKS.sub("_", kept).split()).strip(". ")
    if not tidy.strip(_JOINERS):
        return _NAMELESS
    return _cut(f"_{tidy}" if _DEVICES.match(tidy) else tidy, "")


def with_ending(name: str, endings: tuple[str, ...]) -> str:
    """Return a harmless name that ends as its content asks, the first of `endings` if need be."""
    plain = harmless(name)
    stem, dot, last = plain.rpartition(".")
    ending = f"{dot}{last}"
    if stem and ending.lower() in endings:
        return _cut(stem, ending)
    return _cut(plain, endings[0])


def _cut(stem: str, ending: str) -> str:
    stem = stem[: MOST_CHARACTERS - len(ending)]
    while len(f"{stem}{ending}".encode()) > MOST_BYTES:
        stem = stem[:-1]
    return f"{stem.rstrip('. ')}{ending}"


def _is_wanted(mark: str) -> bool:
    return mark in _JOINERS or unicodedata.category(mark) not in _UNWANTED or mark == "\t"
