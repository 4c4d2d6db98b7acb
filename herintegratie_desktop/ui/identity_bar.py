"""Whose case is open: the people, the status, the country, the departure and the caseworker."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Part
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.widgets import Avatars, Chip, LinkButton, label
from herintegratie_desktop.ui.people.ages import class_of

_BETWEEN = "   ·   "


class IdentityBar(QFrame):
    """Refreshes itself from the case; ``decision_asked`` comes from a signed plan.

    ``timeline_asked`` asks for who did what with the case, ``request_asked`` for everything about
    one person of it.
    """

    decision_asked = Signal()
    attachments_asked = Signal()
    timeline_asked = Signal()
    request_asked = Signal()

    def __init__(
        self, bridge: CaseBridge, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._bridge = bridge
        self._avatars = Avatars()
        self.name = label("", "heading")
        self.status = Chip("", "concept")
        self.practice = Chip(self.tr("OEFENEN"), "error")
        self.practice.setVisible(practice)
        self.decision = LinkButton(self.tr("Beslissing bekijken"))
        self.decision.clicked.connect(lambda _=False: self.decision_asked.emit())
        self.attachments = LinkButton()
        self.attachments.clicked.connect(lambda _=False: self.attachments_asked.emit())
        self.show_attachments(0)
        self.timeline = LinkButton(self.tr("Logboek"))
        self.timeline.clicked.connect(lambda _=False: self.timeline_asked.emit())
        self.request = LinkButton(self.tr("Inzage"))
        self.request.setToolTip(self.tr("Alles over één persoon uit dit dossier, als PDF en JSON"))
        self.request.clicked.connect(lambda _=False: self.request_asked.emit())
        self.request.hide()
        self.facts = label("", "muted")
        self.departure = label("", "strong")
        self.caseworker = label("", "strong")
        self._build()
        self.refresh()
        bridge.changed.connect(self._on_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 9, 22, 9)
        row.setSpacing(16)
        row.addWidget(self._avatars)
        row.addLayout(self._middle(), 1)
        row.addLayout(_pair(self.tr("Vertrek gepland"), self.departure))
        row.addSpacing(10)
        row.addLayout(_pair(self.tr("Behandelaar"), self.caseworker))

    def _middle(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(11)
        head.addWidget(self.name)
        head.addWidget(self.status)
        head.addWidget(self.practice)
        head.addWidget(self.decision)
        head.addWidget(self.attachments)
        head.addWidget(self.timeline)
        head.addWidget(self.request)
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(self.facts)
        return column

    def _on_changed(self, news: Changed) -> None:
        # Nothing of the plan stands here, and its amounts change at every key.
        if news.parts & ~Part.PLAN:
            self.refresh()

    def refresh(self) -> None:
        """Show the case as it is now."""
        case = self._bridge.case
        people = case.household.members
        classes = {each.id: class_of(self._bridge.desk, case, each) for each in people}
        self._avatars.show_people(
            (each.called, classes[each.id] is not PersonClass.MINOR) for each in people
        )
        self._avatars.setVisible(bool(people))
        self.name.setText(self._title(case))
        self._show_status(case)
        self.facts.setText(_BETWEEN.join(self._facts(case, Counter(classes.values()))))
        self.departure.setText(self._departure(case))
        self.caseworker.setText(case.caseworker.name or "–")

    def show_attachments(self, count: int) -> None:
        """Say how many attachments the case has."""
        said = self.tr("Bijlagen ({count})").format(count=count) if count else self.tr("Bijlagen")
        self.attachments.setText(said)

    def _title(self, case: Case) -> str:
        head = case.household.head
        if head is None or not head.name:
            return self.tr("Nieuw dossier")
        if len(case.household.members) == 1:
            return head.name
        return self.tr("Gezin {name}").format(name=head.family_name or head.name)

    def _show_status(self, case: Case) -> None:
        said = self.tr("Ondertekend") if case.seal else self.tr("Concept")
        if case.version > 1:
            said = self.tr("{status} · versie {number}").format(status=said, number=case.version)
        self.status.show_text(said, "good" if case.seal else "concept")
        self.decision.setVisible(case.seal is not None)

    def _facts(self, case: Case, counts: Counter[PersonClass]) -> list[str]:
        grown, young = counts[PersonClass.ADULT], counts[PersonClass.MINOR]
        unsure = counts[PersonClass.UNDETERMINED]
        people = [self.tr("%n volwassene(n)", "", grown)] if grown else []
        people += [self.tr("%n minderjarige(n)", "", young)] if young else []
        people += [self.tr("%n van onbekende leeftijd", "", unsure)] if unsure else []
        return [case.id, *filter(None, [", ".join(people), self._goal(case)])]

    def _goal(self, case: Case) -> str:
        if not case.back.country:
            return ""
        country = self._bridge.desk.country(case.back.country)
        place = f" ({case.back.place})" if case.back.place else ""
        return self.tr("Terugkeer naar {country}").format(country=country) + place

    def _departure(self, case: Case) -> str:
        day = case.back.planned_departure
        if day is None:
            return self.tr("Nog niet bekend")
        locale = QLocale(self._bridge.desk.language)
        return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMMM yyyy")


def _pair(name: str, value: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(label(name, "muted"))
    column.addWidget(value)
    return column
