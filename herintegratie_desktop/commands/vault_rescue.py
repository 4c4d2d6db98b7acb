"""`vault rescue`: what can be read of a damaged vault, in a new one."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.openvault import folder_of, passphrase_of, vault_faults
from herintegratie_desktop.commands.saying import say, say_json

if TYPE_CHECKING:
    from herintegratie_desktop.store.rescue import RescueReport


def describe_rescue(parser: ArgumentParser) -> None:
    """Say where a rescued vault goes, and where its key file may come from."""
    parser.add_argument(
        "--out", required=True, metavar="MAP", help="een lege of nieuwe map voor de geredde kluis"
    )
    parser.add_argument(
        "--keys",
        metavar="PLAATS",
        help="een back-up, sleutelbestand of map van dezelfde kluis, als keys.json van de kluis "
        "zelf beschadigd is",
    )
    ask_json(parser)


def rescue(call: Call) -> int:
    """Rescue a vault; 0 when everything was saved, 1 when something was lost."""
    from herintegratie_desktop.exchange.rescue_report import report_lines
    from herintegratie_desktop.store.rescue import rescue as rescue_vault
    from herintegratie_desktop.store.rescuekeys import ring_from

    folder, out = folder_of(call), Path(call.asked.out)
    keys = Path(call.asked.keys) if call.asked.keys else None
    with vault_faults(folder):
        # No passphrase is asked when nothing can come of it.
        ring_from(keys or folder)
        report = rescue_vault(folder, passphrase_of(call), out, clock=call.now, keys=keys)
    if call.asked.json:
        say_json(_document(report))
    else:
        say(*report_lines(report))
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
