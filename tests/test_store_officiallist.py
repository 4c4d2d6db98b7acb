from datetime import date

import pytest
from makers import the_guide

from herintegratie_desktop.core.countries import OfficialList
from herintegratie_desktop.store.officialfile import (
    official_bytes,
    official_entries,
    official_of,
)
from herintegratie_desktop.store.officiallist import MOST_BYTES, read_official

COUNTRIES = the_guide().countries


def read(text, encoding="utf-8"):
    return read_official(text.encode(encoding) if isinstance(text, str) else text, COUNTRIES)


def codes(text):
    reading = read(text)
    assert reading.errors == ()
    return [row.code for row in reading.rows]


def faults(text):
    return [(each.line, each.column, each.text) for each in read(text).errors]


def said(text):
    (fault,) = read(text).errors
    return fault.phrase.said()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [",", ";"])
def test_a_list_is_read_as_spreadsheets_save_it(mark, end, encoding):
    lines = [["Land", "Van", "Tot", "Opmerking"], ["Syrië", "01-02-2026", "2026-12-31", "nieuw"]]
    (row,) = read(end.join(map(mark.join, lines)), encoding).rows
    assert (row.code, row.since, row.until) == ("SY", date(2026, 2, 1), date(2026, 12, 31))
    assert (row.note, row.line) == ("nieuw", 2)


def test_a_country_may_be_a_code_or_any_of_its_names():
    text = "nationaliteit\nSY\nIRQ\nBirma\nswaziland\nИран\nالسودان\nTürkiye\n"
    assert codes(text) == ["IQ", "IR", "MM", "SD", "SY", "SZ", "TR"]


def test_a_file_may_give_the_code_beside_the_name():
    assert codes("code;land\nSY;Syrië\n;Irak\nIR;\n") == ["IQ", "IR", "SY"]


def test_a_code_beside_the_name_of_another_country_is_a_fault():
    text = "code;land\nSY;Irak\n"
    assert faults(text) == [(2, "land", "Irak")]
    assert "een ander land dan Syrië" in said(text)


def test_empty_lines_and_empty_cells_are_skipped():
    assert codes("land,van,opmerking\n\nSY,,\n,,\n\n") == ["SY"]


def test_one_country_may_have_two_periods():
    text = "land,van,tot\nSY,01-07-2026,\nSY,,31-12-2025\n"
    assert [row.until for row in read(text).rows] == [date(2025, 12, 31), None]


@pytest.mark.parametrize(
    ("text", "fault", "advice"),
    [
        ("land\nUtopia-Noord\n", (2, "land", "Utopia-Noord"), "twee letters"),
        ("land\nSyri\n", (2, "land", "Syri"), "SY (Syrië)"),
        ("land\nKongo\n", (2, "land", "Kongo"), "CD (Congo-Kinshasa)"),
        ("land\nCongo\n", (2, "land", "Congo"), "CG (Congo-Brazzaville)"),
        ("land\nao\n", (2, "land", "ao"), "AO (Angola), AT (Oostenrijk)"),
        ("land;van\n;1-1-2026\n", (2, "land", ""), "Vul een land in"),
        ("land;van\nSY;31-02-2026\n", (2, "van", "31-02-2026"), "31-12-2026 of 2026-12-31"),
        ("land;van\nSY;2026\n", (2, "van", "2026"), "31-12-2026 of 2026-12-31"),
        ("land;Tot\nSY;morgen\n", (2, "Tot", "morgen"), "31-12-2026 of 2026-12-31"),
        ("land;van;tot\nSY;2-1-2026;1-1-2026\n", (2, "tot", "1-1-2026"), "Draai de dagen om"),
        ("land\nSY\nSyrië\n", (3, "", "SY"), "regel 2"),
        ("land;bron\nSY;x\n", (1, "bron", "bron"), "haal haar weg"),
        ("land;van;since\nSY;;\n", (1, "van", "van"), "Haal er een weg"),
        ("land,van\nSY,,x\n", (2, "", "SY,,x"), "aanhalingstekens"),
        ("naam;van\nSY;\n", (1, "", ""), "Noem een kolom “land”"),
        ("", (1, "", ""), "geen land in het bestand"),
        ("land\n", (1, "", ""), "geen land in het bestand"),
        ('land\nSY\n"IQ\n', (3, "", ""), "kommabestand"),
        (b"land\nSY\nSyri\xeb\n", (3, "", ""), "CSV UTF-8"),
        ("land\nSY\n".encode("utf-16"), (1, "", ""), "CSV UTF-8"),
        (b"land\n" + b"SY\n" * (MOST_BYTES // 3), (1, "", ""), "groter dan 1 MB"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place_and_what_to_write(text, fault, advice):
    assert faults(text)[0] == fault
    assert advice in read(text).errors[0].phrase.said()


def test_every_fault_is_told_at_once_beside_the_rows_that_are_right():
    reading = read("land;van\nUtopia-Noord;1-13-2026\nSY;\nIQ;gisteren\n")
    assert [(each.line, each.column) for each in reading.errors] == [
        (2, "land"),
        (2, "van"),
        (4, "van"),
    ]
    assert [row.code for row in reading.rows] == ["SY"]


def test_a_loaded_list_comes_back_from_its_file_as_it_was():
    rows = read("land,van,tot,note\nSY,1-1-2026,,één\nIQ,,,\n").rows
    entries = official_entries(rows, "Bron", "3")
    official = OfficialList(date(2026, 11, 1), "M. de Wit", "Bron", "3", entries, date(2026, 1, 1))
    assert official_of(official_bytes(official)) == official
