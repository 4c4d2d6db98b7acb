"""The short way in which a whole vault is compared with what was recorded of every case."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from makers import cases, household_case, line
from vaults import new_vault

from herintegratie_desktop.store.casedigests import doubtful_cases

CASE = household_case(line("l1", "p1", 30_000))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Give one vault for very many cases."""
    with new_vault(tmp_path_factory.mktemp("digests") / "kluis") as made:
        yield made


def is_proved(vault, case):
    vault.cases.save(case, 0)
    return case.id not in set(doubtful_cases(vault._sealed))


def has_other_keys(case):
    return "extras=((" in repr(case)


@settings(max_examples=80)
@given(drawn=cases())
def test_whatever_a_case_holds_its_rows_prove_it_or_it_has_keys_of_others(shelf, drawn):
    case = replace(drawn, id=f"HIP-{shelf.cases.count()}")
    assert is_proved(shelf, case) is not has_other_keys(case)


@pytest.mark.parametrize(
    "statement",
    [
        "update persons set given_names = given_names || ' '",
        "update persons set no_documents = not no_documents",
        """update persons set extras = '[["x_bron","1"]]'""",
        "update budget_lines set cents = null",
        "update answers set rule = 'page.other'",
        'update cases set caseworker = \'["Iemand","Anders",[]]\'',
        'update cases set typed = \'[["persons/p1/born","?"]]\'',
        "update cases set saved_at = 'gisteren'",
        "update cases set opened_on = 'vandaag'",
        "update cases set rev = 2",
        "delete from answers",
    ],
)
def test_any_change_of_a_row_leaves_doubt(vault, statement):
    vault.cases.save(CASE, 0)
    assert list(doubtful_cases(vault._sealed)) == []
    vault._sealed.db.conn.execute(statement)
    assert list(doubtful_cases(vault._sealed)) == [CASE.id]
