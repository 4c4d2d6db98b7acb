"""`herintegratie rules country`."""

import pytest

from tests.commandline import assert_refused, call


def rows(document, chapter, section):
    found = next(
        each for each in document["sections"] if (each["chapter"], each["id"]) == (chapter, section)
    )
    return {row["label"]: row for row in found["rows"]}


@pytest.mark.parametrize("asked", ["IQ", "irq", "Irak", "Iraq", "العراق", "ኢራቕ", "伊拉克"])
def test_a_country_is_found_by_code_or_name_in_any_language(asked):
    assert call("rules", "country", asked, "--json").json["country"] == "IQ"


def test_a_name_of_several_words_needs_no_quotes():
    assert call("rules", "country", "Sri", "Lanka", "--json").json["country"] == "LK"


def test_the_sheet_follows_the_day():
    iom = "Mag een project van een ngo dit gebruiken"
    now, then = (
        call("rules", "country", "IQ", "--on", day, "--json").json
        for day in ("2026-11-23", "2024-06-01")
    )
    assert rows(now, "networks", "iom")[iom]["standing"] == "no"
    assert rows(then, "networks", "iom")[iom]["standing"] == "yes"
    assert (now["on"], then["on"]) == ("2026-11-23", "2024-06-01")


def test_what_is_derived_is_marked_and_what_is_unknown_is_said():
    lists = rows(call("rules", "country", "IQ", "--json").json, "lists", "lists")
    assert [label for label, row in lists.items() if row["derived"]] == [
        "Beide lijsten naast elkaar"
    ]
    assert lists["Officiële landenlijst"]["standing"] == "unknown"
    assert lists["Landenlijst van IOM"]["fact"]["certainty"] == "unknown"
    names = rows(call("rules", "country", "IQ", "--json").json, "names", "names")
    assert names["Landcodes"]["fact"] is None


def test_for_people_every_part_names_its_sources():
    said = call("rules", "country", "UA", "--on", "2026-11-23").out
    assert said.startswith("Oekraïne (UA) op 23-11-2026")
    assert "Alleen met een biometrisch paspoort" in said
    assert "Kijk of er daarna iets is veranderd" in said
    assert "bron: Verordening (EU) 2018/1806, bijlage II" in said
    assert "zekerheid: redelijk zeker" in said
    assert "niet aan personen" in said


def test_a_name_that_stands_for_several_countries_is_not_guessed():
    done = call("rules", "country", "Joegoslavië")
    assert_refused(done, "kan meer dan één land zijn", "RS (Servië)", status=1)


def test_a_name_with_a_wrong_letter_is_offered_and_not_taken():
    assert_refused(call("rules", "country", "Eritria"), "bedoelt u", "ER (Eritrea)", status=1)
    assert_refused(call("rules", "country", "XXA"), "XXA is geen land", status=1)
