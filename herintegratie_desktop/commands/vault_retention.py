"""`vault due`, `fixing`, `hold` and `release`: how long cases are kept, and which may go."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, DutchParser, a_day, ask_day, ask_json
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.retention import Fixing, Kept, why

if TYPE_CHECKING:
    from herintegratie_desktop.core.officepolicy import OfficePolicy

_NOTHING = "Geen dossier is aan de beurt."
_HEADING = ("nummer", "project", "vertrek van", "tot en met", "vastgesteld", "bron", "door")


def describe_due(parser: ArgumentParser) -> None:
    """Ask on which day."""
    ask_json(parser)
    ask_day(parser)


def describe_fixing(parser: ArgumentParser) -> None:
    """Ask what is to be done with fixings of subsidies."""
    acts = parser.add_subparsers(
        dest="act", metavar="WAT", required=True, title="wat", parser_class=DutchParser
    )
    ask_json(listing := acts.add_parser("list", help="van welk vertrek de subsidie is vastgesteld"))
    added = acts.add_parser("add", help="vermelden dat een subsidie is vastgesteld")
    removed = acts.add_parser("remove", help="een vaststelling intrekken")
    for each in (listing, added, removed):
        ask_vault(each)
    added.add_argument("--project", required=True, metavar="PROJECT", help="van welk project")
    for option, what in (
        ("--from", "het eerste vertrek waar het over gaat"),
        ("--until", "het laatste vertrek waar het over gaat"),
        ("--fixed", "de dag van de vaststelling"),
    ):
        name = option.strip("-")
        added.add_argument(
            option, type=a_day, required=True, metavar="DATUM", dest=f"{name}_day", help=what
        )
    added.add_argument("--source", required=True, metavar="TEKST", help="waar dat staat")
    removed.add_argument("number", metavar="NUMMER", type=int, help="zoals de lijst het toont")


def describe_hold(parser: ArgumentParser) -> None:
    """Ask which case is kept, and why."""
    ask_case(parser)
    parser.add_argument("--reason", required=True, metavar="TEKST", help="waarom het moet blijven")


def ask_case(parser: ArgumentParser) -> None:
    """Ask which case."""
    parser.add_argument("--case", required=True, metavar="NUMMER", help="het dossiernummer")


def due(call: Call) -> int:
    """Print the policy and the cases that may go on a day."""
    with opened(call) as vault:
        policy, found = vault.policies.policy(), vault.retention.due(call.day)
    said = [(each, why(each, policy, call.day).said()) for each in found]
    if call.asked.json:
        cases = [_kept_document(each, reason) for each, reason in said]
        say_json({"on": call.day.isoformat(), "policy": _policy_document(policy), "due": cases})
        return 0
    say(
        f"bewaren: {policy.retention_years} jaar ({policy.retention_source})",
        f"vastgelegd door: {policy.retention_owner}, {dutch_date(policy.retention_since)}",
        "",
        *(columns([(each.case_id, reason) for each, reason in said]) if said else [_NOTHING]),
    )
    return 0


def fixing(call: Call) -> int:
    """Do what was asked with fixings."""
    return {"list": _list, "add": _add, "remove": _remove}[call.asked.act](call)


def hold(call: Call) -> int:
    """Keep a case for a reason."""
    with opened(call) as vault:
        vault.retention.hold(call.asked.case, call.asked.reason)
    say(f"{call.asked.case} wordt vastgehouden")
    return 0


def release(call: Call) -> int:
    """Keep a case no longer than others."""
    with opened(call) as vault:
        vault.retention.release(call.asked.case)
    say(f"{call.asked.case} wordt niet meer vastgehouden")
    return 0


def _list(call: Call) -> int:
    with opened(call) as vault:
        found = vault.retention.fixings()
    if call.asked.json:
        say_json([_fixing_document(each) for each in found])
    elif found:
        say(*columns([_HEADING, *map(_fixing_row, found)], right=(0,)))
    else:
        say("Van geen enkel vertrek is de subsidie vastgesteld.")
    return 0


def _add(call: Call) -> int:
    asked = call.asked
    days = (asked.from_day, asked.until_day, asked.fixed_day)
    with opened(call) as vault:
        number = vault.retention.add_fixing(asked.project, *days, asked.source)
    say(f"vaststelling {number} vermeld voor {asked.project}")
    return 0


def _remove(call: Call) -> int:
    with opened(call) as vault:
        vault.retention.withdraw_fixing(call.asked.number)
    say(f"vaststelling {call.asked.number} ingetrokken")
    return 0


def _policy_document(policy: OfficePolicy) -> dict[str, Any]:
    return {
        "years": policy.retention_years,
        "owner": policy.retention_owner,
        "since": policy.retention_since.isoformat(),
        "source": policy.retention_source,
    }


def _kept_document(each: Kept, reason: str) -> dict[str, Any]:
    begins, fixed = each.may_go_from, each.fixing
    return {
        "case": each.case_id,
        "project": each.project,
        "departure": each.departure and each.departure.isoformat(),
        "fixed_on": fixed and fixed.fixed_on.isoformat(),
        "may_go_from": begins and begins.isoformat(),
        "why": reason,
    }


def _fixing_document(each: Fixing) -> dict[str, Any]:
    return {
        "number": each.id,
        "project": each.project,
        "departures_from": each.departures_from.isoformat(),
        "departures_until": each.departures_until.isoformat(),
        "fixed_on": each.fixed_on.isoformat(),
        "source": each.source,
        "set_at": each.set_at.isoformat(),
        "set_by": each.set_by,
    }


def _fixing_row(each: Fixing) -> tuple[str, ...]:
    days = (each.departures_from, each.departures_until, each.fixed_on)
    return (str(each.id), each.project, *map(dutch_date, days), each.source, each.set_by)
