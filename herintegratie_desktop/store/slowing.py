"""Wrong passphrases make the next attempt wait, longer each time, and never for good.

How often it went wrong is kept beside the vault, so that starting the program anew does not help.
The file tells nothing secret; whoever removes it only meets the cost of the key derivation again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.errors import VaultError, VaultNotWritableError
from herintegratie_desktop.store.files import replace_file

TRIES_FILE = "vault.tries.json"
LONGEST_WAIT_S = 30
_FREE = 3
_MOST = 1_000_000
_TOO_SOON = words(
    "Er is te vaak een verkeerde wachtwoordzin gegeven. Wacht {seconds} s en probeer het opnieuw."
)


class TooSoonError(VaultError):
    """An earlier mistake makes the next attempt wait; `seconds` says how long."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(_TOO_SOON, seconds=str(seconds))


class Tries:
    """The wrong passphrases that were tried on a vault since the last right one."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._path = folder / TRIES_FILE
        self._clock = clock

    @property
    def failed(self) -> int:
        """Return how often it went wrong since the last right passphrase."""
        return self._read()[0]

    def wait(self) -> int:
        """Return how many seconds an attempt has to wait now.

        A clock that was set back makes nobody wait longer than one delay.
        """
        failed, last = self._read()
        delay, now = delay_after(failed), self._clock()
        if last is None or not delay:
            return 0
        if last > now:
            self._write(failed, now)
            return delay
        left = last + timedelta(seconds=delay) - now
        return max(0, -int(-left.total_seconds() // 1))

    def refuse_early(self) -> None:
        """Raise `TooSoonError` while an earlier mistake makes this attempt wait."""
        seconds = self.wait()
        if seconds:
            raise TooSoonError(seconds)

    def note_wrong(self) -> None:
        """Remember one mistake more."""
        self._write(min(self.failed + 1, _MOST), self._clock())

    def forget(self) -> int:
        """Begin anew after a right passphrase, and return how often it had gone wrong."""
        failed = self.failed
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        return failed

    def _read(self) -> tuple[int, datetime | None]:
        try:
            kept = json.loads(self._path.read_bytes())
            failed, at = kept["failed"], datetime.fromisoformat(kept["at"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 0, None
        is_sound = type(failed) is int and 0 < failed <= _MOST and at.tzinfo is not None
        return (failed, at) if is_sound else (0, None)

    def _write(self, failed: int, at: datetime) -> None:
        kept = {"failed": failed, "at": at.astimezone().isoformat()}
        # Where nothing can be written, no vault can be opened either.
        with suppress(VaultNotWritableError):
            replace_file(self._path, json.dumps(kept).encode())


def delay_after(failed: int) -> int:
    """Return the seconds to wait after so many mistakes.

    >>> [delay_after(failed) for failed in range(10)]
    [0, 0, 0, 1, 2, 4, 8, 16, 30, 30]
    """
    if failed < _FREE:
        return 0
    return int(min(2 ** min(failed - _FREE, 10), LONGEST_WAIT_S))
