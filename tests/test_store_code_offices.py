"""The code keys of other offices: trusted by an administrator, listed, journalled, taken away."""

import pytest
from role_parts import hand_to
from vaults import USER, new_vault

from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.pdf.codekeys import fingerprint, make_code_key, office_key
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.keysknown import keys_of
from herintegratie_desktop.pdf.placing import Signed, place
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.officeerrors import BadKeyError, NoSuchKeyError

OTHER = make_code_key()
CODE = PageCode("HIP-2026-00417", 1, 1, 3, "0" * 32)


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as made:
        yield made


def test_a_key_is_kept_with_whose_it_is_and_who_said_so(vault):
    kept = vault.code_offices.trust(" Kantoor Voorbeeld ", OTHER.public)
    assert vault.code_offices.trusted() == (kept,)
    assert (kept.name, kept.added_by) == ("Kantoor Voorbeeld", USER)
    assert kept.fingerprint == fingerprint(OTHER.public).replace(" ", "")
    entry = vault.journal.entries()[0]
    assert (entry.action, entry.digest) == ("trust-code-key", kept.fingerprint)
    assert "ander kantoor" in deed_said(entry.action).said()
    assert vault.check() == ()


def test_the_same_key_or_name_is_not_taken_twice(vault):
    vault.code_offices.trust("Kantoor Voorbeeld", OTHER.public)
    for name, key in (("Ander", OTHER), ("Kantoor Voorbeeld", make_code_key()), ("", OTHER)):
        with pytest.raises(BadKeyError):
            vault.code_offices.trust(name, key.public)
    assert len(vault.code_offices.trusted()) == 1


def test_a_key_is_taken_away_and_that_is_told(vault):
    kept = vault.code_offices.trust("Kantoor Voorbeeld", OTHER.public)
    vault.code_offices.distrust(kept.fingerprint)
    assert vault.code_offices.trusted() == ()
    assert vault.journal.entries()[0].action == "distrust-code-key"
    with pytest.raises(NoSuchKeyError):
        vault.code_offices.distrust(kept.fingerprint)


def test_only_an_administrator_may(vault):
    kept = vault.code_offices.trust("Kantoor Voorbeeld", OTHER.public)
    hand_to(vault, "B. Voorbeeld", Role.CASEWORKER)
    with pytest.raises(NotAllowedError):
        vault.code_offices.trust("Nog een", make_code_key().public)
    with pytest.raises(NotAllowedError):
        vault.code_offices.distrust(kept.fingerprint)


def test_paper_of_an_office_that_is_trusted_is_called_that(vault):
    own, signed = office_key(vault.page_key), OTHER.signed(CODE)
    assert place(signed, vault.known_plans, keys_of(vault)).signed is Signed.BY_OTHER
    vault.code_offices.trust("Kantoor Voorbeeld", OTHER.public)
    placed = place(signed, vault.known_plans, keys_of(vault))
    said = "De code is ondertekend door een kantoor dat u vertrouwt: Kantoor Voorbeeld."
    assert said in [each.said() for each in placed.said()]
    assert place(own.signed(CODE), vault.known_plans, keys_of(vault)).signed is Signed.BY_OFFICE
