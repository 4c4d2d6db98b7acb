"""Identifiers that sort by the moment they were made (UUID version 7, RFC 9562)."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_VERSION = 7
_VARIANT = 0b10


def new_id(now: datetime) -> str:
    """Return a fresh id: milliseconds, then a fraction of one in 4096ths, then 62 random bits."""
    since = now.astimezone(UTC) - _EPOCH
    whole = (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
    milliseconds, microseconds = divmod(whole, 1000)
    fraction = microseconds * 4096 // 1000
    head = milliseconds << 16 | _VERSION << 12 | fraction
    return str(UUID(int=head << 64 | _VARIANT << 62 | secrets.randbits(62)))


def timestamp(now: datetime) -> str:
    """Return a moment as text that sorts: UTC, to the microsecond."""
    return now.astimezone(UTC).isoformat(timespec="microseconds")
