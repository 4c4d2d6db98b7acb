"""`vault journal` and `vault policy`: who did what when, and what the office decided for itself."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import reading, unusable
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.core.policywords import PolicyChange, points, policy_changes

if TYPE_CHECKING:
    from herintegratie_desktop.core.officepolicy import OfficePolicy
    from herintegratie_desktop.store.journallist import Deed
    from herintegratie_desktop.store.vault import Vault

_HEADING = ("nummer", "wanneer", "wie", "dossier", "versie", "wat")


def describe_journal(parser: ArgumentParser) -> None:
    """Say what can be asked of the journal."""
    from herintegratie_desktop.commands.asking import a_day

    parser.add_argument("--case", metavar="NUMMER", help="alleen van dit dossier")
    parser.add_argument("--since", metavar="DATUM", type=a_day, help="vanaf deze dag, JJJJ-MM-DD")


def describe_policy(parser: ArgumentParser) -> None:
    """Say what can be asked of the policy."""
    parser.add_argument("--set", metavar="BESTAND", help="voortaan dit beleid, als policy.toml")
    parser.add_argument(
        "--preview",
        action="store_true",
        help="met --set: alleen tonen wat er verandert; het beleid blijft",
    )
    parser.add_argument(
        "--out", metavar="BESTAND", help="het beleid van nu als bestand, om te wijzigen"
    )


def journal(call: Call) -> int:
    """Print the entries of the journal, newest first."""
    with opened(call) as vault:
        deeds = list(_deeds(vault, call.asked.case, call.asked.since))
    if call.asked.json:
        say_json([_document(each) for each in deeds])
    elif deeds:
        say(*columns([_HEADING, *map(_row, deeds)], right=(0, 4)))
    else:
        say("Hierover staat niets in het logboek.")
    return 0


def policy(call: Call) -> int:
    """Print the policy that holds, after taking a new one into use when it is given."""
    asked = call.asked
    if asked.preview and asked.set is None:
        raise unusable("herintegratie vault policy", "--preview", "noem het bestand met --set")
    if asked.out is not None:
        refuse_target(Path(asked.out), force=False, may_force=False)
    with opened(call) as vault:
        if asked.preview:
            return _preview(call, vault)
        if asked.set is not None:
            vault.policies.save(_bytes_of(asked.set), Path(asked.set).name)
        if asked.out is not None:
            write_whole(Path(asked.out), vault.policies.content())
        held, own = vault.policies.policy(), vault.policies.own()
    if call.asked.json:
        say_json(_policy_document(held, is_own=own is not None))
    else:
        say(*columns(_policy_rows(held, is_own=own is not None)))
    return 0


def _preview(call: Call, vault: Vault) -> int:
    """Print what a policy would change, without taking it into use."""
    from herintegratie_desktop.store.policyfile import read_policy

    wanted = read_policy(_bytes_of(call.asked.set), Path(call.asked.set).name)
    changes = policy_changes(vault.policies.policy(), wanted)
    if call.asked.json:
        say_json([_change_document(each) for each in changes])
    elif changes:
        say(*columns(_change_rows(changes)))
    else:
        say("Dit bestand zegt hetzelfde als het beleid van nu.")
    return 0


def _bytes_of(name: str) -> bytes:
    path = Path(name)
    with reading(path):
        return path.read_bytes()


def _deeds(vault: Vault, case_id: str | None, since: date | None) -> Iterator[Deed]:
    """Yield the entries that are asked for; those of one case need no role to read the journal."""
    from herintegratie_desktop.store.journallist import Wanted

    before: int | None = None
    while True:
        page = (
            vault.deeds.timeline(case_id, before)
            if case_id
            else vault.deeds.page(Wanted(since=since), before)
        )
        yield from (each for each in page.deeds if not since or _day(each) >= since)
        before = page.next_before
        if before is None:
            return


def _day(deed: Deed) -> date:
    return deed.at.astimezone().date()


def _document(deed: Deed) -> dict[str, Any]:
    return {
        "number": deed.number,
        "at": deed.at.isoformat(),
        "who": deed.who,
        "action": deed.action,
        "case": deed.case_id or None,
        "rev": deed.rev,
        "to_whom": deed.to_whom or None,
    }


def _row(deed: Deed) -> tuple[str, ...]:
    return (
        str(deed.number),
        f"{deed.at.astimezone():%d-%m-%Y %H:%M}",
        deed.who,
        deed.case_id or "-",
        str(deed.rev or "-"),
        deed_said(deed.action).said() + (f" (voor {deed.to_whom})" if deed.to_whom else ""),
    )


def _policy_document(held: OfficePolicy, *, is_own: bool) -> dict[str, Any]:
    return {
        "own": is_own,
        "approval_from_cents": held.approval_from,
        "self_approval": held.self_approval,
        "retention_years": held.retention_years,
        "retention_owner": held.retention_owner,
        "retention_since": held.retention_since.isoformat(),
        "retention_source": held.retention_source,
        "attachment_limit_bytes": held.attachment_limit,
        "idle_minutes": held.idle_minutes,
        "backup_hours": held.backup_hours,
        "keyring_allowed": held.keyring_allowed,
    }


def _policy_rows(held: OfficePolicy, *, is_own: bool) -> list[tuple[str, str]]:
    whose = ("Beleid", "van dit kantoor" if is_own else "van het programma")
    return [whose, *((each.name, each.said.said()) for each in points(held))]


def _change_rows(changes: Sequence[PolicyChange]) -> list[tuple[str, ...]]:
    rows = [(each.name, each.before.said(), each.after.said()) for each in changes]
    return [("wat", "nu", "straks"), *rows]


def _change_document(change: PolicyChange) -> dict[str, str]:
    before, after = change.before.said(), change.after.said()
    return {"what": change.name, "before": before, "after": after}
