"""A lasting warning on top of the window: a broken journal, a lost log, little room, the clock."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

translate = QCoreApplication.translate
LEAST_FREE = 200 * 1_000_000
_BETWEEN_SLICES_MS = 60
_LOOK_AGAIN_MS = 30 * 1000
_MB = 1_000_000


class HealthLine(QObject):
    """Lives as long as one window; follows the journal in slices and looks at disk and clock."""

    def __init__(
        self, main: QWidget, place: Callable[[QWidget], None], vault: Vault, desk: Desk
    ) -> None:
        super().__init__(main)
        self._vault, self._desk = vault, desk
        self.banner = Banner()
        place(self.banner)
        self._slices = QTimer(self, interval=_BETWEEN_SLICES_MS)
        self._slices.timeout.connect(self.follow)
        self._slices.start()
        self._looks = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()
        self.look()

    def follow(self) -> None:
        """Follow one slice of the journal; stop when all of it was seen."""
        if not self._vault.health.go_on():
            self._slices.stop()
            self.look()

    def look(self) -> None:
        """Say what is amiss now, or nothing."""
        try:
            found = [self._desk.say(each) for each in self._vault.health.warnings]
        except VaultError as error:
            found = [self._desk.say(error.phrase)]
        said = " ".join([*found, *self._little_room()])
        if not said:
            self.banner.clear()
        elif said != self.banner.accessibleName() or self.banner.isHidden():
            kind = "error" if self._vault.health.broken is not None else "warn"
            self.banner.show_message(kind, said)

    def _little_room(self) -> list[str]:
        try:
            free = shutil.disk_usage(self._vault.folder).free
        except OSError:
            words = translate(
                "Health",
                "De map van de kluis is niet meer te bereiken. Sluit de schijf of de stick weer "
                "aan; wat u typt blijft zo lang in het geheugen.",
            )
            return [words]
        if free >= LEAST_FREE:
            return []
        words = translate(
            "Health", "Op de schijf van de kluis is nog {free} MB vrij. Maak ruimte vrij."
        )
        return [words.format(free=free // _MB)]
