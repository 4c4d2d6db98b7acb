"""Which cases are not, without any doubt, what their newest revision recorded.

SQLite writes the canonical JSON of a case straight from its rows, so that very many are compared
in seconds. A digest that fits proves that nothing changed; whatever does not fit, or is out of
the ordinary, is left to who loads the case.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from functools import partial

from herintegratie_desktop.core.case import FORMAT
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase
from herintegratie_desktop.store.walking import SEEN, Unread, UnreadableError, Walk

_AT_ONCE = 500

# How a value is written: with the comma behind it, and as nothing where its key is left out.
_ALWAYS = """'"{key}":' || json_quote({of}) || ','"""
_KEPT = """iif({of} <> '', '"{key}":' || json_quote({of}) || ',', '')"""
_KNOWN = """iif({of} is null, '', '"{key}":' || json_quote({of}) || ',')"""
_NUMBER = """iif({of} <> 0, '"{key}":' || {of} || ',', '')"""
_LATER = """iif({of} > 1, '"{key}":' || {of} || ',', '')"""
_TRUE = """iif({of}, '"{key}":true,', '')"""
_FALSE = """iif({of}, '', '"{key}":false,')"""
_JSON = """'"{key}":' || {of} || ','"""
_GIVEN = """iif({of} in ('false', '""'), '', '"{key}":' || {of} || ',')"""
_FILLED = """coalesce('"{key}":' || nullif(nullif({of}, '[]'), '{{}}') || ',', '')"""
_OVERRIDE = """iif({of} = 'override', '"{key}":true,', '')"""
# What an unknown key of an imported case holds is put among the others; that is the long road.
_PLAIN = """iif({of} = '[]', '', '!')"""


def doubtful_cases(sealed: SealedDatabase) -> Iterator[str | Unread]:
    """Yield the id of every case that its rows do not prove, and numbers that cannot be read."""
    with Walk(sealed, sealed.folder / DATABASE_FILE) as walk:
        for found in walk.stretches(partial(_compared, walk), _last(walk), _AT_ONCE):
            if isinstance(found, Unread):
                yield found
            else:
                yield from (case_id for case_id, is_proved in found if not is_proved)


def _last(walk: Walk) -> int | None:
    try:
        return int(walk.rows(f"select max(number) from {SEEN}.cases")[0][0] or 0)  # noqa: S608
    except UnreadableError:
        return None


def _compared(walk: Walk, first: int, last: int) -> list[tuple[str, bool]]:
    rows = walk.rows(_TEXTS, (first, last))
    return [(case_id, _is_proved(*known)) for case_id, *known in rows]


def _is_proved(saved_at: str, recorded: str | None, newer: int | None, text: str | None) -> bool:
    try:
        datetime.fromisoformat(saved_at)
    except ValueError:
        return False
    if text is None or newer:
        return False
    return hashlib.sha256(text.encode()).hexdigest() == recorded


def _object(written: dict[str, str]) -> str:
    """Return the SQL of an object; the keys in their order, each with how it is written.

    What stands behind a key's dash is the column or the SQL it is written from, the key itself
    when nothing does.
    """
    parts = (key.partition(" - ") for key in written)
    names = [(key, of or key) for key, _, of in parts]
    fields = zip(names, written.values(), strict=True)
    items = (how.format(key=key, of=of) for (key, of), how in fields)
    return f"'{{' || rtrim({' || '.join(items)}, ',') || '}}'"


def _list_of(table: str, written: dict[str, str]) -> str:
    rows = f"select {_object(written)} as item from {SEEN}.{table}"  # noqa: S608
    own = f"{rows} where case_number = cases.number order by position"
    return f"(select '[' || coalesce(group_concat(item), '') || ']' from ({own}))"  # noqa: S608


_DOCUMENT = _object(
    {
        "country - value ->> 2": _KEPT,
        "kind - value ->> 0": _ALWAYS,
        "number - value ->> 1": _KEPT,
        "status - value ->> 4": _ALWAYS,
        "valid_until - value ->> 3": _KNOWN,
        "extras - coalesce(value ->> 5, '[]')": _PLAIN,
    }
)
_DOCUMENTS = f"(select '[' || group_concat({_DOCUMENT}) || ']' from json_each(documents))"  # noqa: S608
_PERSONS = _list_of(
    "persons",
    {
        "born": _ALWAYS,
        "born_estimated": _TRUE,
        "class_chosen": _KEPT,
        "class_reason": _KEPT,
        f"documents - iif(documents = '[]', '[]', {_DOCUMENTS})": _FILLED,
        "family_name": _KEPT,
        "given_names": _KEPT,
        "id": _ALWAYS,
        "name_in_own_script": _KEPT,
        "nationalities": _JSON,
        "no_documents": _TRUE,
        "role": _ALWAYS,
        "single_name": _TRUE,
        "v_number": _KEPT,
        "extras": _PLAIN,
    },
)
_ANSWERS = _list_of(
    "answers",
    {
        "answer - reply": _KNOWN,
        "by - given_by": _ALWAYS,
        "happened_on": _KEPT,
        "note": _KEPT,
        "on - given_on": _ALWAYS,
        "override - kind": _OVERRIDE,
        "person": _ALWAYS,
        "reason": _KNOWN,
        "rule": _ALWAYS,
        "extras": _PLAIN,
    },
)
_LINES = _list_of(
    "budget_lines",
    {
        "category": _KEPT,
        "cents": _NUMBER,
        "charged": _FALSE,
        "form": _ALWAYS,
        "id": _ALWAYS,
        "note": _KEPT,
        "permission": _GIVEN,
        "person": _ALWAYS,
        "provider": _KEPT,
        "purpose": _KEPT,
        "shared": _KEPT,
        "when - planned_when": _KEPT,
        "extras": _PLAIN,
    },
)
_SIGNATURES = _list_of(
    "signatures",
    {
        "digest": _ALWAYS,
        "name": _ALWAYS,
        "on - signed_on": _ALWAYS,
        "signer": _ALWAYS,
        "strokes": _JSON,
    },
)
_PLAN = _object(
    {
        "contribution": _KEPT,
        f"lines - {_LINES}": _JSON,
        "obstacles": _KEPT,
        "support": _KEPT,
        "extras - plan_extras": _PLAIN,
    }
)
_RETURN = _object(
    {
        "address": _KEPT,
        "address_in_own_script": _KEPT,
        "address_unknown": _TRUE,
        "country": _KEPT,
        "phone": _KEPT,
        "place": _KEPT,
        "planned_departure": _KEPT,
        "extras - return_extras": _PLAIN,
    }
)
_CASEWORKER = _object(
    {
        "name - caseworker ->> 0": _KEPT,
        "organisation - caseworker ->> 1": _KEPT,
        "extras - caseworker ->> 2": _PLAIN,
    }
)


def _helper(column: str) -> str:
    written = {
        f"language - {column} ->> 2": _KEPT,
        f"name - {column} ->> 0": _ALWAYS,
        f"organisation - {column} ->> 1": _KEPT,
        f"extras - {column} ->> 3": _PLAIN,
    }
    return f"iif({column} is null, '{{}}', {_object(written)})"


_SEAL = _object(
    {"by - sealed_by": _KNOWN, "digest - sealed_digest": _KNOWN, "on - sealed_on": _KNOWN}
)
_PAIRS = "json_quote(value ->> 0) || ':' || json_quote(value ->> 1)"
_TYPED = f"(select '{{' || group_concat({_PAIRS}) || '}}' from json_each(typed))"  # noqa: S608
_CASE = _object(
    {
        f"answers - {_ANSWERS}": _JSON,
        f"caseworker - {_CASEWORKER}": _FILLED,
        f"format - '{FORMAT}'": _ALWAYS,
        f"guardian - {_helper('guardian')}": _FILLED,
        "id": _ALWAYS,
        f"interpreter - {_helper('interpreter')}": _FILLED,
        "language": _KEPT,
        "network": _KEPT,
        "opened_on": _ALWAYS,
        f"persons - {_PERSONS}": _JSON,
        f"plan - {_PLAN}": _JSON,
        "project": _KEPT,
        f"return - {_RETURN}": _FILLED,
        "scheme": _KEPT,
        f"seal - {_SEAL}": _FILLED,
        f"signatures - {_SIGNATURES}": _FILLED,
        f"typed - iif(typed = '[]', '{{}}', {_TYPED})": _FILLED,
        "version": _LATER,
        "extras": _PLAIN,
    }
)
_RECORDED = f"{SEEN}.revisions where case_id = cases.id and rev"
_TEXTS = (
    f"select id, saved_at, (select digest from {_RECORDED} = cases.rev),"  # noqa: S608
    f" (select 1 from {_RECORDED} > cases.rev), {_CASE}"
    f" from {SEEN}.cases where number between ? and ? order by number"
)
