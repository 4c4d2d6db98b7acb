"""The catalogs of sentences: what is in the code, what is translated, what they compile to.

Two kinds, one for each side of the program. The sentences of the core, the files and the paper are
gettext catalogs (``resources/texts/<language>.po``); those of the window are Qt's
(``translations/herintegratie_<language>.ts``). The source language of both is Dutch.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple
from xml.etree import ElementTree

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Text
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
# What of a table is known by the id of its rule; see `store/conditionfile.py`.
_KEYED_BY_RULE = "title"

# How Babel finds the sentences; it counts one argument more when a comma ends them.
_SOURCE, _WITH_KEY, _WITH_FORMS = (1,), (1, (2, "c")), (1, 2, (3, "c"))
_KEYWORDS: Mapping[str, Any] = {
    "words": {1: _SOURCE, 2: _WITH_KEY, 3: _WITH_KEY},
    "counted": {3: _WITH_FORMS, 4: _WITH_FORMS},
}
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
"""What a key looks like in the code."""


# These hold every sentence and must be complete; the others hold what paper says.
WHOLE_TEXTS = ("en",)
APPROVED_BY, APPROVED_ON = "X-Approved-By", "X-Approved-On"
# How many sentences of a compiled catalog are still said in Dutch.
WAITING = "X-Waiting"
_OWN_HEADERS = (APPROVED_BY, APPROVED_ON, WAITING)


class Sentence(NamedTuple):
    """A Dutch sentence to translate, its key, and how it reads for more than one if it counts."""

    source: str
    key: str = ""
    more: str = ""

    @property
    def id(self) -> str | tuple[str, str]:
        """The sentence as a gettext catalog names it, within its key."""
        return (self.source, self.more) if self.more else self.source


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


def catalog_of(sentences: Iterable[Sentence]) -> Catalog:
    """Return sentences as a catalog without translations, in alphabetic order."""
    found = Catalog(fuzzy=False)
    for sentence in sorted(each for each in sentences if _has_words(each.source)):
        found.add(sentence.id, context=sentence.key or None)
    return found


def sentence_of(message: Text) -> Sentence:
    """Return the sentence that an entry of a gettext catalog translates."""
    source, *more = forms(message.id)
    return Sentence(source, message.context or "", *more)


def forms(said: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return the forms of a sentence or of its translation: one unless it counts."""
    return (said,) if isinstance(said, str) else tuple(said or ())


def is_said(message: Text) -> bool:
    """Say whether an entry is translated, in all its forms."""
    return bool(message.string) and all(forms(message.string))


def marked_in_code() -> Iterator[tuple[str, Sentence]]:
    """Yield each sentence marked in the code, behind the path of its module in the package."""
    rows = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=_KEYWORDS)
    for path, _, message, _, key in rows:
        source, *more = forms(message)
        yield Path(path).as_posix(), Sentence(source, key or "", *more)


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
    said = [message for message in catalog if message.id and is_said(message)]
    chosen = [message for message in said if drafts or not message.fuzzy]
    if not chosen:
        return b""
    waiting = len(catalog) - len(chosen)
    for message in [each for each in catalog if each.id and not is_said(each)]:
        # Babel would compile the forms of a plural that nobody wrote, as nothing.
        catalog.delete(message.id, message.context)
    if waiting and path.stem not in WHOLE_TEXTS:
        catalog.own_headers[WAITING] = str(waiting)
    write_mo(out, catalog, use_fuzzy=drafts)
    return out.getvalue()


def said_in_english() -> dict[Sentence, str]:
    """Return the sentences of rule files that say themselves in English too."""
    told = _texts_of_tables(SAID_BY_TABLES)
    return {Sentence(text["nl"], key): text["en"] for text, key in told if isinstance(text, dict)}


def said_by_tables(wanted: Keys) -> Iterator[Sentence]:
    """Yield the Dutch sentences under some keys of the tables in files of rules and facts."""
    for text, key in _texts_of_tables(wanted):
        yield Sentence(text if isinstance(text, str) else text["nl"], key)


def _texts_of_tables(wanted: Keys) -> Iterator[tuple[str | dict[str, str], str]]:
    for path in (*RESOURCES.glob("rules/*.toml"), *RESOURCES.glob("*.toml")):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, keys in wanted.items():
            # A name may stand for one thing in a file, and a text for itself in two languages.
            tables = (each for each in document.get(name, ()) if isinstance(each, dict))
            for table in tables:
                for key in filter(table.get, keys):
                    yield table[key], f"{name}.{table['id']}" if key == _KEYED_BY_RULE else ""


def _said_by_rows() -> Iterator[Sentence]:
    for path in (RESOURCES / "countries.csv", *RESOURCES.glob("facts/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from (Sentence(row[key]) for key in SAID_BY_ROWS if row.get(key))


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
