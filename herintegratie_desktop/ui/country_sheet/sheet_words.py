"""A section of the country sheet in words: its rows, their small print, and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.country_sheet import Row, Section, Standing
from herintegratie_desktop.core.facts import Fact
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.sheet_rows import UNKNOWN
from herintegratie_desktop.ui.desk import Desk

translate = QCoreApplication.translate

_NOTHING = Phrase(UNKNOWN)
_FEWEST = 2


@dataclass(frozen=True)
class SaidRow:
    """One row in words; `small` is what stands below the answer."""

    label: str
    value: str
    standing: Standing
    small: str = ""


def said_rows(desk: Desk, section: Section) -> tuple[SaidRow, ...]:
    """Return the rows of a section; things of which nothing is known share the last one."""
    unknown = [row for row in section.rows if row.value == _NOTHING and not _has_small_print(row)]
    if len(unknown) < _FEWEST:
        return tuple(_said(desk, section, row) for row in section.rows)
    known = tuple(_said(desk, section, row) for row in section.rows if row not in unknown)
    names = ", ".join(desk.say(row.label) for row in unknown)
    title = translate("CountrySheet", "Niet bekend")
    return (*known, SaidRow(title, names, Standing.UNKNOWN))


def sources_said(desk: Desk, section: Section) -> tuple[tuple[str, str], ...]:
    """Return each source, under the names of the rows that rest on it when there are several."""
    sources = section.sources
    plain = translate("CountrySheet", "Bron")
    return tuple(
        (
            ", ".join(map(desk.say, each.labels)) if len(sources) > 1 else plain,
            source_said(desk, each.fact),
        )
        for each in sources
    )


def source_said(desk: Desk, fact: Fact) -> str:
    """Return a source with its version and how sure it is."""
    version = f" ({desk.translate(fact.version)})" if fact.version else ""
    return f"{desk.translate(fact.source)}{version}. {certainty_said(desk, fact)}"


def certainty_said(desk: Desk, fact: Fact) -> str:
    """Return how sure a source is, in words."""
    words = translate("CountrySheet", "Zekerheid van de bron: {certainty}.")
    return words.format(certainty=desk.translate(fact.certainty.words))


def _has_small_print(row: Row) -> bool:
    return row.fact is not None and bool(row.fact.note or row.fact.caveat)


def _said(desk: Desk, section: Section, row: Row) -> SaidRow:
    small = "\n".join(_small_print(desk, row, alone=len(section.sources) > 1))
    return SaidRow(desk.say(row.label), desk.say(row.value), row.standing, small)


def _small_print(desk: Desk, row: Row, *, alone: bool) -> Iterator[str]:
    """Yield what a list adds to its answer; how sure it is, when the section has no one source."""
    fact = row.fact
    if fact is None or row.standing is Standing.TOLD:
        return
    if fact.note:
        yield desk.translate(fact.note)
    if fact.caveat is not None:
        yield desk.say(fact.caveat)
    if alone:
        yield certainty_said(desk, fact)
