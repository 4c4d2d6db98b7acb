"""A guide as files that can be kept: what it is decided by, its digest, and one small packet."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from herintegratie_desktop.store.countryfile import COUNTRIES_FILE, FACTS_FOLDER
from herintegratie_desktop.store.guidefiles import (
    RULES_FOLDER,
    TEXTS_ENDINGS,
    TEXTS_FOLDER,
    text_files,
)
from herintegratie_desktop.store.memoryfolder import MemoryFolder
from herintegratie_desktop.store.officialfile import OFFICIAL_FILE
from herintegratie_desktop.store.projectfile import AFTER_RETURN_FILE, PROJECTS_FILE

MOST_FILES = 500
MOST_BYTES = 32 * 1024 * 1024
_SINGLE = (COUNTRIES_FILE, PROJECTS_FILE, AFTER_RETURN_FILE, OFFICIAL_FILE)
_FOLDERS = {RULES_FOLDER: ".toml", FACTS_FOLDER: ".csv"}
_ENDINGS: dict[str, str | tuple[str, ...]] = {**_FOLDERS, TEXTS_FOLDER: TEXTS_ENDINGS}
# Every packet of the same files is the same packet, whenever and wherever it is made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class BadArchiveError(Exception):
    """What was kept of a guide is not what this program packs."""


def guide_files(folder: Traversable) -> dict[str, bytes]:
    """Return the files by which a case is decided, by their path in the folder.

    Approved words are among them, so that a plan can be told again as it was told. Names of
    countries in other languages are not: no outcome rests on them.
    """
    return dict(sorted(_files(folder)))


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 over names and contents, in hex: the same however they were packed."""
    whole = hashlib.sha256()
    for name in sorted(files):
        for part in (name.encode("utf-8"), files[name]):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return the files as one zip, byte for byte the same for the same files."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    packet = io.BytesIO()
    with ZipFile(packet, "w", ZIP_DEFLATED, compresslevel=9) as target:
        for name in sorted(files):
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, files[name])
    return packet.getvalue()


def unpacked(packet: bytes) -> MemoryFolder:
    """Return the folder that was packed; raises `BadArchiveError` for what this never packs."""
    return MemoryFolder(unpacked_files(packet))


def unpacked_files(packet: bytes) -> dict[str, bytes]:
    """Return the files that were packed; raises `BadArchiveError` for what this never packs."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(packet)) as source:
            entries = source.infolist()
            _refuse_strange([entry.filename for entry in entries])
            # The size that an entry promises is kept to: more than that is not read out of it.
            if sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise BadArchiveError("too large")
            return {entry.filename: source.read(entry) for entry in entries}
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as bad:
        raise BadArchiveError(str(bad)) from bad


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for name in _SINGLE:
        if (folder / name).is_file():
            yield name, (folder / name).read_bytes()
    for inner, ending in _FOLDERS.items():
        for file in (folder / inner).iterdir():
            if file.name.endswith(ending):
                yield f"{inner}/{file.name}", file.read_bytes()
    for name, content in text_files(folder):
        yield f"{TEXTS_FOLDER}/{name}", content


def _refuse_strange(names: list[str]) -> None:
    if len(names) > MOST_FILES or len(set(names)) < len(names):
        raise BadArchiveError("too many files, or one twice")
    for name in names:
        folder, _, last = name.rpartition("/")
        if not (name in _SINGLE or (last and last.endswith(_ENDINGS.get(folder, "\0")))):
            raise BadArchiveError(f"a file that no guide has: {name[:80]!r}")
