"""Documents of a member: what is typed in a row stays with that row."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.document_edits import RemoveDocument
from herintegratie_desktop.core.edits import ChangePerson
from herintegratie_desktop.core.household import Document, DocumentKind
from herintegratie_desktop.core.intake import Step, missing
from herintegratie_desktop.core.plan_edits import KeepTyped
from herintegratie_desktop.core.session import CaseSession
from tests.makers import DAY, SAMIRA, household_case

PASSPORT = Document(DocumentKind.PASSPORT, "A1", "IQ", date(2030, 1, 1))
CARD = Document(DocumentKind.IDENTITY_CARD, "B2", "IQ", date(2031, 1, 1))
PAPER = Document(DocumentKind.OTHER, "C3")


@pytest.fixture
def session():
    session = CaseSession(household_case())
    documented = replace(SAMIRA, documents=(PASSPORT, CARD, PAPER), no_documents=False)
    session.do(ChangePerson(documented, "documents"))
    return session


def typed(session):
    return dict(session.case.typed)


def test_an_unreadable_day_is_kept_and_takes_the_place_of_the_value(session):
    session.do(KeepTyped("persons/p1/documents/1/valid_until", "31-02-2030"))
    assert typed(session) == {"persons/p1/documents/1/valid_until": "31-02-2030"}
    assert session.case.household.person("p1").documents == (
        PASSPORT,
        replace(CARD, valid_until=None),
        PAPER,
    )


def test_an_unknown_country_is_kept_and_takes_the_place_of_the_value(session):
    session.do(KeepTyped("persons/p1/documents/0/country", "Irka"))
    assert session.case.household.person("p1").documents[0].country == ""


def test_text_kept_for_another_field_of_a_document_changes_no_value(session):
    session.do(KeepTyped("persons/p1/documents/0/number", "?"))
    assert session.case.household.person("p1").documents == (PASSPORT, CARD, PAPER)


def test_removing_a_document_takes_its_text_along_and_moves_what_is_below(session):
    for at, text in enumerate(("nul", "een", "twee")):
        session.do(KeepTyped(f"persons/p1/documents/{at}/valid_until", text))
    session.do(KeepTyped("persons/p1/born", "31-02-1990"))
    session.do(RemoveDocument("p1", 1))
    assert typed(session) == {
        "persons/p1/documents/0/valid_until": "nul",
        "persons/p1/documents/1/valid_until": "twee",
        "persons/p1/born": "31-02-1990",
    }
    assert [each.number for each in session.case.household.person("p1").documents] == ["A1", "C3"]
    session.undo()
    assert typed(session)["persons/p1/documents/1/valid_until"] == "een"


def test_what_cannot_be_read_is_asked_for_with_what_was_typed(session, guide):
    session.do(KeepTyped("persons/p1/documents/0/valid_until", "morgen"))
    session.do(KeepTyped("persons/p1/documents/0/country", "Irka"))
    asked = missing(Step.IDENTITY, session.case, check(session.case, guide, DAY))
    assert [(each.place, "“" in each.phrase.said()) for each in asked] == [
        ("persons/p1/documents/0/valid_until", True),
        ("persons/p1/documents/0/country", True),
    ]


@pytest.mark.parametrize(
    ("path", "step"),
    [("return/country", Step.RETURN), ("persons/p1/nationalities", Step.HOUSEHOLD)],
)
def test_a_country_that_is_not_in_the_list_is_quoted(session, guide, path, step):
    session.do(KeepTyped(path, "Irka"))
    asked = missing(step, session.case, check(session.case, guide, DAY))
    assert [(each.place, "“Irka”" in each.phrase.said()) for each in asked] == [(path, True)]


def test_an_unreadable_country_of_return_is_no_country(session):
    session.do(KeepTyped("return/country", "Irka"))
    assert session.case.back.country == ""
