"""The rules of an office at the command line: signed, installed, and what they would change."""

import json
import os
import shutil
import signal
import subprocess

import pytest

from tests.cli_desks import at_desk, make_desk, rule_text, sealed_case, write_rules
from tests.commandline import assert_refused, call, command, environment, example, write

HIGHER = ("adult = 180_000", "adult = 190_000")
WITHOUT = ("--without-signature", "--reason", "Mondeling bevestigd door DT&V")
DAY = ("--on", "2026-11-23")
NEW_CONDITION = """
kind = "conditions"
version = "2026-12-01"

[[condition]]
id = "eigen.adres"
ground = "question"
scope = "ngo"
title = { nl = "Heeft een adres", en = "Has an address" }
question = { nl = "Is er een adres na terugkeer?", en = "Is there an address after return?" }
evidence = { nl = "Verklaring", en = "Statement" }
since = 2026-01-01
source = "Afspraak van het kantoor, artikel 1"
certainty = "high"
answered_by = ["behandelaar"]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Give a desk with one open case, a key that the vault trusts, and one it does not."""
    folder = make_desk(tmp_path_factory.mktemp("office"))
    write(folder / "case.json", example())
    assert at_desk(folder, "vault", "import", "case.json").status == 0
    for name in ("key", "stranger"):
        assert call("rules", "key", "new", "--out", name, cwd=folder).status == 0
    assert at_desk(folder, "rules", "trust", "key.pub", "--name", "DT&V").status == 0
    return folder


@pytest.fixture
def desk(made, tmp_path):
    return shutil.copytree(made, tmp_path / "desk")


def signed(desk, *changes, key="key", **options):
    """Write the amounts of DT&V changed, and the signature of a key beside them."""
    write_rules(desk / "dtv.toml", *changes, **options)
    assert call("rules", "sign", "dtv.toml", "--key", key, "--force", cwd=desk).status == 0


def limit_of_p1(desk):
    said = at_desk(desk, "check", "case.json", *DAY, "--json").json
    return said["persons"][0]["limit_cents"]


# --- keys and signatures --------------------------------------------------------------


def test_a_new_key_is_for_its_owner_alone_and_never_replaces_one(tmp_path):
    done = call("rules", "key", "new", "--out", "key", cwd=tmp_path)
    assert done.status == 0
    assert "PRIVATE KEY" in (tmp_path / "key").read_text("ascii")
    assert len((tmp_path / "key.pub").read_text("ascii").strip()) == 64
    if os.name == "posix":
        assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    again = call("rules", "key", "new", "--out", "key", cwd=tmp_path)
    assert_refused(again, "key: bestaat al en wordt niet vervangen")


def test_a_half_made_key_is_not_left_behind(tmp_path):
    (tmp_path / "key.pub").write_text("mine", encoding="ascii")
    assert_refused(call("rules", "key", "new", "--out", "key", cwd=tmp_path), "key.pub: bestaat al")
    assert [path.name for path in tmp_path.iterdir()] == ["key.pub"]


def test_only_a_key_of_this_kind_signs(desk):
    write_rules(desk / "dtv.toml")
    done = call("rules", "sign", "dtv.toml", "--key", "key.pub", cwd=desk)
    assert_refused(done, "key.pub: is geen sleutel")
    assert not (desk / "dtv.toml.sig").exists()


def test_keys_are_trusted_listed_and_trusted_no_longer(desk):
    (key,) = at_desk(desk, "rules", "keys", "--json").json
    assert (key["name"], key["added_by"], len(key["fingerprint"])) == ("DT&V", "M. de Wit", 32)
    assert_refused(at_desk(desk, "rules", "trust", "key.pub", "--name", "Ander"), "al vertrouwd")
    assert_refused(
        at_desk(desk, "rules", "trust", "key", "--name", "Ander"), "key: ", "geen openbare sleutel"
    )
    assert at_desk(desk, "rules", "distrust", key["fingerprint"]).status == 0
    assert at_desk(desk, "rules", "keys", "--json").json == []
    done = at_desk(desk, "rules", "distrust", key["fingerprint"])
    assert_refused(done, "geen vertrouwde sleutel", status=1)


# --- installing -----------------------------------------------------------------------


