"""Conditions that rest on nationalities and on the country of return."""

from __future__ import annotations

from collections.abc import Callable

from herintegratie_desktop.core.countries import STATELESS, UNKNOWN, Country, Fact, ListStanding
from herintegratie_desktop.core.inquiry import Question
from herintegratie_desktop.core.outcomes import Outcome, Verdict
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Ground

_NO_NATIONALITY = words(
    "De nationaliteit is nog niet ingevuld of niet bekend.", "reason.nationality.no_nationality"
)
_STATELESS = words(
    "Staatloos: vraag DT&V of deze persoon in aanmerking komt.", "reason.nationality.stateless"
)
_EU = words(
    "{country} hoort bij de EU, de EER of Zwitserland: daarvoor geldt deze regeling niet.",
    "reason.nationality.eu",
)
_EU_TOO = words(
    "Heeft ook de nationaliteit van {country} (EU, EER of Zwitserland): vraag DT&V.",
    "reason.nationality.eu_too",
)
_VISA = words(
    "{country}: een visum is nodig om naar Nederland te reizen.", "reason.nationality.visa"
)
_NO_VISA = words(
    "{country}: geen visum nodig om naar Nederland te reizen.", "reason.nationality.no_visa"
)
_ODA = words("{country}: staat op de OESO-lijst van ontwikkelingslanden.", "reason.nationality.oda")
_NO_ODA = words(
    "{country}: staat niet op de OESO-lijst van ontwikkelingslanden.", "reason.nationality.no_oda"
)
_NEITHER = words(
    "{country}: geen visum nodig en niet op de OESO-lijst van ontwikkelingslanden.",
    "reason.nationality.neither",
)
_NOT_SURE = words(
    "{country}: niet zeker of een visum nodig is. Vraag DT&V.", "reason.nationality.not_sure"
)
_NOT_SURE_ODA = words(
    "{country}: niet zeker of het op de OESO-lijst van ontwikkelingslanden staat. Vraag DT&V.",
    "reason.nationality.not_sure_oda",
)
_LISTED = words(
    "{country}: staat op de afgeleide landenlijst (niet de officiële).", "reason.nationality.listed"
)
_LISTED_PARTLY = words(
    "{country}: voldoet maar aan een van de twee lijsten (visum, OESO). De landenlijst hier is "
    "afgeleid: kijk op de officiële lijst of vraag DT&V.",
    "reason.nationality.listed_partly",
)
_NOT_LISTED = words(
    "{country}: staat niet op de afgeleide landenlijst. Kijk op de officiële lijst of vraag DT&V.",
    "reason.nationality.not_listed",
)
_EXCLUDED = words(
    "{country}: IOM geeft deze nationaliteit geen steun meer. Vraag DT&V.",
    "reason.nationality.excluded",
)
_ON_OFFICIAL = words(
    "{country}: staat op de officiële landenlijst.", "reason.nationality.on_official"
)
_OFF_OFFICIAL = words(
    "{country}: staat niet op de officiële landenlijst.", "reason.nationality.off_official"
)
_NO_COUNTRY = words("Het land van terugkeer is nog niet ingevuld.", "reason.nationality.no_country")
_OWN_COUNTRY = words(
    "{country} is het land van de eigen nationaliteit.", "reason.nationality.own_country"
)
_RESIDENCE = words("{country} is het land van terugkeer. {reason}", "reason.nationality.residence")

_Judge = Callable[[Question, Country], Verdict]


def by_nationality(question: Question) -> Verdict:
    """Judge by the nationality that fits best; a European one beside it leaves doubt."""
    codes = question.person.nationalities
    if not codes or UNKNOWN in codes:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_NATIONALITY))
    if STATELESS in codes:
        return Verdict(Outcome.CONFIRM, Phrase(_STATELESS))
    return _best(question, _countries(question))


def by_origin(question: Question) -> Verdict:
    """Judge by the list of developing countries: of the nationality, else of the residence."""
    own = by_nationality(question)
    country = question.inquiry.country
    if own.outcome is Outcome.MET:
        return own
    if country is None:
        is_open = own.outcome is Outcome.NOT_MET
        return own.because(Outcome.UNKNOWN, Phrase(_NO_COUNTRY)) if is_open else own
    there = _oda(question, country)
    is_unsure = own.outcome is Outcome.NOT_MET and there.outcome is Outcome.CONFIRM
    if there.outcome is not Outcome.MET and not is_unsure:
        return own
    reason = Phrase(_RESIDENCE, {"country": named(country), "reason": there.reason})
    return there.because(there.outcome, reason)


def by_destination(question: Question) -> Verdict:
    """Judge the country of return: one's own, or a developing country."""
    country = question.inquiry.country
    if country is None:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_COUNTRY))
    if country.code in question.person.nationalities:
        return Verdict(Outcome.MET, _naming(_OWN_COUNTRY, country))
    there = _oda(question, country)
    own = question.person.nationalities
    if there.outcome is Outcome.NOT_MET and (not own or UNKNOWN in own):
        return there.because(Outcome.UNKNOWN, Phrase(_NO_NATIONALITY))
    if there.outcome is Outcome.NOT_MET and STATELESS in own:
        return there.because(Outcome.CONFIRM, Phrase(_STATELESS))
    return there


