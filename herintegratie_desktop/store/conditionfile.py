"""Read conditions and their groups from rule files, and refuse what does not hold together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import Enum
from itertools import pairwise
from typing import TypeVar

from herintegratie_desktop.core.outcomes import answerer
from herintegratie_desktop.core.phrases import Words, words
from herintegratie_desktop.core.plan import Category
from herintegratie_desktop.core.policy import (
    Condition,
    Effect,
    Ground,
    Group,
    Kind,
    Scope,
    Stage,
    Terms,
)
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.store.ruletable import SOURCE_KEYS, RuleTable

_Choice = TypeVar("_Choice", bound=Enum)

_OVERLAP = words(
    "{file}, regel {line}: “{rule}” staat er al voor dezelfde dagen. Pas “since” of “until” aan."
)
_GAP = words(
    "{file}, regel {line}: voor “{rule}” is er een gat van {since} tot en met {until}. Laat de "
    "perioden op elkaar aansluiten."
)
_NO_SUCH = words("{file}, regel {line}: “{key}” noemt “{rule}”, en die voorwaarde is er niet.")
_NO_GROUP = words("{file}, regel {line}: “one_of” noemt “{rule}”, en die groep is er niet.")
_TIED = words(
    "{file}, regel {line}: “{rule}” hoort bij een groep; laat “unless” en “doubt_when” daar weg."
)
_CIRCLE = words(
    "{file}, regel {line}: {rules} verwijzen naar elkaar in een kring. Haal er een weg."
)

_TOLD = ("title", "question", "evidence")
_KEYS = {
    "id", "ground", *_TOLD, "since", "until", "answered_by", "kind", "scope", "stage", "effect",
    "one_of", "unless", "doubt_when", "answer_settles", "confidential", "terms", *SOURCE_KEYS,
}  # fmt: skip
_TERMS = {"years", "categories", "networks", "fallback"}
_NEEDED_TERMS = {
    Ground.EARLIER_DEPARTURE: {"years"},
    Ground.GOODS: {"categories"},
    Ground.UNCHARGED: {"categories"},
    Ground.NETWORK: {"networks"},
}


@dataclass(frozen=True)
class Placed:
    """A condition with the table it was read from, for what may have to be said of it."""

    condition: Condition
    table: RuleTable


def read_conditions(file: RuleTable) -> tuple[Placed, ...]:
    """Read the conditions of one file; raises `BadRuleFileError`."""
    return tuple(Placed(_condition(table), table) for table in file.each("condition"))


def read_groups(file: RuleTable) -> tuple[Group, ...]:
    """Read the groups of one file, of whose conditions one is enough."""
    if "group" not in file.table:
        return ()
    return tuple(_group(table) for table in file.each("group"))


def read_english(file: RuleTable) -> Iterator[tuple[str, str]]:
    """Yield the Dutch and the English words of the conditions and groups of a file."""
    tables = [*file.each("condition"), *(file.each("group") if "group" in file.table else [])]
    for table in tables:
        for key in _TOLD:
            if key in table.table:
                told = table.inner(key)
                yield told.text("nl"), told.text("en")


def refuse_broken_ties(placed: tuple[Placed, ...], groups: Mapping[str, Group]) -> None:
    """Refuse periods that overlap or leave a gap, unknown names and circles."""
    _refuse_broken_periods(placed)
    known = {each.condition.id for each in placed}
    for each in placed:
        for key in ("unless", "doubt_when"):
            for rule in getattr(each.condition, key):
                if rule not in known:
                    raise each.table.fault(_NO_SUCH, key, rule=rule)
        _refuse_broken_group(each, groups)
    _refuse_circles(placed)


def _refuse_broken_group(each: Placed, groups: Mapping[str, Group]) -> None:
    condition = each.condition
    if condition.one_of and condition.one_of not in groups:
        raise each.table.fault(_NO_GROUP, "one_of", rule=condition.one_of)
    if condition.one_of and (condition.unless or condition.doubt_when):
        raise each.table.fault(_TIED, "one_of", rule=condition.id)


def _condition(table: RuleTable) -> Condition:
    table.only(_KEYS)
    source, certainty, note = table.certainty()
    since = table.day("since")
    until = table.day("until") if "until" in table.table else None
    if until is not None and until < since:
        raise table.wrong("until", "een datum na “since”")
    ground = table.one_of("ground", Ground, _values(Ground))
    return Condition(
        id=table.text("id"),
        ground=ground,
        title=_title(table, "condition"),
        question=_told(table, "question"),
        since=since,
        until=until,
        source=source,
        certainty=certainty,
        answered_by=tuple(map(answerer, table.texts("answered_by"))),
        evidence=_told(table, "evidence"),
        note=note,
        kind=_choice(table, "kind", Kind, Kind.REQUIREMENT),
        scope=_choice(table, "scope", Scope, Scope.EVERYBODY),
        stage=_choice(table, "stage", Stage, Stage.INTAKE),
        effect=_choice(table, "effect", Effect, Effect.BLOCKS),
        one_of=table.text("one_of", ""),
        unless=table.texts("unless", needed=False),
        doubt_when=table.texts("doubt_when", needed=False),
        answer_settles=table.flag("answer_settles"),
        confidential=table.flag("confidential"),
        terms=_terms(table, ground),
    )


def _title(table: RuleTable, kind: str) -> str:
    """Return the title of a condition or a group; its id is the key to its translations."""
    return Words(_told(table, "title"), f"{kind}.{table.text('id')}")


def _told(table: RuleTable, key: str) -> str:
    """Return the Dutch words of a text; the English must be there too."""
    told = table.inner(key)
    told.only({"nl", "en"})
    told.text("en")
    return told.text("nl")


def _choice(table: RuleTable, key: str, kind: type[_Choice], usual: _Choice) -> _Choice:
    return table.one_of(key, kind, _values(kind), str(usual.value))


def _values(kind: type[Enum]) -> list[str]:
    return [str(each.value) for each in kind]


def _terms(table: RuleTable, ground: Ground) -> Terms:
    needed = _NEEDED_TERMS.get(ground, set())
    if "terms" not in table.table and not needed:
        return Terms()
    terms = table.inner("terms")
    terms.only(_TERMS)
    for key in sorted(needed):
        if key not in terms.table:
            raise terms.missing(key)
    return Terms(
        years=terms.number("years") if "years" in terms.table else 0,
        categories=_categories(terms),
        networks=terms.texts("networks", needed=False),
        fallback=terms.texts("fallback", needed=False),
    )


def _categories(terms: RuleTable) -> tuple[str, ...]:
    named = terms.texts("categories", needed=False)
    if not set(named) <= set(_values(Category)):
        raise terms.wrong("categories", "een lijst uit: " + ", ".join(_values(Category)))
    return named


def _group(table: RuleTable) -> Group:
    table.only({"id", "title"})
    return Group(table.text("id"), _title(table, "group"))


def _refuse_broken_periods(placed: tuple[Placed, ...]) -> None:
    by_id: dict[str, list[Placed]] = {}
    for each in placed:
        by_id.setdefault(each.condition.id, []).append(each)
    for rule, periods in by_id.items():
        periods.sort(key=lambda each: each.condition.since)
        for earlier, later in pairwise(periods):
            _refuse_broken_joint(rule, earlier.condition, later)


def _refuse_broken_joint(rule: str, earlier: Condition, later: Placed) -> None:
    until, since = earlier.until, later.condition.since
    if until is None or since <= until:
        raise later.table.fault(_OVERLAP, "since", rule=rule)
    one_day = timedelta(days=1)
    if since > until + one_day:
        gap = {"since": str(until + one_day), "until": str(since - one_day)}
        raise later.table.fault(_GAP, "since", rule=rule, **gap)


def _refuse_circles(placed: tuple[Placed, ...]) -> None:
    names: dict[str, set[str]] = {}
    for each in placed:
        named = (*each.condition.unless, *each.condition.doubt_when)
        names.setdefault(each.condition.id, set()).update(named)
    for each in placed:
        circle = _circle(each.condition.id, names, ())
        if circle:
            raise each.table.fault(_CIRCLE, "id", rules=" → ".join(circle))


def _circle(rule: str, names: Mapping[str, set[str]], way: tuple[str, ...]) -> tuple[str, ...]:
    """Return the way that comes back to where it began, or nothing."""
    if rule in way:
        return (*way[way.index(rule) :], rule)
    for named in sorted(names[rule]):
        found = _circle(named, names, (*way, rule))
        if found:
            return found
    return ()
