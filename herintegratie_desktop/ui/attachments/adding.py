"""Add files one after another beside the window, with how far it is and a way to end it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.attachmenterrors import AttachingStoppedError, UnreadableFileError
from herintegratie_desktop.store.attachmentnames import harmless
from herintegratie_desktop.store.attachments import Attachment, Limits, stop_when
from herintegratie_desktop.store.backupwork import BackupStoppedError, Work
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.hand import Hand


class Adder(QObject):
    """``done`` gives what was added and the sentences of what was not, once all were tried."""

    began = Signal(str)
    progressed = Signal(float)
    done = Signal(object, object)

    def __init__(self, vault: Vault, case_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._case_id = vault, case_id
        self._waiting: list[Path] = []
        self._added: list[Attachment] = []
        self._refused: list[Phrase] = []
        self._hand = Hand(self)
        self._hand.progressed.connect(self.progressed)

    @property
    def is_busy(self) -> bool:
        """Say whether something is being added."""
        return self._hand.is_busy or bool(self._waiting)

    def add(self, paths: Iterable[Path]) -> None:
        """Add these files after those that wait."""
        self._waiting.extend(paths)
        if not self._hand.is_busy:
            self._next()

    def stop(self) -> None:
        """End the file that is being added, and forget those that wait."""
        self._waiting.clear()
        self._hand.stop()

    def end(self) -> None:
        """End everything and tell nobody, as when the window goes."""
        self._waiting.clear()
        self._hand.forget()

    def _next(self) -> None:
        if not self._waiting:
            added, refused = self._added, self._refused
            self._added, self._refused = [], []
            if added or refused:
                self.done.emit(added, refused)
            return
        path = self._waiting.pop(0)
        self.began.emit(harmless(path.name))
        job = partial(_added, self._vault, self._case_id, path, self._limits())
        self._hand.do(job, self._on_added, self._on_refused)

    def _limits(self) -> Limits:
        return Limits(file=self._vault.policies.policy().attachment_limit)

    def _on_added(self, attachment: Attachment) -> None:
        self._added.append(attachment)
        self._next()

    def _on_refused(self, fault: Exception) -> None:
        if isinstance(fault, BackupStoppedError):
            fault = AttachingStoppedError()
        if not isinstance(fault, VaultError):
            raise fault
        self._refused.append(fault.phrase)
        self._next()


def _added(vault: Vault, case_id: str, path: Path, limits: Limits, work: Work) -> Attachment:
    try:
        file = path.open("rb")
    except OSError as error:
        raise UnreadableFileError(harmless(path.name)) from error
    with file, vault.attachments.beside(work) as store:
        return store.add(case_id, path.name, file, progress=stop_when(work), limits=limits)
