"""The rules as JSON; amounts in cents, an unknown beginning as null."""

from __future__ import annotations

from typing import Any

from herintegratie_desktop.core.policy import Amounts, Condition, Rulebook, Scheme


def rulebook_document(rules: Rulebook) -> dict[str, Any]:
    """Return everything the rule files say."""
    window = rules.window
    return {
        "version": rules.version,
        "majority_years": rules.majority,
        "schemes": [rule_document(scheme) for scheme in rules.schemes.values()],
        "conditions": [rule_document(condition) for condition in rules.conditions],
        "window": {
            "months_before": window.months_before,
            "months_after": window.months_after,
            "source": window.source,
        },
    }


def rule_document(rule: Scheme | Condition) -> dict[str, Any]:
    """Return one scheme with its history, or one condition."""
    if isinstance(rule, Scheme):
        history = [_amounts_document(amounts) for amounts in rule.history]
        return {"id": rule.id, "name": rule.name, "history": history}
    return {
        "id": rule.id,
        "title": rule.title,
        "question": rule.question,
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "answered_by": list(rule.answered_by),
        "evidence": rule.evidence,
        "source": rule.source,
        "certainty": rule.certainty.value,
    }


def _amounts_document(amounts: Amounts) -> dict[str, Any]:
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
