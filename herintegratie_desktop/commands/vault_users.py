"""`vault user`, `passphrase`, `recovery` and `rekey`: who opens the vault, and as what."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, DutchParser, ask_json
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.infile import new_passphrase_from
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import (
    ask_vault,
    folder_of,
    unlocked,
    vault_faults,
)
from herintegratie_desktop.commands.outfile import refuse_target
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.vault_care import hand_over
from herintegratie_desktop.commands.vault_shares import unlocked_by_shares
from herintegratie_desktop.core.roles import ROLE_NAMES, Role, Roles

if TYPE_CHECKING:
    from herintegratie_desktop.store.keycare import UserInfo
    from herintegratie_desktop.store.vault import Vault

_KINDS = {
    "user": "gebruiker",
    "recovery": "herstelsleutel",
    "shares": "delen",
    "keyring": "computeraccount",
}
_NEW = "Nieuwe wachtwoordzin: "
_STAYS = (
    "Wie een kopie van de map heeft, kan die nog openen. Een nieuwe sleutel voorkomt dat voor wat "
    "hierna komt: herintegratie vault rekey"
)


def describe_user(parser: ArgumentParser) -> None:
    """Ask what is to be done with whom."""
    acts = parser.add_subparsers(
        dest="act", metavar="WAT", required=True, title="wat", parser_class=DutchParser
    )
    ask_json(listing := acts.add_parser("list", help="wie de kluis openen, en in welke rol"))
    added = acts.add_parser("add", help="iemand een sleutel geven")
    changed = acts.add_parser("roles", help="iemand andere rollen geven")
    removed = acts.add_parser("remove", help="iemand de sleutel ontnemen")
    for each in (listing, added, changed, removed):
        ask_vault(each)
    for each in (added, changed, removed):
        each.add_argument("name", metavar="NAAM", help="de naam op de sleutel")
    for each in (added, changed):
        each.add_argument(
            "--roles",
            type=_roles,
            required=True,
            metavar="ROLLEN",
            help="een of meer van " + ", ".join(role.value for role in Role) + "; met + ertussen",
        )
    _ask_new_passphrase(added)
    removed.add_argument(
        "--rekey", action="store_true", help="daarna de hele kluis onder een nieuwe sleutel zetten"
    )


def describe_passphrase(parser: ArgumentParser) -> None:
    """Ask whose passphrase it is, and where the new one stands."""
    parser.add_argument("--user", metavar="NAAM", help="van wie (anders van wie de kluis opent)")
    parser.add_argument(
        "--share-file",
        metavar="BESTAND",
        action="append",
        help="een deel van de sleutel, in de plaats van een wachtwoordzin; geef dit per deel op",
    )
    _ask_new_passphrase(parser)


def describe_recovery(parser: ArgumentParser) -> None:
    """Ask where the recovery key goes."""
    parser.add_argument(
        "--out", metavar="BESTAND", help="de herstelsleutel hierin, niet op het scherm"
    )


def users(call: Call) -> int:
    """Do what was asked with a user."""
    return _ACTS[call.asked.act](call)


def passphrase(call: Call) -> int:
    """Give a user a new passphrase."""
    with _entered(call) as (vault, secret):
        text = _new_passphrase(call)
        vault.set_passphrase(secret, text, user=call.asked.user)
        say(f"nieuwe wachtwoordzin voor {call.asked.user or vault.user}")
    return 0


def recovery(call: Call) -> int:
    """Make a new recovery key; the earlier one no longer opens the vault."""
    out = Path(call.asked.out) if call.asked.out else None
    if out is not None:
        if out.resolve().parent == folder_of(call).resolve():
            raise unusable(out, "", "leg de herstelsleutel niet in de kluis zelf")
        refuse_target(out, force=False, may_force=False)
    with _entered(call) as (vault, secret):
        printed = vault.renew_recovery_key(secret)
    hand_over(printed, out)
    return 0


def rekey(call: Call) -> int:
    """Write the whole vault under a new key."""
    with _entered(call) as (vault, secret):
        _rekey(vault, secret)
    return 0


def _list(call: Call) -> int:
    with _entered(call) as (vault, _):
        found = vault.users()
    if call.asked.json:
        say_json([_document(each) for each in found])
    else:
        say(*columns([(each.name, _what(each)) for each in found]))
    return 0


def _add(call: Call) -> int:
    asked = call.asked
    with _entered(call) as (vault, secret):
        vault.add_user(secret, asked.name, _new_passphrase(call), asked.roles)
    say(f"sleutel gemaakt voor {asked.name}: {_said(asked.roles)}")
    return 0


def _change(call: Call) -> int:
    asked = call.asked
    with _entered(call) as (vault, secret):
        vault.change_roles(secret, asked.name, asked.roles)
    say(f"{asked.name}: {_said(asked.roles)}")
    return 0


def _remove(call: Call) -> int:
    asked = call.asked
    with _entered(call) as (vault, secret):
        vault.remove_user(secret, asked.name)
        say(f"{asked.name} opent deze kluis niet meer")
        if asked.rekey:
            _rekey(vault, secret)
        else:
            say(_STAYS)
    return 0


_ACTS = {"list": _list, "add": _add, "roles": _change, "remove": _remove}


def _rekey(vault: Vault, secret: str) -> None:
    vault.rekey(secret)
    say("de kluis heeft een nieuwe sleutel; back-ups van eerder houden de oude")


@contextmanager
def _entered(call: Call) -> Iterator[tuple[Vault, str]]:
    """Give the vault and the secret that opened it; what a change refuses is said as a line."""
    shares = getattr(call.asked, "share_file", None)
    opened = unlocked_by_shares(call, shares) if shares else unlocked(call)
    with opened as (vault, secret), vault_faults(vault.folder):
        yield vault, secret


def _new_passphrase(call: Call) -> str:
    return new_passphrase_from(call.asked.new_passphrase_file, _NEW)


def _ask_new_passphrase(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--new-passphrase-file",
        metavar="BESTAND",
        help="bestand met de nieuwe wachtwoordzin op de eerste regel (anders wordt zij gevraagd)",
    )


def _roles(text: str) -> Roles:
    try:
        return frozenset(Role(word) for word in text.split("+"))
    except ValueError as error:
        known = ", ".join(role.value for role in Role)
        raise ArgumentTypeError(f"{text[:40]} is geen rol; kies uit: {known}") from error


def _said(roles: Roles) -> str:
    return ", ".join(ROLE_NAMES[role] for role in Role if role in roles)


def _what(each: UserInfo) -> str:
    if each.kind != "user":
        return _KINDS[each.kind]
    return _said(each.roles)


def _document(each: UserInfo) -> dict[str, Any]:
    roles = [role.value for role in Role if role in each.roles]
    return {"name": each.name, "kind": each.kind, "roles": roles, "rekeyable": each.is_ready}
