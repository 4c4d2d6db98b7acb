"""`vault older` and `asides`: copies that still hold what was erased, and vaults put aside."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.dates import dutch_date

if TYPE_CHECKING:
    from herintegratie_desktop.store.asides import Aside
    from herintegratie_desktop.store.olderbackups import OlderBackup
    from herintegratie_desktop.store.vault import Vault

_NOTHING = "Geen back-up en geen terzijde gezette kluis bevat nog een gewist dossier."
_HEADING = ("gemaakt", "MB", "gewiste dossiers", "waar", "")
_AGAIN = "Er is niets verwijderd. Typ het aantal ({count}) achter --confirm om ze te verwijderen."
_CHANGED = "Er is niets verwijderd: het zijn er nu {count}, en u typte {typed}."
_NO_ASIDES = "Er zijn geen kluizen terzijde gezet."
_ASIDE_AGAIN = "Er is niets verwijderd. Herhaal de naam van de map achter --confirm: {name}"


def describe_older(parser: ArgumentParser) -> None:
    """Ask whether they go, by how many there are."""
    parser.add_argument(
        "--confirm", type=int, metavar="AANTAL", help="hoeveel het er zijn, om ze te verwijderen"
    )
    ask_json(parser)


def describe_asides(parser: ArgumentParser) -> None:
    """Ask which one goes, and for its name once more."""
    parser.add_argument("--remove", metavar="MAP", help="deze kluis verwijderen")
    parser.add_argument("--confirm", metavar="NAAM", help="nog eens de naam van die map")
    ask_json(parser)


def older(call: Call) -> int:
    """Print what still holds an erased case, or remove it; 0 when there is none left."""
    from herintegratie_desktop.store.olderbackups import still_holding

    with opened(call) as vault:
        found = still_holding(vault)
        if call.asked.confirm is not None and found:
            return _remove(vault, call, found)
    if call.asked.json:
        say_json([older_document(each) for each in found])
    elif found:
        say(*_rows(found), "", _AGAIN.format(count=len(found)))
    else:
        say(_NOTHING)
    return 1 if found else 0


def asides(call: Call) -> int:
    """Print the vaults that were put aside, or remove one."""
    from herintegratie_desktop.store.asides import asides as kept_aside
    from herintegratie_desktop.store.asides import remove_aside

    with opened(call) as vault:
        if call.asked.remove is not None:
            path = Path(call.asked.remove)
            if call.asked.confirm != path.name:
                say(_ASIDE_AGAIN.format(name=path.name))
                return 1
            remove_aside(vault, path)
            say(f"verwijderd: {path}")
            return 0
        found = kept_aside(vault)
    if call.asked.json:
        say_json([_aside_document(each) for each in found])
    else:
        say(*(columns(list(map(_aside_row, found)), right=(1,)) if found else [_NO_ASIDES]))
    return 0


def older_line(each: OlderBackup) -> str:
    """Return one that still holds an erased case as a line, with what becomes of it."""
    made = f"{each.made_at:%d-%m-%Y %H:%M}"
    return f"{each.path} ({made}); {_what_next(each)}"


def older_document(each: OlderBackup) -> dict[str, Any]:
    """Return one as JSON values."""
    return {
        "path": str(each.path),
        "made_at": each.made_at.isoformat(),
        "bytes": each.bytes,
        "erased_cases": each.cases,
        "kind": "vault" if each.is_vault else "backup",
        "reachable": each.is_there,
        "goes_on": each.goes_on.isoformat() if each.goes_on else None,
    }


def _remove(vault: Vault, call: Call, found: tuple[OlderBackup, ...]) -> int:
    from herintegratie_desktop.store.olderbackups import has_newer, remove_older

    if call.asked.confirm != len(found):
        say(_CHANGED.format(count=len(found), typed=call.asked.confirm))
        return 1
    if not has_newer(vault):
        say(f"eerst een nieuwe back-up gemaakt en geopend: {_new_backup(vault)}")
    removed = remove_older(vault)
    say(*(f"verwijderd: {each.path}" for each in removed.gone))
    if removed.left:
        say("Niet te bereiken, en dus niet verwijderd:")
        say(*bullets(str(each.path) for each in removed.left))
    return 1 if removed.left else 0


def _new_backup(vault: Vault) -> Path:
    from herintegratie_desktop.store.backup import Origin, make_backup
    from herintegratie_desktop.store.backuprecord import (
        backup_folder,
        has_own_folder,
        note_backup,
    )
    from herintegratie_desktop.store.backupwork import Work
    from herintegratie_desktop.store.files import make_private

    origin, folder, now = Origin.of(vault), backup_folder(vault), vault.writer.clock()
    if not has_own_folder(vault):
        make_private(folder)
    made = make_backup(origin, folder, now, Work())
    note_backup(vault, made.file, made.proof.count("cases"), now)
    return made.file


def _rows(found: tuple[OlderBackup, ...]) -> list[str]:
    rows = [
        (
            f"{each.made_at:%d-%m-%Y %H:%M}",
            _megabytes(each.bytes),
            str(each.cases),
            str(each.path),
            _what_next(each),
        )
        for each in found
    ]
    return columns([_HEADING, *rows], right=(1, 2))


def _what_next(each: OlderBackup) -> str:
    if not each.is_there:
        return "niet te bereiken; verwijder die zelf, of sluit de stick of schijf aan"
    if each.is_vault:
        return "terzijde gezette kluis; gaat niet vanzelf weg"
    if each.goes_on is None:
        return "gaat niet vanzelf weg"
    return f"gaat vanzelf weg, bij dagelijkse back-ups {dutch_date(each.goes_on)}"


def _aside_document(each: Aside) -> dict[str, Any]:
    return {
        "path": str(each.path),
        "at": each.at.isoformat(),
        "bytes": each.bytes,
        "same_vault": each.is_same,
    }


def _aside_row(each: Aside) -> tuple[str, ...]:
    whose = "van deze kluis" if each.is_same else "van een andere kluis"
    made = f"{each.at.astimezone():%d-%m-%Y %H:%M}"
    return (made, f"{_megabytes(each.bytes)} MB", whose, str(each.path))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
