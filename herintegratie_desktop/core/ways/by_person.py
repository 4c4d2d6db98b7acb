"""Ways that fill in who somebody is and where they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from herintegratie_desktop.core.countries import UNKNOWN
from herintegratie_desktop.core.edits import ChangeReturn
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.grounds.nationality import named
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.ways.values import Asks, Open, Way

_NATIONALITY = words("Vul de nationaliteit in.")
_PROVE = words("Laat een document zien waaruit de nationaliteit blijkt, en vul die in.")
_COUNTRY = words("Vul het land van terugkeer in.")
_HOME = words("Kies als land van terugkeer het eigen land: {country}.")


def of_nationality(open_: Open) -> Iterator[Way]:
    """Yield filling in a nationality that is not known yet."""
    place = f"persons/{open_.person.id}/nationalities"
    codes = open_.person.nationalities
    if not codes:
        yield open_.way(Asks.FIELD, Phrase(_NATIONALITY), place)
    elif UNKNOWN in codes:
        yield open_.way(Asks.DOCUMENT, Phrase(_PROVE), place)


def of_origin(open_: Open) -> Iterator[Way]:
    """Yield filling in the country of return, which may stand for the residence."""
    if open_.finding.outcome is Outcome.UNKNOWN and not open_.case.back.country:
        yield open_.way(Asks.FIELD, Phrase(_COUNTRY), "return/country")


def of_destination(open_: Open) -> Iterator[Way]:
    """Yield filling in the country of return, or going to one's own country."""
    yield from of_origin(open_)
    if not open_.case.back.country:
        return
    for code in open_.person.nationalities:
        country = open_.guide.countries.by_code(code)
        if country is not None:
            edit = ChangeReturn(replace(open_.case.back, country=code), "country")
            phrase = Phrase(_HOME, {"country": named(country)})
            yield open_.way(Asks.CHOICE, phrase, "return/country", edit)
