"""What a case is checked against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from herintegratie_desktop.core.catalogue import Catalogue
from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.policy import Rulebook
from herintegratie_desktop.core.values import dataclass


@dataclass(frozen=True, repr=False)
class Guide:
    """The rules, the countries, the projects and the approved words of an office.

    `texts` are the files of words by their name, as they were when the guide was kept; without
    any the words are those the program has now.
    """

    rules: Rulebook
    countries: Countries
    catalogue: Catalogue
    texts: Mapping[str, bytes] = field(default_factory=dict)

    def renamed(self, dutch: str, language: str) -> str:
        """Return in a language what a file of rules says in it, or the name of a country."""
        if language == "en" and dutch in self.rules.english:
            return self.rules.english[dutch]
        return self.countries.renamed(dutch, language)

    def __repr__(self) -> str:
        """Name the rule set only: the lists would fill pages of a log."""
        return f"Guide({self.rules.version})"
