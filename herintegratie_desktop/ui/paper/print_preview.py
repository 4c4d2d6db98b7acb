"""What will be printed, as it will be printed: pictures of the bytes themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.widgets import Button, label
from herintegratie_desktop.ui.paper.page_pictures import image_of
from herintegratie_desktop.ui.paper.page_sheets import A4, EDGE, GAP, PageSheets

SCALES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Pixels of the window per point, from small to large."""

_NEARLY = 0.01
_BAR = 24


class PrintPreview(QWidget):
    """Pages of a PDF with buttons to make them larger and smaller."""

    def __init__(self, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._pdf: bytes | None = None
        self._coming: bytes | None = None
        self._count = 0
        self._round = 0
        self._scale = 1.0
        self._fits = True
        self.sheets, self.area = PageSheets(), QScrollArea()
        self.smaller = Button("", "minus", "quiet")
        self.larger = Button("", "plus", "quiet")
        self.fit = Button(self.tr("Passend"), kind="quiet")
        self.where = label("", "muted")
        self._bar = QHBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.smaller.setAccessibleName(self.tr("Kleiner"))
        self.larger.setAccessibleName(self.tr("Groter"))
        self.fit.setAccessibleName(self.tr("Zo breed als past"))
        self.sheets.setAccessibleName(self.tr("Afdrukvoorbeeld"))
        self.area.setWidget(self.sheets)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Afdrukvoorbeeld"))
        self._bar.setSpacing(4)
        self._bar.addWidget(self.where, 1)
        for button in (self.smaller, self.larger, self.fit):
            self._bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._bar)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.sheets.wanted.connect(self._draw)
        self.smaller.clicked.connect(lambda: self._step(larger=False))
        self.larger.clicked.connect(lambda: self._step(larger=True))
        self.fit.clicked.connect(self.fit_width)
        self.area.verticalScrollBar().valueChanged.connect(lambda _at: self._tell())

    def add_tool(self, button: QWidget) -> None:
        """Put one more button at the end of the bar."""
        self._bar.addWidget(button)

    def show_pdf(self, pdf: bytes) -> None:
        """Show other bytes, at the place where the former were looked at."""
        if pdf == self._coming:
            return
        self._coming = pdf
        self._errands.send(lambda: _count(pdf), lambda count: self._on_counted(pdf, count))

    def pdf(self) -> bytes | None:
        """Return the bytes that are shown."""
        return self._pdf

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._count

    def is_drawn(self, page: int = 0) -> bool:
        """Say whether a page (from 0) is drawn at the present scale."""
        return self.sheets.has_image(page)

    def scale(self) -> float:
        """Return the pixels of the window per point."""
        return self._scale

    def fit_width(self) -> None:
        """Show a page as wide as there is room."""
        self._fits = True
        room = self.area.viewport().width() - 2 * EDGE
        self._show_scale(max(room / A4.width(), SCALES[0] / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as there is room, unless another size was chosen."""
        super().resizeEvent(event)
        if self._fits:
            self.fit_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages with Page Up and Page Down, and enlarge with plus and minus."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self._turn(1)
            case Qt.Key.Key_PageUp:
                self._turn(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._step(larger=True)
            case Qt.Key.Key_Minus:
                self._step(larger=False)
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be read."""
        return QSize(int(A4.width() * 0.8) + _BAR, 560)

    def _on_counted(self, pdf: bytes, count: int) -> None:
        if pdf == self._coming:
            self._pdf, self._count = pdf, count
            self._round += 1
            self.sheets.show_pages(count)
            self._tell()

    def _draw(self, page: int) -> None:
        pdf, rounds, ratio = self._pdf, self._round, self.devicePixelRatioF()
        scale = self._scale * ratio
        if pdf is not None:
            self._errands.send(
                lambda: image_of(pdf, page, scale) if self._round == rounds else None,
                lambda image: self._on_drawn(rounds, page, ratio, image),
            )

    def _on_drawn(self, rounds: int, page: int, ratio: float, image: QImage | None) -> None:
        if image is not None and rounds == self._round:
            image.setDevicePixelRatio(ratio)
            self.sheets.show_image(page, image)

    def _step(self, *, larger: bool) -> None:
        self._fits = False
        wider = [each for each in SCALES if each > self._scale + _NEARLY]
        smaller = [each for each in SCALES if each < self._scale - _NEARLY]
        found = wider[:1] if larger else smaller[-1:]
        if found:
            self._show_scale(found[0])

    def _show_scale(self, scale: float) -> None:
        if abs(scale - self._scale) < _NEARLY:
            return
        bar, page = self.area.verticalScrollBar(), self._page()
        self._scale = scale
        self._round += 1
        self.sheets.show_scale(scale)
        self.sheets.resize(self.sheets.sizeHint())
        bar.setValue(int(self.sheets.box(page).top()) - EDGE)
        self._tell()

    def _turn(self, by: int) -> None:
        page = min(max(self._page() + by, 0), max(self._count - 1, 0))
        self.area.verticalScrollBar().setValue(int(self.sheets.box(page).top()) - EDGE)

    def _page(self) -> int:
        top = self.area.verticalScrollBar().value()
        return self.sheets.page_at(top + GAP + self.area.viewport().height() / 3)

    def _tell(self) -> None:
        said = self.tr("Bladzijde {page} van {count}")
        there = said.format(page=self._page() + 1, count=self._count)
        self.where.setText(there if self._count else self.tr("Het voorbeeld wordt gemaakt…"))
        self.area.setAccessibleDescription(self.where.text())


class PreviewDialog(QDialog):
    """The same pages, as large as the screen."""

    def __init__(self, errands: Errands, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Afdrukvoorbeeld"))
        self.preview = PrintPreview(errands)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        self.preview.add_tool(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self.preview)
        self.resize(1000, 820)
        self.preview.show_pdf(pdf)


def _count(pdf: bytes) -> int:
    from herintegratie_desktop.pdf.preview import page_count

    return page_count(pdf)
