"""What an office installs beside the program: rules, keys, the official list and projects."""

import pytest
from makers import DAY
from sqlcipher3 import dbapi2
from vaults import PASSPHRASE, USER, new_vault, opened, ticking

from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.exchange.decisions import keep_decisions
from herintegratie_desktop.store.backup import write_backup
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.errors import DamagedVaultError
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.officeerrors import (
    BadRuleNameError,
    FailingExamplesError,
    NotInstalledError,
    OfficeError,
    UnsoundGuideError,
    UsedRulesError,
)
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.rulesigning import make_key
from tests.office_parts import (
    CASE,
    DTV,
    LIST,
    OWN_PROJECTS,
    PROGRAM,
    WHY,
    actions,
    adult_limit,
    amended,
    decided,
    untouched,
)

PAGE = PROGRAM["rules/pagina.toml"].decode()
_FIRST = PAGE.partition("[[condition]]")[2].partition("[[condition]]")[0]
# Not in force yet, so that no example of the program comes out otherwise.
_FIRST = _FIRST.replace("since = 2017-07-01", "since = 2030-01-01")
_HEAD = 'kind = "conditions"\nversion = "1"\n\n[[condition]]'
NEEDED = (_HEAD + _FIRST.replace("page.basic", "page.proef")).encode()
NEEDS = (_HEAD + _FIRST.replace('"page.basic"', '"page.tweede"\nunless = ["page.proef"]')).encode()


# --- rules ------------------------------------------------------------------------------


def test_an_office_that_installed_nothing_has_the_guide_of_the_program(vault):
    assert vault.office.guide_files() == PROGRAM
    assert vault.office.guide().rules == read_guide().rules
    assert not vault.office.has_own


def test_an_installed_file_takes_the_place_of_that_of_the_program(vault):
    before = vault.office.guide_digest()
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    assert adult_limit(vault) == Cents(190_000)
    assert vault.office.guide_digest() != before
    assert vault.office.has_own
    assert vault.office.guide_files().keys() == PROGRAM.keys()


def test_a_file_of_another_name_comes_beside_those_of_the_program(vault):
    other = amended(123_400).decode().replace('id = "dtv"', 'id = "pilot"').encode()
    vault.office.install("proef.toml", other, reason=WHY)
    assert set(vault.office.guide().rules.schemes) == {"dtv", "eurp", "pilot"}


def test_what_was_installed_is_there_after_closing(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    with opened(tmp_path / "kluis") as vault:
        assert adult_limit(vault) == Cents(190_000)


def test_the_history_tells_who_installed_what_and_why(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=f" {WHY} ")
    vault.office.install("dtv.toml", amended(200_000, "2027-02-01"), reason="verbeterd")
    newest, oldest = vault.office.rule_files()
    assert (oldest.version, oldest.reason, oldest.installed_by) == ("2027-01-01", WHY, USER)
    assert (newest.is_in_force, oldest.is_in_force) == (True, False)
    assert oldest.replaced_at == newest.installed_at
    assert oldest.content == amended(190_000)
    entry = vault.journal.entries()[0]
    assert (entry.action, entry.digest) == ("install-rules:dtv.toml", newest.digest)


def test_an_uninstalled_file_gives_way_to_that_of_the_program(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    vault.office.uninstall("dtv.toml")
    assert vault.office.guide_files() == PROGRAM
    assert actions(vault)[0] == "uninstall-rules:dtv.toml"
    with pytest.raises(NotInstalledError):
        vault.office.uninstall("dtv.toml")


def test_looking_through_a_file_installs_nothing(vault):
    guide = vault.office.with_rules("dtv.toml", amended(190_000))
    assert guide.rules.scheme("dtv").on(DAY).adult == Cents(190_000)
    assert untouched(vault)
    assert adult_limit(vault) == Cents(180_000)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"geen toml",
        b'kind = "scheme"\nversion = "1"\nid = "dtv"\nname = "x"\n',
        DTV.replace(b"source =", b"bron ="),
        DTV.replace(b"since = 2017-07-01", b"since = 0001-01-01"),
        PROGRAM["rules/eurp.toml"],
    ],
    ids=["encoding", "no toml", "no amounts", "unknown key", "order", "twin"],
)
def test_a_file_that_is_not_sound_is_refused_and_the_former_rules_stay(vault, content):
    with pytest.raises(BadRuleFileError) as caught:
        vault.office.install("dtv.toml", content, reason=WHY)
    assert caught.value.phrase.said()
    assert untouched(vault)
    assert adult_limit(vault) == Cents(180_000)


