"""Pages on a printer: all of them, as they are shown, as often as was asked."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from signed_plans import plan

from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.preview import page_count
from herintegratie_desktop.ui.paper.page_pictures import image_of
from herintegratie_desktop.ui.paper.printing import NotPrintedError, new_printer, print_pages


@cache
def three_pages():
    return plan()


@pytest.fixture
def printer(qapp, tmp_path):
    """Give a printer that prints into a file, as a real one would on paper."""
    made = new_printer("HIP-2026-00417-v1")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    return made


def printed(printer):
    with open(printer.outputFileName(), "rb") as file:
        return file.read()


def darkness(image):
    """Return how much of a picture is ink, in a grid of 8 by 8 squares."""
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(8, 8)
    return [255 - small.pixelColor(x, y).red() for y in range(8) for x in range(8)]


def test_every_page_comes_out_of_the_printer(printer):
    assert print_pages(three_pages(), printer) == 3
    assert page_count(printed(printer)) == 3


def test_the_paper_shows_what_the_preview_shows(printer):
    print_pages(three_pages(), printer)
    for page in range(3):
        shown, out = image_of(three_pages(), page, 1.0), image_of(printed(printer), page, 1.0)
        pairs = zip(darkness(shown), darkness(out), strict=True)
        assert max(abs(one - other) for one, other in pairs) < 40


def test_the_case_in_a_plan_does_not_come_out_of_a_printer(printer):
    assert attached_case(three_pages()) is not None
    print_pages(three_pages(), printer)
    assert attached_case(printed(printer)) is None


def test_only_the_pages_that_were_chosen_are_printed(printer):
    printer.setFromTo(2, 3)
    assert print_pages(three_pages(), printer) == 2
    assert page_count(printed(printer)) == 2


def test_the_queue_shows_a_number_and_no_name(printer):
    assert printer.docName() == "HIP-2026-00417-v1"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_of(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "weg" / "afdruk.pdf"))
    with pytest.raises(NotPrintedError):
        print_pages(three_pages(), printer)
