"""`herintegratie rules countries`: an official list is looked through, and loaded whole or not."""

import pytest

from tests.cli_desks import at_desk, make_desk
from tests.commandline import assert_refused, call

GOOD = "land;van;tot;opmerking\nSyrië;2026-01-01;;\nIrak;;;alleen Erbil\n"
BAD = "land;van;tot\nCongo;;\nAtlantis;31-31-2026;\nIQ;2026-02-01;2026-01-01\n"


@pytest.fixture
def desk(tmp_path):
    make_desk(tmp_path)
    (tmp_path / "good.csv").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.csv").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_a_list_is_looked_through_without_a_vault(tmp_path):
    (tmp_path / "list.csv").write_text(GOOD, encoding="utf-8")
    done = call("rules", "countries", tmp_path / "list.csv", "--json")
    assert (done.status, done.json["sound"], done.json["faults"]) == (0, True, [])
    assert [(each["code"], each["since"]) for each in done.json["countries"]] == [
        ("IQ", None),
        ("SY", "2026-01-01"),
    ]
    said = call("rules", "countries", tmp_path / "list.csv")
    assert "De lijst kan worden geladen: 2 landen." in said.out


def test_every_fault_of_a_list_is_a_row_of_the_table(desk):
    done = call("rules", "countries", "bad.csv", "--json", cwd=desk)
    assert (done.status, done.json["sound"]) == (1, False)
    places = [(each["line"], each["column"], each["text"]) for each in done.json["faults"]]
    assert places == [
        (2, "land", "Congo"),
        (3, "land", "Atlantis"),
        (3, "van", "31-31-2026"),
        (4, "tot", "2026-01-01"),
    ]
    said = call("rules", "countries", "bad.csv", cwd=desk)
    assert (said.status, said.err) == (1, "")
    assert "CG (Congo-Brazzaville)" in said.out


def test_a_list_with_a_fault_is_not_loaded(desk):
    done = at_desk(desk, "rules", "countries", "bad.csv", "--load")
    assert (done.status, done.out, len(done.complaints)) == (2, "", 4)
    assert done.complaints[0].startswith("bad.csv: regel 2, kolom land: ")
    assert at_desk(desk, "vault", "info", "--json").json["country_list"] is None


def test_a_loaded_list_says_who_loaded_it_and_shows_on_the_sheet(desk):
    origin = ("--source", "DT&V, brief", "--version", "januari 2027", "--since", "2026-01-01")
    done = at_desk(desk, "rules", "countries", "good.csv", "--load", *origin, "--json")
    loaded = done.json["loaded"]
    assert (loaded["by"], loaded["source"], loaded["file"]) == (
        "M. de Wit",
        "DT&V, brief",
        "good.csv",
    )
    assert (loaded["version"], loaded["since"]) == ("januari 2027", "2026-01-01")
    sheet = at_desk(desk, "rules", "country", "IQ", "--on", "2026-11-23", "--json").json
    (row,) = (
        row
        for section in sheet["sections"]
        for row in section["rows"]
        if row["label"] == "Officiële landenlijst"
    )
    assert (row["value"], row["fact"]["source"]) == ("ja", "DT&V, brief")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("land\nSyrië\n".encode("latin-1"), "geen tekst in UTF-8"),
        (b"", "geen land in het bestand"),
        (b"naam;van\nIrak;\n", "geen kolom met landen"),
        (b'land\n"Irak\n', "geen regel van een kommabestand"),
        (b"land\n" + b"Irak\n" * 250_000, "groter dan 1 MB"),
    ],
)
def test_what_is_no_list_is_refused_in_one_row(tmp_path, raw, said):
    (tmp_path / "list.csv").write_bytes(raw)
    done = call("rules", "countries", "list.csv", "--json", cwd=tmp_path)
    assert done.status == 1
    (fault,) = done.json["faults"]
    assert said in fault["message"]


def test_a_call_that_says_too_little_or_too_much_is_refused(desk):
    assert_refused(call("rules", "countries", "nix.csv", cwd=desk), "nix.csv: bestaat niet")
    done = call("rules", "countries", "good.csv", "--source", "DT&V", cwd=desk)
    assert_refused(done, "--source: hoort bij het laden")
