"""Pictures of what is attached, made in memory from the parts in the vault; never a file.

Everything here is done in a thread beside the window.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from herintegratie_desktop.store.attachmentparts import AttachmentFile
from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.errors import VaultError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_DECODED_MB = 256
"""What one picture may take in memory while it is read; Qt refuses what needs more."""

MOST_PAGES = 500
WIDE = 595.0
"""Points across every page in the window, as wide as A4."""

_TALLEST, _FLATTEST = 3.0, 0.25


class NotShownError(Exception):
    """There is no picture of this attachment; it can still be saved elsewhere."""


class Pages(Protocol):
    """What can be looked at page by page."""

    def count(self) -> int:
        """Return how many pages there are; raises `NotShownError` or `VaultError`."""

    def image(self, page: int, scale: float) -> QImage:
        """Return a page (from 0), `scale` pixels per point of a page that is `WIDE` points."""


class PicturePages:
    """The pages of a picture; a scan may have several."""

    def __init__(self, store: AttachmentStore, attachment: Attachment) -> None:
        self._store, self._attachment = store, attachment
        self._frame: QSize | None = None

    def count(self) -> int:
        """Return how many pages there are; raises `NotShownError` or `VaultError`."""
        with self._reader() as reader:
            self._frame = _upright(reader)
            return min(max(reader.imageCount(), 1), MOST_PAGES)

    def image(self, page: int, scale: float) -> QImage:
        """Return a page; raises `NotShownError` or `VaultError`."""
        with self._reader() as reader:
            if page and not reader.jumpToImage(page):
                raise NotShownError
            found = scaled_image(reader, _room(self._frame or _upright(reader), scale))
        return _framed(found, _room(self._frame or found.size(), scale))

    @contextmanager
    def _reader(self) -> Iterator[QImageReader]:
        with beside(self._store, self._attachment) as file:
            yield picture_reader(file, self._attachment.kind)
            file.refuse_damage()


class PdfPages:
    """The pages of a PDF, drawn by a reader that runs no scripts."""

    def __init__(self, store: AttachmentStore, attachment: Attachment) -> None:
        self._store, self._attachment = store, attachment
        self._frame: QSize | None = None

    def count(self) -> int:
        """Return how many pages are shown; raises `NotShownError` or `VaultError`."""
        with self._document() as document:
            self._frame = _page_size(document, 0)
            return min(len(document), MOST_PAGES)

    def image(self, page: int, scale: float) -> QImage:
        """Return a page; raises `NotShownError` or `VaultError`."""
        with self._document() as document:
            frame = self._frame or _page_size(document, 0)
            found = _drawn(document, page, _room(frame, scale))
        return _framed(found, _room(frame, scale))

    @contextmanager
    def _document(self) -> Iterator[PdfDocument]:
        with beside(self._store, self._attachment) as file, opened_pdf(file) as document:
            yield document
            file.refuse_damage()


class QuietFile:
    """An attachment for readers that do not know our errors: damage is an end, and remembered."""

    def __init__(self, file: AttachmentFile, size: int) -> None:
        self._file, self.size = file, size
        self._damage: VaultError | None = None

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place and return it."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place."""
        return self._file.tell()

    def read(self, count: int = -1) -> bytes:
        """Return up to so many bytes, over the border of parts; none where it is damaged."""
        wanted = self.size - self.tell() if count < 0 else count
        found = bytearray(max(0, min(wanted, self.size - self.tell())))
        return bytes(found[: self.readinto(found)])

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever holds bytes
        """Fill a buffer as far as there is content, over the border of parts."""
        view, done = memoryview(buffer).cast("B"), 0
        try:
            while done < len(view) and (count := self._file.readinto(view[done:])):
                done += count
        except VaultError as error:
            self._damage = error
        return done

    def refuse_damage(self) -> None:
        """Raise what was found to be damaged while it was read."""
        if self._damage is not None:
            raise self._damage


