from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.countries import STATELESS, UNKNOWN, Countries, ListStanding
from herintegratie_desktop.core.facts import Certainty, Entry, fact_on
from herintegratie_desktop.core.folding import fold
from herintegratie_desktop.store.countryfile import read_countries

COUNTRIES = read_countries(Path(__file__).parent.parent / "resources")
TODAY = date(2026, 11, 23)


def found(text, limit=8):
    return [country.code for country in COUNTRIES.search(text, limit)]


def country(code):
    found = COUNTRIES.by_code(code)
    assert found is not None
    return found


def test_every_officially_assigned_code_and_kosovo_is_there():
    assert len(COUNTRIES) == 250
    assert "XK" in COUNTRIES
    assert {"SY", "ER", "TR", "NL"} <= {each.code for each in COUNTRIES}


def test_stateless_and_unknown_are_known_codes_but_no_countries():
    assert {STATELESS, UNKNOWN} <= COUNTRIES.known_codes
    assert STATELESS not in COUNTRIES
    assert COUNTRIES.by_code(UNKNOWN) is None
    assert COUNTRIES.name(STATELESS) == "staatloos"


def test_a_code_nobody_assigned_is_no_country():
    assert "QQ" not in COUNTRIES
    assert COUNTRIES.by_code("QQ") is None
    assert COUNTRIES.name("QQ") == "QQ"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nl", "Syrië"),
        ("en", "Syria"),
        ("ar", "سوريا"),
        ("ti", "ሶርያ"),
        ("fa-AF", "سوریه"),
        ("pt-BR", "Síria"),
        ("xx", "Syrië"),
    ],
)
def test_a_country_is_named_in_the_clients_language_else_in_dutch(language, name):
    assert COUNTRIES.name("SY", language) == name


LANGUAGES_OF_A_CASE = [
    "ar", "fa", "fa-AF", "ps", "ckb", "ku", "ti", "am", "so", "tr", "ru", "uk", "ka",
    "hy", "sq", "sr", "fr", "es", "pt", "zh", "vi", "ur", "bn", "hi", "ta", "si",
    "mn", "sw", "om", "az",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES_OF_A_CASE)
def test_every_language_of_a_case_names_every_country_on_the_derived_list(language):
    names = COUNTRIES.read_names()
    listed = [each for each in COUNTRIES if each.derived_list(TODAY) is ListStanding.AND]
    assert [each.code for each in listed if not names[language].get(each.code)] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("syr", "SY"),
        ("SYRIË", "SY"),
        ("sy", "SY"),
        ("irq", "IQ"),
        ("eritr", "ER"),
        ("سور", "SY"),
        ("سورية", "SY"),
        ("سوریا", "SY"),
        ("إيران", "IR"),
        ("ايران", "IR"),
        ("Сирия", "SY"),
        ("сирія", "SY"),
        ("ኤርት", "ER"),
        ("სირია", "SY"),
        ("ıran", "IR"),
        ("Zaïre", "CD"),
        ("zaire", "CD"),
        ("birma", "MM"),
        ("swazi", "SZ"),
        ("perzie", "IR"),
        ("ceylon", "LK"),
        ("ivoork", "CI"),
        ("cote divoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("guinee bissau", "GW"),
        ("palestina", "PS"),
        ("ኢራቕ", "IQ"),
        ("ትግራይ", "ET"),
        ("ኤርትራ", "ER"),
        ("叙利", "SY"),
        ("Эфиопия", "ET"),
        ("افغانستان", "AF"),
        ("koerdistan", "IQ"),
        ("kurdistan", "SY"),
        ("wit-rusland", "BY"),
        ("MKD", "MK"),
        ("xkx", "XK"),
    ],
)
def test_a_country_is_found_by_what_people_type(typed, code):
    assert code in found(typed, 4)


def test_yugoslavia_finds_every_country_it_became():
    assert set(found("joegosl")) == {"BA", "HR", "ME", "MK", "RS", "SI", "XK"}


def test_a_whole_code_comes_before_names_that_begin_with_it():
    assert found("in")[0] == "IN"


def test_a_dutch_name_that_begins_so_comes_before_other_names():
    assert found("turk") == ["TR", "TM", "TC"]


