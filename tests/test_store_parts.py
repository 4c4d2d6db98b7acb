"""Papers, signing keys and settings, which a vault keeps beside the cases."""

from dataclasses import replace

import pytest
from makers import household_case
from sqlcipher3 import dbapi2
from vaults import PASSPHRASE, QUICK, new_vault, opened

from herintegratie_desktop.core.edits import SealPlan, StartNewVersion
from herintegratie_desktop.store.credentials import Credential
from herintegratie_desktop.store.errors import (
    FrozenVersionError,
    NoSuchCaseError,
    VaultNotWritableError,
)
from herintegratie_desktop.store.papers import PLAN, SEALED_PLAN

CASE = household_case()


def test_a_paper_comes_back_by_case_version_and_kind(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, PLAN, b"%PDF een", "a1")
    vault.papers.put(CASE.id, 1, SEALED_PLAN, b"%PDF twee", "a2")
    vault.papers.put(CASE.id, 2, PLAN, b"%PDF drie", "a3")
    assert vault.papers.get(CASE.id, 1, PLAN) == b"%PDF een"
    assert vault.papers.get(CASE.id, 1, SEALED_PLAN) == b"%PDF twee"
    assert vault.papers.get(CASE.id, 2, SEALED_PLAN) is None
    assert vault.papers.get("HIP-2026-00001", 1, PLAN) is None
    assert vault.papers.digest(CASE.id, 2, PLAN) == "a3"
    assert vault.papers.digest(CASE.id, 3, PLAN) is None


def test_a_newer_print_takes_the_place_of_the_earlier(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, PLAN, b"een", "a1")
    vault.papers.put(CASE.id, 1, PLAN, b"twee", "a2")
    assert vault.papers.get(CASE.id, 1, PLAN) == b"twee"
    assert vault.info().papers == 1


def test_a_paper_stays_when_its_case_is_saved_again(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, PLAN, b"een", "a1")
    vault.cases.save(replace(CASE, network="erso"), 1)
    assert vault.papers.get(CASE.id, 1, PLAN) == b"een"


def test_the_paper_of_a_sealed_version_is_frozen(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, SEALED_PLAN, b"half", "a1")
    vault.papers.put(CASE.id, 1, SEALED_PLAN, b"een", "a1")
    sealed = SealPlan(CASE.opened_on, "M. de Wit").apply(CASE)
    vault.cases.save(sealed, 1)
    with pytest.raises(FrozenVersionError, match=r"Versie 1 .* al ondertekend"):
        vault.papers.put(CASE.id, 1, SEALED_PLAN, b"anders", "a2")
    vault.cases.save(StartNewVersion().apply(sealed), 2)
    with pytest.raises(FrozenVersionError):
        vault.papers.put(CASE.id, 1, SEALED_PLAN, b"anders", "a2")
    vault.papers.put(CASE.id, 2, SEALED_PLAN, b"twee", "a3")
    assert vault.papers.get(CASE.id, 1, SEALED_PLAN) == b"een"


def test_putting_a_paper_is_an_entry_of_the_journal(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, SEALED_PLAN, b"een", "a1")
    entry = vault.journal.entries(CASE.id)[0]
    assert (entry.action, entry.digest) == ("paper:sealed-plan", "a1")
    assert vault.check() == ()


def test_a_paper_needs_a_saved_case(vault):
    with pytest.raises(NoSuchCaseError):
        vault.papers.put(CASE.id, 1, PLAN, b"een", "a1")


def test_another_kind_of_paper_is_refused_by_the_table(vault):
    vault.cases.save(CASE, 0)
    with pytest.raises(dbapi2.IntegrityError):
        vault.papers.put(CASE.id, 1, "boodschappenlijst", b"een", "a1")
    assert vault.papers.get(CASE.id, 1, PLAN) is None


def test_a_paper_that_does_not_fit_on_the_disk_leaves_the_earlier_one(vault):
    vault.cases.save(CASE, 0)
    vault.papers.put(CASE.id, 1, PLAN, b"een", "a1")
    pages = vault._sealed.value("pragma page_count")
    vault._sealed.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(VaultNotWritableError):
        vault.papers.put(CASE.id, 1, PLAN, b"twee" * 100_000, "a2")
    assert vault.papers.get(CASE.id, 1, PLAN) == b"een"


def test_a_signing_key_belongs_to_one_user(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        assert vault.credentials.get() is None
        vault.credentials.put(Credential(b"p12", "geheim"))
        vault.set_passphrase(PASSPHRASE, "de zin van een ander", user="A. Ander", cost=QUICK)
    with opened(tmp_path / "kluis") as vault:
        assert vault.credentials.get() == Credential(b"p12", "geheim")
        vault.credentials.put(Credential(b"nieuw", "anders"))
        assert vault.credentials.get() == Credential(b"nieuw", "anders")
    with opened(tmp_path / "kluis", "de zin van een ander") as vault:
        assert vault.credentials.get() is None


def test_a_signing_key_is_never_shown():
    assert repr(Credential(b"p12", "geheim")) == "Credential()"


def test_a_setting_is_kept_and_replaced(vault):
    assert vault.settings.get("organisation") is None
    vault.settings.put("organisation", "Opvanglocatie Voorbeeld")
    vault.settings.put("organisation", "Andere locatie")
    assert vault.settings.get("organisation") == "Andere locatie"
