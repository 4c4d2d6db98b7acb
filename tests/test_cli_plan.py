"""`herintegratie plan`: the paper, whole or not at all, and never over another file unasked."""

import io
import os
from pathlib import Path

import pytest
from pypdf import PdfReader

from herintegratie_desktop.pdf.attached import attached_case
from tests.commandline import assert_refused, at_most_bytes, call, example, sound_example, write

DAY = ("--on", "2026-11-23")


@pytest.fixture
def case_file(tmp_path):
    return write(tmp_path / "case.json", example(language="nl"))


@pytest.fixture
def room(tmp_path):
    """Give an empty folder, in which anything that is left behind shows."""
    folder = tmp_path / "room"
    folder.mkdir()
    return folder


def text_of(path):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_plan_that_may_not_be_signed_says_concept_and_why(case_file, room):
    done = call("plan", case_file, "--out", room / "plan.pdf", *DAY)
    assert (done.status, done.err, names(room)) == (0, "", ["plan.pdf"])
    assert "CONCEPT" in text_of(room / "plan.pdf")
    assert "Youssef Haddad: contant is" in done.out


def test_a_plan_that_may_be_signed_does_not(tmp_path, room):
    case_file = write(tmp_path / "case.json", sound_example(language="nl"))
    done = call("plan", case_file, "--out", room / "plan.pdf", *DAY)
    assert "CONCEPT" not in text_of(room / "plan.pdf") + done.out
    assert "HIP-2026-00417" in text_of(room / "plan.pdf")


def test_the_same_case_and_day_give_the_same_bytes(case_file, room):
    for name in ("a.pdf", "b.pdf"):
        call("plan", case_file, "--out", room / name, *DAY)
    assert (room / "a.pdf").read_bytes() == (room / "b.pdf").read_bytes()


def test_the_language_of_the_case_is_beside_the_dutch_unless_another_is_asked(tmp_path, room):
    case_file = write(tmp_path / "case.json", example(language="en"))
    call("plan", case_file, "--out", room / "en.pdf", *DAY)
    call("plan", case_file, "--out", room / "nl.pdf", "--language", "nl", *DAY)
    assert len(text_of(room / "en.pdf")) > len(text_of(room / "nl.pdf"))


def test_words_that_nobody_approved_are_left_out_and_said(tmp_path, room):
    done = call("plan", write(tmp_path / "c.json", example(language="om")), "--out", room / "p.pdf")
    assert done.status == 0
    assert "vertaling (Oromo) nog niet goedgekeurd" in done.out


def test_a_plan_carries_the_case_to_be_signed_and_says_so(tmp_path, room):
    case_file = write(tmp_path / "case.json", sound_example(language="nl"))
    done = call("plan", case_file, "--out", room / "plan.pdf", *DAY)
    assert "in dit bestand zit het hele dossier" in done.out
    assert attached_case((room / "plan.pdf").read_bytes()) is not None


@pytest.mark.parametrize(
    ("to", "foot"), [("Partner Erbil", "exemplaar · 1"), ("het huishouden", "huishouden · 1")]
)
def test_a_plan_for_somebody_carries_no_case(tmp_path, room, to, foot):
    case_file = write(tmp_path / "case.json", sound_example(language="nl"))
    done = call("plan", case_file, "--out", room / "plan.pdf", "--to", to, *DAY)
    assert (done.status, "zit het hele dossier" in done.out) == (0, False)
    assert attached_case((room / "plan.pdf").read_bytes()) is None
    assert foot in text_of(room / "plan.pdf")


def test_an_unknown_language_is_refused_with_those_there_are(case_file, room):
    done = call("plan", case_file, "--out", room / "p.pdf", "--language", "tlh")
    assert_refused(done, "tlh", "fa-AF")
    assert names(room) == []


def test_an_existing_file_is_only_replaced_when_asked(case_file, room):
    plan = room / "plan.pdf"
    plan.write_bytes(b"mine")
    assert_refused(call("plan", case_file, "--out", plan), f"{plan}: bestaat al", "--force")
    assert plan.read_bytes() == b"mine"
    assert call("plan", case_file, "--out", plan, "--force").status == 0
    assert plan.read_bytes().startswith(b"%PDF")
    assert names(room) == ["plan.pdf"]


def test_a_case_that_cannot_be_used_leaves_the_old_plan(tmp_path, room):
    plan = room / "plan.pdf"
    plan.write_bytes(b"mine")
    bad = write(tmp_path / "case.json", example(pland={}))
    assert_refused(call("plan", bad, "--out", plan, "--force"), f"{bad}: pland: ")
    assert plan.read_bytes() == b"mine"


def test_a_folder_is_no_place_for_a_plan(case_file, room):
    assert_refused(call("plan", case_file, "--out", room), f"{room}: is een map")
    assert_refused(call("plan", case_file, "--out", room, "--force"), f"{room}: is een map")


def test_a_folder_that_is_not_there_is_not_made(case_file, room):
    assert_refused(call("plan", case_file, "--out", room / "x" / "p.pdf"), "de map bestaat niet")
    assert_refused(call("plan", case_file, "--out", case_file / "p.pdf"), "de map bestaat niet")
    assert names(room) == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="this system has no folder like it")
def test_a_folder_where_nobody_may_write_is_named(case_file):
    assert_refused(call("plan", case_file, "--out", "/proc/self/p.pdf"), "/proc/self/p.pdf: ")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_full_disk_leaves_nothing_half_written(case_file, room):
    done = call("plan", case_file, "--out", room / "plan.pdf", before=at_most_bytes(4096))
    assert_refused(done, "plan.pdf: past niet meer op de schijf")
    assert names(room) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_full_disk_leaves_the_plan_that_was_there(case_file, room):
    (room / "plan.pdf").write_bytes(b"mine")
    limit = at_most_bytes(4096)
    done = call("plan", case_file, "--out", room / "plan.pdf", "--force", before=limit)
    assert done.status == 2
    assert [(path.name, path.read_bytes()) for path in room.iterdir()] == [("plan.pdf", b"mine")]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such devices")
def test_a_device_is_not_replaced_by_a_plan(case_file):
    assert_refused(call("plan", case_file, "--out", "/dev/null", "--force"), "geen gewoon bestand")


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_a_link_that_points_nowhere_counts_as_there(case_file, room):
    (room / "plan.pdf").symlink_to(room / "nowhere")
    assert_refused(call("plan", case_file, "--out", room / "plan.pdf"), "bestaat al")


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights elsewhere")
def test_only_the_user_may_read_a_plan(case_file, room):
    call("plan", case_file, "--out", room / "plan.pdf")
    assert (room / "plan.pdf").stat().st_mode & 0o077 == 0
