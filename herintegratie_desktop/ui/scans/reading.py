"""Read scans one after another beside the window, with small pictures of their pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.attachmentnames import harmless
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.ui.errands import ONE_AT_A_TIME
from herintegratie_desktop.ui.one_by_one import OneByOne
from herintegratie_desktop.ui.paper.page_pictures import image_of_pixels

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.scans import Scan

SIDE = 240
"""The most pixels of a small picture of a page, in either direction."""

_NOT_READ = words(
    "{name} kan niet worden gelezen. Controleer of het bestand er nog is en of de stick of schijf"
    " is aangesloten."
)
_REFUSED = words("{name}: {reason}")


@dataclass(frozen=True)
class ReadScan:
    """A scan and a small picture of each page."""

    scan: Scan
    pictures: tuple[QImage, ...]


class ScanReader(OneByOne):
    """``read`` gives each scan, ``refused`` the sentence of a file that is none."""

    read = Signal(object)
    refused = Signal(object)
    rested = Signal()

    def start(self, path: Path) -> None:
        """Read one file."""
        refuse = partial(self._on_fault, harmless(path.name))
        self._hand.do(partial(read_file, path), self._on_read, refuse)

    def rest(self) -> None:
        """Tell that everything was read."""
        self.rested.emit()

    def _on_read(self, found: ReadScan) -> None:
        self.read.emit(found)
        self.go_on()

    def _on_fault(self, name: str, fault: Exception) -> None:
        if not isinstance(fault, BackupStoppedError):
            self.refused.emit(refusal_of(name, fault))
        self.go_on()


def read_file(path: Path, work: Work) -> ReadScan:
    """Read a scan and draw its pages; raises `OSError`, `ScanError` and `BackupStoppedError`."""
    from herintegratie_desktop.pdf.scans import page_pictures, read_scan
    from herintegratie_desktop.pdf.untrusted import MAX_BYTES

    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    with ONE_AT_A_TIME:
        scan = read_scan(
            harmless(path.name), content, lambda done, total: work.at(done / max(total, 1))
        )
        drawn = page_pictures(scan, SIDE)
    return ReadScan(scan, tuple(image_of_pixels(*each) for each in drawn))


def refusal_of(name: str, fault: Exception) -> Phrase:
    """Return why a file is not read, with its name; raises what is nobody's to mend."""
    if isinstance(fault, OSError):
        return Phrase(_NOT_READ, {"name": name})
    reason = getattr(fault, "phrase", None)
    if not isinstance(reason, Phrase):
        raise fault
    return Phrase(_REFUSED, {"name": name, "reason": reason})


def numbers_said(numbers: Sequence[int]) -> str:
    """Return page numbers as people write them.

    >>> numbers_said([3, 4, 7])
    '3, 4, 7'
    """
    return ", ".join(map(str, numbers))
