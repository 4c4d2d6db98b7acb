"""`vault erase` and `person`: erase a case for good, and give somebody all that is kept of them."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say
from herintegratie_desktop.commands.vault_older import older_line
from herintegratie_desktop.commands.vault_retention import ask_case
from herintegratie_desktop.core.readable import Readable, as_text
from herintegratie_desktop.core.retention import why

if TYPE_CHECKING:
    from herintegratie_desktop.store.erasure import Certificate, Preview
    from herintegratie_desktop.store.vault import Vault

_KINDS = {
    "persons": "personen",
    "answers": "antwoorden",
    "budget_lines": "planregels",
    "signatures": "handtekeningen",
    "papers": "bewaarde PDF's",
    "attachments": "bijlagen",
    "decisions": "beslissingen",
    "approvals": "goedkeuringen",
    "hand_overs": "overdrachten",
}
_STAYS = "Logboek en versies blijven; daarin staat het dossiernummer en geen naam."
_AGAIN = "Er is niets gewist. Typ het dossiernummer achter --confirm om het te doen."
_REMOVE = "Verwijder ze met «herintegratie vault older»."
_OLDER = "Deze back-ups van eerder bevatten het dossier nog:"


def describe_erase(parser: ArgumentParser) -> None:
    """Ask what is erased, why, and for the number once more."""
    ask_case(parser)
    parser.add_argument("--reason", required=True, metavar="TEKST", help="waarom, zonder namen")
    parser.add_argument(
        "--confirm", metavar="NUMMER", help="nog eens het dossiernummer (anders: wat er weggaat)"
    )
    parser.add_argument(
        "--early", action="store_true", help="ook als de bewaartermijn nog niet voorbij is"
    )
    parser.add_argument(
        "--certificate", metavar="BESTAND", help="het bewijs hierin: .pdf, of anders tekst"
    )


def describe_person(parser: ArgumentParser) -> None:
    """Ask about whom, and where it goes."""
    ask_case(parser)
    parser.add_argument(
        "--person", required=True, metavar="KENMERK", help="wie: het kenmerk in het dossier (p1)"
    )
    parser.add_argument("--out", required=True, metavar="MAP", help="de map voor PDF en JSON")


def erase(call: Call) -> int:
    """Erase a case and hand over the certificate; without the number typed back show what goes."""
    asked = call.asked
    path = Path(asked.certificate) if asked.certificate else None
    if path is not None:
        refuse_target(path, force=False, may_force=False)
    with opened(call) as vault:
        prepared = vault.erasures.prepare(asked.case, asked.reason, early=asked.early)
        if asked.confirm is None:
            say(*_preview_lines(vault, prepared.preview), "", _AGAIN)
            return 1
        certificate = vault.erasures.erase(prepared, asked.confirm)
        _hand_over(vault, certificate, path)
        _tell_older(vault, certificate)
    return 0


def person(call: Call) -> int:
    """Write everything about a person, as PDF and as JSON."""
    from herintegratie_desktop.exchange.person_file import person_document
    from herintegratie_desktop.exchange.person_reading import person_reading
    from herintegratie_desktop.pdf.readable import readable_pdf

    folder, name = Path(call.asked.out), f"{call.asked.case}-{call.asked.person}"
    if not folder.is_dir():
        raise unusable(folder, "", "de map bestaat niet; maak die eerst of kies een andere map")
    paths = [folder / f"{name}.{end}" for end in ("json", "pdf")]
    for path in paths:
        refuse_target(path, force=False, may_force=False)
    with opened(call) as vault:
        kept = vault.requests.answer(call.asked.case, call.asked.person)
        document, guide = person_document(kept), vault.office.guide()
    reading = person_reading(document, kept, guide)
    written = json.dumps(document, ensure_ascii=False, indent=2).encode()
    write_whole(paths[0], written)
    write_whole(paths[1], readable_pdf(reading, kept.asked_at.astimezone().date()))
    say(*map(str, paths))
    return 0


def _preview_lines(vault: Vault, preview: Preview) -> list[str]:
    day = vault.writer.clock().astimezone().date()
    reason = why(preview.clock, vault.policies.policy(), day).said()
    goes = [(_KINDS[kind], str(count)) for kind, count in preview.goes.items() if count]
    return [f"{preview.case_id}: {reason}", "Dit gaat weg:", *columns(goes, right=(1,)), _STAYS]


def _hand_over(vault: Vault, certificate: Certificate, path: Path | None) -> None:
    from herintegratie_desktop.exchange.erasure_certificate import certificate_reading

    reading = certificate_reading(certificate, vault.office.guide())
    if path is None:
        say(*as_text(reading).splitlines())
    else:
        write_whole(path, _as_bytes(reading, path, certificate))
        say(f"gewist; het bewijs: {path}")


def _as_bytes(reading: Readable, path: Path, certificate: Certificate) -> bytes:
    if path.suffix.lower() != ".pdf":
        return as_text(reading).encode()
    from herintegratie_desktop.pdf.readable import readable_pdf

    return readable_pdf(reading, certificate.erased_at.astimezone().date())


def _tell_older(vault: Vault, certificate: Certificate) -> None:
    from herintegratie_desktop.store.olderbackups import older_backups

    older = older_backups(vault, certificate.erased_at)
    if older:
        say("", _OLDER, *bullets(map(older_line, older)), _REMOVE)
