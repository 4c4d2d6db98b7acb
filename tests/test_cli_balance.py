"""`herintegratie balance`: a shared purchase over the household, and what does not fit."""

import json

import pytest

from tests.commandline import assert_refused, call, example, write

DAY = ("--on", "2026-11-23")
MINOR = {"id": "p1", "given_names": "Nour", "role": "head", "born": "2010-05-20"}


@pytest.fixture
def case_file(tmp_path):
    return write(tmp_path / "case.json", example())


def household(tmp_path, *persons):
    """Write a case of these persons without a plan."""
    case = example(persons=list(persons), answers=[])
    case["plan"]["lines"] = []
    return write(tmp_path / "household.json", case)


def spread(file, cents, form="in_kind", *more):
    return call("balance", file, "--amount", cents, "--form", form, *DAY, "--json", *more)


# --- what it says ---------------------------------------------------------------------


def test_a_purchase_is_spread_to_the_cent_over_who_has_room(case_file):
    done = spread(case_file, 100001)
    parts = done.json["parts"]
    assert (done.status, list(done.json)) == (0, ["parts"])
    assert sum(part["cents"] for part in parts) == 100001
    assert all(part["cents"] > 0 for part in parts)
    assert {part["person"] for part in parts} <= {"p1", "p2", "p3"}


def test_nobody_whose_cash_is_spent_gets_more_cash(case_file):
    done = spread(case_file, 1000, "cash")
    assert (done.status, done.json) == (0, {"parts": [{"person": "p3", "cents": 1000}]})


@pytest.mark.parametrize(("cents", "status"), [(30000, 0), (30001, 1)])
def test_one_cent_more_than_fits_does_not_fit(case_file, cents, status):
    assert spread(case_file, cents, "cash").status == status


def test_what_does_not_fit_is_said_with_its_reason(case_file):
    done = spread(case_file, 100000, "cash")
    said = done.json
    assert done.status == 1
    assert (said["parts"], said["does_not_fit_cents"], said["fits_cents"]) == ([], 70000, 30000)
    assert "€ 700,00 past niet" in said["reason"]


def test_people_read_who_gets_what(case_file):
    done = call("balance", case_file, "--amount", "1000", "--form", "cash", *DAY)
    assert done.status == 0
    assert "€ 10,00 contant, verdeeld over het gezin:" in done.out
    assert done.out.splitlines()[-1].split() == ["Samen", "€", "10,00"]


def test_people_read_how_much_does_not_fit_and_what_does(case_file):
    done = call("balance", case_file, "--amount", "100000", "--form", "cash", *DAY)
    assert (done.status, done.err) == (1, "")
    assert "€ 700,00 past niet" in done.out
    assert "Wat nog wel past: € 300,00." in done.out


def test_another_scheme_leaves_other_room(case_file):
    assert spread(case_file, 60000, "cash", "--scheme", "eurp").status == 0


def test_a_household_without_members_has_no_room(tmp_path):
    done = spread(household(tmp_path), 1)
    assert (done.status, done.json["does_not_fit_cents"], done.json["fits_cents"]) == (1, 1, 0)
    assert "nog geen gezinslid" in done.json["reason"]


def test_a_single_minor_can_carry_the_amount_for_one_alone(tmp_path):
    file = household(tmp_path, MINOR)
    assert spread(file, 261500, "in_kind", "--scheme", "eurp").status == 0
    assert spread(file, 261501, "in_kind", "--scheme", "eurp").status == 1


def test_an_open_age_has_the_room_of_the_lower_limit(tmp_path):
    file = household(tmp_path, {**MINOR, "born": "2008"})
    assert spread(file, 180000).status == 0
    assert spread(file, 180001).status == 1


def test_a_case_can_come_from_standard_input():
    words = ("--amount", "1000", "--form", "in_kind", *DAY, "--json")
    done = call("balance", "-", *words, given=json.dumps(example()).encode())
    assert (done.status, sum(part["cents"] for part in done.json["parts"])) == (0, 1000)


# --- what it refuses ------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["0", "-5", "12,50", "12.50", "1e3", "1_000", "+5", "", " 5", "１２", "tien", "9" * 13]
)
def test_an_amount_that_is_no_number_of_cents_is_refused(case_file, text):
    done = call("balance", case_file, f"--amount={text}", "--form", "cash")
    assert_refused(done, "--amount: ", "schrijf 12,50 euro als 1250")


def test_another_form_is_refused_with_those_there_are(case_file):
    done = call("balance", case_file, "--amount", "1", "--form", "goud")
    assert_refused(done, "--form: goud is niet bekend", "cash, in_kind")


@pytest.mark.parametrize(
    ("words", "missing"), [(("--form", "cash"), "--amount"), (("--amount", "1"), "--form")]
)
def test_a_call_that_lacks_something_is_refused(case_file, words, missing):
    assert_refused(call("balance", case_file, *words), f"{missing}: ontbreekt")


def test_an_unknown_scheme_is_refused_with_those_there_are(case_file):
    done = spread(case_file, 1, "cash", "--scheme", "ozb")
    assert_refused(done, "herintegratie balance: --scheme: ", "ozb", "dtv, eurp")


def test_a_scheme_is_refused_on_a_day_before_it_began(case_file):
    words = ("--amount", "1", "--form", "cash", "--scheme", "eurp", "--on", "2024-09-01")
    done = call("balance", case_file, *words)
    assert_refused(done, f"{case_file}: scheme: ", "bestaat nog niet op 01-09-2024")


@pytest.mark.parametrize("text", ["gisteren", "2026-02-30", ""])
def test_a_day_that_is_none_is_refused(case_file, text):
    done = call("balance", case_file, "--amount", "1", "--form", "cash", f"--on={text}")
    assert_refused(done, "--on: ", "JJJJ-MM-DD")


def test_a_case_that_cannot_be_used_is_refused_with_its_place(tmp_path):
    file = household(tmp_path, {**MINOR, "role": "vader"})
    done = call("balance", file, "--amount", "1", "--form", "cash")
    assert_refused(done, f"{file}: persons[0].role: ")
