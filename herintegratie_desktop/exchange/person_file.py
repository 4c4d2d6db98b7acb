"""Everything about one person, as JSON: for who asks to see it, without the other members."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import Json, case_document
from herintegratie_desktop.core.household import Role
from herintegratie_desktop.core.others import OthersHider

if TYPE_CHECKING:
    from herintegratie_desktop.store.decisions import Decision
    from herintegratie_desktop.store.requests import Kept

FORMAT = "herintegratie-person/1"
_OF_CASE = ("id", "opened_on", "scheme", "project", "network", "language", "caseworker", "return")


def person_document(kept: Kept) -> Json:
    """Return what is kept of a person as JSON values; names of other members are taken out."""
    case, person = case_document(kept.case), kept.person
    hider = OthersHider(kept.case.household, person)
    return {
        "format": FORMAT,
        "made_at": kept.asked_at.isoformat(),
        "made_by": kept.asked_by,
        "case": {key: case[key] for key in _OF_CASE if key in case},
        "person": next(each for each in case["persons"] if each["id"] == person),
        "guardian": case.get("guardian") if _is_child(kept) else None,
        "answers": hider.values(_own(case["answers"], person)),
        "plan": hider.values(
            {**case["plan"], "lines": _own(case["plan"]["lines"], person)},
        ),
        "as_typed": hider.values(_typed(kept)),
        "signatures": [
            _signature(each) for each in case.get("signatures", ()) if each["signer"] == person
        ],
        "decisions": hider.values([_decision(each, person) for each in kept.decisions]),
        "attachments": hider.values(list(_attachments(kept))),
        "papers": [dict(each) for each in kept.papers],
        "handed_over": hider.values([dict(each) for each in kept.hand_overs]),
        "handed": [
            {"at": each.at.isoformat(), "by": each.who, "action": each.action}
            for each in kept.handed
        ],
        "revisions": [
            {"rev": each.rev, "at": each.saved_at.isoformat(), "by": each.author}
            for each in kept.revisions
        ],
    }


def _own(rows: list[Json], person: str) -> list[Json]:
    return [each for each in rows if each["person"] == person]


def _is_child(kept: Kept) -> bool:
    return kept.case.household.person(kept.person).role is Role.CHILD


def _typed(kept: Kept) -> dict[str, str]:
    """Return what was typed and could not be read, of this person and of the journey of all."""
    own, home = f"persons/{kept.person}/", "return/"
    return {path: text for path, text in kept.case.typed if path.startswith((own, home))}


def _signature(signature: Json) -> Json:
    return {key: signature[key] for key in ("name", "on", "strokes")}


def _decision(decision: Decision, person: str) -> Json:
    checked = json.loads(decision.document)
    return {
        "id": decision.id,
        "made_at": decision.made_at.isoformat(),
        "made_by": decision.made_by,
        "on": decision.day.isoformat(),
        "scheme": decision.scheme,
        "may_sign": decision.may_sign,
        "findings": _own(checked["findings"], person),
        "amounts": next((each for each in checked["persons"] if each["id"] == person), None),
    }


def _attachments(kept: Kept) -> Iterator[Json]:
    for each in kept.attachments:
        yield {
            "name": each.name,
            "note": each.note,
            "bytes": each.bytes,
            "added_at": each.added_at.isoformat(),
            "added_by": each.added_by,
        }
