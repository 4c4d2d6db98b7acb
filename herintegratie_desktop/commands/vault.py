"""`vault`: the encrypted store of cases."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from herintegratie_desktop.commands import (
    vault_attachments,
    vault_care,
    vault_cases,
    vault_decisions,
    vault_erasure,
    vault_journal,
    vault_older,
    vault_rescue,
    vault_retention,
    vault_shares,
    vault_users,
)
from herintegratie_desktop.commands.actions import ask_action
from herintegratie_desktop.commands.asking import (
    Call,
    ask_day,
    ask_for_whom,
    ask_json,
    ask_out,
)
from herintegratie_desktop.commands.openvault import ask_vault

_HELPS = {
    "create": "een nieuwe kluis maken",
    "list": "de dossiers, nieuwste eerst",
    "info": "indeling, sleutels en aantallen",
    "check": "is alles heel: bladzijden, opbouw, logboek, dossiers",
    "backup": "een versleutelde back-up, beproefd door haar te openen",
    "restore": "van een back-up een nieuwe kluis maken",
    "import": "dossiers uit JSON opslaan",
    "export": "een dossier als JSON",
    "attach": "bijlagen bij een dossier bewaren",
    "attachments": "de bijlagen van een dossier",
    "detach": "een kopie van een bijlage, niet versleuteld",
    "decisions": "de besluiten: waar een plan op is ondertekend",
    "journal": "het logboek: wie deed wat wanneer, nieuwste eerst",
    "policy": "het beleid van het kantoor, of een nieuw beleid",
    "user": "wie de kluis openen: toevoegen, andere rollen, verwijderen",
    "passphrase": "een nieuwe wachtwoordzin",
    "recovery": "een nieuwe herstelsleutel; de vorige opent niet meer",
    "shares": "delen die samen de kluis openen: maken en nakijken",
    "older": "back-ups die nog een gewist dossier bevatten; die verwijderen",
    "asides": "kluizen die bij een herstel terzijde zijn gezet; die verwijderen",
    "rescue": "wat leesbaar is van een beschadigde kluis in een nieuwe kluis",
    "rekey": "de hele kluis onder een nieuwe sleutel zetten",
    "due": "welke dossiers na de bewaartermijn weg mogen",
    "fixing": "wanneer de subsidie van een vertrek is vastgesteld",
    "hold": "een dossier om een reden langer bewaren",
    "release": "een dossier niet langer bewaren dan andere",
    "erase": "een dossier voorgoed wissen, met een bewijs",
    "person": "alles over één persoon, als PDF en JSON",
    "replay": "een besluit opnieuw narekenen, en vergelijken met vandaag",
}
_OF_MORE_WORDS = ("user", "shares", "fixing")
_FILES = ".json met één dossier, of .jsonl met één per regel"
_DOES: dict[str, Callable[[Call], int]] = {
    "create": vault_care.create,
    "list": vault_cases.list_cases,
    "info": vault_care.info,
    "check": vault_care.check,
    "backup": vault_care.backup,
    "restore": vault_care.restore,
    "import": vault_cases.import_cases,
    "export": vault_cases.export_case,
    "attach": vault_attachments.attach,
    "attachments": vault_attachments.list_attachments,
    "detach": vault_attachments.detach,
    "decisions": vault_decisions.list_decisions,
    "replay": vault_decisions.replay_decision,
    "user": vault_users.users,
    "passphrase": vault_users.passphrase,
    "recovery": vault_users.recovery,
    "shares": vault_shares.shares,
    "rekey": vault_users.rekey,
    "rescue": vault_rescue.rescue,
    "older": vault_older.older,
    "asides": vault_older.asides,
    "journal": vault_journal.journal,
    "policy": vault_journal.policy,
    "due": vault_retention.due,
    "fixing": vault_retention.fixing,
    "hold": vault_retention.hold,
    "release": vault_retention.release,
    "erase": vault_erasure.erase,
    "person": vault_erasure.person,
}


def describe(parser: ArgumentParser) -> None:
    """Say what can be done with a vault."""
    actions = ask_action(parser)
    added = {name: actions.add_parser(name, help=what) for name, what in _HELPS.items()}
    for name, each in added.items():
        if name not in _OF_MORE_WORDS:
            ask_vault(each)
    for name in ("list", "info", "check", "restore", "decisions", "replay", "journal", "policy"):
        ask_json(added[name])
    _describe_create(added["create"])
    ask_out(added["backup"], "KOPIE")
    _describe_restore(added["restore"])
    added["import"].add_argument("files", metavar="BESTAND", nargs="+", help=_FILES)
    added["export"].add_argument(
        "--case", required=True, metavar="NUMMER", help="het dossiernummer"
    )
    ask_out(added["export"], "BESTAND")
    ask_for_whom(added["export"])
    added["decisions"].add_argument("--case", metavar="NUMMER", help="alleen van dit dossier")
    added["replay"].add_argument("id", metavar="BESLUIT", help="zoals «vault decisions» het toont")
    ask_day(added["replay"])
    vault_attachments.describe_attach(added["attach"])
    vault_attachments.describe_attachments(added["attachments"])
    vault_attachments.describe_detach(added["detach"])
    ask_for_whom(added["detach"])
    vault_journal.describe_journal(added["journal"])
    vault_journal.describe_policy(added["policy"])
    vault_retention.describe_due(added["due"])
    vault_retention.describe_fixing(added["fixing"])
    vault_retention.describe_hold(added["hold"])
    vault_retention.ask_case(added["release"])
    vault_erasure.describe_erase(added["erase"])
    vault_erasure.describe_person(added["person"])
    vault_users.describe_user(added["user"])
    vault_users.describe_passphrase(added["passphrase"])
    vault_users.describe_recovery(added["recovery"])
    vault_shares.describe_shares(added["shares"])
    vault_rescue.describe_rescue(added["rescue"])
    vault_older.describe_older(added["older"])
    vault_older.describe_asides(added["asides"])


def run(call: Call) -> int:
    """Do what was asked with the vault."""
    return _DOES[call.asked.action](call)


def _describe_create(parser: ArgumentParser) -> None:
    parser.add_argument("--user", metavar="NAAM", help="uw naam (anders uw naam op deze computer)")
    parser.add_argument(
        "--recovery-out", metavar="BESTAND", help="de herstelsleutel hierin, niet op het scherm"
    )


def _describe_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="KOPIE", help="de back-up")
    parser.add_argument(
        "--preview",
        action="store_true",
        help="alleen tonen wat anders is dan in de kluis; er verandert niets",
    )
