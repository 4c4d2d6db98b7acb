"""Read JSON values strictly: every fault is collected with its place and what to write instead."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from herintegratie_desktop.core.dates import NotADateError, PartialDate
from herintegratie_desktop.core.household import Extras
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass

MOST_CHARACTERS = 20_000
_E = TypeVar("_E", bound=Enum)
_T = TypeVar("_T")

_MISSING = words("ontbreekt; voeg dit toe")
_UNKNOWN_KEY = words("is geen bekende sleutel; verbeter de naam, of begin met x_")
_NOT_HERE = words("is hier geen bekende sleutel; haal haar weg")
_NOT_TEXT = words("moet tekst tussen aanhalingstekens zijn")
_NOT_SOUND = words("bevat een teken dat geen tekst is; schrijf het opnieuw")
_TOO_LONG = words("is langer dan {most} tekens; kort de tekst in")
_NOT_ID = words("moet een kort kenmerk zijn zonder spaties of schuine strepen, zoals p1")
_NOT_LIST = words("moet een lijst tussen [ ] zijn")
_NOT_OBJECT = words("moet een object tussen accolades zijn")
_NOT_BOOL = words("moet true of false zijn")
_NOT_COUNT = words("moet een geheel getal groter dan 0 zijn, zonder punt of aanhalingstekens")
_NOT_DAY = words("is geen bestaande dag; schrijf JJJJ-MM-DD, bijvoorbeeld 2026-12-14")
_NOT_PARTIAL = words("is geen bestaande datum; schrijf JJJJ-MM-DD, JJJJ-MM of JJJJ")
_NOT_ONE_OF = words("is niet bekend; kies uit: {known}")
_ID = re.compile(r"[^\s/\\\x00-\x1f]{1,64}")
LARGEST = 2**53 - 1


@dataclass(frozen=True)
class Fault:
    """One thing that cannot be used: its place in the document and what to do."""

    place: str
    phrase: Phrase


class BadCaseFileError(Exception):
    """A document that is no usable case; `faults` says place by place what to write instead."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{each.place}: {each.phrase.said()}" for each in self.faults))


