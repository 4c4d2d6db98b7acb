"""Find the ways to settle each finding and each broken limit of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.eligibility import Finding, findings
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.policy import Ground
from herintegratie_desktop.core.ways.by_answer import (
    of_answers,
    of_decision,
    of_departure,
    of_other_rules,
)
from herintegratie_desktop.core.ways.by_limit import of_limits
from herintegratie_desktop.core.ways.by_person import of_destination, of_nationality, of_origin
from herintegratie_desktop.core.ways.by_plan import (
    of_lines,
    of_network,
    of_texts,
    of_window,
)
from herintegratie_desktop.core.ways.values import Open, Way


def ways(case: Case, guide: Guide, day: date, scheme: str | None = None) -> tuple[Way, ...]:
    """Return the ways out of everything that is open or refused, least asked first.

    Raises `RuleError` when the scheme has no amounts on the day.
    """
    found = [
        way
        for finding in findings(case, guide, day)
        if not finding.is_settled
        for way in _of_finding(Open(case, guide, day, finding))
    ]
    found.extend(of_limits(case, guide, day, scheme))
    return _ordered(found)


def ways_of(case: Case, guide: Guide, day: date, finding: Finding) -> tuple[Way, ...]:
    """Return the ways to settle one finding, least asked first; none when it is settled."""
    if finding.is_settled:
        return ()
    return _ordered(_of_finding(Open(case, guide, day, finding)))


def _ordered(found: list[Way]) -> tuple[Way, ...]:
    return tuple(sorted(found, key=lambda way: way.asks))


def _of_finding(open_: Open) -> list[Way]:
    grounds = _BY_GROUND.get(open_.finding.condition.ground, ())
    searches = (*grounds, of_answers, of_other_rules, of_decision)
    proposed = (way for search in searches for way in search(open_))
    return [way for way in proposed if way.edit is None or open_.is_settled_by(way.edit)]


_Search = Callable[[Open], Iterator[Way]]
_BY_GROUND: dict[Ground, tuple[_Search, ...]] = {
    Ground.EARLIER_DEPARTURE: (of_departure,),
    Ground.VISA_OR_ODA: (of_nationality,),
    Ground.COUNTRY_LIST: (of_nationality,),
    Ground.VISA: (of_nationality,),
    Ground.ODA: (of_nationality, of_origin),
    Ground.DESTINATION: (of_nationality, of_destination),
    Ground.WINDOW: (of_window,),
    Ground.PLAN_TEXTS: (of_texts,),
    Ground.PLACE: (of_window, of_lines),
    Ground.GOODS: (of_lines,),
    Ground.UNCHARGED: (of_lines,),
    Ground.NETWORK: (of_network,),
}
