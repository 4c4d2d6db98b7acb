"""`herintegratie demo`: the whole job through the real widgets, on a machine without a screen."""

import json
from pathlib import Path

import pytest
from commandline import assert_refused, call
from PySide6.QtGui import QImage

from herintegratie_desktop.commands.demo.show import PASSPHRASE

PICTURES = (
    "01-household.png",
    "02-identity.png",
    "03-return.png",
    "04-conditions.png",
    "05-plan-over-the-limit.png",
    "05-plan-repaired.png",
    "06-check.png",
    "07-sign.png",
    "07-signed.png",
)
FILES = ("plan.pdf", "case.json", "check.json", "kluis")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "out"
    done = call("demo", "--out", folder, QT_QPA_PLATFORM=None)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [str(folder / name) for name in (*PICTURES, *FILES)]
    return folder


def case_of(demo):
    return json.loads((demo / "case.json").read_text(encoding="utf-8"))


def test_it_leaves_what_it_says_and_nothing_else(demo):
    assert sorted(path.name for path in demo.iterdir()) == sorted((*PICTURES, *FILES))


def test_every_page_has_a_picture_of_one_size_on_which_something_is_seen(demo):
    for name in PICTURES:
        picture = QImage(str(demo / name))
        assert (picture.width(), picture.height()) == (1440, 900)
        colours = {picture.pixel(x, y) for x in range(0, 1440, 9) for y in range(0, 900, 9)}
        assert len(colours) > 20, name


def test_no_two_pictures_are_the_same(demo):
    assert len({(demo / name).read_bytes() for name in PICTURES}) == len(PICTURES)


def test_what_was_typed_is_in_the_case(demo):
    case = case_of(demo)
    people = [(each["given_names"], each["role"], each["born"]) for each in case["persons"]]
    assert people == [
        ("Samira", "head", "1988-03-02"),
        ("Youssef", "partner", "1985"),
        ("Zarifa", "parent", "1965"),
        ("Nour", "child", "2010-05-20"),
    ]
    assert case["persons"][0]["name_in_own_script"] == "سميرة حداد"
    assert case["persons"][0]["documents"][0]["valid_until"] == "2028-05-01"
    assert case["return"]["planned_departure"] == "2026-12-14"
    assert {answer["by"] for answer in case["answers"]} == {"IOM"}
    assert [line["cents"] for line in case["plan"]["lines"]] == [
        *(30000, 125000, 30000, 4500, 61050),
        *(48000, 160000),
    ]


def test_the_limit_was_broken_and_repaired_and_everybody_signed(demo):
    case = case_of(demo)
    assert {signature["signer"] for signature in case["signatures"]} == {"p1", "p2", "p3"}
    assert case["seal"]["by"].startswith("M. de Wit")
    done = call("check", demo / "case.json", "--on", "2026-11-23", "--json")
    assert (done.status, done.json["may_sign"]) == (0, True)
    assert done.out == (demo / "check.json").read_text(encoding="utf-8")


def test_the_plan_is_signed_and_of_the_case(demo):
    done = call("verify", demo / "plan.pdf", "--case", demo / "case.json", "--json")
    assert (done.status, done.json["valid"], done.json["case_matches"]) == (0, True, True)


def test_the_vault_holds_the_sealed_case(demo, tmp_path):
    (tmp_path / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    secret = ("--vault", demo / "kluis", "--passphrase-file", tmp_path / "passphrase")
    (listed,) = call("vault", "list", *secret, "--json").json
    assert (listed["case"], listed["persons"], listed["status"]) == ("HIP-2026-00001", 4, "sealed")
    assert call("vault", "check", *secret).status == 0


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine").write_bytes(b"mine")
    assert_refused(call("demo", "--out", tmp_path), f"{tmp_path}: hier staat al iets")
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_an_unknown_language_is_refused_before_anything_is_made(tmp_path):
    done = call("demo", "--out", tmp_path / "out", "--language", "tlh")
    assert_refused(done, "tlh", "fa-AF")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="this system has no folder like it")
def test_a_place_where_nobody_may_write_is_refused():
    assert_refused(call("demo", "--out", "/proc/self/demo"), "/proc/self/demo: ")
