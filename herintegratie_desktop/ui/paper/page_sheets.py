"""The pages of a PDF below each other on a light ground, each painted when it comes into sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.spoken import Spoken

A4 = QSizeF(595.276, 841.89)
"""The size of a page in points, until the page itself says another."""

GAP = 14
EDGE = 12


class PageSheets(Spoken):
    """``wanted`` gives the number of a page (from 0) that has to be drawn at the present scale."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._scale = 1.0
        self._size = A4
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()

    def show_pages(self, count: int) -> None:
        """Show the white pages of another PDF; pictures of the former stay until new ones come."""
        self._count = count
        self._images = {page: image for page, image in self._images.items() if page < count}
        self._forget_scale()

    def show_scale(self, scale: float) -> None:
        """Show the pages larger or smaller; `scale` is pixels of the window per point."""
        self._scale = scale
        self._forget_scale()

    def show_image(self, page: int, image: QImage) -> None:
        """Show the picture of a page."""
        self._images[page] = image
        self._fresh.add(page)
        ratio = image.devicePixelRatio()
        size = QSizeF(image.size()) / (ratio * self._scale)
        if abs(size.width() - self._size.width()) + abs(size.height() - self._size.height()) > 1:
            self._size = size
            self._lay()
        self.update()

    def has_image(self, page: int) -> bool:
        """Say whether a page is painted at the present scale."""
        return page in self._fresh

    def forget(self, page: int) -> None:
        """Let go of the picture of a page; it is asked for again when it comes into sight."""
        self._images.pop(page, None)
        self._fresh.discard(page)
        self._asked.discard(page)

    def image(self, page: int) -> QImage | None:
        """Return the picture of a page, or None while it is not there."""
        return self._images.get(page)

    def box(self, page: int) -> QRectF:
        """Return where a page lies."""
        size = self._size * self._scale
        left = max((self.width() - size.width()) / 2, EDGE)
        return QRectF(QPointF(left, EDGE + page * (size.height() + GAP)), size)

    def page_at(self, y: float) -> int:
        """Return the page that lies at a height, the nearest when none does."""
        step = self._size.height() * self._scale + GAP
        return min(max(int((y - EDGE) / step), 0), max(self._count - 1, 0))

    def sizeHint(self) -> QSize:
        """Return a size in which every page lies."""
        size = self._size * self._scale
        high = self._count * (size.height() + GAP) - GAP if self._count else 0
        return QSize(int(size.width() + 2 * EDGE), int(high + 2 * EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight, and ask for those that are not drawn yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(current_tokens().sunken))
        for page in self._seen(QRectF(event.rect())):
            box = self.box(page)
            painter.fillRect(box, Qt.GlobalColor.white)
            if page in self._images:
                painter.drawImage(box, self._images[page])
            painter.setPen(QColor(current_tokens().line))
            painter.drawRect(box)
            if page not in self._fresh and page not in self._asked:
                self._asked.add(page)
                self.wanted.emit(page)
        painter.end()

    def _seen(self, part: QRectF) -> Iterator[int]:
        return (page for page in range(self._count) if self.box(page).intersects(part))

    def _forget_scale(self) -> None:
        self._fresh, self._asked = set(), set()
        self._lay()
        self.update()

    def _lay(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
