"""The country sheet: what is known of a country on a day, and what is not."""

from dataclasses import replace
from datetime import date

import pytest

from herintegratie_desktop.core.catalogue import Use
from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.core.country_sheet import (
    Chapter,
    NoSuchCountryError,
    Standing,
    country_sheet,
)
from herintegratie_desktop.core.facts import Certainty, Entry

TODAY = date(2026, 11, 23)
TEXT_OF_2023 = date(2024, 6, 1)
BEFORE_ANY_TEXT = date(2020, 1, 1)


def rows(section):
    return {row.label.said(): row for row in section.rows}


@pytest.fixture
def listed(guide):
    def of(code, day=TODAY, guide=guide):
        return rows(country_sheet(code, guide, day).section("lists", Chapter.LISTS))

    return of


@pytest.fixture
def network(guide):
    def of(id_, code="IQ", day=TODAY, guide=guide):
        return rows(country_sheet(code, guide, day).section(id_, Chapter.NETWORKS))

    return of


@pytest.fixture
def project(guide):
    def of(id_, code="IQ", day=TODAY, guide=guide):
        return rows(country_sheet(code, guide, day).section(id_, Chapter.PROJECTS))

    return of


def said(row):
    return row.standing, row.value.said()


def test_a_sheet_has_every_list_network_project_and_help(guide):
    sheet = country_sheet("IQ", guide, TODAY)
    assert (sheet.code, sheet.name, sheet.day) == ("IQ", "Irak", TODAY)
    ids = {chapter: [each.id for each in sheet.chapter(chapter)] for chapter in Chapter}
    assert ids == {
        Chapter.LISTS: ["lists"],
        Chapter.NETWORKS: ["eurp", "erso", "iom"],
        Chapter.PROJECTS: ["iom", "goedwerk", "vvn", "ros", "solid-road", "wereldwijd"],
        Chapter.AFTER: ["oikocredit", "rvo", "refugeehelp"],
        Chapter.NAMES: ["names"],
    }
    assert next(iter(Chapter)).heading.said() == "Wat de lijsten zeggen"


def test_a_code_of_no_country_has_no_sheet(guide):
    with pytest.raises(NoSuchCountryError, match="XXA"):
        country_sheet("XXA", guide, TODAY)


def test_a_country_is_named_with_its_codes_and_what_it_was_called_before(guide):
    names = rows(country_sheet("SZ", guide, TODAY).section("names", Chapter.NAMES))
    assert "Swaziland" in names["Ook te vinden als"].value.said()
    assert names["Landcodes"].value.said() == "SZ, SWZ"
    unchanged = rows(country_sheet("NR", guide, TODAY).section("names", Chapter.NAMES))
    assert unchanged["Ook te vinden als"].value.said() == "geen opgenomen"


def test_a_dutch_name_stays_dutch_in_every_language(guide):
    names = rows(country_sheet("IQ", guide, TODAY).section("names", Chapter.NAMES))
    assert names["Nederlands"].value.said(lambda text: text.replace("Irak", "Iraq")) == "Irak"


def test_each_list_says_yes_no_or_not_known(listed):
    syria, georgia, aruba = listed("SY"), listed("GE"), listed("AW")
    assert said(syria["Visumplicht van onderdanen"]) == (Standing.YES, "ja")
    assert said(georgia["Visumplicht van onderdanen"]) == (Standing.NO, "nee")
    assert said(aruba["Visumplicht van onderdanen"]) == (Standing.UNKNOWN, "niet bekend")
    assert listed("UA")["Landenlijst van IOM"].standing is Standing.NO
    assert syria["Landenlijst van IOM"].standing is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("code", "day", "years"),
    [
        ("SY", TODAY, "2022–2025: ja; 2026: ja (niet nagezien)"),
        ("NR", TODAY, "2022–2025: ja; 2026: nee"),
        ("MS", TODAY, "2022–2025: ja; 2026: niet bekend"),
        ("AG", date(2022, 1, 1), "2022: nee"),
        ("SY", BEFORE_ANY_TEXT, "Voor deze dag is geen lijst gelezen."),
    ],
)
def test_the_oecd_list_is_told_year_by_year(listed, code, day, years):
    assert listed(code, day)["OESO-lijst per jaar"].value.said() == years


def test_a_list_without_a_first_day_is_told_for_the_year_that_is_asked(guide):
    always = Entry(True, "bron", "1", Certainty.HIGH)
    country = replace(guide.countries.by_code("SY"), dac=(always,))
    other = replace(guide, countries=replace(guide.countries, all=(country,)))
    sheet = country_sheet("SY", other, TODAY)
    told = rows(sheet.section("lists", Chapter.LISTS))["OESO-lijst per jaar"]
    assert told.value.said() == "2026: ja"


