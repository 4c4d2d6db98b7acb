"""Parse JSON strictly: what another program would lose or read differently is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.exchange.reading import BadCaseFileError, Fault

# A case is five deep; keys of others hang a little lower.
DEEPEST = 60

_NOT_JSON = words("is geen leesbaar JSON-bestand (regel {line}, teken {column}); exporteer opnieuw")
_NOT_UTF8 = words("is geen tekst in UTF-8; sla het bestand opnieuw op als UTF-8")
_TOO_DEEP = words("is te diep genest; dit kan geen dossier zijn")
_TOO_GREAT = words("is een te groot getal; schrijf een kleiner getal of tekst")
_NOT_CASE = words("moet een dossier tussen accolades zijn")
_TWICE = words("staat er twee keer; laat één over")


def parse_document(raw: bytes) -> dict[str, Any]:
    """Parse UTF-8 with one object in it: no key twice, no NaN or infinity, not too deep.

    Raises `BadCaseFileError` with the place of each fault.
    """
    document = _parsed(raw)
    if faults := list(_faults("", document, DEEPEST)):
        raise BadCaseFileError(faults)
    if not isinstance(document, dict):
        raise _refused(_NOT_CASE)
    return document


def _parsed(raw: bytes) -> Any:  # noqa: ANN401 - any JSON value
    try:
        text = raw.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise _refused(_NOT_UTF8) from error
    except json.JSONDecodeError as error:
        raise _refused(_NOT_JSON, line=str(error.lineno), column=str(error.colno)) from error
    except RecursionError as error:
        raise _refused(_TOO_DEEP) from error
    except ValueError as error:  # an integer of thousands of figures
        raise _refused(_TOO_GREAT) from error


def _refused(source: str, **values: str) -> BadCaseFileError:
    return BadCaseFileError([Fault("-", Phrase(source, values))])


class _Doubled(dict[str, Any]):
    """An object in which a key stood twice; `again` names such keys."""

    again: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) == len(pairs):
        return values
    keys = [key for key, _ in pairs]
    doubled = _Doubled(values)
    doubled.again = tuple(key for key in values if keys.count(key) > 1)
    return doubled


def _no_constant(name: str) -> None:
    raise json.JSONDecodeError(name, "", 0)


def _faults(place: str, value: object, depth: int) -> Iterator[Fault]:
    """Yield every fault below a place."""
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        yield Fault(place or "-", Phrase(_TOO_GREAT))
    if isinstance(value, _Doubled):
        yield from (Fault(_at(place, key), Phrase(_TWICE)) for key in value.again)
    for inner, each in _inside(place, value):
        if depth == 0:
            yield Fault(place, Phrase(_TOO_DEEP))
            return
        yield from _faults(inner, each, depth - 1)


def _inside(place: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((_at(place, key), each) for key, each in value.items())
    elif isinstance(value, list):
        yield from ((f"{place}[{number}]", each) for number, each in enumerate(value))


def _at(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
