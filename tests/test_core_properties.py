"""What holds for every household, plan and answer, whatever they are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.eligibility import Judge, Outcome, findings
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.inquiry import Inquiry
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.exchange.casefile import case_bytes, read_case
from herintegratie_desktop.exchange.report import check_document
from tests.makers import DAY, NOUR, SAMIRA, YOUSSEF, cases, household_case, line, the_guide

PEOPLE = ("p1", "p2", "p3")
KINDS = {condition.id: condition.kind for condition in the_guide().rules.conditions}
RULES = sorted(KINDS)
DAYS = st.dates(DAY.replace(year=2023), DAY.replace(year=2028))
PROJECTS = st.sampled_from(["", "iom", "goedwerk", "vvn"])


@st.composite
def plans(draw):
    """Draw a case of which only the amounts may stand in the way, often near a limit."""
    near = st.sampled_from([30_000, 61_500, 161_500, 180_000, 261_500, 280_000])
    cents = st.builds(lambda limit, more: Cents(limit + more), near, st.integers(-2, 2))
    cents = cents | st.integers(1, 150_000).map(Cents)
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(PEOPLE),
                cents,
                st.sampled_from(Form),
                st.booleans() | st.just(True),
                st.sampled_from(["", "", "s1"]),
            ),
            max_size=6,
        )
    )
    lines = [
        replace(line(f"l{n}", person, amount, form), charged=charged, shared=shared)
        for n, (person, amount, form, charged, shared) in enumerate(drawn, 1)
    ]
    household = draw(st.sampled_from([(SAMIRA, YOUSSEF, NOUR), (NOUR, SAMIRA, YOUSSEF)]))
    return replace(
        household_case(*lines),
        household=Household(household),
        project=draw(PROJECTS),
        scheme=draw(st.sampled_from(["dtv", "eurp"])),
    )


def everything_met(case):
    """Return the case with the meeting answer to every question for everybody."""
    answers = [
        Answer(rule, person.id, meeting_reply(kind), DAY, "DT&V")
        for rule, kind in KINDS.items()
        for person in case.household.members
    ]
    return replace(case, answers=tuple(answers))


def outcomes(case, day=DAY):
    return {(each.rule, each.person): each.outcome for each in findings(case, the_guide(), day)}


def broken_limits(case, uses):
    """Return who is over a limit, added up here and not by the program."""
    over = set()
    for use in uses.persons:
        own = [each for each in case.plan.lines if each.person == use.person and each.charged]
        cash = sum(each.cents or 0 for each in own if each.form is Form.CASH)
        if sum(each.cents or 0 for each in own) > use.limit or cash > use.cash_limit:
            over.add(use.person)
    return over


@given(plans())
def test_a_plan_may_be_signed_exactly_when_nobody_is_over_a_limit(case):
    whole = everything_met(case)
    checked = check(whole, the_guide(), DAY)
    assert checked.may_sign is not bool(broken_limits(whole, checked.budget))
    codes = {(each.code, each.person) for each in checked.blocking}
    assert {person for _, person in codes} == broken_limits(whole, checked.budget)


@given(cases(), st.sampled_from(["dtv", "eurp"]))
def test_nothing_over_a_limit_may_be_signed_whoever_it_is_about(case, scheme):
    checked = check(case, the_guide(), DAY, scheme)
    assert not (checked.may_sign and broken_limits(case, checked.budget))


@given(plans())
def test_nothing_over_a_limit_may_be_signed_through_the_door_of_files(case):
    lines = tuple(replace(each, shared="") for each in case.plan.lines)
    apart = replace(case, plan=replace(case.plan, lines=lines))
    written = case_bytes(everything_met(apart))
    read = read_case(written, the_guide())
    checked = check(read, the_guide(), DAY)
    document = check_document(checked)
    over = {each["id"] for each in document["persons"] if each["left_cents"] < 0}
    over |= {each["id"] for each in document["persons"] if each["cash_left_cents"] < 0}
    assert over == broken_limits(read, checked.budget)
    assert document["may_sign"] is not bool(over)


@given(cases(), DAYS)
def test_a_condition_that_is_not_met_and_blocks_is_never_signed_over(case, day):
    checked = check(case, the_guide(), day, "dtv")
    blocks = [
        each
        for each in checked.findings
        if each.outcome is Outcome.NOT_MET and each.condition.effect.value == "blocks"
    ]
    assert not (blocks and checked.may_sign)


given_things = st.builds(
    Answer, st.sampled_from(RULES), st.sampled_from(PEOPLE), st.sampled_from(Reply), DAYS
) | st.builds(
    Override,
    st.sampled_from(RULES),
    st.sampled_from(PEOPLE),
    st.just("Brief"),
    st.just("DT&V"),
    DAYS,
)
nationalities = st.lists(
    st.sampled_from(["IQ", "SA", "GE", "US", "DE", "XK", "PS", "XXA", "XXX"]),
    max_size=2,
    unique=True,
)


@st.composite
def inquiries(draw):
    """Draw a household with answers and decisions about any condition."""
    members = tuple(
        replace(person, nationalities=tuple(draw(nationalities)))
        for person in (SAMIRA, YOUSSEF, NOUR)
    )
    goods = replace(line("l1", "p1", 100), category=draw(st.sampled_from(Category)))
    abroad = replace(line("l2", "p2", 100), when=PartialDate(2026, draw(st.integers(1, 12))))
    case = household_case(goods, replace(abroad, charged=draw(st.booleans())))
    back = replace(case.back, country=draw(st.sampled_from(["", "IQ", "AE", "ER", "MS"])))
    return replace(
        case,
        back=back,
        household=Household(members),
        project=draw(PROJECTS),
        network=draw(st.sampled_from(["", "eurp", "erso", "iom"])),
        answers=tuple(draw(st.lists(given_things, max_size=12))),
    )


@given(inquiries(), given_things, DAYS)
def test_an_answer_never_changes_what_holds_for_somebody_else(case, more, day):
    before = outcomes(case, day)
    after = outcomes(replace(case, answers=(*case.answers, more)), day)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert {person for _, person in changed} <= {more.person}


@given(inquiries() | plans(), DAYS)
def test_everybody_is_judged_as_if_judged_alone(case, day):
    together = findings(case, the_guide(), day)
    alone = [
        each
        for person in case.household.members
        for each in Judge(Inquiry(case, the_guide(), day)).findings_of(person)
    ]
    assert list(together) == alone


@given(inquiries(), st.randoms(use_true_random=False), DAYS)
def test_the_order_of_answers_of_different_days_decides_nothing(case, chance, day):
    told = {(type(a), a.rule, a.person, a.on): a for a in case.answers}
    mixed = list(told.values())
    chance.shuffle(mixed)
    case = replace(case, answers=tuple(told.values()))
    assert outcomes(case, day) == outcomes(replace(case, answers=tuple(mixed)), day)


@given(inquiries(), DAYS)
def test_the_meeting_answer_to_everything_leaves_nothing_unknown(case, day):
    left = {key for key, found in outcomes(everything_met(case), day).items()
            if found is Outcome.UNKNOWN}  # fmt: skip
    assert left == set()


@given(inquiries(), DAYS)
def test_without_an_answer_no_question_is_met(case, day):
    silent = replace(case, answers=())
    for found in findings(silent, the_guide(), day):
        if found.condition.ground.value == "question":
            assert found.outcome is Outcome.UNKNOWN


@given(inquiries(), st.sampled_from(RULES), DAYS)
def test_a_decision_always_stands(case, rule, day):
    decision = Override(rule, "p1", "Brief", "DT&V", DAY)
    after = outcomes(replace(case, answers=(*case.answers, decision)), day)
    assert after.get((rule, "p1"), Outcome.OVERRIDDEN) is Outcome.OVERRIDDEN


@given(inquiries(), DAYS)
def test_the_report_says_the_outcomes_that_were_found(case, day):
    checked = check(case, the_guide(), day, "dtv")
    said = [
        (each["rule"], each["person"], each["outcome"])
        for each in check_document(checked)["findings"]
    ]
    assert said == [(each.rule, each.person, each.outcome.value) for each in checked.findings]
    blocked = {(p.rule, p.person) for p in checked.blocking if p.code == "condition-not-met"}
    assert blocked <= {(rule, person) for rule, person, outcome in said if outcome == "not_met"}


@given(inquiries(), DAYS)
def test_every_outcome_has_a_reason_and_a_source(case, day):
    for found in findings(case, the_guide(), day):
        assert len(found.reason.said()) > len("Ja.")
        assert "{" not in found.reason.said()
        assert found.source