@pytest.mark.parametrize(
    "name",
    ["", "dtv", "../dtv.toml", "a/b.toml", "DTV.toml", ".toml", "é.toml", "a" * 70 + ".toml"],
)
def test_a_name_that_is_no_simple_file_name_is_refused(vault, name):
    with pytest.raises(BadRuleNameError):
        vault.office.install(name, amended(190_000), reason=WHY)
    assert untouched(vault)


def test_a_file_that_is_far_too_large_is_refused(vault):
    with pytest.raises(OfficeError, match="1024 kB"):
        vault.office.install("dtv.toml", DTV + b"#" * 1024 * 1024, reason=WHY)
    assert untouched(vault)


EXAMPLE = """
[[example]]
name = "een volwassene krijgt het hoogste bedrag"
why = "bedrag voor volwassenen"
on = 2026-11-23
scheme = "dtv"
persons = [{ id = "p1", born = 1988-03-02, nationalities = ["IQ"] }]
[example.expect]
may_sign = true
limit_cents = 190_000
"""


def test_a_file_whose_own_examples_come_out_is_installed(vault):
    vault.office.install("dtv.toml", amended(190_000) + EXAMPLE.encode(), reason=WHY)
    assert adult_limit(vault) == Cents(190_000)


def test_a_file_of_which_an_example_comes_out_otherwise_is_refused(vault):
    with pytest.raises(FailingExamplesError, match="een voorbeeld klopt niet") as caught:
        vault.office.install("dtv.toml", amended(200_000) + EXAMPLE.encode(), reason=WHY)
    assert "190000" in caught.value.failures[0].said()
    assert untouched(vault)


