"""`vault attach`, `attachments` and `detach`: files in, a list of them, and a copy out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json, ask_out
from herintegratie_desktop.commands.faults import UnusableError, reading, unusable, why_unwritable
from herintegratie_desktop.commands.infile import STANDARD_INPUT
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.outfile import drafted, refuse_target
from herintegratie_desktop.commands.plan import case_note
from herintegratie_desktop.commands.progress import Progress
from herintegratie_desktop.commands.saying import complain, say, say_json, say_now

if TYPE_CHECKING:
    from herintegratie_desktop.store.attachments import Attachment
    from herintegratie_desktop.store.vault import Vault

_HEADING = ("bijlage", "naam", "soort", "bytes", "toegevoegd", "door")


def describe_attach(parser: ArgumentParser) -> None:
    """Ask for which case and which files."""
    _ask_case(parser)
    parser.add_argument("--note", metavar="TEKST", default="", help="een toelichting")
    parser.add_argument("files", metavar="BESTAND", nargs="+", help="scan, foto, PDF of document")


def describe_attachments(parser: ArgumentParser) -> None:
    """Ask for which case."""
    _ask_case(parser)
    ask_json(parser)


def describe_detach(parser: ArgumentParser) -> None:
    """Ask for which attachment and where to."""
    parser.add_argument("id", metavar="BIJLAGE", help="zoals «vault attachments» haar toont")
    ask_out(parser, "BESTAND")


def attach(call: Call) -> int:
    """Keep every file; what is printed as attached is on the disk. 2 when one was refused."""
    status = 0
    with opened(call) as vault:
        _refuse_unknown(vault, call.asked.case)
        for name in call.asked.files:
            try:
                added = _attached(vault, call, Path(name))
            except UnusableError as error:
                complain(*error.lines)
                status = max(status, error.status)
            else:
                say_now(f"attached {added.id} {added.name}")
    return status


def list_attachments(call: Call) -> int:
    """Print the attachments of a case, in the order in which they were added."""
    with opened(call) as vault:
        _refuse_unknown(vault, call.asked.case)
        found = vault.attachments.of(call.asked.case)
    if call.asked.json:
        say_json([_document(each) for each in found])
    elif found:
        say(*columns([_HEADING, *map(_row, found)], right=(3,)))
    else:
        say("Dit dossier heeft geen bijlagen.")
    return 0


def detach(call: Call) -> int:
    """Write a copy of an attachment, part by part; 1 when it is not in the vault or damaged."""
    from herintegratie_desktop.store.attachmenterrors import AttachmentError

    asked = call.asked
    if asked.out != STANDARD_INPUT:
        refuse_target(Path(asked.out), force=asked.force)
    with opened(call) as vault:
        try:
            found = vault.attachments.get(asked.id)
            vault.attachments.note_exported(found, asked.to_whom)
            _hand_over(vault.attachments.read(found.id), asked.out, force=asked.force)
            if asked.out != STANDARD_INPUT:
                say(*case_note(has_case=_has_case(vault, found)))
        except AttachmentError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
    return 0


def _has_case(vault: Vault, attachment: Attachment) -> bool:
    from herintegratie_desktop.pdf.attached import carries_case
    from herintegratie_desktop.store.attachmenttypes import Kind

    if attachment.kind is not Kind.PDF:
        return False
    return carries_case(b"".join(vault.attachments.read(attachment.id)))


def _attached(vault: Vault, call: Call, path: Path) -> Attachment:
    from herintegratie_desktop.store.attachmenterrors import AttachmentError
    from herintegratie_desktop.store.attachments import Limits

    limits = Limits(file=vault.policies.policy().attachment_limit)
    shown = Progress("bytes", shown=path.is_file() and path.stat().st_size > _WORTH_TELLING)
    with reading(path), path.open("rb") as file:
        try:
            return vault.attachments.add(
                call.asked.case,
                path.name,
                file,
                note=call.asked.note,
                progress=shown.show,
                limits=limits,
            )
        except AttachmentError as error:
            raise unusable(path, "", error.phrase.said()) from error
        finally:
            shown.clear()


_WORTH_TELLING = 20_000_000


def _refuse_unknown(vault: Vault, case_id: str) -> None:
    from herintegratie_desktop.store.errors import NoSuchCaseError

    if case_id not in vault.cases:
        raise NoSuchCaseError(case_id)


def _hand_over(pieces: Iterable[bytes], out: str, *, force: bool) -> None:
    if out != STANDARD_INPUT:
        with drafted(Path(out), force=force) as draft:
            _write(draft, pieces)
        say(f"geschreven: {out}")
        return
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unusable("standaarduitvoer", "", why_unwritable(error)) from error


def _write(draft: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that only the user may read, and put it on the disk."""
    import os

    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


def _ask_case(parser: ArgumentParser) -> None:
    parser.add_argument("--case", required=True, metavar="NUMMER", help="het dossiernummer")


def _document(each: Attachment) -> dict[str, Any]:
    return {
        "attachment": each.id,
        "name": each.name,
        "type": each.kind.value,
        "bytes": each.bytes,
        "sha256": each.digest,
        "note": each.note,
        "locked": each.is_locked,
        "active": each.is_active,
        "added_at": each.added_at.isoformat(),
        "added_by": each.added_by,
    }


def _row(each: Attachment) -> tuple[str, ...]:
    return (
        each.id,
        each.name,
        each.kind.name_of,
        f"{each.bytes:,}".replace(",", "."),
        f"{each.added_at.astimezone():%d-%m-%Y %H:%M}",
        each.added_by,
    )
