"""What a file is, by its content and never by its name; and what is not kept, with the reason."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.attachmenterrors import RefusedContentError
from herintegratie_desktop.store.attachmentimages import (
    NotAnImageError,
    Size,
    jpeg_sizes,
    png_sizes,
    tiff_sizes,
    webp_sizes,
)
from herintegratie_desktop.store.attachmentzips import RefusedZipError, ZipFault, office_kind

MOST_PIXELS = 100_000_000

_HEAD = 65_536
_MILLION = 1_000_000
_ANOTHER = words(
    "{name} is van een soort die hier niet wordt bewaard. Bewaar het als PDF, JPEG of PNG en voeg "
    "het dan toe."
)
_PROGRAM = words(
    "{name} is een programma of een script. Die worden niet bewaard: zij kunnen een computer "
    "beschadigen. Vraag om een PDF of een foto."
)
_ARCHIVE = words(
    "{name} is een ingepakt archief. Pak het uit en voeg de stukken die u nodig heeft afzonderlijk "
    "toe."
)
_BOMB = words(
    "{name} is uitgepakt veel groter dan het lijkt. Zulke bestanden zijn gemaakt om een computer "
    "te laten vastlopen; vraag het stuk opnieuw op als PDF."
)
_NESTED = words(
    "In {name} zit een ander ingepakt bestand. Haal dat eruit en voeg het afzonderlijk toe, of "
    "bewaar het document als PDF."
)
_MACROS = words(
    "In {name} zitten macro's of programma's. Bewaar het document als PDF en voeg dat toe."
)
_LOCKED = words(
    "{name} is met een wachtwoord beveiligd. Bewaar het document zonder wachtwoord en voeg het "
    "opnieuw toe."
)
_BROKEN = words(
    "{name} is afgebroken of beschadigd. Maak de scan of foto opnieuw, of vraag hem op."
)
_HUGE = words(
    "{name} is een afbeelding van {size} megapixel; ten hoogste mag {most}. Scan of bewaar haar "
    "kleiner."
)
_HEIC = words(
    "{name} is een HEIC-foto, zoals een iPhone die maakt; die kan hier niet worden getoond. Bewaar "
    "de foto als JPEG en voeg die toe."
)


class Kind(Enum):
    """What is kept; the value is what the vault writes down."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    TEXT = "text"
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"

    @property
    def name_of(self) -> str:
        """Return the kind in words."""
        return _NAMES[self]

    @property
    def endings(self) -> tuple[str, ...]:
        """Return how the name of such a file may end, the usual one first."""
        return _ENDINGS.get(self, (f".{self.value}",))

    @property
    def is_image(self) -> bool:
        """Say whether it is a picture."""
        return self in _SIZES