def test_examples_in_the_other_files_have_to_come_out_too(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    other = amended(1).decode().replace('id = "dtv"', 'id = "pilot"')
    with pytest.raises(FailingExamplesError):
        vault.office.install(
            "proef.toml", (other + EXAMPLE.replace("190_000", "5")).encode(), reason=WHY
        )
    assert set(vault.office.guide().rules.schemes) == {"dtv", "eurp"}


# --- what a later edition of the program may bring ------------------------------------------


@pytest.fixture
def unsound(vault):
    """Give an office whose rule file does not fit the program any more."""
    twin = PROGRAM["rules/eurp.toml"].partition(b"\n[[example]]")[0]
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    vault._sealed.db.conn.execute("drop trigger office_rules_stay_as_they_are")
    vault._sealed.db.conn.execute("update office_rules set content = ?", [twin])
    vault.office._forget()
    return vault


def test_rules_that_no_longer_fit_the_program_are_said_and_not_passed_over(unsound):
    with pytest.raises(UnsoundGuideError, match=r"eurp.*Installeer een nieuw bestand"):
        unsound.office.guide()
    with pytest.raises(UnsoundGuideError):
        keep_decisions(unsound)
    assert unsound.office.has_own


def test_rules_that_no_longer_fit_can_be_replaced(unsound):
    unsound.office.install("dtv.toml", amended(200_000), reason=WHY)
    assert adult_limit(unsound) == Cents(200_000)


def test_rules_that_no_longer_fit_can_be_taken_away(unsound):
    unsound.office.uninstall("dtv.toml")
    assert adult_limit(unsound) == Cents(180_000)


def test_a_list_that_is_not_readable_any_more_is_damage(vault):
    vault.office.load_country_list(LIST, "lijst.csv")
    vault._sealed.db.conn.execute("drop trigger country_lists_stay_as_they_are")
    vault._sealed.db.conn.execute("update country_lists set entries = '{}'")
    with pytest.raises(DamagedVaultError, match="landenlijst is niet meer leesbaar"):
        vault.office.country_list()


def test_a_file_that_the_others_need_is_not_taken_away(vault):
    vault.office.install("proef.toml", NEEDED, reason=WHY)
    vault.office.install("proef2.toml", NEEDS, reason=WHY)
    with pytest.raises(BadRuleFileError):
        vault.office.uninstall("proef.toml")
    assert "rules/proef.toml" in vault.office.guide_files()


# --- files that a plan was signed with ----------------------------------------------------


def test_a_file_that_a_signed_plan_used_cannot_be_changed_under_its_version(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    decided(vault)
    with pytest.raises(UsedRulesError, match="Geef het bestand een nieuwe uitgave"):
        vault.office.install("dtv.toml", amended(200_000), reason=WHY)
    assert adult_limit(vault) == Cents(190_000)
    vault.office.install("dtv.toml", amended(200_000, "2027-02-01"), reason=WHY)
    assert adult_limit(vault) == Cents(200_000)


def test_nor_can_one_of_the_program_that_a_signed_plan_used(vault):
    decided(vault)
    with pytest.raises(UsedRulesError):
        vault.office.install("dtv.toml", amended(190_000, "2026-11-01"), reason=WHY)
    assert vault.office.rule_files() == ()


def test_the_very_same_file_may_come_back_after_a_signed_plan_used_it(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    decided(vault)
    vault.office.uninstall("dtv.toml")
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    assert adult_limit(vault) == Cents(190_000)


def test_a_file_that_no_plan_used_may_be_corrected(vault):
    vault.office.install("dtv.toml", amended(190_000), reason=WHY)
    vault.office.install("dtv.toml", amended(200_000), reason=WHY)
    assert adult_limit(vault) == Cents(200_000)


# --- what holds for all of it ------------------------------------------------------------------


@pytest.fixture
def filled(vault):
    """Give a vault with one of everything an office can keep."""
    vault.office.trust("Voorbeeld", make_key()[1])
    vault.office.install("dtv.toml", amended(190_000), signed_by="Voorbeeld")
    vault.office.load_country_list(LIST, "lijst.csv", version="7")
    vault.office.save_catalogue(OWN_PROJECTS)
    decided(vault)
    return vault


def test_the_information_counts_what_an_office_has(filled):
    told = filled.info()
    assert (told.decisions, told.guides, told.rule_files, told.trusted_keys) == (1, 1, 1, 1)
    assert (told.country_list, told.own_catalogue) == ("7", True)


def test_a_whole_office_has_no_faults(filled):
    assert filled.check() == ()


def test_a_backup_brings_back_everything_of_an_office(filled, tmp_path):
    write_backup(filled, PASSPHRASE, tmp_path / "kopie.hkb", clock=ticking())
    restore_backup(tmp_path / "kopie.hkb", tmp_path / "terug", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "terug") as other:
        assert other.office.guide_digest() == filled.office.guide_digest()
        assert other.office.rule_files() == filled.office.rule_files()
        assert other.office.trusted_keys() == filled.office.trusted_keys()
        assert other.decisions.of(CASE.id) == filled.decisions.of(CASE.id)
        assert other.check() == ()


@pytest.mark.parametrize(
    "statement",
    [
        "update guides set packed = x'00'",
        "delete from guides",
        "update decisions set may_sign = 0",
        "delete from decisions",
        "insert or replace into decisions select * from decisions",
        "update office_rules set content = x'00'",
        "update office_rules set reason = 'x', replaced_at = 'x'",
        "delete from office_rules",
        "update trusted_keys set public_key = 'x'",
        "delete from trusted_keys",
        "update country_lists set content = x'00'",
        "delete from country_lists",
        "update catalogues set content = x'00'",
        "delete from catalogues",
    ],
)
def test_what_an_office_kept_stays_as_it_was(filled, statement):
    with pytest.raises(dbapi2.IntegrityError, match=r"only added to|never changed|was made by"):
        filled._sealed.db.conn.execute(statement)
    assert filled.check() == ()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("office_rules", "content = x'00'"),
        ("country_lists", "digest = ''"),
        ("catalogues", "content = x'00'"),
        ("guides", "packed = x'00'"),
        ("decisions", "document = '{}'"),
        ("decisions", "day = 'gisteren'"),
    ],
)
def test_what_was_altered_behind_the_store_is_named(filled, table, change):
    filled._sealed.db.conn.execute(f"drop trigger {table}_stay_as_they_are")
    filled._sealed.db.conn.execute(f"update {table} set {change}")
    places = [fault.place.partition("[")[0] for fault in filled.check()]
    assert table in places


def test_a_change_that_does_not_fit_on_the_disk_changes_nothing(filled):
    pages = filled._sealed.value("pragma page_count")
    filled._sealed.db.execute(f"pragma max_page_count = {pages}")
    before = (actions(filled), filled.office.guide_digest())
    padded = amended(200_000, "2028") + b"#" * 500_000
    with pytest.raises(Exception, match="is vol"):
        filled.office.install("dtv.toml", padded, reason=WHY)
    assert (actions(filled), filled.office.guide_digest()) == before
    assert len(filled.office.rule_files()) == 1
