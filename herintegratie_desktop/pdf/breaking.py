"""Where a line may end: the Unicode line breaking rules (UAX #14), and what never is torn here.

The rules between two neighbours are a table; those that look further are read as stretches. Both
become one regular expression over the classes of the characters, a letter for each class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from string import ascii_letters

from herintegratie_desktop.pdf.characters import Table, table

_CLASSES = tuple(
    """
    AL B2 BA BB BK CB CL CM CP CR EB EM EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OE OP PO
    PR QU RI SP SY WJ XP ZW ZWJ
    """.split()  # noqa: SIM905 - forty pairs of quotation marks would hide them
)
_LETTERS = dict(zip(_CLASSES, ascii_letters, strict=False))

# Of two neighbours the first rule decides; × keeps them together, * is any class. OE is a wide
# opening bracket, XP a pictograph to come. What is not named here follows from other rules.
_RULES = """
    LB5   CR × LF
    LB4   BK CR LF NL ÷ *
    LB6   * × BK CR LF NL
    LB7   * × SP ZW
    LB8   ZW ÷ *
    LB11  * × WJ
    LB11  WJ × *
    LB12  GL × *
    LB12a BA HY ÷ GL
    LB12a * × GL
    LB13  * × CL CP EX IS SY
    LB14  OP OE × *
    LB17  B2 × B2
    LB19  * × QU
    LB19  QU × *
    LB20  * ÷ CB
    LB20  CB ÷ *
    LB21  * × BA HY NS
    LB21  BB × *
    LB21b SY × HL
    LB22  * × IN
    LB23  AL HL × NU
    LB23  NU × AL HL
    LB23a PR × ID EB EM XP
    LB23a ID EB EM XP × PO
    LB24  PR PO × AL HL
    LB24  AL HL × PR PO
    LB25  PR PO HY NU × NU
    LB25  NU × PR PO
    LB26  JL × JL JV H2 H3
    LB26  JV H2 × JV JT
    LB26  JT H3 × JT
    LB27  JL JV JT H2 H3 × PO
    LB27  PR × JL JV JT H2 H3
    LB28  AL HL × AL HL
    LB29  IS × AL HL
    LB30  AL HL NU × OP
    LB30  CP × AL HL NU
    LB30a RI × RI
    LB30b EB XP × EM
    LB31  * ÷ *
"""

# Stretches without a break inside, whatever stands behind them: brackets and quotation marks with
# blanks (LB14 to LB17), Hebrew with a hyphen (LB21a), amounts and other numbers (LB25).
_KEPT = (
    "(?<![AL])[AL]++(?=[SP CL CP EX IS SY QU NU]|$)",
    "[OP OE][SP]+",
    "[QU][SP]+(?=[OP OE])",
    "[CL CP][SP]+(?=[NS])",
    "[B2][SP]+(?=[B2])",
    "[HL][HY BA](?=[^CB])",
    "[PR PO](?=[OP OE HY][NU])",
    "[NU][NU IS SY]*[CL CP]?(?=[PR PO])",
    "[NU][NU IS SY]*(?=[NU IS SY CL CP])",
)
# Stretches with a break behind them: line ends (LB4, LB5), blanks (LB8, LB18), two halves of a
# flag (LB30a).
_ENDED = (
    "[CR][LF](?=.)",
    "[CR](?=[^LF])",
    "[BK LF NL](?=.)",
    "[ZW][SP]*(?=[^SP ZW BK CR LF NL])",
    "[SP]+(?=[^SP ZW BK CR LF NL WJ CL CP EX IS SY])",
    "[RI][RI](?=[RI]|{RI})",
)
# What a reader expects in one piece, beyond Unicode: a sign or unit with its number, a phone
# number, French quotation marks with their blank, a hyphen with the word or letter it is part of.
_WHOLE = re.compile(
    r"€ (?=-?\d)"
    r"|\d (?=(?:%|‰|°C|€|EUR|m[²³]?|[ckm]m²?|[km]?g|[cm]?l|kWh?)(?!\w))"
    r"|(?:\+|\b0)\d[\d ()/.-]{5,30}\d"
    r"|« | (?=»)"
    r"|(?<!\w)-(?=\w)|\b[^\W\d]-(?=\w)"
)
_CLASS_SETS = re.compile(r"\[(\^?)([A-Z0-9 ]+)\]")
_BARE = {"BK", "CR", "LF", "NL", "SP", "ZW"}


def breaks(text: str) -> list[int]:
    """Return the places where a line may end: those of UAX #14 but for what is one to a reader."""
    places = opportunities(text)
    torn = {
        at for found in _WHOLE.finditer(text) for at in range(found.start() + 1, found.end() + 1)
    }
    return places if torn.isdisjoint(places) else [at for at in places if at not in torn]


