"""The code of a page for who has no scanner: fifteen characters, typed from paper.

Twelve characters stand for case, version, kind and digest, two for the page, one is a check.
"""

from __future__ import annotations

import hashlib
from functools import reduce

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.codes import DIGEST_LENGTH, PLAN, PageCode

LENGTH = 15
MOST_PAGES = 1023

# Crockford's: no I, L, O and U, so that nobody has to tell them from 1, 0 and V.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)} | {"O": 0, "I": 1, "L": 1}
_BETWEEN = frozenset(" -–—_./\t\n\r\u00a0")
_MARK, _PAGE = 12, 2
_BITS, _GROUP = 5, 5
_DOMAIN = "herintegratie-typed/2"
_FIELD = 0b100101
_OVER = 1 << _BITS

_UNKNOWN_LETTER = words(
    "In een code van een bladzijde komt ‘{letter}’ niet voor. Kijk naar het papier en typ de code"
    " opnieuw."
)
_LENGTH = words(
    "Een code van een bladzijde heeft {length} tekens; hier staan er {count}. Typ de code onder aan"
    " de bladzijde helemaal over."
)
_CHECK = words(
    "In deze code zit een typefout: het laatste teken is er om dat te merken. Vergelijk de code"
    " teken voor teken met het papier."
)


class TypedCodeError(ValueError):
    """What was typed is no code; `phrase` says why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@dataclass(frozen=True)
class TypedCode:
    """What a typed code says: which page, and a mark of 60 bits of what it is a page of."""

    mark: int
    page: int

    def fits(self, case: str, version: int, digest: str, kind: str = PLAN) -> bool:
        """Say whether this is a code of that version of a case, with that digest of its content."""
        return self.mark == mark_of(case, version, digest, kind)


def mark_of(case: str, version: int, digest: str, kind: str = PLAN) -> int:
    """Return the mark of a version of a case: the first 60 bits of a SHA-256."""
    said = "\n".join((_DOMAIN, kind, case, str(version), digest[:DIGEST_LENGTH].lower()))
    found = hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(found[:8], "big") >> (64 - _MARK * _BITS)


def typed_code(code: PageCode) -> str:
    """Return the code of a page as it is printed for people: three groups of five.

    A page beyond 1023 has the code of page 0, which stands for no page.
    """
    page = code.page if code.page <= MOST_PAGES else 0
    mark = mark_of(code.case, code.version, code.digest, code.kind)
    values = [*_digits(mark, _MARK), *_digits(page, _PAGE)]
    text = "".join(_LETTERS[value] for value in [*values, _check(values)])
    return "-".join(text[at : at + _GROUP] for at in range(0, LENGTH, _GROUP))


def read_typed(text: str) -> TypedCode:
    """Read what somebody typed: any case, blanks and dashes, O for 0, I and L for 1.

    Raises `TypedCodeError` for another letter, another length, and a slip of the finger: every
    single wrong character and every two that changed places are noticed.
    """
    letters = [letter for letter in text.upper() if letter not in _BETWEEN]
    for letter in letters:
        if letter not in _VALUES:
            raise TypedCodeError(Phrase(_UNKNOWN_LETTER, {"letter": letter}))
    if len(letters) != LENGTH:
        count = {"length": str(LENGTH), "count": str(len(letters))}
        raise TypedCodeError(Phrase(_LENGTH, count))
    *values, check = (_VALUES[letter] for letter in letters)
    if check != _check(values):
        raise TypedCodeError(Phrase(_CHECK))
    return TypedCode(_number(values[:_MARK]), _number(values[_MARK:]))


def _digits(number: int, count: int) -> list[int]:
    return [number >> (_BITS * place) & (_OVER - 1) for place in reversed(range(count))]


def _number(values: list[int]) -> int:
    return reduce(lambda number, value: number << _BITS | value, values, 0)


def _check(values: list[int]) -> int:
    """Return the sum of all values, each weighed by its place, in the field of 32 numbers."""
    return reduce(lambda total, value: _doubled(total ^ value), values, 0)


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ _FIELD if value & _OVER else value
