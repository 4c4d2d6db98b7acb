from dataclasses import replace

import pytest
from makers import household_case
from sqlcipher3 import dbapi2
from vaults import START, USER

from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.store.journal import FIRST

CASE = household_case()


def test_a_new_vault_begins_its_journal(vault):
    (entry,) = vault.journal.entries()
    assert (entry.number, entry.who, entry.action, entry.at) == (1, USER, "vault", START)


def test_a_save_is_an_entry_with_its_revision_and_digest(vault):
    vault.cases.save(CASE, 0, action="import")
    entry = vault.journal.entries()[0]
    (revision,) = vault.cases.revisions(CASE.id)
    assert (entry.who, entry.action, entry.case_id) == (USER, "import", CASE.id)
    assert (entry.revision, entry.digest, entry.at) == (
        revision.id,
        case_digest(CASE),
        revision.saved_at,
    )


def test_an_unchanged_save_is_no_entry(vault):
    vault.cases.save(CASE, 0)
    vault.cases.save(CASE, 1)
    assert len(vault.journal.entries()) == 2


def test_entries_of_one_case_come_newest_first(vault):
    vault.cases.save(CASE, 0)
    vault.cases.save(replace(CASE, id="HIP-2026-00999"), 0)
    vault.journal.note(USER, "print", CASE.id, START)
    assert [each.action for each in vault.journal.entries(CASE.id)] == ["print", "edit"]
    assert [each.number for each in vault.journal.entries(limit=2)] == [4, 3]


def test_every_entry_holds_the_hash_of_the_one_before(vault):
    for rev, network in enumerate(["iom", "erso", "eurp"]):
        vault.cases.save(replace(CASE, network=network), rev)
    rows = vault._sealed.rows("select * from journal order by id")
    assert [row["previous"] for row in rows] == [FIRST, *[row["hash"] for row in rows[:-1]]]
    assert len({row["hash"] for row in rows}) == 4
    assert vault.journal.head == rows[-1]["hash"]
    assert vault.journal.first_broken() is None


@pytest.mark.parametrize(
    "statement",
    [
        "update journal set who = 'x'",
        "delete from journal",
        "insert or replace into journal select * from journal where id = 1",
        "update revisions set author = 'x'",
        "delete from revisions",
    ],
)
def test_history_is_only_ever_added_to(vault, statement):
    vault.cases.save(CASE, 0)
    head = vault.journal.head
    with pytest.raises(dbapi2.IntegrityError, match="only added to"):
        vault._sealed.db.conn.execute(statement)
    assert vault.journal.head == head
