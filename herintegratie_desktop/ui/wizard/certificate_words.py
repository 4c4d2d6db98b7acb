"""In whose name a plan is sealed, read from the vault once and said in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.core.case import Caseworker
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.certificate import SigningKey
    from herintegratie_desktop.store.vault import Vault

LONGEST = 64
_NAMELESS = words(
    "Vul de behandelaar en de organisatie in, elk in ten hoogste {most} tekens: daarmee "
    "ondertekent u."
)


class CertificateWords(QObject):
    """``changed`` says that another certificate was found in the vault."""

    changed = Signal()

    def __init__(
        self, bridge: CaseBridge, vault: Vault, errands: Errands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._vault, self._errands = bridge, vault, errands
        self._key: SigningKey | None = None
        self._is_read = False

    def forget(self) -> None:
        """Read the certificate again when it is next asked for."""
        self._is_read = False

    @property
    def is_of_another(self) -> bool:
        """Say whether the certificate has another name on it than the caseworker of the case."""
        return self._key is not None and self._key.name != self._bridge.case.caseworker.name.strip()

    def sentence(self, caseworker: Caseworker, renews: bool) -> str:
        """Say in whose name a plan is sealed, and when that differs from the caseworker."""
        self._read()
        if self._key is None or renews:
            return self._first(caseworker)
        until = f"{self._key.valid_until.astimezone():%d-%m-%Y}"
        said = self.tr("U ondertekent als {who}. Het certificaat geldt tot {day}.")
        sentence = said.format(who=self._key.subject, day=until)
        if self.is_of_another:
            other = self.tr("Let op: de behandelaar van dit dossier is {name}.")
            return f"{sentence} {other.format(name=caseworker.name or '…')}"
        return sentence

    def missing(self, caseworker: Caseworker) -> Phrase | None:
        """Return what must be filled in before a first certificate can be made."""
        names = (caseworker.name.strip(), caseworker.organisation.strip())
        if self._key is not None or all(0 < len(name) <= LONGEST for name in names):
            return None
        return Phrase(_NAMELESS, {"most": str(LONGEST)})

    def _first(self, caseworker: Caseworker) -> str:
        said = self.tr(
            "Bij het ondertekenen maakt het programma een certificaat op naam van {who}. Het "
            "blijft in deze kluis."
        )
        names = (caseworker.name.strip(), caseworker.organisation.strip())
        return said.format(who=", ".join(filter(None, names)) or "…")

    def _read(self) -> None:
        if self._is_read:
            return
        self._is_read = True
        credential = self._vault.credentials.get()
        if credential is not None:
            from herintegratie_desktop.pdf.certificate import read_certificate

            p12, passphrase, now = credential.p12, credential.passphrase, self._bridge.desk.now()
            self._errands.send(
                lambda: read_certificate(p12, passphrase, now), self._on_read, self._on_none
            )

    def _on_read(self, key: SigningKey) -> None:
        self._key = key
        self.changed.emit()

    def _on_none(self, _fault: Exception) -> None:
        """Go on as if there is none: an expired one is replaced by a new one."""
        self._key = None
        self.changed.emit()
