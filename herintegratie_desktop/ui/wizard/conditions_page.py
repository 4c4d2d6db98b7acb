"""Who comes into consideration: every condition, its outcome and reason, and the answers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.edits import Edit, Part
from herintegratie_desktop.core.intake import Missing, Step
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.widgets import Banner
from herintegratie_desktop.ui.wizard.condition_card import ConditionCard
from herintegratie_desktop.ui.wizard.page import WizardPage
from herintegratie_desktop.ui.wizard.people_overview import PeopleOverview
from herintegratie_desktop.ui.wizard.topics import ConditionView, condition_views

_Shape = tuple[tuple[str, tuple[str, ...]], ...]


class ConditionsPage(WizardPage):
    """A card for every condition with a row for every member."""

    step = Step.CONDITIONS
    listens = Part.ALL

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.banner, self.overview = Banner(), PeopleOverview()
        self.nobody = Banner()
        self.cards: dict[str, ConditionCard] = {}
        self._shape: _Shape = ()
        self._column = QVBoxLayout(self)
        self._build()
        self.overview.chosen.connect(self.asks_for)
        self.nobody.acted.connect(lambda: self.asks_for.emit("persons"))

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Voorwaarden")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr("Leg vast wat IOM of DT&V heeft geantwoord. De rest volgt uit het dossier.")

    def _build(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(14)
        for part in (self.banner, self.nobody, self.overview):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def refresh(self, parts: Part) -> None:
        """Show the outcomes as they are now."""
        views = condition_views(self.bridge.case, self.desk)
        self._show_banners(views)
        shape = tuple((view.rule, tuple(t.person for t in view.topics)) for view in views)
        if shape != self._shape:
            self._rebuild(views, shape)
        for view in views:
            self.cards[view.rule].show_view(view, locked=self.bridge.case.seal is not None)
        self.overview.setVisible(len(self.bridge.case.household.members) > 1)
        self.overview.show_views(views)

    def focus_place(self, place: str) -> bool:
        """Go to the row of `answers/<person>/<rule>`."""
        match place.split("/"):
            case ["answers", person, rule] if rule in self.cards:
                row = self.cards[rule].row(person)
            case _:
                return False
        if row is None:
            return False
        row.focus()
        return True

    def show_missing(self, asked: tuple[Missing, ...]) -> None:
        """Show beside each row what is still open there."""
        sentences = {each.place: self.desk.say(each.phrase) for each in asked}
        for rule, card in self.cards.items():
            for person, row in card.rows().items():
                row.show_missing(sentences.get(f"answers/{person}/{rule}", ""))

    def _show_banners(self, views: tuple[ConditionView, ...]) -> None:
        self.banner.show_message(
            "info",
            self.tr(" DT&V verifieert iedere deelnemer en beslist."),
            lead=self.tr("De uitkomst hier is indicatief."),
        )
        if views:
            self.nobody.clear()
        else:
            self.nobody.show_message(
                "warn",
                self.tr("Er zijn nog geen gezinsleden om de voorwaarden voor na te gaan."),
                action=self.tr("Gezinslid registreren"),
            )

    def _rebuild(self, views: tuple[ConditionView, ...], shape: _Shape) -> None:
        """Make the cards anew: somebody came or went, or another project has other conditions."""
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards, self._shape = {}, shape
        for view in views:
            card = ConditionCard(view, self.desk)
            card.wants.connect(self._do)
            self.cards[view.rule] = card
            self._column.insertWidget(self._column.count() - 1, card)
        self.overview.show_views(views)
        put_after(self.nobody.action, stops(self.overview))

    def _do(self, edit: Edit) -> None:
        self.bridge.do(edit, origin=self)
