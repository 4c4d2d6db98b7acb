"""A file that appears complete or not at all, and replaces another only when asked."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from herintegratie_desktop.commands.faults import unusable, why_unwritable
from herintegratie_desktop.store.files import write_through

_THERE = "bestaat al; kies een andere naam of gebruik --force om het te vervangen"
_NEVER = "bestaat al en wordt niet vervangen; kies een andere naam"


def refuse_target(path: Path, *, force: bool, may_force: bool = True) -> None:
    """Raise `UnusableError` when a file may not be written here, before any work is done."""
    if path.is_dir():
        raise unusable(path, "", "is een map; noem een bestand")
    if not path.parent.is_dir():
        raise unusable(path, "", "de map bestaat niet; maak die eerst of kies een andere map")
    if not os.path.lexists(path):
        return
    if not force:
        raise unusable(path, "", _THERE if may_force else _NEVER)
    if path.exists() and not path.is_file():
        raise unusable(path, "", "is geen gewoon bestand; kies een andere naam")


def write_whole(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file that only the user may read, in one step; raises `UnusableError`."""
    with drafted(path, force=force) as draft:
        write_through(draft, content)


@contextmanager
def drafted(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a free name to write to, which gets the right name when all went well.

    Raises `UnusableError` when the file may not or cannot be written; nothing is left then.
    """
    refuse_target(path, force=force)
    draft = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        yield draft
        _place(draft, path, force=force)
    except OSError as error:
        raise unusable(path, "", why_unwritable(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _place(draft: Path, path: Path, *, force: bool) -> None:
    if force:
        draft.replace(path)
    elif os.name == "posix":
        _link(draft, path)
    else:
        draft.rename(path)


def _link(draft: Path, path: Path) -> None:
    """Give a name that must be free: a rename would replace what has it without a word."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems have no links.
        draft.rename(path)
