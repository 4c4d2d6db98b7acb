"""Every condition with its days, for whom it is, and what it rests on; of a day, or of all days."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.core.explain import in_force
from herintegratie_desktop.core.folding import fold
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.policy import (
    EFFECT_NAMES,
    STAGE_NAMES,
    Condition,
    Effect,
    Scope,
)
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.fields import SearchBox
from herintegratie_desktop.ui.kit.widgets import Card, label, scrolled
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import period_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic

_SCOPES = {
    Scope.EVERYBODY: words("iedereen"),
    Scope.NGO: words("bij een project van een ngo"),
}
_SHORT_EFFECTS = {
    Effect.BLOCKS: words("houdt tegen"),
    Effect.WARNS: words("waarschuwt"),
    Effect.SHOWS: words("toont"),
}


class ConditionsTopic(Topic):
    """A table to look through, and below it all there is to say of the chosen condition."""

    scrolls = False

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.search = SearchBox(self.tr("Zoek in vraag, bron of bewijs"))
        self.day = DayEdit()
        self.count = label("", "muted")
        self.table = ReadingTable(
            self.tr("Voorwaarden"),
            (
                Column(self.tr("Voorwaarde")),
                Column(self.tr("Voor wie"), 190),
                Column(self.tr("Wanneer"), 140),
                Column(self.tr("Gevolg"), 110),
                Column(self.tr("Geldt"), 215),
            ),
        )
        self.card, self.facts = Card(), FactList()
        self._below = scrolled(self.card)
        self._shown: tuple[Condition, ...] = ()
        self._build()
        self.search.searched.connect(lambda _: self._fill())
        self.day.day_typed.connect(lambda _: self._fill())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_condition())

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Voorwaarden")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Waaraan iemand moet voldoen, sinds wanneer, en waar dat staat. Leeg bij “op dag” "
            "toont alles wat ooit gold."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.table

    def _build(self) -> None:
        self.day.setAccessibleName(self.tr("Op dag"))
        self.card.add(self.facts)
        self.card.body.addStretch(1)
        self._below.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._below.setProperty("kind", "reading")
        self._below.setAccessibleName(self.tr("De gekozen voorwaarde"))
        name = label(self.tr("Op dag"), "strong")
        name.setBuddy(self.day)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(name)
        row.addWidget(self.day)
        row.addWidget(self.count)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 5)
        self.column.addWidget(self._below, 4)

    def refresh(self) -> None:
        """Show what is in force today, unless another day was chosen."""
        if not self.day.text() and not self.day.isModified():
            self.day.show_day(self.desk.today)
        self._fill()

    def conditions(self) -> tuple[Condition, ...]:
        """Return the conditions that are shown."""
        return self._shown

    def _fill(self) -> None:
        found = tuple(self._found())
        kept = self._chosen()
        self._shown = found
        self.table.show_rows([self._row(each) for each in found])
        self.count.setText(self.tr("%n voorwaarde(n)", "", len(found)))
        ids = [each.id for each in found]
        self.table.choose(ids.index(kept.id) if kept and kept.id in ids else 0)
        self._show_condition()

    def _found(self) -> Iterator[Condition]:
        rules = self.desk.guide.rules
        typed, day = fold(self.search.text()).split(), self.day.day()
        if self.day.text().strip() and day is None:
            return
        for each in rules.conditions if day is None else rules.conditions_on(day):
            text = fold(" ".join(self._words_of(each)))
            if all(word in text for word in typed):
                yield each

    def _words_of(self, each: Condition) -> tuple[str, ...]:
        said = self.desk.translate
        return (each.id, *map(said, (each.title, each.question, each.source, each.evidence)))

    def _row(self, each: Condition) -> tuple[str, ...]:
        said = self.desk.translate
        return (
            said(each.title),
            said(_SCOPES[each.scope]),
            said(STAGE_NAMES[each.stage]),
            said(_SHORT_EFFECTS[each.effect]),
            period_said(each.since, each.until),
        )

    def _chosen(self) -> Condition | None:
        at = self.table.current_row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _show_condition(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.card.show_title(self.tr("Niets gevonden"))
            nothing = self.tr("Maak het zoekveld leeg, of kies een andere dag.")
            self.facts.show_facts(((self.tr("Let op"), nothing),))
            return
        self.card.show_title(self.desk.translate(chosen.title))
        facts = self._facts(chosen)
        self.facts.show_facts(facts)
        said = "\n".join(f"{name}: {text}" for name, text in facts if text)
        self._below.setAccessibleDescription(said)

    def _facts(self, of: Condition) -> tuple[tuple[str, str], ...]:
        said = self.said
        return (
            (self.tr("Vraag"), said(of.question)),
            (self.tr("Voor wie"), said(_SCOPES[of.scope])),
            (self.tr("Wie kan antwoorden"), ", ".join(map(said, of.answered_by))),
            (self.tr("Bewijs"), said(of.evidence)),
            (self.tr("Gevolg"), said(EFFECT_NAMES[of.effect])),
            (self.tr("Een van"), self._group(of)),
            (self.tr("Tenzij"), ", ".join(self._titles(of.unless))),
            (self.tr("Geldt"), self.desk.say(in_force(of))),
            (self.tr("Bron"), said(of.source)),
            (self.tr("Zekerheid"), said(of.certainty.words)),
            (self.tr("Let op"), said(of.note) if of.note else ""),
            (self.tr("Kenmerk"), of.id),
        )

    def _group(self, of: Condition) -> str:
        group = self.desk.guide.rules.groups.get(of.one_of)
        return self.desk.translate(group.title) if group else ""

    def _titles(self, ids: tuple[str, ...]) -> Iterator[str]:
        titles = {each.id: each.title for each in self.desk.guide.rules.conditions}
        for each in ids:
            yield self.desk.translate(titles.get(each, each))
