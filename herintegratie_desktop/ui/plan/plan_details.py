"""The fields of a budget line that have no column: whose, charged, permission and a note."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.icons import icon
from herintegratie_desktop.ui.kit.paste_guard import LINE_LIMIT, GuardedText, guard_line
from herintegratie_desktop.ui.kit.typed_fields import storable
from herintegratie_desktop.ui.kit.widgets import Button, PrimaryButton, SecondaryButton, label, line
from herintegratie_desktop.ui.plan.plan_rows import HOUSEHOLD
from herintegratie_desktop.ui.plan.plan_writer import PlanWriter
from herintegratie_desktop.ui.sealed import READING

_WIDTH = 420


class LineDetails(QFrame):
    """A small window under a row; everything in it goes to the case at once.

    `duplicate_asked` and `remove_asked` stand in it for who uses the mouse; `given` gives the id
    of the row of a line that went to somebody else or to the household.
    """

    duplicate_asked = Signal()
    remove_asked = Signal()
    given = Signal(str)
    closed = Signal()

    def __init__(self, bridge: CaseBridge, writer: PlanWriter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._bridge = bridge
        self._writer = writer
        self._line_id = ""
        self.title = label("", "strong", wrap=True)
        self.cautions = label("", "warn", wrap=True)
        self.person = QComboBox()
        self.is_free = QCheckBox(self.tr("Telt niet mee voor het budget"))
        self.permitted = QCheckBox(self.tr("Uitdrukkelijke toestemming gegeven"))
        self.permission = QLineEdit()
        self.note = GuardedText(LINE_LIMIT)
        self.buttons = {
            "remove": Button(self.tr("Verwijderen"), "trash", "danger"),
            "duplicate": SecondaryButton(self.tr("Dupliceren"), "copy"),
            "done": PrimaryButton(self.tr("Klaar")),
        }
        self.buttons["done"].setProperty(READING, True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Meer over deze regel"))
        self.setFixedWidth(_WIDTH)
        self.note.setFixedHeight(72)
        self.permission.setPlaceholderText(self.tr("Door wie en wanneer, als dat bekend is"))
        self.permission.setAccessibleName(self.tr("Toestemming door wie en wanneer"))
        guard_line(self.permission, LINE_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        for part in self._parts():
            column.addWidget(part)
        column.addLayout(self._bar())

    def _parts(self) -> tuple[QWidget, ...]:
        training = self.tr(
            "Training en begeleiding in Nederland gaan niet van het budget af (artikel 19 OZV)."
        )
        goods = self.tr("Nodig voor elektronica en kleding (artikel 19 OZV).")
        return (
            self.title,
            self.cautions,
            FieldRow(self.tr("Voor wie"), self.person),
            line(),
            self.is_free,
            label(training, "small", wrap=True),
            line(),
            self.permitted,
            label(goods, "small", wrap=True),
            self.permission,
            line(),
            FieldRow(self.tr("Notitie"), self.note, optional=True),
        )

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.buttons["remove"])
        row.addWidget(self.buttons["duplicate"])
        row.addStretch(1)
        row.addWidget(self.buttons["done"])
        return row

    def _connect(self) -> None:
        self.person.activated.connect(lambda _at: self._give(self.person.currentData()))
        self.is_free.clicked.connect(lambda on: self._put("charged", not on))
        self.permitted.clicked.connect(self._on_permitted)
        self.permission.textEdited.connect(self._on_permission)
        self.note.textChanged.connect(self._on_note)
        self.buttons["done"].clicked.connect(self.close)
        for name, signal in (("remove", self.remove_asked), ("duplicate", self.duplicate_asked)):
            self.buttons[name].clicked.connect(self.close)
            self.buttons[name].clicked.connect(signal)

    def open_for(self, line_id: str, cautions: tuple[str, ...], under: QRect) -> None:
        """Show a line under a place on the screen, with what is to be seen to."""
        self._line_id = line_id
        self._writer.rest()
        self._show(self._writer.line(line_id))
        self.cautions.setText("\n".join(cautions))
        self.cautions.setVisible(bool(cautions))
        for part in (self.person, self.is_free, self.permitted, self.permission):
            part.setEnabled(self._writer.is_open)
        self.note.setReadOnly(not self._writer.is_open)
        self.buttons["remove"].setVisible(self._writer.is_open)
        self.buttons["duplicate"].setVisible(self._writer.is_open)
        self.setFixedHeight(self.heightForWidth(_WIDTH))
        self._lie_under(under)
        self.show()

    def focus(self, field: str) -> None:
        """Give the keyboard to a field of the line."""
        parts = {"charged": self.is_free, "permission": self.permitted, "note": self.note}
        parts.get(field, self.person).setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: object) -> None:
        """End what is undone together, and give the keyboard back."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._writer.rest()
        self.closed.emit()

    def _show(self, shown: BudgetLine) -> None:
        self.title.setText(shown.purpose or self.tr("Regel zonder doel"))
        self.person.clear()
        self.person.addItem(icon("people"), self.tr("Voor het gezin"), HOUSEHOLD)
        for person in self._bridge.case.household.members:
            self.person.addItem(person.called, person.id)
        self.person.setCurrentIndex(self.person.findData(shown.person))
        self.is_free.setChecked(not shown.charged)
        self.permitted.setChecked(shown.permitted)
        self.permission.setText(shown.permission if isinstance(shown.permission, str) else "")
        self.note.setPlainText(shown.note)

    def _lie_under(self, place: QRect) -> None:
        room = self.screen().availableGeometry()
        x = max(room.left() + 6, min(place.right() - self.width(), room.right() - self.width() - 6))
        y = place.bottom() + 4
        if y + self.height() > room.bottom():
            y = max(room.top() + 6, room.bottom() - self.height() - 6)
        self.move(QPoint(x, y))

    def _give(self, person: str) -> None:
        """Give the line to somebody else, or to the household, and go on with what it became."""
        if person != self._writer.line(self._line_id).person:
            self._writer.rest()
            self._line_id = self._writer.give(self._line_id, person)
            self._writer.rest()
            self.given.emit(self._line_id)

    def _put(self, field: str, value: object) -> None:
        self._writer.put(self._line_id, field, value)

    def _on_permitted(self, on: bool) -> None:
        if not on:
            self.permission.clear()
        self._put("permission", (self.permission.text() or True) if on else False)

    def _on_permission(self, text: str) -> None:
        self.permitted.setChecked(bool(text.strip()) or self.permitted.isChecked())
        self._put("permission", storable(text) if text.strip() else self.permitted.isChecked())

    def _on_note(self) -> None:
        text = storable(self.note.toPlainText())
        if text != self._writer.line(self._line_id).note:
            self._put("note", text)
