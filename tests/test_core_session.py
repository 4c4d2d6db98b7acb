from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.case import Answer, Helper, Override, Reply
from herintegratie_desktop.core.edits import (
    AddPerson,
    ChangeCaseworker,
    ChangeChoice,
    ChangeHelper,
    ChangePerson,
    ChangeReturn,
    GiveAnswer,
    Part,
    RemovePerson,
    SealPlan,
    StartNewVersion,
    WithdrawAnswer,
)
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.core.plan_edits import (
    AddLine,
    ChangeLine,
    ChangePlanText,
    KeepTyped,
    RemoveLine,
)
from herintegratie_desktop.core.repairs import MoveCashToKind, repair_of_cash
from herintegratie_desktop.core.session import CaseIsSealedError, CaseSession
from tests.makers import DAY, SAMIRA, household_case, line, the_guide

L1 = line("l1", "p1", 100)


def amount(cents, line_id="l1"):
    return ChangeLine(replace(L1, id=line_id, cents=Cents(cents)), "cents")


@pytest.fixture
def session():
    return CaseSession(household_case(L1, line("l2", "p2", 500)))


def test_keystrokes_in_one_field_are_one_step(session):
    before = session.case
    for cents in (1, 12, 125):
        session.do(amount(cents))
    session.undo()
    assert session.case == before
    session.redo()
    assert session.case.plan.line("l1").cents == 125


def test_a_rest_between_keystrokes_makes_two_steps(session):
    session.do(amount(12))
    session.rest()
    session.do(amount(125))
    session.undo()
    assert session.case.plan.line("l1").cents == 12


def test_an_edit_elsewhere_starts_a_new_step(session):
    session.do(amount(12))
    session.do(ChangeChoice("language", "ar"))
    session.do(amount(125))
    session.undo()
    assert session.case.plan.line("l1").cents == 12
    assert session.undo_label == "Keuze wijzigen"


def test_listeners_hear_what_changed_and_who_asked(session):
    heard, me = [], object()
    session.listen(heard.append)
    session.do(amount(700), origin=me)
    session.do(amount(700), origin=me)  # changes nothing, so nobody hears it
    assert [(news.parts, news.origin) for news in heard] == [(Part.PLAN, me)]


def test_undo_with_nothing_done_leaves_the_case_alone(session):
    before = session.case
    session.undo()
    session.redo()
    assert session.case == before
    assert (session.undo_label, session.redo_label) == (None, None)


def test_a_new_edit_forgets_what_was_undone(session):
    session.do(amount(12))
    session.undo()
    assert session.redo_label == "Regel wijzigen"
    session.do(RemoveLine("l2"))
    assert session.redo_label is None


def test_a_sealed_case_changes_only_by_a_new_version(session):
    session.do(SealPlan(DAY, "M. de Wit"))
    with pytest.raises(CaseIsSealedError, match="Maak een nieuwe versie"):
        session.do(amount(12))
    session.undo()
    assert session.case.seal is not None
    session.do(StartNewVersion())
    assert (session.case.version, session.case.seal) == (2, None)


def test_a_removed_person_takes_lines_answers_and_typed_text_along(session):
    session.do(KeepTyped("lines/l1/cents", "12x"))
    session.do(RemovePerson("p1"))
    case = session.case
    assert "p1" not in case.household
    assert [each.person for each in case.plan.lines] == ["p2"]
    assert {answer.person for answer in case.answers} == {"p2", "p3"}
    assert case.typed == ()
    session.undo()
    assert session.case.typed == (("lines/l1/cents", "12x"),)


def test_typed_text_is_kept_until_it_can_be_read(session):
    session.do(KeepTyped("lines/l1/cents", "12,5,"))
    assert session.case.plan.line("l1").cents is None
    assert session.case.typed_at("lines/l1/cents") == "12,5,"
    session.do(amount(1250))
    assert session.case.typed == ()
    session.undo()
    assert session.case.plan.line("l1").cents == 100


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("persons/p1/born", lambda case: case.household.person("p1").born),
        ("return/planned_departure", lambda case: case.back.planned_departure),
        ("lines/l1/when", lambda case: case.plan.line("l1").when),
    ],
)
def test_a_date_that_cannot_be_read_is_unknown_and_its_text_is_kept(session, path, value):
    session.do(KeepTyped(path, "31-02-2027"))
    assert value(session.case) is None
    assert session.case.typed_at(path) == "31-02-2027"


def test_people_and_returns_change_by_the_same_road(session):
    session.do(AddPerson(replace(SAMIRA, id="p4")))
    session.do(ChangePerson(replace(SAMIRA, given_names="Sam"), "given_names"))
    session.do(ChangeReturn(replace(session.case.back, place="Mosul"), "place"))
    assert session.case.household.person("p1").given_names == "Sam"
    assert session.case.back.place == "Mosul"
    for _ in range(3):
        session.undo()
    assert "p4" not in session.case.household


