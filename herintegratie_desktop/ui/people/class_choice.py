"""Adult or minor, for who has no birth date that decides it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import Person, PersonClass
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.noted_row import NotedRow, Remark
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import LinkButton, label
from herintegratie_desktop.ui.people.ages import class_by_date, class_name


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
