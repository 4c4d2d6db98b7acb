"""A file for a translator: the sentences of paper in Dutch with what there is of them, as a .po."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.core.approvedwords import Forms
from herintegratie_desktop.store.programwords import ProgramWords
from herintegratie_desktop.store.wordfile import APPROVED_BY, APPROVED_ON, PROGRAM, WordRow
from herintegratie_desktop.store.wordreading import Said

if TYPE_CHECKING:
    from polib import POEntry

_NOTE = """De zinnen van het papier. Het Nederlands is de bron.
Wat tussen accolades staat, zoals {name}, blijft zoals het is.
Een zin met de markering fuzzy (in Poedit: Needs work) is een ontwerp van een machine.
Haal de markering weg waar de zin goed is; alleen die zinnen worden gedrukt."""


def translator_file(
    program: ProgramWords, own: Said, approved_by: str = "", approved_on: str = ""
) -> bytes:
    """Return a catalog to open in Poedit: what is approved as such, and drafts as drafts.

    `own` is what the office approved; who did and when go into the head.
    """
    import polib

    catalog = polib.POFile(wrapwidth=0)
    catalog.header = _NOTE
    catalog.metadata = {
        "Project-Id-Version": PROGRAM,
        "Language": program.file.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": program.file.plural_forms,
        "X-Source-Language": "nl",
        APPROVED_BY: approved_by,
        APPROVED_ON: approved_on,
    }
    catalog.extend(_entry(row, own.get(row.sentence)) for row in program.rows)
    return str(catalog).encode()


def _entry(row: WordRow, own: Forms | None) -> POEntry:
    import polib

    said, sentence = own or row.forms, row.sentence
    flags = ["fuzzy"] if own is None and row.is_fuzzy else []
    flags += ["python-brace-format"] if "{" in sentence.source else []
    many = {"msgid_plural": sentence.plural, "msgstr_plural": dict(enumerate(said))}
    one = {"msgstr": said[0]}
    return polib.POEntry(
        msgctxt=sentence.key or None,
        msgid=sentence.source,
        flags=flags,
        **(many if sentence.plural else one),
    )