def test_text_inside_a_word_counts_from_three_letters_on():
    assert found("gari") == ["BG", "HU"]
    assert "HU" not in found("ng", limit=300)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("eritria", "ER"),
        ("ethopie", "ET"),
        ("marroko", "MA"),
        ("ghanna", "GH"),
        ("turkeij", "TR"),
        ("afgahnistan", "AF"),
        ("pakistn", "PK"),
        ("сиррия", "SY"),
        ("سوريية", "SY"),
        ("sovjetunie", "RU"),
    ],
)
def test_one_wrong_letter_is_near_a_country_but_is_not_its_name(typed, code):
    assert found(typed) == []
    assert code in [each.code for each in COUNTRIES.near(typed, 20)]


@pytest.mark.parametrize("typed", ["", "qq", "irn", "qqqqqqq", "xyzzyland"])
def test_what_is_short_or_like_nothing_is_near_nothing(typed):
    assert COUNTRIES.near(typed) == ()


@given(st.sampled_from(COUNTRIES.all), st.data())
def test_any_one_letter_of_a_name_may_be_wrong(country, data):
    name = fold(country.name_nl)
    at = data.draw(st.integers(0, len(name) - 1))
    other = data.draw(st.sampled_from("qx"))
    wrong = data.draw(
        st.sampled_from(
            (
                name[:at] + other + name[at + 1 :],
                name[:at] + other + name[at:],
                name[:at] + name[at + 1 :],
                name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
            )
        )
    )
    if len(fold(wrong)) >= 4:
        assert country in (*COUNTRIES.search(wrong, 300), *COUNTRIES.near(wrong, 300))


def test_the_search_gives_no_more_than_was_asked():
    assert len(found("a", limit=3)) == 3


@pytest.mark.parametrize("typed", ["", "   ", "-", "qqqq"])
def test_nothing_typed_or_nothing_that_fits_finds_nothing(typed):
    assert found(typed) == []


def test_preparing_the_search_changes_nothing_but_the_wait():
    fresh = Countries(COUNTRIES.all, COUNTRIES.read_names)
    fresh.prepare()
    assert fresh.search("syr") == COUNTRIES.search("syr")


def test_without_a_file_of_names_dutch_and_english_names_are_found():
    assert [each.code for each in Countries(COUNTRIES.all).search("syri")] == ["SY"]


@given(st.text())
def test_any_typing_can_be_searched_and_folding_it_twice_is_folding_it_once(text):
    assert fold(fold(text)) == fold(text)
    assert len(COUNTRIES.search(text)) <= 8


def test_each_country_is_found_by_its_own_dutch_name():
    lost = [each.code for each in COUNTRIES if each not in COUNTRIES.search(each.name_nl)]
    assert lost == []


@pytest.mark.parametrize(
    ("code", "value"), [("SY", True), ("UA", False), ("GE", False), ("NL", False), ("NR", None)]
)
def test_the_visa_regulation_says_who_needs_a_visa(code, value):
    assert country(code).needs_visa(TODAY).value is value


def test_kosovars_need_no_visa_from_2024_on():
    assert country("XK").needs_visa(date(2023, 12, 31)).value is True
    assert country("XK").needs_visa(date(2024, 1, 1)).value is False


def test_vanuatu_lost_its_exemption():
    assert country("VU").needs_visa(date(2025, 6, 1)).value is True
    assert country("VU").needs_visa(date(2023, 2, 3)).value is None


def test_a_territory_without_a_nationality_of_its_own_is_left_open():
    fact = country("AW").needs_visa(TODAY)
    assert fact.value is None
    assert "nationaliteit in het paspoort" in fact.note


def test_nauru_is_a_dac_country_until_the_last_day_of_2025():
    assert country("NR").is_dac(date(2025, 12, 31)).value is True
    assert country("NR").is_dac(date(2026, 1, 1)).value is False


def test_what_becomes_of_montserrat_in_2026_is_left_open():
    assert country("MS").is_dac(date(2025, 12, 31)).value is True
    assert country("MS").is_dac(date(2026, 1, 1)).value is None


def test_the_dac_list_has_141_countries_in_2025_and_139_sure_ones_in_2026():
    values_2025 = Counter(each.is_dac(date(2025, 12, 31)).value for each in COUNTRIES)
    values_2026 = Counter(each.is_dac(date(2026, 1, 1)).value for each in COUNTRIES)
    assert values_2025 == {True: 141, False: 109}
    assert values_2026 == {True: 139, False: 110, None: 1}


