"""How each key of the projects, networks and help after return is read and written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from herintegratie_desktop.core.catalogue import Use
from herintegratie_desktop.core.facts import Certainty


class WrongValueError(Exception):
    """A value is not what its key asks for; the message says what to write."""


def read_text(value: object) -> str:
    """Return a text that is not empty."""
    if not (isinstance(value, str) and value.strip()):
        raise WrongValueError("schrijf hier tekst tussen aanhalingstekens.")
    if set(value) & set("{}"):
        # They are holes in a sentence that is filled after it was translated.
        raise WrongValueError("schrijf ( en ) in plaats van { en }.")
    return value


def _id(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9-]*", value):
        return value
    raise WrongValueError("schrijf kleine letters en streepjes, zoals “solid-road”.")


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongValueError("schrijf true of false, zonder aanhalingstekens.")


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise WrongValueError(
        "schrijf een dag als jaar-maand-dag, zonder aanhalingstekens: 2025-10-31."
    )


def _certainty(value: object) -> Certainty:
    return Certainty(_one_of([str(each) for each in Certainty], value))


def _use(value: object) -> Use:
    return Use(_one_of([str(each) for each in Use], value))


def _one_of(wanted: list[str], value: object) -> str:
    if isinstance(value, str) and value in wanted:
        return value
    raise WrongValueError(f"schrijf een van: {', '.join(wanted)}.")


def _ids(value: object) -> tuple[str, ...]:
    return tuple(_id(each) for each in _list(value))


def _codes(value: object) -> tuple[str, ...]:
    codes = _list(value)
    for code in codes:
        if not (isinstance(code, str) and re.fullmatch(r"[A-Z]{2}", code)):
            raise WrongValueError("schrijf landcodes van twee letters, zoals SY.")
    return tuple(codes)


def _list(value: object) -> list[Any]:
    if isinstance(value, list) and value:
        return value
    raise WrongValueError(
        "schrijf een lijst tussen [ en ], of laat deze sleutel weg als het niet bekend is."
    )


class Key(NamedTuple):
    """How a key is read, and whether a table must have it."""

    read: Callable[[object], object]
    is_required: bool = False


_ID = {"id": Key(_id, is_required=True), "name": Key(read_text, is_required=True)}
_SOURCED = {
    "source": Key(read_text, is_required=True),
    "version": Key(read_text, is_required=True),
    "certainty": Key(_certainty, is_required=True),
    "since": Key(_day),
    "until": Key(_day),
}
NETWORK_KEYS = {
    **_ID,
    "known": Key(read_text, is_required=True),
    "use": Key(_use),
    "rule": Key(read_text),
    "countries": Key(_codes),
    **_SOURCED,
}
PROJECT_KEYS = {
    **_ID,
    "organisation": Key(read_text, is_required=True),
    "ngo": Key(_yes_no, is_required=True),
    "serves": Key(read_text),
    "offers": Key(read_text),
    "where": Key(read_text),
    "countries": Key(_codes),
    "network": Key(_ids),
    "contact": Key(read_text),
    "runs_from": Key(_day),
    "runs_until": Key(_day),
    "ongoing": Key(_yes_no),
    "note": Key(read_text),
    **_SOURCED,
}
HELP_KEYS = {
    **_ID,
    "known": Key(read_text, is_required=True),
    "serves": Key(read_text),
    "countries": Key(_codes),
    "contact": Key(read_text),
    "contradiction": Key(read_text),
    "note": Key(read_text),
    **_SOURCED,
}
"""The keys in the order in which they are written."""
