"""For whom a copy is: the organisation of the project is proposed, anybody else may be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QStyledItemDelegate, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.recipients import LONGEST, recipient, recipients
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.paste_guard import guard_line
from herintegratie_desktop.ui.texts import capitalised

_LEAST_MARKS = 18


class RecipientBox(QComboBox):
    """Proposes until somebody chose or typed; `to_whom` is what is written down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_MARKS)
        self.setAccessibleName(self.question())
        self._is_chosen = False
        self._proposed: tuple[tuple[str, str], ...] = ()
        self._dress_line()
        self.activated.connect(lambda _at: self._on_chosen())

    def _dress_line(self) -> None:
        line = self.lineEdit()
        if line is None:  # an editable box always has one
            return
        guard_line(line, LONGEST)
        line.setPlaceholderText(self.tr("Kies of typ een organisatie"))
        line.textEdited.connect(lambda _text: self._on_chosen())
        completer = self.completer()
        if completer is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def question(self) -> str:
        """Return the label of the field."""
        return self.tr("Voor wie is dit exemplaar?")

    def propose(self, case: Case, desk: Desk) -> None:
        """Offer who may get a copy of a case; what somebody chose stays."""
        names = recipients(case, desk.guide, desk.today)
        self._offer([(name, capitalised(desk.translate(name))) for name in names])

    def prefer(self, name: str) -> None:
        """Show one of the proposed first, as long as nobody chose another."""
        at = self.findData(name)
        if at >= 0 and not self._is_chosen:
            self.setCurrentIndex(at)
            self._show_begin()

    def to_whom(self) -> str:
        """Return for whom the copy is, in Dutch, as it is written down."""
        typed = self.currentText().strip()
        return recipient(next((key for key, said in self._proposed if said == typed), typed))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _offer(self, wanted: Sequence[tuple[str, str]]) -> None:
        if tuple(wanted) == self._proposed:
            return
        typed = self.currentText()
        self._proposed = tuple(wanted)
        self.clear()
        for key, said in wanted:
            self.addItem(said, key)
        if self._is_chosen:
            self.setEditText(typed)
        else:
            self.setCurrentIndex(0)
        self._show_begin()

    def _on_chosen(self) -> None:
        self._is_chosen = True

    def _show_begin(self) -> None:
        """Show how a long name begins, not how it ends."""
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
