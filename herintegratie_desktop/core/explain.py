"""What a finding rests on, opened up: source, days, facts, evidence, and who can answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.eligibility import Finding
from herintegratie_desktop.core.facts import Certainty, Fact
from herintegratie_desktop.core.phrases import Phrase, listed, words
from herintegratie_desktop.core.policy import (
    EFFECT_NAMES,
    EXCLUSION_EFFECT_NAMES,
    Condition,
    Effect,
    Kind,
)

_QUESTION = words("Vraag")
_WHO = words("Wie kan antwoorden")
_EVIDENCE = words("Bewijs")
_EFFECT = words("Gevolg")
_SOURCE = words("Bron")
_IN_FORCE = words("Geldt")
_CERTAINTY = words("Zekerheid")
_NOTE = words("Let op")
_FACT = words("Feit")

_SINCE = words("vanaf {since}")
_SINCE_UNTIL = words("van {since} tot en met {until}")
_FACT_READ = words("{source}, {version} ({certainty})")


class Explained(NamedTuple):
    """One line of an explanation: what it is about, and what there is to say."""

    label: str
    text: Phrase


def explanation(finding: Finding) -> tuple[Explained, ...]:
    """Return everything a finding rests on, in the order in which it is read."""
    condition = finding.condition
    return (
        Explained(_QUESTION, Phrase(condition.question)),
        *_facts(finding.facts),
        Explained(_WHO, listed(condition.answered_by)),
        Explained(_EVIDENCE, Phrase(condition.evidence)),
        Explained(_EFFECT, Phrase(_effects(condition)[condition.effect])),
        Explained(_SOURCE, Phrase(condition.source)),
        Explained(_IN_FORCE, in_force(condition)),
        *_doubts(condition),
    )


def _effects(condition: Condition) -> Mapping[Effect, str]:
    return EXCLUSION_EFFECT_NAMES if condition.kind is Kind.EXCLUSION else EFFECT_NAMES


def in_force(condition: Condition) -> Phrase:
    """Return the days from and until which a condition holds."""
    days = {"since": dutch_date(condition.since)}
    if condition.until is None:
        return Phrase(_SINCE, days)
    return Phrase(_SINCE_UNTIL, {**days, "until": dutch_date(condition.until)})


def _facts(facts: tuple[Fact, ...]) -> Iterator[Explained]:
    for fact in facts:
        values: dict[str, str | Phrase] = {
            "source": Phrase(fact.source),
            "version": Phrase(fact.version),
            "certainty": Phrase(fact.certainty.words),
        }
        yield Explained(_FACT, Phrase(_FACT_READ, values))
        if fact.note:
            yield Explained(_NOTE, Phrase(fact.note))
        if fact.caveat is not None:
            yield Explained(_NOTE, fact.caveat)


def _doubts(condition: Condition) -> Iterator[Explained]:
    if condition.certainty is not Certainty.HIGH:
        yield Explained(_CERTAINTY, Phrase(condition.certainty.words))
    if condition.note:
        yield Explained(_NOTE, Phrase(condition.note))
