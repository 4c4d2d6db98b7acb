"""Everything the parts of the paper tell about."""

from __future__ import annotations

from functools import cached_property

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.catalogue import Network, Project
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.policy import Scheme
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.codekeys import CodeKey
from herintegratie_desktop.pdf.voice import Said, Voice


@dataclass(frozen=True)
class Dossier:
    """A case, what it was checked to be, against what, and in which voices it is told.

    `policy` is that of the office, which says how long data are kept; `copy` says for whom this
    copy is and stands at the foot of every page.
    """

    case: Case
    checked: Check
    guide: Guide
    voice: Voice
    practice: bool = False
    approved: Approved | None = None
    code_key: CodeKey | None = None
    policy: OfficePolicy | None = None
    copy: Said = ""

    @property
    def scheme(self) -> Scheme:
        """Return the scheme the amounts are of."""
        return self.guide.rules.scheme(self.checked.budget.scheme)

    @cached_property
    def project(self) -> Project | None:
        """Return what the catalogue says of the project on the day of the check."""
        return self.guide.catalogue.project_on(self.case.project, self.checked.day)

    @cached_property
    def network(self) -> Network | None:
        """Return what the catalogue says of the network on the day of the check."""
        return self.guide.catalogue.network_on(self.case.network, self.checked.day)

    @property
    def persons(self) -> tuple[Person, ...]:
        """Return the members of the household."""
        return self.case.household.members

    def country(self, code: str, language: str = "nl") -> str:
        """Return the name of a country, or the code when it is not known."""
        return self.guide.countries.name(code, language)

    def countries(self, codes: tuple[str, ...]) -> tuple[str, str]:
        """Return the names of countries in Dutch and in the second language."""
        dutch = ", ".join(self.country(code) for code in codes)
        language, translate = self.voice.language, self.voice.translate
        other = ", ".join(translate(self.country(code, language)) for code in codes)
        return dutch, other if self.voice.is_bilingual and other != dutch else ""
