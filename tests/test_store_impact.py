"""What other rules would change in the open cases of a vault."""

from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import DAY, household_case, line, the_guide
from vaults import USER, new_vault

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Answer, Reply, Seal
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.impact import changes
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.policy import Effect
from herintegratie_desktop.store.guidearchive import guide_files
from herintegratie_desktop.store.impact import impact
from herintegratie_desktop.store.places import resources

DTV = guide_files(resources())["rules/dtv.toml"].partition(b"\n[[example]]")[0]
CASE = household_case(line("l1", "p1", 185_000))


def numbered(number, case=CASE):
    return replace(case, id=f"HIP-2026-{number:05d}")


def sealed(case):
    return replace(case, seal=Seal(DAY, USER, content_digest(case)))


@pytest.fixture
def higher(vault):
    """Give the guide of the office with a higher limit for adults, which is not installed."""
    return vault.office.with_rules("dtv.toml", DTV.replace(b"180_000", b"190_000"))


RULES = the_guide().rules
TIED = [each for each in RULES.conditions if each.unless or each.doubt_when or each.one_of]
NAMED = {rule for each in TIED for rule in (*each.unless, *each.doubt_when)}
# What others name and what is tied itself: where a change in one condition turns another.
TIGHT = [each.id for each in RULES.conditions if each in TIED or each.id in NAMED]


@st.composite
def other_rules(draw):
    """Draw the rules of the program with conditions away, untied, or of another effect."""
    chosen = draw(st.sets(st.sampled_from(TIGHT), max_size=3))
    kept = [draw(other(each)) if each.id in chosen else each for each in RULES.conditions]
    adult = Cents(draw(st.sampled_from([180_000, 100_000])))
    (newest, *older), dtv = RULES.schemes["dtv"].history, RULES.schemes["dtv"]
    schemes = {**RULES.schemes, "dtv": replace(dtv, history=(replace(newest, adult=adult), *older))}
    return replace(RULES, conditions=tuple(filter(None, kept)), schemes=schemes)


def other(condition):
    changed = st.builds(
        partial(replace, condition),
        effect=st.sampled_from(Effect),
        unless=st.sampled_from([condition.unless, ()]),
        doubt_when=st.sampled_from([condition.doubt_when, ()]),
        one_of=st.sampled_from([condition.one_of, ""]),
    )
    return st.none() | changed


answers = st.lists(
    st.builds(
        Answer,
        st.sampled_from(TIGHT),
        st.sampled_from(["p1", "p2"]),
        st.sampled_from(Reply),
        st.just(date(2026, 11, 2)),
    ),
    max_size=16,
    unique_by=lambda answer: (answer.rule, answer.person),
).map(tuple)


@given(answers=answers, rules=other_rules(), project=st.sampled_from(["iom", "vvn"]))
def test_looking_only_at_what_differs_tells_every_change(lasting, answers, rules, project):
    case = replace(household_case(line("l1", "p1", 120_000)), project=project, answers=answers)
    old = lasting.office.guide()
    new = replace(old, rules=rules)
    lasting.cases.save(case, lasting.cases.rev(case.id))
    (step,) = impact(lasting, new, DAY)
    assert step.changes == changes(check(case, old, DAY), check(case, new, DAY))


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """Give one vault for all examples of a property."""
    with new_vault(tmp_path_factory.mktemp("kluis") / "kluis") as vault:
        yield vault


def said(step):
    return [change.phrase.said() for change in step.changes]


def test_every_open_case_is_a_step_with_what_changes_in_it(vault, higher):
    eurp = household_case(line("l1", "p1", 30_000))
    vault.cases.save(numbered(1), 0)
    vault.cases.save(numbered(2, replace(eurp, scheme="eurp", network="eurp")), 0)
    first, second = impact(vault, higher, DAY)
    assert (first.done, first.total, first.case_id) == (1, 2, "HIP-2026-00001")
    assert first.title == "Samira Haddad"
    assert [change.what for change in first.changes] == ["may_sign", "limit", "limit"]
    assert said(first)[1] == "Samira Haddad: maximaal € 1.800,00 wordt € 1.900,00."
    assert (second.changes, second.error, second.done) == ((), None, 2)


def test_the_rules_of_today_change_nothing(vault):
    vault.cases.save(numbered(1), 0)
    assert [step.changes for step in impact(vault, vault.office.guide(), DAY)] == [()]


def test_sealed_cases_are_left_alone(vault, higher):
    vault.cases.save(numbered(1), 0)
    vault.cases.save(sealed(numbered(2)), 0)
    vault.cases.save(numbered(3), 0)
    steps = list(impact(vault, higher, DAY))
    assert [step.case_id for step in steps] == ["HIP-2026-00001", "HIP-2026-00003"]
    assert {step.total for step in steps} == {2}


def test_an_empty_vault_has_no_steps(vault, higher):
    assert list(impact(vault, higher, DAY)) == []


def test_more_cases_than_are_read_at_once_all_come_by(vault, higher):
    for number in range(1, 252):
        vault.cases.save(numbered(number), 0)
    steps = list(impact(vault, higher, DAY))
    assert [step.done for step in steps] == list(range(1, 252))
    assert len({step.case_id for step in steps}) == 251
    assert all(step.changes for step in steps)


def test_who_stops_asking_leaves_the_vault_as_it_was(vault, higher):
    for number in range(1, 4):
        vault.cases.save(numbered(number), 0)
    head = vault.journal.head
    assert len(list(islice(impact(vault, higher, DAY), 2))) == 2
    vault.cases.save(numbered(4), 0)
    assert vault.journal.head != head
    assert vault.check() == ()


def test_a_case_that_cannot_be_checked_says_why(vault, higher):
    vault.cases.save(numbered(1, replace(CASE, scheme="eurp")), 0)
    (step,) = impact(vault, higher, date(2020, 1, 1))
    assert step.changes == ()
    assert step.error.said().startswith("Kan nu niet worden gecontroleerd: Regeling eurp")


def test_a_case_that_only_the_new_rules_cannot_check_says_so(vault):
    vault.cases.save(numbered(1), 0)
    new = vault.office.guide()
    schemes = {"eurp": new.rules.schemes["eurp"]}
    without = replace(new, rules=replace(new.rules, schemes=schemes))
    (step,) = impact(vault, without, DAY)
    assert step.error.said().startswith("Kan met de nieuwe regels niet worden gecontroleerd:")


def test_a_damaged_case_does_not_stop_the_others(vault, higher):
    for number in range(1, 4):
        vault.cases.save(numbered(number), 0)
    vault._sealed.db.conn.execute("update persons set role = 'koning' where case_number = 2")
    steps = list(impact(vault, higher, DAY))
    assert [bool(step.error) for step in steps] == [False, True, False]
    assert "beschadigd" in steps[1].error.said()