def test_a_country_that_is_not_in_the_list_is_named_so_with_the_list_as_source():
    fact = country("NL").is_dac(date(2025, 1, 1))
    assert fact.value is False
    assert fact.source.startswith("OESO")
    assert fact.note == "Staat niet op de lijst."


def test_nothing_is_said_of_a_day_before_the_list_was_read():
    fact = country("SY").is_dac(date(2021, 12, 31))
    assert (fact.value, fact.certainty) == (None, Certainty.UNKNOWN)
    assert fact.source.startswith("OESO")


def test_after_the_day_until_which_a_list_was_read_it_is_less_certain_and_says_so():
    read, later = (country("SY").is_dac(day) for day in (date(2025, 12, 31), date(2026, 1, 1)))
    assert (read.certainty, read.caveat) == (Certainty.HIGH, None)
    assert later.certainty is Certainty.MEDIUM
    assert later.caveat is not None
    assert "31-12-2025" in later.caveat.said()


def test_the_eurp_list_is_said_to_be_the_german_one():
    assert country("SY").eurp().value is True
    assert country("ER").eurp().value is False
    assert country("ER").eurp().certainty is Certainty.LOW
    assert all("Duitsland" in each.eurp().source for each in COUNTRIES)


def test_36_countries_are_on_the_eurp_list_seven_with_special_provisions():
    assert sum(each.eurp().value is True for each in COUNTRIES) == 36
    special = {each.code for each in COUNTRIES if each.eurp_is_special}
    assert special == {"AL", "CO", "GE", "MD", "MK", "RS", "SY"}


def test_iom_excludes_ukraine_since_july_2017_and_is_not_known_for_others():
    assert country("UA").on_iom_list(date(2017, 7, 12)).value is False
    assert country("UA").on_iom_list(date(2017, 7, 11)).value is None
    assert country("SY").on_iom_list(TODAY).value is None


@pytest.mark.parametrize(
    ("code", "standing"),
    [
        ("SY", ListStanding.AND),
        ("GE", ListStanding.OR_ONLY),
        ("RU", ListStanding.OR_ONLY),
        ("US", ListStanding.NEITHER),
        ("NL", ListStanding.NEITHER),
    ],
)
def test_the_derived_list_lays_visa_and_dac_side_by_side(code, standing):
    assert country(code).derived_list(TODAY) is standing


def test_the_derived_list_has_98_countries_that_pass_both():
    standings = Counter(each.derived_list(TODAY) for each in COUNTRIES)
    assert standings[ListStanding.AND] == 98


def test_nauru_passes_one_list_for_certain_in_2025_and_none_after():
    assert country("NR").derived_list(date(2025, 12, 31)) is ListStanding.OR_ONLY
    assert country("NR").derived_list(date(2026, 1, 1)) is ListStanding.NEITHER


def test_a_standing_is_always_marked_as_derived():
    assert all(standing.is_derived for standing in ListStanding)


def test_31_countries_are_in_the_eu_the_eea_or_are_switzerland():
    free = {each.code for each in COUNTRIES if each.eu_eea_swiss}
    assert len(free) == 31
    assert {"NL", "IS", "LI", "NO", "CH"} <= free
    assert not {"GB", "TR", "UA"} & free


def test_every_fact_names_its_source_version_and_certainty():
    for each in COUNTRIES:
        facts = (
            each.needs_visa(TODAY),
            each.is_dac(TODAY),
            each.eurp(),
            each.on_iom_list(TODAY),
        )
        assert all(fact.source and fact.version and fact.certainty.words for fact in facts)


def test_a_country_note_names_its_source():
    noted = [each for each in COUNTRIES if each.note]
    assert {"UA", "GE"} <= {each.code for each in noted}
    assert all(each.note_source for each in noted)


@pytest.mark.parametrize("certainty", list(Certainty))
def test_certainty_never_grows_by_waiting(certainty):
    order = [Certainty.HIGH, Certainty.MEDIUM, Certainty.LOW, Certainty.UNKNOWN]
    assert order.index(certainty.one_step_less) >= order.index(certainty)


@given(st.integers(-3, 3))
def test_both_ends_of_a_period_belong_to_it(days):
    first, last = date(2025, 1, 1), date(2025, 1, 3)
    entry = Entry(True, "bron", "1", Certainty.HIGH, since=first, until=last)
    day = date(2025, 1, 2) + timedelta(days)
    assert (fact_on((entry,), day).value is True) == (first <= day <= last)
