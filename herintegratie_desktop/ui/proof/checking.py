"""A file that somebody brings is examined beside the window and held against the vault."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.store.attachmentnames import harmless
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.paper.sealing import authorities_in
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.scans.reading import refusal_of

if TYPE_CHECKING:
    from herintegratie_desktop.core.guide import Guide
    from herintegratie_desktop.pdf.examining import Examined
    from herintegratie_desktop.store.vault import Vault


class Checking(QObject):
    """``found`` gives the name of a file, its report and what was examined; ``failed`` a phrase."""

    found = Signal(str, object, object)
    failed = Signal(object)

    def __init__(self, vault: Vault, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._vault, self._desk, self._errands = vault, desk, errands

    def check(self, path: Path, case_digest: str | None = None) -> None:
        """Examine a file; `case_digest` is that of the case it should be of."""
        name = harmless(path.name)
        self._errands.send(
            partial(_examined, path, self._desk.guide, Preferences().issuers, case_digest),
            partial(self.tell, name),
            partial(self._on_fault, name),
        )

    def tell(self, name: str, examined: Examined) -> None:
        """Hold what was examined against the vault as it is now."""
        from herintegratie_desktop.pdf.examining import report_on
        from herintegratie_desktop.pdf.keysknown import keys_of

        vault = self._vault
        report = report_on(examined, vault.known_plans, keys_of(vault), self._kept(examined))
        self.found.emit(name, report, examined)

    def _kept(self, examined: Examined) -> bytes | None:
        code = None if examined.verdict is None else examined.verdict.first_code
        if code is None:
            return None
        return self._vault.papers.get(code.case, code.version, SEALED_PLAN)

    def _on_fault(self, name: str, fault: Exception) -> None:
        self.failed.emit(refusal_of(name, fault))


def _examined(path: Path, guide: Guide, issuers: Path | None, case_digest: str | None) -> Examined:
    from herintegratie_desktop.pdf.examining import examine
    from herintegratie_desktop.pdf.untrusted import MAX_BYTES

    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    known = authorities_in(issuers)
    return examine(harmless(path.name), content, guide, known, case_digest)