_NAMES = {
    Kind.PDF: words("PDF"),
    Kind.JPEG: words("foto (JPEG)"),
    Kind.PNG: words("afbeelding (PNG)"),
    Kind.TIFF: words("scan (TIFF)"),
    Kind.WEBP: words("afbeelding (WebP)"),
    Kind.TEXT: words("tekst"),
    Kind.DOCX: words("Word-document"),
    Kind.XLSX: words("Excel-blad"),
    Kind.ODT: words("tekstdocument (ODT)"),
    Kind.ODS: words("rekenblad (ODS)"),
}
_ENDINGS = {
    Kind.JPEG: (".jpg", ".jpeg"),
    Kind.TIFF: (".tif", ".tiff"),
    Kind.TEXT: (".txt", ".csv", ".md", ".log"),
}
_SIZES: Mapping[Kind, Callable[[BinaryIO], Iterator[Size]]] = {
    Kind.JPEG: jpeg_sizes,
    Kind.PNG: png_sizes,
    Kind.TIFF: tiff_sizes,
    Kind.WEBP: webp_sizes,
}
_BEGINS = {
    b"%PDF-": Kind.PDF,
    b"\xff\xd8\xff": Kind.JPEG,
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"II*\x00": Kind.TIFF,
    b"MM\x00*": Kind.TIFF,
}
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"\x00asm",
)
_ARCHIVES = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"MSCF",
    b"\x28\xb5\x2f\xfd",
)
_TAR_MARK = slice(257, 262)
_ZIP, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis", b"avif"}
_SCRIPTS = (
    ".bat .cmd .ps1 .psm1 .vbs .vbe .js .jse .mjs .wsf .wsh .hta .reg .sh .bash .py .pyw .pl .rb "
    ".php .html .htm .xhtml .mht .svg .xml .url .lnk .desktop .inf .scf .jar .applescript"
)
_SCRIPT_ENDINGS = tuple(_SCRIPTS.split())
_SCRIPT_BEGINS = ("<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "@echo off")
_ZIP_FAULTS = {
    ZipFault.DAMAGED: _BROKEN,
    ZipFault.BOMB: _BOMB,
    ZipFault.NESTED: _NESTED,
    ZipFault.MACROS: _MACROS,
    ZipFault.ENCRYPTED: _LOCKED,
    ZipFault.OTHER: _ARCHIVE,
}


@dataclass(frozen=True)
class Recognised:
    """What a file is; of a picture the width and height of its largest page."""

    kind: Kind
    size: Size | None = None


def recognised(file: BinaryIO, name: str) -> Recognised:
    """Look at the content of a file and tell what it is; `name` is for sentences and scripts.

    Raises `RefusedContentError` for what is not kept; reads some 70 kB, and of an office document
    the list at its end.
    """
    file.seek(0)
    head = file.read(_HEAD)
    _refuse_others(head, name)
    kind = _kind_of(file, head, name)
    return Recognised(kind, _size_of(file, kind, name) if kind.is_image else None)


def _refuse_others(head: bytes, name: str) -> None:
    if head.startswith(_PROGRAMS):
        raise RefusedContentError(_PROGRAM, name)
    if head.startswith((*_ARCHIVES, _EMPTY_ZIP)) or head[_TAR_MARK] == b"ustar":
        raise RefusedContentError(_ARCHIVE, name)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        raise RefusedContentError(_HEIC, name)


def _kind_of(file: BinaryIO, head: bytes, name: str) -> Kind:
    for begin, kind in _BEGINS.items():
        if head.startswith(begin):
            return kind
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head.startswith(_ZIP):
        return _office(file, name)
    text = _text_of(head)
    if text is None:
        raise RefusedContentError(_ANOTHER, name)
    first = text.lstrip().lower()
    if name.lower().endswith(_SCRIPT_ENDINGS) or first.startswith(_SCRIPT_BEGINS):
        raise RefusedContentError(_PROGRAM, name)
    return Kind.TEXT


def _office(file: BinaryIO, name: str) -> Kind:
    try:
        return Kind(office_kind(file))
    except RefusedZipError as error:
        raise RefusedContentError(_ZIP_FAULTS[error.fault], name) from error


def _size_of(file: BinaryIO, kind: Kind, name: str) -> Size:
    """Return the size of the largest page; raises `RefusedContentError` when it is too large."""
    try:
        largest = max(_SIZES[kind](file), key=lambda size: size[0] * size[1])
    except (NotAnImageError, ValueError) as error:
        raise RefusedContentError(_BROKEN, name) from error
    pixels = largest[0] * largest[1]
    if pixels == 0:
        raise RefusedContentError(_BROKEN, name)
    if pixels > MOST_PIXELS:
        size, most = str(-(-pixels // _MILLION)), str(MOST_PIXELS // _MILLION)
        raise RefusedContentError(_HUGE, name, size=size, most=most)
    return largest


def _text_of(head: bytes) -> str | None:
    """Return the beginning of a text, or None when it is none: UTF-8, UTF-16 or Windows-1252."""
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for each in (encoding, "cp1252"):
        try:
            text = codecs.getincrementaldecoder(each)().decode(head)
        except UnicodeDecodeError:
            continue
        return text if all(mark >= " " or mark in "\t\n\r\f" for mark in text) else None
    return None