def test_an_unknown_choice_is_a_fault(session):
    with pytest.raises(ValueError, match="colour"):
        session.do(ChangeChoice("colour", "red"))


@given(st.lists(st.integers(1, 90_000), min_size=1, max_size=6), st.integers(1, 4))
def test_the_repair_of_cash_keeps_the_total_and_ends_at_the_limit(amounts, charged):
    lines = [line(f"l{n}", "p1", cents, Form.CASH) for n, cents in enumerate(amounts, 1)]
    lines = [replace(each, charged=n < charged) for n, each in enumerate(lines)]
    case = household_case(*lines)
    before = budget(case, the_guide().rules, DAY)
    repair = repair_of_cash(before, "p1")
    if before.of("p1").cash <= 30000:
        assert repair is None
        return
    after = budget(repair.edit.apply(case), the_guide().rules, DAY)
    assert after.of("p1").cash == 30000
    assert after.of("p1").spent == before.of("p1").spent


def test_the_repair_says_what_it_does_and_is_undone_in_one_step(guide):
    session = CaseSession(household_case(line("l1", "p1", 34500, Form.CASH)))
    before = session.case
    repair = repair_of_cash(budget(session.case, guide.rules, DAY), "p1")
    assert repair.phrase.said() == "Zet € 45,00 om naar natura"
    assert isinstance(repair.edit, MoveCashToKind)
    session.do(repair.edit)
    assert [each.cents for each in session.case.plan.lines] == [30000, 4500]
    session.undo()
    assert session.case == before


def test_a_line_can_be_put_behind_another(session):
    session.do(AddLine(line("l3", "p1", None), after="l1"))
    assert [each.id for each in session.case.plan.lines] == ["l1", "l3", "l2"]
    assert session.case.plan.new_line_id() == "l4"


@pytest.mark.parametrize(
    ("field", "value"),
    [("scheme", "eurp"), ("project", "vvn"), ("network", "erso"), ("language", "ar")],
)
def test_every_choice_is_one_step_by_its_own_name(session, field, value):
    session.do(ChangeChoice(field, value))
    assert getattr(session.case, field) == value
    session.undo()
    assert getattr(session.case, field) != value


@pytest.mark.parametrize("field", ["obstacles", "support", "contribution"])
def test_a_text_of_the_plan_changes_without_touching_the_lines(session, field):
    plan = replace(session.case.plan, **{field: "Anders"}, lines=())
    session.do(ChangePlanText(plan, field))
    session.do(ChangePlanText(replace(plan, **{field: "Nog anders"}), field))
    assert getattr(session.case.plan, field) == "Nog anders"
    assert len(session.case.plan.lines) == 2
    session.undo()
    assert getattr(session.case.plan, field) not in {"Anders", "Nog anders"}


@pytest.mark.parametrize("which", ["guardian", "interpreter"])
def test_a_helper_is_named_and_taken_away(session, which):
    session.do(ChangeHelper(which, Helper("V. Voorbeeld")))
    session.do(ChangeHelper(which, Helper("V. Voorbeeld", language="ar")))
    assert getattr(session.case, which).language == "ar"
    session.do(ChangeHelper(which, None))
    assert getattr(session.case, which) is None


def test_answers_replace_each_other_and_can_be_withdrawn(session):
    no = Answer("page.basic", "p1", Reply.NO, DAY, "IOM")
    other = Override("page.basic", "p1", "Brief", "DT&V", DAY)
    session.do(GiveAnswer(no))
    session.do(GiveAnswer(other))
    assert session.case.answer("page.basic", "p1") == no
    session.do(WithdrawAnswer(other))
    assert session.case.override("page.basic", "p1") is None
    assert len(session.case.answers) == 3


def test_who_draws_up_the_plan_is_typed_as_one_step(session):
    before = session.case
    session.do(ChangeCaseworker("A", "Elders"))
    session.do(ChangeCaseworker("An", "Elders"))
    session.undo()
    assert session.case == before


def test_a_stranger_or_an_unknown_line_is_a_fault(session):
    with pytest.raises(KeyError):
        session.do(ChangePerson(replace(SAMIRA, id="p9"), "given_names"))
    with pytest.raises(KeyError):
        session.do(ChangeLine(replace(L1, id="l9"), "cents"))


def test_the_head_is_the_applicant_and_new_people_get_a_free_id(session):
    household = session.case.household
    assert household.head == SAMIRA
    assert household.without("p1").head.id == "p2"
    assert household.new_person_id() == "p4"
    assert household.without("p1").new_person_id() == "p1"
