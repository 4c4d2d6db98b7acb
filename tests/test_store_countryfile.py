import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from herintegratie_desktop.store.countryfile import BadCountryFileError, read_countries

HOME = Path(__file__).parent.parent
RESOURCES = HOME / "resources"


@pytest.fixture
def folder(tmp_path):
    shutil.copy(RESOURCES / "countries.csv", tmp_path)
    shutil.copy(RESOURCES / "country_names.csv", tmp_path)
    shutil.copytree(RESOURCES / "facts", tmp_path / "facts")
    return tmp_path


def change(path, code, column, value):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["code"] == code)[column] = value
    write(path, rows)


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def refusal(folder):
    with pytest.raises(BadCountryFileError) as caught:
        read_countries(folder)
    return str(caught.value)


def test_the_shipped_files_are_read():
    assert read_countries(RESOURCES).name("ER", "nl") == "Eritrea"


def test_a_file_that_a_spreadsheet_saved_with_a_byte_order_mark_is_read(folder):
    path = folder / "countries.csv"
    path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert len(read_countries(folder)) == 250


FAULTS = (
    ("countries.csv", "AD", "alpha3", "An", "regel 2, kolom alpha3: “An” is geen landcode"),
    ("countries.csv", "AD", "code", "ad", "regel 2, kolom code: “ad” is geen landcode"),
    ("countries.csv", "AD", "name_nl", "", "regel 2, kolom name_nl: is leeg"),
    ("countries.csv", "AD", "eu_eea_swiss", "ja", "Schrijf een van: yes, no"),
    ("countries.csv", "AE", "code", "AD", "regel 3, kolom code: AD staat er twee keer"),
    ("countries.csv", "UA", "note_source", "", "kolom note_source: is leeg"),
    ("facts/visa.csv", "*", "value", "misschien", "yes, no, unclear, special"),
    ("facts/visa.csv", "AD", "code", "QQ", "regel 3, kolom code: “QQ” staat niet in countries"),
    ("facts/visa.csv", "AD", "since", "18-12-2018", "Schrijf jaar-maand-dag, zoals 2025-12-31"),
    ("facts/visa.csv", "AD", "until", "2017-01-01", "kolom until: ligt voor since"),
    ("facts/visa.csv", "AD", "source", "", "kolom source: is leeg"),
    ("facts/dac.csv", "AF", "version", "", "kolom version: is leeg"),
    ("facts/dac.csv", "AF", "certainty", "hoog", "high, medium, low, unknown"),
    ("facts/dac.csv", "NR", "until", "", "kolom since: begint voor het einde"),
    ("facts/eurp.csv", "*", "code", "ER", "er is geen regel met code *"),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: " ".join(fault[:4]))
def test_a_fault_is_named_with_its_file_its_place_and_the_repair(folder, fault):
    file, code, column, value, said = fault
    read_countries(folder)
    change(folder / file, code, column, value)
    assert refusal(folder).startswith(Path(file).name)
    assert said in refusal(folder)


def test_a_line_with_a_cell_too_many_is_named(folder):
    path = folder / "facts" / "iom.csv"
    path.write_text(path.read_text(encoding="utf-8") + "SY,yes,,,,,x,y,high,\n", encoding="utf-8")
    assert "iom.csv, regel 4: heeft 10 kolommen. Schrijf er 9" in refusal(folder)


@pytest.mark.parametrize("text", ["", "land,naam\nSY,Syrië\n"])
def test_a_file_with_other_columns_is_told_which_to_write(folder, text):
    (folder / "countries.csv").write_text(text, encoding="utf-8")
    assert "regel 1: schrijf als kolommen code,alpha3," in refusal(folder)


def test_a_missing_list_is_named(folder):
    (folder / "facts" / "dac.csv").unlink()
    assert refusal(folder).startswith("dac.csv: kan niet worden gelezen")


@pytest.mark.parametrize("content", [b"code\xff\n", b'"code\n'])
def test_a_file_that_is_no_text_table_is_refused(folder, content):
    (folder / "countries.csv").write_bytes(content)
    assert "CSV UTF-8" in refusal(folder)


def test_names_in_other_languages_are_read_only_when_asked_for(folder):
    (folder / "country_names.csv").unlink()
    countries = read_countries(folder)
    assert countries.name("SY", "en") == "Syria"
    with pytest.raises(BadCountryFileError, match=r"country_names\.csv"):
        countries.name("SY", "ar")


def test_a_line_of_names_with_a_cell_missing_is_named(folder):
    path = folder / "country_names.csv"
    path.write_text("code,ar,tr\nSY,سوريا\n", encoding="utf-8")
    with pytest.raises(BadCountryFileError, match=r"regel 2: heeft 2 kolommen\. Schrijf er 3"):
        read_countries(folder).search("syr")


def test_the_shipped_files_are_what_the_tool_makes_of_the_facts():
    tool = [sys.executable, str(HOME / "tools" / "make_countries.py"), "--check"]
    done = subprocess.run(tool, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