@pytest.mark.parametrize(
    ("code", "day", "standing"),
    [
        ("SY", TODAY, Standing.YES),
        ("GE", TODAY, Standing.UNKNOWN),
        ("US", TODAY, Standing.NO),
        ("SY", BEFORE_ANY_TEXT, Standing.YES),
        ("AW", TODAY, Standing.UNKNOWN),
    ],
)
def test_what_is_derived_says_so_wherever_it_stands(listed, code, day, standing):
    row = listed(code, day)["Beide lijsten naast elkaar"]
    if day == TODAY:
        assert row.standing is standing
    assert row.is_derived
    assert "afgeleid, niet de officiële" in row.value.said()
    assert row.fact.certainty is Certainty.LOW
    assert row.fact.source.startswith("Afgeleid")


def test_without_an_official_list_the_sheet_says_what_to_do(listed):
    row = listed("SY")["Officiële landenlijst"]
    assert row.standing is Standing.UNKNOWN
    assert "laad de lijst" in row.value.said()
    assert row.fact.certainty is Certainty.UNKNOWN


def test_an_official_list_that_was_loaded_is_shown_from_its_first_day(guide, listed):
    entry = Entry(True, "Landenlijst", "01-11-2026", Certainty.HIGH)
    official = OfficialList(
        TODAY, "M. de Wit", "Landenlijst", "01-11-2026", {"SY": (entry,)}, date(2026, 11, 1)
    )
    loaded = replace(guide, countries=guide.countries.with_official(official))
    label = "Officiële landenlijst"
    assert said(listed("SY", guide=loaded)[label]) == (Standing.YES, "ja")
    assert listed("ER", guide=loaded)[label].standing is Standing.NO
    before = listed("SY", date(2026, 10, 31), loaded)[label]
    assert before.standing is Standing.UNKNOWN
    assert "31-10-2026" in before.value.said()


def test_a_note_on_a_country_stands_on_its_sheet_with_its_source(listed):
    note = listed("UA")["Let op"]
    assert "sluit Oekraïne" in note.value.said()
    assert note.fact.source == "iom-nederland.nl"
    assert "Let op" not in listed("IQ")


HERE, MAY = "Werkt in dit land", "Mag een project van een ngo dit gebruiken"
HERE_BY_LIST = "Werkt in dit land (volgens de Duitse lijst)"


def test_eurp_works_where_the_german_list_says_so_with_special_provisions_named(network):
    assert said(network("eurp")[HERE_BY_LIST]) == (Standing.YES, "ja")
    assert network("eurp", "SY")[HERE_BY_LIST].value.said() == "ja, met bijzondere bepalingen"
    eritrea = network("eurp", "ER")[HERE_BY_LIST]
    assert eritrea.standing is Standing.NO
    assert eritrea.fact.certainty is Certainty.LOW


@pytest.mark.parametrize(
    ("road", "day", "standing", "words"),
    [
        (("eurp", "IQ"), TODAY, Standing.YES, "uitgangspunt"),
        (("iom", "IQ"), TODAY, Standing.NO, "EURP werkt hier"),
        (("erso", "IQ"), TODAY, Standing.UNKNOWN, "toestemming vooraf"),
        (("eurp", "ER"), TODAY, Standing.NO, "EURP hier niet werkt"),
        (("iom", "ER"), TODAY, Standing.YES, "zolang EURP hier niet werkt"),
        (("erso", "ER"), TODAY, Standing.UNKNOWN, "toestemming vooraf"),
        (("eurp", "IQ"), TEXT_OF_2023, Standing.YES, "laat de keuze"),
        (("iom", "IQ"), TEXT_OF_2023, Standing.YES, "laat de keuze"),
        (("erso", "ER"), TEXT_OF_2023, Standing.YES, "laat de keuze"),
        (("eurp", "IQ"), BEFORE_ANY_TEXT, Standing.UNKNOWN, "over 01-01-2020 staat er niets"),
        (("iom", "IQ"), BEFORE_ANY_TEXT, Standing.UNKNOWN, "over 01-01-2020 staat er niets"),
    ],
)
def test_which_network_may_be_used_follows_the_text_of_the_day(network, road, day, standing, words):
    row = network(*road, day)[MAY]
    assert row.standing is standing
    assert words in row.value.said()


@pytest.mark.parametrize("use", list(Use))
@pytest.mark.parametrize("value", [True, False, None])
def test_every_rule_has_an_answer_for_every_country(guide, network, use, value):
    country = guide.countries.by_code("IQ")
    country = replace(country, eurp_entry=replace(country.eurp_entry, value=value))
    catalogue = guide.catalogue
    networks = tuple(replace(each, use=use) for each in catalogue.all_networks)
    other = replace(
        guide,
        countries=replace(guide.countries, all=(country,)),
        catalogue=replace(catalogue, all_networks=networks),
    )
    assert network("iom", guide=other)[MAY].value.said()


