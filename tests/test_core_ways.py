"""What is missing: each way that is named really settles what it is about, least asked first."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.eligibility import findings
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.core.ways import Asks, ways, ways_of
from tests.makers import DAY, cases, household_case, line, the_guide

ANSWERED = date(2026, 11, 2)


def ngo_case(**changes):
    return replace(household_case(), project="goedwerk", network="eurp", **changes)


def finding_of(case, guide, rule, person="p1"):
    return next(f for f in findings(case, guide, DAY) if (f.rule, f.person) == (rule, person))


def ways_out(case, guide, rule, person="p1"):
    return ways_of(case, guide, DAY, finding_of(case, guide, rule, person))


def answered(case, rule, reply, person="p1", **more):
    return replace(case, answers=(*case.answers, Answer(rule, person, reply, ANSWERED, **more)))


@given(cases())
def test_every_way_with_a_change_settles_what_it_is_about(case):
    guide = the_guide()
    for way in ways(case, guide, DAY):
        if way.edit is not None and way.rule in guide.rules.rule_ids:
            after = findings(way.edit.apply(case), guide, DAY)
            open_after = {(f.rule, f.person) for f in after if not f.is_settled}
            assert (way.rule, way.person) not in open_after


@given(cases())
def test_nothing_stays_open_without_a_way_out(case):
    guide = the_guide()
    named = {(way.rule, way.person) for way in ways(case, guide, DAY)}
    assert {(f.rule, f.person) for f in findings(case, guide, DAY) if not f.is_settled} <= named


@given(cases())
def test_ways_come_by_how_little_they_ask(case):
    asked = [way.asks for way in ways(case, the_guide(), DAY)]
    assert asked == sorted(asked)


def test_a_settled_finding_needs_no_way(guide):
    assert ways_out(household_case(), guide, "page.basic") == ()


def test_an_open_question_is_asked_with_who_can_answer_and_what_proves_it(guide):
    (way,) = ways_out(ngo_case(), guide, "ozv.X-e")
    assert way.asks is Asks.ANSWER
    assert way.place == "answers/p1/ozv.X-e"
    assert "“nee”" in way.phrase.said()
    assert "DT&V" in way.phrase.said()


def test_an_earlier_departure_without_a_day_asks_for_the_day(guide):
    case = answered(ngo_case(), "ozv.X-f", Reply.YES)
    first = ways_out(case, guide, "ozv.X-f")[0]
    assert first.asks is Asks.DATE
    assert "23-11-2021" in first.phrase.said()


def test_a_recent_departure_says_until_when_it_counts(guide):
    case = answered(ngo_case(), "ozv.X-f", Reply.YES, happened_on=date(2022, 3, 1))
    waits = [way for way in ways_out(case, guide, "ozv.X-f") if way.asks is Asks.WAIT]
    assert "01-03-2027" in waits[0].phrase.said()


def test_what_is_refused_can_be_decided_otherwise(guide):
    case = answered(ngo_case(), "ozv.X-a", Reply.YES)
    (way,) = ways_out(case, guide, "ozv.X-a")
    assert way.asks is Asks.DECISION
    assert isinstance(way.edit.answer, Override)


def test_an_unknown_nationality_is_filled_in_or_proved(guide):
    members = household_case().household
    for codes, asks in (((), Asks.FIELD), (("XXX",), Asks.DOCUMENT)):
        changed = replace(members.person("p1"), nationalities=codes)
        case = ngo_case(household=members.with_person(changed))
        assert asks in {way.asks for way in ways_out(case, guide, "ozv.A-visa")}


def test_a_third_country_may_become_ones_own(guide):
    case = ngo_case(back=replace(household_case().back, country="AE"))
    found = ways_out(case, guide, "ozv.P-dest")
    assert {way.asks for way in found} == {Asks.CHOICE, Asks.DECISION}
    assert any("Irak" in way.phrase.said() for way in found)


def test_a_missing_country_of_return_is_filled_in(guide):
    case = ngo_case(back=replace(household_case().back, country=""))
    assert ways_out(case, guide, "ozv.P-dest")[0].place == "return/country"


def test_each_line_that_stumbles_says_what_to_change(guide):
    goods = replace(line("l1", "p1", 5_000), category=Category.ELECTRONICS)
    uncounted = replace(line("l2", "p1", 5_000), charged=False)
    early = replace(line("l3", "p1", 5_000), when=line("l3", "p1", 1).when.from_iso("2026-11"))
    outside = replace(line("l4", "p1", 5_000), when=early.when.from_iso("2029"))
    plan = replace(household_case().plan, lines=(goods, uncounted, early, outside))
    case = ngo_case(plan=plan)
    places = {way.place for way in ways(case, guide, DAY) if way.asks in {Asks.LINE, Asks.DATE}}
    assert places >= {"lines/l1/permission", "lines/l2/charged", "lines/l3/when", "lines/l4/when"}


def test_without_a_departure_its_day_is_asked(guide):
    case = ngo_case(back=replace(household_case().back, planned_departure=None))
    assert {way.place for way in ways_out(case, guide, "ozv.P-window")} >= {
        "return/planned_departure"
    }


def test_texts_that_are_missing_are_named(guide):
    case = ngo_case(plan=replace(household_case().plan, support=" "))
    assert ways_out(case, guide, "ozv.P-plan")[0].place == "plan/support"


def test_another_network_is_named_when_it_may_be_used(guide):
    found = ways_out(replace(ngo_case(), network="erso"), guide, "ozv.P-network")
    assert [way.edit.value for way in found if way.asks is Asks.CHOICE] == ["eurp"]


def test_a_limit_is_mended_by_form_by_less_or_by_another_scheme(guide):
    plan = replace(household_case().plan, lines=(line("l1", "p1", 200_000, Form.CASH),))
    case = replace(household_case(), plan=plan)
    found = {way.rule: way for way in ways(case, guide, DAY)}
    assert found["cash-over-limit"].edit is not None
    assert found["total-over-limit"].place == "plan/lines"
    assert "scheme" not in found
    smaller = replace(case, plan=replace(plan, lines=(line("l1", "p1", 50_000, Form.CASH),)))
    (scheme,) = [way for way in ways(smaller, guide, DAY) if way.rule == "scheme"]
    uses = budget(scheme.edit.apply(smaller), guide.rules, DAY)
    assert not any(use.is_over for use in uses.persons)


def test_a_scheme_that_is_not_there_yet_is_no_way_out(guide):
    plan = replace(household_case().plan, lines=(line("l1", "p1", 50_000, Form.CASH),))
    case = replace(household_case(), plan=plan)
    assert "scheme" not in {way.rule for way in ways(case, guide, date(2020, 1, 1))}


def test_an_undetermined_age_asks_for_a_birth_date(guide):
    members = household_case().household
    unsure = replace(members.person("p1"), born=None)
    case = replace(household_case(), household=members.with_person(unsure))
    assert "age-undetermined" in {way.rule for way in ways(case, guide, DAY)}
