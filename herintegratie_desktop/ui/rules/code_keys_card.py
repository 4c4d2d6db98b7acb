"""The keys of other offices whose paper is recognised: seen, and taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.store.codeoffices import OfficeKey
from herintegratie_desktop.ui.kit.widgets import Card, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import grouped, moment_said
from herintegratie_desktop.ui.rules.sure import sure
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import row_of


class CodeKeysCard(Card):
    """``refused`` and ``done`` give a sentence. A key comes from where files are checked."""

    refused = Signal(str)
    done = Signal(str)

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Kantoren waarvan u het papier herkent"))
        self._bridge = bridge
        self._keys: tuple[OfficeKey, ...] = ()
        self.table = ReadingTable(
            self.tr("Kantoren waarvan u het papier herkent"),
            (
                Column(self.tr("Kantoor")),
                Column(self.tr("Kenmerk"), 340),
                Column(self.tr("Sinds"), 150),
                Column(self.tr("Toegevoegd door"), 150),
            ),
            grows=True,
        )
        self.remove_button = SecondaryButton(self.tr("Niet meer herkennen…"))
        said = self.tr(
            "Met deze sleutels ondertekenen andere kantoren de codes op hun papier. Een sleutel "
            "komt erbij als u bij Controleren een ondertekend plan van dat kantoor nakijkt."
        )
        self.add(label(said, "muted", wrap=True))
        self.add(self.table)
        self.add(row_of(self.remove_button))
        self.remove_button.clicked.connect(lambda _=False: self._on_remove())

    def refresh(self) -> None:
        """Show the keys that are trusted now."""
        self._keys = self._bridge.or_else(self._bridge.vault.code_offices.trusted, ())
        self.table.show_rows([_row(key) for key in self._keys])
        for part in (self.table, self.remove_button):
            part.setVisible(bool(self._keys))

    def _on_remove(self) -> None:
        at = self.table.current_row()
        if at < 0:
            self.refused.emit(self.tr("Kies eerst in de lijst welk kantoor."))
            self.table.setFocus()
            return
        key = self._keys[at]
        question = self.tr("Papier van {name} niet meer herkennen?").format(name=key.name)
        consequence = self.tr("Wat eerder is nagekeken en bewaard, blijft zoals het is.")
        if not sure(self, question, consequence, self.tr("Niet meer herkennen")):
            return
        store = self._bridge.vault.code_offices
        refused = self._bridge.refusal(lambda: store.distrust(key.fingerprint))
        if refused:
            self.refused.emit(refused)
            return
        self.refresh()
        said = self.tr("Papier van {name} wordt niet meer herkend.").format(name=key.name)
        self.done.emit(said)


def _row(key: OfficeKey) -> tuple[str, ...]:
    return (key.name, grouped(key.fingerprint), moment_said(key.added_at), key.added_by)
