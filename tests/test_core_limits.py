"""The limits of the founding page and of EURP, on both sides of every border."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Household, PersonClass
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.problems import limit_problems
from tests.makers import DAY, NOUR, SAMIRA, YOUSSEF, cases, household_case, line, the_guide


def limits_of(case, guide, day=DAY, scheme=None):
    return [(u.limit, u.cash_limit) for u in budget(case, guide.rules, day, scheme).persons]


def alone(person):
    return replace(household_case(), household=Household((person,)))


def test_an_adult_and_a_minor_have_the_limits_of_the_founding_page(guide):
    assert limits_of(household_case(), guide) == [(180000, 30000), (180000, 30000), (280000, 30000)]


def test_eurp_gives_a_minor_in_a_family_less_than_a_minor_alone(guide):
    assert limits_of(household_case(), guide, scheme="eurp") == [
        (261500, 61500),
        (261500, 61500),
        (161500, 61500),
    ]
    assert limits_of(alone(NOUR), guide, scheme="eurp") == [(261500, 61500)]


@pytest.mark.parametrize(
    ("day", "limit"), [(date(2017, 6, 30), (150000, 0)), (date(2017, 7, 1), (180000, 30000))]
)
def test_the_amounts_are_those_of_the_day(guide, day, limit):
    assert limits_of(household_case(), guide, day)[0] == limit


def test_a_scheme_has_no_amounts_before_its_first_day(guide):
    with pytest.raises(RuleError, match=r"eurp bestaat nog niet op 01-09-2024\."):
        budget(household_case(), guide.rules, date(2024, 9, 1), "eurp")


def test_an_unknown_scheme_is_named_with_those_there_are(guide):
    with pytest.raises(RuleError, match="Kies uit: dtv, eurp"):
        budget(household_case(), guide.rules, DAY, "ozb")


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (PartialDate(2008, 12, 14), PersonClass.ADULT),
        (PartialDate(2008, 12, 15), PersonClass.MINOR),
        (PartialDate(2008, 12), PersonClass.UNDETERMINED),
        (PartialDate(2008), PersonClass.UNDETERMINED),
        (PartialDate(2007), PersonClass.ADULT),
        (PartialDate(2009), PersonClass.MINOR),
        (None, PersonClass.UNDETERMINED),
    ],
)
def test_the_class_is_that_of_the_planned_departure(guide, born, expected):
    uses = budget(alone(replace(NOUR, born=born)), guide.rules, DAY)
    assert uses.persons[0].person_class is expected


def test_without_a_departure_the_day_of_the_check_decides(guide):
    case = household_case()
    case = replace(case, back=replace(case.back, planned_departure=None))
    assert budget(case, guide.rules, DAY).reference_day == DAY


def test_an_undetermined_age_has_the_lower_limit_and_blocks_signing(guide):
    for scheme, limit in (("dtv", 180000), ("eurp", 161500)):
        case = replace(household_case(), household=Household((SAMIRA, replace(NOUR, born=None))))
        checked = check(case, guide, DAY, scheme)
        assert checked.budget.of("p3").limit == limit
        assert "age-undetermined" in [problem.code for problem in checked.blocking]


def test_a_choice_with_a_reason_settles_what_the_date_leaves_open(guide):
    chosen = replace(
        NOUR, born=PartialDate(2008), class_chosen=PersonClass.MINOR, class_reason="Schoolpas"
    )
    assert budget(alone(chosen), guide.rules, DAY).persons[0].person_class is PersonClass.MINOR
    without = replace(chosen, class_reason=" ")
    assert (
        budget(alone(without), guide.rules, DAY).persons[0].person_class is PersonClass.UNDETERMINED
    )


def test_a_choice_never_overrules_a_date_that_decides(guide):
    person = replace(SAMIRA, class_chosen=PersonClass.MINOR, class_reason="Vergissing")
    assert budget(alone(person), guide.rules, DAY).persons[0].person_class is PersonClass.ADULT


def test_training_in_the_netherlands_is_not_charged(guide):
    training = replace(line("l1", "p1", 90000), charged=False)
    assert budget(household_case(training), guide.rules, DAY).of("p1").spent == 0


@pytest.mark.parametrize(("cents", "blocks"), [(30000, False), (30001, True)])
def test_cash_is_blocked_one_cent_over(guide, cents, blocks):
    checked = check(household_case(line("l1", "p1", cents, Form.CASH)), guide, DAY)
    assert [problem.code for problem in checked.blocking] == ["cash-over-limit"] * blocks


@pytest.mark.parametrize(("cents", "blocks"), [(280000, False), (280001, True)])
def test_the_total_is_blocked_one_cent_over(guide, cents, blocks):
    checked = check(household_case(line("l1", "p3", cents)), guide, DAY)
    assert [problem.code for problem in checked.blocking] == ["total-over-limit"] * blocks


def test_the_household_is_the_sum_and_is_not_tested(guide):
    lines = (line("l1", "p1", 180000), line("l2", "p2", 100000))
    checked = check(household_case(*lines), guide, DAY)
    assert checked.budget.household.left == 640000 - 280000
    assert checked.may_sign


@given(cases())
def test_nothing_over_a_limit_may_ever_be_signed(case):
    checked = check(case, the_guide(), DAY)
    for use in checked.budget.persons:
        lines = [each for each in case.plan.lines if each.person == use.person and each.charged]
        spent = sum(each.cents or 0 for each in lines)
        cash = sum(each.cents or 0 for each in lines if each.form is Form.CASH)
        assert (use.spent, use.cash) == (spent, cash)
        if spent > use.limit or cash > use.cash_limit:
            assert not checked.may_sign


def test_nobody_outside_the_household_has_a_use(guide):
    with pytest.raises(KeyError):
        budget(replace(household_case(), household=Household((YOUSSEF,))), guide.rules, DAY).of(
            "p1"
        )


def test_what_is_over_says_so_without_the_other_checks(guide):
    uses = budget(household_case(line("l1", "p1", 180001)), guide.rules, DAY)
    case = household_case(line("l1", "p1", 180001))
    assert uses.of("p1").is_over
    assert not uses.of("p2").is_over
    assert [problem.over_cents for problem in limit_problems(case, uses)] == [1]
