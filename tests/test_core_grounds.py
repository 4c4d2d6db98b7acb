"""What conditions rest on, where the rules of the program themselves do not come."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.eligibility import Outcome, findings
from herintegratie_desktop.core.facts import Certainty, Entry
from herintegratie_desktop.core.grounds.answered import by_answer, by_earlier_departure
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.inquiry import Inquiry
from herintegratie_desktop.core.outcomes import OUTCOME_NAMES, outcome_name
from herintegratie_desktop.core.policy import Group, Kind
from tests.makers import DAY, SAMIRA, household_case


def with_official(guide, *codes):
    """Return a guide whose office loaded an official list of these countries."""
    entry = Entry(True, "Kantoor Voorbeeld", "2026-1", Certainty.HIGH)
    entries = dict.fromkeys(codes, (entry,))
    official = OfficialList(
        date(2026, 11, 1), "M. de Wit", "Kantoor Voorbeeld", "2026-1", entries, date(2026, 7, 1)
    )
    return replace(guide, countries=guide.countries.with_official(official))


def alone(*nationalities, **changes):
    samira = replace(SAMIRA, nationalities=nationalities)
    case = replace(household_case(), household=Household((samira,)), answers=())
    return replace(case, **changes)


def found(case, guide, rule, day=DAY):
    return next(each for each in findings(case, guide, day) if each.rule == rule)


@pytest.mark.parametrize(
    ("listed", "expected"), [(("GE",), Outcome.MET), (("IQ",), Outcome.NOT_MET)]
)
def test_an_official_list_decides_where_the_derived_one_asks(guide, listed, expected):
    finding = found(alone("GE"), with_official(guide, *listed), "page.country-list")
    assert finding.outcome is expected
    assert "officiële landenlijst" in finding.reason.said()
    assert "afgeleide" not in finding.reason.said()
    assert "Kantoor Voorbeeld, 2026-1" in finding.source


def test_an_official_list_excludes_in_the_project_of_an_ngo(guide):
    case = alone("IQ", project="goedwerk")
    finding = found(case, with_official(guide, "SY"), "ozv.X-c")
    assert finding.outcome is Outcome.NOT_MET
    assert not check(case, with_official(guide, "SY"), DAY).may_sign


def test_before_the_official_list_counts_the_derived_one_does(guide):
    loaded = with_official(guide, "GE")
    assert found(alone("GE"), loaded, "page.country-list", date(2026, 6, 30)).outcome is (
        Outcome.CONFIRM
    )
    assert found(alone("GE"), loaded, "page.country-list", date(2026, 7, 1)).outcome is Outcome.MET


def either(guide, *rules):
    """Return a guide of which the office says that one of these conditions is enough."""
    conditions = tuple(
        replace(each, one_of="land", unless=(), doubt_when=()) if each.id in rules else each
        for each in guide.rules.conditions
    )
    groups = {**guide.rules.groups, "land": Group("land", "Een van de twee lijsten")}
    return replace(guide, rules=replace(guide.rules, conditions=conditions, groups=groups))


@pytest.mark.parametrize(
    ("nationality", "expected"),
    [("GE", Outcome.MET), ("SA", Outcome.MET), ("US", Outcome.NOT_MET), ("NR", Outcome.CONFIRM)],
)
@pytest.mark.parametrize("reply", [None, Reply.UNKNOWN])
def test_one_list_is_enough_when_an_office_says_so(guide, nationality, expected, reply):
    office = either(guide, "ozv.A-visa", "ozv.A-dac")
    said = (Answer("ozv.A-status-a", "p1", reply, DAY),) if reply else ()
    case = alone(nationality, project="goedwerk", answers=said)
    case = replace(case, back=replace(case.back, country=nationality))
    outcomes = {found(case, office, rule).outcome for rule in ("ozv.A-visa", "ozv.A-dac")}
    assert outcomes == {expected}


def test_a_group_that_nothing_holds_of_is_named_once_by_its_own_words(guide):
    office = either(guide, "ozv.A-visa", "ozv.A-dac")
    case = alone("US", project="goedwerk")
    case = replace(case, back=replace(case.back, country="US"))
    said = [each.message.said() for each in check(case, office, DAY).blocking]
    assert sum("Een van de twee lijsten" in each for each in said) == 1


@pytest.mark.parametrize("judge", [by_answer, by_earlier_departure])
def test_a_question_that_nobody_answered_is_unknown(guide, judge):
    inquiry = Inquiry(alone("IQ", project="goedwerk"), guide, DAY)
    question = inquiry.ask(inquiry.by_id["ozv.X-f"], SAMIRA)
    assert judge(question).outcome is Outcome.UNKNOWN
    assert "Wie kan antwoorden" in judge(question).reason.said()


def test_somebody_without_a_name_can_have_decided(guide):
    decided = Override("page.basic", "p1", "Brief", " ", DAY)
    assert (
        found(alone("IQ", answers=(decided,)), guide, "page.basic")
        .reason.said()
        .startswith("Iemand besloot anders op 23-11-2026")
    )


def test_who_is_excluded_has_not_met_an_exclusion():
    assert outcome_name(Outcome.NOT_MET, Kind.REQUIREMENT) == OUTCOME_NAMES[Outcome.NOT_MET]
    assert outcome_name(Outcome.NOT_MET, Kind.EXCLUSION) != OUTCOME_NAMES[Outcome.NOT_MET]
    assert outcome_name(Outcome.UNKNOWN, Kind.EXCLUSION) == OUTCOME_NAMES[Outcome.UNKNOWN]


def test_what_is_not_cash_is_in_kind(guide):
    from herintegratie_desktop.core.plan import Form
    from tests.makers import line

    case = household_case(line("l1", "p1", 100), line("l2", "p1", 30, Form.CASH))
    assert check(case, guide, DAY).budget.of("p1").in_kind == 100


def test_only_criminal_matters_are_confidential(guide):
    assert guide.rules.confidential_ids == {"ozv.X-e", "ozv.X-i", "ozv.X-j"}


def test_the_ground_that_holds_gives_its_own_reason_and_the_others_name_it(guide):
    said = (Answer("ozv.A-status-b", "p1", Reply.YES, DAY, "DT&V"),)
    case = alone("IQ", project="goedwerk", answers=said)
    own = found(case, guide, "ozv.A-status-b").reason.said()
    assert own == "DT&V antwoordde ja op 23-11-2026."
    other = found(case, guide, "ozv.A-status-a").reason.said()
    assert (
        other
        == f"Eén grond is genoeg. Voldaan aan “Aanvraag afgewezen, vertrektermijn loopt nog”: {own}"
    )
