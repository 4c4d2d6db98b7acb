"""The conditions of one person in few rows, and nothing confidential by name."""

from dataclasses import replace

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.eligibility import Outcome, findings
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.summary import discreet, summed
from tests.makers import DAY, household_case


def ngo_case(*answers):
    case = replace(household_case(), project="goedwerk", network="eurp")
    return replace(case, answers=(*case.answers, *answers))


def yes_to(rule, person):
    return Answer(rule, person, Reply.YES, DAY, "DT&V")


def rows(case, guide):
    found = [each for each in findings(case, guide, DAY) if each.person == "p1"]
    return summed(found, guide.rules)


def answered_all(guide):
    asked = findings(ngo_case(), guide, DAY)
    replies = (
        Answer(f.rule, f.person, meeting_reply(f.condition.kind), DAY, "DT&V")
        for f in asked
        if not f.is_settled
    )
    return ngo_case(*replies)


def test_a_project_of_no_ngo_tells_each_condition(guide):
    titles = [row.title.said() for row in rows(household_case(), guide)]
    assert len(titles) == 3


def test_what_nobody_answered_is_counted(guide):
    asked = [row for row in rows(ngo_case(), guide) if row.outcome is Outcome.UNKNOWN]
    assert [row.source for row in asked] == [""]
    assert "vragen zijn nog niet beantwoord" in asked[0].reason.said()


def test_what_is_in_order_is_counted(guide):
    told = rows(answered_all(guide), guide)
    assert {row.outcome for row in told} == {Outcome.MET}
    assert len(told) == 4


def test_a_refusal_is_named_but_no_confidential_one(guide):
    open_ = ngo_case(
        Answer("ozv.X-a", "p1", Reply.YES, DAY), Answer("ozv.X-i", "p1", Reply.YES, DAY)
    )
    refused = [row for row in rows(open_, guide) if row.outcome is Outcome.NOT_MET]
    said = " ".join(row.title.said() for row in refused)
    assert said == "Heeft genoeg geld om zelf terug te keren Verificatie door DT&V"


def test_a_problem_on_paper_names_no_confidential_condition(guide):
    case = ngo_case(
        Answer("ozv.X-i", "p1", Reply.YES, DAY), Answer("ozv.X-a", "p2", Reply.YES, DAY)
    )
    blocking = check(case, guide, DAY).blocking
    said = {each.rule: discreet(each, case, guide.rules).said() for each in blocking if each.rule}
    assert said["ozv.X-i"] == "Samira Haddad: de verificatie door DT&V is niet in orde."
    assert "Heeft genoeg geld" in said["ozv.X-a"]
