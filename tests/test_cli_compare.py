"""`herintegratie compare`: the schemes side by side, and every unusable call refused."""

import json

import pytest

from tests.commandline import assert_refused, call, example, write

DAY = ("--on", "2026-11-23")
FOUR = [
    {"id": "p1", "given_names": "Samira", "role": "head", "born": "1988-03-02"},
    {"id": "p2", "given_names": "Youssef", "role": "partner", "born": "1985"},
    {"id": "p3", "given_names": "Nour", "role": "child", "born": "2010-05-20"},
    {"id": "p4", "given_names": "Omar", "role": "child", "born": "2013-01-31"},
]


@pytest.fixture
def case_file(tmp_path):
    return write(tmp_path / "case.json", example())


def household(tmp_path, *persons):
    """Write a case of these persons without a plan."""
    case = example(persons=list(persons), answers=[])
    case["plan"]["lines"] = []
    return write(tmp_path / "household.json", case)


def schemes(*words):
    done = call("compare", *words, "--json")
    assert (done.status, done.err) == (0, "")
    return {each["scheme"]: each for each in done.json["schemes"]}


def limits(scheme):
    return [(each["limit_cents"], each["cash_limit_cents"]) for each in scheme["persons"]]


# --- what it says ---------------------------------------------------------------------


def test_two_adults_and_two_minors_can_get_this_much_under_each_scheme(tmp_path):
    found = schemes(household(tmp_path, *FOUR), *DAY)
    assert (found["dtv"]["limit_cents"], found["dtv"]["cash_limit_cents"]) == (920000, 120000)
    assert limits(found["eurp"]) == [(261500, 61500)] * 2 + [(161500, 61500)] * 2


def test_the_comparison_is_what_the_outside_was_promised(case_file):
    done = call("compare", case_file, *DAY, "--json")
    said = done.json
    assert done.status == 0
    assert list(said) == ["case", "on", "schemes"]
    assert (said["case"], said["on"]) == ("HIP-2026-00417", "2026-11-23")
    dtv, eurp = said["schemes"]
    assert (eurp["scheme"], eurp["since"], eurp["certainty"]) == ("eurp", "2024-09-02", "medium")
    assert "IOM Nederland" in eurp["source"]
    assert dtv["persons"][1] == {
        "id": "p2",
        "class": "adult",
        "limit_cents": 180000,
        "cash_limit_cents": 30000,
        "spent_cents": 34500,
        "cash_cents": 34500,
        "left_cents": 145500,
        "cash_left_cents": -4500,
    }
    assert any("Youssef Haddad: contant is € 45,00 te hoog" in note for note in dtv["notes"])
    assert any("Eén persoon, één regeling" in note for note in dtv["notes"])


def test_people_read_the_schemes_in_columns_with_what_each_would_break(case_file):
    done = call("compare", case_file, *DAY)
    assert done.status == 0
    heading = next(line for line in done.out.splitlines() if line.startswith("Gezinslid"))
    assert heading.split() == ["Gezinslid", "soort", "dtv", "(gekozen)", "eurp"]
    nour = next(line for line in done.out.splitlines() if line.startswith("Nour Haddad"))
    assert nour.endswith("€ 2.800,00  € 1.615,00")
    assert "Youssef Haddad: contant is € 45,00 te hoog" in done.out
    assert "2024 is aangenomen" in done.out
    assert done.out.count("Eén persoon, één regeling") == 1


def test_a_single_minor_has_the_amount_for_one_alone(tmp_path):
    found = schemes(household(tmp_path, FOUR[2]), *DAY)
    assert limits(found["dtv"]) == [(280000, 30000)]
    assert limits(found["eurp"]) == [(261500, 61500)]


def test_an_open_age_has_the_lower_limit_and_is_pointed_out(tmp_path):
    file = household(tmp_path, FOUR[0], {**FOUR[2], "born": "2008"})
    found = schemes(file, *DAY)
    assert [each["persons"][1]["class"] for each in found.values()] == ["undetermined"] * 2
    assert [each["persons"][1]["limit_cents"] for each in found.values()] == [180000, 161500]
    for scheme in found.values():
        assert any("Kies dit, met een reden" in note for note in scheme["notes"])


def test_a_household_without_members_is_compared_all_the_same(tmp_path):
    found = schemes(household(tmp_path), *DAY)
    assert [(each["limit_cents"], each["persons"]) for each in found.values()] == [(0, [])] * 2
    assert call("compare", household(tmp_path), *DAY).status == 0


def test_a_scheme_has_no_limits_before_its_first_day(case_file):
    found = schemes(case_file, "--on", "2020-01-01")
    eurp = found["eurp"]
    assert [eurp[key] for key in ("limit_cents", "cash_limit_cents", "persons")] == [None, None, []]
    assert [eurp[key] for key in ("source", "certainty", "since")] == [None, None, None]
    assert eurp["notes"][0] == "Regeling eurp bestaat nog niet op 01-01-2020."
    assert found["dtv"]["limit_cents"] == 640000
    assert "bestaat nog niet" in call("compare", case_file, "--on", "2020-01-01").out


def test_a_case_can_come_from_standard_input():
    done = call("compare", "-", *DAY, "--json", given=json.dumps(example()).encode())
    assert (done.status, len(done.json["schemes"])) == (0, 2)


def test_a_name_cannot_steer_the_terminal(tmp_path):
    file = household(tmp_path, {**FOUR[0], "given_names": "Ali\x1b]0;boe\x07\n\u202eegnaro"})
    assert not {"\x1b", "\x07", "\u202e"} & set(call("compare", file, *DAY).out)


# --- what it refuses ------------------------------------------------------------------


def test_a_case_that_cannot_be_used_is_refused_with_its_place(tmp_path):
    file = household(tmp_path, {**FOUR[0], "born": "1988-02-30"})
    assert_refused(call("compare", file), f"{file}: persons[0].born: ", "JJJJ-MM-DD")


def test_a_missing_file_and_rubbish_are_refused(tmp_path):
    assert_refused(call("compare", tmp_path / "nix.json"), "nix.json: bestaat niet")
    rubbish = tmp_path / "rubbish.json"
    rubbish.write_bytes(b"{")
    assert_refused(call("compare", rubbish), f"{rubbish}: -: ")


@pytest.mark.parametrize("text", ["gisteren", "23-11-2026", "2026-02-30", ""])
def test_a_day_that_is_none_is_refused(case_file, text):
    assert_refused(call("compare", case_file, f"--on={text}"), "--on: ", "JJJJ-MM-DD")


def test_a_call_without_a_case_is_refused():
    assert_refused(call("compare"), "herintegratie compare: DOSSIER.json: ontbreekt")
