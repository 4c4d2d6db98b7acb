"""The keys whose rule files are trusted: seen, added and taken away, each in the journal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.store.rulesigning import NotAKeyError, TrustedKey, fingerprint_of
from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextArea, TextLine
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.rules.code_keys_card import CodeKeysCard
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import grouped, moment_said
from herintegratie_desktop.ui.rules.sure import sure
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of

_LONGEST = 4096


class KeysTopic(Topic):
    """Compare a fingerprint by telephone before a key is trusted."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.table = ReadingTable(
            self.tr("Vertrouwde sleutels"),
            (
                Column(self.tr("Van wie")),
                Column(self.tr("Kenmerk"), 340),
                Column(self.tr("Sinds"), 150),
                Column(self.tr("Toegevoegd door"), 150),
            ),
            grows=True,
        )
        self.none = label(self.tr("Er wordt nog geen sleutel vertrouwd."), "muted", wrap=True)
        self.remove_button = SecondaryButton(self.tr("Niet meer vertrouwen…"))
        self.name, self.key = TextLine(), TextArea(2)
        self.name_row = FieldRow(self.tr("Van wie is de sleutel?"), self.name)
        self.key_row = FieldRow(
            self.tr("Openbare sleutel"),
            self.key,
            hint=self.tr("64 tekens: cijfers en letters a tot en met f."),
        )
        self.fingerprint = label("", "strong", wrap=True)
        self.file_button = SecondaryButton(self.tr("Uit een bestand…"), "upload")
        self.add_button = PrimaryButton(self.tr("Sleutel vertrouwen"))
        self.codes = CodeKeysCard(bridge)
        self._keys: tuple[TrustedKey, ...] = ()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Sleutels")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Een regelbestand dat met een van deze sleutels is ondertekend, komt zeker van die "
            "persoon of organisatie en is daarna niet veranderd."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.table

    def _build(self) -> None:
        trusted = Card(self.tr("Vertrouwde sleutels"))
        trusted.add(self.none)
        trusted.add(self.table)
        trusted.add(row_of(self.remove_button))
        new = Card(self.tr("Een sleutel toevoegen"))
        advice = self.tr("Bel de eigenaar en vergelijk het kenmerk voordat u de sleutel vertrouwt.")
        new.add(label(advice, wrap=True))
        for part in (self.name_row, self.key_row, self.fingerprint):
            new.add(part)
        new.add(row_of(self.add_button, self.file_button))
        self.fingerprint.hide()
        for card in (trusted, new, self.codes):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.key.typed.connect(lambda _: self._on_typed())
        self.name.typed.connect(lambda _: self.name_row.show_error(""))
        self.file_button.clicked.connect(lambda _=False: self._on_file())
        self.add_button.clicked.connect(lambda _=False: self._on_add())
        self.remove_button.clicked.connect(lambda _=False: self._on_remove())
        self.codes.refused.connect(self.say_refused)
        self.codes.done.connect(self.say_done)

    def refresh(self) -> None:
        """Show the keys that are trusted now."""
        self._keys = self.bridge.or_else(self.bridge.office.trusted_keys, ())
        self.table.show_rows([_row(key) for key in self._keys])
        for part in (self.table, self.remove_button):
            part.setVisible(bool(self._keys))
        self.none.setVisible(not self._keys)
        self.codes.refresh()

    def take_file(self, path: Path) -> None:
        """Put the key of a file into the field; a name of the file proposes whose it is."""
        try:
            with path.open("rb") as file:
                text = file.read(_LONGEST).decode("ascii", "replace")
        except OSError:
            said = self.tr("{file} kan niet worden gelezen. Kies het bestand opnieuw.")
            self.say_refused(said.format(file=path.name))
            return
        self.key.show_text(text.strip())
        self._on_typed()
        self.name.setFocus()

    def _on_typed(self) -> None:
        self.key_row.show_error("")
        try:
            digits = fingerprint_of(self._hex())
        except NotAKeyError:
            self.fingerprint.hide()
            return
        self.fingerprint.setText(self.tr("Kenmerk: {digits}").format(digits=grouped(digits)))
        self.fingerprint.show()

    def _hex(self) -> str:
        return "".join(self.key.text().split())

    def _on_file(self) -> None:
        kinds = self.tr("Openbare sleutel (*.pub *.hex *.txt);;Alles (*)")
        path = choose_file(self, self.tr("Openbare sleutel kiezen"), kinds)
        if path is not None:
            self.take_file(path)

    def _on_add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name_row.show_error(self.tr("Schrijf van wie de sleutel is."))
            self.name_row.focus_field()
            return
        refused = self.bridge.change(lambda: self.bridge.office.trust(name, self._hex()))
        if refused:
            self.key_row.show_error(refused)
            self.key_row.focus_field()
            return
        for field in (self.name, self.key):
            field.show_text("")
        self.fingerprint.hide()
        said = self.tr("Bestanden met de sleutel van {name} worden nu vertrouwd.")
        self.say_done(said.format(name=name))

    def _on_remove(self) -> None:
        at = self.table.current_row()
        if at < 0:
            words = self.tr("Kies eerst in de lijst welke sleutel u niet meer vertrouwt.")
            self.message.show_message("info", words)
            self.table.setFocus()
            return
        key = self._keys[at]
        question = self.tr("Sleutel van {name} niet meer vertrouwen?").format(name=key.name)
        consequence = self.tr("Wat met deze sleutel is geïnstalleerd, blijft in gebruik.")
        if not sure(self, question, consequence, self.tr("Niet meer vertrouwen")):
            return
        refused = self.bridge.change(lambda: self.bridge.office.distrust(key.fingerprint))
        if refused:
            self.say_refused(refused)
        else:
            said = self.tr("De sleutel van {name} wordt niet meer vertrouwd.")
            self.say_done(said.format(name=key.name))


def _row(key: TrustedKey) -> tuple[str, ...]:
    return (key.name, grouped(key.fingerprint), moment_said(key.added_at), key.added_by)
