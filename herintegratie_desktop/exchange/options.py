"""The schemes side by side as a JSON document, with the keys the outside counts on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.options import Option
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.exchange.report import Json, person_document


def options_document(
    case: Case, day: date, options: Iterable[Option], translate: Translate = str
) -> Json:
    """Return every scheme with its limits in cents; null limits where it has no amounts."""
    return {
        "case": case.id,
        "on": day.isoformat(),
        "schemes": [_option(option, translate) for option in options],
    }


def _option(option: Option, translate: Translate) -> Json:
    return {
        "scheme": option.scheme.id,
        "name": option.scheme.name,
        **_limits(option.budget),
        "notes": [note.said(translate) for note in option.notes],
        **_origin(option.budget),
    }


def _limits(uses: Budget | None) -> Json:
    if uses is None:
        return {"limit_cents": None, "cash_limit_cents": None, "persons": []}
    return {
        "limit_cents": uses.household.limit,
        "cash_limit_cents": uses.household.cash_limit,
        "persons": [person_document(use) for use in uses.persons],
    }


def _origin(uses: Budget | None) -> Json:
    if uses is None:
        return {"source": None, "certainty": None, "since": None}
    amounts = uses.amounts
    return {
        "source": amounts.source,
        "certainty": amounts.certainty.value,
        "since": amounts.since.isoformat(),
    }
