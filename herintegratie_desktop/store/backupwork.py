"""How far a long piece of work is, for whoever waits, and a way to ask it to end."""

from __future__ import annotations

from threading import Event

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.errors import VaultError

_STOPPED = words("De back-up is afgebroken. Er is niets gewijzigd en niets achtergebleven.")


class BackupStoppedError(VaultError):
    """Somebody asked a backup to end before it was made."""

    def __init__(self) -> None:
        super().__init__(_STOPPED)


class Work:
    """Shared by the thread that works and the one that looks; `share` goes from 0 to 1."""

    def __init__(self) -> None:
        self.share = 0.0
        self._from, self._to = 0.0, 1.0
        self._stopped = Event()

    @property
    def is_stopped(self) -> bool:
        """Say whether somebody asked for the end."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Ask for the end; the work notices within a blink and leaves nothing behind."""
        self._stopped.set()

    def part(self, begin: float, end: float) -> None:
        """Begin a part of the work; raises `BackupStoppedError`."""
        self._from, self._to, self.share = begin, end, begin
        self.at(0)

    def at(self, share: float) -> None:
        """Tell how far this part is, from 0 to 1; raises `BackupStoppedError`."""
        if self.is_stopped:
            raise BackupStoppedError
        self.share = self._from + (self._to - self._from) * min(1.0, share)

    def creep(self) -> None:
        """Go on a little in a part of which nobody knows how long it takes."""
        self.share += (self._to - self.share) / 100
