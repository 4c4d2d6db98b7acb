"""Pictures of what is attached, made in memory from the parts in the vault; never a file.

Everything here is done in a thread beside the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.attachmentparts import AttachmentFile
from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.paper.page_pictures import image_of_pixels

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.apart import Apart

Answer = TypeVar("Answer")

MOST_DECODED_MB = 256
"""What one picture may take in memory while it is read; Qt refuses what needs more."""

MOST_PAGES = 500
WIDE = 595.0
"""Points across every page in the window, as wide as A4."""

_TALLEST, _FLATTEST = 3.0, 0.25
_ROUNDED = 1


class NotShownError(Exception):
    """There is no picture of this attachment; it can still be saved elsewhere.

    `phrase` says why, when more is known than that it is locked, damaged or too large.
    """

    def __init__(self, phrase: Phrase | None = None) -> None:
        super().__init__()
        self.phrase = phrase


class Pages(Protocol):
    """What can be looked at page by page."""

    def count(self) -> int:
        """Return how many pages there are; raises `NotShownError` or `VaultError`."""

    def image(self, page: int, scale: float) -> QImage:
        """Return a page (from 0), `scale` pixels per point of a page that is `WIDE` points."""

    def close(self) -> None:
        """Let go of what is kept to draw pages with; from any thread."""


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

    def close(self) -> None:
        """Do nothing: every page is read anew."""

    @contextmanager
    def _reader(self) -> Iterator[QImageReader]:
        with beside(self._store, self._attachment) as file:
            yield picture_reader(file, self._attachment.kind)
            file.refuse_damage()


class PdfPages:
    """The pages of a PDF from whoever it came, drawn in a process of their own (`pdf.apart`).

    A PDF that takes too much time or memory is not asked for another page.
    """

    def __init__(self, store: AttachmentStore, attachment: Attachment) -> None:
        self._store, self._attachment = store, attachment
        self._frame: QSize | None = None
        self._apart: Apart | None = None
        self._given_up: NotShownError | None = None
        self._asking = Lock()

    def count(self) -> int:
        """Return how many pages are shown; raises `NotShownError` or `VaultError`."""
        count = self._asked(lambda apart: apart.count())
        self._frame = QSize(*self._asked(lambda apart: apart.size(1)))
        return min(count, MOST_PAGES)

    def image(self, page: int, scale: float) -> QImage:
        """Return a page; raises `NotShownError` or `VaultError`."""
        frame = self._frame or QSize(*self._asked(lambda apart: apart.size(1)))
        room = _room(frame, scale)
        return _framed(self.small(page, max(room.width(), room.height())), room)

    def small(self, page: int, side: int) -> QImage:
        """Return a page (from 0) that fits a square; raises `NotShownError` or `VaultError`."""
        return image_of_pixels(*self._asked(lambda apart: apart.picture(page + 1, side)))

    def close(self) -> None:
        """End the process, also while a page is drawn in another thread; no page comes after it."""
        self._given_up = NotShownError()
        if self._apart is not None:
            self._apart.stop()
        with self._asking:
            if self._apart is not None:
                self._apart.__exit__(None, None, None)
                self._apart = None

    def _asked(self, question: Callable[[Apart], Answer]) -> Answer:
        content = self._content() if self._apart is None and self._given_up is None else b""
        with self._asking:
            return self._answer(content, question)

    def _answer(self, content: bytes, question: Callable[[Apart], Answer]) -> Answer:
        from herintegratie_desktop.pdf.apart import Apart
        from herintegratie_desktop.pdf.scanpages import ScanError
        from herintegratie_desktop.pdf.untrusted import UnreadablePdfError

        if self._apart is None and self._given_up is None:
            self._apart = Apart(Kind.PDF, content).__enter__()
        # Also when it was closed just now.
        if self._apart is None or self._given_up is not None:
            raise self._given_up or NotShownError
        try:
            return question(self._apart)
        except ScanError as error:
            raise NotShownError from error
        except UnreadablePdfError as error:
            self._given_up = self._given_up or NotShownError(error.phrase)
            raise self._given_up from error

    def _content(self) -> bytes:
        with beside(self._store, self._attachment) as file:
            content = file.read()
            file.refuse_damage()
            return content


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
            with closing(PdfPages(store, attachment)) as pages:
                return pages.small(0, side)
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
    less = room - image.size()
    is_rounded = max(abs(less.width()), abs(less.height())) <= _ROUNDED
    page = QImage(room, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    fitting = image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    # A dot more or less is no reason to make letters less sharp.
    size = image.size() if is_rounded else fitting
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(page.rect().center())
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    painter.end()
    return page
