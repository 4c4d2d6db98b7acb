"""What is found amiss when a vault is opened, and when nobody waits; it never goes by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from vaults import CASE, START, USER, new_vault, opened, ticking

from herintegratie_desktop.store.vault import open_vault


@pytest.fixture
def folder(tmp_path):
    """Give a closed vault with a journal of 21 entries."""
    with new_vault(tmp_path / "kluis") as vault:
        for number in range(1, 21):
            vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}"), 0)
        follow(vault)
    return tmp_path / "kluis"


def follow(vault):
    """Let the vault look after itself for as long as there is something to see."""
    while vault.health.go_on():
        pass


def change(folder, statement):
    with opened(folder) as vault:
        run = vault._sealed.db.conn.execute
        guards = vault._sealed.rows(
            "select name, sql from sqlite_master where name like 'journal_s%'"
        )
        for guard in guards:
            run(f"drop trigger {guard['name']}")
        run(statement)
        for guard in guards:
            run(guard["sql"])


def warnings(vault):
    return [phrase.said() for phrase in vault.health.warnings]


def test_a_whole_journal_gives_no_warning(folder):
    with opened(folder) as vault:
        follow(vault)
        assert vault.health.warnings == ()
        assert vault.health.broken is None


def test_what_was_added_since_the_last_time_is_looked_at_on_opening(folder):
    with opened(folder) as vault:
        vault.journal.note(USER, "print", "", START)
    change(folder, "update journal set who = 'iemand anders' where id = 22")
    with opened(folder) as vault:
        assert vault.health.broken == 22
        assert "regel 22" in warnings(vault)[0]


def test_an_old_entry_that_was_altered_is_found_when_nobody_waits(folder):
    change(folder, "update journal set who = 'iemand anders' where id = 5")
    with opened(folder) as vault:
        assert vault.health.broken is None
        follow(vault)
        assert vault.health.broken == 5


def test_a_warning_stays_in_later_sessions_and_stands_in_the_journal_once(folder):
    change(folder, "update journal set who = 'iemand anders' where id = 5")
    with opened(folder) as vault:
        follow(vault)
    for _ in range(2):
        with opened(folder) as vault:
            assert vault.health.broken == 5
            vault.cases.save(replace(CASE, id=f"HIP-2027-{vault.journal.last:05d}"), 0)
            follow(vault)
            assert vault.journal.first_broken() == 5
            actions = [entry.action for entry in vault.journal.entries()]
    assert actions.count("journal-broken:5") == 1


@pytest.mark.parametrize(
    "statement",
    [
        "update settings set value = '3 ' || hex(zeroblob(32)) where key = 'journal.followed'",
        "update settings set value = 'x' where key = 'journal.followed'",
        "delete from settings where key = 'journal.followed'",
        "insert or replace into settings values ('journal.broken', '7')",
    ],
)
def test_altered_notes_only_make_it_look_at_everything(folder, statement):
    change(folder, statement)
    with opened(folder) as vault:
        follow(vault)
        assert vault.health.broken is None
    change(folder, "update journal set who = 'iemand anders' where id = 9")
    change(folder, statement)
    with opened(folder) as vault:
        follow(vault)
        assert vault.health.broken == 9


def test_a_clock_behind_the_last_entry_is_said(folder):
    with opened(folder) as vault:
        vault.journal.note(USER, "print", "", START + timedelta(days=2))
        assert "25-11-2026" in warnings(vault)[0]


def test_a_clock_that_goes_from_summer_to_winter_time_is_not_behind(folder):
    from datetime import datetime
    from zoneinfo import ZoneInfo

    amsterdam = ZoneInfo("Europe/Amsterdam")
    summer = datetime(2026, 10, 25, 2, 30, tzinfo=amsterdam, fold=0)
    winter = datetime(2026, 10, 25, 2, 10, tzinfo=amsterdam, fold=1)
    folder = folder.with_name("zomer")
    with new_vault(folder) as vault:
        ids = []
        for number, now in enumerate((summer, winter), 1):
            vault.cases._writer = replace(vault.cases._writer, clock=lambda now=now: now)
            vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}"), 0)
            ids.append(vault.cases.revisions(f"HIP-2026-{number:05d}")[0].id)
        assert ids == sorted(ids)
        assert vault.check() == ()


def test_a_clock_set_back_keeps_the_chain_whole(folder):
    with open_vault(
        folder, "vier woorden voor de proef", clock=lambda: START - timedelta(days=9)
    ) as vault:
        vault.cases.save(replace(CASE, id="HIP-2026-00099"), 0)
        assert vault.check() == ()
        assert vault.journal.first_broken() is None
        assert "loopt achter" in warnings(vault)[0]
    with open_vault(folder, "vier woorden voor de proef", clock=ticking()) as vault:
        assert vault.cases.listed(limit=1)[0].case_id != "HIP-2026-00099"
