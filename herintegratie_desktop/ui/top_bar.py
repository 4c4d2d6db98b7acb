"""The bar on top of the window: back to the cases, undo, what is saved, the look, the lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QWidget

from herintegratie_desktop.ui.entrance.gate import LANGUAGE_NAMES
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.preferences import LOOKS
from herintegratie_desktop.ui.save_state import SaveState

_DARK = "dark"


class TopBar(QFrame):
    """Buttons for what can be done on every page; ``menu`` holds what is rarely chosen."""

    look_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, language: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.cases = Button(self.tr("Dossiers"), "menu", "quiet")
        self.rules = Button(self.tr("Regels en lijsten"), "scales", "quiet")
        self.undo = Button("", "undo", "quiet")
        self.redo = Button("", "redo", "quiet")
        self.state = SaveState()
        self.look = Button("", "moon", "quiet")
        self.more = Button(self.tr("Weergave"), "globe", "quiet")
        self.lock = Button(self.tr("Vergrendelen"), "lock", "quiet")
        self.menu = _ViewMenu(language, look, self)
        self._wide = True
        self._labels: tuple[str | None, str | None] = (None, None)
        self._lay_out()
        self._connect()
        self.show_look(look)
        self.show_undo(None, None)

    def _lay_out(self) -> None:
        left, right = QHBoxLayout(), QHBoxLayout()
        for button in (self.cases, self.rules, self.undo, self.redo):
            left.addWidget(button)
        left.addStretch(1)
        right.addStretch(1)
        for button in (self.look, self.more, self.lock):
            right.addWidget(button)
        for side in (left, right):
            side.setSpacing(14)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 5, 16, 5)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(left, 0, 0)
        grid.addWidget(self.state, 0, 1)
        grid.addLayout(right, 0, 2)

    def _connect(self) -> None:
        self.look.clicked.connect(self._on_look)
        self.more.clicked.connect(self._show_menu)
        self.menu.look_chosen.connect(self.look_chosen)
        self.menu.language_chosen.connect(self.language_chosen)

    def show_case(self, opened: bool) -> None:
        """Show what belongs to an open case, or leave it away."""
        for button in (self.cases, self.undo, self.redo):
            button.setVisible(opened)
        self.rules.setVisible(not opened)
        self._show_brief()

    def show_room(self) -> None:
        """Show the way back to the cases from a room where none is open."""
        self.show_case(False)
        self.cases.setVisible(True)
        self.rules.setVisible(False)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Show what would be taken back and done again; None when there is nothing."""
        self._labels = (undo, redo)
        words = self.tr("Ongedaan maken")
        named = f"{words}: {undo}" if undo else words
        self.undo.setText(named if self._wide and undo else words)
        self.undo.setToolTip(named)
        self.undo.setAccessibleName(named)
        self.undo.setEnabled(undo is not None)
        again = self.tr("Opnieuw")
        self.redo.setAccessibleName(f"{again}: {redo}" if redo else again)
        self.redo.setToolTip(self.redo.accessibleName())
        self.redo.setEnabled(redo is not None)

    def set_wide(self, wide: bool) -> None:
        """Say more or less, as the window has room."""
        if wide != self._wide:
            self._wide = wide
            self.show_undo(*self._labels)
            self._show_brief()

    def _show_brief(self) -> None:
        """Beside an open case there is little room in a small window."""
        self.state.backup.set_brief(not self._wide and not self.cases.isHidden())

    def show_look(self, look: str) -> None:
        """Show which look was chosen, and to which the button goes: light from dark, else dark."""
        self.menu.looks[look].setChecked(True)
        is_dark = current_tokens().name == _DARK
        self.look.setText(self.tr("Licht") if is_dark else self.tr("Donker"))
        self.look.show_icon("sun" if is_dark else "moon")

    def changeEvent(self, event: QEvent) -> None:
        """Point undo and redo the way that is read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            names = ("redo", "undo") if self.isRightToLeft() else ("undo", "redo")
            self.undo.show_icon(names[0])
            self.redo.show_icon(names[1])

    def _on_look(self) -> None:
        self.look_chosen.emit("light" if current_tokens().name == _DARK else _DARK)

    def _show_menu(self) -> None:
        corner = self.more.rect().bottomLeft()
        self.menu.popup(self.more.mapToGlobal(corner + QPoint(0, 4)))


class _ViewMenu(QMenu):
    """Looks and languages to choose from; others may add what they want below."""

    look_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, language: str, look: str, parent: QWidget) -> None:
        super().__init__(parent)
        looks, languages = QActionGroup(self), QActionGroup(self)
        self.looks: dict[str, QAction] = {}
        for name, words in zip(LOOKS, self._look_words(), strict=True):
            action = self._choice(looks, words, name == look)
            action.triggered.connect(lambda _=False, name=name: self.look_chosen.emit(name))
            self.looks[name] = action
        self.addSeparator()
        for code, words in LANGUAGE_NAMES.items():
            action = self._choice(languages, words, code == language)
            action.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))
        self.addSeparator()

    def _look_words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("Zoals het systeem"),
            self.tr("Licht"),
            self.tr("Donker"),
            self.tr("Hoog contrast"),
        )

    def _choice(self, group: QActionGroup, words: str, chosen: bool) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        return action
