"""Every finding opens to what it rests on: question, facts, who, evidence, source, days, doubts."""

from dataclasses import replace

from herintegratie_desktop.core.eligibility import findings
from herintegratie_desktop.core.explain import explanation
from tests.makers import DAY, household_case


def told(case, guide, rule, person="p1"):
    found = findings(case, guide, DAY)
    finding = next(each for each in found if (each.rule, each.person) == (rule, person))
    return [(line.label, line.text.said()) for line in explanation(finding)]


def test_every_finding_opens_to_its_source_days_and_evidence(guide):
    case = replace(household_case(), project="goedwerk", network="iom")
    for finding in findings(case, guide, DAY):
        labels = {line.label for line in explanation(finding)}
        assert labels >= {"Vraag", "Wie kan antwoorden", "Bewijs", "Gevolg", "Bron", "Geldt"}


def test_a_fact_is_told_with_version_certainty_and_caveat(guide):
    lines = told(household_case(), guide, "page.visa-or-oda")
    (fact,) = [text for label, text in lines if label == "Feit"]
    assert "Verordening (EU) 2018/1806, bijlage I" in fact
    assert "(redelijk zeker)" in fact
    assert any("gelezen tot" in text for label, text in lines if label == "Let op")


def test_what_is_derived_is_told_as_uncertain(guide):
    lines = dict(told(household_case(), guide, "page.country-list"))
    assert lines["Zekerheid"] == "onzeker"
    assert "niet de officiële landenlijst" in lines["Let op"]


def test_a_note_of_a_fact_is_told(guide):
    case = household_case()
    there = replace(case.back, country="GE")
    case = replace(case, back=there, project="goedwerk", network="eurp")
    lines = told(case, guide, "ozv.P-network")
    assert any("Duitse lijst" in text for label, text in lines if label == "Let op")


def test_a_condition_that_lapses_is_told_with_both_days(guide):
    case = replace(household_case(), project="goedwerk")
    assert dict(told(case, guide, "ozv.A-in"))["Geldt"] == "van 01-08-2023 tot en met 31-07-2028"
    assert dict(told(case, guide, "page.basic"))["Geldt"] == "vanaf 01-07-2017"
