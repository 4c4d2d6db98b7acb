"""Small pictures of attachments, made when a row comes into sight and kept in memory alone."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.ui.attachments.pictures import thumbnail
from herintegratie_desktop.ui.errands import Errands

MOST_BYTES = 8_000_000


class Thumbnails(QObject):
    """``made`` gives the id of the attachment of which there is a picture now."""

    made = Signal(str)

    def __init__(
        self, store: AttachmentStore, errands: Errands, side: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._errands, self._side = store, errands, side
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._without: set[str] = set()

    def get(self, attachment: Attachment) -> QImage | None:
        """Return the picture, or None while it is made or when there is none."""
        found = self._images.get(attachment.id)
        if found is not None:
            self._images.move_to_end(attachment.id)
            return found
        if attachment.id not in self._asked | self._without:
            self._asked.add(attachment.id)
            self._errands.send(
                lambda: thumbnail(self._store, attachment, self._side),
                lambda image: self._on_made(attachment.id, image),
            )
        return None

    @property
    def bytes(self) -> int:
        """Return how much memory the pictures take."""
        return sum(image.sizeInBytes() for image in self._images.values())

    def _on_made(self, attachment_id: str, image: QImage | None) -> None:
        self._asked.discard(attachment_id)
        if image is None:
            self._without.add(attachment_id)
            return
        self._images[attachment_id] = image
        while self.bytes > MOST_BYTES:
            self._images.popitem(last=False)
        self.made.emit(attachment_id)
