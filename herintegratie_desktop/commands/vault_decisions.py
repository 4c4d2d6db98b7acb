"""`vault decisions` and `replay`: what plans were signed on, and the same worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.rules_impact import change_document
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.impact import Change, changes

if TYPE_CHECKING:
    from herintegratie_desktop.store.decisions import Decision
    from herintegratie_desktop.store.vault import Vault

_HEADING = ("besluit", "dossier", "versie", "dag", "regeling", "ondertekenen", "door")
_SAME = "Met de regels en feiten van toen komt er hetzelfde uit."
_OTHER = "Met de regels en feiten van toen komt er iets anders uit dan is bewaard."
_TAMPERED = "Het besluit is anders dan het logboek heeft vastgelegd; onderzoek met «vault check»."
_NO_DIFFERENCE = "Geen verschil in voorwaarden, limieten en ondertekenen."


def list_decisions(call: Call) -> int:
    """Print the decisions, the first one first, or those of one case, newest first."""
    with opened(call) as vault:
        listed = [_summary(each) for each in _decisions(vault, call.asked.case)]
    if call.asked.json:
        say_json(listed)
    elif listed:
        say(*columns([_HEADING, *map(_row, listed)], right=(2,)))
    else:
        say("Er staat nog geen besluit in deze kluis.")
    return 0


def _decisions(vault: Vault, case_id: str | None) -> Iterable[Decision]:
    if case_id is not None:
        return vault.decisions.of(case_id)
    return map(vault.decisions.get, vault.decisions.ids())


def _summary(decision: Decision) -> dict[str, Any]:
    return {
        "decision": decision.id,
        "case": decision.case_id,
        "rev": decision.rev,
        "on": decision.day.isoformat(),
        "scheme": decision.scheme,
        "may_sign": decision.may_sign,
        "made_at": decision.made_at.isoformat(),
        "made_by": decision.made_by,
        "guide": decision.guide,
    }


def _row(summary: dict[str, Any]) -> tuple[str, ...]:
    return (
        summary["decision"],
        summary["case"],
        str(summary["rev"]),
        dutch_date(date.fromisoformat(summary["on"])),
        summary["scheme"],
        "mag" if summary["may_sign"] else "mag niet",
        summary["made_by"],
    )


@dataclass(frozen=True)
class _Replayed:
    """A decision, the check made again with what was kept, and the check by the rules of today.

    `problems` says why one of the two could not be made.
    """

    decision: Decision
    again: Check | None
    today: Check | None
    is_unchanged: bool
    problems: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Say whether the outcome is the one that was kept, and nobody altered that."""
        from herintegratie_desktop.exchange.decisions import says_the_same

        same = self.again is not None and says_the_same(self.decision, self.again)
        return same and self.is_unchanged

    @property
    def differences(self) -> tuple[Change, ...]:
        """Return what differs with today."""
        if self.again is None or self.today is None:
            return ()
        return changes(self.again, self.today)


def replay_decision(call: Call) -> int:
    """Work a decision out again; 0 when the outcome is the one that was kept, else 1."""
    from herintegratie_desktop.store.decisions import NoSuchDecisionError

    with opened(call) as vault:
        try:
            decision = vault.decisions.get(call.asked.id)
        except NoSuchDecisionError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
        replayed = _replayed(vault, decision, call.day)
    if call.asked.json:
        say_json(_document(replayed))
    else:
        say(*_report(replayed, call.day))
    return 0 if replayed.is_same else 1


def _replayed(vault: Vault, decision: Decision, today: date) -> _Replayed:
    """Raise `DamagedVaultError` when the rules of then are not whole."""
    again, why_not = _checked(decision, vault.decisions.guide_of(decision), decision.day)
    now, why_not_now = _checked(decision, vault.office.guide(), today)
    unchanged = vault.decisions.is_unchanged(decision)
    problems = tuple(
        f"{what}: {why}" for what, why in (("toen", why_not), ("nu", why_not_now)) if why
    )
    return _Replayed(decision, again, now, unchanged, problems)


def _checked(decision: Decision, guide: Guide, day: date) -> tuple[Check | None, str]:
    """Return the check of the case of then, or why it cannot be made."""
    from herintegratie_desktop.core.policy import RuleError
    from herintegratie_desktop.exchange.casefile import BadCaseFileError, read_case

    try:
        case = read_case(decision.case_document.encode(), guide)
        return check(case, guide, day, decision.scheme), ""
    except BadCaseFileError as error:
        said = (f"{each.place}: {each.phrase.said()}" for each in error.faults)
        return None, "; ".join(said)
    except RuleError as error:
        return None, error.phrase.said()


def _document(replayed: _Replayed) -> dict[str, Any]:
    import json

    from herintegratie_desktop.exchange.report import check_document

    decision = replayed.decision
    again, today = (
        None if each is None else check_document(each) for each in (replayed.again, replayed.today)
    )
    return {
        "decision": decision.id,
        "case": decision.case_id,
        "on": decision.day.isoformat(),
        "same": replayed.is_same,
        "unchanged": replayed.is_unchanged,
        "then": json.loads(decision.document),
        "again": again,
        "now": today,
        "differences_with_today": [change_document(each) for each in replayed.differences],
        "problems": list(replayed.problems),
    }


def _report(replayed: _Replayed, today: date) -> Iterator[str]:
    decision = replayed.decision
    may = "mag worden ondertekend" if decision.may_sign else "mag niet worden ondertekend"
    yield f"Besluit {decision.id}: dossier {decision.case_id}, versie {decision.rev}"
    yield f"Toen, op {dutch_date(decision.day)}: regeling {decision.scheme}, het plan {may}."
    yield _verdict(replayed)
    yield from bullets(replayed.problems)
    if replayed.today is not None:
        yield ""
        yield f"Met de regels van nu, op {dutch_date(today)}:"
        said = [each.phrase.said() for each in replayed.differences]
        yield from bullets(said or [_NO_DIFFERENCE])


def _verdict(replayed: _Replayed) -> str:
    if not replayed.is_unchanged:
        return _TAMPERED
    return _SAME if replayed.is_same else _OTHER
