"""Make resources/countries.csv, country_names.csv and facts/*.csv from tools/facts/*.csv and CLDR.

    python tools/make_countries.py            write the files
    python tools/make_countries.py --check    only say whether they are what this would write

Names come from the CLDR that Babel carries, so another Babel can give other names; everything
else is in tools/facts/. The result does not depend on the day or the machine.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

HOME = Path(__file__).resolve().parent.parent
FACTS = HOME / "tools" / "facts"
RESOURCES = HOME / "resources"

LANGUAGES = [
    "ar", "fa", "fa-AF", "ps", "ckb", "ku", "ti", "am", "so", "tr", "ru", "uk", "ka",
    "hy", "sq", "sr", "fr", "es", "pt", "zh", "vi", "ur", "bn", "hi", "ta", "si",
    "mn", "sw", "om", "az", "de", "bs", "mk", "sr-Latn", "rn", "it", "pl",
]  # fmt: skip
"""The languages of a case, without Dutch and English, and a few more to search in."""

LISTS = ("visa", "dac", "eurp", "iom")

Cells = dict[str, str]


def main(arguments: list[str]) -> int:
    """Write the files, or with --check compare them; returns the exit status."""
    made = {RESOURCES / name: text for name, text in files().items()}
    stale = [path for path, text in made.items() if not _holds(path, text)]
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(HOME)} is not what tools/make_countries.py writes")
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made[path].encode())
        print(f"written: {path.relative_to(HOME)}")
    return 0


def files() -> dict[str, str]:
    """Return the text of every file, by its path under resources/."""
    lists = {f"facts/{name}.csv": _csv(_list_rows(name)) for name in LISTS}
    return {
        "countries.csv": _csv(_country_rows()),
        "country_names.csv": _csv(_name_rows()),
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


def _csv(rows: Iterable[Cells]) -> str:
    lines = list(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_bytes() == text.encode()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
