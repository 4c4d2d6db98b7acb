"""What blocks and what warns, one sentence of the contract each."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.case import Answer, Helper, Override, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.plan import Category, Plan
from herintegratie_desktop.core.policy import Scope, Stage
from tests.makers import DAY, NOUR, SAMIRA, YOUSSEF, household_case, line, part

ON = date(2026, 11, 2)


def codes(problems):
    return [problem.code for problem in problems]


def checked(case, guide):
    return check(case, guide, DAY)


def with_nationalities(*codes):
    samira = replace(SAMIRA, nationalities=codes)
    return replace(household_case(), household=Household((samira,)), answers=())


def outcome(case, guide, rule):
    found = checked(case, guide).findings
    return next(each for each in found if (each.rule, each.person) == (rule, "p1"))


def intake_answers(guide):
    """Return the meeting answer to every question of the OZV but the verification."""
    asked = [
        (condition.id, meeting_reply(condition.kind))
        for condition in guide.rules.conditions_on(DAY)
        if condition.scope is Scope.NGO and condition.stage is Stage.INTAKE
    ]
    not_asked = ("ozv.P-verify", "ozv.A-otherwise")
    return [
        Answer(rule, person, reply, ON, "DT&V")
        for rule, reply in asked
        for person in ("p1", "p2", "p3")
        if rule not in not_asked
    ]


def test_a_complete_household_within_the_limits_may_sign_without_warnings(guide):
    result = checked(household_case(line("l1", "p1", 100)), guide)
    assert (result.blocking, result.warnings, result.may_sign) == ((), (), True)


@pytest.mark.parametrize(
    ("reply", "expected", "code"),
    [
        (Reply.YES, Outcome.MET, None),
        (Reply.NO, Outcome.NOT_MET, "condition-not-met"),
        (Reply.UNKNOWN, Outcome.UNKNOWN, "condition-unknown"),
    ],
)
def test_basic_support_is_what_was_answered(guide, reply, expected, code):
    answers = (*household_case().answers[1:], Answer("page.basic", "p1", reply, ON, "IOM"))
    case = replace(household_case(), answers=answers)
    assert outcome(case, guide, "page.basic").outcome is expected
    result = checked(case, guide)
    assert codes((*result.blocking, *result.warnings)) == ([code] if code else [])


def test_an_unasked_condition_warns_and_names_who_can_answer(guide):
    result = checked(replace(household_case(), answers=()), guide)
    assert codes(result.warnings) == ["condition-unknown"] * 3
    assert "IOM, DT&V" in result.warnings[0].message.said()
    assert result.may_sign


def test_the_newest_answer_counts(guide):
    older = Answer("page.basic", "p1", Reply.NO, date(2026, 10, 1), "IOM")
    case = replace(household_case(), answers=(*household_case().answers, older))
    assert outcome(case, guide, "page.basic").outcome is Outcome.MET


@pytest.mark.parametrize(
    ("nationalities", "expected"),
    [
        (("IQ",), Outcome.MET),
        (("UA",), Outcome.MET),
        (("NR",), Outcome.CONFIRM),
        (("XK",), Outcome.MET),
        (("PS",), Outcome.MET),
        (("US",), Outcome.NOT_MET),
        (("DE",), Outcome.NOT_MET),
        (("US", "SY"), Outcome.MET),
        (("DE", "SY"), Outcome.CONFIRM),
        (("XXA",), Outcome.CONFIRM),
        (("XXX",), Outcome.UNKNOWN),
        ((), Outcome.UNKNOWN),
    ],
)
def test_visa_or_development_country(guide, nationalities, expected):
    case = with_nationalities(*nationalities)
    assert outcome(case, guide, "page.visa-or-oda").outcome is expected


@pytest.mark.parametrize(
    ("nationality", "expected"),
    [("IQ", Outcome.MET), ("AL", Outcome.CONFIRM), ("US", Outcome.CONFIRM)],
)
def test_the_derived_country_list_never_says_no_by_itself(guide, nationality, expected):
    finding = outcome(with_nationalities(nationality), guide, "page.country-list")
    assert finding.outcome is expected
    assert "afgeleid" in finding.reason.said().lower()


def test_an_override_stands_with_its_reason(guide):
    override = Override("page.visa-or-oda", "p1", "Toegestaan, brief", "DT&V", ON)
    case = replace(with_nationalities("US"), answers=(override,))
    finding = outcome(case, guide, "page.visa-or-oda")
    assert finding.outcome is Outcome.OVERRIDDEN
    assert "brief" in finding.reason.said()
    assert "condition-not-met" not in codes(checked(case, guide).blocking)


@pytest.mark.parametrize("field", ["purpose", "category", "cents", "provider", "when"])
def test_a_line_that_misses_something_blocks_and_says_what(guide, field):
    empty = {"purpose": " ", "category": None, "cents": None, "provider": "", "when": None}
    gap = replace(line("l1", "p1", 100), **{field: empty[field]})
    result = checked(household_case(gap), guide)
    assert codes(result.blocking) == ["line-incomplete"]
    assert result.blocking[0].place == f"lines/l1/{field}"


def test_each_of_the_three_texts_is_asked_for(guide):
    case = replace(household_case(), plan=Plan())
    places = [problem.place for problem in checked(case, guide).blocking]
    assert places == ["plan/obstacles", "plan/support", "plan/contribution"]


def test_a_minor_alone_needs_a_guardian_to_sign(guide):
    case = replace(household_case(), household=Household((NOUR,)), answers=())
    assert codes(checked(case, guide).blocking) == ["no-signatory"]
    guarded = replace(case, guardian=Helper("V. Voogd", "Voorbeeldstichting"))
    assert checked(guarded, guide).may_sign


def test_an_empty_household_has_nobody_to_sign(guide):
    case = replace(household_case(), household=Household(), answers=())
    assert "no-signatory" in codes(checked(case, guide).blocking)


@pytest.mark.parametrize(
    ("born", "warns"),
    [
        ((2008, 11, 2), False),
        ((2008, 11, 3), True),
        ((2008, 12, 14), True),
        ((2008, 12, 15), False),
    ],
)
def test_a_birthday_between_registration_and_departure_is_warned_about(guide, born, warns):
    nour = replace(NOUR, born=PartialDate(*born))
    case = replace(household_case(), household=Household((SAMIRA, YOUSSEF, nour)))
    assert codes(checked(case, guide).warnings) == ["turns-18-before-departure"] * warns


def test_a_project_of_an_ngo_asks_for_verification_by_dtv(guide):
    case = replace(household_case(), project="goedwerk", network="eurp")
    unverified = replace(case, answers=(*case.answers, *intake_answers(guide)))
    assert codes(checked(unverified, guide).warnings) == ["dtv-verification-missing"] * 3
    answers = [Answer("ozv.P-verify", p, Reply.YES, ON, "DT&V") for p in ("p1", "p2", "p3")]
    verified = replace(case, answers=(*unverified.answers, *answers))
    assert checked(verified, guide).warnings == ()


@pytest.mark.parametrize(
    ("project", "warns"), [("vvn", True), ("wereldwijd", True), ("iom", False)]
)
def test_a_project_that_has_ended_is_warned_about(guide, project, warns):
    found = codes(checked(replace(household_case(), project=project), guide).warnings)
    assert ("project-not-running" in found) is warns


@pytest.mark.parametrize(
    ("network", "country", "project", "warns"),
    [
        ("eurp", "IQ", "iom", False),
        ("eurp", "ER", "iom", True),
        ("iom", "IQ", "iom", False),
        ("iom", "IQ", "goedwerk", True),
        ("erso", "IQ", "goedwerk", True),
        ("iom", "ER", "goedwerk", False),
    ],
)
def test_eurp_comes_first_for_ngos_where_it_works(guide, network, country, project, warns):
    case = replace(household_case(), network=network, project=project)
    case = replace(case, back=replace(case.back, country=country))
    assert ("network-unusual" in codes(checked(case, guide).warnings)) is warns


@pytest.mark.parametrize(
    ("when", "warns"),
    [
        ((2026, 8, 13), True),
        ((2026, 8, 14), False),
        ((2026, 8), False),
        ((2026, 7), True),
        ((2027, 12, 14), False),
        ((2027, 12, 15), True),
        ((2028,), True),
    ],
)
def test_support_outside_the_window_is_warned_about(guide, when, warns):
    late = replace(line("l1", "p1", 100), when=PartialDate(*when))
    assert codes(checked(household_case(late), guide).warnings) == ["outside-window"] * warns


@pytest.mark.parametrize("category", [Category.ELECTRONICS, Category.CLOTHING])
@pytest.mark.parametrize(
    ("permission", "warns"), [(False, True), (" ", True), (True, False), ("DT&V", False)]
)
def test_electronics_and_clothing_need_permission(guide, category, permission, warns):
    goods = replace(line("l1", "p1", 100), category=category, permission=permission)
    assert codes(checked(household_case(goods), guide).warnings) == ["permission-needed"] * warns


def test_somebody_registered_twice_is_noticed(guide):
    twin = replace(SAMIRA, id="p9", v_number="", given_names=" samira")
    case = household_case()
    case = replace(case, household=Household((*case.household.members, twin)))
    people = [p.person for p in checked(case, guide).warnings if p.code == "same-person-twice"]
    assert people == ["p1", "p9"]


def test_a_departure_in_the_past_is_warned_about(guide):
    case = household_case()
    case = replace(case, back=replace(case.back, planned_departure=date(2026, 11, 22)))
    assert codes(checked(case, guide).warnings) == ["departure-in-past"]


def test_a_guardian_without_a_name_signs_for_nobody(guide):
    alone = replace(household_case(), household=Household((NOUR,)), guardian=Helper(""))
    assert "no-signatory" in {each.code for each in check(alone, guide, DAY).blocking}


def test_what_a_household_purchase_misses_is_said_once(guide):
    parts = (part("l1", "p1", 10_000), part("l2", "p2", 10_000))
    case = household_case(*(replace(each, provider="") for each in parts))
    blocking = checked(case, guide).blocking
    assert [(each.code, each.line) for each in blocking] == [("line-incomplete", "l1")]
