"""Ask which file or folder, and put a file on the disk whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget


class NotWrittenError(OSError):
    """A file could not be written; the message says which and why."""


def choose_folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """Ask for a folder; None when nothing was chosen."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file to read; None when nothing was chosen."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask where to write a file; None when nothing was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that the old one stays when that fails; raises `NotWrittenError`."""
    file = QSaveFile(str(path))
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise NotWrittenError(f"{path}: {file.errorString()}")
