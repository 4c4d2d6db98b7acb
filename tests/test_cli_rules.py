"""`herintegratie rules` and `selftest`."""

import os
import shutil

import pytest

from herintegratie_desktop.store.places import resources
from tests.commandline import assert_refused, at_most_bytes, call


def test_every_amount_is_listed_with_its_day_source_and_doubt():
    listed = call("rules", "list", "--json").json
    eurp = next(each for each in listed["schemes"] if each["id"] == "eurp")
    (amounts,) = eurp["history"]
    assert (amounts["since"], amounts["adult_cents"]) == ("2024-09-02", 261500)
    assert amounts["certainty"] == "medium"
    assert "aangenomen" in amounts["note"]
    assert "aangenomen" in call("rules", "list").out


def test_one_scheme_or_condition_can_be_shown():
    assert [
        each["cash_cents"] for each in call("rules", "show", "dtv", "--json").json["history"]
    ] == [
        30000,
        0,
    ]
    assert "REAN" in call("rules", "show", "page.basic").out
    assert_refused(call("rules", "show", "ozb"), "ozb is niet bekend", "dtv, eurp", status=1)


def test_the_rules_of_the_program_are_sound():
    assert call("rules", "check").status == 0
    assert call("rules", "check", "--json").json == {
        "sound": True,
        "faults": [],
        "failing_examples": [],
    }


def test_every_unsound_file_is_named(tmp_path):
    folder = shutil.copytree(resources() / "rules", tmp_path / "rules")
    for name, old, new in (
        ("dtv.toml", "adult = 180_000", "adlut = 180_000"),
        ("eurp.toml", 'kind = "scheme"', 'kind = "sheme"'),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    done = call("rules", "check", folder)
    assert (done.status, done.out, len(done.complaints)) == (1, "", 2)
    assert "dtv.toml, regel 9: “adlut”" in done.err
    assert call("rules", "check", folder / "dtv.toml").status == 1
    assert call("rules", "check", folder / "pagina.toml").status == 0


def test_a_place_without_rules_is_refused(tmp_path):
    assert_refused(call("rules", "check", tmp_path), "geen regelbestanden")
    assert_refused(call("rules", "check", tmp_path / "nix.toml"), "nix.toml: bestaat niet")


def test_the_program_works_on_this_computer():
    said = call("selftest", "--json")
    assert said.status == 0
    assert said.json["works"] is True
    assert {proof["fault"] for proof in said.json["proofs"]} == {""}
    assert said.json["versions"]["sqlcipher3"]
    assert "Alles werkt." in call("selftest").out


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_what_does_not_work_on_this_computer_is_named():
    done = call("selftest", "--json", before=at_most_bytes(1000))
    fails = [proof["name"] for proof in done.json["proofs"] if not proof["works"]]
    assert (done.status, done.err) == (1, "")
    assert fails == ["kluis maken, sluiten, openen en wissen"]