class _Device(QIODevice):
    """An attachment as Qt reads files."""

    def __init__(self, file: QuietFile) -> None:
        super().__init__()
        self._file = file
        flags = QIODevice.OpenModeFlag
        self.open(flags.ReadOnly | flags.Unbuffered)

    def isSequential(self) -> bool:
        return False

    def size(self) -> int:
        return self._file.size

    def seek(self, pos: int) -> bool:
        self._file.seek(pos)
        return super().seek(pos)

    def readData(self, maxlen: int) -> bytes:
        return self._file.read(maxlen)

    def writeData(self, data: object, _length: int = 0) -> int:
        return -1


@contextmanager
def beside(store: AttachmentStore, attachment: Attachment) -> Iterator[QuietFile]:
    """Give the content of an attachment in a thread beside the window."""
    with store.beside() as other:
        yield QuietFile(other.open(attachment.id), attachment.bytes)


def pages_of(store: AttachmentStore, attachment: Attachment) -> Pages | None:
    """Return the pages of what can be shown as pages, or None."""
    if attachment.kind is Kind.PDF:
        return PdfPages(store, attachment)
    return PicturePages(store, attachment) if attachment.kind.is_image else None


def thumbnail(store: AttachmentStore, attachment: Attachment, side: int) -> QImage | None:
    """Return a picture that fits a square of that many pixels, or None when there is none."""
    try:
        if attachment.kind is Kind.PDF:
            with beside(store, attachment) as file, opened_pdf(file) as document:
                return _drawn(document, 0, QSize(side, side))
        if attachment.kind.is_image:
            with beside(store, attachment) as file:
                reader = picture_reader(file, attachment.kind)
                return scaled_image(reader, QSize(side, side))
    except (NotShownError, VaultError):
        pass
    return None


def picture_reader(file: QuietFile, kind: Kind) -> QImageReader:
    """Return a reader for this kind of picture and no other, whatever the content tells it."""
    QImageReader.setAllocationLimit(MOST_DECODED_MB)
    device = _Device(file)
    reader = QImageReader(device, kind.value.encode())
    # The reader does not keep what it reads from.
    reader.__dict__["device_kept"] = device
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def scaled_image(reader: QImageReader, room: QSize) -> QImage:
    """Return the picture no larger than a room, read at that size where its kind allows."""
    size = reader.size()
    if not size.isValid():
        raise NotShownError
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    fitting = room.transposed() if turned else room
    if size.width() > fitting.width() or size.height() > fitting.height():
        target = size.scaled(fitting, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(target.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NotShownError
    return image


@contextmanager
def opened_pdf(file: QuietFile) -> Iterator[PdfDocument]:
    """Give a PDF that is read from the vault as it is needed; raises `NotShownError`."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(file)
    except PdfiumError as error:
        file.refuse_damage()
        raise NotShownError from error
    try:
        yield document
    except (PdfiumError, IndexError) as error:
        raise NotShownError from error
    finally:
        document.close()


def _page_size(document: PdfDocument, page: int) -> QSize:
    width, height = document[page].get_size()
    if not (width > 0 and height > 0):
        raise NotShownError
    return QSize(max(1, min(round(width), 100_000)), max(1, min(round(height), 100_000)))


def _drawn(document: PdfDocument, page: int, room: QSize) -> QImage:
    """Draw a page as large as fits a room; what a page says of its own size is not trusted."""
    width, height = document[page].get_size()
    if not (width > 0 and height > 0):
        raise NotShownError
    scale = min(room.width() / width, room.height() / height)
    bitmap = document[page].render(
        scale=scale, rev_byteorder=True, prefer_bgrx=True, may_draw_forms=False
    )
    try:
        wide, high = bitmap.width, bitmap.height
        return QImage(
            bytes(bitmap.buffer), wide, high, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()
    finally:
        bitmap.close()


def _upright(reader: QImageReader) -> QSize:
    size = reader.size()
    if not size.isValid():
        raise NotShownError
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if turned else size


def _room(frame: QSize, scale: float) -> QSize:
    """Return the pixels of a page of the shape of the first one, which all pages are given."""
    shape = min(max(frame.height() / max(frame.width(), 1), _FLATTEST), _TALLEST)
    return QSize(max(1, round(WIDE * scale)), max(1, round(WIDE * shape * scale)))


def _framed(image: QImage, room: QSize) -> QImage:
    """Lay a picture in the middle of a white page."""
    if image.size() == room:
        return image
    page = QImage(room, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    size = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(page.rect().center())
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    painter.end()
    return page
