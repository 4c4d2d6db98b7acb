"""Amounts as bars and tables say them: short, and in one piece in either direction."""

from __future__ import annotations

from functools import lru_cache

from herintegratie_desktop.core.money import show_cents

_LTR_START, _ISOLATE_END = "\u2066", "\u2069"


@lru_cache(maxsize=2_000)
def short_euros(cents: int) -> str:
    """Write an amount for a bar: whole euros without cents, else with them.

    >>> short_euros(173500), short_euros(50)
    ('€ 1.735', '€ 0,50')
    """
    return "€ " + show_cents(cents).removesuffix(",00")


def isolated(amount: str, rtl: bool) -> str:
    """Keep an amount in one piece and in its own direction among words from right to left.

    Left to right it is so already, and the marks would make every painting slower.
    """
    return f"{_LTR_START}{amount}{_ISOLATE_END}" if rtl else amount
