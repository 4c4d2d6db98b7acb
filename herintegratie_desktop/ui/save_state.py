"""What is on the disk, always true: saved at what time, not yet, or not at all."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.ui.backup_age import BackupAge
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.widgets import IconLabel, label


class SaveState(QWidget):
    """A small lock with a sentence beside it, and behind it how old the last backup is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("lock", "good", 16)
        self._words = label("", "muted")
        self.backup = BackupAge()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self.backup)

    def text(self) -> str:
        """Return what it says."""
        return self._words.text()

    def follow(self, bridge: CaseBridge) -> None:
        """Say how one open case is kept, from now on."""
        bridge.changed.connect(lambda _news: self.show_waiting())
        bridge.saved.connect(lambda at: self.show_saved(at, bridge.desk.now()))
        bridge.save_failed.connect(lambda _phrase: self.show_failed())
        if bridge.saved_at is None:
            self._show("document", "muted", self.tr("Nieuw dossier, nog leeg"))
        elif bridge.is_unsaved:
            self.show_waiting()
        else:
            self.show_saved(bridge.saved_at, bridge.desk.now())

    def show_saved(self, at: datetime, now: datetime) -> None:
        """Say when the case was put on the disk; the day only when that is another one."""
        moment, today = at.astimezone(), now.astimezone().date()
        time = moment.strftime("%H:%M")
        if moment.date() == today:
            said = self.tr("Opgeslagen om {time} · versleuteld").format(time=time)
        else:
            words = self.tr("Opgeslagen op {day} om {time} · versleuteld")
            said = words.format(day=dutch_date(moment.date()), time=time)
        self._show("lock", "good", said)

    def show_waiting(self) -> None:
        """Say that the last change is not on the disk yet."""
        self._show("edit", "muted", self.tr("Nog niet opgeslagen…"))

    def show_failed(self) -> None:
        """Say that saving does not work."""
        self._show("warning", "error", self.tr("Opslaan lukt niet"))

    def show_practice(self) -> None:
        """Say that nothing here is real."""
        self._show("info", "warn", self.tr("Oefenen: alles hier is verzonnen"))

    def show_vault(self, user: str) -> None:
        """Say whose vault is open while no case is."""
        self._show("lock", "good", self.tr("Kluis van {user} · versleuteld").format(user=user))

    def _show(self, icon: str, role: str, words: str) -> None:
        self._icon.show_icon(icon, role)
        self._words.setText(words)
        self.setAccessibleName(words)
