"""A birth date in three boxes: read, kept, and shown again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.born import kept_parts, kept_text, parse_parts, parts_of
from herintegratie_desktop.core.dates import NotADateError
from tests.makers import partial_dates

_boxes = st.tuples(*[st.text("0123456789", max_size=most) for most in (2, 2, 4)])


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("02", "03", "1988"), "1988-03-02"),
        (("2", "3", "1988"), "1988-03-02"),
        (("", "7", "1985"), "1985-07"),
        (("", "", "1985"), "1985"),
        ((" 2", "3 ", " 1988 "), "1988-03-02"),
    ],
)
def test_day_and_month_may_be_unknown(parts, iso):
    assert parse_parts(parts).iso == iso


def test_three_empty_boxes_are_no_date():
    assert parse_parts(("", " ", "")) is None


@pytest.mark.parametrize(
    "parts",
    [
        ("31", "02", "1990"),
        ("2", "", "1990"),
        ("2", "3", ""),
        ("", "13", "1990"),
        ("0", "3", "1990"),
        ("2", "0", "1990"),
        ("2", "3", "90"),
        ("x", "3", "1990"),
        ("²", "3", "1990"),
    ],
)
def test_what_is_no_day_of_the_calendar_is_refused(parts):
    with pytest.raises(NotADateError):
        parse_parts(parts)


@given(partial_dates())
def test_a_date_comes_back_from_its_boxes(born):
    assert parse_parts(parts_of(born)) == born


def test_no_date_has_empty_boxes():
    assert parts_of(None) == ("", "", "")


@given(_boxes)
def test_unreadable_parts_come_back_in_their_own_boxes(parts):
    assert kept_parts(kept_text(parts)) == parts


@pytest.mark.parametrize("text", ["in mei", "1-2-3-4", "²-3-1990x"])
def test_text_that_does_not_fit_in_boxes_leaves_them_empty(text):
    assert kept_parts(text) == ("", "", "")
