"""The two ways in which the plan leaves the program: a printer and a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.files import NotWrittenError, choose_new_file, write_whole
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.paper.plan_paper import PlanPaper, file_name
from herintegratie_desktop.ui.recipient_box import RecipientBox

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

SAVE = "save"
"""What ``told`` offers as a way out when there is no printer."""


class PaperOut(QObject):
    """Two buttons, for whom a copy is, and ``told``.

    ``told`` gives the kind of message, its sentence, and the way out or nothing.
    """

    told = Signal(str, str, str)

    def __init__(self, bridge: CaseBridge, vault: Vault, paper: PlanPaper, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._vault = bridge, vault
        self._paper, self._window = paper, window
        self.save_button = Button(self.tr("PDF bewaren"), "download")
        self.print_button = Button(self.tr("Afdrukken"), "print")
        self.for_whom = RecipientBox()
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.print_button.clicked.connect(lambda _=False: self.print())

    def refresh(self) -> None:
        """Propose for whom a copy of the case is, as it is now."""
        self.for_whom.propose(self._case, self._bridge.desk)

    def print(self) -> None:
        """Ask for a printer and print what the preview shows."""
        from herintegratie_desktop.ui.paper.printing import has_printer

        if not self._vault.may(Act.PRINT):
            self._refuse(refusal(Act.PRINT))
        elif has_printer():
            self._paper.ask(self._print)
        else:
            said = self.tr(
                "Op deze computer is geen printer. Bewaar het plan als PDF en druk het elders af."
            )
            self.told.emit("warn", said, SAVE)

    def save(self) -> None:
        """Ask where to, and put the bytes that the preview shows in a file."""
        if self._vault.may(Act.EXPORT):
            self._paper.ask(self._save)
        else:
            self._refuse(refusal(Act.EXPORT))

    def _print(self, pdf: bytes) -> None:
        from herintegratie_desktop.ui.paper.printing import (
            NotPrintedError,
            ask_printer,
            print_pages,
        )

        printer = ask_printer(self._window, self._name())
        if printer is None:
            return
        try:
            self._vault.papers.note_print(*self._copy())
            count = print_pages(pdf, printer)
        except VaultError as error:
            self._refuse(error.phrase)
        except NotPrintedError:
            said = self.tr(
                "De printer heeft het plan niet aangenomen. Kijk of hij aan staat en papier heeft, "
                "of bewaar het plan als PDF."
            )
            self.told.emit("error", said, SAVE)
        else:
            self.told.emit("good", self.tr("%n bladzijde(n) afgedrukt.", "", count), "")

    def _save(self, pdf: bytes) -> None:
        kinds = self.tr("PDF (*.pdf)")
        path = choose_new_file(self._window, self.tr("PDF bewaren"), file_name(self._case), kinds)
        if path is not None:
            self._write(_with_suffix(path), pdf)

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            self._vault.papers.note_export(*self._copy())
            write_whole(path, pdf)
        except VaultError as error:
            self._refuse(error.phrase)
        except NotWrittenError:
            said = self.tr(
                "Het plan is niet bewaard: in {folder} kan niet worden geschreven of de schijf is "
                "vol. Kies een andere map; in het programma is alles er nog."
            )
            self.told.emit("error", said.format(folder=path.parent), SAVE)
        else:
            said = self.tr(
                "Bewaard als {file}. Dit bestand is niet versleuteld: geef het alleen aan wie het "
                "mag lezen."
            )
            self.told.emit("good", said.format(file=path.name), "")

    def _refuse(self, phrase: Phrase) -> None:
        self.told.emit("error", self._bridge.desk.say(phrase), "")

    @property
    def _case(self) -> Case:
        return self._bridge.case

    def _copy(self) -> tuple[str, str, int, str]:
        case = self._case
        return (case.id, content_digest(case), case.version, self.for_whom.to_whom())

    def _name(self) -> str:
        return Path(file_name(self._case)).stem


def _with_suffix(path: Path) -> Path:
    """Return the path as a PDF, unless that would take the place of a file nobody was asked of."""
    wanted = path.with_name(f"{path.name}.pdf")
    return path if path.suffix or wanted.exists() else wanted
