"""The catalogs of sentences: what is in the code, what is translated, what they compile to.

Two kinds, one for each side of the program. The sentences of the core, the files and the paper are
gettext catalogs (``resources/texts/<language>.po``); those of the window are Qt's
(``translations/herintegratie_<language>.ts``). The source language of both is Dutch.
"""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "herintegratie_desktop"
WINDOW = PACKAGE / "ui"
RESOURCES = ROOT / "resources"
TEXTS = RESOURCES / "texts"
TRANSLATIONS = ROOT / "translations"

# What the files of facts and rules say to people, by the table or file it stands in; the rest of
# them is for whoever keeps them.
SAID_BY_TABLES = {
    "condition": ("title", "question", "evidence", "note"),
    "group": ("title",),
    "amounts": ("source", "note"),
    "project": ("serves", "offers", "where", "note", "source", "version"),
    "network": ("known", "rule", "source", "version"),
    "help": ("name", "known", "serves", "contradiction", "note", "source", "version"),
}
SAID_BY_ROWS = ("note", "note_source", "source", "version")


@dataclass(frozen=True)
class Message:
    """One sentence of the window as a catalog holds it; a plural has several translations."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool

    @property
    def is_plural(self) -> bool:
        """Say whether the sentence counts something."""
        return len(self.translations) > 1


# --- the sentences of core, files and paper -------------------------------------------


def template() -> Catalog:
    """Return every sentence marked with `words` in the code or said by a file of rules or facts."""
    found = Catalog(fuzzy=False)
    said = {*_marked_in_code(), *_said_by_tables(), *_said_by_rows()}
    for sentence in sorted(filter(_has_words, said)):
        found.add(sentence)
    return found


def read_texts(path: Path) -> Catalog:
    """Read one gettext catalog."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def compiled_texts(path: Path) -> bytes:
    """Return what a gettext catalog compiles to; a fuzzy translation is left out."""
    out = io.BytesIO()
    write_mo(out, read_texts(path))
    return out.getvalue()


def _marked_in_code() -> Iterator[str]:
    rows = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords={"words": None})
    for _, _, message, _, _ in rows:
        yield message if isinstance(message, str) else message[0]


def said_in_english() -> dict[str, str]:
    """Return the sentences of rule files that say themselves in English too."""
    told = (text for text in _texts_of_tables() if isinstance(text, dict))
    return {text["nl"]: text["en"] for text in told}


def _said_by_tables() -> Iterator[str]:
    for text in _texts_of_tables():
        yield text if isinstance(text, str) else text["nl"]


def _texts_of_tables() -> Iterator[str | dict[str, str]]:
    for path in (*RESOURCES.glob("rules/*.toml"), *RESOURCES.glob("*.toml")):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, keys in SAID_BY_TABLES.items():
            # A name may stand for one thing in a file, and a text for itself in two languages.
            tables = (each for each in document.get(name, ()) if isinstance(each, dict))
            for table in tables:
                yield from (table[key] for key in keys if table.get(key))


def _said_by_rows() -> Iterator[str]:
    for path in (RESOURCES / "countries.csv", *RESOURCES.glob("facts/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from (row[key] for key in SAID_BY_ROWS if row.get(key))


def _has_words(sentence: str) -> bool:
    """Say whether there is anything to translate: a bare day or year is the same everywhere."""
    return any(letter.isalpha() for letter in sentence)


# --- the sentences of the window ------------------------------------------------------


def update_window(path: Path) -> None:
    """Bring a Qt catalog up to the code; the Dutch one keeps only what counts."""
    language = path.stem.rpartition("_")[2]
    plurals = ["-pluralonly"] if language == "nl" else []
    languages = ["-source-language", "nl", "-target-language", language]
    # Without places in files a moved line changes no catalog.
    how = ["-silent", "-no-obsolete", "-locations", "none", *languages, *plurals]
    _qt_tool("pyside6-lupdate", *how, *map(str, window_sources()), "-ts", str(path))


def window_sources() -> list[Path]:
    """Return the modules in which the window speaks."""
    return sorted(WINDOW.rglob("*.py"))


def read_window(path: Path) -> list[Message]:
    """Read the sentences of a Qt catalog that are still in the code."""
    tree = ElementTree.parse(path)  # noqa: S314 - our own file
    return [
        message
        for context in tree.iter("context")
        for node in context.iter("message")
        if (message := _message(context.findtext("name", ""), node))
    ]


def compiled_window(path: Path) -> bytes:
    """Return what a Qt catalog compiles to; an unfinished translation is left out."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.qm")
        _qt_tool("pyside6-lrelease", "-silent", "-nounfinished", str(path), "-qm", str(out))
        return out.read_bytes()


def fresh_window(path: Path) -> list[Message]:
    """Return the sentences a Qt catalog would hold after an update; the file stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        if path.exists():
            shutil.copy(path, copy)
        update_window(copy)
        return read_window(copy)


def _message(context: str, node: ElementTree.Element) -> Message | None:
    translation = node.find("translation")
    state = "" if translation is None else translation.get("type", "")
    if translation is None or state in {"vanished", "obsolete"}:
        return None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    said = tuple(forms or [translation.text or ""])
    return Message(context, node.findtext("source", ""), said, state != "unfinished")


def _qt_tool(name: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(name)
    subprocess.run([str(tool), *arguments], check=True, stdout=subprocess.DEVNULL)


# --- both -----------------------------------------------------------------------------


def holes(sentence: str) -> set[str]:
    """Return the names between braces that are filled after translation.

    A sentence that cannot be filled has one hole of its own, which no other sentence has.
    """
    try:
        return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    except ValueError as error:
        return {f"{sentence}: {error}"}


def catalogs(folder: Path, pattern: str) -> Sequence[Path]:
    """Return the catalogs in a folder, in a fixed order; none when the folder is not there."""
    return sorted(folder.glob(pattern))
