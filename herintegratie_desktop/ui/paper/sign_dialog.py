"""Sign on the screen: what is signed, a name, and a large place for the pen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Stroke
from herintegratie_desktop.ui.kit.fields import ErrorLine, FieldRow
from herintegratie_desktop.ui.kit.inkpad import InkPad
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Button, PrimaryButton, label, scrolled
from herintegratie_desktop.ui.paper.declaration import Declaration

PAD_SHAPE = 3
"""How many times as wide as high a signature is, on the screen as on paper."""

_DECIMALS = 4
_TEXT_HEIGHT = 110
_WIDEST, _HIGHEST = 820, 720


class SignDialog(QDialog):
    """``signed`` gives the name and the strokes; ``paper_chosen`` that a pen will do it."""

    signed = Signal(str, object)
    paper_chosen = Signal()

    def __init__(
        self,
        name: str,
        role: str,
        declarations: Sequence[Declaration],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tekenen op het scherm"))
        self.name, self.pad = TextLine(), InkPad()
        self.last = Button(self.tr("Laatste streek wissen"), "undo", "quiet")
        self.again = Button(self.tr("Opnieuw beginnen"), "trash", "quiet")
        self.paper = Button(self.tr("Tekent op papier"), "print")
        self.cancel = Button(self.tr("Annuleren"))
        self.done_button = PrimaryButton(self.tr("Klaar"), "check")
        self._name_row = FieldRow(self.tr("Naam van wie tekent"), self.name)
        self._error = ErrorLine()
        self.name.setText(name)
        self._build(role, declarations)
        self._connect()
        self.resize(*_size())
        (self.name if not name else self.pad).setFocus()

    def _build(self, role: str, declarations: Sequence[Declaration]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        column.addWidget(label(self.tr("U ondertekent als {role}").format(role=role), "heading"))
        column.addWidget(self._text(declarations), 1)
        column.addWidget(self._name_row)
        column.addLayout(self._tools())
        column.addWidget(_Shaped(self.pad), 3)
        column.addWidget(self._error)
        column.addLayout(self._buttons())

    def _text(self, declarations: Sequence[Declaration]) -> QWidget:
        sheet = QWidget()
        sheet.setProperty("kind", "page")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(24)
        for declaration in declarations:
            row.addWidget(_column_of(declaration), 1)
        area = scrolled(sheet)
        area.setMinimumHeight(_TEXT_HEIGHT)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Wat u ondertekent"))
        area.setAccessibleDescription(" ".join(declarations[0].sentences) if declarations else "")
        return area

    def _tools(self) -> QHBoxLayout:
        self.pad.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(self.tr("Handtekening"), "strong"), 1)
        row.addWidget(self.last)
        row.addWidget(self.again)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.paper)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.done_button)
        return row

    def _connect(self) -> None:
        self.last.clicked.connect(self._take_last)
        self.again.clicked.connect(self.pad.clear)
        self.paper.clicked.connect(self._on_paper)
        self.cancel.clicked.connect(self.reject)
        self.done_button.clicked.connect(self._on_done)
        self.pad.changed.connect(lambda: self._error.show_text(""))

    def _take_last(self) -> None:
        self.pad.show_strokes(self.pad.strokes()[:-1])

    def _on_paper(self) -> None:
        self.paper_chosen.emit()
        self.accept()

    def _on_done(self) -> None:
        name = self.name.text().strip()
        self._name_row.show_error("" if name else self.tr("Schrijf de naam van wie tekent."))
        empty = self.tr("Teken eerst in het witte vak, of kies ‘Tekent op papier’.")
        self._error.show_text(empty if self.pad.is_empty() else "")
        if name and not self.pad.is_empty():
            self.signed.emit(name, rounded_strokes(self.pad.strokes()))
            self.accept()


class _Shaped(QWidget):
    """Keeps a pad in the shape of a signature on paper, as large as there is room for."""

    def __init__(self, pad: InkPad) -> None:
        super().__init__()
        self._pad = pad
        pad.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(PAD_SHAPE * 130, 130)

    def sizeHint(self) -> QSize:
        return QSize(PAD_SHAPE * 200, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setMaximumHeight(self.width() // PAD_SHAPE)
        high = min(self.height(), self.width() // PAD_SHAPE)
        wide = high * PAD_SHAPE
        self._pad.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)


def _size() -> tuple[int, int]:
    """Return how large the dialog is: as it likes, and never larger than the screen."""
    room = QGuiApplication.primaryScreen().availableSize()
    return min(_WIDEST, room.width() - 40), min(_HIGHEST, room.height() - 60)


def rounded_strokes(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    """Return strokes with as many decimals as a pen can be placed with."""
    return tuple(
        tuple(
            (round(x, _DECIMALS), round(y, _DECIMALS), round(pressure, _DECIMALS))
            for x, y, pressure in stroke
        )
        for stroke in strokes
    )


def _column_of(declaration: Declaration) -> QWidget:
    holder = QWidget()
    holder.setLayoutDirection(declaration.direction)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    for sentence in declaration.sentences:
        column.addWidget(label(sentence, wrap=True))
    column.addStretch(1)
    return holder
