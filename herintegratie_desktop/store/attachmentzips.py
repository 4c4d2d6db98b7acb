"""What is inside an office document, told by the list at its end; nothing is unpacked."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

MOST_UNPACKED = 500_000_000
MOST_RATIO = 200

_MOST_MEMBERS = 20_000
_MOST_LIST = 8_000_000
_END, _END_BYTES, _MOST_COMMENT = b"PK\x05\x06", 22, 65_535
_FULL_COUNT, _FULL_PLACE = 0xFFFF, 0xFFFFFFFF
_ENCRYPTED = 1
_PACKED = (
    ".zip",
    ".jar",
    ".7z",
    ".rar",
    ".gz",
    ".bz2",
    ".xz",
    ".cab",
    ".docx",
    ".odt",
    ".xlsx",
    ".ods",
    ".pptx",
)
_RUNNING = (".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".com", ".scr", ".msi", ".class")
_MACROS = ("vbaproject.bin", "vbadata.xml")
_MACRO_FOLDERS = ("basic/", "scripts/")
_WORD, _SHEET, _TYPES = "word/document.xml", "xl/workbook.xml", "[Content_Types].xml"
_MOST_TYPE = 100


class ZipFault(Enum):
    """Why a zip is refused."""

    DAMAGED = "damaged"
    BOMB = "bomb"
    NESTED = "nested"
    MACROS = "macros"
    ENCRYPTED = "encrypted"
    OTHER = "other"


class RefusedZipError(ValueError):
    """A zip is not kept; `fault` says why."""

    def __init__(self, fault: ZipFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def office_kind(file: BinaryIO) -> str:
    """Return `docx`, `xlsx`, `odt` or `ods`; raises `RefusedZipError` for everything else."""
    _refuse_long_list(file)
    try:
        with ZipFile(file) as packed:
            members = packed.infolist()
            _refuse_members(members)
            return _kind_of(packed, {each.filename for each in members})
    # A list that a stranger wrote may lead the reader anywhere.
    except (BadZipFile, ValueError, KeyError, OSError, NotImplementedError, RuntimeError) as error:
        if isinstance(error, RefusedZipError):
            raise
        raise RefusedZipError(ZipFault.DAMAGED) from error


def _refuse_long_list(file: BinaryIO) -> None:
    """Look at the end alone: the list itself is read whole, and may claim to be anything."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_BYTES - _MOST_COMMENT))
    tail = file.read(_END_BYTES + _MOST_COMMENT)
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_BYTES:
        raise RefusedZipError(ZipFault.DAMAGED)
    count, length, place = struct.unpack_from("<HII", tail, at + 10)
    if count == _FULL_COUNT or _FULL_PLACE in {length, place}:
        raise RefusedZipError(ZipFault.BOMB)
    if count > _MOST_MEMBERS or length > _MOST_LIST:
        raise RefusedZipError(ZipFault.BOMB)


def _refuse_members(members: Sequence[ZipInfo]) -> None:
    unpacked = sum(each.file_size for each in members)
    packed = sum(each.compress_size for each in members)
    names = [each.filename.lower() for each in members]
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(packed, 1) or _overlap(members):
        raise RefusedZipError(ZipFault.BOMB)
    if any(each.flag_bits & _ENCRYPTED for each in members):
        raise RefusedZipError(ZipFault.ENCRYPTED)
    if any(
        name.endswith((*_MACROS, *_RUNNING)) or name.startswith(_MACRO_FOLDERS) for name in names
    ):
        raise RefusedZipError(ZipFault.MACROS)
    if any(name.endswith(_PACKED) for name in names):
        raise RefusedZipError(ZipFault.NESTED)


def _overlap(members: Sequence[ZipInfo]) -> bool:
    """Say whether two members lie over each other, as in a bomb that unpacks one thing often."""
    placed = sorted((each.header_offset, each.compress_size) for each in members)
    return any(begin + length > following for (begin, length), (following, _) in pairwise(placed))


def _kind_of(packed: ZipFile, names: set[str]) -> str:
    if _TYPES in names and _WORD in names:
        return "docx"
    if _TYPES in names and _SHEET in names:
        return "xlsx"
    if "mimetype" in names and packed.getinfo("mimetype").file_size <= _MOST_TYPE:
        told = packed.read("mimetype").decode("ascii", "replace").strip()
        kinds = {"text": "odt", "spreadsheet": "ods"}
        found = kinds.get(told.removeprefix("application/vnd.oasis.opendocument."))
        if found:
            return found
    raise RefusedZipError(ZipFault.OTHER)
