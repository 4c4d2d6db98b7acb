"""A way in for several people together: any k of n shares open the vault, fewer tell nothing.

The shares are words of SLIP-39; together they are 32 random bytes that are kept nowhere else.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.errors import VaultError

if TYPE_CHECKING:
    from shamir_mnemonic.share import Share

USUAL_NEEDED, USUAL_COUNT = 2, 5
LEAST_NEEDED, MOST_SHARES = 2, 16
WORDS = 33
_BYTES = 32
_NAME = re.compile(r"delen (\d+) van (\d+), set (\d+)")
_BLANKS = re.compile(r"[^a-z]+")
_MISTYPED = words(
    "Deel {place} klopt niet: er staat een typefout in of er ontbreekt een woord. Vergelijk de 33 "
    "woorden met het papier."
)
_MIXED = words("Deel {place} hoort bij een andere set dan deel 1. Gebruik delen van één set.")
_FEW = words("Er zijn {needed} verschillende delen nodig; dit zijn er {have}. Vraag nog een deel.")
_FOREIGN = words(
    "Deze delen horen niet bij de kluis, of zijn vervangen door nieuwe. Zoek de papieren met set "
    "{set}."
)
_NO_SHARES = words(
    "Van deze kluis zijn geen delen gemaakt. Open haar met een wachtwoordzin of de herstelsleutel."
)
_COUNT = words("Kies 2 tot en met 16 delen, en hoeveel daarvan nodig zijn: ten minste 2.")
_UNCHECKED = words(
    "Van deze delen is nog niet nagekeken of het papier klopt: {numbers}. Lees ze eerst terug."
)
_NOT_OF_SET = words("Dit is geen deel van de set die nu wordt gemaakt. Pak het nieuwe papier.")


class SharesError(VaultError):
    """Something is the matter with shares."""


class MistypedShareError(SharesError):
    """The words of a share do not fit their checksum; `place` counts from 1."""

    def __init__(self, place: int) -> None:
        self.place = place
        super().__init__(_MISTYPED, place=str(place))


class MixedSharesError(SharesError):
    """A share is of another set than the first one."""

    def __init__(self, place: int) -> None:
        self.place = place
        super().__init__(_MIXED, place=str(place))


class TooFewSharesError(SharesError):
    """More shares are needed; the same share twice is one."""

    def __init__(self, have: int, needed: int) -> None:
        self.have, self.needed = have, needed
        super().__init__(_FEW, have=str(have), needed=str(needed))


class ForeignSharesError(SharesError):
    """The shares are sound but not those of this vault."""

    def __init__(self, number: int | None) -> None:
        super().__init__(_FOREIGN, set=str(number) if number is not None else "?")


class NoSharesError(SharesError):
    """The vault has no set of shares."""

    def __init__(self) -> None:
        super().__init__(_NO_SHARES)


class BadShareCountError(SharesError):
    """So many shares cannot be made."""

    def __init__(self) -> None:
        super().__init__(_COUNT)


class UncheckedSharesError(SharesError):
    """Not every share was read back yet."""

    def __init__(self, numbers: Iterable[int]) -> None:
        super().__init__(_UNCHECKED, numbers=", ".join(map(str, numbers)))


@dataclass(frozen=True)
class ReadShare:
    """What one share says of itself: its set, its number, how many are needed."""

    set: int
    number: int
    needed: int


class ShareSet:
    """A new set of shares; it counts only once each was read back from where it was written."""

    def __init__(self, needed: int = USUAL_NEEDED, count: int = USUAL_COUNT) -> None:
        from shamir_mnemonic import generate_mnemonics

        if not LEAST_NEEDED <= needed <= count <= MOST_SHARES:
            raise BadShareCountError
        secret = secrets.token_bytes(_BYTES)
        (made,) = generate_mnemonics(1, [(needed, count)], secret, iteration_exponent=0)
        self.needed, self.count = needed, count
        self.secret = secret.hex()
        self.words: tuple[str, ...] = tuple(made)
        self.number = read_share(made[0]).set
        self._checked: set[int] = set()

    def __repr__(self) -> str:
        return f"ShareSet({self.needed} van {self.count})"

    @property
    def name(self) -> str:
        """Return the name of the slot: how many of how many, and which set."""
        return f"delen {self.needed} van {self.count}, set {self.number}"

    @property
    def unchecked(self) -> tuple[int, ...]:
        """Return the numbers of the shares that were not read back yet."""
        return tuple(n for n in range(1, self.count + 1) if n not in self._checked)

    def check(self, typed: str) -> int:
        """Take a share that was read back, and return its number.

        Raises `MistypedShareError`, or `SharesError` for a share of another set.
        """
        read = read_share(typed)
        if normal_share(typed) not in self.words:
            raise SharesError(_NOT_OF_SET)
        self._checked.add(read.number)
        return read.number

    def refuse_unchecked(self) -> None:
        """Raise `UncheckedSharesError` while a share was not read back."""
        if self.unchecked:
            raise UncheckedSharesError(self.unchecked)


def normal_share(typed: str) -> str:
    """Return the words of a share with single blanks, whatever stood between them."""
    return _BLANKS.sub(" ", typed.lower()).strip()


def read_share(typed: str, place: int = 1) -> ReadShare:
    """Return what a share says of itself; raises `MistypedShareError`."""
    share = _share(typed, place)
    return ReadShare(share.identifier, share.index + 1, share.member_threshold)


def joined(typed: Iterable[str]) -> str:
    """Return the secret that shares are together.

    Raises `MistypedShareError`, `MixedSharesError`, `TooFewSharesError`.
    """
    from shamir_mnemonic import MnemonicError, combine_mnemonics

    shares = [_share(text, place) for place, text in enumerate(typed, 1)]
    if not shares:
        raise TooFewSharesError(0, USUAL_NEEDED)
    for place, share in enumerate(shares, 1):
        if share.group_parameters() != shares[0].group_parameters():
            raise MixedSharesError(place)
    different = {share.index: share.mnemonic() for share in shares}
    needed = shares[0].member_threshold
    if len(different) < needed:
        raise TooFewSharesError(len(different), needed)
    try:
        together: bytes = combine_mnemonics(list(different.values())[:needed])
    except MnemonicError as error:
        raise MistypedShareError(1) from error
    return together.hex()


def set_of(name: str) -> ReadShare | None:
    """Return how many of how many (as `number`) a slot of shares asks, and its set, by its name."""
    match = _NAME.fullmatch(name)
    return ReadShare(int(match[3]), int(match[2]), int(match[1])) if match else None


def _share(typed: str, place: int) -> Share:
    from shamir_mnemonic import MnemonicError
    from shamir_mnemonic.share import Share

    try:
        share = Share.from_mnemonic(normal_share(typed))
    except MnemonicError as error:
        raise MistypedShareError(place) from error
    if len(share.value) != _BYTES or share.group_count != 1:
        raise MistypedShareError(place)
    return share
