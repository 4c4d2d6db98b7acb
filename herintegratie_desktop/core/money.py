"""Money in whole euro cents: the one place where text and amounts meet."""

from __future__ import annotations

import re
from typing import NewType

from herintegratie_desktop.core.phrases import Phrase, words

Cents = NewType("Cents", int)

NOTHING = Cents(0)

_MOST_DIGITS = 12
_WHOLE = re.compile(r"\d+|\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*", re.ASCII)
_SPLIT = re.compile(r"(?P<whole>.*\d)(?P<mark>[.,])(?P<rest>\d{0,2}|-{1,2}|[–—])", re.ASCII)
_CURRENCY = re.compile(r"^(?:€|eur(?:o)?\b)|(?:€|\beur(?:o)?)$", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")

_EMPTY = words("Vul een bedrag in, bijvoorbeeld 12,50.")
_UNREADABLE = words("{text} is geen bedrag. Schrijf bijvoorbeeld 12,50 of 1.234,50.")
_WHICH = words("Bedoelt u {first} of {second}?")
_TOO_LARGE = words("Dit bedrag is te groot. Controleer het aantal cijfers.")


class NotAnAmountError(ValueError):
    """The text is not an amount; `phrase` says so, `meant` holds the readings it may have."""

    def __init__(self, phrase: Phrase, meant: tuple[Cents, ...] = ()) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase
        self.meant = meant


def parse_cents(text: str) -> Cents:
    """Read an amount as a caseworker types it, in Dutch or English notation.

    The last separator before one or two digits is the decimal sign; separators before groups
    of three are thousands. Anything else raises `NotAnAmountError`, never a guess.

    >>> parse_cents("1.250,5"), parse_cents("€ 12"), parse_cents("12.50"), parse_cents("300,-")
    (125050, 1200, 1250, 30000)
    """
    bare = _bare(text)
    if not bare:
        raise NotAnAmountError(Phrase(_EMPTY))
    if sum(map(str.isdigit, bare)) > _MOST_DIGITS:
        raise NotAnAmountError(Phrase(_TOO_LARGE))
    cents = _read(bare)
    if cents is None:
        raise _not_an_amount(text, bare)
    return cents


def show_cents(cents: int) -> str:
    """Write an amount in Dutch notation.

    >>> show_cents(125050), show_cents(-5)
    ('1.250,50', '-0,05')
    """
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{euros:,}".replace(",", ".") + f",{rest:02d}"


def show_euros(cents: int) -> str:
    """Write an amount with its currency, the one notation of screen and paper.

    >>> show_euros(4500)
    '€ 45,00'
    """
    return f"€ {show_cents(cents)}"


def _bare(text: str) -> str:
    spaced = _SPACES.sub(" ", text[:200]).strip()
    return _CURRENCY.sub("", spaced).strip()


def _read(bare: str) -> Cents | None:
    whole = _whole(bare)
    if whole is not None:
        return Cents(100 * whole)
    split = _SPLIT.fullmatch(bare)
    if split is None or split["mark"] in split["whole"]:
        return None
    euros = _whole(split["whole"])
    rest = split["rest"].strip("-–—")
    return None if euros is None else Cents(100 * euros + int(rest.ljust(2, "0")))


def _whole(text: str) -> int | None:
    if _WHOLE.fullmatch(text) is None or re.match(r"0\d*[., ]", text):
        return None
    return int(re.sub(r"[., ]", "", text))


def _not_an_amount(text: str, bare: str) -> NotAnAmountError:
    meant = _readings(bare)
    if len(meant) > 1:
        first, second = (show_euros(cents) for cents in meant)
        return NotAnAmountError(Phrase(_WHICH, {"first": first, "second": second}), meant)
    return NotAnAmountError(Phrase(_UNREADABLE, {"text": text.strip()[:40]}))


def _readings(bare: str) -> tuple[Cents, ...]:
    if re.fullmatch(r"\d[\d., ]*\d", bare, re.ASCII) is None:
        return ()
    digits = re.sub(r"[., ]", "", bare)
    head, _, tail = re.sub(r"[., ]", ".", bare).rpartition(".")
    decimal = Cents(100 * int(head.replace(".", "")) + int(tail[:2].ljust(2, "0")))
    return (decimal, Cents(100 * int(digits)))
