"""The networks, the projects and the help after return for a country, as rows of its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from herintegratie_desktop.core.catalogue import Help, Network, Project, Use
from herintegratie_desktop.core.countries import Country
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.sheet_lists import answer_row
from herintegratie_desktop.core.sheet_rows import (
    NO,
    YES,
    Chapter,
    Row,
    Section,
    Sourced,
    Standing,
)

_EURP = "eurp"
_WORKS_HERE = words("Werkt in dit land")
_WORKS_BY_LIST = words("Werkt in dit land (volgens de Duitse lijst)")
_NAMES_COUNTRY = words("Noemt dit land")
_MAY_USE = words("Mag een project van een ngo dit gebruiken")
_NAMED = words("ja, een bron noemt dit land")
_NOT_NAMED = words("niet genoemd, maar de lijst is niet volledig – vraag het na")
_NO_LIST = words("niet bekend – een landenlijst is niet gevonden")
_NOTHING_SAID = words("niet bekend – over {day} staat er niets in de lijst")
_RUNS = words("Loopt op {day}")
_RUNS_OPEN = words("niet bekend – vraag het na")
_PERIOD = words("{answer} – van {since} tot en met {until}")
_USES = {
    (Use.FREE, None): (True, words("ja, de tekst van toen laat de keuze")),
    (Use.FIRST, True): (True, words("ja, dit is het uitgangspunt")),
    (Use.FIRST, None): (None, words("alleen als EURP hier werkt, en dat is niet bekend")),
    (Use.FIRST, False): (False, words("nee, zolang EURP hier niet werkt")),
    (Use.WITHOUT_EURP, True): (
        False,
        words("nee, EURP werkt hier – behalve zolang er geen terugkeerbesluit is"),
    ),
    (Use.WITHOUT_EURP, None): (
        None,
        words("alleen als EURP hier niet werkt, en dat is niet bekend"),
    ),
    (Use.WITHOUT_EURP, False): (True, words("ja, zolang EURP hier niet werkt")),
    (Use.WITH_CONSENT, None): (None, words("alleen met toestemming vooraf van de minister")),
}


def networks_of(country: Country, guide: Guide, day: date) -> Iterator[Section]:
    """Yield each network: does it work in the country, and when may it be used on that day."""
    on_day = guide.catalogue.on(day)
    for newest in guide.catalogue.networks:
        network = on_day.network(newest.id)
        rows = tuple(_network_rows(country, network, newest, day))
        yield Section(Chapter.NETWORKS, newest.id, rows, (network or newest).name)


def _of_eurp(country: Country) -> Row:
    fact = country.eurp()
    return answer_row(_WORKS_BY_LIST, fact, special=country.eurp_is_special and bool(fact.value))


def _network_rows(
    country: Country, network: Network | None, newest: Network, day: date
) -> Iterator[Row]:
    is_eurp = newest.id == _EURP
    if is_eurp:
        yield _of_eurp(country)
    if network is None:
        yield from _nothing(newest, day, *([] if is_eurp else [_WORKS_HERE]), _MAY_USE)
        return
    if not is_eurp:
        yield _here(country, network)
    sourced = Sourced(network.source, network.version, network.certainty)
    yield _may_use(country, network, sourced)
    yield sourced.told(words("Regel"), network.rule)
    yield sourced.told(words("Wat bekend is"), network.known)


def _may_use(country: Country, network: Network, sourced: Sourced) -> Row:
    if network.use is None:
        return sourced.told(_MAY_USE, None)
    by_country = network.use in {Use.FIRST, Use.WITHOUT_EURP}
    value, said = _USES[network.use, country.eurp().value if by_country else None]
    return sourced.answered(_MAY_USE, value, Phrase(said))


def projects_of(country: Country, guide: Guide, day: date) -> Iterator[Section]:
    """Yield each project: does it run, does it name the country, whom it serves, and contact."""
    on_day = guide.catalogue.on(day)
    for newest in guide.catalogue.projects:
        project = on_day.by_id(newest.id)
        rows = (
            _nothing(newest, day, _RUNS, _NAMES_COUNTRY)
            if project is None
            else _project_rows(country, guide, project, day)
        )
        said = project or newest
        title = f"{said.name} – {said.organisation}"
        yield Section(Chapter.PROJECTS, said.id, tuple(rows), title)


def _project_rows(country: Country, guide: Guide, project: Project, day: date) -> Iterator[Row]:
    sourced = Sourced(project.source, project.version, project.certainty)
    yield _runs(project, sourced, day)
    yield _here(country, project, _NAMES_COUNTRY)
    yield sourced.told(words("Voor wie"), project.serves)
    yield sourced.told(words("Aanbod"), project.offers)
    yield sourced.told(words("Waar in Nederland"), project.where)
    yield sourced.told(words("Netwerk"), _network_names(guide, project))
    yield sourced.told(words("Contact"), project.contact)
    if project.note:
        yield sourced.told(words("Let op"), project.note)


def _runs(project: Project, sourced: Sourced, day: date) -> Row:
    runs = project.runs_on(day)
    answer = Phrase({True: YES, False: NO, None: _RUNS_OPEN}[runs])
    if project.runs_from and project.runs_until:
        days = {"since": dutch_date(project.runs_from), "until": dutch_date(project.runs_until)}
        answer = Phrase(_PERIOD, {"answer": answer, **days})
    label = Phrase(_RUNS, {"day": dutch_date(day)})
    return Row(label, answer, Standing.of(runs), sourced.fact(runs))


def _network_names(guide: Guide, project: Project) -> str | None:
    if project.network is None:
        return None
    found = (guide.catalogue.network(each) for each in project.network)
    return ", ".join(each.name for each in found if each is not None)


def helps_of(country: Country, guide: Guide, day: date) -> Iterator[Section]:
    """Yield each help after return: what it is, for whom, in the country or not, and contact."""
    on_day = guide.catalogue.on(day)
    for newest in guide.catalogue.helps:
        found = on_day.help(newest.id)
        rows = _nothing(newest, day, _WORKS_HERE) if found is None else _help(country, found)
        yield Section(Chapter.AFTER, newest.id, tuple(rows), (found or newest).name)


def _help(country: Country, help_: Help) -> Iterator[Row]:
    sourced = Sourced(help_.source, help_.version, help_.certainty)
    yield sourced.told(words("Wat bekend is"), help_.known)
    yield sourced.told(words("Voor wie"), help_.serves)
    yield _here(country, help_)
    yield sourced.told(words("Contact"), help_.contact)
    if help_.contradiction:
        yield sourced.told(words("De bronnen spreken elkaar tegen"), help_.contradiction)
    if help_.note:
        yield sourced.told(words("Let op"), help_.note)


def _here(country: Country, entry: Network | Project | Help, label: str = _WORKS_HERE) -> Row:
    """Say whether a source names the country; not being named is no answer."""
    sourced = Sourced(entry.source, entry.version, entry.certainty)
    if entry.countries is None:
        return sourced.answered(label, None, Phrase(_NO_LIST))
    if country.code in entry.countries:
        return sourced.answered(label, True, Phrase(_NAMED))
    return sourced.answered(label, None, Phrase(_NOT_NAMED))


def _nothing(newest: Network | Project | Help, day: date, *labels: str) -> Iterator[Row]:
    """Say of each thing that nothing is said for this day; the source is of a later one."""
    said = {"day": dutch_date(day)}
    sourced = Sourced(newest.source, newest.version, Certainty.UNKNOWN)
    for label in labels:
        answer = sourced.answered("", None, Phrase(_NOTHING_SAID, said))
        yield replace(answer, label=Phrase(label, said))
