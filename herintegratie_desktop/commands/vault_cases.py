"""`vault list`, `import` and `export`: the cases in a vault."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import UnusableError, reading
from herintegratie_desktop.commands.infile import STANDARD_INPUT
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import complain, say, say_json, say_now, say_text

if TYPE_CHECKING:
    from herintegratie_desktop.core.guide import Guide
    from herintegratie_desktop.store.caselist import CaseSummary
    from herintegratie_desktop.store.vault import Vault

_HEADING = ("dossier", "versie", "personen", "land", "status", "opgeslagen")
_STATUS = {"draft": "concept", "sealed": "ondertekend"}
_ALL = -1


def list_cases(call: Call) -> int:
    """Print the cases, newest first."""
    with opened(call) as vault:
        listed = vault.cases.listed(limit=_ALL)
    if call.asked.json:
        say_json([_summary_document(each) for each in listed])
    elif listed:
        say(*columns([_HEADING, *map(_summary_row, listed)], right=(1, 2)))
    else:
        say("Er staat nog geen dossier in deze kluis.")
    return 0


def export_case(call: Call) -> int:
    """Write a case as JSON; 1 when it is not in the vault."""
    from herintegratie_desktop.exchange.casefile import write_case
    from herintegratie_desktop.store.errors import NoSuchCaseError

    asked = call.asked
    if asked.out != STANDARD_INPUT:
        refuse_target(Path(asked.out), force=asked.force)
    with opened(call) as vault:
        try:
            case = vault.cases.export(asked.case, asked.to_whom).case
        except NoSuchCaseError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
        _hand_over(asked, write_case(case))
    return 0


def import_cases(call: Call) -> int:
    """Save the cases of every file; what is printed as saved is on the disk."""
    from herintegratie_desktop.exchange.decisions import keep_decisions

    status = 0
    with opened(call) as vault:
        keep_decisions(vault)
        guide = vault.office.guide()
        for name in call.asked.files:
            for document in _documents(name):
                status = max(status, _saved(vault, document, guide))
    return status


@dataclass(frozen=True)
class _Document:
    """One case as it was found: its bytes, or why they could not be read."""

    place: str
    raw: bytes | UnusableError


def _documents(name: str) -> Iterator[_Document]:
    from herintegratie_desktop.exchange.casefile import MOST_BYTES, read_limited

    try:
        with reading(name):
            if not name.lower().endswith(".jsonl"):
                yield _Document(name, read_limited(Path(name)))
                return
            with Path(name).open("rb") as file:
                number = 0
                while line := file.readline(MOST_BYTES + 1):
                    number += 1
                    if line.strip():
                        yield _Document(f"{name}: regel {number}", line)
    except UnusableError as error:
        yield _Document(name, error)


def _saved(vault: Vault, document: _Document, guide: Guide) -> int:
    """Save one case and print so; return the exit status that this comes to."""
    from herintegratie_desktop.exchange.casefile import read_case

    try:
        if isinstance(document.raw, UnusableError):
            raise document.raw
        with reading(document.place):
            case = read_case(document.raw, guide)
    except UnusableError as error:
        complain(*error.lines)
        return error.status
    saved = vault.cases.save(case, vault.cases.rev(case.id), action="import")
    say_now(f"{'saved' if saved.is_new else 'unchanged'} {case.id} rev {saved.rev}")
    return 0


def _hand_over(asked: Namespace, text: str) -> None:
    if asked.out == STANDARD_INPUT:
        say_text(text)
    else:
        write_whole(Path(asked.out), text.encode(), force=asked.force)
        say(f"geschreven: {asked.out}")


def _summary_document(summary: CaseSummary) -> dict[str, Any]:
    return {
        "case": summary.case_id,
        "rev": summary.rev,
        "persons": summary.persons,
        "country": summary.country,
        "status": summary.status,
        "saved_at": summary.saved_at.isoformat(),
    }


def _summary_row(summary: CaseSummary) -> tuple[str, ...]:
    return (
        summary.case_id,
        str(summary.rev),
        str(summary.persons),
        summary.country or "-",
        _STATUS.get(summary.status, summary.status),
        f"{summary.saved_at.astimezone():%d-%m-%Y %H:%M}",
    )
