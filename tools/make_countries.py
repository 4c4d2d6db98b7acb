"""Make resources/countries.csv, country_names.csv and facts/*.csv from tools/facts/*.csv and CLDR.

    python tools/make_countries.py            write the files
    python tools/make_countries.py --check    only say whether they are what this would write

Names come from the CLDR that Babel carries, so another Babel can give other names; everything
else is in tools/facts/. The result does not depend on the day or the machine.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator

from babel import Locale
from made_files import HOME, Cells, csv_text, write_or_check

FACTS = HOME / "tools" / "facts"

LANGUAGES = [
    "ar", "fa", "fa-AF", "ps", "ckb", "ku", "ti", "am", "so", "tr", "ru", "uk", "ka",
    "hy", "sq", "sr", "fr", "es", "pt", "zh", "vi", "ur", "bn", "hi", "ta", "si",
    "mn", "sw", "om", "az", "de", "bs", "mk", "sr-Latn", "rn", "it", "pl",
]  # fmt: skip
"""The languages of a case, without Dutch and English, and a few more to search in."""

LISTS = ("visa", "dac", "eurp", "iom")


def main(arguments: list[str]) -> int:
    """Write the files, or with --check compare them; returns the exit status."""
    return write_or_check(files(), "make_countries.py", arguments)


def files() -> dict[str, str]:
    """Return the text of every file, by its path under resources/."""
    lists = {f"facts/{name}.csv": csv_text(_list_rows(name)) for name in LISTS}
    return {
        "countries.csv": csv_text(_country_rows()),
        "country_names.csv": csv_text(_name_rows()),
        **lists,
    }


def _country_rows() -> Iterator[Cells]:
    old_names = {row["code"]: row["names"] for row in _read("old_names")}
    notes = {row["code"]: row for row in _read("notes")}
    for row in _read("codes"):
        code = row["code"]
        note = notes.get(code, {})
        yield {
            "code": code,
            "alpha3": row["alpha3"],
            "name_nl": _name(code, "nl"),
            "name_en": _name(code, "en"),
            "old_names": old_names.get(code, ""),
            "eu_eea_swiss": row["eu_eea_swiss"],
            "note": note.get("note", ""),
            "note_source": note.get("source", ""),
        }


def _name_rows() -> Iterator[Cells]:
    for row in _read("codes"):
        code = row["code"]
        yield {"code": code, **{language: _name(code, language) for language in LANGUAGES}}


def _name(code: str, language: str) -> str:
    return str(Locale.parse(language, sep="-").territories.get(code, ""))


def _list_rows(name: str) -> Iterator[Cells]:
    sources = {row["id"]: row for row in _read("sources")}
    for row in _read(name):
        source = sources[row["source_id"]]
        yield {
            "code": row["code"],
            "value": row["value"],
            "since": row["since"],
            "until": row["until"],
            "seen_until": source["seen_until"],
            "note": row["note"],
            "source": source["source"],
            "version": source["version"],
            "certainty": source["certainty"],
        }


def _read(name: str) -> list[Cells]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
