"""What differs between two versions of a plan."""

from dataclasses import replace
from datetime import date

from paper_cases import case_of, family, line, person

from herintegratie_desktop.core.amendment import differences, people_of
from herintegratie_desktop.core.case import Answer, Helper, Reply
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.plan import Form


def with_lines(case, *lines):
    return replace(case, plan=replace(case.plan, lines=tuple(lines)))


def test_a_new_version_without_changes_differs_in_nothing():
    assert differences(family(), replace(family(), version=2)).is_empty


def test_a_changed_line_names_the_fields_that_differ():
    before = family()
    old = before.plan.lines[1]
    new = replace(old, cents=99_00, form=Form.CASH)
    (change,) = differences(before, replace(before, plan=before.plan.with_line(new))).lines
    assert (change.before, change.after, change.fields) == (old, new, ("form", "cents"))


def test_a_line_more_and_a_line_less_are_told_apart():
    before = family()
    kept = before.plan.lines[1:]
    after = with_lines(before, *kept, line(9, "p2", note="Nieuw"))
    new, gone = differences(before, after).lines
    assert (new.before, new.after.id) == (None, "l9")
    assert (gone.before.id, gone.after) == ("l1", None)
    assert gone.fields == ()


def test_a_line_that_goes_to_another_person_is_gone_there_and_new_here():
    before = family()
    moved = replace(before.plan.lines[0], person="p2")
    found = differences(before, replace(before, plan=before.plan.with_line(moved)))
    assert [each.either.person for each in found.lines] == ["p2", "p1"]
    assert [each.after is None for each in found.lines_of("p1")] == [True]


def test_another_order_of_lines_is_no_change():
    before = family()
    assert differences(before, with_lines(before, *reversed(before.plan.lines))).is_empty


def test_members_who_came_left_or_changed_are_told():
    before = case_of((person(1), person(2), person(3)))
    renamed = person(1, given_names="Anders", v_number="0000000007")
    after = replace(before, household=Household((renamed, person(2), person(4))))
    changed, new, gone = differences(before, after).persons
    assert changed.fields == ("name", "v_number")
    assert (new.before, new.either.id) == (None, "p4")
    assert (gone.after, gone.either.id) == (None, "p3")
    assert [each.id for each in people_of(before, after)] == ["p1", "p2", "p4", "p3"]


def test_changed_texts_stand_in_the_order_of_the_plan():
    before = family()
    plan = replace(before.plan, obstacles="Anders.", contribution="Ook anders.")
    found = differences(before, replace(before, plan=plan)).texts
    assert [(each.field, each.after) for each in found] == [
        ("obstacles", "Anders."),
        ("contribution", "Ook anders."),
    ]


def test_the_head_of_a_plan_is_compared_too():
    before = family()
    after = replace(
        before,
        scheme="eurp",
        guardian=Helper("G. Voorbeeld", "Voogdij Voorbeeld"),
        back=replace(before.back, place="Basra", planned_departure=date(2027, 1, 5)),
    )
    found = {each.field: (each.before, each.after) for each in differences(before, after).head}
    assert found == {
        "scheme": ("dtv", "eurp"),
        "place": ("Erbil", "Basra"),
        "departure": (date(2026, 12, 14), date(2027, 1, 5)),
        "guardian": ("", "G. Voorbeeld, Voogdij Voorbeeld"),
    }


def test_what_was_answered_is_no_part_of_an_amendment():
    before = family()
    answer = Answer("ozv.X-e", "p1", Reply.YES, date(2026, 11, 20), "DT&V")
    assert differences(before, replace(before, answers=(*before.answers, answer))).is_empty
