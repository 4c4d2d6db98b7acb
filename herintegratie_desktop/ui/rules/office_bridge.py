"""What an office checks by, for the pages of the room: one road to change it, said in sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.exchange.reading import BadCaseFileError
from herintegratie_desktop.store.countryfile import BadCountryFileError
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.office import Office
from herintegratie_desktop.store.projectfile import BadProjectFileError
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.office_desk import office_desk

REFUSALS = (
    BadRuleFileError, BadProjectFileError, BadCountryFileError, BadCaseFileError, VaultError,
    RuleError, OSError, ValueError, KeyError, TypeError,
)  # fmt: skip
"""What may stand in the way of reading or changing something here; each is said in a sentence.

The last three are what stored bytes of another shape come to.
"""

Result = TypeVar("Result")
Other = TypeVar("Other")


class OfficeBridge(QObject):
    """Holds the vault and the desk; ``changed`` comes after the rules became others."""

    changed = Signal()

    def __init__(self, vault: Vault, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.vault = vault
        self.desk = desk
        self.trouble: Phrase | None = None

    @property
    def office(self) -> Office:
        """Return the rules, keys, list and catalogue of the vault."""
        return self.vault.office

    def change(self, work: Callable[[], object]) -> str:
        """Change something of the office; returns the sentence of what stood in the way."""
        said = self.refusal(work)
        if not said:
            self.renew()
        return said

    def refusal(self, work: Callable[[], object]) -> str:
        """Do something and return the sentence of what stood in the way, empty when it is done."""
        try:
            work()
        except REFUSALS as error:
            return self.say_error(error)
        return ""

    def or_else(self, work: Callable[[], Result], otherwise: Other) -> Result | Other:
        """Return what is read, or something else when it cannot be read any more."""
        try:
            return work()
        except REFUSALS:
            return otherwise

    def renew(self) -> None:
        """Let everybody check by what is in force now."""
        found = office_desk(self.vault, self.desk.now, self.desk.language)
        self.desk, self.trouble = found.desk, found.trouble
        self.changed.emit()

    def say_error(self, error: Exception) -> str:
        """Return the sentence of an error in the language of the window."""
        if isinstance(error, BadCaseFileError):
            return " ".join(f"{each.place}: {self.desk.say(each.phrase)}" for each in error.faults)
        phrase = getattr(error, "phrase", None)
        if isinstance(phrase, Phrase):
            return self.desk.say(phrase)
        return (
            str(error)
            if isinstance(error, BadProjectFileError | BadCountryFileError)
            else (self.tr("Dit kan niet worden gelezen. Controleer het bestand of de kluis."))
        )
