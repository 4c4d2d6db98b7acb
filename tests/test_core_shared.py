"""Purchases for the household: spread again after every edit, with the total that was typed."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.canonical import case_document
from herintegratie_desktop.core.case import InkSignature
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import (
    AddPerson,
    ChangePerson,
    ChangeReturn,
    Part,
    PutSignature,
    RemovePerson,
    SealPlan,
    StartNewVersion,
)
from herintegratie_desktop.core.household import Person, Role
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import Category, Form
from herintegratie_desktop.core.plan_edits import AddLine, KeepTyped
from herintegratie_desktop.core.problems import limit_problems
from herintegratie_desktop.core.purchases import COMMON_FIELDS, purchase, purchases
from herintegratie_desktop.core.repairs import repair_of_purchase
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.core.shared import settle, unfitting
from herintegratie_desktop.core.shared_edits import (
    ChangeShared,
    KeepSharedTyped,
    RemoveShared,
    SetSharedAmount,
    ShareLine,
    UnshareLine,
)
from tests.makers import DAY, NOUR, household_case, line, the_guide

TARIQ = Person("p4", "Tariq", "Haddad", role=Role.CHILD, born=PartialDate(2012, 1, 9))


def session_of(case, day=DAY):
    return CaseSession(case, lambda case: settle(case, the_guide().rules, day))


@pytest.fixture
def session():
    """Give a case of three with one line of Samira that is for the household."""
    made = session_of(household_case(line("l1", "p1", 64_000)))
    made.do(ShareLine("l1"))
    made.rest()
    return made


def parts(session, shared="s1"):
    return {part.person: part.cents for part in session.case.plan.parts_of(shared)}


def ids(session):
    return {each.person: each.id for each in session.case.plan.lines}


def unfit(session):
    return unfitting(session.case, the_guide().rules, DAY)


def change(session, field, value):
    head = session.case.plan.parts_of("s1")[0]
    session.do(ChangeShared("s1", replace(head, **{field: value}), field))


def test_a_line_for_the_household_is_spread_by_what_each_may_have(session):
    assert parts(session) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}
    assert [each.id for each in session.case.plan.lines] == ["l1", "l2", "l3"]


def test_one_undo_takes_the_spreading_back_with_the_edit(session):
    session.undo()
    assert session.case == household_case(line("l1", "p1", 64_000))
    session.redo()
    assert parts(session) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}


def test_an_ordinary_amount_moves_the_parts_in_the_same_step(session):
    session.do(AddLine(line("l9", "p1", 100_000)))
    assert parts(session) == {"p2": 25_043, "p3": 38_957}
    session.undo()
    assert parts(session) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}


def test_another_household_or_departure_tells_that_the_plan_moved_too(session):
    heard = []
    session.listen(lambda news: heard.append(news.parts))
    adult = replace(session.case.back, planned_departure=date(2029, 1, 1))
    session.do(ChangeReturn(adult, "planned_departure"))
    assert heard == [Part.RETURN | Part.PLAN]
    assert parts(session) == {"p1": 21_334, "p2": 21_333, "p3": 21_333}


def test_an_edit_that_moves_nothing_tells_only_of_itself(session):
    heard = []
    session.listen(lambda news: heard.append(news.parts))
    session.do(ChangeReturn(replace(session.case.back, place="Erbil-Noord"), "place"))
    assert heard == [Part.RETURN]


def test_who_joins_gets_a_part_and_who_leaves_hands_it_over(session):
    session.do(AddPerson(TARIQ))
    assert parts(session) == {"p1": 12_522, "p2": 12_522, "p3": 19_478, "p4": 19_478}
    session.do(RemovePerson("p1"))
    assert sum(parts(session).values()) == 64_000
    assert set(parts(session)) == {"p2", "p3", "p4"}


def test_who_leaves_hands_parts_over_also_when_nothing_spreads_them_again():
    shared = replace(line("l1", "p1", 40), shared="s1"), replace(line("l2", "p2", 2), shared="s1")
    alone = replace(line("l3", "p1", 7), shared="s2"), replace(line("l4", "p1", None), shared="s3")
    case = RemovePerson("p1").apply(household_case(*shared, *alone))
    assert [(each.id, each.person, each.cents) for each in case.plan.lines] == [
        ("l2", "p2", 42),
        ("l3", "p2", 7),
        ("l4", "p2", None),
    ]


def test_when_the_last_one_leaves_the_purchase_goes_too(session):
    for person in ("p1", "p2", "p3"):
        session.do(RemovePerson(person))
    assert session.case.plan.lines == ()


def test_everybody_keeps_the_id_of_their_part(session):
    before = ids(session)
    session.do(SetSharedAmount("s1", Cents(300_000)))
    assert ids(session) == before
    session.do(AddLine(line("l9", "p1", 175_000)))
    assert {who: part for who, part in before.items() if who != "p1"}.items() <= ids(
        session
    ).items()


def test_amounts_typed_key_by_key_are_one_step(session):
    before = session.case
    for cents in (100, 1_200, 12_000, None, 500):
        session.do(SetSharedAmount("s1", cents and Cents(cents)))
    assert sum(parts(session).values()) == 500
    session.undo()
    assert session.case == before


def test_without_an_amount_a_purchase_is_one_line_of_the_first_member(session):
    session.do(SetSharedAmount("s1", None))
    assert parts(session) == {"p1": None}
    assert session.case.plan.lines[0].id == "l1"


@pytest.mark.parametrize(("field", "text"), [("cents", "twaalf"), ("when", "ooit")])
def test_text_that_cannot_be_read_is_kept_until_it_is_mended(session, field, text):
    session.do(KeepSharedTyped("s1", field, text))
    bought = purchase(session.case.plan, "s1")
    assert getattr(bought.head, field) is None
    assert session.case.typed == ((f"lines/{bought.head.id}/{field}", text),)
    if field == "cents":
        session.do(SetSharedAmount("s1", Cents(900)))
    else:
        change(session, "when", PartialDate(2027, 3))
    assert session.case.typed == ()
    session.undo()
    assert session.case.typed == ()
    assert sum(parts(session).values()) == 64_000


def test_unreadable_text_stays_with_the_purchase_when_its_first_part_goes(session):
    session.do(KeepSharedTyped("s1", "when", "ooit"))
    session.do(AddLine(line("l9", "p1", 175_000)))
    head = purchase(session.case.plan, "s1").head
    assert head.person == "p2"
    assert session.case.typed == ((f"lines/{head.id}/when", "ooit"),)
    session.do(RemoveShared("s1"))
    assert session.case.typed == ()


def test_unreadable_text_elsewhere_stays_where_it_is(session):
    session.do(KeepTyped("return/planned_departure", "ooit"))
    session.do(AddLine(line("l9", "p1", 175_000)))
    assert session.case.typed == (("return/planned_departure", "ooit"),)


def test_there_is_no_purchase_of_an_unknown_id(session):
    with pytest.raises(KeyError):
        purchase(session.case.plan, "s9")


def test_the_parts_agree_in_what_the_purchase_is(session):
    for field, value in (
        ("purpose", "Bestelbus"),
        ("category", Category.TRANSPORT),
        ("provider", "Garage Voorbeeld"),
        ("note", "Tweedehands"),
        ("permission", "DT&V"),
    ):
        change(session, field, value)
    said = {tuple(getattr(part, f) for f in COMMON_FIELDS) for part in session.case.plan.lines}
    assert len(said) == 1
    assert said.pop()[0] == "Bestelbus"


def test_a_purchase_in_cash_is_spread_inside_the_cash_limit(session):
    session.do(AddLine(line("l9", "p1", 25_000, Form.CASH)))
    change(session, "form", Form.CASH)
    assert parts(session) == {"p1": 4_667, "p2": 29_667, "p3": 29_666}


def test_what_does_not_count_is_spread_evenly(session):
    change(session, "charged", False)
    assert parts(session) == {"p1": 21_334, "p2": 21_333, "p3": 21_333}
    assert budget(session.case, the_guide().rules, DAY).household.spent == 0


def test_the_later_purchase_is_spread_over_what_the_earlier_one_left(session):
    session.do(AddLine(line("l9", "p1", 500_000)))
    session.do(ShareLine("l9"))
    uses = budget(session.case, the_guide().rules, DAY)
    assert [each.id for each in purchases(session.case.plan)] == ["s1", "s2"]
    assert not any(use.is_over for use in uses.persons)
    assert parts(session) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}


def test_what_does_not_fit_is_kept_said_and_shown_as_over(session):
    session.do(SetSharedAmount("s1", Cents(640_300)))
    assert parts(session) == {"p1": 180_100, "p2": 180_100, "p3": 280_100}
    (found,) = unfit(session)
    assert found.spread.left_over == 300
    assert found.spread.reason.said().startswith("€ 3,00 past niet: dan is het totaal van alle")
    uses = budget(session.case, the_guide().rules, DAY)
    assert len(limit_problems(session.case, uses)) == 3


def test_cash_that_does_not_fit_can_become_goods_in_one_step(session):
    session.do(SetSharedAmount("s1", Cents(100_000)))
    change(session, "form", Form.CASH)
    before = session.case
    (found,) = unfit(session)
    repair = repair_of_purchase(found)
    assert repair.phrase.said() == "Zet € 100,00 om naar natura"
    session.do(repair.edit)
    assert unfit(session) == ()
    assert {each.id: each.total for each in purchases(session.case.plan)} == {
        "s1": 90_000,
        "s2": 10_000,
    }
    assert not limit_problems(session.case, budget(session.case, the_guide().rules, DAY))
    session.undo()
    assert session.case == before


def test_cash_of_which_nothing_fits_becomes_goods_as_a_whole(session):
    full = [line(f"c{who}", who, 30_000, Form.CASH) for who in ("p1", "p2", "p3")]
    for each in full:
        session.do(AddLine(each))
    change(session, "form", Form.CASH)
    session.do(repair_of_purchase(unfit(session)[0]).edit)
    assert purchase(session.case.plan, "s1").head.form is Form.IN_KIND
    assert unfit(session) == ()


def test_there_is_no_repair_where_goods_do_not_fit_either(session):
    session.do(SetSharedAmount("s1", Cents(900_000)))
    assert repair_of_purchase(unfit(session)[0]) is None
    change(session, "form", Form.CASH)
    assert repair_of_purchase(unfit(session)[0]) is None


def test_one_person_can_take_the_whole_purchase(session):
    session.do(UnshareLine("s1", "p3"))
    (alone,) = session.case.plan.lines
    assert (alone.person, alone.cents, alone.shared, alone.id) == ("p3", 64_000, "", "l3")
    session.undo()
    assert parts(session) == {"p1": 18_000, "p2": 18_000, "p3": 28_000}


def test_a_line_that_is_shared_already_stays_as_it_is(session):
    before = session.case
    session.do(ShareLine("l2"))
    assert session.case is before


def test_nothing_shared_and_nothing_changed_give_the_same_case_back(session):
    alone = household_case(line("l1", "p1", 500))
    assert settle(alone, the_guide().rules, DAY) is alone
    assert unfitting(alone, the_guide().rules, DAY) == ()
    assert settle(session.case, the_guide().rules, DAY) is session.case


def test_without_amounts_on_the_day_the_plan_stays_as_it_is(session):
    long_ago = date(2024, 9, 1)
    changed = replace(SetSharedAmount("s1", Cents(900)).apply(session.case), scheme="eurp")
    assert settle(changed, the_guide().rules, long_ago) is changed
    assert unfitting(changed, the_guide().rules, long_ago) == ()


def test_an_age_that_is_not_known_takes_the_lower_limit(session):
    session.do(ChangePerson(replace(NOUR, born=None), "born"))
    assert parts(session) == {"p1": 21_334, "p2": 21_333, "p3": 21_333}


def test_a_sealed_plan_and_a_signature_move_nothing(session):
    unsettled = SetSharedAmount("s1", Cents(900)).apply(session.case)
    other = session_of(unsettled)
    other.do(PutSignature(InkSignature("p1", "Samira", DAY, "ab" * 32)))
    other.do(SealPlan(DAY, "M. de Wit"))
    assert other.case.plan == unsettled.plan
    other.do(StartNewVersion())
    assert parts(other) == {"p1": 253, "p2": 253, "p3": 394}


def test_a_line_of_one_person_is_written_as_it_always_was():
    written = case_document(household_case(line("l1", "p1", 5)))["plan"]["lines"][0]
    assert "shared" not in written
