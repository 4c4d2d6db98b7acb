"""`herintegratie check`: limits and conditions, and every unusable case refused in one line."""

import json

import pytest

from tests.commandline import assert_refused, call, example, sound_example, write

DAY = ("--on", "2026-11-23")


@pytest.fixture
def case_file(tmp_path):
    return write(tmp_path / "case.json", example())


def put(case, path, value):
    """Put a value somewhere in a case; None takes the key away."""
    *inner, last = path
    for key in inner:
        case = case[key]
    if value is None:
        del case[last]
    else:
        case[last] = value


# --- what it says ---------------------------------------------------------------------


def test_the_check_is_what_the_outside_was_promised(case_file):
    done = call("check", case_file, *DAY, "--json")
    said = done.json
    assert done.status == 1
    assert done.err == ""
    assert [said[key] for key in ("case", "scheme", "on", "reference_day", "may_sign")] == [
        "HIP-2026-00417",
        "dtv",
        "2026-11-23",
        "2026-12-14",
        False,
    ]
    assert said["persons"][1] == {
        "id": "p2",
        "class": "adult",
        "limit_cents": 180000,
        "cash_limit_cents": 30000,
        "spent_cents": 34500,
        "cash_cents": 34500,
        "left_cents": 145500,
        "cash_left_cents": -4500,
    }
    assert said["household"] == {
        "limit_cents": 640000,
        "cash_limit_cents": 90000,
        "spent_cents": 349500,
        "cash_cents": 64500,
    }
    (blocking,) = said["blocking"]
    assert (blocking["code"], blocking["person"], blocking["over_cents"]) == (
        "cash-over-limit",
        "p2",
        4500,
    )
    assert "€ 45,00" in blocking["message"].replace("\u00a0", " ")


def test_a_plan_within_every_limit_may_be_signed(tmp_path):
    done = call("check", write(tmp_path / "case.json", sound_example()), *DAY, "--json")
    assert (done.status, done.json["may_sign"], done.json["blocking"]) == (0, True, [])


def test_people_read_who_is_over_what_limit_by_how_much(case_file):
    done = call("check", case_file, *DAY)
    said = done.out.replace("\u00a0", " ")
    assert done.status == 1
    assert "Youssef Haddad: contant is € 45,00 te hoog" in said
    assert "mag nog niet worden ondertekend" in said
    assert "indicatief" in said


def test_people_read_which_condition_is_still_open(tmp_path):
    done = call("check", write(tmp_path / "case.json", example(answers=[])), *DAY)
    assert "basisvertrekondersteuning – nog niet bekend" in done.out


def test_another_scheme_can_be_tried(case_file):
    done = call("check", case_file, *DAY, "--scheme", "eurp", "--json")
    said = done.json
    assert (done.status, said["scheme"]) == (0, "eurp")
    assert [each["limit_cents"] for each in said["persons"]] == [261500, 261500, 161500]


def test_people_read_that_the_start_of_a_scheme_is_inferred(case_file):
    assert "2024 is aangenomen" in call("check", case_file, *DAY, "--scheme", "eurp").out


def test_a_case_can_come_from_standard_input():
    done = call("check", "-", *DAY, "--json", given=json.dumps(sound_example()).encode())
    assert (done.status, done.json["case"]) == (0, "HIP-2026-00417")


def test_names_come_through_whatever_the_locale(tmp_path):
    case = example()
    case["persons"][1]["given_names"] = "Юсуф ሰላም"
    plain = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = call("check", write(tmp_path / "case.json", case), *DAY, "--json", **plain)
    assert "Юсуф ሰላም" in done.json["blocking"][0]["message"]


def test_a_name_cannot_steer_the_terminal(tmp_path):
    case = example()
    case["persons"][1]["given_names"] = "Ali\x1b]0;boe\x07\n\u202eegnaro"
    done = call("check", write(tmp_path / "case.json", case), *DAY)
    assert not {"\x1b", "\x07", "\u202e"} & set(done.out)


# --- what it refuses ------------------------------------------------------------------


