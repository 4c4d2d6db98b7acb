"""How long a case is kept, and what keeps it longer."""

from dataclasses import replace
from datetime import date

import pytest
from erasing import CASE_ID, DUE, FIXED, SOURCE, fixed, in_year
from makers import DEPARTURE
from role_parts import hand_to
from vaults import CASE, new_vault

from herintegratie_desktop.core.retention import why, years_after
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.errors import NoSuchCaseError, NotAllowedError
from herintegratie_desktop.store.retention import RetentionError


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as made:
        made.cases.save(CASE, 0)
    with in_year(tmp_path / "kluis", 2032) as later:
        yield later


def test_nothing_is_due_before_the_subsidy_was_fixed(vault):
    assert vault.retention.due(date(2099, 1, 1)) == ()
    clock = vault.retention.clock(CASE_ID)
    assert clock.may_go_from is None
    assert "Nog niet vastgesteld" in why(clock, vault.policies.policy(), DUE).said()


def test_a_case_is_due_the_years_of_the_policy_after_its_subsidy_was_fixed(vault):
    fixed(vault)
    assert vault.retention.due(date(2032, 5, 31)) == ()
    (clock,) = vault.retention.due(DUE)
    assert (clock.case_id, clock.may_go_from) == (CASE_ID, DUE)
    said = why(clock, vault.policies.policy(), DUE).said()
    assert all(part in said for part in ("01-06-2032", "5 jaar", "01-06-2027", SOURCE))


def test_a_departure_outside_the_period_or_of_another_project_is_not_fixed(vault):
    vault.retention.add_fixing("iom", date(2027, 1, 1), date(2027, 2, 1), FIXED, SOURCE)
    vault.retention.add_fixing("vvn", DEPARTURE, DEPARTURE, FIXED, SOURCE)
    assert vault.retention.due(date(2099, 1, 1)) == ()


def test_of_two_fixings_the_later_one_counts(vault):
    fixed(vault)
    vault.retention.add_fixing("iom", DEPARTURE, DEPARTURE, date(2028, 6, 1), "Na bezwaar")
    assert vault.retention.clock(CASE_ID).may_go_from == date(2033, 6, 1)


def test_a_withdrawn_fixing_counts_no_longer(vault):
    number = fixed(vault)
    vault.retention.withdraw_fixing(number)
    assert vault.retention.fixings() == ()
    assert vault.retention.due(DUE) == ()
    with pytest.raises(RetentionError, match=str(number)):
        vault.retention.withdraw_fixing(number)


def test_a_case_without_a_departure_is_never_due(vault):
    fixed(vault)
    case = vault.cases.load(CASE_ID).case
    vault.cases.save(replace(case, back=replace(case.back, planned_departure=None)), 1)
    assert vault.retention.due(date(2099, 1, 1)) == ()


def test_a_hold_keeps_a_case_until_it_is_released(vault):
    fixed(vault)
    vault.retention.hold(CASE_ID, "Er loopt een bezwaar.")
    assert vault.retention.due(DUE) == ()
    assert [each.reason for each in vault.retention.held()] == ["Er loopt een bezwaar."]
    vault.retention.release(CASE_ID)
    assert [each.case_id for each in vault.retention.due(DUE)] == [CASE_ID]
    with pytest.raises(RetentionError):
        vault.retention.release(CASE_ID)


@pytest.mark.parametrize(
    ("first", "last", "fixed_on"),
    [
        (date(2027, 2, 1), date(2027, 1, 1), FIXED),
        (DEPARTURE, DEPARTURE, date(2026, 12, 13)),
        (DEPARTURE, DEPARTURE, date(2033, 1, 1)),
    ],
)
def test_days_that_cannot_be_are_refused(vault, first, last, fixed_on):
    with pytest.raises(RetentionError):
        vault.retention.add_fixing("iom", first, last, fixed_on, SOURCE)


def test_a_source_and_a_reason_must_be_given(vault):
    with pytest.raises(RetentionError):
        vault.retention.add_fixing("iom", DEPARTURE, DEPARTURE, FIXED, "  ")
    with pytest.raises(RetentionError):
        vault.retention.hold(CASE_ID, "")
    with pytest.raises(NoSuchCaseError):
        vault.retention.hold("HIP-2026-99999", "reden")


def test_a_caseworker_records_nothing_about_keeping(vault):
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    with pytest.raises(NotAllowedError):
        fixed(vault)
    with pytest.raises(NotAllowedError):
        vault.retention.hold(CASE_ID, "reden")


def test_what_is_recorded_stands_in_the_journal(vault):
    number = fixed(vault)
    vault.retention.hold(CASE_ID, "reden")
    vault.retention.release(CASE_ID)
    vault.retention.withdraw_fixing(number)
    actions = [each.action for each in vault.journal.entries(limit=4)]
    assert actions == ["subsidy-not-fixed:iom", "release", "hold", "subsidy-fixed:iom"]


def test_the_29th_of_february_comes_back_as_the_1st_of_march():
    assert years_after(date(2024, 2, 29), 5) == date(2029, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
