"""Read everything a case is checked against from the resources of the program, or from a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib.resources.abc import Traversable

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.store.countryfile import NAMES_FILE, read_countries, read_names
from herintegratie_desktop.store.officialfile import OFFICIAL_FILE, read_official_file
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.projectfile import (
    AFTER_RETURN_FILE,
    PROJECTS_FILE,
    read_catalogue,
)
from herintegratie_desktop.store.rulefiles import read_rulebook

RULES_FOLDER = "rules"
TEXTS_FOLDER = "texts"
TEXTS_ENDINGS = (".mo", ".json")


def read_guide(folder: Traversable | None = None) -> Guide:
    """Read rules, countries and projects; raises the error of the file that is not sound.

    A folder without names in other languages gets those of the program: nothing is decided by
    them. So does one without approved words.
    """
    place = folder or resources()
    countries = read_countries(place)
    if not (place / NAMES_FILE).is_file():
        countries = replace(countries, read_names=partial(read_names, resources() / NAMES_FILE))
    official = read_official_file(place / OFFICIAL_FILE)
    return Guide(
        read_rulebook(place / RULES_FOLDER),
        countries.with_official(official),
        read_catalogue(place / PROJECTS_FILE, place / AFTER_RETURN_FILE),
        {} if folder is None else dict(text_files(folder)),
    )


def text_files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """Yield the files of approved words in a folder by their name."""
    inside = folder / TEXTS_FOLDER
    if inside.is_dir():
        for file in inside.iterdir():
            if file.name.endswith(TEXTS_ENDINGS):
                yield file.name, file.read_bytes()
