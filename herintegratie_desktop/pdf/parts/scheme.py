"""Under which scheme the amounts are: since when, from which source, what was inferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Amounts
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import heading
from herintegratie_desktop.pdf.rows import Row
from herintegratie_desktop.pdf.sheet import Cell, Text
from herintegratie_desktop.pdf.sides import Side, faced
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, HAIRLINE
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_AMOUNTS = words("Regeling en bedragen", "plan.scheme.title")
_SCHEME = words("Regeling", "plan.scheme.scheme")
_SINCE = words("geldt sinds {day}", "plan.scheme.since")
_SINCE_INFERRED = words("geldt sinds {day} (aangenomen)", "plan.scheme.since_inferred")
_ALWAYS = words("begindatum niet bekend", "plan.scheme.always")
_MAXIMUM = words("Maximum per persoon", "plan.scheme.maximum")
_ADULT = words("volwassene: {amount}", "plan.scheme.adult")
_MINOR = words("minderjarige: {amount}", "plan.scheme.minor")
_MINOR_FAMILY = words("minderjarige in een gezin: {amount}", "plan.scheme.minor_family")
_MINOR_ALONE = words("minderjarige alleen: {amount}", "plan.scheme.minor_alone")
_CASH = words("waarvan contant hoogstens: {amount}", "plan.scheme.cash")
_SOURCE = words("Bron", "plan.scheme.source")
_CERTAINTY = words("zekerheid: {certainty}", "plan.scheme.certainty")
_REMARK = words("Opmerking", "plan.scheme.remark")

_LABEL = 64.0


def scheme(dossier: Dossier) -> Iterator[Item]:
    """Yield what the amounts rest on."""
    amounts = dossier.checked.budget.amounts
    certainty = Phrase(_CERTAINTY, {"certainty": Phrase(amounts.certainty.words)})
    facts: list[tuple[str, Sequence[Said]]] = [
        (_SCHEME, [dossier.scheme.name, _since(amounts)]),
        (_MAXIMUM, list(_maxima(amounts))),
        (_SOURCE, [amounts.source, certainty]),
    ]
    if amounts.note:
        facts.append((_REMARK, [amounts.note]))
    yield heading(dossier.voice, _AMOUNTS)
    for number, (label, said) in enumerate(facts):
        is_last_but_one = number == len(facts) - 2
        laid = _fact(dossier, label, said, is_first=number == 0)
        # The last row never goes on overleaf alone.
        yield Item(laid, with_next=is_last_but_one)


def _fact(dossier: Dossier, label: str, said: Sequence[Said], *, is_first: bool) -> Row:
    """Return what is so beside its name."""

    def write(side: Side) -> Iterator[Cell]:
        for_label, for_said = side.grid(_LABEL, None)
        yield side.cell(for_label, side.text(label, CELL_STRONG))
        yield side.cell(for_said, *_below_each_other(side, said, for_said[1]))

    over = None if is_first else HAIRLINE
    return faced(dossier.voice, write, above=3, below=4, over=over, role=TABLED)


def _below_each_other(side: Side, said: Sequence[Said], width: float) -> Iterator[Text]:
    """Return one saying a line, the same on both sides; on a page with one side as many as fit."""
    if side.voice.is_bilingual:
        return (side.text(each, CELL) for each in said)
    return side.listed(said, CELL, width)


def _since(amounts: Amounts) -> Phrase:
    if amounts.since.year == 1:
        return Phrase(_ALWAYS)
    source = _SINCE if amounts.certainty is Certainty.HIGH else _SINCE_INFERRED
    return Phrase(source, {"day": dutch_date(amounts.since)})


def _maxima(amounts: Amounts) -> Iterator[Phrase]:
    return (Phrase(source, {"amount": show_euros(cents)}) for source, cents in _limits(amounts))


def _limits(amounts: Amounts) -> Iterator[tuple[str, int]]:
    yield _ADULT, amounts.adult
    if amounts.minor_in_family == amounts.minor_alone:
        yield _MINOR, amounts.minor_alone
    else:
        yield _MINOR_FAMILY, amounts.minor_in_family
        yield _MINOR_ALONE, amounts.minor_alone
    yield _CASH, amounts.cash
