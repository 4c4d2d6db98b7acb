"""What the lines of somebody come to: the sums, small bars, and what is left of the limits."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.marks import cash_bar, use_bar
from herintegratie_desktop.pdf.parts.common import note
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, gap
from herintegratie_desktop.pdf.sides import Side, faced
from herintegratie_desktop.pdf.styles import (
    ACCENT_LINE,
    CELL_ALARM,
    CELL_STRONG,
    CELL_TOO,
    FULL_LINE,
    GROUND,
    SUBHEAD,
)
from herintegratie_desktop.pdf.tags import TABLED

_TOTAL = words("Totaal", "plan.sums.total")
_CASH = words("Waarvan contant", "plan.sums.cash")
_LEFT = words("nog {left} over van {limit}", "plan.sums.left")
_ALL = words("precies de {limit} die hoogstens mag", "plan.sums.all")
_OVER = words("{over} te veel: hoogstens {limit}", "plan.sums.over")
_HOUSEHOLD = words("Hele huishouden", "plan.sums.household")
_HOUSEHOLD_SUM = words("van samen hoogstens {limit}", "plan.sums.household_sum")
_PER_PERSON = words(
    "De limieten gelden per persoon. Het totaal van het huishouden staat hier ter informatie en"
    " wordt niet getoetst.",
    "plan.sums.per_person",
)

_INDENT = 22.0
_NAME = 80.0
_AMOUNT = 58.0


@dataclass(frozen=True)
class _Sum:
    said: str
    use: Use
    is_cash: bool
    meaning: Phrase

    @property
    def cents(self) -> int:
        return self.use.cash if self.is_cash else self.use.spent


def person_sums(dossier: Dossier, use: Use) -> Iterator[Item]:
    """Yield the total and the cash of one person against the limits."""
    total = _Sum(_TOTAL, use, False, _against(use.spent, use.limit))
    cash = _Sum(_CASH, use, True, _against(use.cash, use.cash_limit))
    yield Item(_row(dossier, total), with_next=True)
    yield Item(_row(dossier, cash))


def household_sums(dossier: Dossier) -> Iterator[Item]:
    """Yield the total and the cash of all together, which are not tested; one alone has none."""
    if len(dossier.persons) == 1:
        return
    use = dossier.checked.budget.household
    name = faced(
        dossier.voice,
        lambda side: [side.cell(side.whole, side.text(_HOUSEHOLD, SUBHEAD))],
        above=7,
        below=3,
        over=ACCENT_LINE,
        may_split=False,
        role=TABLED,
    )
    yield Item(name, before=10, with_next=True)
    for is_cash, limit in ((False, use.limit), (True, use.cash_limit)):
        meaning = Phrase(_HOUSEHOLD_SUM, {"limit": show_euros(limit)})
        sum_ = _Sum(_CASH if is_cash else _TOTAL, use, is_cash, meaning)
        yield Item(_row(dossier, sum_), with_next=True)
    yield note(dossier.voice, _PER_PERSON)


def _against(spent: int, limit: int) -> Phrase:
    left = limit - spent
    values: dict[str, str | Phrase] = {"limit": show_euros(limit)}
    if left < 0:
        return Phrase(_OVER, {**values, "over": show_euros(-left)})
    return Phrase(_LEFT, {**values, "left": show_euros(left)}) if left else Phrase(_ALL, values)


def _row(dossier: Dossier, sum_: _Sum) -> Row:
    """Return a sum with its bar, and below it what it means."""
    over = sum_.meaning.source == _OVER
    bar = cash_bar if sum_.is_cash else use_bar

    def write(side: Side) -> Iterator[Cell]:
        (start, wide), for_bar, for_amount = side.grid(_INDENT + _NAME, None, _AMOUNT, gap=6)
        name = start + _INDENT, wide - _INDENT
        below_name = _INDENT, side.width - _INDENT
        amount = side.own(show_euros(sum_.cents), CELL_ALARM if over else CELL_STRONG, "end")
        meaning = side.text(sum_.meaning, CELL_ALARM if over else CELL_TOO)
        named = side.text(sum_.said, CELL_STRONG)
        yield side.cell(name, named)
        yield side.cell(below_name, gap(side.high(named, name[1])), meaning, joins=True)
        yield side.cell(for_bar, bar(sum_.use, mirrored=side.rtl))
        yield side.cell(for_amount, amount)

    above, below = (2, 6) if sum_.is_cash else (6, 2)
    return faced(
        dossier.voice,
        write,
        above=above,
        below=below,
        ground=GROUND,
        under=FULL_LINE if sum_.is_cash else None,
        may_split=False,
        role=TABLED,
    )
