"""`check --explain`: what every finding rests on, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.eligibility import Finding
from herintegratie_desktop.core.explain import explanation
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.ways import ASKS_NAMES, Way, ways

_MISSING = "Wat ontbreekt (één van deze is genoeg)"
_MISSING_ONE = "Wat ontbreekt"
_OF_LIMITS = "Wat ontbreekt voor de limieten"
_INSIDE = "      "


def ways_out(checked: Check, guide: Guide) -> tuple[Way, ...]:
    """Return the ways out of everything that is open, least asked first."""
    return ways(checked.case, guide, checked.day, checked.budget.scheme)


def explained_document(checked: Check, guide: Guide) -> dict[str, Any]:
    """Return the document of a check with `explanation` in every finding, and `missing`."""
    from herintegratie_desktop.exchange.report import check_document

    document = check_document(checked)
    for said, finding in zip(document["findings"], checked.findings, strict=True):
        said["explanation"] = [
            {"label": each.label, "text": each.text.said()} for each in explanation(finding)
        ]
    document["missing"] = [_way(way) for way in ways_out(checked, guide)]
    return document


def finding_lines(finding: Finding, open_ways: Iterable[Way]) -> Iterator[str]:
    """Yield what a finding rests on, and what would settle it."""
    for each in explanation(finding):
        yield f"{_INSIDE}{each.label}: {each.text.said()}"
    own = [way for way in open_ways if (way.rule, way.person) == (finding.rule, finding.person)]
    if own:
        yield f"{_INSIDE}{_MISSING if len(own) > 1 else _MISSING_ONE}:"
        yield from (f"{_INSIDE}{line}" for line in bullets(map(_said, own)))


def limit_lines(findings: Iterable[Finding], open_ways: Iterable[Way]) -> Iterator[str]:
    """Yield the ways that are about no finding: those back inside the limits."""
    of_findings = {(each.rule, each.person) for each in findings}
    own = [way for way in open_ways if (way.rule, way.person) not in of_findings]
    if own:
        yield ""
        yield _OF_LIMITS
        yield from bullets(map(_said, own))


def _said(way: Way) -> str:
    return f"{way.phrase.said()} ({ASKS_NAMES[way.asks].lower()})"


def _way(way: Way) -> dict[str, Any]:
    return {
        "rule": way.rule,
        "person": way.person,
        "asks": way.asks.name.lower(),
        "message": way.phrase.said(),
        "place": way.place,
    }
