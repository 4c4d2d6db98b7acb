"""A case as rows of the database, and back: every value returns as it was."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from herintegratie_desktop.core.case import (
    Answer,
    Case,
    Caseworker,
    Helper,
    InkSignature,
    Override,
    Reply,
    Return,
    Seal,
)
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import (
    Document,
    DocumentKind,
    DocumentStatus,
    Extras,
    Household,
    Person,
    PersonClass,
    Role,
)
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import BudgetLine, Category, Form, Plan

Row = dict[str, Any]

_NONE, _NO = "[]", "false"
PARTS = ("persons", "answers", "budget_lines", "signatures")


@dataclass(frozen=True)
class CaseRows:
    """The row of the case itself, and the rows of each table of its parts in their order."""

    head: Row
    parts: dict[str, list[Row]]


def rows_of(case: Case) -> CaseRows:
    """Return the rows that hold a case, without keys and positions."""
    parts: dict[str, Iterable[Row]] = {
        "persons": map(_person_row, case.household.members),
        "answers": map(_answer_row, case.answers),
        "budget_lines": map(_line_row, case.plan.lines),
        "signatures": map(_signature_row, case.signatures),
    }
    return CaseRows(_head_row(case), {table: list(rows) for table, rows in parts.items()})


def case_of(rows: CaseRows) -> Case:
    """Return the case that rows hold; raises `ValueError`, `KeyError` or `TypeError` on damage."""
    head, parts = rows.head, rows.parts
    return Case(
        id=head["id"],
        opened_on=date.fromisoformat(head["opened_on"]),
        caseworker=_caseworker(head["caseworker"]),
        scheme=head["scheme"],
        project=head["project"],
        network=head["network"],
        language=head["language"],
        back=_back(head),
        household=Household(tuple(map(_person, parts["persons"]))),
        answers=tuple(map(_answer, parts["answers"])),
        plan=_plan(head, parts["budget_lines"]),
        guardian=_helper(head["guardian"]),
        interpreter=_helper(head["interpreter"]),
        version=head["version"],
        signatures=tuple(map(_signature, parts["signatures"])),
        seal=_seal(head),
        typed=_pairs(head["typed"]),
        extras=_pairs(head["extras"]),
    )


def _head_row(case: Case) -> Row:
    worker, seal = case.caseworker, case.seal
    return {
        "id": case.id,
        "opened_on": case.opened_on.isoformat(),
        "scheme": case.scheme,
        "project": case.project,
        "network": case.network,
        "language": case.language,
        "caseworker": _json([worker.name, worker.organisation, worker.extras]),
        **_back_row(case.back),
        "obstacles": case.plan.obstacles,
        "support": case.plan.support,
        "contribution": case.plan.contribution,
        "plan_extras": _json(case.plan.extras),
        "guardian": _helper_text(case.guardian),
        "interpreter": _helper_text(case.interpreter),
        "version": case.version,
        "sealed_on": seal and seal.on.isoformat(),
        "sealed_by": seal and seal.by,
        "sealed_digest": seal and seal.digest,
        "typed": _json(case.typed),
        "extras": _json(case.extras),
    }


def _caseworker(text: str) -> Caseworker:
    name, organisation, extras = json.loads(text)
    return Caseworker(name, organisation, _tuples(extras))


def _back_row(back: Return) -> Row:
    return {
        "country": back.country,
        "place": back.place,
        "address": back.address,
        "address_in_own_script": back.address_in_own_script,
        "phone": back.phone,
        "address_unknown": back.address_unknown,
        "planned_departure": _iso(back.planned_departure),
        "return_extras": _json(back.extras),
    }


def _back(head: Row) -> Return:
    return Return(
        country=head["country"],
        place=head["place"],
        address=head["address"],
        address_in_own_script=head["address_in_own_script"],
        phone=head["phone"],
        address_unknown=bool(head["address_unknown"]),
        planned_departure=_day(head["planned_departure"]),
        extras=_pairs(head["return_extras"]),
    )


def _plan(head: Row, lines: list[Row]) -> Plan:
    return Plan(
        head["obstacles"],
        head["support"],
        head["contribution"],
        tuple(map(_line, lines)),
        _pairs(head["plan_extras"]),
    )


def _helper_text(helper: Helper | None) -> str | None:
    if helper is None:
        return None
    return _json([helper.name, helper.organisation, helper.language, helper.extras])


def _helper(text: str | None) -> Helper | None:
    if text is None:
        return None
    name, organisation, language, extras = json.loads(text)
    return Helper(name, organisation, language, _tuples(extras))


def _seal(head: Row) -> Seal | None:
    if head["sealed_on"] is None:
        return None
    return Seal(date.fromisoformat(head["sealed_on"]), head["sealed_by"], head["sealed_digest"])


def _person_row(person: Person) -> Row:
    return {
        "id": person.id,
        "given_names": person.given_names,
        "family_name": person.family_name,
        "single_name": person.single_name,
        "name_in_own_script": person.name_in_own_script,
        "role": person.role.value,
        "born": person.born and person.born.iso,
        "born_estimated": person.born_estimated,
        "class_chosen": person.class_chosen and person.class_chosen.value,
        "class_reason": person.class_reason,
        "nationalities": _json(person.nationalities),
        "v_number": person.v_number,
        "documents": _json([_document_values(document) for document in person.documents]),
        "no_documents": person.no_documents,
        "extras": _json(person.extras),
    }


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        given_names=row["given_names"],
        family_name=row["family_name"],
        single_name=bool(row["single_name"]),
        name_in_own_script=row["name_in_own_script"],
        role=Role(row["role"]),
        born=_partial(row["born"]),
        born_estimated=bool(row["born_estimated"]),
        class_chosen=row["class_chosen"] and PersonClass(row["class_chosen"]),
        class_reason=row["class_reason"],
        nationalities=tuple(json.loads(row["nationalities"])),
        v_number=row["v_number"],
        documents=_documents(row["documents"]),
        no_documents=bool(row["no_documents"]),
        extras=_pairs(row["extras"]),
    )


def _documents(text: str) -> tuple[Document, ...]:
    return () if text == _NONE else tuple(_document(*values) for values in json.loads(text))


def _document_values(document: Document) -> list[object]:
    until = _iso(document.valid_until)
    kind, status = document.kind.value, document.status.value
    return [kind, document.number, document.country, until, status, document.extras]


def _document(  # noqa: PLR0913, PLR0917 - one for each column
    kind: str,
    number: str,
    country: str,
    until: str | None,
    status: str,
    extras: list[list[str]] | None = None,
) -> Document:
    known = DocumentKind(kind), number, country, _day(until), DocumentStatus(status)
    return Document(*known, _tuples(extras or []))


def _answer_row(answer: Answer | Override) -> Row:
    is_answer = isinstance(answer, Answer)
    return {
        "kind": "answer" if is_answer else "override",
        "rule": answer.rule,
        "person": answer.person,
        "reply": answer.reply.value if isinstance(answer, Answer) else None,
        "reason": answer.reason if isinstance(answer, Override) else None,
        "given_on": answer.on.isoformat(),
        "given_by": answer.by,
        "note": answer.note if isinstance(answer, Answer) else "",
        "happened_on": _iso(answer.happened_on) if isinstance(answer, Answer) else None,
        "extras": _json(answer.extras),
    }


def _answer(row: Row) -> Answer | Override:
    rule, person, by = row["rule"], row["person"], row["given_by"]
    on, extras = date.fromisoformat(row["given_on"]), _pairs(row["extras"])
    if row["kind"] == "override":
        return Override(rule, person, row["reason"], by, on, extras)
    reply, happened_on = Reply(row["reply"]), _day(row["happened_on"])
    return Answer(rule, person, reply, on, by, row["note"], happened_on, extras)


def _line_row(line: BudgetLine) -> Row:
    return {
        "id": line.id,
        "person": line.person,
        "purpose": line.purpose,
        "category": line.category and line.category.value,
        "form": line.form.value,
        "cents": line.cents,
        "provider": line.provider,
        "planned_when": line.when and line.when.iso,
        "charged": line.charged,
        "permission": _json(line.permission),
        "note": line.note,
        "shared": line.shared,
        "extras": _json(line.extras),
    }


def _line(row: Row) -> BudgetLine:
    return BudgetLine(
        id=row["id"],
        person=row["person"],
        purpose=row["purpose"],
        category=row["category"] and Category(row["category"]),
        form=Form(row["form"]),
        cents=None if row["cents"] is None else Cents(row["cents"]),
        provider=row["provider"],
        when=_partial(row["planned_when"]),
        charged=bool(row["charged"]),
        permission=_permission(row["permission"]),
        note=row["note"],
        shared=row["shared"],
        extras=_pairs(row["extras"]),
    )


def _signature_row(signature: InkSignature) -> Row:
    return {
        "signer": signature.signer,
        "name": signature.name,
        "signed_on": signature.on.isoformat(),
        "digest": signature.digest,
        "strokes": _json(signature.strokes),
    }


def _signature(row: Row) -> InkSignature:
    strokes = tuple(
        tuple((x, y, pressure) for x, y, pressure in stroke)
        for stroke in json.loads(row["strokes"])
    )
    on = date.fromisoformat(row["signed_on"])
    return InkSignature(row["signer"], row["name"], on, row["digest"], strokes)


def _json(value: object) -> str:
    return _NONE if value == () else _encode(value)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _pairs(text: str) -> Extras:
    return () if text == _NONE else _tuples(json.loads(text))


def _tuples(pairs: list[list[str]]) -> Extras:
    return tuple((key, value) for key, value in pairs) if pairs else ()


def _permission(text: str) -> str | bool:
    return False if text == _NO else json.loads(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _partial(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.from_iso(text)
