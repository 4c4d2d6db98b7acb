"""`vault journal` and `vault policy`: who did what when, and what the office decided for itself."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import reading
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import opened
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.core.money import show_euros

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
    with opened(call) as vault:
        if call.asked.set is not None:
            path = Path(call.asked.set)
            with reading(path):
                content = path.read_bytes()
            vault.policies.save(content, path.name)
        held, own = vault.policies.policy(), vault.policies.own()
    if call.asked.json:
        say_json(_policy_document(held, is_own=own is not None))
    else:
        say(*columns(_policy_rows(held, is_own=own is not None)))
    return 0


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
    }


def _row(deed: Deed) -> tuple[str, ...]:
    return (
        str(deed.number),
        f"{deed.at.astimezone():%d-%m-%Y %H:%M}",
        deed.who,
        deed.case_id or "-",
        str(deed.rev or "-"),
        deed_said(deed.action).said(),
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
    }


def _policy_rows(held: OfficePolicy, *, is_own: bool) -> list[tuple[str, str]]:
    asked = held.approval_from
    own = "toegestaan" if held.self_approval else "niet toegestaan"
    return [
        ("beleid", "van dit kantoor" if is_own else "van het programma"),
        ("goedkeuring", "niet nodig" if asked is None else f"nodig vanaf {show_euros(asked)}"),
        ("eigen werk goedkeuren", own),
        ("bewaren", f"{held.retention_years} jaar ({held.retention_source})"),
        ("wie dat besloot", f"{held.retention_owner}, {dutch_date(held.retention_since)}"),
        ("bijlagen", f"tot {held.attachment_limit // 1_000_000} MB"),
        ("vergrendelen", f"na {held.idle_minutes} minuten zonder gebruik"),
        ("back-up", f"elke {held.backup_hours} uur"),
    ]