def test_every_value_that_cannot_be_used_gets_a_line_with_its_place(tmp_path):
    faults = {
        "versoin": (("versoin",), 2),
        "opened_on": (("opened_on",), None),
        "scheme": (("scheme",), "ozb"),
        "language": (("language",), "tlh"),
        "return.planned_departure": (("return", "planned_departure"), "2026-12"),
        "persons[0].nationalities[0]": (("persons", 0, "nationalities", 0), "Irak"),
        "persons[1].role": (("persons", 1, "role"), "vader"),
        "persons[2].borm": (("persons", 2, "borm"), "2010"),
        "persons[2].born": (("persons", 2, "born"), "2010-02-30"),
        "answers[0].answer": (("answers", 0, "answer"), "ja"),
        "answers[0].on": (("answers", 0, "on"), "2-11-2026"),
        "plan.lines[0].cents": (("plan", "lines", 0, "cents"), 300.0),
        "plan.lines[1].cents": (("plan", "lines", 1, "cents"), "300"),
        "plan.lines[2].cents": (("plan", "lines", 2, "cents"), -1),
        "plan.lines[3].cents": (("plan", "lines", 3, "cents"), True),
        "plan.lines[3].form": (("plan", "lines", 3, "form"), "geld"),
        "plan.lines[3].person": (("plan", "lines", 3, "person"), "p9"),
    }
    case = example()
    for path, value in faults.values():
        put(case, path, value)
    file = write(tmp_path / "case.json", case)
    done = call("check", file)
    assert (done.status, done.out) == (2, "")
    assert all(line.startswith(f"{file}: ") for line in done.complaints)
    assert sorted(line.split(": ")[1] for line in done.complaints) == sorted(faults)


def test_a_newer_format_is_refused_by_its_name_alone(tmp_path):
    case = example(format="herintegratie-case/2", soemthing="new")
    done = call("check", write(tmp_path / "case.json", case))
    assert_refused(done, "format: herintegratie-case/2 is nieuwer")


def test_a_key_that_stands_twice_is_refused_with_its_place(tmp_path):
    raw = json.dumps(example()).replace('"born": "1985"', '"born": "1985", "born": "1986"')
    (tmp_path / "case.json").write_text(raw)
    assert_refused(call("check", tmp_path / "case.json"), ": persons[1].born: staat er twee keer")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\x80rubbish",
        b"[]",
        b"12",
        b"{",
        b"[" * 100_000,
        b'{"a": NaN}',
        b"\xef\xbb\xbf",
    ],
)
def test_rubbish_is_refused_in_one_line(tmp_path, raw):
    file = tmp_path / "case.json"
    file.write_bytes(raw)
    assert_refused(call("check", file), f"{file}: -: ")


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert_refused(call("check", tmp_path / "nix.json"), "nix.json: bestaat niet")
    assert_refused(call("check", tmp_path), f"{tmp_path}: is een map")


def test_an_unknown_scheme_is_refused_with_those_there_are(case_file):
    assert_refused(call("check", case_file, "--scheme", "ozb"), "ozb", "dtv, eurp")


def test_a_scheme_is_refused_on_a_day_before_it_began(case_file):
    done = call("check", case_file, "--scheme", "eurp", "--on", "2024-09-01")
    assert_refused(done, f"{case_file}: scheme: ", "bestaat nog niet op 01-09-2024")
    assert call("check", case_file, "--scheme", "eurp", "--on", "2024-09-02").status == 0


@pytest.mark.parametrize(
    "text", ["gisteren", "23-11-2026", "2026-02-30", "2026-11", "", "２０２６-11-23"]
)
def test_a_day_that_is_none_is_refused(case_file, text):
    assert_refused(call("check", case_file, f"--on={text}"), "--on: ", "JJJJ-MM-DD")


# --- why, and what is missing ---------------------------------------------------------


def test_an_explained_check_says_what_each_finding_rests_on_and_what_is_missing(tmp_path):
    case = write(tmp_path / "case.json", example(project="vvn"))
    plain = call("check", case, *DAY, "--json").json
    said = call("check", case, *DAY, "--json", "--explain").json
    assert "missing" not in plain
    assert all("explanation" not in each for each in plain["findings"])
    explained = said["findings"][0]["explanation"]
    assert {"Vraag", "Bron", "Geldt"} <= {each["label"] for each in explained}
    asked = [(each["asks"], each["rule"], each["person"]) for each in said["missing"]]
    assert ("answer", "ozv.A-in", "p1") in asked
    assert ("line", "cash-over-limit", "p2") in asked
    for added in (said.pop("missing"), *(each.pop("explanation") for each in said["findings"])):
        assert added
    assert said == plain


def test_an_explained_check_can_be_read(tmp_path):
    case = write(tmp_path / "case.json", example(project="vvn"))
    done = call("check", case, *DAY, "--explain")
    assert done.status == 1
    for part in ("Wat ontbreekt", "Bron: OZV 2023", "zet € 45,00 contant om naar natura"):
        assert part in done.out
    assert "Wat ontbreekt" not in call("check", case, *DAY).out
