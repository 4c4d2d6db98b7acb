"""Projects, networks and help after return, by day; what is not known stays None."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Protocol, TypeVar

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass

_FIELD_WORDS = {
    "serves": words("doelgroep"),
    "offers": words("aanbod"),
    "where": words("waar in Nederland"),
    "countries": words("landen"),
    "network": words("netwerk"),
    "contact": words("contactgegevens"),
}
_PERIOD = words("looptijd")


class _Entry(Protocol):
    """What the catalogue says in one period, both days included; None leaves an end open."""

    @property
    def id(self) -> str: ...
    @property
    def since(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...


_E = TypeVar("_E", bound=_Entry)

_S = TypeVar("_S", bound="Network | Project | Help")


class Use(StrEnum):
    """When a project of an NGO may use a network after return (article 17 of OZV 2023)."""

    FREE = "free"
    """It may choose this one or another."""
    FIRST = "first"
    """This is the starting point."""
    WITHOUT_EURP = "without-eurp"
    """Only where EURP does not work, or without a return decision."""
    WITH_CONSENT = "with-consent"
    """Only when the ministry agreed before."""


@dataclass(frozen=True)
class Network:
    """A road along which support reaches somebody after return; `known` says what is known.

    `rule` says when it may be used, `use` the same for the program; None when no text of the day
    was found. `countries` are ISO codes that a source names, None when there is no list.
    """

    id: str
    name: str
    known: str
    source: str
    version: str
    certainty: Certainty
    use: Use | None = None
    rule: str | None = None
    countries: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Project:
    """One project; a field that no source fills is None, never a guess.

    `ngo` means that OZV 2023 subsidises it, so that its conditions apply. `countries` are ISO
    codes that a source names, not a complete list; `network` holds ids of networks. The last day
    of a period is included; `ongoing` means that a source says that it runs without an end.
    `runs_from` and `runs_until` are of the project, `since` and `until` of what is said here.
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
    since: date | None = None
    until: date | None = None

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
class Help:
    """What somebody can turn to after return, outside the projects; None is not known.

    `contradiction` says where the sources disagree; `countries` are ISO codes a source names.
    """

    id: str
    name: str
    known: str
    source: str
    version: str
    certainty: Certainty
    serves: str | None = None
    countries: tuple[str, ...] | None = None
    contact: str | None = None
    contradiction: str | None = None
    note: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Catalogue:
    """All projects, networks and help, in the order in which they are shown.

    The same project may be there several times, each time for a later period; `projects`,
    `networks` and `helps` hold what was said last of each.
    """

    version: str
    all_projects: tuple[Project, ...]
    all_networks: tuple[Network, ...]
    all_helps: tuple[Help, ...] = ()

    def on(self, day: date) -> Catalogue:
        """Return what is said for a day; of whom nothing is said then, is not in it."""
        return replace(
            self,
            all_projects=_on(self.all_projects, day),
            all_networks=_on(self.all_networks, day),
            all_helps=_on(self.all_helps, day),
        )

    def saying(self, entry: Project | Network | Help, day: date) -> Catalogue:
        """Return the catalogue in which this is said from a day on; what was said before stays.

        What was said for later days than that is gone, and a gap is filled with what was said
        before it. The first entry of its id has no first day.
        """
        match entry:
            case Project():
                return replace(self, all_projects=_saying(self.all_projects, entry, day))
            case Network():
                return replace(self, all_networks=_saying(self.all_networks, entry, day))
            case _:
                return replace(self, all_helps=_saying(self.all_helps, entry, day))

    def by_id(self, project: str) -> Project | None:
        """Return what was said last of a project, None for an id that is not in the list."""
        return self._projects.get(project)

    def network(self, network: str) -> Network | None:
        """Return what was said last of a network, None for an id that is not in the list."""
        return self._networks.get(network)

    def project_on(self, project: str, day: date) -> Project | None:
        """Return what is said of a project for a day, else what was said of it last."""
        return self.on(day).by_id(project) or self.by_id(project)

    def network_on(self, network: str, day: date) -> Network | None:
        """Return what is said of a network for a day, else what was said of it last."""
        return self.on(day).network(network) or self.network(network)

    def help(self, help_: str) -> Help | None:
        """Return what was said last of help after return, None for an id not in the list."""
        return self._helps.get(help_)

    @property
    def projects(self) -> tuple[Project, ...]:
        """What was said last of each project."""
        return tuple(self._projects.values())

    @property
    def networks(self) -> tuple[Network, ...]:
        """What was said last of each network."""
        return tuple(self._networks.values())

    @property
    def helps(self) -> tuple[Help, ...]:
        """What was said last of each help after return."""
        return tuple(self._helps.values())

    @cached_property
    def _projects(self) -> dict[str, Project]:
        return _last(self.all_projects)

    @cached_property
    def _networks(self) -> dict[str, Network]:
        return _last(self.all_networks)

    @cached_property
    def _helps(self) -> dict[str, Help]:
        return _last(self.all_helps)


def _on(entries: Iterable[_E], day: date) -> tuple[_E, ...]:
    return tuple(
        each
        for each in entries
        if (each.since is None or each.since <= day) and (each.until is None or day <= each.until)
    )


def _last(entries: Iterable[_E]) -> dict[str, _E]:
    """Return the last entry of each, in the order of their first ones."""
    return {each.id: each for each in entries}


def _saying(entries: tuple[_S, ...], entry: _S, day: date) -> tuple[_S, ...]:
    """Close the period of the former entry of the same id on the day before, and put this after."""
    kept = [each for each in entries if each.id != entry.id or _began_before(each, day)]
    at = max((at for at, each in enumerate(kept) if each.id == entry.id), default=None)
    if at is None:
        place = next((at for at, each in enumerate(entries) if each.id == entry.id), len(kept))
        return (*kept[:place], replace(entry, since=None, until=None), *kept[place:])
    before = replace(kept[at], until=day - timedelta(days=1))
    return (*kept[:at], before, replace(entry, since=day, until=None), *kept[at + 1 :])


def _began_before(entry: _Entry, day: date) -> bool:
    return entry.since is None or entry.since < day
