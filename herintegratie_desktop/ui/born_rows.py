"""The birth date of somebody, what age that makes, and the choice when it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from herintegratie_desktop.core.born import Parts, kept_parts, kept_text, parse_parts, parts_of
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import NotADateError, PartialDate, dutch_date
from herintegratie_desktop.core.household import Person, PersonClass
from herintegratie_desktop.core.when import NotAWhenError, parse_when
from herintegratie_desktop.ui.ages import age_in_full, class_by_date, class_name
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.fields import PartialDateEdit
from herintegratie_desktop.ui.noted_row import NotedRow, Remark
from herintegratie_desktop.ui.paste_guard import guard_line
from herintegratie_desktop.ui.typed_fields import TextLine
from herintegratie_desktop.ui.widgets import LinkButton, label

_LONGEST_PASTE = 40


class BornEdit(PartialDateEdit):
    """Three boxes that take a whole date from the clipboard, and follow the case."""

    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for box in self.boxes:
            guard_line(box, box.maxLength(), self.refused.emit)
            # Installed again, so that this filter hears of a paste before the guard does.
            box.installEventFilter(self)

    def show_born(self, parts: Parts) -> None:
        """Show other parts, unless what stands there means the same."""
        if _meaning(self.parts()) == _meaning(parts):
            return
        for box, text in zip(self.boxes, parts, strict=True):
            box.setText(text)

    def is_typing(self) -> bool:
        """Say whether somebody is at one of the boxes."""
        return any(box.hasFocus() for box in self.boxes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Spread a pasted date over the boxes, and tell when all of them are left."""
        if _is_paste(event) and self._paste_date():
            return True
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() not in self.boxes:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _paste_date(self) -> bool:
        source = QGuiApplication.clipboard().mimeData()
        if self.boxes[0].isReadOnly() or source.data("text/plain").size() > _LONGEST_PASTE:
            return False
        try:
            pasted = parse_when(source.text())
        except NotAWhenError:
            return False
        for box, text in zip(self.boxes, parts_of(pasted), strict=True):
            box.setText(text)
        self.edited.emit(*self.parts())
        return True


class ClassChoice(QWidget):
    """Adult or minor, chosen by the caseworker, with the reason that stays beside it."""

    chosen = Signal(PersonClass)
    withdrawn = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = label("", "strong", wrap=True)
        self._why = label("", "small", wrap=True)
        self.adult = QRadioButton(self.tr("volwassen"))
        self.minor = QRadioButton(self.tr("minderjarig"))
        self._group = QButtonGroup(self)
        self.reason = NotedRow(
            self.tr("Waar blijkt dat uit?"),
            TextLine(self.tr("Bijvoorbeeld: geboorteakte, of leeftijdsonderzoek van 3 mei")),
        )
        self.lacking = Remark()
        self.withdraw = LinkButton(self.tr("Keuze verwijderen"))
        self._build()
        self.adult.clicked.connect(lambda: self.chosen.emit(PersonClass.ADULT))
        self.minor.clicked.connect(lambda: self.chosen.emit(PersonClass.MINOR))
        self.withdraw.clicked.connect(self.withdrawn)

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(18)
        for button in (self.adult, self.minor):
            self._group.addButton(button)
            choices.addWidget(button)
        choices.addWidget(self.withdraw)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        for part in (self._question, self._why):
            column.addWidget(part)
        column.addLayout(choices)
        column.addWidget(self.reason)
        column.addWidget(self.lacking)

    def show_choice(self, case: Case, person: Person) -> None:
        """Show what was chosen and why; what the date decides goes before it."""
        by_date = class_by_date(self._desk, case, person)
        day = dutch_date(case.reference_day(self._desk.today))
        self._question.setText(self.tr("Volwassen of minderjarig op {day}?").format(day=day))
        self._why.setText(self._explained(by_date))
        self._check(person.class_chosen)
        self.withdraw.setVisible(bool(person.class_chosen or person.class_reason))
        self.reason.field.show_text(person.class_reason)  # type: ignore[attr-defined]
        lacks = person.class_chosen is not None and not person.class_reason.strip()
        self.lacking.show_text(self.tr("Zonder reden telt de keuze niet mee.") if lacks else "")
        for button in (self.adult, self.minor):
            button.setAccessibleName(f"{self._question.text()} {button.text()}")

    def _explained(self, by_date: PersonClass) -> str:
        if by_date is PersonClass.UNDETERMINED:
            return self.tr("De geboortedatum laat dit open. Kies wat uit andere stukken blijkt.")
        decided = self.tr("De geboortedatum zegt nu: {class_name}. Deze keuze telt niet meer mee.")
        return decided.format(class_name=class_name(self._desk, by_date))

    def _check(self, chosen: PersonClass | None) -> None:
        # Only a group that is not exclusive lets go of its last choice.
        self._group.setExclusive(False)
        self.adult.setChecked(chosen is PersonClass.ADULT)
        self.minor.setChecked(chosen is PersonClass.MINOR)
        self._group.setExclusive(True)


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


def _is_paste(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.matches(QKeySequence.StandardKey.Paste)
    )


def _meaning(parts: Parts) -> PartialDate | str | None:
    try:
        return parse_parts(parts)
    except NotADateError:
        return kept_text(parts)
