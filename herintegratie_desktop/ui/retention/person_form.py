"""Everything about one person of a case, as PDF and JSON in a folder of choice."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.ui.files import choose_folder, write_whole
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, label
from herintegratie_desktop.ui.retention.form import CaseForm
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import row_of


class PersonForm(CaseForm):
    """Asks of whom; what is written is not encrypted and stands in the journal."""

    def __init__(self, bridge: OfficeBridge, case: Case) -> None:
        super().__init__(bridge, case.id, "")
        self.card.show_title(self.tr("Gegevens van een persoon uit {case}").format(case=case.id))
        self.who = QComboBox()
        for member in case.household.members:
            self.who.addItem(member.called, member.id)
        self.save_button = PrimaryButton(self.tr("PDF en JSON bewaren…"), "download")
        words = self.tr(
            "Alles wat over deze persoon is vastgelegd, met wie er iets van kreeg en wanneer. "
            "Namen en nummers van andere gezinsleden worden weggelaten. De bestanden zijn niet "
            "versleuteld; lees ze na voordat u ze geeft."
        )
        self.card.add(label(words, wrap=True))
        self.card.add(FieldRow(self.tr("Van wie?"), self.who))
        self.card.add(row_of(self.save_button, self.back_button))
        self.save_button.clicked.connect(lambda _=False: self._on_save())

    def entry(self) -> QWidget:
        """Return where the keyboard goes first."""
        return self.who

    def write_to(self, folder: Path) -> None:
        """Write both files to a folder."""
        refused = self.bridge.refusal(lambda: self._write(folder))
        if refused:
            self.say_refused(refused)
        else:
            said = self.tr("De gegevens van {name} staan in {folder}.")
            self.done.emit(said.format(name=self.who.currentText(), folder=str(folder)))

    def _on_save(self) -> None:
        folder = choose_folder(self, self.tr("Map voor PDF en JSON"), Path.home())
        if folder is not None:
            self.write_to(folder)

    def _write(self, folder: Path) -> None:
        from herintegratie_desktop.exchange.person_file import person_document
        from herintegratie_desktop.exchange.person_reading import person_reading
        from herintegratie_desktop.pdf.readable import readable_pdf

        person = str(self.who.currentData())
        kept = self.bridge.vault.requests.answer(self.case_id, person)
        document = person_document(kept)
        reading = person_reading(document, kept, self.bridge.desk.guide)
        paper = readable_pdf(reading, kept.asked_at.astimezone().date())
        name = f"{self.case_id}-{person}"
        written = json.dumps(document, ensure_ascii=False, indent=2).encode()
        write_whole(folder / f"{name}.json", written)
        write_whole(folder / f"{name}.pdf", paper)
