"""The fields of one document, and the line beneath them for what they have to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import (
    DOCUMENT_NAMES,
    STATUS_NAMES,
    Document,
    DocumentKind,
    DocumentStatus,
)
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.calendar_field import CalendarField
from herintegratie_desktop.ui.kit.fields import Choice, mark_wrong
from herintegratie_desktop.ui.kit.noted_row import Remark
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.people.country_field import CountrySearch
from herintegratie_desktop.ui.people.person_writer import PersonWriter


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


class DocumentRow(QObject):
    """One document, `at` its place from 0; ``left`` tells that its day was left.

    ``settled`` tells that a country was chosen or given up, after which it is shown again.
    """

    left = Signal()
    settled = Signal()

    def __init__(self, desk: Desk, writer: PersonWriter, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._writer, self._at = desk, writer, at
        self.kind, self.status = Choice(), Choice()
        self.number = TextLine()
        self.country = CountrySearch(desk)
        self.valid_until = CalendarField(desk.language)
        self.remove = Button("", "trash", "quiet")
        self.wrong, self.late = Remark("error"), Remark()
        self.cells = {
            "number": Cell(self.number, self),
            "country": Cell(self.country, self),
            "valid_until": Cell(self.valid_until, self),
        }
        self._fill_choices()
        self._connect()

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the fields in the order in which they are read."""
        fields = (self.kind, self.number, self.country, self.valid_until, self.status)
        return (*fields, self.remove)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where Tab stops in this row."""
        day = (self.valid_until.line, self.valid_until.button)
        return (self.kind, self.number, self.country, *day, self.status, self.remove)

    def show_document(self, case: Case, document: Document) -> None:
        """Show a document, with what was typed in it and cannot be read."""
        place = f"persons/{self._writer.person_id}/documents/{self._at}"
        self.kind.show_key(document.kind.value)
        self.number.show_text(document.number)
        kept = case.typed_at(f"{place}/country")
        name = self._desk.country(document.country) if document.country else ""
        self.country.show_answer(name if kept is None else kept)
        self.valid_until.show_day(document.valid_until, case.typed_at(f"{place}/valid_until"))
        self.status.show_key(document.status.value)
        self.late.show_text(self._lateness(case, document))

    def show_sentences(self) -> None:
        """Show what the fields of this row have to say."""
        self.wrong.show_text("\n".join(cell.error for cell in self.cells.values() if cell.error))

    def name_fields(self, titles: Sequence[str]) -> None:
        """Name every field after its column and the number of the document."""
        number = self.tr("Document {number}").format(number=self._at + 1)
        for widget, title in zip(self.widgets(), titles, strict=False):
            widget.setAccessibleName(f"{number}, {title}")
        for choice in (self.kind, self.status):
            # On Linux the name of a combo box is what is chosen in it.
            choice.setAccessibleDescription(choice.accessibleName())
        remove = self.tr("{document} verwijderen").format(document=number)
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(remove)

    def _fill_choices(self) -> None:
        say = self._desk.say
        self.kind.show_options((k.value, say(Phrase(name))) for k, name in DOCUMENT_NAMES.items())
        self.status.show_options((s.value, say(Phrase(name))) for s, name in STATUS_NAMES.items())
        self.country.setPlaceholderText(self.tr("Zoek land"))
        for choice in (self.kind, self.status):
            choice.setMinimumWidth(120)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda key: self._put("kind", DocumentKind(key)))
        self.number.typed.connect(lambda text: self._put("number", text))
        self.country.chosen.connect(self._on_country)
        self.country.abandoned.connect(self._on_no_country)
        self.valid_until.typed.connect(self._on_day)
        self.valid_until.left.connect(self.left)
        self.status.chosen.connect(lambda key: self._put("status", DocumentStatus(key)))
        for cell in self.cells.values():
            cell.field.refused.connect(cell.show_error)  # type: ignore[attr-defined]

    def _put(self, field: str, value: object) -> None:
        self._writer.put_in_document(self._at, field, value)

    def _on_day(self, text: str) -> None:
        self._writer.put_valid_until(self._at, text)

    def _on_country(self, code: str) -> None:
        self._put("country", code)
        self.settled.emit()

    def _on_no_country(self, text: str) -> None:
        if self._at >= len(self._writer.person.documents):
            # The row went away under the keyboard, as when its document is undone.
            return
        if text:
            self._writer.keep(f"documents/{self._at}/country", text)
        else:
            self._put("country", "")
        self.settled.emit()

    def _lateness(self, case: Case, document: Document) -> str:
        day = case.reference_day(self._desk.today)
        if document.valid_until is None or document.valid_until >= day:
            return ""
        late = self.tr("Dit document is op {day} niet meer geldig.")
        return late.format(day=dutch_date(day))
