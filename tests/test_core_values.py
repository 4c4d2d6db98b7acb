"""Dataclasses of our own making behave as those of the standard library."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace

import pytest

from herintegratie_desktop.core.values import dataclass


@dataclass(frozen=True)
class _Coin:
    cents: int
    stamp: str = "Voorbeeld"
    kept: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True)
class _Worn(_Coin):
    years: int = 10

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Worn) and other.cents == self.cents

    def __hash__(self) -> int:
        return self.cents


@dataclass(frozen=True)
class _Whole:
    cents: int

    def __post_init__(self) -> None:
        if self.cents < 0:
            raise ValueError(self.cents)


@dataclass(frozen=True)
class _Nothing:
    pass


@dataclass
class _Purse:
    cents: int = 0


@dataclass(frozen=True, order=True)
class _Ranked:
    rank: int


def test_fields_are_given_in_their_order_or_by_name() -> None:
    coin = _Coin(5, seen=2)
    assert (coin.cents, coin.stamp, coin.kept, coin.seen) == (5, "Voorbeeld", [], 2)


def test_each_object_gets_a_default_of_its_own() -> None:
    assert _Coin(5).kept is not _Coin(5).kept


def test_values_are_equal_when_what_is_compared_is() -> None:
    assert _Coin(5, seen=1) == _Coin(5, seen=2)
    assert _Coin(5) != _Coin(6)
    assert _Coin(5) != 5
    assert _Whole(5) != _Ranked(5)


def test_equal_values_have_equal_hashes() -> None:
    assert hash(_Coin(5, kept=["a"], seen=1)) == hash(_Coin(5, kept=["a"], seen=2))
    assert {_Nothing()} == {_Nothing()}


def test_nothing_is_assigned_or_taken_away() -> None:
    coin = _Coin(5)
    with pytest.raises(FrozenInstanceError, match="cents"):
        coin.cents = 6  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cents"):
        del coin.cents  # type: ignore[misc]


def test_a_value_shows_its_fields() -> None:
    assert repr(_Coin(5, seen=3)) == "_Coin(cents=5, stamp='Voorbeeld', kept=[])"


def test_a_value_is_checked_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="-1"):
        _Whole(-1)


def test_a_class_may_inherit_fields_and_compare_in_its_own_way() -> None:
    assert [each.name for each in fields(_Worn)] == ["cents", "stamp", "kept", "seen", "years"]
    assert _Worn(5, years=1) == _Worn(5, years=2)
    assert hash(_Worn(5)) == 5


def test_values_are_replaced_copied_and_told_as_those_of_the_standard_library() -> None:
    coin = _Coin(5)
    assert replace(coin, cents=6) == _Coin(6)
    assert copy.deepcopy(coin) == pickle.loads(pickle.dumps(coin)) == coin
    assert asdict(coin) == {"cents": 5, "stamp": "Voorbeeld", "kept": [], "seen": 0}


def test_what_is_not_a_plain_value_is_as_in_the_standard_library() -> None:
    purse = _Purse()
    purse.cents = 7
    assert purse == _Purse(7)
    assert _Ranked(1) < _Ranked(2)
