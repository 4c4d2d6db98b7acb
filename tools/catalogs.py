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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "herintegratie_desktop"
WINDOW = PACKAGE / "ui"
RESOURCES = ROOT / "resources"
TEXTS = RESOURCES / "texts"
TRANSLATIONS = ROOT / "translations"

# What the files of facts and rules say to people, by the table or file it stands in; the rest of
# them is for whoever keeps them.
Keys = Mapping[str, Sequence[str]]
"""Names of tables, and the keys in them that hold sentences."""

SAID_BY_TABLES = {
    "condition": ("title", "question", "evidence", "note"),
    "group": ("title",),
    "amounts": ("source", "note"),
    "project": ("serves", "offers", "where", "note", "source", "version"),
    "network": ("known", "rule", "source", "version"),
    "help": ("name", "known", "serves", "contradiction", "note", "source", "version"),
}
SAID_BY_ROWS = ("note", "note_source", "source", "version")


# These hold every sentence and must be complete; the others hold what paper says.
WHOLE_TEXTS = ("en",)
APPROVED_BY, APPROVED_ON = "X-Approved-By", "X-Approved-On"
# How many sentences of a compiled catalog are still said in Dutch.
WAITING = "X-Waiting"
_OWN_HEADERS = (APPROVED_BY, APPROVED_ON, WAITING)


class TextCatalog(Catalog):
    """A gettext catalog that keeps, in its head, who approved its words and when."""

    def __init__(self, language: str, **more: object) -> None:
        """Make an empty catalog of a language (BCP 47)."""
        self.own_headers: dict[str, str] = {}
        super().__init__(language.replace("-", "_"), **more)  # type: ignore[arg-type]

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The lines of the head."""
        return [*self._get_mime_headers(), *self.own_headers.items()]

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        lines = list(headers)
        self._set_mime_headers(lines)
        self.own_headers = {name: said for name, said in lines if name in _OWN_HEADERS}

    @property
    def is_signed(self) -> bool:
        """Say whether the head names who approved the words, and the day."""
        return all(self.own_headers.get(name, "").strip() for name in (APPROVED_BY, APPROVED_ON))


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
    marked = (sentence for _, sentence in marked_in_code())
    return catalog_of({*marked, *said_by_tables(SAID_BY_TABLES), *_said_by_rows()})


def catalog_of(sentences: Iterable[str]) -> Catalog:
    """Return sentences as a catalog without translations, in alphabetic order."""
    found = Catalog(fuzzy=False)
    for sentence in sorted(filter(_has_words, sentences)):
        found.add(sentence)
    return found


def marked_in_code() -> Iterator[tuple[str, str]]:
    """Yield each sentence marked with `words`, behind the path of its module in the package."""
    rows = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords={"words": None})
    for path, _, message, _, _ in rows:
        yield Path(path).as_posix(), message if isinstance(message, str) else message[0]


def read_texts(path: Path) -> TextCatalog:
    """Read one gettext catalog."""
    catalog = TextCatalog(path.stem)
    with path.open("rb") as file:
        PoFileParser(catalog).parse(file)
    return catalog


def compiled_texts(path: Path, *, drafts: bool = False) -> bytes:
    """Return what a gettext catalog compiles to: nothing when nothing in it was approved.

    A fuzzy translation is a draft and left out, unless `drafts` are asked for.
    """
    catalog, out = read_texts(path), io.BytesIO()
    said = [message for message in catalog if message.id and message.string]
    chosen = [message for message in said if drafts or not message.fuzzy]
    if not chosen:
        return b""
    waiting = len(catalog) - len(chosen)
    if waiting and path.stem not in WHOLE_TEXTS:
        catalog.own_headers[WAITING] = str(waiting)
    write_mo(out, catalog, use_fuzzy=drafts)
    return out.getvalue()


def said_in_english() -> dict[str, str]:
    """Return the sentences of rule files that say themselves in English too."""
    told = (text for text in _texts_of_tables(SAID_BY_TABLES) if isinstance(text, dict))
    return {text["nl"]: text["en"] for text in told}


def said_by_tables(wanted: Keys) -> Iterator[str]:
    """Yield the Dutch sentences under some keys of the tables in files of rules and facts."""
    for text in _texts_of_tables(wanted):
        yield text if isinstance(text, str) else text["nl"]


def _texts_of_tables(wanted: Keys) -> Iterator[str | dict[str, str]]:
    for path in (*RESOURCES.glob("rules/*.toml"), *RESOURCES.glob("*.toml")):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, keys in wanted.items():
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
