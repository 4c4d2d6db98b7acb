"""Files to attach, made on the fly: real ones, bombs, and what only seems to be something."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage


def picture(form="PNG", width=40, height=30):
    """Return a picture as a camera or scanner writes it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f6feb"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data())


def pdf(pages=2, text="Bon Voorbeeld", script=False):
    """Return a PDF of some pages, with a script in it when asked for."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for page in range(1, pages + 1):
        canvas.drawString(80, 700, f"{text}, bladzijde {page}")
        canvas.showPage()
    canvas.save()
    made = file.getvalue()
    return (
        made.replace(
            b"/Type /Catalog", b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>"
        )
        if script
        else made
    )


def png_header(width, height):
    """Return a small PNG that says it is of a size, with a picture of nothing in it."""

    def chunk(name, content):
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def tiff(*sizes, loop=False):
    """Return the skeleton of a TIFF with a page of each size; with a loop the last is the first."""
    pages, place = b"", 8
    for number, (width, height) in enumerate(sizes, 1):
        fields = struct.pack("<H", 2)
        fields += struct.pack("<HHII", 256, 4, 1, width) + struct.pack("<HHII", 257, 4, 1, height)
        following = place + 30 if number < len(sizes) else (8 if loop else 0)
        pages += fields + struct.pack("<I", following)
        place += 30
    return b"II*\x00" + struct.pack("<I", 8) + pages


def zipped(**members):
    """Return a zip of members, by name; `__` in a name stands for a folder."""
    return packed({name.replace("__", "/"): content for name, content in members.items()})


def packed(members):
    """Return a zip of members by their path."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return file.getvalue()


def docx(**others):
    """Return a document as a word processor writes it, with other members beside it."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": "<w:document>Bon van de verhuizer</w:document>",
    }
    return packed({**members, **others})


def odt(**others):
    """Return an open document, with other members beside it."""
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office/>"}
    return packed({**members, **others})


class Swelling(io.BytesIO):
    """A file to which another program adds while it is read."""

    def __init__(self, content, more):
        super().__init__(content)
        self._more, self._reads = more, 0

    def read(self, size=-1):
        self._reads += 1
        found = super().read(size)
        if self._reads > 2 and not found and self._more:
            found, self._more = self._more, b""
        return found