def test_a_signed_file_is_used_until_it_is_removed(desk):
    signed(desk, HIGHER)
    assert limit_of_p1(desk) == 180_000
    assert at_desk(desk, "rules", "install", "dtv.toml").status == 0
    assert limit_of_p1(desk) == 190_000
    files = {each["file"]: each for each in at_desk(desk, "rules", "list", "--json").json["files"]}
    assert files["dtv.toml"]["version"] == "2026-12-01"
    assert (files["dtv.toml"]["own"], files["dtv.toml"]["signed_by"]) == (True, "DT&V")
    assert "ondertekend door DT&V" in at_desk(desk, "rules", "list").out
    assert at_desk(desk, "rules", "remove", "dtv.toml").status == 0
    assert limit_of_p1(desk) == 180_000
    done = at_desk(desk, "rules", "remove", "dtv.toml")
    assert_refused(done, "niet door uw organisatie geïnstalleerd", status=1)


@pytest.mark.parametrize("about", ["compare", "balance", "plan"])
def test_other_commands_use_the_rules_of_the_office_too(desk, about):
    signed(desk, ("cash = 30_000", "cash = 40_000"))
    assert at_desk(desk, "rules", "install", "dtv.toml").status == 0
    words = {
        "compare": ("compare", "case.json", "--json"),
        "balance": ("balance", "case.json", "--amount", "2000", "--form", "cash", "--json"),
        "plan": ("plan", "case.json", "--out", "plan.pdf"),
    }[about]
    done = at_desk(desk, *words, *DAY)
    assert done.status == 0
    if about == "compare":
        assert done.json["schemes"][0]["cash_limit_cents"] == 120_000
    if about == "plan":
        assert "CONCEPT" not in done.out


def test_a_file_without_a_trusted_signature_needs_a_reason(desk):
    write_rules(desk / "dtv.toml", HIGHER)
    install = ("rules", "install", "dtv.toml")
    assert_refused(at_desk(desk, *install), "dtv.toml: er is geen handtekening bij")
    assert_refused(at_desk(desk, *install, "--without-signature"), "--reason: schrijf")
    signed(desk, HIGHER, key="stranger")
    assert_refused(at_desk(desk, *install), "past bij geen sleutel die deze kluis vertrouwt")
    assert limit_of_p1(desk) == 180_000
    assert at_desk(desk, *install, *WITHOUT).status == 0
    assert limit_of_p1(desk) == 190_000
    assert "Mondeling bevestigd" in at_desk(desk, "rules", "list").out


def test_a_file_that_was_changed_after_signing_is_refused(desk):
    signed(desk, HIGHER)
    with (desk / "dtv.toml").open("a", encoding="utf-8") as file:
        file.write("# erbij\n")
    assert_refused(at_desk(desk, "rules", "install", "dtv.toml"), "of het bestand is daarna")
    (desk / "dtv.toml.sig").write_bytes(b"\xff\x00 geen handtekening")
    assert_refused(at_desk(desk, "rules", "install", "dtv.toml"), "past bij geen sleutel")
    (desk / "dtv.toml.sig").unlink()
    done = at_desk(desk, "rules", "install", "dtv.toml", "--signature", "weg.sig")
    assert_refused(done, "weg.sig: bestaat niet")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("dtv.toml", rule_text("dtv.toml", ('source = "DT&V', 'bron = "DT&V')), "“bron”"),
        ("dtv.toml", rule_text("dtv.toml", HIGHER) + "]]", "geen leesbaar TOML"),
        ("kopie.toml", rule_text("dtv.toml", HIGHER), "staat ook in een ander bestand"),
        ("Mijn Regels.toml", rule_text("dtv.toml", HIGHER), "geen naam voor een regelbestand"),
        ("dtv.toml", "# ruis\n" * 300_000, "groter dan"),
    ],
)
def test_an_unsound_file_is_refused_and_the_former_rules_stay(desk, name, content, said):
    (desk / name).write_text(content, encoding="utf-8")
    done = at_desk(desk, "rules", "install", name, *WITHOUT)
    assert_refused(done, f"{name}: ", said)
    assert limit_of_p1(desk) == 180_000


def test_a_file_whose_examples_fail_is_refused_with_all_of_them(desk):
    signed(desk, HIGHER, examples=True)
    done = at_desk(desk, "rules", "install", "dtv.toml")
    assert (done.status, done.out) == (2, "")
    assert len(done.complaints) > 1
    assert all("dtv.toml, regel " in line for line in done.complaints)
    assert limit_of_p1(desk) == 180_000


