from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import SAMIRA, cases, household_case, line
from sqlcipher3 import dbapi2
from vaults import START, new_vault, opened

from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.case import Caseworker, Helper, InkSignature, Seal
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.store.errors import (
    FrozenVersionError,
    NoSuchCaseError,
    StaleSaveError,
    UnsavableTextError,
    VaultError,
    VaultNotWritableError,
)

CASE = household_case(line("l1", "p1", 30_000), line("l2", "p2", None))
DAY = date(2026, 12, 1)
SEAL = Seal(DAY, "M. de Wit", "cd" * 32)


def with_text(text):
    return replace(CASE, plan=replace(CASE.plan, obstacles=text))


def all_rows(vault):
    tables = ("cases", "persons", "answers", "budget_lines", "signatures", "revisions", "journal")
    return {table: vault._sealed.rows(f"select * from {table}") for table in tables}


@st.composite
def full_cases(draw):
    """Draw any case, also sealed, with unknown keys in every corner."""
    case = draw(cases())
    extras = draw(st.sampled_from([(), (("x_b", "[1,null]"), ("x_a", '{"k":"é"}'))]))
    seal = draw(st.none() | st.just(SEAL))
    worker = replace(case.caseworker, extras=extras)
    back = replace(case.back, extras=extras)
    guardian = case.guardian and replace(case.guardian, extras=extras)
    return replace(
        case, seal=seal, caseworker=worker, back=back, guardian=guardian, id="HIP-2026-00001"
    )


def test_a_case_comes_back_as_it_was_saved(vault):
    saved = vault.cases.save(CASE, 0)
    loaded = vault.cases.load(CASE.id)
    assert loaded.case == CASE
    assert (loaded.rev, loaded.saved_at) == (saved.rev, saved.saved_at)


@settings(max_examples=30)
@given(st.lists(full_cases(), min_size=1, max_size=4))
def test_any_case_comes_back_equal_whatever_was_stored_before(tmp_path_factory, versions):
    with new_vault(tmp_path_factory.mktemp("elk") / "kluis") as vault:
        for number, drawn in enumerate(versions, 1):
            case = replace(drawn, version=number)
            saved = vault.cases.save(case, vault.cases.rev(case.id))
            loaded = vault.cases.load(case.id)
            assert loaded.rev == saved.rev
            assert case_digest(loaded.case) == case_digest(case)
            if saved.is_new:
                assert loaded.case == case
        assert vault.check() == ()


def test_a_sealed_version_does_not_change_by_any_door(vault):
    sealed = replace(CASE, seal=SEAL)
    rev = vault.cases.save(sealed, 0).rev
    for changed in (replace(sealed, network="eurp"), CASE):
        with pytest.raises(FrozenVersionError, match=r"Versie 1 .* Maak een nieuwe versie"):
            vault.cases.save(changed, rev)
    assert vault.cases.load(CASE.id).case == sealed
    assert vault.cases.save(replace(CASE, version=2, network="eurp"), rev).is_new


def test_strokes_helpers_seal_and_kept_text_come_back(vault):
    stroke = ((0.1, 1 / 3, 1.0), (0.30000000000000004, 5e-324, 0.0))
    case = replace(
        CASE,
        guardian=Helper("V. Voorbeeld", "Stichting", "nl", (("x_n", "1"),)),
        interpreter=Helper("T. Voorbeeld", language="ar"),
        caseworker=Caseworker("A", "B", (("x_w", "null"),)),
        signatures=(InkSignature("p1", "Samira", DAY, "ef" * 32, (stroke, stroke)),),
        seal=Seal(DAY, "M. de Wit", "ef" * 32),
        typed=(("lines/l2/cents", "12,3,4"), ("return/planned_departure", "31-02")),
        extras=(("x_z", "[1, 2]"),),
        version=3,
    )
    vault.cases.save(case, 0)
    assert vault.cases.load(case.id).case == case


