"""Paper about a made-up household with drafts in their place, to be read before it is approved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.store.wordreading import Said
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.files import NotWrittenError, choose_new_file, write_whole
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.fields import Choice
from herintegratie_desktop.ui.kit.widgets import Banner, Button
from herintegratie_desktop.ui.paper.print_preview import PrintPreview

PLAN, LEAFLET = "plan", "leaflet"


class TrialDialog(QDialog):
    """Every page says PROEFVERTALING; there is nothing about anybody in it. Escape closes it."""

    def __init__(self, language: str, name: str, said: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Proefafdruk: {language}").format(language=name))
        self._language, self._said = language, said
        self._pdf: bytes | None = None
        self.banner, self.kind = Banner(), Choice()
        self._errands = Errands(self)
        self.preview = PrintPreview(self._errands)
        self.save_button = Button(self.tr("PDF bewaren"), "download")
        self.close_button = Button(self.tr("Sluiten"))
        self._build()
        self.resize(920, 820)
        self._make()

    def _build(self) -> None:
        self.kind.show_options(
            ((PLAN, self.tr("Het plan")), (LEAFLET, self.tr("Het korte overzicht")))
        )
        self.kind.show_key(PLAN)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(FieldRow(self.tr("Welk papier?"), self.kind), 1)
        for button in (self.save_button, self.close_button):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addLayout(top)
        column.addWidget(self.preview, 1)
        self.banner.show_message(
            "info",
            self.tr(
                "Een verzonnen gezin, met de ontwerpen van de vertaling op hun plaats. Geef deze "
                "proef aan een vertaler, niet aan een huishouden."
            ),
        )
        self.kind.chosen.connect(lambda _key: self._make())
        self.save_button.clicked.connect(lambda _=False: self._on_save())
        self.close_button.clicked.connect(lambda _=False: self.accept())

    def _make(self) -> None:
        self._pdf, kind = None, self.kind.key()
        self._errands.send(
            partial(_made, kind, self._language, self._said), partial(self._on_made, kind)
        )

    def _on_made(self, kind: str, pdf: bytes) -> None:
        if kind == self.kind.key():
            self._pdf = pdf
            self.preview.show_pdf(pdf)

    def _on_save(self) -> None:
        if self._pdf is None:
            return
        name = f"proef-{self.kind.key()}-{self._language}.pdf"
        path = choose_new_file(self, self.tr("Proefafdruk bewaren"), name, self.tr("PDF (*.pdf)"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the pages that are shown to a file."""
        try:
            write_whole(path, self._pdf or b"")
        except NotWrittenError:
            said = self.tr("{file} kan niet worden geschreven. Kies een andere map.")
            self.banner.show_message("error", said.format(file=path.name))
        else:
            said = self.tr("De proefafdruk staat in {file}.")
            self.banner.show_message("good", said.format(file=path.name))


def _made(kind: str, language: str, said: Said) -> bytes:
    from herintegratie_desktop.pdf.papers.trial import trial_leaflet, trial_plan

    return (trial_plan if kind == PLAN else trial_leaflet)(language, said)
