"""`vault backup` and `vault restore`: the same vault comes back, or one line says why not."""

import os

import pytest

from tests.cli_desks import make_desk, numbered
from tests.cli_desks import vault_call as vault
from tests.commandline import assert_refused, at_most_bytes, example, write


@pytest.fixture
def desk(tmp_path):
    """Give a folder with an empty vault and its passphrase."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return make_desk(folder)


def test_a_backup_comes_back_as_the_same_vault(desk):
    vault(desk, "import", numbered(desk / "cases.jsonl", 30))
    assert vault(desk, "backup", "--out", "copy").status == 0
    assert vault(desk, "restore", "copy", at="again").status == 0
    before, after = (vault(desk, "list", "--json", at=at).json for at in ("vault", "again"))
    assert before == after
    assert vault(desk, "check", at="again").status == 0
    # Beside a backup lies the list of what was erased.
    left = sorted(path.suffix if "wissingen" in path.name else path.name for path in desk.iterdir())
    assert left == sorted([".wissingen", "again", "cases.jsonl", "copy", "passphrase", "vault"])


def test_a_backup_can_only_be_read_with_a_key(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    vault(desk, "backup", "--out", "copy")
    raw = (desk / "copy").read_bytes()
    assert not any(word in raw for word in (b"Haddad", b"Naaimachines", b"HIP-2026", b"SQLite"))
    (desk / "wrong").write_text("niet deze woorden", encoding="utf-8")
    done = vault(desk, "restore", "copy", at="again", passphrase="wrong")
    assert_refused(done, "copy: ", "past niet")
    assert not (desk / "again").exists()


def test_a_backup_never_lands_on_another_file_unasked(desk):
    (desk / "copy").write_bytes(b"mine")
    assert_refused(vault(desk, "backup", "--out", "copy"), "copy: bestaat al")
    assert (desk / "copy").read_bytes() == b"mine"
    assert vault(desk, "backup", "--out", "copy", "--force").status == 0
    assert vault(desk, "restore", "copy", at="again").status == 0


def test_a_backup_never_lands_on_another_vault(desk):
    vault(desk, "backup", "--out", "copy")
    before = (desk / "vault" / "keys.json").read_bytes()
    assert_refused(vault(desk, "restore", "copy"), "staat al iets")
    assert (desk / "vault" / "keys.json").read_bytes() == before


def test_a_cut_off_backup_is_refused_and_leaves_nothing(desk):
    vault(desk, "backup", "--out", "copy")
    whole = (desk / "copy").read_bytes()
    for raw in (
        whole[: len(whole) // 2],
        b"",
        b"rubbish",
        whole.replace(whole[4096:4100], b"abcd"),
    ):
        (desk / "copy").write_bytes(raw)
        done = vault(desk, "restore", "copy", at="again")
        assert_refused(done, "copy: ", "geen back-up")
        assert not (desk / "again").exists()
    assert_refused(vault(desk, "restore", "nix", at="again"), "nix: bestaat niet")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_backup_that_finds_no_room_leaves_nothing(desk):
    vault(desk, "import", numbered(desk / "cases.jsonl", 100))
    before = sorted(path.name for path in desk.iterdir())
    size = (desk / "vault" / "vault.db").stat().st_size
    done = vault(desk, "backup", "--out", "copy", before=at_most_bytes(size // 2))
    assert (done.status, len(done.complaints)) == (2, 1)
    assert sorted(path.name for path in desk.iterdir()) == before


def test_a_preview_says_what_a_restore_would_change_and_changes_nothing(desk):
    vault(desk, "import", numbered(desk / "cases.jsonl", 2))
    vault(desk, "backup", "--out", "copy")
    same = vault(desk, "restore", "copy", "--preview")
    assert same.status == 0
    vault(desk, "import", numbered(desk / "cases.jsonl", 3))
    before = sorted(path.name for path in desk.iterdir())
    done = vault(desk, "restore", "copy", "--preview")
    assert done.status == 1
    assert "Alleen in de kluis van nu, verdwijnen: 1" in done.out
    found = vault(desk, "restore", "copy", "--preview", "--json").json
    assert (found["only_here"], found["equal"], found["loses"]) == (["HIP-2026-00003"], 2, True)
    assert sorted(path.name for path in desk.iterdir()) == before
