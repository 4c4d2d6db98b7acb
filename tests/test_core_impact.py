"""What differs between two checks of one case."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.impact import changes
from herintegratie_desktop.core.plan import Form
from tests.makers import DAY, cases, household_case, line, the_guide, yes


def told(before, after):
    return [change.phrase.said() for change in changes(before, after)]


@given(cases())
def test_a_check_differs_in_nothing_from_itself(case):
    checked = check(case, the_guide(), DAY)
    assert changes(checked, checked) == ()


def test_other_amounts_are_told_per_person(guide):
    case = household_case()
    said = told(check(case, guide, DAY), check(case, guide, DAY, "eurp"))
    assert "Samira Haddad: maximaal € 1.800,00 wordt € 2.615,00." in said
    assert "Nour Haddad: contant maximaal € 300,00 wordt € 615,00." in said


def test_a_plan_that_may_be_signed_now_says_so(guide):
    case = household_case(line("l1", "p1", 50_000, Form.CASH))
    before, after = check(case, guide, DAY), check(case, guide, DAY, "eurp")
    assert told(before, after)[0] == "Het plan kan nu wel worden ondertekend."
    assert told(after, before)[0] == "Het plan kan niet meer worden ondertekend."


def test_an_outcome_that_turns_is_told_with_the_reason(guide):
    case = household_case()
    refused = replace(case, answers=(Answer("page.basic", "p1", Reply.NO, DAY, "IOM"), yes("p2")))
    said = told(check(case, guide, DAY), check(refused, guide, DAY))
    assert any(
        "“Komt in aanmerking voor basisvertrekondersteuning” was Voldaan en wordt Niet voldaan. "
        "IOM antwoordde nee" in each
        for each in said
    )


def test_conditions_come_and_go_with_their_days(guide):
    case = replace(household_case(), project="goedwerk", network="eurp")
    last, lapsed = date(2028, 7, 31), date(2028, 8, 1)
    gone = changes(check(case, guide, last), check(case, guide, lapsed))
    assert {change.after for change in gone} == {""}
    assert all("vervalt" in change.phrase.said() for change in gone)
    back = changes(check(case, guide, lapsed), check(case, guide, last))
    assert {change.before for change in back} == {""}
    assert all("nieuwe voorwaarde" in change.phrase.said() for change in back)


def test_another_class_is_told(guide):
    members = household_case().household
    older = replace(members.person("p3"), born=PartialDate(2007, 1, 1))
    case = replace(household_case(), household=members.with_person(older))
    (change, *_) = changes(check(household_case(), guide, DAY), check(case, guide, DAY))
    assert change.phrase.said() == "Nour Haddad: was minderjarige en wordt volwassene."


def test_somebody_who_joined_later_changes_no_limit(guide):
    case = household_case()
    fewer = replace(case, household=case.household.without("p3"))
    found = changes(check(fewer, guide, DAY), check(case, guide, DAY))
    assert {change.what for change in found} == {"outcome"}
