"""`vault journal` and `vault policy`: who did what when, and what an office decided."""

import pytest
from role_parts import policy
from vaults import QUICK, ticking

from herintegratie_desktop.store.vault import create_vault
from tests.commandline import PASSPHRASE, assert_refused, call, example, write

CASE = "HIP-2026-00417"


@pytest.fixture
def desk(tmp_path):
    """Give a folder with an empty vault and its passphrase."""
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    folder = tmp_path / "vault"
    create_vault(folder, "M. de Wit", PASSPHRASE, clock=ticking(), cost=QUICK)[0].close()
    return tmp_path


def vault(folder, action, *words):
    secret = ("--vault", "vault", "--passphrase-file", "passphrase")
    return call("vault", action, *words, *secret, cwd=folder)


def test_the_journal_tells_of_opening_importing_and_exporting_newest_first(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    vault(desk, "export", "--case", CASE, "--out", "uit.json")
    told = vault(desk, "journal", "--json").json
    actions = [each["action"] for each in told]
    assert actions[:6] == ["open", "lock", "export", "open", "lock", "import"]
    assert told[5]["case"] == CASE
    assert told[5]["rev"] == 1
    assert [each["number"] for each in told] == sorted(
        (each["number"] for each in told), reverse=True
    )


def test_of_one_case_it_tells_in_words(desk):
    vault(desk, "import", write(desk / "case.json", example()))
    told = vault(desk, "journal", "--case", CASE).out
    assert "Dossier geïmporteerd" in told
    assert "Kluis geopend" not in told
    assert vault(desk, "journal", "--case", CASE, "--since", "2099-01-01", "--json").json == []


def test_a_check_writes_nothing(desk):
    before = vault(desk, "info", "--json").json["journal_entries"]
    vault(desk, "check")
    # Only looking at it is recorded: the lock of the first time, the opening of the second.
    assert vault(desk, "info", "--json").json["journal_entries"] == before + 2


def test_a_policy_is_shown_and_taken_into_use(desk):
    assert vault(desk, "policy", "--json").json["approval_from_cents"] is None
    (desk / "beleid.toml").write_bytes(policy(250_000))
    assert "nodig vanaf € 2.500,00" in vault(desk, "policy", "--set", "beleid.toml").out
    assert vault(desk, "policy", "--json").json["approval_from_cents"] == 250_000


def test_a_policy_that_is_not_sound_is_refused_with_its_line(desk):
    (desk / "beleid.toml").write_bytes(policy().replace(b"years = 5", b"years = 1"))
    assert_refused(vault(desk, "policy", "--set", "beleid.toml"), "beleid.toml, regel 11")
    assert not vault(desk, "policy", "--json").json["own"]


def test_what_a_policy_would_change_is_shown_and_changes_nothing(desk):
    (desk / "beleid.toml").write_bytes(policy(250_000))
    shown = vault(desk, "policy", "--set", "beleid.toml", "--preview", "--json").json
    assert [(each["what"], each["before"]) for each in shown] == [
        ("Goedkeuring door een collega", "niet nodig")
    ]
    assert "€ 2.500,00" in vault(desk, "policy", "--set", "beleid.toml", "--preview").out
    assert not vault(desk, "policy", "--json").json["own"]
    assert_refused(vault(desk, "policy", "--preview"), "--set")


def test_the_policy_of_now_is_written_to_a_file_that_can_be_set_again(desk):
    assert vault(desk, "policy", "--out", "nu.toml").status == 0
    assert "hetzelfde" in vault(desk, "policy", "--set", "nu.toml", "--preview").out
    assert_refused(vault(desk, "policy", "--out", "nu.toml"), "nu.toml")
