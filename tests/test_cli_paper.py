"""`herintegratie paper`: what goes with the plan, one file at a time."""

import pytest
from paper_cases import words_of

from herintegratie_desktop.pdf.papers.kinds import PaperKind
from tests.commandline import assert_refused, call, example, sound_example, write

DAY = ("--on", "2026-11-23")


@pytest.fixture
def case_file(tmp_path):
    return write(tmp_path / "case.json", sound_example(language="nl"))


@pytest.fixture
def earlier(tmp_path):
    return write(tmp_path / "earlier.json", example(language="nl"))


@pytest.mark.parametrize("kind", [kind.value for kind in PaperKind])
def test_every_paper_can_be_made(kind, case_file, earlier, tmp_path):
    out = tmp_path / "out.pdf"
    done = call("paper", kind, case_file, "--out", out, "--before", earlier, *DAY)
    assert (done.status, done.err) == (0, "")
    assert f"gemaakt: {out}" in done.out
    assert "HIP-2026-00417" in words_of(out.read_bytes())


def test_an_amendment_compares_with_the_version_that_was_given(case_file, earlier, tmp_path):
    out = tmp_path / "out.pdf"
    call("paper", "amendment", case_file, "--out", out, "--before", earlier, *DAY)
    assert "Wijziging van het plan" in words_of(out.read_bytes())
    done = call("paper", "amendment", case_file, "--out", tmp_path / "b.pdf", *DAY)
    assert_refused(done, "--before: ontbreekt")
    assert not (tmp_path / "b.pdf").exists()


def test_two_processes_make_the_same_bytes(case_file, tmp_path):
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.pdf"
        call("paper", "leaflet", case_file, "--out", out, *DAY, PYTHONHASHSEED=seed)
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_the_partner_is_named_and_reads_english_unless_asked_otherwise(case_file, tmp_path):
    out = tmp_path / "out.pdf"
    call("paper", "hand-over", case_file, "--out", out, "--to", "Partner Erbil", *DAY)
    assert "Partner Erbil" in words_of(out.read_bytes())
    one = len(out.read_bytes())
    call("paper", "hand-over", case_file, "--out", out, "--language", "nl", "--force", *DAY)
    assert len(out.read_bytes()) < one


def test_what_is_there_already_and_what_is_not_known_are_refused(case_file, tmp_path):
    out = tmp_path / "out.pdf"
    out.write_bytes(b"mine")
    assert_refused(call("paper", "leaflet", case_file, "--out", out, *DAY), "out.pdf")
    assert out.read_bytes() == b"mine"
    other = tmp_path / "b.pdf"
    assert_refused(call("paper", "poem", case_file, "--out", other, *DAY), "poem is niet bekend")
    done = call("paper", "leaflet", case_file, "--out", other, "--language", "xx", *DAY)
    assert_refused(done, "taal xx is niet bekend")


def test_verify_says_kindly_what_a_leaflet_is(case_file, tmp_path):
    out = tmp_path / "blad.pdf"
    call("paper", "leaflet", case_file, "--out", out, *DAY)
    done = call("verify", out, "--case", case_file)
    assert (done.status, done.err) == (0, "")
    assert "Dit is het korte overzicht voor het huishouden: dossier HIP-2026-00417" in done.out
    assert "Er zit geen zegel op. Dat hoort zo" in done.out
    assert "Vertrouw" not in done.out


def test_verify_of_a_copy_keeps_its_promises_to_programs(case_file, tmp_path):
    out = tmp_path / "exemplaar.pdf"
    call("plan", case_file, "--out", out, "--to", "Partner Erbil", *DAY)
    done = call("verify", out, "--json")
    assert done.status == 1
    assert {"valid", "signatures", "changed_after_signing", "case_matches", "problems"} <= set(
        done.json
    )
    assert [each["code"] for each in done.json["problems"]] == ["not-signed", "case-missing"]
    assert {page["fit"] for page in done.json["pages"]} == {"not-compared"}
    done = call("verify", out, "--case", case_file, "--json")
    assert (done.status, done.json["valid"], done.json["case_matches"]) == (0, True, True)
    other = write(tmp_path / "other.json", sound_example(language="en"))
    done = call("verify", out, "--case", other, "--json")
    assert (done.status, done.json["case_matches"]) == (1, False)
