"""What is missing: the ways out of what is open, least asked first, each a link to its field."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.ways import ASKS_NAMES, Asks, ways
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.conditions.way_entries import WayEntry, way_entries
from herintegratie_desktop.ui.kit.disclosure import Disclosure
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.widgets import Card, LinkButton, label, line
from herintegratie_desktop.ui.sealed import READING

RESTS_AFTER_MS = 400
_FEW = 5


class WaysPanel(Card):
    """Looked up when it is opened, and again when typing rests; ``asked`` gives a place."""

    asked = Signal(str)
    grown = Signal()

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge, self._desk = bridge, bridge.desk
        self._shown: tuple[WayEntry, ...] | None = None
        self._folded: dict[Asks, bool] = {}
        self._parts: list[QWidget] = []
        self.disclosure = Disclosure(self.tr("Wat ontbreekt? De kleinste stappen eerst"))
        self.kinds: dict[Asks, Disclosure] = {}
        self._soon = QTimer(self, interval=RESTS_AFTER_MS, singleShot=True)
        self.setAccessibleName(self.tr("Wat ontbreekt?"))
        self.body.setContentsMargins(12, 6, 12, 6)
        self.add(self.disclosure)
        self.disclosure.opened.connect(lambda _opened: self._look())
        self._soon.timeout.connect(self._look)
        bridge.changed.connect(lambda _news: self._soon.start())

    def entries(self) -> tuple[WayEntry, ...]:
        """Return what is shown."""
        return self._shown or ()

    def link(self, at: int) -> LinkButton:
        """Return one of the links, in the order of the entries."""
        links = [each for each in self.findChildren(LinkButton) if each.property("way") == at]
        return links[0]

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: things may have changed while it was out of sight."""
        super().showEvent(event)
        self._soon.start()

    def _look(self) -> None:
        if not self.disclosure.is_open() or not self.isVisible():
            return
        case = self._bridge.case
        try:
            found = ways(case, self._desk.guide, self._desk.today)
        except RuleError:
            # No amounts for this scheme: the check says so, and which to choose.
            found = ()
        entries = way_entries(case, self._desk, found)
        if entries != self._shown:
            self._shown = entries
            self._rebuild(entries)

    def _rebuild(self, entries: tuple[WayEntry, ...]) -> None:
        for asks, old in self.kinds.items():
            self._folded[asks] = not old.is_open()
        for part in self._parts:
            self.disclosure.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.kinds, self._parts = {}, []
        for asks in Asks:
            own = [(at, each) for at, each in enumerate(entries) if each.asks is asks]
            if own:
                self._add_kind(asks, own)
        if not entries:
            self._add(label(self.tr("Er ontbreekt niets meer."), "muted"))
        put_after(self.disclosure.button, [s for part in self._parts for s in stops(part)])
        self.grown.emit()

    def _add_kind(self, asks: Asks, entries: list[tuple[int, WayEntry]]) -> None:
        name = self._desk.translate(ASKS_NAMES[asks])
        kind = Disclosure(self.tr("{kind} ({count})").format(kind=name, count=len(entries)))
        kind.body.setContentsMargins(26, 0, 0, 6)
        for at, entry in entries:
            if kind.body.count():
                kind.add(line())
            kind.add(self._row(at, entry))
        opened = not self._folded.get(asks, len(entries) > _FEW)
        kind.show_open(opened or not self.kinds)
        self.kinds[asks] = kind
        self._add(kind)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self.disclosure.add(part)

    def _row(self, at: int, entry: WayEntry) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        head, more = _said(entry)
        words.addWidget(label(head, "strong", wrap=True))
        if more:
            words.addWidget(label(more, "small", wrap=True))
        is_question = entry.asks is Asks.ANSWER
        link = LinkButton(self.tr("Beantwoorden") if is_question else self.tr("Naar het veld"))
        link.setProperty(READING, True)
        link.setProperty("way", at)
        link.setAccessibleName(f"{link.text()}: {entry.people} {entry.sentence}")
        link.clicked.connect(lambda _=False: self.asked.emit(entry.place))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _said(entry: WayEntry) -> tuple[str, str]:
    """Return what to look for first, and the rest: of a question its subject, else what to do."""
    titles = "; ".join(entry.about)
    is_question = entry.asks in {Asks.ANSWER, Asks.DECISION} and bool(titles)
    head, more = (titles, entry.sentence) if is_question else (entry.sentence, titles)
    return (f"{head.removesuffix('.')} – {entry.people}" if entry.people else head), more
