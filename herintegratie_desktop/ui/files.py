"""Ask which file or folder, and put a file on the disk whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSaveFile, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

# The dialog of the system puts what is chosen in its list of recent files.
_OWN = QFileDialog.Option.DontUseNativeDialog


class NotWrittenError(OSError):
    """A file could not be written; the message says which and why."""


def choose_folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """Ask for a folder; None when nothing was chosen."""
    with _forgotten():
        only = QFileDialog.Option.ShowDirsOnly
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start), only | _OWN)
    return Path(chosen) if chosen else None


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file to read; None when nothing was chosen."""
    with _forgotten():
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds, "", _OWN)
    return Path(chosen) if chosen else None


def choose_files(parent: QWidget, title: str) -> list[Path]:
    """Ask for files to read; empty when nothing was chosen."""
    with _forgotten():
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", "", "", _OWN)
    return [Path(each) for each in chosen]


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to write a file; None when nothing was chosen."""
    with _forgotten():
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds, "", _OWN)
    return Path(chosen) if chosen else None


@contextmanager
def _forgotten() -> Iterator[None]:
    """Take away what Qt keeps of the folders somebody looked into."""
    yield
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited"):
        kept.remove(f"FileDialog/{key}")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that the old one stays when that fails; raises `NotWrittenError`."""
    file = QSaveFile(str(path))
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise NotWrittenError(f"{path}: {file.errorString()}")
