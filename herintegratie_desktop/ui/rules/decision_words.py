"""What a kept decision says, row by row, in the words that were kept with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import CLASS_NAMES, PersonClass
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.outcomes import Outcome, outcome_name
from herintegratie_desktop.core.policy import Condition, Kind
from herintegratie_desktop.store.decisions import Decision
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import NOTHING

translate = QCoreApplication.translate
Row = tuple[str, ...]
_SUMS = ("spent_cents", "limit_cents", "cash_cents", "cash_limit_cents")


class DecisionWords:
    """Reads the documents of a decision; what is not in them is shown as a dash."""

    def __init__(self, bridge: OfficeBridge, decision: Decision) -> None:
        self._bridge, self._decision = bridge, decision
        self._document = _read(decision.document)
        case = _read(decision.case_document)
        self._names = {each["id"]: _name(each) for each in case.get("persons", ())}
        store = bridge.vault.decisions
        self._guide: Guide | None = bridge.or_else(lambda: store.guide_of(decision), None)

    def title(self) -> str:
        """Return the case and who it is about."""
        head = next(iter(self._names.values()), "")
        return f"{self._decision.case_id} · {head}" if head else self._decision.case_id

    def scheme(self) -> str:
        """Return the name that the scheme had then."""
        scheme = self._decision.scheme
        known = self._guide.rules.schemes.get(scheme) if self._guide else None
        return self._bridge.desk.translate(known.name) if known else scheme

    def rules(self) -> str:
        """Return the version of the rules of then."""
        if self._guide is None:
            return translate("Decision", "niet meer leesbaar")
        return self._guide.rules.version

    def reference_day(self) -> str:
        """Return the day on which ages counted."""
        day = self._document.get("reference_day")
        return dutch_date(date.fromisoformat(day)) if day else NOTHING

    def limits(self) -> list[Row]:
        """Return a row for each person, and one for all of them together."""
        persons = self._document.get("persons", [])
        rows = [(self._name(each["id"]), self._class(each), *_sums(each)) for each in persons]
        whole = self._document.get("household")
        if whole and len(persons) > 1:
            all_of_them = translate("Decision", "Hele gezin")
            rows.append((all_of_them, translate("Decision", "opgeteld"), *_sums(whole)))
        return rows

    def findings(self) -> list[Row]:
        """Return a row for each condition of each person."""
        return [
            (
                self._name(each["person"]),
                self._title(each["rule"]),
                self._outcome(each["rule"], each["outcome"]),
                str(each["reason"]),
            )
            for each in self._document.get("findings", [])
        ]

    def differences(self, again: Check) -> list[str]:
        """Return where the same check says something else now, place by place."""
        from herintegratie_desktop.exchange.report import check_document

        said = translate("Decision", "{place}: was {before}, is {after}")
        return [
            said.format(place=place, before=before, after=after)
            for place, before, after in _unlike(self._document, check_document(again), "")
        ]

    def _name(self, person: str) -> str:
        return self._names.get(person) or person

    def _class(self, each: dict[str, Any]) -> str:
        try:
            return self._bridge.desk.translate(CLASS_NAMES[PersonClass(each["class"])])
        except ValueError:
            return str(each["class"])

    def _title(self, rule: str) -> str:
        known = self._condition(rule)
        return self._bridge.desk.translate(known.title) if known else rule

    def _outcome(self, rule: str, outcome: str) -> str:
        known = self._condition(rule)
        kind = known.kind if known else Kind.REQUIREMENT
        try:
            return self._bridge.desk.translate(outcome_name(Outcome(outcome), kind))
        except ValueError:
            return outcome

    def _condition(self, rule: str) -> Condition | None:
        return self._guide.rules.condition(rule, self._decision.day) if self._guide else None


def _read(document: str) -> dict[str, Any]:
    try:
        found = json.loads(document)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _name(person: dict[str, Any]) -> str:
    return f"{person.get('given_names') or ''} {person.get('family_name') or ''}".strip()


def _sums(each: dict[str, Any]) -> tuple[str, ...]:
    # An amount must not be parted from its sign.
    return tuple(show_euros(Cents(each[key])).replace(" ", "\u00a0") for key in _SUMS)


def _unlike(before: object, after: object, place: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            inside = f"{place}.{key}" if place else str(key)
            yield from _unlike(before.get(key), after.get(key), inside)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for at, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from _unlike(one, other, f"{place}[{at}]")
    elif before != after:
        yield place, _short(before), _short(after)


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:120]
