"""What is typed about a project: every field as text, and what to write where one cannot be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.catalogue import Catalogue, Project
from herintegratie_desktop.core.countries import Countries
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.ui.kit.dayfield import read_day

translate = QCoreApplication.translate
YES, NO = "yes", "no"
_ID = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)
_NEEDED = ("name", "organisation", "source", "version")
_TEXTS = ("serves", "offers", "where", "contact", "note")
_DAYS = ("runs_from", "runs_until", "since")


@dataclass(frozen=True)
class ProjectDraft:
    """Texts by the name of their field; `since` is the first day of a new period."""

    texts: Mapping[str, str]
    networks: tuple[str, ...] = ()

    def __getitem__(self, key: str) -> str:
        return self.texts.get(key, "").strip()

    def faults(
        self, catalogue: Catalogue, countries: Countries, *, is_new: bool, new_period: bool
    ) -> dict[str, str]:
        """Return what to write, by field, for everything that cannot be kept as it is."""
        found = {key: self._missing(key) for key in _NEEDED if not self[key]}
        for key, text in self.texts.items():
            if set(text) & set("{}"):
                found[key] = translate(
                    "ProjectDraft", "Schrijf ronde haken in plaats van accolades."
                )
        if is_new:
            found |= self._id_faults(catalogue)
        if self["ngo"] not in {YES, NO}:
            found["ngo"] = translate("ProjectDraft", "Kies ja of nee.")
        if not self["certainty"]:
            found["certainty"] = translate("ProjectDraft", "Kies hoe zeker dit is.")
        found |= self._country_faults(countries)
        found |= self._day_faults(needs_since=new_period)
        return found

    def project(self, countries: Countries, former: Project | None) -> Project:
        """Return the project; only for a draft without faults."""
        codes = tuple(_codes(self["countries"], countries)[0])
        return Project(
            id=former.id if former else self["id"],
            name=self["name"],
            organisation=self["organisation"],
            ngo=self["ngo"] == YES,
            source=self["source"],
            version=self["version"],
            certainty=Certainty(self["certainty"]),
            countries=codes or None,
            network=self.networks or None,
            runs_from=read_day(self["runs_from"]),
            runs_until=read_day(self["runs_until"]),
            ongoing=self["ongoing"] == YES,
            since=former.since if former else None,
            until=former.until if former else None,
            **{key: self[key] or None for key in _TEXTS},
        )

    def _missing(self, key: str) -> str:
        return {
            "name": translate("ProjectDraft", "Schrijf hoe het project heet."),
            "organisation": translate("ProjectDraft", "Schrijf welke organisatie het uitvoert."),
            "source": translate("ProjectDraft", "Schrijf waar dit staat."),
            "version": translate("ProjectDraft", "Schrijf van wanneer de bron is."),
        }[key]

    def _id_faults(self, catalogue: Catalogue) -> dict[str, str]:
        if not _ID.fullmatch(self["id"]):
            words = translate(
                "ProjectDraft", "Schrijf kleine letters, cijfers en streepjes, zoals solid-road."
            )
            return {"id": words}
        if catalogue.by_id(self["id"]) is not None:
            return {"id": translate("ProjectDraft", "Dit kenmerk is er al. Kies een ander.")}
        return {}

    def _country_faults(self, countries: Countries) -> dict[str, str]:
        unknown = _codes(self["countries"], countries)[1]
        if not unknown:
            return {}
        words = translate(
            "ProjectDraft", "Niet gevonden: {names}. Schrijf codes van twee letters, zoals SY, IQ."
        )
        return {"countries": words.format(names=", ".join(unknown))}

    def _day_faults(self, *, needs_since: bool) -> dict[str, str]:
        wanted = translate("ProjectDraft", "Schrijf dag, maand en jaar, zoals 02-11-2026.")
        days = [key for key in _DAYS if key != "since" or needs_since]
        found = {key: wanted for key in days if self[key] and read_day(self[key]) is None}
        if needs_since and not self["since"]:
            found["since"] = wanted
        first, last = read_day(self["runs_from"]), read_day(self["runs_until"])
        if first and last and last < first:
            found["runs_until"] = translate("ProjectDraft", "Deze dag ligt voor de eerste dag.")
        if last and self["ongoing"] == YES:
            found["runs_until"] = translate(
                "ProjectDraft", "Het project loopt door: laat de laatste dag leeg, of kies nee."
            )
        return found


def draft_of(project: Project) -> ProjectDraft:
    """Return a project as it is typed; what is not known is left empty."""
    texts = {key: getattr(project, key) or "" for key in (*_NEEDED, *_TEXTS, "id", "certainty")}
    texts["ngo"] = YES if project.ngo else NO
    texts["ongoing"] = YES if project.ongoing else NO
    texts["countries"] = ", ".join(project.countries or ())
    for key, day in (("runs_from", project.runs_from), ("runs_until", project.runs_until)):
        texts[key] = dutch_date(day) if day else ""
    return ProjectDraft(texts, project.network or ())


def kept_in(catalogue: Catalogue, project: Project, since: date | None, today: date) -> Catalogue:
    """Return the catalogue with a project: from a day on, or in the place of what it was.

    The catalogue gets an edition of the office's own.
    """
    if since is not None or catalogue.by_id(project.id) is None:
        changed = catalogue.saying(project, since or today)
    else:
        same = (project.id, project.since)
        changed = replace(
            catalogue,
            all_projects=tuple(
                project if (each.id, each.since) == same else each
                for each in catalogue.all_projects
            ),
        )
    own = translate("ProjectDraft", "eigen uitgave van {day}").format(day=dutch_date(today))
    return replace(changed, version=own)


def _codes(text: str, countries: Countries) -> tuple[list[str], list[str]]:
    """Return the codes that were meant, each once, and what is no country or more than one."""
    codes: list[str] = []
    unknown: list[str] = []
    for part in filter(None, (each.strip() for each in re.split(r"[,;\n]", text))):
        found = countries.named(part.upper() if len(part) == 2 else part)  # noqa: PLR2004
        if len(found) != 1:
            unknown.append(part)
        elif found[0].code not in codes:
            codes.append(found[0].code)
    return codes, unknown
