"""Rules and lists: what an office checks by, topic by topic. No case is open meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import Topic
from herintegratie_desktop.ui.rules.topic_list import TopicList, TopicName
from herintegratie_desktop.ui.wizard.frame import WIDE_FROM


class RulesRoom(QWidget):
    """The topics at the left and one of them beside it, each made when it is first opened.

    ``changed`` comes after the office checks by something else; `bridge.desk` is then the new one.
    """

    changed = Signal()

    def __init__(self, vault: Vault, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = OfficeBridge(vault, desk, self)
        self.side = TopicList(self._titles())
        self._stack = QStackedWidget()
        self._topics: dict[TopicName, Topic] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._stack, 1)
        self.side.chosen.connect(self._show)
        self.bridge.changed.connect(self.changed)

    def open_topic(self, name: TopicName) -> Topic:
        """Show a topic as it is now, and give the keyboard to the list."""
        self.side.show_current(name)
        self._show(name)
        self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.topic(name)

    def arrive(self) -> None:
        """Show the topic that was open last, or the first one."""
        self.open_topic(self.current or TopicName.SCHEMES)

    def open_decisions(self, case_id: str) -> None:
        """Show the decisions on one case."""
        from herintegratie_desktop.ui.rules.decisions_topic import DecisionsTopic

        topic = self.open_topic(TopicName.DECISIONS)
        if isinstance(topic, DecisionsTopic):
            topic.show_case(case_id)

    @property
    def current(self) -> TopicName | None:
        """Return the topic that is open."""
        shown = self._stack.currentWidget()
        return next((name for name, topic in self._topics.items() if topic is shown), None)

    def topic(self, name: TopicName) -> Topic:
        """Return a topic, made now when it was not yet."""
        if name not in self._topics:
            made = _MAKERS[name](self.bridge)
            self._topics[name] = made
            self._stack.addWidget(made)
        return self._topics[name]

    def rest(self) -> None:
        """Stop whatever goes on; what was typed stays."""
        for topic in self._topics.values():
            topic.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more room to the topic in a small window."""
        super().resizeEvent(event)
        self.side.set_narrow(self.window().width() < WIDE_FROM)

    def _show(self, name: TopicName) -> None:
        topic = self.topic(name)
        topic.refresh()
        self._stack.setCurrentWidget(topic)

    def _titles(self) -> tuple[tuple[TopicName, str], ...]:
        return (
            (TopicName.SCHEMES, self.tr("Regelingen")),
            (TopicName.CONDITIONS, self.tr("Voorwaarden")),
            (TopicName.COUNTRIES, self.tr("Landenlijst")),
            (TopicName.PROJECTS, self.tr("Projecten en netwerken")),
            (TopicName.WORDS, self.tr("Vertalingen")),
            (TopicName.KEYS, self.tr("Sleutels")),
            (TopicName.DECISIONS, self.tr("Beslissingen")),
            (TopicName.POLICY, self.tr("Beleid van het kantoor")),
        )


def _schemes(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.schemes_topic import SchemesTopic

    return SchemesTopic(bridge)


def _conditions(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.conditions_topic import ConditionsTopic

    return ConditionsTopic(bridge)


def _countries(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.countries_topic import CountriesTopic

    return CountriesTopic(bridge)


def _projects(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.projects_topic import ProjectsTopic

    return ProjectsTopic(bridge)


def _words(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.words_topic import WordsTopic

    return WordsTopic(bridge)


def _keys(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.keys_topic import KeysTopic

    return KeysTopic(bridge)


def _decisions(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.decisions_topic import DecisionsTopic

    return DecisionsTopic(bridge)


def _policy(bridge: OfficeBridge) -> Topic:
    from herintegratie_desktop.ui.rules.policy_topic import PolicyTopic

    return PolicyTopic(bridge)


_MAKERS: dict[TopicName, Callable[[OfficeBridge], Topic]] = {
    TopicName.SCHEMES: _schemes,
    TopicName.CONDITIONS: _conditions,
    TopicName.COUNTRIES: _countries,
    TopicName.PROJECTS: _projects,
    TopicName.WORDS: _words,
    TopicName.KEYS: _keys,
    TopicName.DECISIONS: _decisions,
    TopicName.POLICY: _policy,
}
