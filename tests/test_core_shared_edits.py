"""Household purchases under any edits in any order: totals stay, and limits hold while they can."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.edits import AddPerson, ChangeChoice, RemovePerson
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.plan_edits import AddLine
from herintegratie_desktop.core.purchases import COMMON_FIELDS, purchase, purchases
from herintegratie_desktop.core.shared import settle, unfitting
from herintegratie_desktop.core.shared_edits import (
    ChangeShared,
    RemoveShared,
    SetSharedAmount,
    ShareLine,
    UnshareLine,
)
from tests.makers import DAY, NOUR, SAMIRA, YOUSSEF, household_case, line, the_guide
from tests.test_core_shared import TARIQ, session_of

_people = st.sampled_from(["p1", "p2", "p3", "p4"])
_shared = st.sampled_from(["s1", "s2", "s3"])
_cents = st.integers(1, 400_000).map(Cents)
_forms = st.sampled_from(Form)
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("amount"), _shared, st.none() | _cents),
        st.tuples(st.just("form"), _shared, _forms),
        st.tuples(st.just("charged"), _shared, st.booleans()),
        st.tuples(st.just("line"), _people, _cents, _forms),
        st.tuples(st.just("share"), _people),
        st.tuples(st.just("unshare"), _shared, _people),
        st.tuples(st.just("remove"), _shared),
        st.tuples(st.just("join"), _people),
        st.tuples(st.just("leave"), _people),
        st.tuples(st.just("scheme"), st.sampled_from(["dtv", "eurp"])),
        st.tuples(st.just("undo")),
    ),
    max_size=25,
)
_KNOWN = {"p1": SAMIRA, "p2": YOUSSEF, "p3": NOUR, "p4": TARIQ}


def edit_of(step, case):  # noqa: PLR0911 - one return a kind of edit
    """Return the edit of a drawn step, or None when it can not be done now."""
    plan = case.plan
    has = {each.id for each in purchases(plan)}
    match step:
        case ["amount", shared, cents] if shared in has:
            return SetSharedAmount(shared, cents)
        case ["form" | "charged" as field, shared, value] if shared in has:
            head = replace(purchase(plan, shared).head, **{field: value})
            return ChangeShared(shared, head, field)
        case ["line", person, cents, form] if person in case.household:
            return AddLine(line(plan.new_line_id(), person, cents, form))
        case ["share", person] if any(not each.shared for each in plan.of(person)):
            return ShareLine(next(each.id for each in plan.of(person) if not each.shared))
        case ["unshare", shared, person] if shared in has and person in case.household:
            return UnshareLine(shared, person)
        case ["remove", shared] if shared in has:
            return RemoveShared(shared)
        case ["join", person] if person not in case.household:
            return AddPerson(_KNOWN[person])
        case ["leave", person] if person in case.household and len(case.household.members) > 1:
            return RemovePerson(person)
        case ["scheme", scheme]:
            return ChangeChoice("scheme", scheme)
    return None


def expected_totals(totals, edit, case):
    match edit:
        case SetSharedAmount(shared, cents):
            return {**totals, shared: cents}
        case ShareLine(line_id):
            return {**totals, case.plan.new_shared_id(): case.plan.line(line_id).cents}
        case UnshareLine(shared, _) | RemoveShared(shared):
            return {each: cents for each, cents in totals.items() if each != shared}
    return totals


@given(_steps)
def test_every_total_stays_as_typed_and_no_limit_is_passed_while_it_fits(steps):
    rules = the_guide().rules
    session = session_of(household_case(line("l1", "p1", 64_000), line("l2", "p2", 5_000)))
    totals, history = {}, []
    for step in steps:
        edit = edit_of(step, session.case)
        if step == ("undo",) and history:
            session.undo()
            totals = history.pop()
        elif edit is not None:
            history.append(totals)
            totals, before = expected_totals(totals, edit, session.case), session.case
            session.do(edit)
            session.rest()
            if session.case == before:
                history.pop()
        assert {each.id: each.total for each in purchases(session.case.plan)} == totals
        check_shape(session.case, rules)


def check_shape(case, rules):
    uses = budget(case, rules, DAY)
    ordinary = [each for each in case.plan.lines if not each.shared]
    alone = replace(case, plan=replace(case.plan, lines=tuple(ordinary)))
    own = budget(alone, rules, DAY)
    if not unfitting(case, rules, DAY):
        for use in uses.persons:
            assert use.left >= min(0, own.of(use.person).left)
            assert use.cash_left >= min(0, own.of(use.person).cash_left)
    for bought in purchases(case.plan):
        assert len(bought.shares) == len(bought.parts)
        assert len({tuple(getattr(p, f) for f in COMMON_FIELDS) for p in bought.parts}) == 1
    line_ids = [each.id for each in case.plan.lines]
    assert len(set(line_ids)) == len(line_ids)
    assert settle(case, rules, DAY) is case
