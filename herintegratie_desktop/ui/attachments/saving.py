"""Write a copy of an attachment to a file: asked first, said to be open to all, in the journal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSaveFile
from PySide6.QtWidgets import QMessageBox, QWidget

from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.ui.files import NotWrittenError, choose_new_file

translate = QCoreApplication.translate


def ask_place(parent: QWidget, attachment: Attachment) -> Path | None:
    """Say that a copy is not encrypted and ask where to; None when it is not to be made."""
    title = translate("Attachments", "Bijlage opslaan als")
    said = translate(
        "Attachments",
        "De kopie is niet versleuteld: wie haar heeft, kan haar lezen. Bewaar haar veilig en "
        "verwijder haar als u haar niet meer nodig heeft.",
    )
    go_on, stop = QMessageBox.StandardButton.Ok, QMessageBox.StandardButton.Cancel
    if QMessageBox.warning(parent, title, said, go_on | stop, stop) != go_on:
        return None
    return choose_new_file(parent, title, attachment.name, "")


def write_copy(store: AttachmentStore, attachment: Attachment, path: Path) -> None:
    """Write the content part by part, whole or not at all; raises `NotWrittenError`.

    For a thread beside the window; raises `VaultError` for what is damaged.
    """
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise NotWrittenError(str(path))
    with store.beside() as other:
        try:
            for piece in other.read(attachment.id):
                if file.write(piece) != len(piece):
                    raise NotWrittenError(str(path))
        except BaseException:
            file.cancelWriting()
            raise
    if not file.commit():
        raise NotWrittenError(str(path))
