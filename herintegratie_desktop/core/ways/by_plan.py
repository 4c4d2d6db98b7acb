"""Ways that change the plan: a date, a line, a text, the network."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.edits import ChangeChoice
from herintegratie_desktop.core.grounds.planned import is_outside, window_around
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.policy import Ground
from herintegratie_desktop.core.ways.values import Asks, Open, Way

_DEPARTURE = words("Vul de geplande vertrekdatum in.")
_INSIDE = words("Zet “{purpose}” op een dag van {since} tot en met {until}.")
_AFTER = words("Zet “{purpose}” op een dag na het vertrek, of leg de goedkeuring van DT&V vast.")
_PERMISSION = words("Leg bij “{purpose}” vast wie toestemming gaf en wanneer.")
_OTHER_GOODS = words("Kies voor “{purpose}” iets waarvoor geen toestemming nodig is.")
_CHARGE = words("Laat “{purpose}” meetellen in het budget.")
_TEXT = words("Beschrijf in het plan {what}.")
_NETWORK = words("Kies als netwerk {network}.")
_TEXTS = {
    "obstacles": words("wat terugkeer in de weg staat"),
    "support": words("waaruit de ondersteuning bestaat"),
    "contribution": words("hoe dit bijdraagt aan herintegratie"),
}
_NAMELESS = words("een regel zonder doel")


def of_window(open_: Open) -> Iterator[Way]:
    """Yield the departure, or a day for each line that lies outside the period."""
    period = window_around(open_.case, open_.guide.rules.window)
    if period is None:
        place = "return/planned_departure"
        yield open_.way(Asks.DATE, Phrase(_DEPARTURE), place)
        return
    days = {"since": dutch_date(period[0]), "until": dutch_date(period[1])}
    for line in open_.case.plan.of(open_.finding.person):
        if is_outside(line, period):
            phrase = Phrase(_INSIDE, {**days, "purpose": _purpose(line)})
            yield open_.way(Asks.DATE, phrase, f"lines/{line.id}/when")


def of_texts(open_: Open) -> Iterator[Way]:
    """Yield each text of the plan that is still to be written."""
    for name, what in _TEXTS.items():
        if not getattr(open_.case.plan, name).strip():
            phrase = Phrase(_TEXT, {"what": Phrase(what)})
            yield open_.way(Asks.FIELD, phrase, f"plan/{name}")


def of_lines(open_: Open) -> Iterator[Way]:
    """Yield what to change in each line that a condition stumbles over.

    One line may not be enough, so that these ways are not proved one by one.
    """
    for line in open_.case.plan.of(open_.finding.person):
        for source, field in _changes(open_, line):
            phrase = Phrase(source, {"purpose": _purpose(line)})
            yield open_.way(Asks.LINE, phrase, f"lines/{line.id}/{field}")


def _changes(open_: Open, line: BudgetLine) -> tuple[tuple[str, str], ...]:
    condition = open_.finding.condition
    kind = line.category.value if line.category else ""
    if condition.ground is Ground.UNCHARGED and not line.charged:
        return ((_CHARGE, "charged"),)
    if line.permitted:
        return ()
    if condition.ground is Ground.GOODS and kind in condition.terms.categories:
        return ((_PERMISSION, "permission"), (_OTHER_GOODS, "category"))
    departure = open_.case.back.planned_departure
    if condition.ground is Ground.PLACE and departure and line.when and line.charged:
        return ((_AFTER, "when"),) if line.when.latest < departure else ()
    return ()


def of_network(open_: Open) -> Iterator[Way]:
    """Yield the networks that may be used without asking."""
    for network in open_.guide.catalogue.networks:
        if network.id != open_.case.network:
            edit = ChangeChoice("network", network.id)
            phrase = Phrase(_NETWORK, {"network": Phrase(network.name)})
            yield open_.way(Asks.CHOICE, phrase, "network", edit)


def _purpose(line: BudgetLine) -> str | Phrase:
    return line.purpose.strip() or Phrase(_NAMELESS)
