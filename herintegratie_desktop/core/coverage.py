"""Where a scheme works: the network it goes with, and whether that reaches the country."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.countries import Country
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.options import Remark, Topic
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Scheme

# The one network of which the countries are known.
_LISTED = "eurp"

_GOES_WITH = words("Bij deze regeling hoort het netwerk {network}.")
_ANOTHER = words(
    "In het dossier staat nu het netwerk {network}. Pas dat aan als u deze regeling kiest."
)
_ANY = words("Bij deze regeling is geen netwerk vastgelegd.")
_OF_OTHER = words("Bij het netwerk in het dossier, {network}, hoort een andere regeling: {scheme}.")
_COVERED = words("{country} staat op de EURP-lijst.")
_SPECIAL = words(
    "{country} staat op de EURP-lijst met bijzondere bepalingen. Vraag DT&V wat daar kan."
)
_NOT_COVERED = words("{country} staat niet op de EURP-lijst. Vraag DT&V of deze regeling daar kan.")
_NOT_SURE = words("Of {country} op de EURP-lijst staat, is niet bekend. Vraag het na bij DT&V.")
_NO_COUNTRY = words(
    "Of het land van terugkeer op de EURP-lijst staat, is nog niet bekend. Vul eerst het land in."
)
_GERMAN = words("De EURP-lijst hier is de Duitse; de Nederlandse keuze van landen kan anders zijn.")


def coverage(case: Case, guide: Guide, scheme: Scheme, day: date) -> Iterator[Remark]:
    """Yield which network goes with a scheme and whether it works in the country of return."""
    if scheme.network == _LISTED:
        yield _reaches(guide.countries.by_code(case.back.country))
        yield _remark(_GERMAN)
    yield from _network(case, guide, scheme, day) if scheme.network else _no_network(case, guide)


def _reaches(country: Country | None) -> Remark:
    if country is None:
        return _remark(_NO_COUNTRY, warns=True)
    named = Phrase(country.name_nl)
    fact = country.eurp()
    if fact.value is None:
        return _remark(_NOT_SURE, warns=True, country=named)
    if not fact.value:
        return _remark(_NOT_COVERED, warns=True, country=named)
    if country.eurp_is_special:
        return _remark(_SPECIAL, warns=True, country=named)
    return _remark(_COVERED, country=named)


def _network(case: Case, guide: Guide, scheme: Scheme, day: date) -> Iterator[Remark]:
    yield _remark(_GOES_WITH, network=_named(guide, scheme.network))
    network = guide.catalogue.on(day).network(scheme.network)
    if network is not None and network.rule:
        yield _remark(network.rule)
    if case.network not in {"", scheme.network}:
        yield _remark(_ANOTHER, warns=True, network=_named(guide, case.network))


def _no_network(case: Case, guide: Guide) -> Iterator[Remark]:
    yield _remark(_ANY)
    for other in guide.rules.schemes.values():
        if case.network and other.network == case.network:
            network = _named(guide, case.network)
            yield _remark(_OF_OTHER, warns=True, network=network, scheme=other.name)


def _named(guide: Guide, network: str) -> str:
    found = guide.catalogue.network(network)
    return network if found is None else found.name


def _remark(source: str, *, warns: bool = False, **values: str | Phrase) -> Remark:
    return Remark(Topic.COVERAGE, Phrase(source, values), warns)
