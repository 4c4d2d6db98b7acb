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

    def __repr__(self) -> str:
        """Name the rule set only: the lists would fill pages of a log."""
        return f"Guide({self.rules.version})"
