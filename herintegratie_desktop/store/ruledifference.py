"""Two guides without the conditions that come to the same under both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.policy import Condition


def what_differs(old: Guide, new: Guide) -> tuple[Guide, Guide]:
    """Return the guides with only the conditions of which the outcome may not be the same.

    Those are the conditions that are not in both, and all that are tied to them. When anything
    else that conditions rest on is not the same, the guides come back as they are.
    """
    if _facts(old) != _facts(new):
        return old, new
    wanted = _tied(_only_in_one(old, new), (*old.rules.conditions, *new.rules.conditions))
    return _with_only(old, wanted), _with_only(new, wanted)


def _facts(guide: Guide) -> object:
    """Return what conditions rest on beside themselves: not amounts, and not words."""
    rules, countries = guide.rules, guide.countries
    window = (rules.window, rules.majority, rules.groups)
    return window, countries.all, countries.official, guide.catalogue


def _only_in_one(old: Guide, new: Guide) -> set[str]:
    before = {condition.id: condition for condition in old.rules.conditions}
    after = {condition.id: condition for condition in new.rules.conditions}
    return {rule for rule in before.keys() | after.keys() if before.get(rule) != after.get(rule)}


def _tied(rules: set[str], conditions: Iterable[Condition]) -> set[str]:
    """Return these rules and all that are tied to them, however many ties away."""
    ties = [_ties(condition) for condition in conditions]
    found = set(rules)
    while more := {each for tie in ties if not tie.isdisjoint(found) for each in tie} - found:
        found |= more
    return found


def _ties(condition: Condition) -> set[str]:
    """Return the names a condition shares with those it is tied to, its own id among them."""
    group = {f"one of {condition.one_of}"} if condition.one_of else set()
    return {condition.id, *condition.unless, *condition.doubt_when, *group}


def _with_only(guide: Guide, wanted: set[str]) -> Guide:
    kept = tuple(each for each in guide.rules.conditions if each.id in wanted)
    return replace(guide, rules=replace(guide.rules, conditions=kept))
