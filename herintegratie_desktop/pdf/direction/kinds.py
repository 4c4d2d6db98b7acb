"""The kinds of characters (bidirectional classes of UAX #9), by their official short names."""

from __future__ import annotations

import re

from herintegratie_desktop.pdf.characters import brackets, table

STRONG_RIGHT = frozenset({"R", "AL"})
EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
EXPLICIT = EMBEDDINGS | ISOLATES | {"PDF", "PDI"}
REMOVED = EMBEDDINGS | {"PDF", "BN"}
"""What the algorithm looks through (rule X9)."""
NEUTRAL = ISOLATES | {"B", "S", "WS", "ON", "PDI"}

# Every character that can turn others around lies here, and some that cannot.
_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

Bracket = tuple[str, bool]
"""The bracket that closes the pair, and whether this one opens it."""


def turns(text: str) -> bool:
    """Say whether anything in a text may be read from the right."""
    return not text.isascii() and _TURNING.search(text) is not None


def kinds_of(text: str) -> list[str]:
    """Return the kind of each character."""
    known = table("direction")
    return [known[ord(each)] for each in text]


def brackets_in(text: str) -> dict[int, Bracket]:
    """Return the brackets of a text by their place."""
    known = brackets()
    return {at: known[each] for at, each in enumerate(text) if each in known}