def named(country: Country) -> Phrase:
    """Return a country's name as a phrase, which the edge says in the reader's language."""
    return Phrase(country.name_nl)


def _countries(question: Question) -> list[Country]:
    countries = question.inquiry.guide.countries
    return [each for code in question.person.nationalities if (each := countries.by_code(code))]


def _best(question: Question, countries: list[Country]) -> Verdict:
    european = [country for country in countries if country.eu_eea_swiss]
    others = [country for country in countries if not country.eu_eea_swiss]
    if not others:
        return Verdict(Outcome.NOT_MET, _naming(_EU, european[0]))
    judge = _JUDGES[question.condition.ground]
    best = min((judge(question, each) for each in others), key=lambda each: _RANK[each.outcome])
    if european and best.outcome is Outcome.MET:
        return best.because(Outcome.CONFIRM, _naming(_EU_TOO, european[0]))
    return best


def _visa_or_oda(question: Question, country: Country) -> Verdict:
    visa = country.needs_visa(question.inquiry.day)
    oda = country.is_dac(question.inquiry.day)
    if visa.value:
        return _from_facts(question, Outcome.MET, _naming(_VISA, country), visa)
    if oda.value:
        return _from_facts(question, Outcome.MET, _naming(_ODA, country), oda)
    if visa.value is None:
        return _from_facts(question, Outcome.CONFIRM, _naming(_NOT_SURE, country), visa)
    if oda.value is None:
        return _from_facts(question, Outcome.CONFIRM, _naming(_NOT_SURE_ODA, country), oda)
    return _from_facts(question, Outcome.NOT_MET, _naming(_NEITHER, country), visa, oda)


def _visa(question: Question, country: Country) -> Verdict:
    visa = country.needs_visa(question.inquiry.day)
    outcome, source = _VISA_SAYS[visa.value]
    return _from_facts(question, outcome, _naming(source, country), visa)


def _oda(question: Question, country: Country) -> Verdict:
    oda = country.is_dac(question.inquiry.day)
    outcome, source = _ODA_SAYS[oda.value]
    return _from_facts(question, outcome, _naming(source, country), oda)


def _country_list(question: Question, country: Country) -> Verdict:
    day = question.inquiry.day
    official = question.inquiry.guide.countries.on_official_list(country.code, day)
    if official is not None and official.value is not None:
        outcome, source = _OFFICIAL_SAYS[official.value]
        return _from_facts(question, outcome, _naming(source, country), official)
    excluded = country.on_iom_list(day)
    if excluded.value is False:
        return _from_facts(question, Outcome.CONFIRM, _naming(_EXCLUDED, country), excluded)
    outcome, source = _STANDINGS[country.derived_list(day)]
    facts = (country.needs_visa(day), country.is_dac(day))
    return Verdict(outcome, _naming(source, country), facts=facts)


def _from_facts(question: Question, outcome: Outcome, reason: Phrase, *facts: Fact) -> Verdict:
    read = dict.fromkeys(f"{fact.source}, {fact.version}" for fact in facts)
    return Verdict(outcome, reason, "; ".join((question.condition.source, *read)), facts)


def _naming(source: str, country: Country) -> Phrase:
    return Phrase(source, {"country": named(country)})


_VISA_SAYS = {
    True: (Outcome.MET, _VISA),
    False: (Outcome.NOT_MET, _NO_VISA),
    None: (Outcome.CONFIRM, _NOT_SURE),
}
_ODA_SAYS = {
    True: (Outcome.MET, _ODA),
    False: (Outcome.NOT_MET, _NO_ODA),
    None: (Outcome.CONFIRM, _NOT_SURE_ODA),
}
_OFFICIAL_SAYS = {True: (Outcome.MET, _ON_OFFICIAL), False: (Outcome.NOT_MET, _OFF_OFFICIAL)}
_STANDINGS = {
    ListStanding.AND: (Outcome.MET, _LISTED),
    ListStanding.OR_ONLY: (Outcome.CONFIRM, _LISTED_PARTLY),
    ListStanding.NEITHER: (Outcome.CONFIRM, _NOT_LISTED),
}
_RANK = {
    Outcome.MET: 0,
    Outcome.OVERRIDDEN: 1,
    Outcome.CONFIRM: 2,
    Outcome.UNKNOWN: 3,
    Outcome.NOT_MET: 4,
}
_JUDGES: dict[Ground, _Judge] = {
    Ground.VISA_OR_ODA: _visa_or_oda,
    Ground.COUNTRY_LIST: _country_list,
    Ground.VISA: _visa,
    Ground.ODA: _oda,
}
