"""Read a catalog of gettext (.po): which sentences it holds, as they are said, on which line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from herintegratie_desktop.core.approvedwords import Forms, Sentence
from herintegratie_desktop.core.phrases import Phrase, words

if TYPE_CHECKING:
    from polib import POEntry, POFile

MOST_BYTES = 2 * 1024 * 1024
PROGRAM = "Herintegratie Desktop"
APPROVED_BY, APPROVED_ON = "X-Approved-By", "X-Approved-On"
_MOST_ROWS = 10_000
_SAID = "msgstr"
# What a line may be: a comment, or quoted text behind a word, behind nothing when it goes on.
_LINE = re.compile(
    r'(?:#~ ?)?(?P<word>msgctxt|msgid|msgid_plural|msgstr(?:\[[0-5]\])?)?\s*"(?:[^"\\]|\\.)*"'
)

_TOO_LARGE = words("het bestand is groter dan 2 MB. Kies het bestand van de vertaler (.po).")
_NOT_UTF8 = words("het bestand is geen tekst in UTF-8. Sla het in Poedit op als UTF-8.")
_NOT_PO = words(
    "deze regel hoort niet in een .po-bestand, of er mist een aanhalingsteken. Sla het bestand in "
    "Poedit opnieuw op."
)
_CUT_OFF = words("het bestand houdt te vroeg op. Vraag het de vertaler opnieuw.")
_NO_HEAD = words("boven in het bestand staat niet van welk programma het is. Vraag het opnieuw.")
_OTHER_PROGRAM = words(
    "dit bestand is van een ander programma ({program}). Kies een bestand met woorden van dit "
    "programma."
)
_NO_LANGUAGE = words("boven in het bestand staat geen taal (Language). Vul haar in met Poedit.")
_TWICE = words("deze zin staat ook op regel {other}. Laat één van de twee over.")
_TOO_MANY = words("er staan meer dan {most} zinnen in. Dit bestand is niet van dit programma.")


class BadWordFileError(Exception):
    """A file that is no catalog of this program; the line, and what to do."""

    def __init__(self, line: int, source: str, **values: str) -> None:
        self.line, self.phrase = line, Phrase(source, values)
        super().__init__(f"{line}: {self.phrase.said()}")


@dataclass(frozen=True)
class WordRow:
    """One sentence of a file; what is fuzzy is a draft, and without words it waits."""

    line: int
    sentence: Sentence
    forms: Forms
    is_fuzzy: bool

    @property
    def is_approved(self) -> bool:
        """Say whether somebody said it so."""
        return not self.is_fuzzy and any(self.forms)


@dataclass(frozen=True)
class WordFile:
    """A catalog: its language (BCP 47), who approved it as its head says, and its sentences."""

    language: str
    approved_by: str
    approved_on: date | None
    plural_forms: str
    rows: tuple[WordRow, ...] = field(repr=False)


def read_word_file(raw: bytes) -> WordFile:
    """Read a catalog of this program, whole; raises `BadWordFileError`.

    The bytes may come from anybody: all that polib is given has the shape of a catalog.
    """
    text = _text(raw)
    _refuse_other_shapes(text.splitlines())
    catalog = _parsed(text)
    _refuse_other_programs(catalog.metadata)
    entries = [entry for entry in catalog if not entry.obsolete]
    if len(entries) > _MOST_ROWS:
        raise BadWordFileError(1, _TOO_MANY, most=f"{_MOST_ROWS:_}".replace("_", "."))
    rows = tuple(map(_row, entries))
    _refuse_doubles(rows)
    return WordFile(
        _language(catalog.metadata),
        catalog.metadata.get(APPROVED_BY, "").strip(),
        _day(catalog.metadata.get(APPROVED_ON, "")),
        catalog.metadata.get("Plural-Forms", ""),
        rows,
    )


def _text(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise BadWordFileError(1, _TOO_LARGE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadWordFileError(raw.count(b"\n", 0, error.start) + 1, _NOT_UTF8) from error


def _refuse_other_shapes(lines: list[str]) -> None:
    """Refuse what polib would take for a catalog though a part of it is missing."""
    last, at = "", 0
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or (line.startswith("#") and not line.startswith("#~ ")):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise BadWordFileError(number, _NOT_PO)
        last, at = found["word"] or last, number
    if not last.startswith(_SAID):
        raise BadWordFileError(max(at, 1), _CUT_OFF)


def _parsed(text: str) -> POFile:
    import polib

    try:
        return polib.pofile(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        raise BadWordFileError(int(line[1]) if line else 1, _NOT_PO) from error


def _refuse_other_programs(head: dict[str, str]) -> None:
    program = head.get("Project-Id-Version", "").strip()
    if not program:
        raise BadWordFileError(1, _NO_HEAD)
    if not program.startswith(PROGRAM):
        raise BadWordFileError(1, _OTHER_PROGRAM, program=program[:60])


def _language(head: dict[str, str]) -> str:
    """Return the language as BCP 47 writes it; gettext writes fa_AF."""
    language = head.get("Language", "").strip().replace("_", "-")
    if not language:
        raise BadWordFileError(1, _NO_LANGUAGE)
    return language[:20]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def _row(entry: POEntry) -> WordRow:
    plural = entry.msgid_plural or ""
    sentence = Sentence(entry.msgctxt or "", entry.msgid, plural)
    return WordRow(entry.linenum or 1, sentence, _forms(entry), entry.fuzzy)


def _forms(entry: POEntry) -> Forms:
    if not entry.msgstr_plural:
        return (entry.msgstr,)
    said: dict[int, str] = entry.msgstr_plural
    return tuple(said.get(at, "") for at in range(max(said) + 1))


def _refuse_doubles(rows: Iterable[WordRow]) -> None:
    lines: dict[tuple[str, str], int] = {}
    for row in rows:
        name = row.sentence[:2]
        if name in lines:
            raise BadWordFileError(row.line, _TWICE, other=str(lines[name]))
        lines[name] = row.line


def approved_in(rows: Iterable[WordRow]) -> Iterator[tuple[Sentence, Forms]]:
    """Yield each sentence that is approved, and how it is said."""
    return ((row.sentence, row.forms) for row in rows if row.is_approved)
