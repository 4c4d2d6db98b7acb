"""What the office decided for itself: approvals, how long cases are kept, limits of the work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.officepolicy import OfficePolicy
from herintegratie_desktop.core.policywords import points, policy_changes
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.policies import SavedPolicy
from herintegratie_desktop.store.policyfile import (
    POLICY_FILE,
    program_policy,
    read_policy,
)
from herintegratie_desktop.ui.files import choose_file, choose_new_file, write_whole
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.policy_panel import PolicyPanel, PolicyRead, read_policy_file
from herintegratie_desktop.ui.rules.said import moment_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of


class PolicyTopic(Topic):
    """What holds and since when; another policy comes from a file, after a look at what changes."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.standing = label("", wrap=True)
        self.facts = FactList()
        self.install_button = PrimaryButton(self.tr("Ander beleid uit een bestand…"))
        self.save_button = SecondaryButton(self.tr("Bewaren als bestand…"), "download")
        self.who_may = label("", "muted", wrap=True)
        self.history = ReadingTable(
            self.tr("Beleid van eerder en nu"),
            (
                Column(self.tr("Sinds"), 150),
                Column(self.tr("Door"), 150),
                Column(self.tr("Wat er toen veranderde")),
            ),
            grows=True,
        )
        self._past = Card(self.tr("Beleid van eerder en nu"))
        self._build()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Beleid van het kantoor")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Wat uw kantoor zelf bepaalt: wanneer een collega een plan goedkeurt, hoe lang "
            "dossiers blijven, en wanneer de kluis zich vergrendelt."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.save_button if self.install_button.isHidden() else self.install_button

    def _build(self) -> None:
        held = Card(self.tr("Wat nu geldt"))
        for part in (self.standing, self.facts, self.who_may):
            held.add(part)
        held.add(row_of(self.install_button, self.save_button))
        self._past.add(self.history)
        self.column.addWidget(held)
        self.column.addWidget(self._past)
        self.column.addStretch(1)
        self.install_button.clicked.connect(lambda _=False: self._on_install())
        self.save_button.clicked.connect(lambda _=False: self._on_save())

    def refresh(self) -> None:
        """Show what holds now, and who may change it."""
        found: list[OfficePolicy] = []
        store = self.bridge.vault.policies
        refused = self.bridge.refusal(lambda: found.append(store.policy()))
        if refused:
            self.say_refused(refused)
        self._show_held(found)
        self._show_history(store.history())
        may = self.bridge.vault.may(Act.SET_POLICY)
        self.install_button.setVisible(may)
        self.who_may.setText("" if may else self.desk.say(refusal(Act.SET_POLICY)))
        self.who_may.setVisible(not may)

    def look_at(self, read: PolicyRead) -> PolicyPanel:
        """Show what a file says and would change, before it is taken into use."""
        self.message.clear()
        panel = PolicyPanel(self.bridge, read)
        panel.left.connect(self.leave_part)
        panel.done.connect(self._on_done)
        self.show_part(panel)
        panel.cancel_button.setFocus()
        return panel

    def save_to(self, path: Path) -> None:
        """Write the policy of now to a file, to be changed and installed again."""
        content = self.bridge.vault.policies.content()
        refused = self.bridge.refusal(lambda: write_whole(path, content))
        if refused:
            said = self.tr("{file} kan niet worden geschreven. Kies een andere map.")
            self.say_refused(said.format(file=path.name))
            return
        said = self.tr(
            "Het beleid staat in {file}. Wijzig het met een teksteditor en neem het daarna hier in "
            "gebruik."
        )
        self.say_done(said.format(file=path.name))

    def _show_held(self, found: list[OfficePolicy]) -> None:
        own = self.bridge.vault.policies.own()
        if own is None:
            said = self.tr(
                "Dit is het beleid van het programma: uw kantoor legde nog niets eigens vast."
            )
        else:
            said = self.tr("Beleid van uw kantoor, in gebruik genomen op {day} door {who}.")
            said = said.format(day=moment_said(own.saved_at), who=own.saved_by)
        self.standing.setText(said)
        self.facts.show_facts(
            (self.said(each.name), self.desk.say(each.said))
            for policy in found
            for each in points(policy)
        )

    def _show_history(self, history: tuple[SavedPolicy, ...]) -> None:
        self._past.setVisible(bool(history))
        rows = []
        for at, each in enumerate(history):
            before = history[at + 1 : at + 2]
            told = self._changed(before[0] if before else None, each)
            rows.append((moment_said(each.saved_at), each.saved_by, told))
        self.history.show_rows(rows)

    def _changed(self, before: SavedPolicy | None, after: SavedPolicy) -> str:
        policies = self.bridge.or_else(lambda: _pair(before, after), None)
        if policies is None:
            return self.tr("niet meer te lezen")
        return "\u2028".join(self._told(*policies)) or self.tr("niets")

    def _told(self, before: OfficePolicy, after: OfficePolicy) -> Iterator[str]:
        said = self.tr("{what}: {now} (was: {before})")
        for each in policy_changes(before, after):
            old, new = self.desk.say(each.before), self.desk.say(each.after)
            yield said.format(what=self.said(each.name), now=new, before=old)

    def _on_done(self) -> None:
        self.refresh()
        self.leave_part()
        self.say_done(self.tr("Dit beleid geldt vanaf nu."))

    def _on_install(self) -> None:
        kinds = self.tr("Beleid (*.toml);;Alles (*)")
        path = choose_file(self, self.tr("Beleid kiezen"), kinds)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Read a file and show what it would change."""
        try:
            read = read_policy_file(path)
        except OSError:
            said = self.tr("{file} kan niet worden gelezen. Kies het bestand opnieuw.")
            self.say_refused(said.format(file=path.name))
            return
        self.look_at(read)

    def _on_save(self) -> None:
        kinds = self.tr("Beleid (*.toml)")
        path = choose_new_file(self, self.tr("Beleid bewaren"), POLICY_FILE, kinds)
        if path is not None:
            self.save_to(path)


def _pair(before: SavedPolicy | None, after: SavedPolicy) -> tuple[OfficePolicy, OfficePolicy]:
    former = program_policy() if before is None else read_policy(before.content)
    return former, read_policy(after.content)
