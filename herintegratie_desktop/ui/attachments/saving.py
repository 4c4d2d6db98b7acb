"""Write a copy of an attachment to a file: asked first, said to be open to all, in the journal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSaveFile
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.store.attachmenttypes import Kind
from herintegratie_desktop.ui.copy_dialog import ask_for_whom
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.files import NotWrittenError, choose_new_file

translate = QCoreApplication.translate


def ask_place(
    parent: QWidget, attachment: Attachment, case: Case, desk: Desk, *, has_case: bool = False
) -> tuple[Path, str] | None:
    """Say that a copy is not encrypted, ask where to and for whom; None when it is not made.

    One that `has_case` is a PDF with a whole case in it, and that is said first.
    """
    title = translate("Attachments", "Bijlage opslaan als")
    said = translate(
        "Attachments",
        "De kopie is niet versleuteld: wie haar heeft, kan haar lezen. Bewaar haar veilig en "
        "verwijder haar als u haar niet meer nodig heeft.",
    )
    if has_case:
        inside = translate(
            "Attachments",
            "In deze PDF zit een heel dossier, met alle antwoorden, ook de vertrouwelijke. Geef "
            "haar alleen aan wie dat mag lezen; voor een ander maakt u een afschrift van het plan.",
        )
        said = f"{inside}\n\n{said}"
    to_whom = ask_for_whom(parent, title, said, case, desk)
    if to_whom is None:
        return None
    path = choose_new_file(parent, title, attachment.name, "")
    return None if path is None else (path, to_whom)


def has_case(store: AttachmentStore, attachment: Attachment) -> bool:
    """Say whether an attachment is a PDF with a whole case in it.

    For a thread beside the window; raises `VaultError` for what is damaged.
    """
    from herintegratie_desktop.pdf.attached import carries_case

    if attachment.kind is not Kind.PDF:
        return False
    with store.beside() as other:
        return carries_case(b"".join(other.read(attachment.id)))


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
