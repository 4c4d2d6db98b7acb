"""The birth date of somebody, what age that makes, and the choice when it decides nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.born import kept_parts, parts_of
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.household import Person, PersonClass
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.noted_row import NotedRow
from herintegratie_desktop.ui.kit.widgets import label
from herintegratie_desktop.ui.people.ages import age_in_full, class_by_date
from herintegratie_desktop.ui.people.born_edit import BornEdit
from herintegratie_desktop.ui.people.class_choice import ClassChoice


class BornRows(QWidget):
    """The birth date with its age, and below it the choice when the date does not decide."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unknown: set[str] = set()
        self.edit = BornEdit()
        hint = self.tr("Is de dag of de maand niet bekend, laat die dan leeg.")
        self.row = NotedRow(self.tr("Geboortedatum"), self.edit, hint=hint)
        self.age = label("", "muted", wrap=True)
        self.choice = ClassChoice(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.row, self.age, self.choice):
            column.addWidget(part)

    def mark_unknown(self, person_id: str, unknown: bool) -> None:
        """Remember that somebody was said to have no known birth date, before a class is chosen."""
        (self._unknown.add if unknown else self._unknown.discard)(person_id)

    def show_person(self, case: Case, person: Person) -> None:
        """Show date, age and choice of somebody."""
        typed = case.typed_at(f"persons/{person.id}/born")
        self.edit.show_born(parts_of(person.born) if typed is None else kept_parts(typed))
        nothing = person.born is None and typed is None
        if not nothing:
            self._unknown.discard(person.id)
        unknown = nothing and (person.id in self._unknown or person.class_chosen is not None)
        self.edit.show_marks(estimated=person.born_estimated, unknown=unknown)
        self.age.setText(age_in_full(self._desk, case, person) if person.born else "")
        self.age.setVisible(bool(self.age.text()))
        self.choice.show_choice(case, person)
        self.choice.setVisible(self._asks_class(case, person, unknown=unknown))

    def _asks_class(self, case: Case, person: Person, *, unknown: bool) -> bool:
        if person.class_chosen is not None or person.class_reason:
            return True
        is_open = class_by_date(self._desk, case, person) is PersonClass.UNDETERMINED
        return is_open and (unknown or person.born is not None)
