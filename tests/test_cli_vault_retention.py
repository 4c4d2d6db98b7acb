"""Keeping, erasing and answering a request on the command line."""

import json
import shutil

import pytest

from tests.cli_desks import at_desk, make_desk
from tests.commandline import assert_refused, sound_example, write

CASE = "HIP-2026-00417"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = make_desk(tmp_path_factory.mktemp("made"))
    case = sound_example(opened_on="2019-11-02")
    case["return"]["planned_departure"] = "2019-12-14"
    case["plan"]["obstacles"] = "Youssef zoekt werk; Samira heeft geen woning."
    for answer in case["answers"]:
        answer["on"] = "2019-11-02"
    done = at_desk(folder, "vault", "import", write(folder / "case.json", case))
    assert done.status == 0, done.err
    return folder


@pytest.fixture
def desk(made, tmp_path):
    return shutil.copytree(made, tmp_path / "desk")


def fixed(desk):
    days = ("--from", "2019-01-01", "--until", "2019-12-31", "--fixed", "2020-06-01")
    done = at_desk(
        desk, "vault", "fixing", "add", "--project", "iom", *days, "--source", "Beschikking 12"
    )
    assert done.status == 0, done.err


def erase(desk, *words):
    return at_desk(desk, "vault", "erase", "--case", CASE, "--reason", "Termijn voorbij", *words)


def test_a_case_is_due_five_years_after_its_subsidy_was_fixed(desk):
    assert at_desk(desk, "vault", "due", "--json").json["due"] == []
    fixed(desk)
    listed = at_desk(desk, "vault", "due", "--json").json
    assert listed["policy"]["years"] == 5
    assert [(each["case"], each["may_go_from"]) for each in listed["due"]] == [(CASE, "2025-06-01")]
    assert at_desk(desk, "vault", "due", "--on", "2025-05-31", "--json").json["due"] == []
    assert "01-06-2025" in at_desk(desk, "vault", "due").out


def test_fixings_are_listed_and_withdrawn(desk):
    fixed(desk)
    (row,) = at_desk(desk, "vault", "fixing", "list", "--json").json
    assert (row["project"], row["fixed_on"], row["set_by"]) == ("iom", "2020-06-01", "M. de Wit")
    assert "Beschikking 12" in at_desk(desk, "vault", "fixing", "list").out
    assert at_desk(desk, "vault", "fixing", "remove", str(row["number"])).status == 0
    assert at_desk(desk, "vault", "fixing", "list", "--json").json == []


def test_a_held_case_is_not_due_and_not_erased(desk):
    fixed(desk)
    held = at_desk(desk, "vault", "hold", "--case", CASE, "--reason", "Er loopt een bezwaar")
    assert held.status == 0
    assert at_desk(desk, "vault", "due", "--json").json["due"] == []
    assert_refused(erase(desk, "--confirm", CASE), "Er loopt een bezwaar")
    assert at_desk(desk, "vault", "release", "--case", CASE).status == 0
    assert len(at_desk(desk, "vault", "due", "--json").json["due"]) == 1


def test_without_the_number_once_more_it_only_says_what_would_go(desk):
    fixed(desk)
    done = erase(desk)
    assert done.status == 1
    assert "personen" in done.out
    assert "Er is niets gewist" in done.out
    assert [each["case"] for each in at_desk(desk, "vault", "list", "--json").json] == [CASE]


def test_an_erased_case_leaves_a_certificate_without_names(desk):
    fixed(desk)
    done = erase(desk, "--confirm", CASE, "--certificate", "bewijs.txt")
    assert done.status == 0, done.err
    proof = (desk / "bewijs.txt").read_text(encoding="utf-8")
    assert "Termijn voorbij" in proof
    assert not [each for each in ("Samira", "Haddad", CASE) if each in proof]
    assert at_desk(desk, "vault", "list", "--json").json == []
    assert at_desk(desk, "vault", "check", "--json").json["whole"]


def test_a_certificate_may_be_a_pdf(desk):
    fixed(desk)
    erase(desk, "--confirm", CASE, "--certificate", "bewijs.pdf")
    assert (desk / "bewijs.pdf").read_bytes().startswith(b"%PDF-")


def test_a_case_that_is_not_due_needs_early(desk):
    assert_refused(erase(desk, "--confirm", CASE), "nog niet aan de beurt")
    assert erase(desk, "--confirm", CASE, "--early").status == 0


def test_everything_about_a_person_is_written_without_the_others(desk):
    (desk / "uit").mkdir()
    done = at_desk(desk, "vault", "person", "--case", CASE, "--person", "p1", "--out", "uit")
    assert done.status == 0, done.err
    document = json.loads((desk / "uit" / f"{CASE}-p1.json").read_text(encoding="utf-8"))
    assert document["person"]["given_names"] == "Samira"
    assert [line["person"] for line in document["plan"]["lines"]] == ["p1", "p1"]
    text = json.dumps(document, ensure_ascii=False)
    assert "[ander gezinslid] zoekt werk; Samira heeft geen woning." in text
    assert not [name for name in ("Youssef", "Nour") if name in text]
    assert (desk / "uit" / f"{CASE}-p1.pdf").read_bytes().startswith(b"%PDF-")
    assert [each["action"] for each in document["handed"]] == ["request"]
    journal = at_desk(desk, "vault", "journal", "--case", CASE, "--json").json
    assert journal[0]["action"] == "request"


def test_somebody_who_is_not_in_the_case_is_refused(desk):
    (desk / "uit").mkdir()
    done = at_desk(desk, "vault", "person", "--case", CASE, "--person", "p9", "--out", "uit")
    assert_refused(done, "p9")
    assert list((desk / "uit").iterdir()) == []


def test_what_was_exported_is_told_with_for_whom_it_was(desk):
    (desk / "uit").mkdir()
    for words in (("--for", "Partner Erbil"), ("--force",)):
        done = at_desk(desk, "vault", "export", "--case", CASE, "--out", "uit.json", *words)
        assert done.status == 0, done.err
    at_desk(desk, "vault", "person", "--case", CASE, "--person", "p1", "--out", "uit")
    document = json.loads((desk / "uit" / f"{CASE}-p1.json").read_text(encoding="utf-8"))
    told = [(each["what"], each["to_whom"]) for each in document["handed_over"]]
    what = "Dossier als bestand, versie 1"
    assert told == [(what, "Partner Erbil"), (what, "niet vermeld")]
