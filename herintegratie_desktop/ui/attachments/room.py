"""The attachments of a case: look, add, explain, save elsewhere and take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.attachments import MOST_NOTE, Attachment
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.attachments.adding import Adder
from herintegratie_desktop.ui.attachments.attachment_list import SIDE, AttachmentList
from herintegratie_desktop.ui.attachments.saving import ask_place, has_case, write_copy
from herintegratie_desktop.ui.attachments.thumbnails import Thumbnails
from herintegratie_desktop.ui.attachments.viewer import Viewer, can_be_shown
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.files import NotWrittenError, choose_files
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Button,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)

_SIZE = QSize(900, 680)
_AROUND = QSize(60, 40)
_WHOLE = 1000
_MOST_SAID = 3


class AttachmentsRoom(QDialog):
    """Opened over an open case that is saved; what is done here is in the vault at once."""

    def __init__(
        self,
        vault: Vault,
        case_id: str,
        desk: Desk,
        *,
        is_sealed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bijlagen"))
        self.setAcceptDrops(True)
        self._vault = vault
        self._store, self._case_id, self._desk = vault.attachments, case_id, desk
        self._noted: Attachment | None = None
        self.errands = Errands(self)
        self.adder = Adder(vault, case_id, self)
        self.thumbnails = Thumbnails(self._store, self.errands, 2 * SIDE, self)
        self.message = Banner()
        self.list = AttachmentList(desk, self.thumbnails)
        self.note = TextLine()
        self.add_button = PrimaryButton(self.tr("Bijlage toevoegen…"), "plus")
        self.view_button = SecondaryButton(self.tr("Bekijken"), "eye")
        self.save_button = SecondaryButton(self.tr("Opslaan als…"), "download")
        self.remove_button = Button(self.tr("Verwijderen"), "trash", "quiet")
        self.close_button = SecondaryButton(self.tr("Sluiten"))
        self.progress, self.stop_button = QProgressBar(), LinkButton(self.tr("Afbreken"))
        self._doing, self._under_way = label("", "small"), QWidget()
        self._note_row = FieldRow(self.tr("Toelichting bij de gekozen bijlage"), self.note)
        self._build(is_sealed=is_sealed)
        self._connect()
        self.refresh()
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.window().size() - _AROUND))
        (self.list if self.list.attachment else self.add_button).setFocus()

    def _build(self, *, is_sealed: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._head(is_sealed=is_sealed))
        column.addWidget(self.message)
        column.addWidget(self._progress())
        column.addWidget(self.list, 1)
        column.addWidget(self._note_row)
        column.addLayout(self._buttons())
        self.note.setMaxLength(MOST_NOTE)

    def _head(self, *, is_sealed: bool) -> QHBoxLayout:
        said = self.tr("Scans, bonnen en getekende bladzijden. Zij liggen versleuteld in de kluis.")
        if is_sealed:
            said = self.tr(
                "Het plan is ondertekend. Een bewijs van vertrek of een bon mag er nog bij: "
                "bijlagen horen niet bij wat is ondertekend."
            )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Bijlagen"), "heading"))
        words.addWidget(label(said, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _progress(self) -> QWidget:
        self.progress.setRange(0, _WHOLE)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Voortgang van het toevoegen"))
        row = QHBoxLayout(self._under_way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._doing)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop_button)
        self._under_way.hide()
        return self._under_way

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.view_button, self.save_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return row

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda _=False: self._on_add())
        self.view_button.clicked.connect(lambda _=False: self.view())
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        self.close_button.clicked.connect(self.close)
        self.stop_button.clicked.connect(self.adder.stop)
        self.list.chosen.connect(self.view)
        self.list.unwanted.connect(self.remove)
        self.list.moved.connect(self._on_moved)
        self.note.editingFinished.connect(self._keep_note)
        self.adder.began.connect(self._on_began)
        self.adder.progressed.connect(lambda share: self.progress.setValue(int(_WHOLE * share)))
        self.adder.done.connect(self._on_done)

    def refresh(self, chosen: str = "") -> None:
        """Show what the case has now."""
        self.list.show_attachments(self._store.of(self._case_id), chosen)

    def add(self, paths: Sequence[Path]) -> None:
        """Add files, one after another."""
        self._keep_note()
        self.message.clear()
        self.adder.add(paths)

    def view(self) -> None:
        """Show the chosen one inside the program, with an entry of the journal."""
        each = self._chosen()
        if each is None:
            return
        if not can_be_shown(each):
            kind = self._desk.say(Phrase(each.kind.name_of))
            said = self.tr("{kind}: dit wordt hier niet getoond. Gebruik ‘Opslaan als…’.")
            self.message.show_message("info", said.format(kind=kind))
            return
        if self._does(lambda: self._store.note_opened(each)):
            viewer = Viewer(self._store, each, self._desk, self.errands, self)
            viewer.finished.connect(viewer.deleteLater)
            viewer.open()

    def save(self) -> None:
        """Look what is inside, ask where to, and write a copy beside the window."""
        each = self._chosen()
        if each is not None:
            self.errands.send(
                lambda: has_case(self._store, each),
                lambda found: self._save(each, has_case=found),
                self._on_fault,
            )

    def _save(self, each: Attachment, *, has_case: bool) -> None:
        asked = ask_place(self, each, self._case(), self._desk, has_case=has_case)
        if asked is None:
            return
        path, to_whom = asked
        if not self._does(lambda: self._store.note_exported(each, to_whom)):
            return
        self.errands.send(
            lambda: write_copy(self._store, each, path),
            lambda _: self._on_saved(path),
            lambda fault: self._on_not_saved(path, fault),
        )

    def _case(self) -> Case:
        return self._vault.cases.load(self._case_id).case

    def remove(self) -> None:
        """Ask whether the chosen one is really to go."""
        each = self._chosen()
        if each is None or not self._is_sure(each):
            return
        self._noted = None
        # A large one takes seconds to be overwritten; the window waits without standing still.
        self._show_busy(self.tr("{name} wordt verwijderd…").format(name=each.name), can_stop=False)
        self.errands.send(
            lambda: self._taken_away(each), lambda _: self._on_removed(each), self._on_fault
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were let go of here."""
        event.acceptProposedAction()
        self.add(_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what is being added, and keep the note."""
        self.adder.end()
        self._keep_note()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close with Escape as with the button."""
        self.close()

    def _on_add(self) -> None:
        chosen = choose_files(self, self.tr("Bijlage toevoegen"))
        if chosen:
            self.add(chosen)

    def _on_began(self, name: str) -> None:
        self.progress.setValue(0)
        self._show_busy(self.tr("{name} wordt toegevoegd…").format(name=name), can_stop=True)

    def _on_done(self, added: Sequence[Attachment], refused: Sequence[Phrase]) -> None:
        self._show_idle()
        self.refresh(added[-1].id if added else "")
        told = self.tr("%n bijlage(n) toegevoegd.", "", len(added)) if added else ""
        if not refused:
            self.message.show_message("good", told)
            return
        said = [self._desk.say(each) for each in refused[:_MOST_SAID]]
        if len(refused) > _MOST_SAID:
            more = self.tr("Nog %n andere bestand(en) niet.", "", len(refused) - _MOST_SAID)
            said.append(more)
        self.message.show_message("error", " ".join(said), lead=f"{told} " if told else "")

    def _on_moved(self) -> None:
        self._keep_note()
        each = self._noted = self.list.attachment
        self.note.setText(each.note if each else "")
        self._note_row.setVisible(each is not None)
        for button in (self.view_button, self.save_button, self.remove_button):
            button.setVisible(each is not None)

    def _keep_note(self) -> None:
        each, text = self._noted, self.note.text().strip()
        if each is None or self.adder.is_busy or text == each.note:
            return
        # What refreshes the list comes here again.
        self._noted = None
        if self._does(lambda: self._store.describe(each.id, text)):
            self.refresh(each.id if self.list.attachment == each else "")

    def _taken_away(self, each: Attachment) -> None:
        with self._store.beside() as store:
            store.remove(each.id)

    def _on_removed(self, each: Attachment) -> None:
        self._show_idle()
        self.refresh()
        said = self.tr("{name} is verwijderd.").format(name=each.name)
        self.message.show_message("good", said)

    def _on_saved(self, path: Path) -> None:
        said = self.tr("Opgeslagen als {path}, niet versleuteld.").format(path=path)
        self.message.show_message("info", said)

    def _on_not_saved(self, path: Path, fault: Exception) -> None:
        if not isinstance(fault, NotWrittenError):
            self._on_fault(fault)
            return
        said = self.tr(
            "In {folder} kan niet worden geschreven of de schijf is vol. Kies een andere map; de "
            "bijlage in de kluis is er nog."
        )
        self.message.show_message("error", said.format(folder=path.parent))

    def _on_fault(self, fault: Exception) -> None:
        self._show_idle()
        if not isinstance(fault, VaultError):
            raise fault
        self.message.show_message("error", self._desk.say(fault.phrase))

    def _does(self, act: Callable[[], None]) -> bool:
        """Do something with the vault; say why when it cannot be done."""
        try:
            act()
        except VaultError as error:
            self.message.show_message("error", self._desk.say(error.phrase))
            return False
        return True

    def _chosen(self) -> Attachment | None:
        return None if self.adder.is_busy else self.list.attachment

    def _is_sure(self, each: Attachment) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Bijlage verwijderen"))
        box.setText(self.tr("{name} verwijderen?").format(name=each.name))
        box.setInformativeText(
            self.tr(
                "De bijlage gaat uit de kluis en is niet terug te halen, behalve uit een back-up."
            )
        )
        yes = box.addButton(self.tr("Verwijderen"), QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(self.tr("Behouden"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.exec()
        return box.clickedButton() is yes

    def _show_busy(self, words: str, *, can_stop: bool) -> None:
        self._doing.setText(words)
        self.progress.setRange(0, _WHOLE if can_stop else 0)
        self.stop_button.setVisible(can_stop)
        self._under_way.show()
        self._let_use(usable=False)
        if can_stop:
            self.stop_button.setFocus()

    def _show_idle(self) -> None:
        self._under_way.hide()
        self._let_use(usable=True)
        (self.list if self.list.attachment else self.add_button).setFocus()

    def _let_use(self, *, usable: bool) -> None:
        for part in (self.add_button, self.view_button, self.save_button, self.remove_button):
            part.setEnabled(usable)
        self.note.setReadOnly(not usable)


def open_attachments(
    vault: Vault, case_id: str, desk: Desk, *, is_sealed: bool, parent: QWidget
) -> AttachmentsRoom:
    """Show the attachments of a saved case over the window."""
    room = AttachmentsRoom(vault, case_id, desk, is_sealed=is_sealed, parent=parent)
    room.finished.connect(room.deleteLater)
    room.open()
    return room


def _files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