def test_a_case_is_there_after_closing_and_opening(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
    with opened(tmp_path / "kluis") as vault:
        assert vault.cases.load(CASE.id).case == CASE


def test_every_save_is_the_next_revision(vault):
    assert [vault.cases.save(with_text(str(rev)), rev).rev for rev in range(3)] == [1, 2, 3]


def test_an_unchanged_case_makes_no_new_revision(vault):
    first = vault.cases.save(CASE, 0)
    again = vault.cases.save(CASE, 1)
    assert (again.rev, again.saved_at, again.is_new) == (1, first.saved_at, False)
    assert len(vault.cases.revisions(CASE.id)) == 1


@pytest.mark.parametrize("base", [0, 1, 3])
def test_a_stale_save_is_refused_and_nothing_is_written(vault, base):
    vault.cases.save(CASE, 0)
    vault.cases.save(with_text("van een ander"), 1)
    before = all_rows(vault)
    with pytest.raises(StaleSaveError, match="intussen gewijzigd door") as caught:
        vault.cases.save(with_text("te laat"), base)
    assert caught.value.stored_rev == 2
    assert all_rows(vault) == before


def test_a_case_that_is_not_there_has_no_revision_to_follow(vault):
    with pytest.raises(StaleSaveError):
        vault.cases.save(CASE, 4)
    assert CASE.id not in vault.cases


def test_an_unknown_case_is_said_by_number(vault):
    with pytest.raises(NoSuchCaseError, match="HIP-2026-00417"):
        vault.cases.load("HIP-2026-00417")


def test_members_and_lines_that_are_removed_are_gone(vault):
    vault.cases.save(CASE, 0)
    fewer = replace(
        CASE,
        household=Household((SAMIRA,)),
        answers=(),
        plan=replace(CASE.plan, lines=CASE.plan.lines[1:]),
    )
    vault.cases.save(fewer, 1)
    assert vault.cases.load(CASE.id).case == fewer


def test_a_change_in_one_line_leaves_the_other_rows_alone(vault):
    vault.cases.save(CASE, 0)
    written = []
    vault._sealed.db.conn.set_trace_callback(written.append)
    vault.cases.save(replace(CASE, plan=CASE.plan.with_line(line("l1", "p1", 30_100))), 1)
    touched = [each for each in written if "budget_lines" in each and "INSERT" in each.upper()]
    assert len(touched) == 1
    assert "'l2'" not in touched[0]


def test_a_revision_tells_who_saved_what_and_on_which_device(vault):
    vault.cases.save(CASE, 0)
    vault.cases.save(with_text("anders"), 1)
    newest, first = vault.cases.revisions(CASE.id)
    assert (first.rev, first.base_rev, newest.rev, newest.base_rev) == (1, 0, 2, 1)
    assert newest.digest == case_digest(with_text("anders"))
    assert newest.author == "M. de Wit"
    assert newest.device == vault.info().device_id
    assert first.id < newest.id
    assert newest.saved_at > first.saved_at > START


def test_the_time_of_a_save_is_kept_to_the_microsecond(vault):
    saved = vault.cases.save(CASE, 0)
    assert vault.cases.listed()[0].saved_at == saved.saved_at


def test_numbers_follow_the_highest_of_their_year(vault):
    assert vault.cases.new_case_id(2026) == "HIP-2026-00001"
    for case_id in ("HIP-2026-00009", "HIP-2026-100000", "HIP-2025-00500", "HIP-2026-x", "Ä-7"):
        vault.cases.save(replace(CASE, id=case_id), 0)
    assert vault.cases.new_case_id(2026) == "HIP-2026-100001"
    assert vault.cases.new_case_id(2025) == "HIP-2025-00501"


def test_half_a_character_is_refused_and_the_vault_stays_usable(vault):
    with pytest.raises(UnsavableTextError, match="HIP-2026-00417"):
        vault.cases.save(with_text("half \ud83d teken"), 0)
    assert vault.cases.save(CASE, 0).rev == 1


def test_the_database_itself_refuses_part_of_a_cent(vault):
    vault.cases.save(CASE, 0)
    with pytest.raises(dbapi2.IntegrityError, match="cannot store REAL value"):
        vault._sealed.db.execute("update budget_lines set cents = 12.5")


def test_a_full_disk_leaves_the_stored_case_and_the_vault_as_they_were(vault):
    vault.cases.save(CASE, 0)
    before = all_rows(vault)
    pages = vault._sealed.value("pragma page_count")
    vault._sealed.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(VaultNotWritableError, match="vol"):
        vault.cases.save(with_text("ruimte " * 9000), 1)
    assert all_rows(vault) == before
    vault._sealed.db.execute("pragma max_page_count = 100000")
    assert vault.cases.save(with_text("ruimte " * 9000), 1).rev == 2
    assert vault.check() == ()


def test_a_disk_that_became_read_only_is_said(vault):
    vault.cases.save(CASE, 0)
    vault._sealed.db.execute("pragma query_only = on")
    with pytest.raises(VaultNotWritableError, match="Vraag toegang"):
        vault.cases.save(with_text("anders"), 1)
    vault._sealed.db.execute("pragma query_only = off")
    assert vault.cases.load(CASE.id).case == CASE


def test_a_program_error_in_a_save_leaves_no_half_case(vault, monkeypatch):
    vault.cases.save(CASE, 0)
    before = all_rows(vault)
    monkeypatch.setattr(vault.journal, "add", lambda *rest: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        vault.cases.save(with_text("half"), 1)
    assert all_rows(vault) == before


def test_a_case_that_can_no_longer_be_read_is_named(vault):
    vault.cases.save(CASE, 0)
    vault._sealed.db.execute("update persons set role = 'koning' where position = 1")
    with pytest.raises(VaultError, match="HIP-2026-00417"):
        vault.cases.load(CASE.id)