def test_a_network_without_a_rule_leaves_open_when_it_may_be_used(guide, network):
    networks = tuple(replace(each, use=None, rule=None) for each in guide.catalogue.all_networks)
    other = replace(guide, catalogue=replace(guide.catalogue, all_networks=networks))
    assert said(network("iom", guide=other)[MAY]) == (Standing.UNKNOWN, "niet bekend")
    assert network("iom", guide=other)["Regel"].standing is Standing.UNKNOWN


def test_where_a_network_works_is_known_only_when_a_source_names_the_country(guide, network):
    assert network("erso")[HERE].standing is Standing.UNKNOWN
    networks = tuple(replace(each, countries=("IQ",)) for each in guide.catalogue.all_networks)
    other = replace(guide, catalogue=replace(guide.catalogue, all_networks=networks))
    assert network("erso", guide=other)[HERE].standing is Standing.YES


def test_what_is_said_of_a_network_rests_on_the_text_of_the_day(guide, network):
    versions = {row.fact.version for row in network("iom", day=TEXT_OF_2023).values()}
    assert versions == {"OZV van 01-08-2023"}
    before = network("iom", day=BEFORE_ANY_TEXT)
    assert list(before) == [HERE, MAY]
    assert {row.fact.certainty for row in before.values()} == {Certainty.UNKNOWN}


def test_a_project_says_whether_it_runs_and_names_the_country(project):
    vvn, iom, solid_road = (project(each) for each in ("vvn", "iom", "solid-road"))
    assert said(vvn["Loopt op 23-11-2026"]) == (
        Standing.NO,
        "nee – van 01-11-2023 tot en met 31-10-2025",
    )
    assert vvn["Noemt dit land"].standing is Standing.YES
    assert said(iom["Loopt op 23-11-2026"]) == (Standing.YES, "ja")
    assert iom["Netwerk"].value.said().startswith("Internationale Organisatie voor Migratie")
    assert {row.standing for row in solid_road.values()} == {Standing.UNKNOWN}


def test_a_country_that_a_project_does_not_name_is_not_refused(project):
    row = project("goedwerk")["Noemt dit land"]
    assert row.standing is Standing.UNKNOWN
    assert "niet volledig" in row.value.said()
    assert project("goedwerk", "SY")["Noemt dit land"].standing is Standing.YES


def test_what_is_said_only_for_later_is_not_known_on_a_day_before(guide, project):
    later = replace(guide.catalogue.by_id("ros"), since=date(2027, 1, 1))
    helps = tuple(replace(each, since=date(2027, 1, 1)) for each in guide.catalogue.all_helps)
    catalogue = replace(guide.catalogue, all_projects=(later,), all_helps=helps)
    other = replace(guide, catalogue=catalogue)
    found = project("ros", guide=other)
    assert list(found) == ["Loopt op 23-11-2026", "Noemt dit land"]
    assert {row.standing for row in found.values()} == {Standing.UNKNOWN}
    assert all("over 23-11-2026 staat er niets" in row.value.said() for row in found.values())
    after = country_sheet("IQ", other, TODAY).section("rvo", Chapter.AFTER)
    assert [row.standing for row in after.rows] == [Standing.UNKNOWN]


def test_oikocredit_is_told_with_the_contradiction_of_its_sources(guide):
    section = country_sheet("IQ", guide, TODAY).section("oikocredit", Chapter.AFTER)
    told = rows(section)
    assert "niet aan personen" in told["Wat bekend is"].value.said()
    assert "70" in told["De bronnen spreken elkaar tegen"].value.said()
    assert told[HERE].standing is Standing.UNKNOWN
    bare = replace(guide.catalogue.help("oikocredit"), contradiction=None, note=None)
    other = replace(guide, catalogue=replace(guide.catalogue, all_helps=(bare,)))
    plain = rows(country_sheet("IQ", other, TODAY).section("oikocredit", Chapter.AFTER))
    assert "Let op" not in plain


def test_every_row_but_a_name_has_a_source_and_no_text_is_empty(guide):
    for country in guide.countries:
        for day in (TODAY, TEXT_OF_2023, BEFORE_ANY_TEXT):
            for section in country_sheet(country.code, guide, day).sections:
                for row in section.rows:
                    assert row.label.said()
                    assert row.value.said()
                    assert section.chapter is Chapter.NAMES or row.fact.source


def test_rows_on_one_source_share_it(guide):
    sheet = country_sheet("IQ", guide, TODAY)
    (source,) = sheet.section("ros", Chapter.PROJECTS).sources
    assert len(source.labels) == 8
    lists = sheet.section("lists", Chapter.LISTS).sources
    assert [len(each.labels) for each in lists] == [1, 2, 1, 1, 1]
    assert sheet.section("names", Chapter.NAMES).sources == ()


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_has_a_word_but_text(standing):
    assert bool(standing.words) is (standing is not Standing.TOLD)
