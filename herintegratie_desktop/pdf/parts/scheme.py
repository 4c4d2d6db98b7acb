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
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import GUTTER, WIDTH, Cell, text
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, CELL_TOO, HAIRLINE
from herintegratie_desktop.pdf.tags import TABLED
from herintegratie_desktop.pdf.voice import Said

_AMOUNTS = words("Regeling en bedragen")
_SCHEME = words("Regeling")
_SINCE = words("geldt sinds {day}")
_SINCE_INFERRED = words("geldt sinds {day} (aangenomen)")
_ALWAYS = words("begindatum niet bekend")
_MAXIMUM = words("Maximum per persoon")
_ADULT = words("volwassene: {amount}")
_MINOR = words("minderjarige: {amount}")
_MINOR_FAMILY = words("minderjarige in een gezin: {amount}")
_MINOR_ALONE = words("minderjarige alleen: {amount}")
_CASH = words("waarvan contant hoogstens: {amount}")
_SOURCE = words("Bron")
_CERTAINTY = words("zekerheid: {certainty}")
_REMARK = words("Opmerking")
_RULES = words("Regels")
_RULES_SAID = words(
    "Regelset {rules}, getoetst op {day}. De uitkomst is indicatief: DT&V verifieert iedere"
    " deelnemer."
)

_LABEL = 122.0


def scheme(dossier: Dossier) -> Iterator[Item]:
    """Yield what the amounts rest on."""
    amounts = dossier.checked.budget.amounts
    certainty = Phrase(_CERTAINTY, {"certainty": Phrase(amounts.certainty.words)})
    yield heading(dossier.voice, _AMOUNTS)
    yield _fact(dossier, _SCHEME, [dossier.scheme.name, _since(amounts)])
    yield _fact(dossier, _MAXIMUM, list(_maxima(amounts)))
    yield _fact(dossier, _SOURCE, [amounts.source, certainty])
    if amounts.note:
        yield _fact(dossier, _REMARK, [amounts.note])
    yield _fact(dossier, _RULES, [_tested(dossier)])


def _fact(dossier: Dossier, label: str, said: Sequence[Said]) -> Item:
    """Return what is so beside its name: Dutch, and what the second language says otherwise."""
    voice = dossier.voice
    half = (WIDTH - _LABEL - GUTTER) / 2
    width = half if voice.is_bilingual else WIDTH - _LABEL
    cells = [
        Cell(0, _LABEL - 10, voice.pair(label, CELL_STRONG, CELL_TOO)),
        Cell(_LABEL, width, [text(voice.dutch(each), CELL) for each in said]),
        Cell(_LABEL + half + GUTTER, half, [t for each in said for t in voice.beside(each, CELL)]),
    ]
    return Item(row(cells, above=4, below=5, over=HAIRLINE, role=TABLED))


def _since(amounts: Amounts) -> Phrase:
    if amounts.since.year == 1:
        return Phrase(_ALWAYS)
    source = _SINCE if amounts.certainty is Certainty.HIGH else _SINCE_INFERRED
    return Phrase(source, {"day": dutch_date(amounts.since)})


def _tested(dossier: Dossier) -> Phrase:
    day, rules = dutch_date(dossier.checked.day), dossier.guide.rules.version
    return Phrase(_RULES_SAID, {"rules": rules, "day": day})


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
