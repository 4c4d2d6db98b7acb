"""Add files one after another beside the window, with how far it is and a way to end it."""

from __future__ import annotations

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
from herintegratie_desktop.ui.one_by_one import OneByOne


class Adder(OneByOne):
    """``done`` gives what was added and the sentences of what was not, once all were tried."""

    done = Signal(object, object)

    def __init__(self, vault: Vault, case_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault, self._case_id = vault, case_id
        self._added: list[Attachment] = []
        self._refused: list[Phrase] = []

    def start(self, path: Path) -> None:
        """Add one file."""
        job = partial(_added, self._vault, self._case_id, path, self._limits())
        self._hand.do(job, self._on_added, self._on_refused)

    def rest(self) -> None:
        """Tell what was added and what was not, when there was anything."""
        added, refused = self._added, self._refused
        self._added, self._refused = [], []
        if added or refused:
            self.done.emit(added, refused)

    def _limits(self) -> Limits:
        return Limits(file=self._vault.policies.policy().attachment_limit)

    def _on_added(self, attachment: Attachment) -> None:
        self._added.append(attachment)
        self.go_on()

    def _on_refused(self, fault: Exception) -> None:
        if isinstance(fault, BackupStoppedError):
            fault = AttachingStoppedError()
        if not isinstance(fault, VaultError):
            raise fault
        self._refused.append(fault.phrase)
        self.go_on()


def _added(vault: Vault, case_id: str, path: Path, limits: Limits, work: Work) -> Attachment:
    try:
        file = path.open("rb")
    except OSError as error:
        raise UnreadableFileError(harmless(path.name)) from error
    with file, vault.attachments.beside(work) as store:
        return store.add(case_id, path.name, file, progress=stop_when(work), limits=limits)
