"""`vault create`, `info`, `check`, `backup` and `restore`: the vault as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.backup_preview import (
    again_lines,
    preview_document,
    preview_rows,
)
from herintegratie_desktop.commands.faults import DamagedError, UnusableError, reading, unusable
from herintegratie_desktop.commands.infile import new_passphrase_from
from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.openvault import (
    folder_of,
    opened,
    passphrase_of,
    unlocked,
    vault_faults,
)
from herintegratie_desktop.commands.outfile import drafted, refuse_target, write_whole
from herintegratie_desktop.commands.saying import say, say_json

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import VaultInfo

_KINDS = {
    "user": "gebruiker",
    "recovery": "herstelsleutel",
    "shares": "delen",
    "keyring": "computeraccount",
}
_KEEP = "Bewaar deze herstelsleutel op papier, los van deze computer; zij verschijnt maar één keer:"


def create(call: Call) -> int:
    """Make a vault, and hand over its recovery key once."""
    from herintegratie_desktop.store.vault import create_vault

    folder, out = folder_of(call), _recovery_file(call)
    user = call.asked.user or _login_name()
    passphrase = new_passphrase_from(call.asked.passphrase_file, "Nieuwe wachtwoordzin: ")
    with vault_faults(folder):
        vault, recovery_key = create_vault(folder, user, passphrase, clock=call.now)
        vault.close()
    say(f"kluis gemaakt voor {user}: {folder}")
    hand_over(recovery_key, out)
    return 0


def info(call: Call) -> int:
    """Print what can be told of the vault without telling of anybody in it."""
    with opened(call) as vault:
        told = vault.info()
    if call.asked.json:
        say_json(_info_document(told))
    else:
        say(*columns(_info_rows(told)))
    return 0


def check(call: Call) -> int:
    """Print what is damaged; 0 when everything is whole, else 1."""
    try:
        # What may be damaged is looked at and not written to.
        with opened(call, notes=False) as vault:
            damage = [(fault.place, fault.phrase.said()) for fault in vault.check()]
    except DamagedError as error:
        damage = [(error.part, error.what)]
    if call.asked.json:
        faults = [{"place": place, "message": what} for place, what in damage]
        say_json({"whole": not damage, "faults": faults})
    else:
        say(*_check_report(damage))
    return 1 if damage else 0


def backup(call: Call) -> int:
    """Write a backup that was opened again before it got its name."""
    from herintegratie_desktop.store.backup import write_backup

    path = Path(call.asked.out)
    refuse_target(path, force=call.asked.force)
    with (
        unlocked(call) as (vault, secret),
        drafted(path, force=call.asked.force) as draft,
    ):
        told = write_backup(vault, secret, draft, clock=call.now, name=path)
    say(f"back-up gemaakt en geopend ({_count(told.cases)}): {path}")
    return 0


def restore(call: Call) -> int:
    """Make a new vault of a backup, or only say what that would change."""
    from herintegratie_desktop.store.backuprestore import restore_backup

    if call.asked.preview:
        return _preview(call)
    file, folder = Path(call.asked.file), folder_of(call)
    with reading(file):
        file.open("rb").close()
    with vault_faults(file):
        told = restore_backup(file, folder, passphrase_of(call), clock=call.now)
    say(f"kluis teruggezet ({_count(told.cases)}): {folder}", *again_lines(told.again))
    return 0


def _preview(call: Call) -> int:
    """Print what differs between a backup and the vault; 0 when nothing would be lost, else 1."""
    from herintegratie_desktop.store.backuprestore import open_backup

    file = Path(call.asked.file)
    with reading(file):
        file.open("rb").close()
    with unlocked(call) as (vault, secret), vault_faults(file):
        opened_copy = open_backup(file, vault.folder, secret, clock=call.now)
        try:
            found = opened_copy.preview(vault)
        finally:
            opened_copy.close()
    if call.asked.json:
        say_json(preview_document(found))
    else:
        say(*preview_rows(found))
    return 1 if found.loses else 0


def _recovery_file(call: Call) -> Path | None:
    if call.asked.recovery_out is None:
        return None
    path, folder = Path(call.asked.recovery_out), folder_of(call)
    if path.resolve().parent == folder.resolve():
        raise unusable(path, "", "leg de herstelsleutel niet in de kluis zelf; kies een andere map")
    refuse_target(path, force=False, may_force=False)
    return path


def hand_over(recovery_key: str, out: Path | None) -> None:
    """Show the recovery key or write it; when that fails it still must reach somebody."""
    if out is None:
        say(_KEEP, f"  {recovery_key}")
        return
    try:
        write_whole(out, f"{recovery_key}\n".encode())
    except UnusableError:
        say(_KEEP, f"  {recovery_key}")
        raise
    say(f"herstelsleutel: {out}")


def _login_name() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "behandelaar"


def _count(cases: int) -> str:
    return "1 dossier" if cases == 1 else f"{cases} dossiers"


def _info_document(told: VaultInfo) -> dict[str, Any]:
    return {
        "folder": str(told.folder),
        "vault": told.vault_id,
        "format": told.format,
        "created_at": told.created_at.isoformat(),
        "slots": [{"name": slot.name, "kind": slot.kind} for slot in told.slots],
        "cases": told.cases,
        "persons": told.persons,
        "revisions": told.revisions,
        "papers": told.papers,
        "decisions": told.decisions,
        "guides": told.guides,
        "rule_files": told.rule_files,
        "trusted_keys": told.trusted_keys,
        "country_list": told.country_list or None,
        "own_catalogue": told.own_catalogue,
        "journal_entries": told.journal_entries,
        "journal_head": told.journal_head,
        "bytes": told.bytes,
    }


def _info_rows(told: VaultInfo) -> list[tuple[str, str]]:
    slots = ", ".join(f"{slot.name} ({_KINDS.get(slot.kind, slot.kind)})" for slot in told.slots)
    return [
        ("kluis", str(told.folder)),
        ("indeling", str(told.format)),
        ("gemaakt", f"{told.created_at.astimezone():%d-%m-%Y %H:%M}"),
        ("sleutels", slots),
        ("dossiers", str(told.cases)),
        ("gezinsleden", str(told.persons)),
        ("versies", str(told.revisions)),
        ("plannen", str(told.papers)),
        ("besluiten", str(told.decisions)),
        ("eigen regels", str(told.rule_files)),
        ("sleutels voor regels", str(told.trusted_keys)),
        ("landenlijst", told.country_list or "niet geladen (afgeleide lijst)"),
        ("projecten", "eigen lijst" if told.own_catalogue else "lijst van het programma"),
        ("logboek", f"{told.journal_entries} regels, laatste {told.journal_head[:16]}"),
        ("grootte", f"{told.bytes / 1_000_000:.1f} MB".replace(".", ",")),
    ]


def _check_report(damage: list[tuple[str, str]]) -> list[str]:
    if not damage:
        return ["De kluis is heel: bladzijden, opbouw, logboek en dossiers."]
    advice = (
        "Red wat leesbaar is met «herintegratie vault rescue», of zet een back-up terug met "
        "«herintegratie vault restore», elk in een nieuwe map."
    )
    lines = bullets(f"{place}: {what}" for place, what in damage)
    return ["De kluis is beschadigd:", *lines, advice]
