"""`vault rescue`: what can be read of a damaged vault, in a new one."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.openvault import folder_of, passphrase_of, vault_faults
from herintegratie_desktop.commands.saying import say, say_json

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


def describe_rescue(parser: ArgumentParser) -> None:
    """Say where a rescued vault goes, and where its key file may come from."""
    parser.add_argument(
        "--out", required=True, metavar="MAP", help="een lege of nieuwe map voor de geredde kluis"
    )
    parser.add_argument(
        "--keys",
        metavar="MAP",
        help="een map met keys.json van dezelfde kluis, als die van de kluis zelf beschadigd is",
    )
    ask_json(parser)


def rescue(call: Call) -> int:
    """Rescue a vault; 0 when everything was saved, 1 when something was lost."""
    from herintegratie_desktop.store.keyfile import read_key_ring
    from herintegratie_desktop.store.rescue import rescue as rescue_vault

    folder, out = folder_of(call), Path(call.asked.out)
    keys = Path(call.asked.keys) if call.asked.keys else None
    with vault_faults(folder):
        # No passphrase is asked when nothing can come of it.
        read_key_ring(keys or folder)
        report = rescue_vault(folder, passphrase_of(call), out, clock=call.now, keys=keys)
    if call.asked.json:
        say_json(_document(report))
    else:
        say(*_lines(report))
    return 0 if report.is_whole else 1


def _document(report: RescueReport) -> dict[str, Any]:
    return {
        "folder": str(report.folder),
        "whole": report.is_whole,
        "found": [phrase.said() for phrase in report.found],
        "mended_pages": list(report.mended),
        "saved": dict(report.saved),
        "lost": [{"place": loss.place, "message": loss.phrase.said()} for loss in report.lost],
    }


def _lines(report: RescueReport) -> list[str]:
    saved = ", ".join(f"{count} {_NAMED[table]}" for table, count in report.saved if count)
    lines = [f"kluis gered in {report.folder}: {saved}"]
    lines += [f"wat er aan de hand was: {phrase.said()}" for phrase in report.found]
    if report.mended:
        lines.append(f"bladzijden met één gewijzigde plaats, hersteld: {len(report.mended)}")
    if report.is_whole:
        return [*lines, "Er is niets verloren. De beschadigde kluis is niet gewijzigd."]
    lost = bullets(f"{loss.place}: {loss.phrase.said()}" for loss in report.lost)
    return [*lines, "Niet gered:", *lost, "De beschadigde kluis is niet gewijzigd; bewaar haar."]
