"""The write-ahead log beside a database: what it holds, and whether it went missing.

https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import DATABASE_FILE
from herintegratie_desktop.store.errors import UNKNOWN_TIME
from herintegratie_desktop.store.writerlock import NOTE_FILE, holder

_MISSING = words(
    "{file} ontbreekt, terwijl de kluis niet is gesloten: wat na {since} is opgeslagen kan weg zijn"
)
LOG_FILE = f"{DATABASE_FILE}-wal"
_HEADER, _FRAME_HEADER = 32, 24
_BIG_ENDIAN = 1


def lost_log(folder: Path) -> tuple[Phrase, ...]:
    """Return in words that a vault that nobody closed lacks the log of its last saves, if so.

    The log is there from the first read until the last close, as the note of the holder is.
    """
    if not (folder / NOTE_FILE).exists() or (folder / LOG_FILE).exists():
        return ()
    since = holder(folder).since
    said = f"{since.astimezone():%d-%m-%Y %H:%M}" if since else Phrase(UNKNOWN_TIME)
    return (Phrase(_MISSING, {"file": LOG_FILE, "since": said}),)


def has_frames(folder: Path) -> bool:
    """Say whether something stands in the log that may not be in the database yet."""
    log = folder / LOG_FILE
    return log.is_file() and log.stat().st_size > _HEADER


def saves_behind_damage(log: Path) -> int:
    """Return how many saves of this log stand behind a frame that is damaged, and so are lost."""
    broken, lost = False, 0
    for is_whole, is_end in _frames(log.read_bytes()):
        broken = broken or not is_whole
        lost += broken and is_end
    return lost


def _frames(raw: bytes) -> Iterator[tuple[bool, bool]]:
    """Yield of every frame of the last round whether its checksum fits, and if it ends a save."""
    if len(raw) < _HEADER:
        return
    magic, _, size = struct.unpack(">3I", raw[:12])
    order = ">" if magic & _BIG_ENDIAN else "<"
    salts, sums = raw[16:24], _sums(raw[:24], (0, 0), order)
    length = _FRAME_HEADER + size
    for start in range(_HEADER, len(raw) - length + 1, length):
        frame = raw[start : start + length]
        if frame[8:16] != salts:
            # What stands here is of an earlier round.
            return
        sums = _sums(frame[:8] + frame[_FRAME_HEADER:], sums, order)
        yield sums == struct.unpack(">2I", frame[16:24]), frame[4:8] != bytes(4)
        if sums != struct.unpack(">2I", frame[16:24]):
            sums = struct.unpack(">2I", frame[16:24])


def _sums(covered: bytes, sums: tuple[int, ...], order: str) -> tuple[int, int]:
    first, second = sums
    numbers = struct.unpack(f"{order}{len(covered) // 4}I", covered)
    for one, other in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
