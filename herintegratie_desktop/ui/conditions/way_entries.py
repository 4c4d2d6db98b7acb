"""Ways out, the same one for several people told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.policy import Condition
from herintegratie_desktop.core.ways import Asks, Way
from herintegratie_desktop.ui.conditions.naming import people_called
from herintegratie_desktop.ui.desk import Desk


@dataclass(frozen=True)
class WayEntry:
    """One thing to do: what it asks, the sentence, what it is good for, for whom, and where."""

    asks: Asks
    sentence: str
    about: tuple[str, ...]
    people: str
    place: str


def way_entries(case: Case, desk: Desk, found: Iterable[Way]) -> tuple[WayEntry, ...]:
    """Return the ways in their order, each once with everybody it is for."""
    conditions = {each.id: each for each in desk.guide.rules.conditions_on(desk.today)}
    together: dict[tuple[Asks, str, str], list[Way]] = {}
    for way in found:
        condition = conditions.get(way.rule)
        is_ground = condition is not None and condition.one_of and way.asks is Asks.ANSWER
        sentence = _choose() if is_ground else desk.say(way.phrase)
        where = condition.one_of if is_ground and condition else _where(way)
        together.setdefault((way.asks, sentence, where), []).append(way)
    return tuple(
        _entry(case, desk, conditions, asks, sentence, ways)
        for (asks, sentence, _), ways in together.items()
    )


def _choose() -> str:
    return QCoreApplication.translate("Ways", "Kies welke grond geldt; één is genoeg.")


def _where(way: Way) -> str:
    """Return the field without whose it is."""
    return "/".join(part for part in way.place.split("/") if part != way.person)


def _entry(  # noqa: PLR0913, PLR0917 - the parts of one entry
    case: Case,
    desk: Desk,
    conditions: dict[str, Condition],
    asks: Asks,
    sentence: str,
    ways: list[Way],
) -> WayEntry:
    groups = desk.guide.rules.groups
    titles: dict[str, None] = {}
    for way in ways:
        condition = conditions.get(way.rule)
        if condition is not None:
            group = groups.get(condition.one_of)
            titles[desk.translate(group.title if group else condition.title)] = None
    names = {person.id: person.called for person in case.household.members}
    people = people_called((way.person for way in ways), names)
    return WayEntry(asks, sentence, tuple(titles), people, ways[0].place)
