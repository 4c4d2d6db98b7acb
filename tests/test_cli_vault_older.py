"""`vault older`, `vault asides` and a restore that says what it erased again."""

import shutil

import pytest

from tests.cli_desks import at_desk, make_desk
from tests.commandline import assert_refused, call, sound_example, write

CASE = "HIP-2026-00417"


@pytest.fixture
def desk(tmp_path):
    """A vault whose case was erased after a backup."""
    folder = make_desk(tmp_path)
    steps = (
        ("import", write(folder / "case.json", sound_example())),
        ("backup", "--out", folder / "oud.hibackup"),
        ("erase", "--case", CASE, "--reason", "Verzoek", "--early", "--confirm", CASE),
    )
    for step in steps:
        done = at_desk(folder, "vault", *step)
        assert done.status == 0, done.err
    return folder


def about(desk, vault, *words):
    """Call the program about another vault with the same passphrase."""
    return call(*words, "--vault", vault, "--passphrase-file", desk / "passphrase")


def test_what_still_holds_an_erased_case_is_listed_and_removed(desk):
    done = at_desk(desk, "vault", "older", "--json")
    assert done.status == 1
    (each,) = done.json
    assert each["path"] == str(desk / "oud.hibackup")
    assert (each["erased_cases"], each["kind"], each["reachable"]) == (1, "backup", True)
    assert at_desk(desk, "vault", "older", "--confirm", "2").status == 1
    assert (desk / "oud.hibackup").exists()
    done = at_desk(desk, "vault", "older", "--confirm", "1")
    assert done.status == 0, done.err
    assert "eerst een nieuwe back-up gemaakt en geopend" in done.out
    assert not (desk / "oud.hibackup").exists()
    assert at_desk(desk, "vault", "older").status == 0
    assert "backup-removed" in at_desk(desk, "vault", "journal", "--json").out


def test_a_restore_says_what_it_erased_again(desk):
    done = about(desk, desk / "nieuw", "vault", "restore", desk / "oud.hibackup")
    assert done.status == 0, done.err
    assert "dossiers die daardoor weer weg zijn: 1" in done.out
    assert about(desk, desk / "nieuw", "vault", "list", "--json").json == []


def test_a_restore_without_a_list_says_what_may_be_back(desk):
    (desk / "stick").mkdir()
    alone = shutil.copy(desk / "oud.hibackup", desk / "stick" / "alleen.hibackup")
    done = about(desk, desk / "elders" / "nieuw", "vault", "restore", alone)
    assert done.status == 0, done.err
    assert "LET OP" in done.out
    assert ".wissingen" in done.out


def test_a_vault_put_aside_is_listed_and_removed(desk):
    aside = shutil.copytree(desk / "vault", desk / "vault-terzijde-20261120-0900")
    (each,) = at_desk(desk, "vault", "asides", "--json").json
    assert (each["path"], each["same_vault"]) == (str(aside), True)
    words = ("vault", "asides", "--remove", aside)
    assert at_desk(desk, *words).status == 1
    assert aside.exists()
    assert at_desk(desk, *words, "--confirm", aside.name).status == 0
    assert not aside.exists()
    assert_refused(at_desk(desk, *words, "--confirm", aside.name), "terzijde")


def test_a_damaged_key_file_is_replaced_by_that_of_a_backup(desk):
    (desk / "vault" / "keys.json").write_bytes(b"{")
    words = ("vault", "rescue", "--out", desk / "gered")
    assert_refused(at_desk(desk, *words), "sleutelbestand", status=1)
    done = at_desk(desk, *words, "--keys", desk / "oud.hibackup")
    assert done.status == 0, done.err
    assert about(desk, desk / "gered", "vault", "check").status == 0
