"""Who answered and when, said once for the answers that follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.outcomes import answerer
from herintegratie_desktop.core.policy import Condition
from herintegratie_desktop.ui.conditions.answering import Author
from herintegratie_desktop.ui.conditions.who_field import WhoField
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.spoken import announce
from herintegratie_desktop.ui.kit.widgets import Card, LinkButton, label


class QuickEntry(Card):
    """What is clicked while somebody stands here gets that name and that day, answer by answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._names: tuple[str, ...] = ()
        self._by = ""
        self.who, self.day = WhoField(), DayEdit()
        self.stop = LinkButton(self.tr("Niet meer gebruiken"))
        self._said = label("", "muted", wrap=True)
        self.setAccessibleName(self.tr("Eén bericht, veel antwoorden"))
        self.who.setAccessibleName(self.tr("Wie geeft de volgende antwoorden?"))
        self.day.setAccessibleName(self.tr("Op welke dag zijn de volgende antwoorden gegeven?"))
        self.day.show_day(desk.today)
        self._build()
        self.who.edited.connect(self._on_who)
        self.day.textEdited.connect(lambda _text: self._say())
        self.stop.clicked.connect(self._on_stop)
        self._say()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("Antwoorden van"), "strong"))
        row.addWidget(self.who)
        row.addWidget(label(self.tr("op"), "strong"))
        row.addWidget(self.day)
        row.addWidget(self.stop)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._said)
        self.body.setContentsMargins(20, 12, 20, 12)
        self.add(column)
        self.body.setAlignment(column, Qt.AlignmentFlag.AlignTop)

    def show_names(self, names: Sequence[str]) -> None:
        """Show who can answer the questions of this page."""
        self._names = tuple(names)
        self.who.show_names(self._names, self._desk.translate)

    def said(self) -> str:
        """Return the sentence about what happens now."""
        return self._said.text()

    def now(self) -> Author | None:
        """Return who answers now and on which day, or None while that is asked each time."""
        day = self.day.day()
        is_past = day is not None and day <= self._desk.today
        return (self._by, day) if self._by and day is not None and is_past else None

    def author(self, condition: Condition) -> Author | None:
        """Return who answers a condition now; None for one this answerer cannot answer."""
        now = self.now()
        if now is None:
            return None
        is_other = now[0] in self._names and now[0] not in condition.answered_by
        return None if is_other else now

    def _on_who(self, name: str) -> None:
        self._by = name.strip()
        self._say()

    def _on_stop(self) -> None:
        self._by = ""
        self.who.clear()
        self._say()
        self.who.setFocus()

    def _say(self) -> None:
        now, before = self.now(), self._said.text()
        self._said.setText(self._words(now))
        self.stop.setVisible(bool(self._by))
        if now is not None and self._said.text() != before:
            announce(self, self._said.text())

    def _words(self, now: Author | None) -> str:
        if now is not None:
            said = self.tr("Elk antwoord dat u nu aanklikt wordt van {who} op {day}.")
            who = self._desk.translate(answerer(now[0]))
            if now[0] in self._names:
                said = self.tr(
                    "Elk antwoord dat u nu aanklikt wordt van {who} op {day}, "
                    "bij vragen die {who} kan beantwoorden."
                )
            return said.format(who=who, day=dutch_date(now[1]))
        if self._by and not self._is_day_ok(self.day.day()):
            return self.tr("Schrijf de dag van het bericht, zoals 02-11-2026; niet na vandaag.")
        return self.tr(
            "Veel antwoorden uit één bericht? Kies wie antwoordde en wanneer; dat komt dan bij "
            "elk antwoord dat u aanklikt."
        )

    def _is_day_ok(self, day: date | None) -> bool:
        return day is not None and day <= self._desk.today
