"""One page of a scan: what it looks like, where it goes, and a field for its code."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.pdf.inbox import InboxPage
from herintegratie_desktop.pdf.placing import Fit
from herintegratie_desktop.pdf.report import Grade, grade_of, page_said
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.basics import IconLabel
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import SecondaryButton, label

ICONS = {
    Grade.GOOD: ("check", "good"),
    Grade.INFO: ("info", "accent"),
    Grade.WARN: ("warning", "warn"),
    Grade.ERROR: ("error", "error"),
}
_PICTURE = QSize(84, 116)


class PageRow(QFrame):
    """``wanted`` says whether the page is to be kept, ``typed`` gives a code."""

    wanted = Signal(bool)
    typed = Signal(str)

    def __init__(
        self, page: InboxPage, picture: QImage, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.page = page
        self.keep = QCheckBox(self.tr("Bewaren"))
        self.code = TextLine(self.tr("Bijvoorbeeld 8NJDG-6PE56-DR027"))
        self.look_up = SecondaryButton(self.tr("Zoek deze code"), "search")
        self.trouble = label("", "error", wrap=True)
        self._build(picture, desk)
        self._connect()

    def sentences(self) -> tuple[str, ...]:
        """Return what is said of the page."""
        return self._said

    def show_trouble(self, text: str) -> None:
        """Say what is wrong with a typed code, beside its field."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.code.setAccessibleDescription(text)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, picture: QImage, desk: Desk) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(16)
        row.addWidget(_Picture(picture))
        row.addLayout(self._words(desk), 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        self.keep.setChecked(self.page.is_wanted)
        self.keep.setVisible(self.page.placed.fit.can_be_filed)
        self.keep.setAccessibleName(self.tr("Bewaren: {page}").format(page=self._said[0]))

    def _words(self, desk: Desk) -> QVBoxLayout:
        page, column = self.page, QVBoxLayout()
        column.setSpacing(5)
        source = self.tr("{file}, blad {number}")
        source = source.format(file=page.scan.name, number=page.number)
        title = desk.say(page_said(page.code)) if page.code else source
        lines = [(grade_of(page.placed), desk.say(each)) for each in page.placed.said()]
        if page.is_again:
            again = self.tr("Deze bladzijde is er al; zij wordt niet nog eens bewaard.")
            lines.insert(0, (Grade.WARN, again))
        self._said = (title, *(said for _, said in lines))
        column.addWidget(label(title, "strong", wrap=True))
        for grade, said in lines:
            column.addLayout(graded_line(grade, said))
        if page.code:
            column.addWidget(label(source, "small"))
        if page.placed.fit is Fit.NO_CODE:
            column.addLayout(self._code_field())
        column.addStretch(1)
        return column

    def _code_field(self) -> QVBoxLayout:
        self.code.setAccessibleName(self.tr("Code onder aan de bladzijde"))
        self.code.setMaximumWidth(320)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.code, 1)
        row.addWidget(self.look_up)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.trouble.hide()
        return column

    def _connect(self) -> None:
        self.keep.toggled.connect(self.wanted)
        self.look_up.clicked.connect(lambda _=False: self.typed.emit(self.code.text()))
        self.code.returnPressed.connect(lambda: self.typed.emit(self.code.text()))


class _Picture(QWidget):
    """A page as it was scanned, small; the sentences beside it say which one."""

    def __init__(self, picture: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setFixedSize(_PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page in the middle of its room, with an edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(1, 1, -1, -1)
        size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = room.adjusted(0, 0, size.width() - room.width(), size.height() - room.height())
        place.moveCenter(room.center())
        painter.drawImage(place, self._picture)
        painter.setPen(current_tokens().line)
        painter.drawRect(place)
        painter.end()


def graded_line(grade: Grade, said: str) -> QHBoxLayout:
    """Return an icon with the sentence that says the same."""
    row = QHBoxLayout()
    row.setSpacing(9)
    row.addWidget(IconLabel(*ICONS[grade]), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(said, wrap=True), 1)
    return row
