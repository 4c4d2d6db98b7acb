"""A case as a JSON document, and the one sequence of bytes its digest is taken over."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from herintegratie_desktop.core.case import (
    FORMAT,
    Answer,
    Case,
    Caseworker,
    Helper,
    InkSignature,
    Override,
    Return,
)
from herintegratie_desktop.core.household import Document, Extras, Person
from herintegratie_desktop.core.plan import BudgetLine, Plan

Json = dict[str, Any]


def case_document(case: Case) -> Json:
    """Return a case as JSON values; what is empty or as usual is left out."""
    return {
        "format": FORMAT,
        "id": case.id,
        "opened_on": case.opened_on.isoformat(),
        **_kept(
            caseworker=_caseworker(case.caseworker),
            scheme=case.scheme,
            project=case.project,
            network=case.network,
            language=case.language,
            version=case.version if case.version > 1 else None,
        ),
        **_kept(**{"return": _return(case.back)}),
        "persons": [_person(person) for person in case.household.members],
        "answers": [_answer(answer) for answer in case.answers],
        "plan": _plan(case.plan),
        **_kept(
            guardian=_helper(case.guardian),
            interpreter=_helper(case.interpreter),
            signatures=[_signature(signature) for signature in case.signatures],
            seal=_seal(case),
            typed=dict(case.typed),
        ),
        **_extras(case.extras),
    }


def canonical_json(document: Json) -> bytes:
    """Return the one way to write a document: sorted keys, no spaces, UTF-8."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def case_digest(case: Case) -> str:
    """Return the SHA-256 of a whole case, in hex; it names a revision."""
    return hashlib.sha256(canonical_json(case_document(case))).hexdigest()


def content(case: Case) -> Case:
    """Return what is signed: the case without signatures and seal."""
    return replace(case, signatures=(), seal=None)


def content_digest(case: Case) -> str:
    """Return the SHA-256 of what is signed, in hex."""
    return case_digest(content(case))


def _kept(**values: object) -> Json:
    return {key: value for key, value in values.items() if value}


def _extras(extras: Extras) -> Json:
    return {key: json.loads(text) for key, text in extras} if extras else {}


def _caseworker(caseworker: Caseworker) -> Json:
    named = _kept(name=caseworker.name, organisation=caseworker.organisation)
    return {**named, **_extras(caseworker.extras)}


def _return(back: Return) -> Json:
    departure = back.planned_departure
    return {
        **_kept(
            country=back.country,
            place=back.place,
            address=back.address,
            address_in_own_script=back.address_in_own_script,
            phone=back.phone,
            address_unknown=back.address_unknown,
            planned_departure=departure and departure.isoformat(),
        ),
        **_extras(back.extras),
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        **_kept(
            given_names=person.given_names,
            family_name=person.family_name,
            single_name=person.single_name,
            name_in_own_script=person.name_in_own_script,
        ),
        "role": person.role.value,
        "born": person.born and person.born.iso,
        **_kept(
            born_estimated=person.born_estimated,
            class_chosen=person.class_chosen and person.class_chosen.value,
            class_reason=person.class_reason,
        ),
        "nationalities": list(person.nationalities),
        **_kept(
            v_number=person.v_number,
            documents=[_document(document) for document in person.documents],
            no_documents=person.no_documents,
        ),
        **_extras(person.extras),
    }


def _document(document: Document) -> Json:
    until = document.valid_until
    return {
        "kind": document.kind.value,
        "status": document.status.value,
        **_kept(
            number=document.number,
            country=document.country,
            valid_until=until and until.isoformat(),
        ),
        **_extras(document.extras),
    }


def _answer(answer: Answer | Override) -> Json:
    common = {"rule": answer.rule, "person": answer.person, "on": answer.on.isoformat()}
    if isinstance(answer, Override):
        own: Json = {"override": True, "reason": answer.reason, "by": answer.by}
    else:
        then = answer.happened_on and answer.happened_on.isoformat()
        own = {"answer": answer.reply.value, "by": answer.by}
        own = {**own, **_kept(note=answer.note, happened_on=then)}
    return {**common, **own, **_extras(answer.extras)}


def _plan(plan: Plan) -> Json:
    return {
        **_kept(obstacles=plan.obstacles, support=plan.support, contribution=plan.contribution),
        "lines": [_line(line) for line in plan.lines],
        **_extras(plan.extras),
    }


def _line(line: BudgetLine) -> Json:
    return {
        "id": line.id,
        "person": line.person,
        **_kept(purpose=line.purpose, category=line.category and line.category.value),
        "form": line.form.value,
        **_kept(cents=line.cents, provider=line.provider, when=line.when and line.when.iso),
        **({} if line.charged else {"charged": False}),
        **_kept(permission=line.permission, note=line.note, shared=line.shared),
        **_extras(line.extras),
    }


def _helper(helper: Helper | None) -> Json | None:
    if helper is None:
        return None
    named = _kept(organisation=helper.organisation, language=helper.language)
    return {"name": helper.name, **named, **_extras(helper.extras)}


def _signature(signature: InkSignature) -> Json:
    return {
        "signer": signature.signer,
        "name": signature.name,
        "on": signature.on.isoformat(),
        "digest": signature.digest,
        "strokes": [[list(point) for point in stroke] for stroke in signature.strokes],
    }


def _seal(case: Case) -> Json | None:
    if case.seal is None:
        return None
    return {"on": case.seal.on.isoformat(), "by": case.seal.by, "digest": case.seal.digest}
