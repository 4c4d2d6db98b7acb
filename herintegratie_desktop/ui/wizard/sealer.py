"""Have the open case sealed beside the window, once however often it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.paper.copies import approved_on_paper
from herintegratie_desktop.ui.paper.seal_keys import KeySource, VaultKey
from herintegratie_desktop.ui.paper.sealing import (
    NotSealedError,
    SealedPaper,
    SealOrder,
    file_sealed,
    seal_paper,
)
from herintegratie_desktop.ui.practice import is_practice

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_NOT_SAVED = words(
    "Het dossier kan nu niet worden opgeslagen, dus het plan is niet ondertekend. Wat u invulde "
    "staat er nog. Los eerst het opslaan op."
)
_SAVE_AGAIN = words(
    "Het plan is ondertekend en de PDF is bewaard, maar het dossier is nog niet opgeslagen. Het "
    "programma probeert dat steeds opnieuw: sluit het nog niet af."
)


class Sealer(QObject):
    """``busy`` says whether it is at work, ``refused`` gives a phrase, ``sealed`` that it is done.

    `renews` makes a new certificate, in the name of the caseworker of this case.
    """

    busy = Signal(bool)
    refused = Signal(object)
    sealed = Signal()

    def __init__(
        self, bridge: CaseBridge, vault: Vault, errands: Errands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._vault, self._errands = bridge, vault, errands
        self.renews = False
        self.is_busy = False

    def start(self, source: KeySource | None = None, issuers: Path | None = None) -> None:
        """Seal the case as it is on the disk now, with the key in the vault or another one.

        `issuers` is the folder with what issuers of certificates publish.
        """
        if self.is_busy:
            return
        if not self._bridge.save_now():
            self.refused.emit(Phrase(_NOT_SAVED))
            return
        try:
            order = self._order(source or self._vault_key(), issuers)
        except VaultError as error:
            self.refused.emit(error.phrase)
            return
        self._show_busy(True)
        self._errands.send(lambda: seal_paper(order), self._on_made, self._on_fault)

    def _vault_key(self) -> VaultKey:
        return VaultKey(None if self.renews else self._vault.credentials.get())

    def _order(self, source: KeySource, issuers: Path | None) -> SealOrder:
        from herintegratie_desktop.pdf.codekeys import office_key

        desk = self._bridge.desk
        return SealOrder(
            self._bridge.case,
            desk.guide,
            desk.now(),
            source,
            is_practice(self._vault.folder),
            approved_on_paper(self._vault, self._bridge.case),
            office_key(self._vault.page_key),
            issuers,
            self._vault.policies.policy(),
        )

    def _on_made(self, paper: SealedPaper) -> None:
        self._show_busy(False)
        try:
            is_saved = file_sealed(paper, self._bridge, self._vault)
        except (NotSealedError, VaultError) as error:
            self.refused.emit(error.phrase)
            return
        self.renews = False
        self.sealed.emit()
        if not is_saved:
            self.refused.emit(Phrase(_SAVE_AGAIN))

    def _on_fault(self, fault: Exception) -> None:
        self._show_busy(False)
        phrase = getattr(fault, "phrase", None)
        if not isinstance(phrase, Phrase):
            raise fault
        self.refused.emit(phrase)

    def _show_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.busy.emit(busy)
