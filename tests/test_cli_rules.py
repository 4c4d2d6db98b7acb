"""`herintegratie rules` and `selftest`."""

import os
import shutil

import pytest

from herintegratie_desktop.store.places import resources
from tests.cli_desks import rule_text, write_rules
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


# --- what there is --------------------------------------------------------------------


def test_a_condition_is_shown_with_all_its_periods_ties_and_terms():
    shown = call("rules", "show", "ozv.A-visa", "--json").json
    assert (shown["kind"], shown["scope"], shown["stage"]) == ("requirement", "ngo", "intake")
    assert (shown["unless"], shown["doubt_when"]) == (["ozv.A-otherwise"], ["page.visa-or-oda"])
    assert shown["texts"]["title"] == {
        "nl": "Nationaliteit is visumplichtig",
        "en": "Nationality needs a visa",
    }
    assert shown["title"] == "Nationaliteit is visumplichtig"
    assert "artikel 3" in shown["source"]
    assert shown["file"] == "ozv.toml"
    said = call("rules", "show", "ozv.X-f")
    assert "uitsluiting: ja betekent uitgesloten" in said.out
    assert "telt 5 jaar" in said.out


def test_a_condition_that_changed_has_two_periods_and_a_day_picks_one():
    shown = call("rules", "show", "ozv.P-network", "--json", "--on", "2026-11-23").json
    every = call("rules", "show", "ozv.P-network", "--json").json
    assert len(shown["periods"]) == 1
    days = [(each["since"], each["until"]) for each in every["periods"]]
    assert len(days) > 1
    assert days == sorted(days)


def test_only_what_holds_on_a_day_is_listed():
    then = call("rules", "list", "--on", "2020-01-01", "--json").json
    assert [each["id"] for each in then["schemes"]] == ["dtv"]
    assert [each["since"] for each in then["schemes"][0]["history"]] == ["2017-07-01"]
    assert {each["scope"] for each in then["conditions"]} <= {"everybody"}
    done = call("rules", "show", "eurp", "--on", "2020-01-01")
    assert_refused(done, "eurp geldt niet op 01-01-2020", status=1)


def test_every_file_is_listed_with_its_version_and_every_group_with_its_conditions():
    listed = call("rules", "list", "--json").json
    files = {each["file"]: each for each in listed["files"]}
    assert set(files) == {"algemeen.toml", "dtv.toml", "eurp.toml", "ozv.toml", "pagina.toml"}
    assert {(each["own"], len(each["sha256"])) for each in files.values()} == {(False, 64)}
    assert all(each["version"] for each in files.values())
    (group,) = (each for each in listed["groups"] if each["id"] == "status")
    assert len(group["conditions"]) == 4
    assert group["texts"]["title"]["en"].startswith("Residence status")


# --- what is unsound ------------------------------------------------------------------


TWICE = ('unless = ["ozv.A-otherwise"]', 'unless = ["ozv.nergens"]')
CIRCLE = ('id = "ozv.A-otherwise"', 'id = "ozv.A-otherwise"\nunless = ["ozv.A-visa"]')


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("dtv.toml", ('source = "DT&V', 'bron = "DT&V'), ("regel", "“bron” is niet bekend")),
        (
            "dtv.toml",
            ('source = "IOM Nederland, oude pagina, vóór juli 2017"\n', ""),
            ("“source” ontbreekt",),
        ),
        ("dtv.toml", ("since = 0001-01-01", "since = 2018-01-01"), ("nieuwste datum bovenaan",)),
        ("dtv.toml", ("adult = 180_000", 'adult = "180_000"'), ("regel 9", "geheel getal")),
        ("dtv.toml", ("adult = 180_000", "adult = = 1"), ("geen leesbaar TOML", "regel 9")),
        ("ozv.toml", ("since = 2026-01-16", "since = 2026-01-17"), ("een gat van 2026-01-16",)),
        ("ozv.toml", TWICE, ("noemt “ozv.nergens”",)),
        ("ozv.toml", CIRCLE, ("in een kring",)),
    ],
)
def test_a_file_that_does_not_hold_together_is_named_with_its_line(tmp_path, name, change, said):
    path = write_rules(tmp_path / name, change)
    done = call("rules", "check", path)
    assert_refused(
        done, f"{path}: {name}, regel" if "TOML" not in said[0] else path, *said, status=1
    )


def test_a_file_in_another_encoding_and_a_huge_one_are_refused(tmp_path):
    path = tmp_path / "dtv.toml"
    path.write_bytes(rule_text("dtv.toml").encode("cp1252"))
    assert_refused(call("rules", "check", path), "niet als UTF-8", status=1)
    path.write_bytes(b"# ruis\n" * 1_000_000)
    assert_refused(call("rules", "check", path), "te groot", status=1)
    path.rename(tmp_path / "dtv.txt")
    assert_refused(call("rules", "check", tmp_path / "dtv.txt"), "eindigt op .toml")


def test_what_an_editor_adds_to_a_file_does_not_matter(tmp_path):
    raw = rule_text("dtv.toml").encode("utf-8")
    for saved in (raw.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + raw):
        (tmp_path / "dtv.toml").write_bytes(saved)
        assert call("rules", "check", tmp_path / "dtv.toml").status == 0


def test_nothing_in_a_file_ends_in_an_error_nobody_foresaw(tmp_path):
    path = tmp_path / "dtv.toml"
    for content in ("a = " + "[" * 5000, "a = " + "9" * 5000, "", "kind = 3", 'a = "\0"'):
        path.write_text(content, encoding="utf-8")
        assert_refused(call("rules", "check", path), f"{path}: dtv.toml", status=1)


def test_a_copy_under_another_name_is_told_which_name_it_needs(tmp_path):
    path = tmp_path / "dtv-2027.toml"
    path.write_text(rule_text("dtv.toml"), encoding="utf-8")
    done = call("rules", "check", path)
    assert (done.status, done.out) == (1, "")
    assert "noem het dtv.toml als het dat bestand moet vervangen" in done.complaints[-1]


def test_an_example_that_comes_out_otherwise_is_a_fault(tmp_path):
    change = ("adult = 180_000", "adult = 190_000")
    path = write_rules(tmp_path / "dtv.toml", change, examples=True)
    done = call("rules", "check", tmp_path, "--json")
    assert (done.status, done.json["faults"], done.json["sound"]) == (1, [], False)
    assert "staat 460000, maar de regels geven 470000" in done.json["failing_examples"][0]
    done = call("rules", "check", path)
    assert (done.status, done.out) == (1, "")
    assert len(done.complaints) > 1


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
