from dataclasses import replace

import pytest

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case, InkSignature, Reply
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.edits import PutSignature, SealPlan
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.intake import Progress, Step, has_v_number_form, missing, states
from herintegratie_desktop.core.plan_edits import KeepTyped
from tests.makers import DAY, SAMIRA, household_case, line


def progress(case, guide, current=None):
    return [each.progress for each in states(case, check(case, guide, DAY), current)]


def places(step, case, guide):
    return [each.place for each in missing(step, case, check(case, guide, DAY))]


def test_a_new_case_has_nothing_begun(guide):
    case = Case("HIP-2026-00001", DAY)
    assert set(progress(case, guide)) == {Progress.NOT_STARTED}
    assert progress(case, guide, Step.HOUSEHOLD)[0] is Progress.BUSY


def test_a_full_case_is_complete_but_for_the_signatures(guide):
    case = household_case(line("l1", "p1", 100))
    assert progress(case, guide) == [Progress.COMPLETE] * 6 + [Progress.NOT_STARTED]
    assert places(Step.SIGN, case, guide) == [
        "signatures/p1",
        "signatures/p2",
        "signatures/caseworker",
    ]


def test_a_step_says_in_words_how_many_answers_are_missing(guide):
    case = replace(household_case(line("l1", "p1", 100)), answers=household_case().answers[:2])
    assert states(case, check(case, guide, DAY))[3].phrase.said() == "1 antwoord ontbreekt"
    nobody = replace(case, answers=household_case().answers[:1])
    assert states(nobody, check(nobody, guide, DAY))[3].phrase.said() == "2 antwoorden ontbreken"


def test_a_condition_that_is_refused_is_no_missing_answer(guide):
    yes, no, _ = household_case().answers
    refused = (yes, replace(no, reply=Reply.NO))
    one = replace(household_case(line("l1", "p1", 100)), answers=refused)
    said = states(one, check(one, guide, DAY))[3].phrase.said()
    assert said == "1 niet in orde, 1 open"
    everybody = tuple(replace(each, reply=Reply.NO) for each in household_case().answers)
    all_refused = replace(one, answers=everybody)
    said = states(all_refused, check(all_refused, guide, DAY))[3].phrase.said()
    assert said == "3 voorwaarden niet in orde"


def test_the_project_of_an_ngo_has_many_answers_that_are_missing(guide):
    case = replace(household_case(line("l1", "p1", 100)), project="goedwerk")
    case = replace(case, household=Household((SAMIRA,)), answers=case.answers[:1])
    asked = places(Step.CONDITIONS, case, guide)
    assert "answers/p1/ozv.X-a" in asked
    assert "answers/p1/ozv.P-verify" in asked
    assert check(case, guide, DAY).may_sign
    said = states(case, check(case, guide, DAY))[3].phrase.said()
    assert said == f"{len(asked)} antwoorden ontbreken"


def test_what_is_wrong_in_the_plan_is_no_missing_answer(guide):
    one = household_case(line("l1", "p1", 180001))
    assert states(one, check(one, guide, DAY))[4].phrase.said() == "1 punt te verbeteren"
    two = household_case(line("l1", "p1", 180001), line("l2", "p2", None))
    assert states(two, check(two, guide, DAY))[5].phrase.said() == "2 punten te verbeteren"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"given_names": " "}, "given_names"),
        ({"family_name": ""}, "family_name"),
        ({"born": None}, "born"),
        ({"nationalities": ()}, "nationalities"),
    ],
)
def test_the_household_page_asks_for_what_a_person_misses(guide, change, place):
    case = replace(household_case(), household=Household((replace(SAMIRA, **change),)))
    assert places(Step.HOUSEHOLD, case, guide) == [f"persons/p1/{place}"]


def test_somebody_with_one_name_needs_no_family_name(guide):
    zarifa = replace(SAMIRA, given_names="Zarifa", family_name="", single_name=True)
    case = replace(household_case(), household=Household((zarifa,)))
    assert places(Step.HOUSEHOLD, case, guide) == []


def test_typed_text_that_is_no_date_is_asked_about_once(guide):
    case = KeepTyped("persons/p1/born", "31-2-1988").apply(household_case())
    asked = missing(Step.HOUSEHOLD, case, check(case, guide, DAY))
    assert [each.place for each in asked] == ["persons/p1/born"]
    assert "31-2-1988" in asked[0].phrase.said()


@pytest.mark.parametrize(
    ("text", "has"),
    [("0000000001", True), ("1", False), ("١٢٣٤٥٦٧٨٩٠", False), ("V123456789", False)],
)
def test_a_v_number_has_ten_digits(text, has):
    assert has_v_number_form(text) is has


def test_identity_asks_for_a_number_and_a_document_or_none(guide):
    bare = replace(SAMIRA, v_number="12", no_documents=False)
    case = replace(household_case(), household=Household((bare,)))
    assert places(Step.IDENTITY, case, guide) == ["persons/p1/v_number", "persons/p1/documents"]


def test_the_return_page_asks_country_place_departure_and_language(guide):
    case = Case("HIP-2026-00001", DAY)
    asked = ["return/country", "return/place", "return/planned_departure", "language"]
    assert places(Step.RETURN, case, guide) == asked
    typed = KeepTyped("return/planned_departure", "morgen").apply(case)
    said = missing(Step.RETURN, typed, check(typed, guide, DAY))[2].phrase.said()
    assert said.startswith("“morgen” is geen vertrekdatum")


def test_an_unknown_address_is_an_answer_too(guide):
    case = household_case()
    case = replace(case, back=replace(case.back, place="", address_unknown=True))
    assert places(Step.RETURN, case, guide) == []


def test_who_has_signed_is_not_asked_again(guide):
    case = household_case(line("l1", "p1", 100))
    ink = InkSignature("p1", "Samira Haddad", DAY, content_digest(case), (((0.1, 0.2, 0.5),),))
    signed = PutSignature(ink).apply(case)
    assert places(Step.SIGN, signed, guide) == ["signatures/p2", "signatures/caseworker"]


def test_a_sealed_case_is_signed_everywhere(guide):
    case = SealPlan(DAY, "M. de Wit").apply(household_case(line("l1", "p1", 100)))
    assert {each.phrase.said() for each in states(case, check(case, guide, DAY))} == {"Ondertekend"}


def test_somebody_without_a_name_is_called_by_number(guide):
    case = replace(
        household_case(), household=Household((replace(SAMIRA, given_names="", family_name=""),))
    )
    asked = missing(Step.HOUSEHOLD, case, check(case, guide, DAY))
    assert asked[0].phrase.said() == "Gezinslid 1: vul de voornamen in zoals op het document."
