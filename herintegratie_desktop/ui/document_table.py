"""The documents of one person as rows to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import (
    DOCUMENT_NAMES,
    STATUS_NAMES,
    Document,
    DocumentKind,
    DocumentStatus,
    Person,
)
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.calendar_field import CalendarField
from herintegratie_desktop.ui.country_field import CountrySearch
from herintegratie_desktop.ui.fields import Choice, mark_wrong
from herintegratie_desktop.ui.noted_row import Remark
from herintegratie_desktop.ui.person_writer import PersonWriter
from herintegratie_desktop.ui.tab_order import put_before
from herintegratie_desktop.ui.typed_fields import TextLine
from herintegratie_desktop.ui.widgets import Button, LinkButton, label

_COLUMNS = ((166, 0), (110, 2), (132, 1), (156, 0), (176, 0), (36, 0))
"""Least width and share of what is left, per column."""


@dataclass
class Cell:
    """One field of a row, which shows its sentences on the line beneath the row."""

    field: QWidget
    row: DocumentRow
    error: str = ""

    def show_error(self, sentence: str) -> None:
        """Show what has to be mended, or nothing."""
        if sentence != self.error:
            self.error = sentence
            marker = getattr(self.field, "mark_wrong", None)
            if marker is not None:
                marker(bool(sentence))
            else:
                mark_wrong(self.field, bool(sentence))
            self.field.setAccessibleDescription(sentence)
            self.row.show_sentences()

    def show_remarks(self, sentences: Iterable[str]) -> None:
        """Show nothing: the core remarks on no field of a document."""

    def is_typing(self) -> bool:
        """Say whether somebody is at the field."""
        asks = getattr(self.field, "is_typing", None)
        return bool(asks()) if asks is not None else self.field.hasFocus()

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass
class DocumentRow:
    """The fields of one document."""

    kind: Choice
    number: TextLine
    country: CountrySearch
    valid_until: CalendarField
    status: Choice
    remove: Button
    wrong: Remark = field(default_factory=lambda: Remark("error"))
    late: Remark = field(default_factory=Remark)
    cells: dict[str, Cell] = field(default_factory=dict)

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the fields in the order in which they are read."""
        return (
            self.kind,
            self.number,
            self.country,
            self.valid_until,
            self.status,
            self.remove,
        )

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in this row."""
        day = (self.valid_until.line, self.valid_until.button)
        return (self.kind, self.number, self.country, *day, self.status, self.remove)

    def show_sentences(self) -> None:
        """Show what the fields of this row have to say."""
        self.wrong.show_text("\n".join(cell.error for cell in self.cells.values() if cell.error))


class DocumentTable(QWidget):
    """Adds, changes and removes documents; ``left`` tells that a field was left."""

    left = Signal()
    refused = Signal(str)

    def __init__(self, bridge: CaseBridge, person_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = bridge.desk
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
        for at, (row, document) in enumerate(zip(self.rows, person.documents, strict=True)):
            self._show_row(case, at, row, document)
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

    def focus_row(self, at: int) -> None:
        """Give the keyboard to a document."""
        self.rows[at].kind.setFocus(Qt.FocusReason.OtherFocusReason)

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
        at, language = len(self.rows), self._desk.language
        row = DocumentRow(
            Choice(),
            TextLine(),
            CountrySearch(self._desk),
            CalendarField(language),
            Choice(),
            Button("", "trash", "quiet"),
        )
        row.cells = {
            "number": Cell(row.number, row),
            "country": Cell(row.country, row),
            "valid_until": Cell(row.valid_until, row),
        }
        self._fill_choices(row)
        self._connect_row(at, row)
        self.rows.append(row)
        for column, widget in enumerate(row.widgets()):
            self._grid.addWidget(widget, 3 * at + 1, column)
        self._grid.addWidget(row.wrong, 3 * at + 2, 0, 1, -1)
        self._grid.addWidget(row.late, 3 * at + 3, 0, 1, -1)
        self._name_row(at, row)
        put_before(self.add_button, row.stops())
        for widget in row.widgets():
            widget.show()

    def _fill_choices(self, row: DocumentRow) -> None:
        say = self._desk.say
        row.kind.show_options((k.value, say(Phrase(name))) for k, name in DOCUMENT_NAMES.items())
        row.status.show_options((s.value, say(Phrase(name))) for s, name in STATUS_NAMES.items())
        row.country.setPlaceholderText(self.tr("Zoek land"))
        for choice in (row.kind, row.status):
            choice.setMinimumWidth(120)

    def _connect_row(self, at: int, row: DocumentRow) -> None:
        put = self._writer.put_in_document
        row.kind.chosen.connect(lambda key: put(at, "kind", DocumentKind(key)))
        row.number.typed.connect(lambda text: put(at, "number", text))
        row.country.chosen.connect(lambda code: self._on_country(at, code))
        row.country.abandoned.connect(lambda text: self._on_no_country(at, text))
        row.valid_until.typed.connect(lambda text: self._writer.put_valid_until(at, text))
        row.valid_until.left.connect(self.left)
        row.status.chosen.connect(lambda key: put(at, "status", DocumentStatus(key)))
        row.remove.clicked.connect(lambda: self._on_remove(at))
        row.number.refused.connect(row.cells["number"].show_error)
        row.country.refused.connect(row.cells["country"].show_error)
        row.valid_until.refused.connect(row.cells["valid_until"].show_error)

    def _name_row(self, at: int, row: DocumentRow) -> None:
        number = self.tr("Document {number}").format(number=at + 1)
        for widget, title in zip(row.widgets(), self._titles(), strict=False):
            widget.setAccessibleName(f"{number}, {title}")
        for choice in (row.kind, row.status):
            # On Linux the name of a combo box is what is chosen in it.
            choice.setAccessibleDescription(choice.accessibleName())
        remove = self.tr("{document} verwijderen").format(document=number)
        row.remove.setAccessibleName(remove)
        row.remove.setToolTip(remove)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        for widget in (*row.widgets(), row.wrong, row.late):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show_row(self, case: Case, at: int, row: DocumentRow, document: Document) -> None:
        place = f"persons/{self._writer.person_id}/documents/{at}"
        row.kind.show_key(document.kind.value)
        row.number.show_text(document.number)
        kept = case.typed_at(f"{place}/country")
        name = self._desk.country(document.country) if document.country else ""
        row.country.show_answer(name if kept is None else kept)
        row.valid_until.show_day(document.valid_until, case.typed_at(f"{place}/valid_until"))
        row.status.show_key(document.status.value)
        row.late.show_text(self._lateness(case, document))

    def _lateness(self, case: Case, document: Document) -> str:
        day = case.reference_day(self._desk.today)
        if document.valid_until is None or document.valid_until >= day:
            return ""
        late = self.tr("Dit document is op {day} niet meer geldig.")
        return late.format(day=dutch_date(day))

    def _on_add(self) -> None:
        self._writer.add_document()
        if self.rows:
            self.focus_row(len(self.rows) - 1)

    def _on_remove(self, at: int) -> None:
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._writer.remove_document(at)

    def _on_country(self, at: int, code: str) -> None:
        self._writer.put_in_document(at, "country", code)
        self._show_again()

    def _on_no_country(self, at: int, text: str) -> None:
        if text:
            self._writer.keep(f"documents/{at}/country", text)
        else:
            self._writer.put_in_document(at, "country", "")
        self._show_again()

    def _show_again(self) -> None:
        self.show_person(self._bridge.case, self._writer.person)
        self.left.emit()
