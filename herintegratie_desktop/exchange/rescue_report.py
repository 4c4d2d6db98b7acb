"""What a rescue came to, in lines for people: on the command line and in a file to keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herintegratie_desktop.store.rescue import RescueReport

_NAMED = {
    "cases": "dossiers",
    "persons": "gezinsleden",
    "revisions": "versies",
    "journal": "regels van het logboek",
    "papers": "plannen",
    "decisions": "besluiten",
    "attachments": "bijlagen",
}


def report_lines(report: RescueReport) -> list[str]:
    """Return what was saved, what was the matter, and everything that was lost."""
    saved = ", ".join(f"{count} {_NAMED[table]}" for table, count in report.saved if count)
    lines = [f"kluis gered in {report.folder}: {saved}"]
    lines += [f"wat er aan de hand was: {phrase.said()}" for phrase in report.found]
    if report.mended:
        lines.append(f"bladzijden met één gewijzigde plaats, hersteld: {len(report.mended)}")
    if report.is_whole:
        return [*lines, "Er is niets verloren. De beschadigde kluis is niet gewijzigd."]
    lost = _bullets(f"{loss.place}: {loss.phrase.said()}" for loss in report.lost)
    return [*lines, "Niet gered:", *lost, "De beschadigde kluis is niet gewijzigd; bewaar haar."]


def _bullets(lines: Iterable[str]) -> Iterator[str]:
    return (f"  - {line}" for line in lines)
