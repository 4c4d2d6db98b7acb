"""The reintegration projects and the networks they work through; what is not known stays None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import words

_FIELD_WORDS = {
    "serves": words("doelgroep"),
    "offers": words("aanbod"),
    "where": words("waar in Nederland"),
    "countries": words("landen"),
    "network": words("netwerk"),
    "contact": words("contactgegevens"),
}
_PERIOD = words("looptijd")


@dataclass(frozen=True)
class Network:
    """A road along which support reaches somebody after return; `known` says what is known."""

    id: str
    name: str
    known: str
    source: str
    version: str
    certainty: Certainty


@dataclass(frozen=True)
class Project:
    """One project; a field that no source fills is None, never a guess.

    `ngo` means that OZV 2023 subsidises it, so that its conditions apply. `countries` are ISO
    codes that a source names, not a complete list; `network` holds ids of networks. The last day
    of a period is included; `ongoing` means that a source says that it runs without an end.
    """

    id: str
    name: str
    organisation: str
    ngo: bool
    source: str
    version: str
    certainty: Certainty
    serves: str | None = None
    offers: str | None = None
    where: str | None = None
    countries: tuple[str, ...] | None = None
    network: tuple[str, ...] | None = None
    contact: str | None = None
    runs_from: date | None = None
    runs_until: date | None = None
    ongoing: bool = False
    note: str | None = None

    def runs_on(self, day: date) -> bool | None:
        """Return whether it runs on a day; None when the sources do not settle that."""
        if self.runs_from is not None and day < self.runs_from:
            return False
        if self.runs_until is not None:
            return self._until_then(day, self.runs_until)
        return True if self.ongoing else None

    def _until_then(self, day: date, last: date) -> bool | None:
        if day > last:
            return False
        return True if self.runs_from is not None else None

    @property
    def period_is_known(self) -> bool:
        """Whether a source says when it ends, or that it does not."""
        return self.ongoing or self.runs_until is not None

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is not known of it, as Dutch words marked for translation."""
        missing = [said for field, said in _FIELD_WORDS.items() if getattr(self, field) is None]
        return (*missing, *(() if self.period_is_known else (_PERIOD,)))


@dataclass(frozen=True)
class Catalogue:
    """All projects and networks, in the order in which they are shown."""

    version: str
    projects: tuple[Project, ...]
    networks: tuple[Network, ...]

    def by_id(self, project: str) -> Project | None:
        """Return a project by its id, None for an id that is not in the list."""
        return self._by_id.get(project)

    def network(self, network: str) -> Network | None:
        """Return a network by its id, None for an id that is not in the list."""
        return self._networks_by_id.get(network)

    @cached_property
    def _by_id(self) -> dict[str, Project]:
        return {project.id: project for project in self.projects}

    @cached_property
    def _networks_by_id(self) -> dict[str, Network]:
        return {network.id: network for network in self.networks}
