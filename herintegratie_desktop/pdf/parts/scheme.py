"""Under which scheme the amounts are: since when, from which source, what was inferred."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Amounts
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.flow import Item
from herintegratie_desktop.pdf.parts.common import columns, heading
from herintegratie_desktop.pdf.sheet import WIDTH, Cell, Part, row, text
from herintegratie_desktop.pdf.styles import CELL, CELL_STRONG, CELL_TOO, HAIRLINE

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
    " deelnemer. Aan dit plan kunnen geen andere rechten worden ontleend dan die de regeling geeft."
)

_PLACES = columns(122, gap=10.0)


def scheme(dossier: Dossier) -> Iterator[Item]:
    """Yield what the amounts rest on."""
    amounts = dossier.checked.budget.amounts
    yield heading(dossier.voice, _AMOUNTS)
    yield _fact(
        dossier, _SCHEME, [text(dossier.scheme.name, CELL_STRONG), *_since(dossier, amounts)]
    )
    yield _fact(dossier, _MAXIMUM, list(_maxima(dossier, amounts)))
    certainty = Phrase(_CERTAINTY, {"certainty": Phrase(amounts.certainty.words)})
    said = [text(amounts.source, CELL), *dossier.voice.pair(certainty, CELL_TOO, CELL_TOO)]
    yield _fact(dossier, _SOURCE, said)
    if amounts.note:
        yield _fact(dossier, _REMARK, dossier.voice.pair(amounts.note, CELL, CELL_TOO))
    day, rules = dutch_date(dossier.checked.day), dossier.guide.rules.version
    tested = Phrase(_RULES_SAID, {"rules": rules, "day": day})
    yield _fact(dossier, _RULES, dossier.voice.pair(tested, CELL, CELL_TOO))


def _fact(dossier: Dossier, label: str, parts: list[Part] | list) -> Item:  # type: ignore[type-arg]
    (x, width), (said_x, said_width) = _PLACES
    label_parts = dossier.voice.pair(label, CELL_STRONG, CELL_TOO)
    cells = [Cell(x, width, label_parts), Cell(said_x, min(said_width, WIDTH), parts)]
    return Item(row(cells, above=4, below=5, over=HAIRLINE))


def _since(dossier: Dossier, amounts: Amounts) -> list[Part]:
    if amounts.since.year == 1:
        said = Phrase(_ALWAYS)
    else:
        source = _SINCE if amounts.certainty is Certainty.HIGH else _SINCE_INFERRED
        said = Phrase(source, {"day": dutch_date(amounts.since)})
    return list(dossier.voice.pair(said, CELL, CELL_TOO))


def _maxima(dossier: Dossier, amounts: Amounts) -> Iterator[Part]:
    for source, cents in _limits(amounts):
        said = Phrase(source, {"amount": show_euros(cents)})
        other = dossier.voice.other(said)
        dutch = dossier.voice.dutch(said)
        yield text(f"{dutch}  ·  {other}" if other else dutch, CELL)


def _limits(amounts: Amounts) -> Iterator[tuple[str, int]]:
    yield _ADULT, amounts.adult
    if amounts.minor_in_family == amounts.minor_alone:
        yield _MINOR, amounts.minor_alone
    else:
        yield _MINOR_FAMILY, amounts.minor_in_family
        yield _MINOR_ALONE, amounts.minor_alone
    yield _CASH, amounts.cash
