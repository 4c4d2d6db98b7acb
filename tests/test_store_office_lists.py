"""The keys, the official country list and the catalogue of an office."""

from datetime import date

import pytest
from makers import DAY
from vaults import USER

from herintegratie_desktop.store.officeerrors import (
    BadCountryListError,
    BadKeyError,
    NoCatalogueError,
    NoCountryListError,
    NoSuchKeyError,
    UnknownSignerError,
    UnsignedRulesError,
)
from herintegratie_desktop.store.projectfile import BadProjectFileError
from herintegratie_desktop.store.rulesigning import make_key, sign
from tests.office_parts import (
    LIST,
    OWN_PROJECTS,
    PROGRAM,
    actions,
    amended,
    untouched,
)

# --- keys ---------------------------------------------------------------------------------


def test_a_file_signed_with_a_trusted_key_needs_no_reason(vault):
    private, public = make_key()
    vault.office.trust("Regelmaker Voorbeeld", public)
    content = amended(190_000)
    signer = vault.office.signer_of(content, sign(content, private))
    vault.office.install("dtv.toml", content, signed_by=signer.name)
    assert vault.office.rule_files()[0].signed_by == "Regelmaker Voorbeeld"
    assert vault.office.signer_of(content + b" ", sign(content, private)) is None


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_signature_and_without_reason_nothing_is_installed(vault, reason):
    with pytest.raises(UnsignedRulesError, match="Schrijf waarom"):
        vault.office.install("dtv.toml", amended(190_000), reason=reason)
    assert untouched(vault)


def test_a_signer_who_is_not_trusted_is_refused(vault):
    key = vault.office.trust("Regelmaker Voorbeeld", make_key()[1])
    vault.office.distrust(key.fingerprint)
    with pytest.raises(UnknownSignerError):
        vault.office.install("dtv.toml", amended(190_000), signed_by="Regelmaker Voorbeeld")
    assert vault.office.rule_files() == ()


def test_trusting_and_distrusting_a_key_is_journalled_and_kept(vault):
    key = vault.office.trust(" Regelmaker Voorbeeld ", make_key()[1].upper())
    assert vault.office.trusted_keys() == (key,)
    assert (key.name, key.added_by) == ("Regelmaker Voorbeeld", USER)
    vault.office.distrust(key.fingerprint)
    assert vault.office.trusted_keys() == ()
    assert actions(vault)[:2] == ["distrust-key", "trust-key"]
    assert {entry.digest for entry in vault.journal.entries(limit=2)} == {key.fingerprint}
    with pytest.raises(NoSuchKeyError):
        vault.office.distrust(key.fingerprint)


def test_a_key_may_be_trusted_again_after_it_was_not(vault):
    public = make_key()[1]
    vault.office.distrust(vault.office.trust("Voorbeeld", public).fingerprint)
    assert vault.office.trust("Voorbeeld", public).removed_at is None


@pytest.mark.parametrize("public", ["", "ab", "g" * 64, "ab" * 33])
def test_what_is_no_public_key_is_not_trusted(vault, public):
    with pytest.raises(BadKeyError, match="geen openbare sleutel"):
        vault.office.trust("Voorbeeld", public)
    assert vault.office.trusted_keys() == ()


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 81])
def test_a_key_needs_a_name_of_one_line(vault, name):
    with pytest.raises(BadKeyError, match="van wie"):
        vault.office.trust(name, make_key()[1])


def test_a_key_and_a_name_are_trusted_once(vault):
    public = make_key()[1]
    vault.office.trust("Voorbeeld", public)
    with pytest.raises(BadKeyError, match="al vertrouwd, als Voorbeeld"):
        vault.office.trust("Ander", public)
    with pytest.raises(BadKeyError, match="al een sleutel"):
        vault.office.trust("Voorbeeld", make_key()[1])
    assert len(vault.office.trusted_keys()) == 1


# --- the official country list --------------------------------------------------------------


def test_a_loaded_list_is_part_of_the_guide(vault):
    loaded = vault.office.load_country_list(LIST, "lijst.csv", "DT&V, mail 1-11-2026", version="7")
    countries = vault.office.guide().countries
    fact = countries.on_official_list("IQ", DAY)
    assert (fact.value, fact.source, fact.version) == (True, "DT&V, mail 1-11-2026", "7")
    assert countries.on_official_list("IQ", date(2025, 12, 31)).value is False
    assert countries.official.loaded_by == USER
    assert vault.office.country_list() == loaded
    assert (loaded.file_name, loaded.content) == ("lijst.csv", LIST)
    assert actions(vault)[0] == "load-country-list"


def test_a_list_without_a_version_is_of_the_day_on_which_it_was_loaded(vault):
    loaded = vault.office.load_country_list(LIST, "lijst.csv", since=date(2026, 11, 1))
    assert (loaded.official.source, loaded.official.version) == ("lijst.csv", "23-11-2026")
    assert loaded.official.fact_on("SY", date(2026, 10, 31)) is None


def test_a_list_with_one_fault_is_refused_as_a_whole(vault):
    vault.office.load_country_list(LIST, "lijst.csv")
    with pytest.raises(BadCountryListError, match="Regel 3, kolom land: dit land") as caught:
        vault.office.load_country_list(b"land\nSY\nUtopia-Noord\n", "nieuw.csv")
    assert [fault.line for fault in caught.value.faults] == [3]
    assert vault.office.country_list().file_name == "lijst.csv"


def test_looking_through_a_list_loads_nothing(vault):
    reading = vault.office.read_country_list(LIST)
    assert [row.code for row in reading.rows] == ["IQ", "SY"]
    assert vault.office.country_list() is None
    assert untouched(vault)


def test_a_dropped_list_leaves_its_history(vault):
    vault.office.load_country_list(LIST, "lijst.csv")
    vault.office.load_country_list(b"land\nSY\n", "nieuw.csv")
    vault.office.drop_country_list()
    assert vault.office.guide().countries.official is None
    names = [(each.file_name, each.replaced_at is None) for each in vault.office.country_lists()]
    assert names == [("nieuw.csv", False), ("lijst.csv", False)]
    with pytest.raises(NoCountryListError):
        vault.office.drop_country_list()


# --- the catalogue --------------------------------------------------------------------------


def test_a_catalogue_of_the_office_takes_the_place_of_that_of_the_program(vault):
    vault.office.save_catalogue(OWN_PROJECTS)
    assert vault.office.guide().catalogue.version == "eigen"
    assert vault.office.catalogue().content == OWN_PROJECTS
    assert actions(vault)[0] == "save-catalogue"
    vault.office.drop_catalogue()
    assert vault.office.guide_files() == PROGRAM
    assert len(vault.office.catalogues()) == 1
    with pytest.raises(NoCatalogueError):
        vault.office.drop_catalogue()


def test_a_catalogue_that_is_not_sound_is_refused(vault):
    with pytest.raises(BadProjectFileError):
        vault.office.save_catalogue(b'version = "x"\n')
    assert vault.office.catalogue() is None
    assert untouched(vault)
