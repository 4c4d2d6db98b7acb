"""For whom a copy of the plan is, what that person gets, and the way to give the plan itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.recipients import OWN_FILE
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.field_row import FieldRow, Remark
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.paper.itself_dialog import ItselfDialog
from herintegratie_desktop.ui.recipient_box import RecipientBox


class GivenRow(QWidget):
    """``changed`` comes when another receiver, or another kind of copy, was chosen.

    The own file gets the plan itself, with the case in it. Anybody else gets the pages alone, until
    somebody chose otherwise who was told what is in the file; another receiver ends that.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: Case | None = None
        self._is_kept = self._is_itself = False
        self.for_whom = RecipientBox()
        self.said, self.warning = label("", "muted", wrap=True), Remark()
        self.other = LinkButton()
        self._build()
        self.for_whom.editTextChanged.connect(lambda _text: self._on_receiver())
        self.other.clicked.connect(lambda _=False: self._on_other())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(FieldRow(self.for_whom.question(), self.for_whom))
        column.addWidget(self.said)
        column.addWidget(self.warning)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_itself(self) -> bool:
        """Say whether the plan itself was chosen, with the case in it."""
        return self._is_itself or self._is_for_file

    def show_case(self, case: Case, *, is_kept: bool) -> None:
        """Propose who may get a copy; `is_kept` says that its sealed plan lies in the vault."""
        if self._case is None or (case.version, case.seal) != (self._case.version, self._case.seal):
            self._is_itself = False
        self._case, self._is_kept = case, is_kept
        self.for_whom.propose(case, self._desk)
        self._tell()
        self.changed.emit()

    @property
    def _is_for_file(self) -> bool:
        return self.for_whom.to_whom() == OWN_FILE

    def _on_receiver(self) -> None:
        self._is_itself = False
        self._tell()
        self.changed.emit()

    def _on_other(self) -> None:
        if self._is_itself:
            self._choose(False)
        elif self._case is not None:
            dialog = ItselfDialog(self._case, self.for_whom.to_whom(), self._desk, self)
            dialog.accepted.connect(lambda: self._choose(True))
            dialog.open()

    def _choose(self, itself: bool) -> None:
        self._is_itself = itself
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        warned = self._is_itself and not self._is_for_file
        sentence = self._sentence()
        self.said.setText("" if warned else sentence)
        self.said.setVisible(not warned)
        self.warning.show_text(sentence if warned else "")
        self.for_whom.setAccessibleDescription(sentence)
        self.other.setVisible(self._is_kept and not self._is_for_file)
        self.other.setText(
            self.tr("Toch een afschrift geven")
            if warned
            else self.tr("Toch het ondertekende bestand zelf geven…")
        )

    def _sentence(self) -> str:
        is_sealed = self._case is not None and self._case.seal is not None
        if self._is_for_file and self._is_kept:
            return self.tr(
                "Dit is het ondertekende bestand zelf, met het zegel en het hele dossier erin, "
                "want het eigen dossier moet het echte plan bewaren."
            )
        if self._is_for_file:
            return self.tr(
                "Dit is het plan met het hele dossier erin, want het is voor het eigen dossier: "
                "geef dit bestand aan niemand anders."
            )
        if self._is_itself:
            return self.tr(
                "U geeft het ondertekende bestand zelf, met het hele dossier erin, ook de "
                "vertrouwelijke antwoorden. Dat komt zo bij het dossier te staan."
            )
        if is_sealed:
            return self.tr(
                "Dit is een afschrift: dezelfde bladzijden en codes, zonder zegel en zonder het "
                "dossier erin, want de antwoorden daarin zijn alleen voor het eigen dossier."
            )
        return self.tr(
            "Dit exemplaar is om te lezen: het dossier zit er niet in, want de antwoorden daarin "
            "zijn alleen voor het eigen dossier."
        )
