"""How paper leaves the program: to a printer or to a file, written down before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.files import (
    NotWrittenError,
    choose_folder,
    choose_new_file,
    write_whole,
)

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

SAVE = "save"
"""What ``told`` offers as a way out when printing or writing did not succeed."""

_MOST_NAMED = 5


@dataclass(frozen=True)
class Leaf:
    """One paper that may leave: its bytes, the name of its file, and how that is written down.

    `note` is called with whether it goes to a printer, before it goes; it may raise `VaultError`.
    """

    pdf: bytes = field(repr=False)
    name: str
    note: Callable[[bool], None]


class Leaving(QObject):
    """Prints and saves; ``told`` gives the kind of message, its sentence, and the way out."""

    told = Signal(str, str, str)

    def __init__(self, vault: Vault, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._vault, self._desk, self._window = vault, desk, window

    def may_print(self) -> bool:
        """Say whether there is a printer and this user may use it; tells why not."""
        from herintegratie_desktop.ui.paper.printing import has_printer

        if not self._vault.may(Act.PRINT):
            self._refuse(refusal(Act.PRINT))
            return False
        if not has_printer():
            said = self.tr(
                "Op deze computer is geen printer. Bewaar het plan als PDF en druk het elders af."
            )
            self.told.emit("warn", said, SAVE)
            return False
        return True

    def may_save(self) -> bool:
        """Say whether this user may put papers in files; tells why not."""
        if not self._vault.may(Act.EXPORT):
            self._refuse(refusal(Act.EXPORT))
            return False
        return True

    def print(self, leaves: Sequence[Leaf]) -> None:
        """Ask for a printer once and print the papers one after another."""
        from herintegratie_desktop.ui.paper.printing import (
            NotPrintedError,
            ask_printer,
            print_pages,
        )

        printer = ask_printer(self._window, Path(leaves[0].name).stem)
        if printer is None:
            return
        count = 0
        try:
            for leaf in leaves:
                leaf.note(True)
                count += print_pages(leaf.pdf, printer)
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

    def save(self, leaf: Leaf) -> None:
        """Ask where to and put a paper in a file."""
        kinds = self.tr("PDF (*.pdf)")
        path = choose_new_file(self._window, self.tr("PDF bewaren"), leaf.name, kinds)
        if path is not None:
            self.write({_with_suffix(path): leaf})

    def save_all(self, leaves: Sequence[Leaf]) -> None:
        """Ask for a folder and put each paper in a file of its own; none takes another's place."""
        folder = choose_folder(self._window, self.tr("Exemplaren bewaren"), Path.home())
        if folder is None:
            return
        paths = {folder / leaf.name: leaf for leaf in leaves}
        there = [path.name for path in paths if path.exists()]
        if there:
            said = self.tr(
                "In deze map staan al: {files}. Kies een andere map, of haal ze daar eerst weg."
            )
            named = ", ".join(there[:_MOST_NAMED])
            self.told.emit("warn", said.format(files=named), SAVE)
            return
        self.write(paths)

    def write(self, paths: dict[Path, Leaf]) -> None:
        """Write each paper down and put it in its file."""
        try:
            for path, leaf in paths.items():
                leaf.note(False)
                write_whole(path, leaf.pdf)
        except VaultError as error:
            self._refuse(error.phrase)
        except NotWrittenError:
            said = self.tr(
                "Het plan is niet bewaard: in {folder} kan niet worden geschreven of de schijf is "
                "vol. Kies een andere map; in het programma is alles er nog."
            )
            self.told.emit("error", said.format(folder=next(iter(paths)).parent), SAVE)
        else:
            self._tell_saved([path.name for path in paths])

    def _tell_saved(self, names: Sequence[str]) -> None:
        if len(names) == 1:
            said = self.tr(
                "Bewaard als {file}. Dit bestand is niet versleuteld: geef het alleen aan wie het "
                "mag lezen."
            ).format(file=names[0])
        else:
            said = self.tr(
                "Bewaard: {files}. Deze bestanden zijn niet versleuteld: geef ze alleen aan wie ze "
                "mag lezen."
            ).format(files=", ".join(names))
        self.told.emit("good", said, "")

    def _refuse(self, phrase: Phrase) -> None:
        self.told.emit("error", self._desk.say(phrase), "")


def _with_suffix(path: Path) -> Path:
    """Return the path as a PDF, unless that would take the place of a file nobody was asked of."""
    wanted = path.with_name(f"{path.name}.pdf")
    return path if path.suffix or wanted.exists() else wanted
