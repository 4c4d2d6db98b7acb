"""`herintegratie vault decisions` and `replay`: what a plan was signed on, worked out again."""

import shutil

import pytest

from herintegratie_desktop.store.vault import open_vault
from tests.cli_desks import at_desk, make_desk, now, sealed_case, write_rules
from tests.commandline import PASSPHRASE, assert_refused, example, write

HIGHER = ("adult = 180_000", "adult = 190_000")
REASON = ("--without-signature", "--reason", "Voorbeeld")
DAY = ("--on", "2026-11-23")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Give a desk with a sealed case, so with a decision, and an open one."""
    folder = make_desk(tmp_path_factory.mktemp("decided"))
    sealed_case(folder / "sealed.json", id="HIP-2026-00001")
    write(folder / "open.json", example())
    assert at_desk(folder, "vault", "import", "sealed.json", "open.json").status == 0
    return folder


@pytest.fixture
def desk(made, tmp_path):
    return shutil.copytree(made, tmp_path / "desk")


def the_decision(desk):
    (decision,) = at_desk(desk, "vault", "decisions", "--json").json
    return decision["decision"]


def test_a_sealed_case_that_is_imported_leaves_a_decision(desk):
    (decision,) = at_desk(desk, "vault", "decisions", "--json").json
    about = {key: decision[key] for key in ("case", "rev", "on", "scheme", "may_sign", "made_by")}
    assert about == {
        "case": "HIP-2026-00001",
        "rev": 1,
        "on": "2026-11-23",
        "scheme": "dtv",
        "may_sign": True,
        "made_by": "M. de Wit",
    }
    assert "HIP-2026-00001" in at_desk(desk, "vault", "decisions").out
    others = at_desk(desk, "vault", "decisions", "--case", "HIP-2026-00417", "--json")
    assert (others.status, others.json) == (0, [])


def test_a_decision_comes_out_the_same_whatever_the_rules_are_now(desk):
    decision = the_decision(desk)
    done = at_desk(desk, "vault", "replay", decision, *DAY, "--json")
    said = done.json
    assert (done.status, said["same"], said["differences_with_today"]) == (0, True, [])
    assert said["then"] == said["again"] == said["now"]
    write_rules(desk / "dtv.toml", HIGHER)
    assert at_desk(desk, "rules", "install", "dtv.toml", *REASON).status == 0
    done = at_desk(desk, "vault", "replay", decision, *DAY, "--json")
    said = done.json
    assert (done.status, said["same"]) == (0, True)
    assert (said["decision"], said["case"], said["on"]) == (
        decision,
        "HIP-2026-00001",
        "2026-11-23",
    )
    assert said["then"]["persons"][0]["limit_cents"] == 180_000
    assert said["now"]["persons"][0]["limit_cents"] == 190_000
    assert [each["what"] for each in said["differences_with_today"]] == ["limit", "limit"]
    said = at_desk(desk, "vault", "replay", decision, *DAY).out
    assert "Met de regels en feiten van toen komt er hetzelfde uit." in said
    assert "maximaal € 1.800,00 wordt € 1.900,00" in said


def test_a_decision_that_was_altered_does_not_hold(desk):
    decision = the_decision(desk)
    with open_vault(desk / "vault", PASSPHRASE, clock=now) as vault, vault._sealed.writing() as db:
        db.conn.execute("drop trigger if exists decisions_keep_update")
        for (name,) in db.conn.execute(
            "select name from sqlite_master where type = 'trigger' and tbl_name = 'decisions'"
        ).fetchall():
            db.conn.execute(f"drop trigger {name}")
        changed = "update decisions set document = replace(document, '180000', '990000')"
        db.conn.execute(changed)
    done = at_desk(desk, "vault", "replay", decision, *DAY, "--json")
    assert (done.status, done.json["same"], done.json["unchanged"]) == (1, False, False)
    said = at_desk(desk, "vault", "replay", decision, *DAY)
    assert (said.status, "anders dan het logboek" in said.out) == (1, True)


def test_a_decision_that_is_not_there_is_not_found(desk):
    done = at_desk(desk, "vault", "replay", "nix")
    assert_refused(done, "Besluit nix staat niet in deze kluis", status=1)
