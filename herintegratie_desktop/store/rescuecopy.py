"""A copy of a damaged database to read from: pages put right where that is certain."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    VaultNotWritableError,
)
from herintegratie_desktop.store.files import disk_errors
from herintegratie_desktop.store.journal import NAMES, Values, fits
from herintegratie_desktop.store.recognising import PAGE, SealedPages, what_is_wrong
from herintegratie_desktop.store.rescuetables import Loss
from herintegratie_desktop.store.walking import SEEN, UnreadableError, Walk
from herintegratie_desktop.store.writeahead import (
    LOG_FILE,
    has_frames,
    lost_log,
    saves_behind_damage,
)

_FOREIGN = words("{file} hoort niet bij deze stand van de databank en is niet gebruikt")
_BEHIND = words("{file} is beschadigd: {count} keer opslaan daarachter is niet te lezen")
_TIMES_THE_SIZE = 3
_MOST_MENDED = 100
_JOURNAL = f"select {', '.join(NAMES)} from {SEEN}.journal where id between ? and ? order by id"  # noqa: S608
_AT_ONCE = 5_000


@dataclass(frozen=True)
class Copied:
    """The file to read from, what was found, which pages were mended and what is lost already."""

    file: Path
    found: tuple[Phrase, ...]
    mended: tuple[int, ...]
    lost: tuple[Loss, ...]


def copied_database(folder: Path, room: Path, key: bytearray, new: SealedDatabase) -> Copied:
    """Copy a database with its log into a room and put right what can be.

    Raises `DamagedVaultError` when it is no database of this key, `VaultNotWritableError`.
    """
    with disk_errors(room):
        room.mkdir()
        _refuse_small_disk(folder, room)
        file = _copy(folder, room / "zonder", with_log=False)
        found, mended = _mend(folder, file, key)
        if not has_frames(folder):
            lost = tuple(Loss(LOG_FILE, each) for each in lost_log(folder))
            return Copied(file, found, mended, lost)
        other = _copy(folder, room / "met", with_log=True)
        shutil.copyfile(file, other)
        behind = saves_behind_damage(folder / LOG_FILE)
    chosen, lost = _better(new, key, file, other)
    if behind and chosen == other:
        lost = (Loss(LOG_FILE, Phrase(_BEHIND, {"file": LOG_FILE, "count": str(behind)})),)
    return Copied(chosen, (*found, *(each.phrase for each in lost)), mended, lost)


def _refuse_small_disk(folder: Path, room: Path) -> None:
    size = sum(path.stat().st_size for path in folder.glob(f"{DATABASE_FILE}*"))
    if shutil.disk_usage(room).free < _TIMES_THE_SIZE * size:
        raise VaultNotWritableError.full(room.parent)


def _copy(folder: Path, room: Path, *, with_log: bool) -> Path:
    room.mkdir()
    shutil.copyfile(folder / DATABASE_FILE, room / DATABASE_FILE)
    if with_log:
        shutil.copyfile(folder / LOG_FILE, room / LOG_FILE)
    return room / DATABASE_FILE


def _mend(folder: Path, file: Path, key: bytearray) -> tuple[tuple[Phrase, ...], tuple[int, ...]]:
    """Put pages right of which one place changed; return what was found and their numbers."""
    whole = file.stat().st_size // PAGE * PAGE
    is_cut = file.stat().st_size != whole
    with file.open("r+b") as target:
        target.truncate(whole)
        pages = SealedPages(file, key)
        broken = list(pages.broken())
        if not broken and not is_cut and pages.promised() == pages.count:
            return (), ()
        found = what_is_wrong(folder / DATABASE_FILE, key)
        if len(broken) == pages.count:
            salt = pages.mended_salt() if pages.count > 1 else None
            if salt is None:
                raise DamagedVaultError(folder, found)
            target.write(salt)
            target.flush()
            pages = SealedPages(file, key)
            broken = list(pages.broken())
        mended = []
        for number in broken[:_MOST_MENDED]:
            page = pages.mended(number, patiently=number == 1)
            if page is not None:
                target.seek((number - 1) * PAGE)
                target.write(page)
                mended.append(number)
    if 1 in broken and 1 not in mended:
        raise DamagedVaultError(folder, found)
    return (found,), tuple(mended)


def _better(
    new: SealedDatabase, key: bytearray, without: Path, with_log: Path
) -> tuple[Path, tuple[Loss, ...]]:
    """Return the copy to read from: with its log, unless the log makes things worse."""
    is_whole, last = _state(Walk(new, with_log, key))
    if is_whole:
        return with_log, ()
    other_is_whole, other_last = _state(Walk(new, without, key))
    if other_is_whole or other_last > last:
        return without, (Loss(LOG_FILE, Phrase(_FOREIGN, {"file": LOG_FILE})),)
    return with_log, ()


def _state(trial: Walk) -> tuple[bool, int]:
    """Say whether a copy is whole, its journal too, and up to which entry that goes."""
    try:
        with trial as walk:
            is_whole = walk.rows(f"pragma {SEEN}.quick_check(1)") == [("ok",)]
            last, previous = 0, None
            while rows := walk.rows(_JOURNAL, (last + 1, last + _AT_ONCE)):
                for row in rows:
                    if not _follows(row, last, previous):
                        return False, last
                    last, previous = last + 1, row[-1]
    except UnreadableError:
        return False, 0
    return is_whole, last


def _follows(row: Values, last: int, previous: object) -> bool:
    return row[0] == last + 1 and (previous is None or row[-2] == previous) and fits(row)
