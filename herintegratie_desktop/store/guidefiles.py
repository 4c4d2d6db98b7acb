"""Read everything a case is checked against from the resources of the program."""

from __future__ import annotations

from pathlib import Path

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.store.countryfile import read_countries
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.projectfile import read_catalogue
from herintegratie_desktop.store.rulefiles import read_rulebook


def read_guide(folder: Path | None = None) -> Guide:
    """Read rules, countries and projects; raises the error of the file that is not sound."""
    place = folder or resources()
    return Guide(
        read_rulebook(place / "rules"),
        read_countries(place / "countries.csv"),
        read_catalogue(place / "projects.toml"),
    )
