"""Look at an attachment inside the program: its pages as pictures from memory, or its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.attachments.pictures import NotShownError, Pages, beside, pages_of
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.widgets import Banner, Button
from herintegratie_desktop.ui.paper.print_preview import PrintPreview

MOST_TEXT = 2_000_000
MOST_IMAGES = 96_000_000
"""How many bytes the drawn pages may take; those looked at longest ago are let go of."""

_SIZE, _AROUND = (1000, 820), (40, 30)


def can_be_shown(attachment: Attachment) -> bool:
    """Say whether the program itself can show it."""
    return attachment.kind is Kind.PDF or attachment.kind.is_image or attachment.kind is Kind.TEXT


class PagesView(PrintPreview):
    """Pages that are drawn when they come into sight, larger and smaller, one after another.

    ``failed`` gives what stands in the way of a page.
    """

    failed = Signal(object)

    def __init__(
        self, pages: Pages, name: str, errands: Errands, parent: QWidget | None = None
    ) -> None:
        super().__init__(errands, parent)
        self._pages = pages
        self._order: list[int] = []
        self._has_failed = False
        self.sheets.setAccessibleName(name)
        self.area.setAccessibleName(name)
        errands.send(pages.count, self._on_pages, self._on_failed)

    def _on_failed(self, fault: Exception) -> None:
        # Who closed it while a page was drawn waits for nothing any more.
        if isValid(self):
            self._has_failed = True
            self._tell()
            self.failed.emit(fault)

    def _on_pages(self, count: int) -> None:
        if not isValid(self):
            return
        self._count = count
        self._round += 1
        self.sheets.show_pages(count)
        if self._fits:
            self.fit_width()
        self._tell()

    def _draw(self, page: int) -> None:
        rounds, ratio = self._round, self.devicePixelRatioF()
        scale = self._scale * ratio
        self._errands.send(
            lambda: self._pages.image(page, scale) if self._round == rounds else None,
            lambda image: self._on_page(rounds, page, ratio, image),
            self._on_failed,
        )

    def _on_page(self, rounds: int, page: int, ratio: float, image: QImage | None) -> None:
        if not isValid(self):
            return
        self._on_drawn(rounds, page, ratio, image)
        self._order = [*(each for each in self._order if each != page), page]
        while len(self._order) > 1 and self._bytes() > MOST_IMAGES:
            self.sheets.forget(self._order.pop(0))

    def _bytes(self) -> int:
        images = (self.sheets.image(page) for page in self._order)
        return sum(image.sizeInBytes() for image in images if image is not None)

    def _tell(self) -> None:
        super()._tell()
        if not self._count:
            self.where.setText("" if self._has_failed else self.tr("Wordt geopend…"))


class Viewer(QDialog):
    """One attachment, as large as there is room."""

    def __init__(
        self,
        store: AttachmentStore,
        attachment: Attachment,
        desk: Desk,
        errands: Errands,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(attachment.name)
        self._desk = desk
        self.message = Banner()
        self.view: PagesView | None = None
        self.text = QPlainTextEdit()
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self.message)
        pages = pages_of(store, attachment)
        if pages is None:
            self._show_text(store, attachment, errands)
            column.addWidget(self.text, 1)
            column.addWidget(close)
        else:
            self.text.hide()
            self.view = PagesView(pages, attachment.name, errands)
            self.view.failed.connect(self._on_failed)
            self.destroyed.connect(pages.close)
            self.view.add_tool(close)
            column.addWidget(self.view, 1)
            self.view.area.setFocus()
        self._fit()

    def _show_text(self, store: AttachmentStore, attachment: Attachment, errands: Errands) -> None:
        self.text.setReadOnly(True)
        self.text.setAccessibleName(attachment.name)

        def read() -> bytes:
            with beside(store, attachment) as file:
                found = file.read(MOST_TEXT)
                file.refuse_damage()
                return found

        errands.send(read, lambda raw: self.text.setPlainText(_decoded(raw)), self._on_failed)

    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, VaultError):
            self.message.show_message("error", self._desk.say(fault.phrase))
        elif isinstance(fault, NotShownError) and fault.phrase is not None:
            self.message.show_message("warn", self._desk.say(fault.phrase))
        elif isinstance(fault, NotShownError):
            said = self.tr(
                "Dit bestand kan hier niet worden getoond: het is beveiligd, beschadigd of te "
                "groot. Met ‘Opslaan als…’ kunt u het in een ander programma bekijken."
            )
            self.message.show_message("warn", said)
        else:
            raise fault

    def _fit(self) -> None:
        wide, high = _SIZE
        parent = self.parentWidget()
        if parent is not None:
            room = parent.window().size()
            wide, high = min(wide, room.width() - _AROUND[0]), min(high, room.height() - _AROUND[1])
        self.resize(wide, high)


def _decoded(raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
