"""A policy of the office before it is taken into use: what is wrong in it, or what it changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.officepolicy import OfficePolicy
from herintegratie_desktop.core.policywords import policy_changes
from herintegratie_desktop.store.policyfile import read_policy
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    scrolled,
)
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import EDGE, row_of

_MOST_BYTES = 2_000_001
"""One more than a policy may have, so that a larger file is refused and never read whole."""


@dataclass(frozen=True)
class PolicyRead:
    """A file as it was read from a disk."""

    name: str
    content: bytes = field(repr=False)


def read_policy_file(path: Path) -> PolicyRead:
    """Read a file; raises `OSError`."""
    with path.open("rb") as file:
        return PolicyRead(path.name, file.read(_MOST_BYTES))


class PolicyPanel(QWidget):
    """``done`` comes after the policy was taken into use; nothing is kept before that."""

    done = Signal()
    left = Signal()

    def __init__(
        self, bridge: OfficeBridge, read: PolicyRead, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._read = bridge, read
        self.verdict = Banner()
        self.changes = ReadingTable(
            self.tr("Wat er verandert"),
            (Column(self.tr("Wat")), Column(self.tr("Nu"), 260), Column(self.tr("Straks"), 260)),
            grows=True,
        )
        self.install_button = PrimaryButton(self.tr("In gebruik nemen"))
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._changed = Card(self.tr("Wat er verandert"))
        self._build()
        self.install_button.clicked.connect(lambda _=False: self._on_install())
        self.cancel_button.clicked.connect(lambda _=False: self.left.emit())
        self._look()

    def _build(self) -> None:
        about = Card(self._read.name)
        about.add(self.verdict)
        self._changed.add(self.changes)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 12)
        inside.setSpacing(14)
        for part in (about, self._changed):
            inside.addWidget(part)
        inside.addStretch(1)
        foot = row_of(self.install_button, self.cancel_button)
        foot.setContentsMargins(EDGE, 0, EDGE, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page), 1)
        column.addLayout(foot)

    def _look(self) -> None:
        found: list[OfficePolicy] = []
        refused = self._bridge.refusal(
            lambda: found.append(read_policy(self._read.content, self._read.name))
        )
        for part in (self.install_button, self._changed):
            part.setVisible(not refused)
        if refused:
            stays = self.tr(" Het beleid van nu blijft gelden.")
            self.verdict.show_message("error", stays, lead=refused)
        else:
            self._show_changes(found[0])

    def _show_changes(self, policy: OfficePolicy) -> None:
        say, now = self._bridge.desk.say, self._bridge.vault.policies.policy
        rows = [
            (self._bridge.desk.translate(each.name), say(each.before), say(each.after))
            for each in policy_changes(self._bridge.or_else(now, policy), policy)
        ]
        self.changes.show_rows(rows)
        self._changed.setVisible(bool(rows))
        if rows:
            said = self.tr("Het bestand klopt. Kijk hieronder na wat er verandert.")
            self.verdict.show_message("good", said)
        else:
            said = self.tr("Het bestand klopt. Het zegt hetzelfde als het beleid van nu.")
            self.verdict.show_message("info", said)

    def _on_install(self) -> None:
        store, read = self._bridge.vault.policies, self._read
        refused = self._bridge.change(lambda: store.save(read.content, read.name))
        if refused:
            self.verdict.show_message("error", refused)
        else:
            self.done.emit()
