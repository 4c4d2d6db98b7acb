"""A month or a day as caseworkers type it."""

import pytest

from herintegratie_desktop.core.when import NotAWhenError, parse_when


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12-2026", "2026-12"),
        ("2026-12", "2026-12"),
        ("12/2026", "2026-12"),
        ("3.2027", "2027-03"),
        (" 1 - 2027 ", "2027-01"),
        ("14-12-2026", "2026-12-14"),
        ("2026-12-14", "2026-12-14"),
        ("14/12/2026", "2026-12-14"),
        ("dec 2026", "2026-12"),
        ("Dec. 2026", "2026-12"),
        ("december 2026", "2026-12"),
        ("mrt-2027", "2027-03"),
        ("14 maart 2027", "2027-03-14"),
        ("mei2027", None),
        ("okt.2026", "2026-10"),
        ("october 2026", "2026-10"),
    ],
)
def test_a_month_or_day_is_read_in_every_usual_notation(typed, meant):
    if meant is None:
        with pytest.raises(NotAWhenError):
            parse_when(typed)
    else:
        assert parse_when(typed).iso == meant


@pytest.mark.parametrize(
    "typed",
    ["", "2026", "13-2026", "31-02-2027", "12-26", "de 2026", "xyz 2026", "0-2026", "٣-2026"],
)
def test_what_is_no_month_is_said_with_an_example(typed):
    with pytest.raises(NotAWhenError) as refused:
        parse_when(typed)
    assert "12-2026" in refused.value.phrase.said()


def test_a_whole_book_is_refused_at_once_and_quoted_briefly():
    with pytest.raises(NotAWhenError) as refused:
        parse_when("x" * 5_000_000)
    assert len(refused.value.phrase.said()) < 130
