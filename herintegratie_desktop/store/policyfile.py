"""Read the policy of an office, and refuse a file that is not sound."""

from __future__ import annotations

from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.officepolicy import MEGABYTE, OfficePolicy
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.ruletable import RuleTable

POLICY_FILE = "policy.toml"
_TOPICS = {"version", "approval", "retention", "attachments", "lock", "backup", "keyring"}
_RETENTION = {"years", "owner", "since", "source"}
_BETWEEN = words("{file}, regel {line}: “{key}” moet van {least} tot en met {most} zijn.")
_YEARS, _MEGABYTES, _MINUTES, _HOURS = (5, 100), (1, 2_000), (1, 240), (1, 24)


def program_policy() -> OfficePolicy:
    """Return the policy that comes with the program."""
    return read_policy(program_policy_bytes())


def program_policy_bytes() -> bytes:
    """Return the file of that policy."""
    return (resources() / POLICY_FILE).read_bytes()


def read_policy(raw: bytes, name: str = POLICY_FILE) -> OfficePolicy:
    """Read a policy; raises `BadRuleFileError` that names the line and what to write."""
    table = RuleTable.of(name, raw)
    table.only(_TOPICS)
    table.text("version")
    approval, kept = (
        _inner(table, "approval", {"from_cents", "self_approval"}),
        table.inner("retention"),
    )
    kept.only(_RETENTION)
    asks = "from_cents" in approval.table
    return OfficePolicy(
        approval_from=Cents(approval.number("from_cents")) if asks else None,
        self_approval=approval.flag("self_approval"),
        retention_years=_within(kept, "years", _YEARS),
        retention_owner=kept.text("owner"),
        retention_since=kept.day("since"),
        retention_source=kept.text("source"),
        attachment_limit=_within(_inner(table, "attachments", {"limit_mb"}), "limit_mb", _MEGABYTES)
        * MEGABYTE,
        idle_minutes=_within(_inner(table, "lock", {"idle_minutes"}), "idle_minutes", _MINUTES),
        backup_hours=_within(_inner(table, "backup", {"hours"}), "hours", _HOURS),
        keyring_allowed=_keyring_allowed(table),
    )


def _keyring_allowed(table: RuleTable) -> bool:
    """Return what an office said of it; a policy of before it could be said allows it."""
    if "keyring" not in table.table:
        return True
    return _inner(table, "keyring", {"allowed"}).flag("allowed")


def _inner(table: RuleTable, key: str, known: set[str]) -> RuleTable:
    found = table.inner(key)
    found.only(known)
    return found


def _within(table: RuleTable, key: str, bounds: tuple[int, int]) -> int:
    least, most = bounds
    value = table.number(key)
    if not least <= value <= most:
        raise table.fault(_BETWEEN, key, least=str(least), most=str(most))
    return value
