"""The documents of one person as rows to fill in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.tab_order import put_before
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.people.document_row import Cell, DocumentRow
from herintegratie_desktop.ui.people.person_writer import PersonWriter

_COLUMNS = ((166, 0), (110, 2), (132, 1), (156, 0), (176, 0), (36, 0))
"""Least width and share of what is left, per column."""


class DocumentTable(QWidget):
    """Adds, changes and removes documents; ``left`` tells that a field was left."""

    left = Signal()

    def __init__(self, bridge: CaseBridge, person_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._writer = PersonWriter(bridge, person_id)
        self.rows: list[DocumentRow] = []
        self.add_button = LinkButton(self.tr("Document toevoegen"))
        self.none = QCheckBox(self.tr("heeft geen documenten"))
        self._heads = [label(text, "small") for text in self._titles()]
        self._grid = QGridLayout()
        self._build()
        self.add_button.clicked.connect(self._on_add)
        self.none.clicked.connect(lambda on: self._writer.put("no_documents", on))

    def show_person(self, case: Case, person: Person) -> None:
        """Show the documents of this person as known now."""
        while len(self.rows) > len(person.documents):
            self._drop_row()
        while len(self.rows) < len(person.documents):
            self._make_row()
        for row, document in zip(self.rows, person.documents, strict=True):
            row.show_document(case, document)
        for head in self._heads:
            head.setVisible(bool(self.rows))
        self.none.setVisible(not self.rows)
        self.none.setChecked(person.no_documents)

    def cells(self) -> dict[str, Cell]:
        """Return the fields by their path within the person."""
        return {
            f"documents/{at}/{name}": cell
            for at, row in enumerate(self.rows)
            for name, cell in row.cells.items()
        }

    def setAccessibleName(self, name: str) -> None:
        """Name what adds a document after the person."""
        super().setAccessibleName(name)
        self.add_button.setAccessibleName(f"{name}: {self.add_button.text()}")
        self.none.setAccessibleName(f"{name}: {self.none.text()}")

    def mark_wrong(self, wrong: bool) -> None:
        """Colour what has to be done."""
        self.add_button.set_tone("error" if wrong else "")

    def _titles(self) -> Sequence[str]:
        return (
            self.tr("Soort document"),
            self.tr("Nummer"),
            self.tr("Land van afgifte"),
            self.tr("Geldig tot"),
            self.tr("Waar is het?"),
        )

    def _build(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for at, (width, share) in enumerate(_COLUMNS):
            self._grid.setColumnMinimumWidth(at, width)
            self._grid.setColumnStretch(at, share)
        for at, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, at)
        feet = QHBoxLayout()
        feet.setSpacing(18)
        feet.addWidget(self.add_button)
        feet.addWidget(self.none)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addLayout(feet)
        self.setFocusProxy(self.add_button)

    def _make_row(self) -> None:
        at = len(self.rows)
        row = DocumentRow(self._bridge.desk, self._writer, at, self)
        self.rows.append(row)
        self._lay_row(at, row)
        row.name_fields(self._titles())
        row.left.connect(self.left)
        row.settled.connect(self._show_again)
        row.remove.clicked.connect(lambda: self._on_remove(at))

    def _lay_row(self, at: int, row: DocumentRow) -> None:
        for column, widget in enumerate(row.widgets()):
            self._grid.addWidget(widget, 3 * at + 1, column)
            widget.show()
        self._grid.addWidget(row.wrong, 3 * at + 2, 0, 1, -1)
        self._grid.addWidget(row.late, 3 * at + 3, 0, 1, -1)
        put_before(self.add_button, row.stops())

    def _drop_row(self) -> None:
        row = self.rows.pop()
        for widget in (*row.widgets(), row.wrong, row.late):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        row.deleteLater()

    def _on_add(self) -> None:
        self._writer.add_document()
        if self.rows:
            self.rows[-1].kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, at: int) -> None:
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._writer.remove_document(at)

    def _show_again(self) -> None:
        self.show_person(self._bridge.case, self._writer.person)
        self.left.emit()
