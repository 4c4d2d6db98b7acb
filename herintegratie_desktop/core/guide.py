"""What a case is checked against."""

from __future__ import annotations

from dataclasses import dataclass

from herintegratie_desktop.core.catalogue import Catalogue
from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.policy import Rulebook


@dataclass(frozen=True, repr=False)
class Guide:
    """The rules, the countries and the projects of an office."""

    rules: Rulebook
    countries: Countries
    catalogue: Catalogue

    def renamed(self, dutch: str, language: str) -> str:
        """Return in a language what a file of rules says in it, or the name of a country."""
        if language == "en" and dutch in self.rules.english:
            return self.rules.english[dutch]
        return self.countries.renamed(dutch, language)

    def __repr__(self) -> str:
        """Name the rule set only: the lists would fill pages of a log."""
        return f"Guide({self.rules.version})"
