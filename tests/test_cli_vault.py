"""`herintegratie vault`: what is said to be saved is on the disk, and every refusal is one line."""

import json
import os
import re
import shutil
import subprocess
from datetime import datetime

import pytest

from herintegratie_desktop.store.errors import VaultInUseError
from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.migrations import NEWEST
from herintegratie_desktop.store.vault import create_vault, open_vault
from tests.cli_desks import numbered
from tests.cli_desks import vault_call as vault
from tests.commandline import (
    PASSPHRASE,
    assert_refused,
    at_most_bytes,
    call,
    command,
    environment,
    example,
    write,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Give a folder with an empty vault, its passphrase and its recovery key.

    Its keys cost little to derive, so that calls are about what comes after.
    """
    folder = tmp_path_factory.mktemp("made")
    (folder / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    quick = Cost(passes=1, memory=1024, lanes=1, is_practice=True)
    opened, key = create_vault(folder / "vault", "M. de Wit", PASSPHRASE, clock=now, cost=quick)
    opened.close()
    (folder / "recovery").write_text(key, encoding="utf-8")
    return folder


@pytest.fixture
def desk(made, tmp_path):
    """Give a copy of that folder, for one test."""
    return shutil.copytree(made, tmp_path / "desk")


def now():
    return datetime.now().astimezone()


# --- making one -----------------------------------------------------------------------


def test_a_new_vault_shows_its_recovery_key_once(tmp_path, made):
    done = vault(tmp_path, "create", passphrase=made / "passphrase")
    keys = re.findall(r"\b(?:[A-Z2-7]{4}-){8}[A-Z2-7]{4}\b", done.out)
    assert (done.status, len(keys)) == (0, 1)
    (tmp_path / "recovery").write_text(keys[0], encoding="utf-8")
    assert vault(tmp_path, "list", passphrase="recovery").status == 0
    everything = b"".join(path.read_bytes() for path in (tmp_path / "vault").iterdir())
    assert keys[0].encode() not in everything


def test_a_recovery_key_in_a_file_is_for_the_user_alone_and_opens(tmp_path, made):
    done = vault(tmp_path, "create", "--recovery-out", "key", passphrase=made / "passphrase")
    key = (tmp_path / "key").read_text("utf-8").strip()
    assert (done.status, key in done.out) == (0, False)
    assert vault(tmp_path, "info", passphrase="key").status == 0
    if os.name == "posix":
        assert (tmp_path / "key").stat().st_mode & 0o077 == 0


def test_a_recovery_key_is_never_written_over_a_file(tmp_path, made):
    done = vault(
        tmp_path, "create", "--recovery-out", made / "recovery", passphrase=made / "passphrase"
    )
    assert_refused(done, "recovery: bestaat al")
    assert not (tmp_path / "vault").exists()


def test_a_recovery_key_does_not_lie_in_its_own_vault(tmp_path, made):
    done = vault(tmp_path, "create", "--recovery-out", "vault/key", passphrase=made / "passphrase")
    assert_refused(done, "niet in de kluis zelf")
    assert not (tmp_path / "vault").exists()


def test_a_folder_that_holds_something_is_no_place_for_a_vault(desk):
    before = sorted((desk / "vault").iterdir())
    assert_refused(vault(desk, "create"), "vault: In ", "staat al iets")
    assert sorted((desk / "vault").iterdir()) == before


def test_a_short_passphrase_is_refused(tmp_path):
    (tmp_path / "passphrase").write_text("kort", encoding="utf-8")
    assert_refused(vault(tmp_path, "create"), "ten minste 12 tekens")
    assert not (tmp_path / "vault").exists()


# --- cases in and out -----------------------------------------------------------------


def test_what_goes_in_comes_out_equal(desk):
    case = write(desk / "case.json", example(x_bron={"a": [1, None]}))
    assert vault(desk, "import", case).out == "saved HIP-2026-00417 rev 1\n"
    assert vault(desk, "export", "--case", "HIP-2026-00417", "--out", "again.json").status == 0
    assert vault(desk, "import", "again.json").out == "unchanged HIP-2026-00417 rev 1\n"
    done = vault(desk, "export", "--case", "HIP-2026-00417", "--out", "-")
    assert done.json["x_bron"] == {"a": [1, None]}
    checks = [call("check", each, "--json", cwd=desk).json for each in (case, "again.json")]
    assert checks[0] == checks[1]


def test_a_changed_case_becomes_the_next_revision(desk):
    case = write(desk / "case.json", example())
    vault(desk, "import", case)
    write(case, example(project="vvn"))
    assert vault(desk, "import", case).out == "saved HIP-2026-00417 rev 2\n"


def test_a_case_that_cannot_be_used_is_named_and_the_others_go_in(desk):
    numbered(desk / "cases.jsonl", 2)
    with (desk / "cases.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"born": 1}\n' + json.dumps(example(id="HIP-2026-00003", foo=1)) + "\n")
    write(desk / "last.json", example(id="HIP-2026-00009"))
    done = vault(desk, "import", "cases.jsonl", "nix.json", "last.json")
    assert done.status == 2
    assert done.out.split() == [
        word
        for number in ("00001", "00002", "00009")
        for word in ("saved", f"HIP-2026-{number}", "rev", "1")
    ]
    places = {line.rsplit(": ", 1)[0] for line in done.complaints}
    assert "cases.jsonl: regel 5: foo" in places
    assert "cases.jsonl: regel 4: born" in places
    assert "nix.json" in places
    assert len(vault(desk, "list", "--json").json) == 3


def test_the_list_names_no_person(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    (listed,) = vault(desk, "list", "--json").json
    assert listed.keys() == {"case", "rev", "persons", "country", "status", "saved_at"}
    assert (listed["case"], listed["rev"], listed["persons"], listed["country"]) == (
        "HIP-2026-00417",
        1,
        3,
        "IQ",
    )
    for said in (vault(desk, "list").out, vault(desk, "info").out):
        assert "Haddad" not in said


def test_an_empty_vault_lists_nothing(made):
    assert vault(made, "list", "--json").json == []


def test_a_case_that_is_not_there_is_the_answer_no(desk):
    done = vault(desk, "export", "--case", "HIP-2026-09999", "--out", "x.json")
    assert_refused(done, "HIP-2026-09999", status=1)
    assert not (desk / "x.json").exists()


def test_an_export_never_lands_on_another_file_unasked(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    done = vault(desk, "export", "--case", "HIP-2026-00417", "--out", "case.json")
    assert_refused(done, "case.json: bestaat al")


def test_nothing_of_a_case_can_be_read_from_the_disk(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    everything = b"".join(path.read_bytes() for path in (desk / "vault").iterdir())
    for word in (b"Haddad", b"Samira", b"Naaimachines", b"HIP-2026", b"SQLite"):
        assert word not in everything


def test_everything_that_was_said_to_be_saved_survives_a_kill(desk):
    numbered(desk / "cases.jsonl", 3000)
    words = ("vault", "import", "cases.jsonl", "--vault", "vault")
    importing = subprocess.Popen(
        command(*words, "--passphrase-file", "passphrase"),
        cwd=desk,
        stdout=subprocess.PIPE,
        env=environment(),
    )
    said = [importing.stdout.readline() for _ in range(25)]
    importing.kill()
    said += importing.stdout.readlines()
    importing.wait()
    importing.stdout.close()
    saved = [line.split()[1].decode() for line in said if line.endswith(b"\n")]
    assert 25 <= len(saved) < 3000
    listed = {each["case"] for each in vault(desk, "list", "--json").json}
    assert set(saved) <= listed
    assert vault(desk, "check", "--json").json == {"whole": True, "faults": []}


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_full_disk_ends_an_import_with_one_line_and_a_whole_vault(desk):
    numbered(desk / "cases.jsonl", 400)
    size = (desk / "vault" / "vault.db").stat().st_size
    done = vault(desk, "import", "cases.jsonl", before=at_most_bytes(size + 200_000))
    assert (done.status, len(done.complaints)) == (2, 1)
    saved = {line.split()[1] for line in done.out.splitlines()}
    assert saved
    assert saved <= {each["case"] for each in vault(desk, "list", "--json").json}
    assert vault(desk, "check").status == 0


# --- what is told of it ---------------------------------------------------------------


def test_the_information_names_slots_and_counts(desk):
    vault(desk, "import", numbered(desk / "cases.jsonl", 2))
    told = vault(desk, "info", "--json").json
    assert (told["cases"], told["persons"], told["revisions"]) == (2, 6, 2)
    assert {slot["name"]: slot["kind"] for slot in told["slots"]}["M. de Wit"] == "user"
    assert told["format"] == NEWEST
    assert "M. de Wit" in vault(desk, "info").out


def test_a_whole_vault_is_said_to_be_whole(made):
    assert vault(made, "check", "--json").json == {"whole": True, "faults": []}
    assert "heel" in vault(made, "check").out


def test_a_changed_page_is_found_and_named(desk):
    vault(desk, "import", numbered(desk / "cases.jsonl", 20))
    file = desk / "vault" / "vault.db"
    raw = bytearray(file.read_bytes())
    raw[-2000] ^= 1
    file.write_bytes(raw)
    done = vault(desk, "check", "--json")
    assert (done.status, done.json["whole"]) == (1, False)
    assert any(fault["place"] == "vault.db" for fault in done.json["faults"])
    assert "vault.db" in vault(desk, "check").out


@pytest.mark.parametrize("kept", [0, 100, 20_000])
def test_a_cut_off_database_is_damage_with_the_next_step(desk, kept):
    file = desk / "vault" / "vault.db"
    file.write_bytes(file.read_bytes()[:kept])
    done = vault(desk, "list")
    assert_refused(done, "beschadigd", "vault check", status=1)
    done = vault(desk, "check", "--json")
    assert (done.status, done.json["whole"]) == (1, False)


def test_a_key_file_that_cannot_be_read_is_damage(desk):
    (desk / "vault" / "keys.json").write_text("{}", encoding="utf-8")
    assert_refused(vault(desk, "list"), "keys.json", status=1)


# --- what keeps one out ---------------------------------------------------------------


def test_a_wrong_passphrase_is_one_line(made, tmp_path):
    (tmp_path / "wrong").write_text("niet deze woorden", encoding="utf-8")
    for action in (("list",), ("check", "--json")):
        assert_refused(vault(made, *action, passphrase=tmp_path / "wrong"), "past niet op de kluis")


def test_a_folder_without_a_vault_is_one_line(made, tmp_path):
    assert_refused(vault(made, "list", at=tmp_path), f"{tmp_path}: ", "geen kluis")
    assert_refused(vault(made, "list", at=tmp_path / "nix"), "geen kluis")
    assert_refused(vault(made, "list", at=made / "passphrase"), "geen kluis")


def test_a_vault_that_is_open_elsewhere_is_one_line_that_names_who(desk):
    with open_vault(desk / "vault", PASSPHRASE, clock=now):
        assert_refused(vault(desk, "list"), "M. de Wit", "geopend")
    assert vault(desk, "list").status == 0


def test_a_vault_that_a_command_has_open_is_closed_to_others(desk):
    numbered(desk / "cases.jsonl", 3000)
    words = ("vault", "import", "cases.jsonl", "--vault", "vault")
    importing = subprocess.Popen(
        command(*words, "--passphrase-file", "passphrase"),
        cwd=desk,
        stdout=subprocess.PIPE,
        env=environment(),
    )
    importing.stdout.readline()
    with pytest.raises(VaultInUseError):
        open_vault(desk / "vault", PASSPHRASE, clock=now)
    importing.kill()
    importing.stdout.close()
    importing.wait()


def test_a_newer_format_is_one_line(desk):
    keys = desk / "vault" / "keys.json"
    keys.write_text(keys.read_text("utf-8").replace("-vault/2", "-vault/4"), encoding="utf-8")
    assert_refused(vault(desk, "list"), "nieuwere uitgave")


def test_without_a_keyboard_the_passphrase_must_come_from_a_file(made):
    done = call("vault", "list", "--vault", "vault", cwd=made)
    assert_refused(done, "--passphrase-file")


def test_a_passphrase_never_stands_among_the_words_of_the_call(made):
    done = call("vault", "list", "--vault", "vault", "--passphrase", "x", cwd=made)
    assert_refused(done, "--passphrase", "is niet bekend")
