"""The rules as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.policy import Amounts, Condition, Rulebook, Scheme


def rulebook_lines(rules: Rulebook) -> Iterator[str]:
    """Yield all schemes, conditions and the window of support."""
    yield f"Regels, uitgave {rules.version}"
    every: list[Scheme | Condition] = [*rules.schemes.values(), *rules.conditions]
    for rule in every:
        yield ""
        yield from rule_lines(rule)
    yield ""
    window = rules.window
    yield (
        f"Ondersteuning mag van {window.months_before} maanden vóór tot {window.months_after} "
        f"maanden na vertrek ({window.source})."
    )


def rule_lines(rule: Scheme | Condition) -> Iterator[str]:
    """Yield one scheme with its history, or one condition."""
    if isinstance(rule, Scheme):
        yield f"{rule.id}: {rule.name}"
        for amounts in rule.history:
            yield from _amounts(amounts)
    else:
        yield f"{rule.id}: {rule.title}"
        yield from bullets(_about(rule))


def _amounts(amounts: Amounts) -> Iterator[str]:
    yield f"  vanaf {_since(amounts)}"
    yield from bullets(
        [
            f"volwassene {show_euros(amounts.adult)}",
            f"minderjarige in een gezin {show_euros(amounts.minor_in_family)}, "
            f"alleen {show_euros(amounts.minor_alone)}",
            f"waarvan contant ten hoogste {show_euros(amounts.cash)} per persoon",
            f"bron: {amounts.source} (zekerheid: {amounts.certainty.words})",
            *([f"let op: {amounts.note}"] if amounts.note else []),
        ]
    )


def _since(amounts: Amounts) -> str:
    return "het begin" if amounts.since.year == 1 else dutch_date(amounts.since)


def _about(condition: Condition) -> list[str]:
    until = f" tot en met {dutch_date(condition.until)}" if condition.until else ""
    return [
        condition.question,
        f"vanaf {dutch_date(condition.since)}{until}",
        f"wie antwoordt: {', '.join(condition.answered_by)}",
        f"bewijs: {condition.evidence}",
        f"bron: {condition.source} (zekerheid: {condition.certainty.words})",
    ]
