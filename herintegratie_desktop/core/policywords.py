"""What the policy of an office says, in words: each point by its name, and what another changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.officepolicy import MEGABYTE, OfficePolicy
from herintegratie_desktop.core.phrases import Phrase, words

_APPROVAL = words("Goedkeuring door een collega")
_SELF = words("Eigen werk goedkeuren")
_YEARS = words("Bewaren na vaststelling van de subsidie")
_OWNER = words("Wie die termijn vaststelde")
_SINCE = words("Die termijn geldt sinds")
_SOURCE = words("Waar die termijn op berust")
_ATTACHMENTS = words("Grootste bijlage")
_IDLE = words("Vergrendelen als niemand werkt")
_BACKUP = words("Back-up terwijl u werkt")
_KEYRING = words("Openen met het account van de computer")

_NEVER = words("niet nodig")
_FROM = words("nodig vanaf {amount} voor een huishouden")
_ALLOWED, _NOT_ALLOWED = words("mag"), words("mag niet")
_YEARS_LONG, _ONE_MINUTE, _MINUTES, _ONE_HOUR, _HOURS = (
    words("{count} jaar"),
    words("na 1 minuut"),
    words("na {count} minuten"),
    words("elk uur"),
    words("elke {count} uur"),
)
_TEXT = "{text}"


@dataclass(frozen=True)
class Point:
    """One thing a policy decides: its name as source text, and what it says."""

    name: str
    said: Phrase


@dataclass(frozen=True)
class PolicyChange:
    """A point that another policy decides otherwise."""

    name: str
    before: Phrase
    after: Phrase


def points(policy: OfficePolicy) -> tuple[Point, ...]:
    """Return everything a policy decides, in the order in which it is read."""
    return tuple(Point(name, said) for name, said in _points(policy))


def policy_changes(before: OfficePolicy, after: OfficePolicy) -> tuple[PolicyChange, ...]:
    """Return what becomes otherwise when one policy takes the place of another."""
    pairs = zip(points(before), points(after), strict=True)
    return tuple(
        PolicyChange(old.name, old.said, new.said)
        for old, new in pairs
        if old.said.said() != new.said.said()
    )


def _points(policy: OfficePolicy) -> Iterator[tuple[str, Phrase]]:
    yield _APPROVAL, _approval(policy)
    yield _SELF, Phrase(_ALLOWED if policy.self_approval else _NOT_ALLOWED)
    yield _YEARS, _counted(_YEARS_LONG, policy.retention_years)
    yield _OWNER, Phrase(_TEXT, {"text": policy.retention_owner})
    yield _SINCE, Phrase(_TEXT, {"text": dutch_date(policy.retention_since)})
    yield _SOURCE, Phrase(_TEXT, {"text": policy.retention_source})
    yield _ATTACHMENTS, Phrase(_TEXT, {"text": f"{policy.attachment_limit // MEGABYTE} MB"})
    yield _IDLE, _counted(_MINUTES, policy.idle_minutes, _ONE_MINUTE)
    yield _BACKUP, _counted(_HOURS, policy.backup_hours, _ONE_HOUR)
    yield _KEYRING, Phrase(_ALLOWED if policy.keyring_allowed else _NOT_ALLOWED)


def _approval(policy: OfficePolicy) -> Phrase:
    if policy.approval_from is None:
        return Phrase(_NEVER)
    return Phrase(_FROM, {"amount": show_euros(policy.approval_from)})


def _counted(source: str, count: int, one: str = "") -> Phrase:
    return Phrase(one if one and count == 1 else source, {"count": str(count)})
