"""Which backups stay when new ones come: worked examples, and what holds for any history."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.rotation import Plan, Taken, superfluous

TODAY = date(2026, 11, 23)
TAKEN = st.builds(
    Taken,
    day=st.dates(TODAY - timedelta(days=900), TODAY + timedelta(days=3)),
    minute=st.integers(0, 24 * 60 - 1),
    number=st.integers(1, 3),
)
HISTORY = st.frozensets(TAKEN, max_size=80)


def daily(days, until=TODAY):
    """Return a backup at two o'clock on each of the last days."""
    return [Taken(until - timedelta(days=ago), 14 * 60) for ago in range(days)]


def kept(taken, today=TODAY, spared=()):
    return sorted(set(taken) - superfluous(taken, today, spared), reverse=True)


def test_all_of_today_stay():
    today = [Taken(TODAY, hour * 60) for hour in range(8, 18)]
    assert superfluous(today, TODAY) == frozenset()


def test_a_daily_history_of_two_years_becomes_days_weeks_and_months():
    days = [each.day for each in kept(daily(730))]
    assert days[:7] == [TODAY - timedelta(days=ago) for ago in range(7)]
    sundays = [date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)]
    assert days[7:10] == sundays
    assert days[10:] == [
        *(date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 7, 31)),
        *(date(2026, 6, 30), date(2026, 5, 31), date(2026, 4, 30), date(2026, 3, 31)),
        *(date(2026, 2, 28), date(2026, 1, 31), date(2025, 12, 31)),
    ]


def test_of_an_earlier_day_the_last_stays():
    morning, evening = Taken(date(2026, 11, 20), 9 * 60), Taken(date(2026, 11, 20), 17 * 60)
    assert superfluous([morning, evening], TODAY) == {morning}


def test_after_a_long_holiday_nothing_of_before_is_lost_at_once():
    before = daily(7, until=TODAY - timedelta(days=60))
    assert kept([*before, Taken(TODAY)])[1:7] == before[:6]


def test_a_clock_that_was_ahead_takes_nothing_away():
    wrong = Taken(date(2031, 1, 1), 600)
    assert wrong in kept([*daily(20), wrong])


def test_a_clock_set_back_counts_by_what_the_names_say():
    later = daily(3, until=TODAY + timedelta(days=2))
    assert superfluous(later, TODAY) == frozenset()


def test_the_hour_that_comes_twice_leaves_the_later_one_by_name():
    first, second = Taken(date(2026, 10, 25), 150), Taken(date(2026, 10, 25), 150, 2)
    assert superfluous([first, second], TODAY) == {first}


def test_the_last_tested_one_is_never_removed():
    old = Taken(TODAY - timedelta(days=400))
    assert old in kept([*daily(300), old], spared=[old])
    assert old not in kept([*daily(400), old])


def test_a_plan_of_nothing_still_keeps_the_newest():
    older = daily(5, until=TODAY - timedelta(days=1))
    assert superfluous(older, TODAY, plan=Plan(0, 0, 0)) == set(older[1:])


@given(HISTORY, st.frozensets(TAKEN, max_size=3))
def test_newest_today_and_spared_always_stay(history, spared):
    gone = superfluous(history, TODAY, spared)
    assert gone <= history
    assert not gone & spared
    assert all(each.day < TODAY for each in gone)
    assert not history or max(history) not in gone


@given(HISTORY)
def test_what_stays_stays_when_asked_again(history):
    left = history - superfluous(history, TODAY)
    assert superfluous(left, TODAY) == frozenset()


@given(HISTORY)
def test_of_before_today_no_more_than_the_plan_stay(history):
    left = [each for each in history - superfluous(history, TODAY) if each.day < TODAY]
    assert len(left) <= 7 + 5 + 12


@given(HISTORY, st.integers(0, 400))
def test_a_day_later_nothing_comes_back_and_each_kept_month_has_its_last(history, days):
    gone, later = superfluous(history, TODAY), TODAY + timedelta(days=days)
    assert gone <= superfluous(history, later)
    months = {(each.day.year, each.day.month) for each in history - gone}
    for year, month in sorted(months, reverse=True)[:12]:
        of_month = [each for each in history if (each.day.year, each.day.month) == (year, month)]
        assert max(of_month) not in gone
