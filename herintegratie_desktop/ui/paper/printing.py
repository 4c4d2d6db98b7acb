"""Put the pages of a PDF on a printer."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.errands import ONE_AT_A_TIME
from herintegratie_desktop.ui.paper.page_pictures import image_of

_MOST_DOTS = 300
_POINTS_PER_INCH = 72


class NotPrintedError(OSError):
    """The printer could not be begun or stopped half-way."""


def has_printer() -> bool:
    """Say whether this computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def new_printer(name: str) -> QPrinter:
    """Return a printer for A4 without margins; `name` is what the queue shows, and no person's."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def ask_printer(parent: QWidget, name: str) -> QPrinter | None:
    """Ask which printer, how many copies and which pages; None when nothing is to be printed."""
    printer = new_printer(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """Print the pages that were chosen and return how many; raises `NotPrintedError`."""
    from herintegratie_desktop.pdf.preview import page_count

    with ONE_AT_A_TIME:
        count = page_count(pdf)
    pages = _chosen(printer, count)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrintedError(printer.printerName())
    try:
        for at, page in enumerate(pages):
            if at and not printer.newPage():
                raise NotPrintedError(printer.printerName())
            _paint(pdf, page, printer, painter)
    finally:
        painter.end()
    return len(pages)


def _chosen(printer: QPrinter, count: int) -> list[int]:
    """Return the pages from 0, as often as the printer cannot repeat them itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    once = [page - 1 for page in range(first, min(last, count) + 1)]
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    return once * copies


def _paint(pdf: bytes, page: int, printer: QPrinter, painter: QPainter) -> None:
    with ONE_AT_A_TIME:
        image = image_of(pdf, page, min(printer.resolution(), _MOST_DOTS) / _POINTS_PER_INCH)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.topLeft(), size)
    place.moveCenter(paper.center())
    painter.drawImage(place, image)
