"""The rules as JSON; amounts in cents, an unknown beginning as null."""

from __future__ import annotations

from typing import Any

from herintegratie_desktop.commands.rules_view import FileShown, Shown, View
from herintegratie_desktop.core.policy import Amounts, Condition, Group, Scheme, Terms

Json = dict[str, Any]


def rulebook_document(view: View) -> Json:
    """Return everything the rule files say, or what holds on the day that is looked at."""
    book, window = view.book, view.book.window
    return {
        "version": book.version,
        "on": view.day.isoformat() if view.day else None,
        "majority_years": book.majority,
        "files": [_file(file) for file in view.files],
        "schemes": [_scheme(scheme, view) for scheme in view.schemes],
        "conditions": [_condition(condition, view) for condition in view.conditions],
        "groups": [_group(group, view) for group in book.groups.values()],
        "window": {
            "months_before": window.months_before,
            "months_after": window.months_after,
            "source": window.source,
        },
    }


def shown_document(shown: Shown) -> Json:
    """Return one scheme with its history, or one condition with all its periods and its group."""
    if isinstance(shown.rule, Scheme):
        return _scheme(shown.rule, shown.view)
    group = shown.group
    return {
        **_condition(shown.rule, shown.view),
        "periods": [_condition(period, shown.view) for period in shown.periods],
        "group": None if group is None else _group(group, shown.view),
    }


def _file(file: FileShown) -> Json:
    installed = file.installed
    return {
        "file": file.name,
        "version": file.version,
        "kind": file.kind,
        "sha256": file.digest,
        "own": installed is not None,
        "installed_at": installed.installed_at.isoformat() if installed else None,
        "installed_by": installed.installed_by if installed else None,
        "signed_by": installed.signed_by or None if installed else None,
        "reason": installed.reason or None if installed else None,
    }


def _scheme(scheme: Scheme, view: View) -> Json:
    return {
        "id": scheme.id,
        "name": scheme.name,
        "network": scheme.network,
        "file": view.file_of(scheme.id),
        "history": [_amounts(amounts) for amounts in scheme.history],
    }


def _amounts(amounts: Amounts) -> Json:
    return {
        "since": None if amounts.since.year == 1 else amounts.since.isoformat(),
        "adult_cents": amounts.adult,
        "minor_in_family_cents": amounts.minor_in_family,
        "minor_alone_cents": amounts.minor_alone,
        "cash_cents": amounts.cash,
        "source": amounts.source,
        "certainty": amounts.certainty.value,
        "note": amounts.note,
    }


def _condition(condition: Condition, view: View) -> Json:
    texts = {name: getattr(condition, name) for name in ("title", "question", "evidence")}
    return {
        "id": condition.id,
        **texts,
        "texts": {name: _told(dutch, view) for name, dutch in texts.items()},
        "since": condition.since.isoformat(),
        "until": condition.until.isoformat() if condition.until else None,
        "scope": condition.scope.value,
        "stage": condition.stage.value,
        "kind": condition.kind.value,
        "effect": condition.effect.value,
        "ground": condition.ground.value,
        "answered_by": list(condition.answered_by),
        "source": condition.source,
        "certainty": condition.certainty.value,
        "note": condition.note,
        "one_of": condition.one_of or None,
        "unless": list(condition.unless),
        "doubt_when": list(condition.doubt_when),
        "confidential": condition.confidential,
        "terms": _terms(condition.terms),
        "file": view.file_of(condition.id),
    }


def _terms(terms: Terms) -> Json:
    """Return the terms that a condition names, and no others."""
    said: Json = {
        "years": terms.years,
        "categories": list(terms.categories),
        "networks": list(terms.networks),
        "fallback": list(terms.fallback),
    }
    return {key: value for key, value in said.items() if value}


def _group(group: Group, view: View) -> Json:
    return {
        "id": group.id,
        "title": group.title,
        "texts": {"title": _told(group.title, view)},
        "conditions": list(view.members(group)),
    }


def _told(dutch: str, view: View) -> Json:
    return {"nl": dutch, "en": view.book.english.get(dutch, dutch)}
