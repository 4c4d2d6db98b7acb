from datetime import date

import pytest

from herintegratie_desktop.core.dates import (
    NotADateError,
    PartialDate,
    add_months,
    dutch_date,
    years_between,
)


@pytest.mark.parametrize("text", ["1985", "1985-07", "1985-07-14", "2024-02-29"])
def test_reads_back_what_is_known_of_a_date(text):
    assert PartialDate.from_iso(text).iso == text


@pytest.mark.parametrize(
    "text",
    ["2027-02-31", "2027-13", "2027-00", "2027-01-00", "85", "2027-1-1", "31-12-2027", "", "1500"],
)
def test_refuses_what_is_not_in_the_calendar(text):
    with pytest.raises(NotADateError):
        PartialDate.from_iso(text)


def test_a_day_without_a_month_is_refused():
    with pytest.raises(NotADateError):
        PartialDate(1985, None, 3)


def test_a_year_can_be_any_of_its_days():
    assert PartialDate(1985).earliest == date(1985, 1, 1)
    assert PartialDate(1985).latest == date(1985, 12, 31)
    assert PartialDate(2024, 2).latest == date(2024, 2, 29)


def test_dates_are_written_the_dutch_way():
    assert PartialDate(1985, 7).dutch == "07-1985"
    assert dutch_date(date(2026, 12, 4)) == "04-12-2026"


@pytest.mark.parametrize(("day", "age"), [((2026, 2, 28), 17), ((2026, 3, 1), 18)])
def test_somebody_born_on_29_february_has_a_birthday_on_1_march(day, age):
    assert years_between(date(2008, 2, 29), date(*day)) == age


@pytest.mark.parametrize(
    ("months", "expected"),
    [(-4, date(2026, 10, 28)), (0, date(2027, 2, 28)), (12, date(2028, 2, 28))],
)
def test_months_are_counted_over_the_turn_of_the_year(months, expected):
    assert add_months(date(2027, 2, 28), months) == expected


def test_a_month_later_than_the_31st_is_the_last_day():
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2027, 3, 31), -1) == date(2027, 2, 28)
