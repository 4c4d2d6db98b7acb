"""A part of the page: its cards that are open, and those in order folded with a count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.outcomes import Outcome
from herintegratie_desktop.core.policy import Condition
from herintegratie_desktop.ui.conditions.answering import Answering
from herintegratie_desktop.ui.conditions.condition_card import ConditionCard
from herintegratie_desktop.ui.conditions.condition_row import ConditionRow
from herintegratie_desktop.ui.conditions.topics import ConditionView
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.disclosure import Disclosure
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.widgets import IconLabel, label


class SectionView(QWidget):
    """Cards are made when they are to be seen; what is in order recedes when one comes back.

    ``wants`` gives an ``Edit``, ``mends`` a ``Finding``; ``grown`` tells that there is more.
    """

    wants = Signal(object)
    mends = Signal(object)
    grown = Signal()

    def __init__(
        self,
        title: str,
        hint: str,
        desk: Desk,
        answering: Answering,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._answering = desk, answering
        self._views: dict[str, ConditionView] = {}
        self._open: set[str] = set()
        self._locked = False
        self.cards: dict[str, ConditionCard] = {}
        self._title, self._icon = label(title, "heading"), IconLabel("check", "good", 19)
        self._count, self._hint = label("", "muted"), label(hint, "muted", wrap=True)
        self.beside = QHBoxLayout()
        self.top, self._column = QVBoxLayout(), QVBoxLayout()
        self.fold, self.list = Disclosure(""), Disclosure("")
        self._listed = FactList()
        self._build()
        self.fold.opened.connect(lambda opened: self.lay() if opened else 0)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self._title)
        head.addWidget(self._icon)
        head.addWidget(self._count, 1)
        head.addLayout(self.beside)
        self.list.add(self._listed)
        self.fold.body.setContentsMargins(0, 2, 0, 0)
        self.fold.body.setSpacing(10)
        self._column.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._hint)
        self._hint.setVisible(bool(self._hint.text()))
        column.addLayout(self.top)
        column.addLayout(self._column)
        column.addWidget(self.fold)
        column.addWidget(self.list)

    def show_views(
        self, views: Sequence[ConditionView], listed: Sequence[Condition], *, locked: bool
    ) -> None:
        """Show the conditions as they are now; what is open comes into sight."""
        self._views, self._locked = {view.id: view for view in views}, locked
        self._open = {view.id for view in views if view.id in self._open or not view.is_settled}
        self.setVisible(bool(views) or bool(listed))
        self._show_count()
        self._show_list(listed)
        self._show_fold()
        for key in set(self.cards) - set(self._views):
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        for key, card in self.cards.items():
            card.show_view(self._views[key], locked=locked)

    def lay(self, room: int | None = None) -> int:
        """Put each card where it belongs and return how many rows were made, about `room`."""
        made, there = 0, []
        for key in self._views:
            is_absent = key not in self.cards
            if key in self._open and not (is_absent and room is not None and made >= room):
                there.append(self._card(key))
                made += len(there[-1].rows()) if is_absent else 0
        _put(self._column, there)
        if self.fold.is_open():
            _put(self.fold.body, [self._card(key) for key in self._views if key not in self._open])
        return made

    def is_whole(self) -> bool:
        """Say whether every card that is open is there."""
        return self._open <= set(self.cards)

    def settle(self) -> None:
        """Fold what is in order by now, and put people together who are alike."""
        self._open = {key for key, view in self._views.items() if not view.is_settled}
        self._show_fold()
        for card in self.cards.values():
            card.regroup()

    def row(self, person: str, rule: str) -> ConditionRow | None:
        """Bring the row of a condition and a person into sight and return it, or None."""
        key = next((key for key, view in self._views.items() if rule in view.rules), None)
        if key is None:
            return None
        if key not in self._open:
            self.fold.show_open(True)
        self.lay()
        return self.cards[key].row(person)

    def show_missing(self, sentences: Mapping[str, str]) -> None:
        """Show beside each row what is still open there, by the place of what is open."""
        for card in self.cards.values():
            card.show_missing(sentences)

    def focus(self) -> None:
        """Give the keyboard to the first thing here that takes it."""
        first = next(iter(self._open), None)
        row = next(iter(self.cards[first].rows()), None) if first else None
        if row is not None:
            row.focus()
        else:
            self.fold.button.setFocus()

    def words(self) -> str:
        """Return how many are open."""
        return self._count.text()

    def _show_fold(self) -> None:
        folded = len(self._views.keys() - self._open)
        self.fold.button.setText(self.tr("In orde: %n voorwaarde(n)", "", folded))
        self.fold.setVisible(bool(folded))

    def _card(self, key: str) -> ConditionCard:
        if key not in self.cards:
            card = ConditionCard(self._views[key], self._desk, self._answering)
            card.wants.connect(self.wants)
            card.mends.connect(self.mends)
            card.grown.connect(self.grown)
            card.show_view(self._views[key], locked=self._locked)
            self.cards[key] = card
        return self.cards[key]

    def _show_count(self) -> None:
        refused = sum(_is_refused(view) for view in self._views.values())
        settled = sum(view.is_settled for view in self._views.values())
        waiting = len(self._views) - refused - settled
        said = {
            self.tr("{count} niet in orde"): refused,
            self.tr("{count} open"): waiting,
            self.tr("{count} in orde"): settled,
        }
        parts = [words.format(count=count) for words, count in said.items() if count]
        all_well = bool(self._views) and settled == len(self._views)
        self._count.setText(self.tr("Alles in orde") if all_well else ", ".join(parts))
        self._count.setVisible(bool(parts))
        self._icon.setVisible(bool(parts))
        self._icon.show_icon(*_SIGNS[0 if all_well else 1 if not refused else 2])

    def _show_list(self, listed: Sequence[Condition]) -> None:
        said = self.desk_words
        self.list.setVisible(bool(listed))
        self.list.button.setText(self.tr("%n om te weten", "", len(listed)))
        self._listed.show_facts(
            (said(each.title), f"{said(each.question)}\n{said(each.source)}") for each in listed
        )

    def desk_words(self, text: str) -> str:
        """Return a sentence of the rules in the language of the window."""
        return self._desk.translate(text)


_SIGNS = (("check", "good"), ("help", "warn"), ("error", "error"))


def _is_refused(view: ConditionView) -> bool:
    return any(topic.outcome is Outcome.NOT_MET for topic in view.topics)


def _put(column: QVBoxLayout, cards: Iterable[ConditionCard]) -> None:
    """Let a column hold these cards in this order."""
    wanted = list(cards)
    items = (column.itemAt(at) for at in range(column.count()))
    held = [item.widget() for item in items if item is not None]
    if held == wanted:
        return
    for gone in held:
        if gone is not None and gone not in wanted:
            column.removeWidget(gone)
            gone.hide()
    for at, card in enumerate(wanted):
        column.insertWidget(at, card, 0, Qt.AlignmentFlag(0))
        card.show()
