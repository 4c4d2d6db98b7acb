"""Every key of the program in one table, and the sheet that lists them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, label

FIND = ("Ctrl+F",)
NEW = ("Ctrl+N",)
SHARED_LINE = ("Ctrl+Shift+N",)
UNDO = ("Ctrl+Z",)
REDO = ("Ctrl+Y", "Ctrl+Shift+Z")
GO_ON = ("Ctrl+Return", "Ctrl+Enter")
STEPS = tuple(f"Alt+{number}" for number in range(1, 8))
NEXT_PROBLEM = ("F8",)
COUNTRY = ("F9",)
COMPARE = ("Ctrl+R",)
LOCK = ("Ctrl+L",)
SAVE = ("Ctrl+S",)
CASES = ("Ctrl+D",)
ATTACHMENTS = ("Ctrl+J",)
RULES = ("Ctrl+Shift+R",)
HELP = ("F1",)


def shown(keys: tuple[str, ...]) -> str:
    """Return keys as they are called on this system."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


class KeySheet(QDialog):
    """A table of keys and what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toetsen – Herintegratie"))
        card = Card(self.tr("Alles met het toetsenbord"))
        card.body.setContentsMargins(28, 22, 28, 24)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(9)
        for row, (keys, words) in enumerate(self.rows()):
            grid.addWidget(label(keys, "strong"), row, 0)
            grid.addWidget(label(words), row, 1)
        card.add(grid)
        close = PrimaryButton(self.tr("Sluiten"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(card)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Return every key with what it does."""
        return (
            (shown(FIND), self.tr("Dossier zoeken")),
            (shown(NEW), self.tr("Nieuw dossier; op het plan: nieuwe regel")),
            (shown(SHARED_LINE), self.tr("Op het plan: nieuwe regel voor het gezin")),
            (shown(CASES), self.tr("Terug naar de dossiers")),
            (f"{shown(STEPS[:1])} … {shown(STEPS[-1:])}", self.tr("Naar stap 1 … 7")),
            (shown(GO_ON[:1]), self.tr("Opslaan en verder")),
            (shown(NEXT_PROBLEM), self.tr("Naar het volgende dat nog moet")),
            (shown(UNDO), self.tr("Ongedaan maken")),
            (shown(REDO), self.tr("Opnieuw doen")),
            (shown(SAVE), self.tr("Nu opslaan (het gaat ook vanzelf)")),
            (shown(("Ctrl+D",)), self.tr("Op het plan: regel herhalen")),
            (shown(("Ctrl+Del",)), self.tr("Op het plan: regel verwijderen")),
            (shown(("Alt+Return",)), self.tr("Op het plan: meer over de regel")),
            (shown(("Space",)), self.tr("Op het plan: contant of in natura")),
            (shown(("F2",)), self.tr("In een tabel: de cel wijzigen; typen kan ook meteen")),
            (shown(COUNTRY), self.tr("Landblad van het land van terugkeer")),
            (shown(COMPARE), self.tr("Regelingen vergelijken")),
            (shown(ATTACHMENTS), self.tr("Bijlagen van het dossier")),
            (shown(RULES), self.tr("Regels en lijsten")),
            (shown(LOCK), self.tr("Vergrendelen")),
            (shown(HELP), self.tr("Deze lijst")),
        )


def show_keys(window: QWidget) -> None:
    """Show the sheet with all keys over a window."""
    sheet = KeySheet(window)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
