"""A shared purchase over persons: inside every limit, fairest first, and exact to the cent."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.balance import balance, evenly
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.limits import Budget, PersonUse, budget
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Form
from tests.makers import DAY, household_case, line, the_guide

CENTS = st.integers(0, 400_000).map(Cents)


def use(person, spent=0, cash=0, limit=180_000, cash_limit=30_000):
    return PersonUse(limit, cash_limit, spent, cash, person, PersonClass.ADULT)


def uses_of(*persons):
    amounts = the_guide().rules.scheme("dtv").on(DAY)
    return Budget("dtv", amounts, DAY, tuple(persons))


def shares(spread):
    return {part.person: part.cents for part in spread.parts}


@st.composite
def any_uses(draw, most=12):
    persons = []
    for number in range(draw(st.integers(0, most))):
        limit, cash_limit = draw(st.tuples(CENTS, CENTS))
        cash = draw(CENTS)
        spent = cash + draw(CENTS)
        persons.append(use(f"p{number + 1}", spent, cash, limit, cash_limit))
    return uses_of(*persons)


forms = st.sampled_from(Form)
amounts = st.integers(1, 2_000_000).map(Cents)


def room(person, form):
    lefts = [person.left] if form is Form.IN_KIND else [person.left, person.cash_left]
    return max(0, min(lefts))


def relative(person, cents, form):
    if form is Form.IN_KIND:
        return Fraction(person.spent + cents, person.limit)
    return Fraction(person.cash + cents, person.cash_limit)


def test_who_may_have_more_carries_more(guide):
    uses = budget(household_case(), guide.rules, DAY)
    spread = balance(uses, Cents(64_000), Form.IN_KIND)
    assert shares(spread) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}
    assert (spread.left_over, spread.reason) == (0, None)


def test_who_used_least_gets_most():
    spread = balance(uses_of(use("p1", 90_000), use("p2")), Cents(100_000), Form.IN_KIND)
    assert shares(spread) == {"p1": 5_000, "p2": 95_000}


def test_who_used_much_gets_nothing_while_others_have_used_less():
    spread = balance(uses_of(use("p1", 170_000), use("p2")), Cents(100_000), Form.IN_KIND)
    assert shares(spread) == {"p2": 100_000}


def test_a_cent_that_is_left_goes_to_the_first_of_equals():
    uses = uses_of(use("p1"), use("p2"), use("p3"))
    assert shares(balance(uses, Cents(100), Form.IN_KIND)) == {"p1": 34, "p2": 33, "p3": 33}
    assert shares(balance(uses, Cents(2), Form.IN_KIND)) == {"p1": 1, "p2": 1}


def test_cash_stays_within_the_cash_and_the_total_limit():
    nearly_full = use("p1", spent=179_000)
    spread = balance(uses_of(nearly_full, use("p2", 10_000, 10_000)), Cents(20_000), Form.CASH)
    assert shares(spread) == {"p1": 1_000, "p2": 19_000}


def test_who_is_over_a_limit_gets_nothing():
    over = uses_of(use("p1", 180_001), use("p2"))
    assert shares(balance(over, Cents(100), Form.IN_KIND)) == {"p2": 100}
    over_cash = uses_of(use("p1", 30_001, 30_001), use("p2"))
    assert shares(balance(over_cash, Cents(100), Form.CASH)) == {"p2": 100}


@pytest.mark.parametrize(
    ("persons", "form", "said"),
    [
        (
            (use("p1"), use("p2")),
            Form.CASH,
            "€ 400,00 past niet: dan is het contante deel van",
        ),
        ((use("p1"),), Form.CASH, "€ 700,00 past niet: dan is het contante deel van alle"),
        ((use("p1", 100_000),), Form.IN_KIND, "€ 200,00 past niet: dan is het totaal van alle"),
        (
            (use("p1"), use("p2", 170_000)),
            Form.CASH,
            "€ 600,00 past niet: dan is contant vol bij 1 van de 2 gezinsleden",
        ),
        ((), Form.IN_KIND, "€ 1.000,00 past niet: er is nog geen gezinslid"),
    ],
)
def test_what_does_not_fit_is_said_with_the_limit_that_is_full(persons, form, said):
    spread = balance(uses_of(*persons), Cents(100_000), form)
    assert spread.reason.said().startswith(said)


@pytest.mark.parametrize("amount", [0, -1, -100_000])
def test_nothing_and_less_is_spread_over_nobody(amount):
    spread = balance(uses_of(use("p1")), Cents(amount), Form.CASH)
    assert (spread.parts, spread.left_over, spread.reason) == ((), 0, None)


def test_before_there_was_cash_no_cash_fits(guide):
    uses = budget(household_case(line("l1", "p1", 5)), guide.rules, date(2017, 6, 30))
    spread = balance(uses, Cents(100), Form.CASH)
    assert (spread.parts, spread.left_over) == ((), 100)


@given(any_uses(), amounts, forms)
def test_no_limit_is_passed_and_every_cent_is_somewhere(uses, amount, form):
    spread = balance(uses, amount, form)
    given_out = shares(spread)
    assert all(0 < cents <= room(uses.of(who), form) for who, cents in given_out.items())
    assert sum(given_out.values()) + spread.left_over == amount
    is_full = all(given_out.get(p.person, 0) == room(p, form) for p in uses.persons)
    assert bool(spread.left_over) == bool(spread.reason)
    assert is_full or not spread.left_over


@given(any_uses(), amounts, forms)
def test_no_cent_can_move_to_somebody_who_would_still_have_used_less(uses, amount, form):
    given_out = shares(balance(uses, amount, form))
    open_to = [p for p in uses.persons if given_out.get(p.person, 0) < room(p, form)]
    for giver in (uses.of(who) for who in given_out):
        highest = relative(giver, given_out[giver.person], form)
        for taker in open_to:
            if taker is not giver:
                assert relative(taker, given_out.get(taker.person, 0) + 1, form) >= highest


@given(any_uses(), amounts, forms, st.randoms(use_true_random=False))
def test_another_order_of_persons_moves_a_cent_at_most(uses, amount, form, random):
    shuffled = list(uses.persons)
    random.shuffle(shuffled)
    before = shares(balance(uses, amount, form))
    after = shares(balance(replace(uses, persons=tuple(shuffled)), amount, form))
    assert all(abs(before.get(p.person, 0) - after.get(p.person, 0)) <= 1 for p in shuffled)


@given(any_uses(), amounts, forms)
def test_the_same_household_is_given_the_same_spread(uses, amount, form):
    again = replace(uses, persons=tuple(replace(each) for each in uses.persons))
    assert balance(uses, amount, form) == balance(again, amount, form)


def test_even_parts_differ_by_a_cent_at_most():
    assert evenly(Cents(100), ["p1", "p2", "p3"]) == {"p1": 34, "p2": 33, "p3": 33}
    assert evenly(Cents(100), []) == {}
