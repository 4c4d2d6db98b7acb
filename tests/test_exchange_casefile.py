"""The JSON door: what comes in whole, and what is refused with its place and a way out."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from herintegratie_desktop.exchange.casefile import (
    MOST_BYTES,
    BadCaseFileError,
    case_bytes,
    read_case,
    read_case_file,
    write_case,
)
from tests.makers import cases, household_case, line, part, the_guide


def document():
    return json.loads(write_case(household_case(line("l1", "p1", 12500))))


def faults(guide, raw):
    with pytest.raises(BadCaseFileError) as caught:
        read_case(raw if isinstance(raw, bytes) else json.dumps(raw).encode(), guide)
    return {fault.place: fault.phrase.said() for fault in caught.value.faults}


def changed(path, value):
    whole = document()
    *inner, last = path
    spot = whole
    for key in inner:
        spot = spot[key]
    spot[last] = value
    return whole


@given(cases())
def test_every_case_comes_back_equal(case):
    assert read_case(write_case(case).encode(), the_guide()) == case
    assert read_case(case_bytes(case), the_guide()) == case


def test_keys_of_others_are_carried_along(guide):
    whole = changed(("persons", 0, "x_kenmerk"), {"a": [1, None, "ü"]})
    whole["x_bron"] = 12
    assert json.loads(write_case(read_case(json.dumps(whole).encode(), guide))) == whole


@pytest.mark.parametrize(
    ("path", "value", "place", "words"),
    [
        (("persons", 2, "born"), "2027-02-31", "persons[2].born", "JJJJ-MM-DD"),
        (("persons", 2, "born"), 1985, "persons[2].born", "tekst"),
        (("persons", 0, "nationalities"), ["QQ"], "persons[0].nationalities[0]", "QQ"),
        (("persons", 0, "nationalities"), "IQ", "persons[0].nationalities", "lijst"),
        (("persons", 0, "role"), "vader", "persons[0].role", "head, partner"),
        (("persons", 0, "given_name"), "Samira", "persons[0].given_name", "geen bekende sleutel"),
        (("persons", 0, "given_names"), None, "persons[0].given_names", "tekst"),
        (("persons", 0, "given_names"), "a\0b", "persons[0].given_names", "geen tekst"),
        (("persons", 0, "given_names"), "x" * 20_001, "persons[0].given_names", "20000"),
        (("persons", 1, "id"), "p1", "persons[1].id", "twee keer"),
        (("persons", 0, "id"), "p 1", "persons[0].id", "kenmerk"),
        (("persons",), {}, "persons", "lijst"),
        (("persons", 0), "Samira", "persons[0]", "accolades"),
        (("opened_on",), "2026-11", "opened_on", "JJJJ-MM-DD"),
        (("opened_on",), "", "opened_on", "JJJJ"),
        (("scheme",), "ozb", "scheme", "dtv, eurp"),
        (("project",), "rode kruis", "project", "goedwerk"),
        (("network",), "eu", "network", "erso"),
        (("language",), "xx", "language", "fa-AF"),
        (("return", "country"), "Irak", "return.country", "Irak"),
        (("return", "planned_departure"), "14-12-2026", "return.planned_departure", "JJJJ"),
        (("answers", 0, "person"), "p9", "answers[0].person", "p9"),
        (("answers", 0, "answer"), "ja", "answers[0].answer", "yes, no"),
        (("answers", 0, "rule"), "page.basik", "answers[0].rule", "page.basik"),
        (("plan", "lines", 0, "person"), "p9", "plan.lines[0].person", "p9"),
        (("plan", "lines", 0, "form"), "geld", "plan.lines[0].form", "cash, in_kind"),
        (("plan", "lines", 0, "category"), "fiets", "plan.lines[0].category", "transport"),
        (("plan", "lines", 0, "charged"), 1, "plan.lines[0].charged", "true of false"),
        (("plan", "lines", 0, "permission"), 1, "plan.lines[0].permission", "true, false"),
        (("plan",), [], "plan", "accolades"),
        (("version",), 0, "version", "groter dan 0"),
        (("typed",), {"lines/l1/cents": 3}, "typed.lines/l1/cents", "tekst"),
        (("signatures",), [{"signer": "p1"}], "signatures[0].on", "ontbreekt"),
        (("seal",), {"by": "M. de Wit"}, "seal.digest", "ontbreekt"),
        (("format",), "herintegratie-case/2", "format", "nieuwer"),
        (("format",), "dossier", "format", "herintegratie-case/1"),
    ],
)
def test_a_fault_is_named_with_its_place_and_what_to_write(guide, path, value, place, words):
    found = faults(guide, changed(path, value))
    assert words in found[place]


def test_a_purchase_for_the_household_comes_back_part_by_part(guide):
    case = household_case(part("l1", "p1", 500), line("l2", "p1", 7), part("l3", "p2", 300))
    assert read_case(write_case(case).encode(), guide) == case


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("purpose", "Bus"),
        ("category", "tools"),
        ("form", "cash"),
        ("provider", "Garage"),
        ("when", "2027-02"),
        ("charged", False),
        ("permission", True),
        ("note", "bon"),
    ],
)
def test_parts_of_one_purchase_that_differ_are_refused(guide, field, value):
    whole = json.loads(write_case(household_case(part("l1", "p1", 5), part("l2", "p2", 3))))
    whole["plan"]["lines"][1][field] = value
    assert faults(guide, whole) == {
        f"plan.lines[1].{field}": f"verschilt van plan.lines[0].{field}; schrijf in alle delen van"
        " gezinsaankoop s1 hetzelfde"
    }


def test_two_parts_of_one_person_are_refused(guide):
    whole = json.loads(write_case(household_case(part("l1", "p1", 5), part("l2", "p1", 3))))
    assert faults(guide, whole) == {
        "plan.lines[1].person": "p1 heeft al een deel van gezinsaankoop s1; tel de bedragen op in"
        " één regel"
    }


def test_the_id_of_a_purchase_has_no_spaces(guide):
    whole = changed(("plan", "lines", 0, "shared"), "s 1")
    assert "kenmerk" in faults(guide, whole)["plan.lines[0].shared"]


@pytest.mark.parametrize("cents", [0, -1, 12.5, "12", True, 2**53, None])
def test_cents_are_a_positive_whole_number(guide, cents):
    found = faults(guide, changed(("plan", "lines", 0, "cents"), cents))
    assert "geheel getal groter dan 0" in found["plan.lines[0].cents"]


@pytest.mark.parametrize(
    "path", [("format",), ("id",), ("opened_on",), ("persons",), ("plan", "lines", 0, "form")]
)
def test_what_is_needed_is_missed(guide, path):
    whole = document()
    spot = whole
    for key in path[:-1]:
        spot = spot[key]
    del spot[path[-1]]
    assert "ontbreekt; voeg dit toe" in faults(guide, whole).values()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"{", "regel 1"),
        (b"[]", "accolades"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"id": 1, "id": 2}', "twee keer"),
        (b'{"id": NaN}', "JSON"),
        (b"[" * 100_000, "genest"),
        (b"", "regel 1"),
    ],
)
def test_what_is_no_document_is_refused_in_one_sentence(guide, raw, words):
    assert words in next(iter(faults(guide, raw).values()))


def test_an_unpaired_surrogate_is_refused(guide):
    raw = json.dumps(document()).replace("Samira", "\\ud800").encode()
    assert "geen tekst" in faults(guide, raw)["persons[0].given_names"]


def test_every_fault_is_found_at_once(guide):
    whole = changed(("persons", 0, "born"), "gisteren")
    whole["plan"]["lines"][0]["cents"] = 0
    whole["persnos"] = []
    assert set(faults(guide, whole)) == {"persons[0].born", "plan.lines[0].cents", "persnos"}


def test_a_file_far_too_large_is_refused_unread(guide, tmp_path):
    path = tmp_path / "groot.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(BadCaseFileError, match="64 MB"):
        read_case_file(path, guide)


def test_a_draft_with_gaps_is_a_case(guide):
    draft = household_case(replace(line("l1", "p1", None), purpose="", category=None, when=None))
    assert read_case(write_case(draft).encode(), guide) == draft


def test_a_byte_order_mark_does_no_harm(guide):
    raw = b"\xef\xbb\xbf" + write_case(household_case()).encode()
    assert read_case(raw, guide) == household_case()


@pytest.mark.parametrize("raw", ['"\\ud800"', '["\\udfff"]', '{"\\ud800": 1}'])
def test_half_a_character_in_keys_of_others_is_refused(guide, raw):
    whole = json.dumps(document() | {"x_bron": 0}).replace('"x_bron": 0', f'"x_bron": {raw}')
    assert "geen tekst" in faults(guide, whole.encode())["x_bron"]


def test_nothing_is_carried_along_in_a_signature_or_a_seal(guide):
    whole = document()
    whole["signatures"] = [{"signer": "p1", "on": "2026-11-23", "digest": "ab", "x_bron": 1}]
    whole["seal"] = {"on": "2026-11-23", "digest": "ab", "x_bron": 1}
    assert faults(guide, whole).keys() == {"signatures[0].x_bron", "seal.x_bron"}


def test_a_line_or_an_answer_must_be_of_somebody_and_about_something(guide):
    whole = document()
    whole["plan"]["lines"][0]["person"] = ""
    whole["answers"][0] |= {"person": "", "rule": ""}
    assert faults(guide, whole).keys() == {
        "plan.lines[0].person",
        "answers[0].person",
        "answers[0].rule",
    }


def test_yes_is_no_place_of_a_pen(guide):
    stroke = [[0.5, 0.5, True]]
    signed = {"signer": "p1", "on": "2026-11-23", "digest": "ab", "strokes": [stroke]}
    assert faults(guide, document() | {"signatures": [signed]}).keys() == {
        "signatures[0].strokes[0]"
    }