@dataclass
class Reader:
    """One JSON object being read; `faults` is shared by all readers of a document."""

    place: str
    values: dict[str, Any]
    faults: list[Fault]
    _seen: set[str] = field(default_factory=set)

    def fault(self, key: str, source: str, **values: str) -> None:
        """Note that the value of a key cannot be used."""
        self.faults.append(Fault(self.at(key), Phrase(source, values)))

    def at(self, key: str) -> str:
        """Return the place of a key in the document."""
        return f"{self.place}.{key}" if self.place else key

    def has(self, key: str) -> bool:
        """Say whether a key is there, and count it as known."""
        self._seen.add(key)
        return key in self.values

    def need(self, key: str) -> None:
        """Note a fault when a key is not there."""
        if not self.has(key):
            self.fault(key, _MISSING)

    def text(self, key: str) -> str:
        """Return a text, empty when the key is not there."""
        return self._value(key, "", is_text, _NOT_TEXT, self._sound)

    def id(self, key: str) -> str:
        """Return a needed identifier."""
        self.need(key)
        return self.mark(key)

    def mark(self, key: str) -> str:
        """Return an identifier, empty when the key is not there."""
        text = self.text(key)
        if self.has(key) and isinstance(self.values[key], str) and not _ID.fullmatch(text):
            self.fault(key, _NOT_ID)
        return text

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        return self._value(key, default, lambda value: isinstance(value, bool), _NOT_BOOL)

    def count(self, key: str) -> int | None:
        """Return an integer above zero, or None when the key is not there."""
        return self._value(key, None, _is_count, _NOT_COUNT)

    def day(self, key: str) -> date | None:
        """Return a day written as YYYY-MM-DD, or None when the key is not there."""
        if not self.text(key):
            self._refuse_empty(key)
            return None
        try:
            partial = PartialDate.from_iso(self.text(key))
        except NotADateError:
            self.fault(key, _NOT_DAY)
            return None
        if partial.day is None:
            self.fault(key, _NOT_DAY)
        return partial.earliest

    def partial(self, key: str) -> PartialDate | None:
        """Return a date that may be partly known; null and a missing key are unknown."""
        if self.has(key) and self.values[key] is None:
            return None
        if not self.text(key):
            self._refuse_empty(key)
            return None
        try:
            return PartialDate.from_iso(self.text(key))
        except NotADateError:
            self.fault(key, _NOT_PARTIAL)
            return None

    def one_of(self, key: str, kind: type[_E]) -> _E | None:
        """Return a member of an enumeration, or None when the key is not there."""
        known = [str(member.value) for member in kind]
        text = self.known_text(key, known)
        return kind(text) if text in known else None

    def known_text(self, key: str, known: Sequence[str]) -> str:
        """Return one of the known texts, empty when the key is not there."""
        text = self.text(key)
        if self.has(key) and isinstance(self.values[key], str) and text not in known:
            self.fault(key, _NOT_ONE_OF, known=", ".join(known))
            return ""
        return text

    def inner(self, key: str) -> Reader:
        """Return the reader of an inner object, empty when the key is not there."""
        values: dict[str, Any] = self._value(
            key, {}, lambda value: isinstance(value, dict), _NOT_OBJECT
        )
        return Reader(self.at(key), values, self.faults)

    def each(self, key: str) -> Iterator[Reader]:
        """Yield a reader for every object of a list."""
        for place, value in self.items(key):
            if isinstance(value, dict):
                yield Reader(place, value, self.faults)
            else:
                self.faults.append(Fault(place, Phrase(_NOT_OBJECT)))

    def items(self, key: str) -> Iterator[tuple[str, Any]]:
        """Yield the place and the value of every item of a list."""
        values: list[Any] = self._value(key, [], lambda value: isinstance(value, list), _NOT_LIST)
        yield from ((f"{self.at(key)}[{n}]", value) for n, value in enumerate(values))

    def rest(self) -> Extras:
        """Return the `x_…` keys as JSON text; any other key that nobody asked for is a fault."""
        extras = []
        for key in self.values:
            if key.startswith("x_"):
                extras.append((key, self._carried(key)))
            elif key not in self._seen:
                self.fault(key, _UNKNOWN_KEY)
        return tuple(sorted(extras))

    def refuse_rest(self) -> None:
        """Note every key that nobody asked for, `x_…` too: here nothing is carried along."""
        for key in sorted(self.values.keys() - self._seen):
            self.fault(key, _NOT_HERE)

    def _carried(self, key: str) -> str:
        text = json.dumps(self.values[key], ensure_ascii=False)
        if not is_sound(key + text):
            self.fault(key, _NOT_SOUND)
        return text

    def _value(
        self,
        key: str,
        default: _T,
        fits: Callable[[Any], bool],
        source: str,
        sound: Callable[[str, Any], bool] | None = None,
    ) -> _T:
        if not self.has(key):
            return default
        value = self.values[key]
        if not fits(value):
            self._fault_once(key, source)
            return default
        if sound is not None and not sound(key, value):
            return default
        found: _T = value
        return found

    def _fault_once(self, key: str, source: str, **values: str) -> None:
        fault = Fault(self.at(key), Phrase(source, values))
        if fault not in self.faults:
            self.faults.append(fault)

    def _sound(self, key: str, value: str) -> bool:
        if len(value) > MOST_CHARACTERS:
            self._fault_once(key, _TOO_LONG, most=str(MOST_CHARACTERS))
            return False
        if not is_sound(value):
            self._fault_once(key, _NOT_SOUND)
            return False
        return True

    def _refuse_empty(self, key: str) -> None:
        if self.has(key) and self.values[key] == "":
            self.fault(key, _NOT_PARTIAL)


def is_text(value: object) -> bool:
    """Say whether a JSON value is text."""
    return isinstance(value, str)


def is_sound(text: str) -> bool:
    """Say whether text can be stored: no unpaired surrogates and no null character."""
    return "\0" not in text and not any("\ud800" <= mark <= "\udfff" for mark in text)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= LARGEST