def test_a_file_that_a_sealed_plan_used_may_not_change_under_its_version(desk):
    sealed_case(desk / "sealed.json", id="HIP-2026-00001")
    assert at_desk(desk, "vault", "import", "sealed.json").status == 0
    write_rules(desk / "dtv.toml", HIGHER, version="2026-11-01")
    done = at_desk(desk, "rules", "install", "dtv.toml", *WITHOUT)
    assert_refused(done, "gebruikt door een ondertekend plan", "nieuwe uitgave")
    write_rules(desk / "dtv.toml", HIGHER)
    assert at_desk(desk, "rules", "install", "dtv.toml", *WITHOUT).status == 0


# --- what they would change -----------------------------------------------------------


def test_the_impact_names_every_case_that_changes_and_how(desk):
    write_rules(desk / "dtv.toml", HIGHER)
    done = at_desk(desk, "rules", "impact", "dtv.toml", *DAY, "--json")
    assert (done.status, done.err) == (1, "")
    assert (done.json["checked"], done.json["changed"]) == (1, 1)
    (case,) = done.json["cases"]
    assert case["case"] == "HIP-2026-00417"
    assert case["changes"][0] == {
        "what": "limit",
        "person": "p1",
        "rule": "",
        "before": 180_000,
        "after": 190_000,
        "message": "Samira Haddad: maximaal € 1.800,00 wordt € 1.900,00.",
    }
    said = at_desk(desk, "rules", "impact", "dtv.toml", *DAY)
    assert "1 open dossier nagerekend; 1 verandert." in said.out
    assert said.err == "1 van 1 dossiers nagerekend\n"
    assert limit_of_p1(desk) == 180_000


def test_a_new_condition_in_a_folder_is_told_for_everybody_it_is_about(desk):
    write(desk / "ngo.json", example(id="HIP-2026-00002", project="vvn"))
    assert at_desk(desk, "vault", "import", "ngo.json").status == 0
    folder = desk / "regels"
    folder.mkdir()
    (folder / "eigen.toml").write_text(NEW_CONDITION, encoding="utf-8")
    done = at_desk(desk, "rules", "impact", "regels", *DAY, "--json")
    assert (done.json["checked"], done.json["changed"]) == (2, 1)
    changed = [(each["person"], each["before"], each["after"]) for each in changes_of(done)]
    assert changed == [(each, None, "unknown") for each in ("p1", "p2", "p3")]
    assert {each["rule"] for each in changes_of(done)} == {"eigen.adres"}
    assert "nieuwe voorwaarde “Heeft een adres”" in changes_of(done)[0]["message"]


def changes_of(done):
    return [change for case in done.json["cases"] for change in case["changes"]]


def test_rules_that_change_nothing_have_no_impact(desk):
    write_rules(desk / "dtv.toml", ('name = "DT&V: ', 'name = "DT&V – '))
    done = at_desk(desk, "rules", "impact", "dtv.toml", *DAY)
    assert (done.status, done.out) == (0, "1 open dossier nagerekend; er verandert niets.\n")


def test_unsound_rules_have_no_impact_but_all_their_faults(desk):
    folder = desk / "regels"
    folder.mkdir()
    write_rules(folder / "dtv.toml", ("adult = 180_000", "adult = -1"))
    write_rules(folder / "eurp.toml", ('kind = "scheme"', 'kind = "sheme"'))
    done = at_desk(desk, "rules", "impact", "regels", *DAY)
    assert (done.status, done.out, len(done.complaints)) == (2, "", 2)
    signed(desk, HIGHER, examples=True)
    done = at_desk(desk, "rules", "impact", "dtv.toml", *DAY, "--json")
    assert (done.status, done.out) == (2, "")
    assert "voorbeeld" in done.err
    assert_refused(at_desk(desk, "rules", "impact", "nix", *DAY), "nix: bestaat niet")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal for one process")
def test_an_impact_that_is_interrupted_ends_quietly_and_leaves_the_vault_free(desk):
    lines = (json.dumps(example(id=f"HIP-2026-{n:05d}")) for n in range(1, 301))
    (desk / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert at_desk(desk, "vault", "import", "many.jsonl").status == 0
    write_rules(desk / "dtv.toml", HIGHER)
    words = ("rules", "impact", "dtv.toml", "--vault", "vault", "--passphrase-file", "passphrase")
    running = subprocess.Popen(
        command(*words, *DAY, "--json"),
        cwd=desk,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    # It has begun to answer, and cannot end: what it says is more than a pipe holds.
    assert running.stdout.read(1) == b"{"
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, b"")
    assert at_desk(desk, "vault", "list").status == 0
