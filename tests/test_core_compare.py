"""The schemes side by side: limits, coverage, what the plan would break, and where it stands."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.case import Return
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.compare import compare
from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.options import Topic, shared_remarks
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.problems import first_of_groups
from tests.makers import DAY, NOUR, SAMIRA, YOUSSEF, household_case, line

OMAR = replace(NOUR, id="p4", given_names="Omar", v_number="0000000004")
BEFORE_EURP = date(2024, 9, 1)


def options(case, guide, day=DAY):
    return {option.scheme.id: option for option in compare(case, guide, day)}


def said(option, *topics):
    return [remark.phrase.said() for remark in option.about(*topics)]


def going_to(country, network=""):
    return replace(household_case(), back=Return(country), network=network)


def with_eurp(guide, code, **changes):
    """Return a guide in which the EURP list says something else of one country."""
    all_countries = tuple(
        replace(each, eurp_entry=replace(each.eurp_entry, **changes)) if each.code == code else each
        for each in guide.countries
    )
    return replace(guide, countries=Countries(all_countries))


def with_amounts(guide, **changes):
    """Return a guide in which the amounts of one scheme are others."""
    dtv = guide.rules.schemes["dtv"]
    dtv = replace(dtv, history=(replace(dtv.history[0], **changes),))
    return replace(guide, rules=replace(guide.rules, schemes={"dtv": dtv}))


def test_two_adults_and_two_minors_have_the_amounts_of_each_scheme(guide):
    case = replace(household_case(), household=Household((SAMIRA, YOUSSEF, NOUR, OMAR)))
    found = options(case, guide)
    assert found["dtv"].budget.household.limit == 920000
    assert [use.limit for use in found["eurp"].budget.persons] == [261500, 261500, 161500, 161500]


def test_the_schemes_stand_in_the_order_of_the_rulebook(guide):
    assert list(options(household_case(), guide)) == list(guide.rules.schemes)


def test_a_scheme_that_did_not_exist_yet_has_no_budget_and_says_so(guide):
    absent = options(household_case(), guide, BEFORE_EURP)["eurp"]
    assert absent.budget is None
    assert said(absent, Topic.AMOUNTS) == ["Regeling eurp bestaat nog niet op 01-09-2024."]
    assert options(household_case(), guide, date(2024, 9, 2))["eurp"].budget is not None


def test_who_would_be_over_which_limit_is_said_for_each_scheme(guide):
    case = household_case(line("l1", "p3", 200000), line("l2", "p2", 34500, Form.CASH))
    found = options(case, guide)
    assert said(found["dtv"], Topic.PLAN) == [
        "Youssef Haddad: contant is € 45,00 te hoog. Maximaal € 300,00 per persoon."
    ]
    assert said(found["eurp"], Topic.PLAN) == [
        "Nour Haddad: totaal is € 385,00 te hoog. Maximaal € 1.615,00 (minderjarige)."
    ]


def test_a_plan_that_fits_is_said_to_fit_and_an_empty_one_is_passed_over(guide):
    fits = options(household_case(line("l1", "p1", 100)), guide)["dtv"]
    assert said(fits, Topic.PLAN) == ["Het plan zoals het nu is past binnen deze regeling."]
    assert not said(options(household_case(), guide)["dtv"], Topic.PLAN)


def test_an_age_that_is_open_is_asked_for_under_each_scheme(guide):
    case = replace(household_case(), household=Household((SAMIRA, replace(NOUR, born=None))))
    for option in compare(case, guide, DAY):
        assert any("staat niet vast" in each for each in said(option, Topic.CLASSES))


def test_a_minor_may_be_dearer_or_cheaper_than_an_adult(guide):
    found = options(household_case(), guide)
    (dtv,) = said(found["dtv"], Topic.CLASSES)
    in_family, alone = said(found["eurp"], Topic.CLASSES)
    assert "gezin is € 1.000,00 hoger dan voor een volwassene" in dtv
    assert "gezin is € 1.000,00 lager dan voor een volwassene" in in_family
    assert "€ 1.000,00 hoger dan in een gezin" in alone


def test_equal_amounts_need_no_words_and_a_lower_one_alone_does(guide):
    adult = guide.rules.schemes["dtv"].on(DAY).adult
    equal = with_amounts(guide, minor_in_family=adult, minor_alone=adult)
    assert not said(options(household_case(), equal)["dtv"], Topic.CLASSES)
    lower = with_amounts(guide, minor_in_family=adult, minor_alone=Cents(adult - 100))
    (alone,) = said(options(household_case(), lower)["dtv"], Topic.CLASSES)
    assert "€ 1,00 lager dan in een gezin" in alone


def test_before_july_2017_everything_was_in_kind_from_a_day_nobody_knows(guide):
    old = options(household_case(), guide, date(2017, 6, 30))["dtv"]
    assert any("geen contant deel" in each for each in said(old, Topic.CLASSES))
    assert not any("gelden sinds" in each for each in said(old, Topic.AMOUNTS))


def test_amounts_show_their_start_source_certainty_and_what_is_inferred(guide):
    since, source, note = said(options(household_case(), guide)["eurp"], Topic.AMOUNTS)
    assert "02-09-2024" in since
    assert "Zekerheid: redelijk zeker" in source
    assert "2024 is aangenomen" in note


def test_amounts_without_a_note_have_none(guide):
    sure = with_amounts(guide, note="", certainty=Certainty.HIGH)
    assert len(said(options(household_case(), sure)["dtv"], Topic.AMOUNTS)) == 2


@pytest.mark.parametrize(
    ("country", "sentence", "warns"),
    [
        ("IQ", "Irak staat op de EURP-lijst.", False),
        ("GE", "Georgië staat op de EURP-lijst met bijzondere bepalingen.", True),
        ("IR", "Iran staat niet op de EURP-lijst.", True),
        ("", "Vul eerst het land in.", True),
        ("XXX", "Vul eerst het land in.", True),
    ],
)
def test_whether_eurp_reaches_the_country_is_said(guide, country, sentence, warns):
    remarks = options(going_to(country), guide)["eurp"].about(Topic.COVERAGE)
    assert sentence in remarks[0].phrase.said()
    assert remarks[0].warns == warns
    assert "Duitse" in remarks[1].phrase.said()


def test_a_list_that_leaves_a_country_open_is_said_to_do_so(guide):
    unsure = with_eurp(guide, "IQ", value=None)
    first = options(going_to("IQ"), unsure)["eurp"].about(Topic.COVERAGE)[0]
    assert "is niet bekend. Vraag het na" in first.phrase.said()
    assert first.warns


@pytest.mark.parametrize(("network", "warns"), [("", 0), ("eurp", 0), ("iom", 1), ("erso", 1)])
def test_another_network_in_the_case_is_pointed_out(guide, network, warns):
    found = options(going_to("IQ", network), guide)["eurp"]
    assert sum(remark.warns for remark in found.about(Topic.COVERAGE)) == warns
    assert any("hoort het netwerk European" in each for each in said(found, Topic.COVERAGE))


def test_a_network_that_goes_with_another_scheme_is_pointed_out(guide):
    found = options(going_to("IQ", "eurp"), guide)["dtv"]
    assert any("hoort een andere regeling: EURP" in each for each in said(found, Topic.COVERAGE))
    assert len(said(options(going_to("IQ", "iom"), guide)["dtv"], Topic.COVERAGE)) == 1


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2026, 1, 15), "EURP is de opvolger van JRS"),
        (date(2026, 1, 16), "is het uitgangspunt"),
    ],
)
def test_when_the_network_may_be_used_is_said_as_it_was_on_that_day(guide, day, rule):
    found = options(going_to("IQ"), guide, day)["eurp"]
    assert any(rule in each for each in said(found, Topic.COVERAGE))


def test_a_network_of_which_nothing_is_said_that_day_has_no_rule(guide):
    found = options(going_to("IQ"), guide, date(2023, 7, 31))["eurp"]
    assert len(said(found, Topic.COVERAGE)) == 3


def test_a_network_nobody_knows_is_called_by_its_id(guide):
    case = replace(going_to("IQ"), network="straks")
    assert any("straks" in each for each in said(options(case, guide)["eurp"], Topic.COVERAGE))


def test_conditions_are_counted_and_said_once_for_all_schemes(guide):
    case = replace(household_case(), answers=household_case().answers[:2])
    remarks = shared_remarks(compare(case, guide, DAY))
    assert [remark.topic for remark in remarks] == [Topic.CONDITIONS, Topic.ONE_SCHEME]
    assert "8 voldaan, 1 nog open, 0 niet voldaan" in remarks[0].phrase.said()
    assert remarks[0].warns
    assert "Eén persoon, één regeling" in remarks[1].phrase.said()


def test_a_household_without_members_has_nothing_to_count(guide):
    found = compare(replace(household_case(), household=Household(()), answers=()), guide, DAY)
    assert [option.budget.household.limit for option in found] == [0, 0]
    assert [remark.topic for remark in shared_remarks(found)] == [Topic.ONE_SCHEME]


def test_every_sentence_is_among_the_notes_and_the_own_ones_leave_out_what_is_shared(guide):
    for option in compare(household_case(line("l1", "p1", 100)), guide, DAY):
        assert option.notes == tuple(remark.phrase for remark in option.remarks)
        shared = [each for each in option.remarks if each not in option.own]
        assert {each.topic for each in shared} == {Topic.CONDITIONS, Topic.ONE_SCHEME}


def test_of_conditions_of_which_one_is_enough_only_one_is_counted(guide):
    case = replace(household_case(), project="vvn", household=Household((SAMIRA,)))
    found = check(case, guide, DAY).findings
    counted = shared_remarks(compare(case, guide, DAY))[0].phrase.values
    assert sum(map(int, counted.values())) == len(tuple(first_of_groups(found))) < len(found)


def test_an_age_known_by_its_year_alone_has_the_lower_limit_of_each_scheme(guide):
    unsure = replace(NOUR, born=PartialDate(2008))
    case = replace(household_case(), household=Household((SAMIRA, unsure)))
    limits = {name: each.budget.of("p3").limit for name, each in options(case, guide).items()}
    assert limits == {"dtv": 180000, "eurp": 161500}