def opportunities(text: str) -> list[int]:
    """Return the places between characters where UAX #14 lets a line end, or ends it."""
    kinds = text.translate(_letters())
    marks = _LETTERS["CM"], _LETTERS["ZWJ"]
    if marks[0] in kinds or marks[1] in kinds:
        return list(_looking_through_marks(kinds))
    return [found.end() for found in _pattern().finditer(kinds) if found[1] is not None]


def _looking_through_marks(kinds: str) -> Iterator[int]:
    """Yield the places with marks counted as part of what they stand on (LB8a, LB9, LB10)."""
    marks, joiner = _LETTERS["CM"] + _LETTERS["ZWJ"], _LETTERS["ZWJ"]
    bare = "".join(_LETTERS[each] for each in _BARE)
    kept, places = "", []
    for at, kind in enumerate(kinds):
        if kind not in marks:
            kept += kind
        elif not kept or kept[-1] in bare:
            kept += _LETTERS["AL"]
        else:
            continue
        places.append(at)
    for found in _pattern().finditer(kept):
        if found[1] is not None and kinds[places[found.end()] - 1] != joiner:
            yield places[found.end()]


@cache
def _letters() -> Table:
    return table("breaking").renamed(_LETTERS)


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds stretches; the first group has those with a break behind them."""
    broken = _broken_pairs()
    after_flag = f"[{''.join(sorted(broken[_LETTERS['RI']]))}]"
    kept = "|".join(map(_lettered, _KEPT))
    ended = [_lettered(each.replace("{RI}", after_flag)) for each in _ENDED]
    pairs = [f"[{before}](?=[{after}])" for before, after in _grouped(broken)]
    return re.compile(f"{kept}|({'|'.join([*ended, *pairs])})")


def _lettered(pattern: str) -> str:
    def letters(found: re.Match[str]) -> str:
        return f"[{found[1]}{''.join(_LETTERS[each] for each in found[2].split())}]"

    return _CLASS_SETS.sub(letters, pattern)


def _broken_pairs() -> dict[str, set[str]]:
    """Return for each letter those before which a line may end."""
    broken: dict[str, set[str]] = {letter: set() for letter in _LETTERS.values()}
    for rule in reversed(_RULES.strip().splitlines()):
        before, sign, after = re.split("([×÷])", rule.strip().split(maxsplit=1)[1])
        for letter in _set(before):
            if sign == "÷":
                broken[letter] |= _set(after)
            else:
                broken[letter] -= _set(after)
    return broken


def _set(classes: str) -> set[str]:
    names: Iterable[str] = _CLASSES if classes.strip() == "*" else classes.split()
    return {_LETTERS[each] for each in names}


def _grouped(broken: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield letters with the same neighbours together; blanks and line ends were read before."""
    bare = {_LETTERS[each] for each in _BARE}
    rows = sorted(("".join(sorted(after)), each) for each, after in broken.items())
    for after, group in groupby(rows, key=lambda row: row[0]):
        before = "".join(each for _, each in group if each not in bare)
        if after and before:
            yield before, after
