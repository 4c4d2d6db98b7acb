"""The ways to keep a secret on paper: print it, or write it as PDF or text."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from herintegratie_desktop.ui.entrance.recovery_sheet import (
    Sheet,
    keep_sheet,
    paint_sheet,
    printers,
)
from herintegratie_desktop.ui.files import NotWrittenError, choose_new_file
from herintegratie_desktop.ui.kit.widgets import Banner, SecondaryButton


class SheetWays(QWidget):
    """Two buttons for one sheet; what came of it is said in `message`."""

    def __init__(self, sheet: Sheet, proposal: str, message: Banner) -> None:
        super().__init__()
        self.sheet = sheet
        self.proposal = proposal
        self.message = message
        self.keep_button = SecondaryButton(self.tr("Bewaar als PDF of tekst…"), "download")
        self.print_button = SecondaryButton(self.tr("Afdrukken…"), "print")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.print_button)
        row.addWidget(self.keep_button)
        row.addStretch(1)
        self.print_button.setVisible(bool(printers()))
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.keep_button.clicked.connect(lambda _=False: self._keep())

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() and not paint_sheet(self.sheet, printer):
            self.message.show_message("error", self.tr("De printer geeft geen antwoord."))

    def _keep(self) -> None:
        title = self.tr("Bewaren: {what}").format(what=self.sheet.sentences()["title"])
        kinds = self.tr("PDF (*.pdf);;Tekst (*.txt)")
        path = choose_new_file(self, title, self.proposal, kinds)
        if path is None:
            return
        try:
            keep_sheet(self.sheet, path)
        except NotWrittenError:
            words = self.tr("{path} kan niet worden geschreven. Kies een andere plaats.")
            self.message.show_message("error", words.format(path=path))
        else:
            words = self.tr("Bewaard in {path}. Zet dit bestand niet op deze computer.")
            self.message.show_message("good", words.format(path=path))
