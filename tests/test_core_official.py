from datetime import date

import pytest
from makers import the_guide

from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.facts import Certainty, Entry

COUNTRIES = the_guide().countries


def entry(**period):
    return Entry(True, "Kantoor Voorbeeld", "2026-1", Certainty.HIGH, **period)


def loaded(since=None):
    entries = {
        "SY": (entry(),),
        "IQ": (entry(until=date(2025, 12, 31)), entry(since=date(2026, 7, 1))),
    }
    official = OfficialList(date(2026, 11, 1), "M. de Wit", "Kantoor", "2026-1", entries, since)
    return COUNTRIES.with_official(official)


def test_without_an_official_list_nothing_is_said_of_it():
    assert COUNTRIES.on_official_list("SY", date(2026, 11, 23)) is None


@pytest.mark.parametrize(
    ("code", "day", "listed"),
    [
        ("SY", date(1990, 1, 1), True),
        ("IQ", date(2025, 12, 31), True),
        ("IQ", date(2026, 1, 1), False),
        ("IQ", date(2026, 6, 30), False),
        ("IQ", date(2026, 7, 1), True),
        ("AF", date(2026, 7, 1), False),
    ],
)
def test_a_country_is_on_the_official_list_or_not_on_a_day(code, day, listed):
    fact = loaded().on_official_list(code, day)
    assert fact.value is listed
    assert (fact.version, fact.certainty) == ("2026-1", Certainty.HIGH)


def test_a_list_says_nothing_of_a_day_before_it_counts():
    countries = loaded(since=date(2026, 3, 1))
    assert countries.on_official_list("SY", date(2026, 2, 28)) is None
    assert countries.on_official_list("SY", date(2026, 3, 1)).value is True


def test_dropping_the_list_leaves_the_countries_as_they_were():
    assert loaded().with_official(None) == COUNTRIES


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("SY", {"SY"}),
        (" SY ", {"SY"}),
        ("SYR", {"SY"}),
        ("syrië", {"SY"}),
        ("Birma", {"MM"}),
        ("العراق", {"IQ"}),
        ("Сирия", {"SY"}),
        ("Kongo", {"CD", "CG"}),
        ("AO", {"AO"}),
        ("ao", {"AO", "AT"}),
        ("Syri", set()),
        ("", set()),
        ("Utopia", set()),
    ],
)
def test_a_country_is_named_by_its_codes_and_its_whole_names(text, codes):
    assert {country.code for country in COUNTRIES.named(text)} == codes
