"""Users, passphrases, shares and a new key on the command line."""

import shutil
from datetime import UTC, datetime

import pytest

from herintegratie_desktop.store.slowing import Tries
from tests.cli_desks import make_desk
from tests.commandline import PASSPHRASE, assert_refused, call

BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = make_desk(tmp_path_factory.mktemp("made"))
    (folder / "bram").write_text(f"{BRAMS}\n", encoding="utf-8")
    (folder / "nieuw").write_text("een heel andere zin\n", encoding="utf-8")
    return folder


@pytest.fixture
def desk(made, tmp_path):
    return shutil.copytree(made, tmp_path / "desk")


def vault(folder, *words, passphrase="passphrase"):
    secret = ("--vault", "vault", "--passphrase-file", passphrase)
    return call("vault", *words, *secret, cwd=folder)


def added(desk, roles="caseworker"):
    done = vault(desk, "user", "add", BRAM, "--roles", roles, "--new-passphrase-file", "bram")
    assert done.status == 0, done.err
    return done


def test_a_user_is_added_listed_changed_and_removed(desk):
    assert "behandelaar, goedkeurder" in added(desk, "approver+caseworker").out
    listed = vault(desk, "user", "list", "--json", passphrase="bram").json
    assert [(each["name"], each["roles"]) for each in listed[:2]] == [
        ("M. de Wit", ["caseworker", "approver", "privacy", "administrator"]),
        (BRAM, ["caseworker", "approver"]),
    ]
    assert vault(desk, "user", "roles", BRAM, "--roles", "privacy").status == 0
    assert "privacyfunctionaris" in vault(desk, "user", "list").out
    removed = vault(desk, "user", "remove", BRAM)
    assert "vault rekey" in removed.out
    assert_refused(vault(desk, "info", passphrase="bram"))


def test_who_may_not_manage_users_is_refused_in_one_line(desk):
    added(desk)
    done = vault(desk, "user", "remove", "M. de Wit", passphrase="bram")
    assert_refused(done)
    assert "beheerder" in done.err


def test_a_role_that_is_none_is_named_with_those_there_are(desk):
    done = vault(desk, "user", "roles", BRAM, "--roles", "baas")
    assert_refused(done)
    assert "caseworker" in done.err


def test_somebody_is_removed_with_a_new_key_in_one_call(desk):
    added(desk)
    before = (desk / "vault" / "vault.db").read_bytes()
    done = vault(desk, "user", "remove", BRAM, "--rekey")
    assert "nieuwe sleutel" in done.out
    assert (desk / "vault" / "vault.db").read_bytes()[4096:8192] != before[4096:8192]
    assert vault(desk, "check").status == 0


def test_a_passphrase_is_changed_from_a_file(desk):
    done = vault(desk, "passphrase", "--new-passphrase-file", "nieuw")
    assert done.status == 0
    assert_refused(vault(desk, "list"))
    assert vault(desk, "list", passphrase="nieuw").status == 0


def test_a_new_recovery_key_opens_the_vault(desk):
    assert vault(desk, "recovery", "--out", "herstel").status == 0
    assert vault(desk, "list", passphrase="herstel").status == 0
    assert_refused(vault(desk, "recovery", "--out", "vault/herstel"))


def test_two_shares_of_three_give_somebody_a_passphrase_again(desk):
    (desk / "delen").mkdir()
    done = vault(desk, "shares", "make", "--count", "3", "--out-dir", "delen")
    assert done.status == 0, done.err
    files = sorted(path.relative_to(desk) for path in (desk / "delen").iterdir())
    assert [path.name for path in files] == [f"deel-{n}-van-3.txt" for n in (1, 2, 3)]
    shares = ("--share-file", files[2], "--share-file", files[0])
    done = vault(
        desk, "passphrase", "--user", "M. de Wit", "--new-passphrase-file", "nieuw", *shares
    )
    assert done.status == 0, done.err
    assert vault(desk, "list", passphrase="nieuw").status == 0
    one = vault(desk, "passphrase", "--new-passphrase-file", "nieuw", *shares[:2])
    assert_refused(one)
    assert "2 verschillende delen" in one.err


def test_shares_are_checked_against_the_vault(desk, made):
    (desk / "delen").mkdir()
    vault(desk, "shares", "make", "--count", "2", "--out-dir", "delen")
    files = sorted(path.relative_to(desk) for path in (desk / "delen").iterdir())
    done = vault(desk, "shares", "check", *files)
    assert (done.status, "samen openen zij de kluis" in done.out) == (0, True)
    few = vault(desk, "shares", "check", files[0])
    assert (few.status, "2 verschillende delen" in few.out) == (1, True)
    (desk / files[0]).write_text("vier woorden voor de proef", encoding="utf-8")
    assert vault(desk, "shares", "check", *files).status == 1


def test_after_wrong_passphrases_a_call_waits_and_then_opens(desk):
    tries = Tries(desk / "vault", lambda: datetime.now(UTC))
    for _ in range(6):
        tries.note_wrong()
    done = vault(desk, "list")
    assert done.status == 0
    assert "verkeerde wachtwoordzin" in done.err


def test_nothing_of_a_passphrase_is_said(desk):
    done = added(desk)
    assert BRAMS not in done.out + done.err
    assert PASSPHRASE not in done.out + done.err
