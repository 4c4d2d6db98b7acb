from dataclasses import replace

import pytest
from makers import household_case, line
from vaults import new_vault, opened

from herintegratie_desktop.store.errors import DamagedVaultError

CASE = household_case(line("l1", "p1", 30_000))


@pytest.fixture
def filled(vault):
    """Give a vault with three cases, one of them saved twice."""
    for number in (1, 2, 3):
        vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}"), 0)
    vault.cases.save(replace(CASE, id="HIP-2026-00002", network="erso"), 1)
    return vault


def change(vault, *statements):
    """Write past the store, as somebody with the key and another program would."""
    for statement in statements:
        vault._sealed.db.conn.execute(statement)


def said(vault):
    return [(fault.place, fault.phrase.said()) for fault in vault.check()]


def places(vault):
    return [fault.place for fault in vault.check()]


def noticed(folder):
    try:
        with opened(folder) as vault:
            return places(vault)
    except DamagedVaultError:
        return ["vault.db"]


def test_a_whole_vault_has_no_faults(filled):
    assert filled.check() == ()


def test_the_first_journal_entry_that_was_altered_is_named(filled):
    change(
        filled,
        "drop trigger journal_stays_as_it_is",
        "update journal set who = 'iemand anders' where id = 3",
    )
    assert "journal[3]" in places(filled)


def test_an_entry_taken_out_of_the_journal_is_noticed(filled):
    change(filled, "drop trigger journal_stays", "delete from journal where id = 3")
    faults = places(filled)
    assert "journal[3]" in faults
    assert "revisions" in faults


def test_a_rewritten_entry_with_a_fitting_hash_breaks_the_next(filled):
    from herintegratie_desktop.store.journal import link

    row = filled._sealed.row("select * from journal where id = 3") | {"who": "iemand anders"}
    change(filled, "drop trigger journal_stays_as_it_is")
    filled._sealed.update("journal", "id", 3, {"who": row["who"], "hash": link(row)})
    assert "journal[4]" in places(filled)


def test_a_case_that_was_altered_behind_the_store_is_named(filled):
    change(filled, "update budget_lines set cents = 31000 where case_number = 2 and position = 0")
    assert said(filled) == [
        (
            "HIP-2026-00002",
            "het dossier is anders dan bij de laatste keer opslaan is vastgelegd",
        )
    ]


def test_a_case_that_cannot_be_read_does_not_hide_the_others(filled):
    change(
        filled,
        "update persons set role = 'koning' where case_number = 1",
        "update cases set saved_at = 'gisteren' where number = 3",
    )
    assert places(filled) == ["HIP-2026-00001", "HIP-2026-00003"]


def test_a_case_without_its_revision_is_named(filled):
    change(filled, "drop trigger revisions_stay", "delete from revisions where rev = 2")
    assert "HIP-2026-00002" in places(filled)


def test_a_missing_safeguard_is_named(filled):
    change(filled, "drop trigger journal_stays")
    assert places(filled) == ["journal_stays"]


def test_a_table_of_somebody_else_is_named(filled):
    change(filled, "create table spion (a)")
    assert places(filled) == ["spion"]


def test_rows_that_belong_to_no_case_are_counted(filled):
    change(filled, "pragma foreign_keys = off", "delete from cases where number = 3")
    change(filled, "pragma foreign_keys = on")
    assert ("persons", "rijen die nergens bij horen: 3") in said(filled)


def test_a_search_index_that_lacks_a_case_is_named(filled):
    change(
        filled,
        "insert into case_search (case_search, rowid, folded)"
        " select 'delete', number, folded from cases where number = 2",
    )
    assert places(filled) == ["case_search"]


def test_a_missing_table_is_a_fault_and_no_crash(filled):
    change(filled, "drop table signatures")
    faults = places(filled)
    assert "signatures" in faults
    assert "cases[1-3]" in faults


@pytest.mark.parametrize("page", range(1, 40, 3))
def test_one_changed_byte_anywhere_is_noticed(tmp_path, page):
    with new_vault(tmp_path / "kluis") as vault:
        for number in (1, 2, 3):
            vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}"), 0)
    path = tmp_path / "kluis" / "vault.db"
    raw = bytearray(path.read_bytes())
    raw[(4096 * page + 1234) % len(raw)] ^= 1
    path.write_bytes(raw)
    assert "vault.db" in noticed(tmp_path / "kluis")


def test_the_check_itself_writes_nothing(filled):
    before = {path.name: path.read_bytes() for path in filled.folder.glob("vault.db*")}
    assert "vault.db-wal" in before
    filled.check()
    after = {path.name: path.read_bytes() for path in filled.folder.glob("vault.db*")}
    assert after["vault.db"] == before["vault.db"]
    assert after["vault.db-wal"] == before["vault.db-wal"]
