"""Who comes into consideration, condition by condition, each outcome with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from herintegratie_desktop.core.case import Answer, Case, Override, Reply
from herintegratie_desktop.core.countries import (
    STATELESS,
    UNKNOWN,
    Countries,
    Country,
    Fact,
    ListStanding,
)
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import Condition, Ground, Rulebook


class Outcome(Enum):
    """What is known of one condition for one person."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    CONFIRM = "confirm"
    OVERRIDDEN = "overridden"


OUTCOME_NAMES = {
    Outcome.MET: words("Voldaan"),
    Outcome.NOT_MET: words("Niet voldaan"),
    Outcome.UNKNOWN: words("Nog niet bekend"),
    Outcome.CONFIRM: words("Navragen bij DT&V"),
    Outcome.OVERRIDDEN: words("Anders besloten"),
}

_SAID = {
    Reply.YES: words("{by} antwoordde ja op {on}."),
    Reply.NO: words("{by} antwoordde nee op {on}."),
    Reply.UNKNOWN: words("{by} wist het niet op {on}."),
}
REPLY_OUTCOMES = {
    Reply.YES: Outcome.MET,
    Reply.NO: Outcome.NOT_MET,
    Reply.UNKNOWN: Outcome.UNKNOWN,
}
_SOMEBODY = words("Iemand")
_NOT_ASKED = words("Nog niet gevraagd. Wie kan antwoorden: {who}.")
_NO_NATIONALITY = words("De nationaliteit is nog niet ingevuld of niet bekend.")
_STATELESS = words("Staatloos: vraag DT&V of deze persoon in aanmerking komt.")
_EU = words("{country} hoort bij de EU, de EER of Zwitserland: daarvoor geldt deze regeling niet.")
_EU_TOO = words("Heeft ook de nationaliteit van {country} (EU, EER of Zwitserland): vraag DT&V.")
_VISA = words("{country}: een visum is nodig om naar Nederland te reizen.")
_ODA = words("{country}: staat op de OESO-lijst van ontwikkelingslanden.")
_NEITHER = words("{country}: geen visum nodig en niet op de OESO-lijst van ontwikkelingslanden.")
_NOT_SURE = words("{country}: niet zeker of een visum nodig is. Vraag DT&V.")
_LISTED = words("{country}: staat op de afgeleide landenlijst (niet de officiële).")
_LISTED_PARTLY = words(
    "{country}: voldoet maar aan een van de twee lijsten (visum, OESO). De landenlijst hier is "
    "afgeleid: kijk op de officiële lijst of vraag DT&V."
)
_NOT_LISTED = words(
    "{country}: staat niet op de afgeleide landenlijst. Kijk op de officiële lijst of vraag DT&V."
)
_OVERRIDDEN = words("{by} besloot anders op {on}: {reason}")


@dataclass(frozen=True)
class Finding:
    """The outcome of one condition for one person, and the fact it rests on."""

    condition: Condition
    person: str
    outcome: Outcome
    reason: Phrase
    source: str

    @property
    def rule(self) -> str:
        """Return the id of the condition."""
        return self.condition.id


@dataclass(frozen=True)
class _Verdict:
    outcome: Outcome
    reason: Phrase
    source: str = ""


@dataclass(frozen=True)
class _Question:
    condition: Condition
    case: Case
    person: Person
    countries: Countries
    day: date


def findings(case: Case, rules: Rulebook, countries: Countries, day: date) -> tuple[Finding, ...]:
    """Return every condition in force on a day, for every member of the household."""
    return tuple(
        _finding(_Question(condition, case, person, countries, day))
        for person in case.household.members
        for condition in rules.conditions_on(day)
    )


def _finding(question: _Question) -> Finding:
    verdict = _overridden(question) or _GROUNDS[question.condition.ground](question)
    source = verdict.source or question.condition.source
    person_id = question.person.id
    return Finding(question.condition, person_id, verdict.outcome, verdict.reason, source)


def _overridden(question: _Question) -> _Verdict | None:
    override = question.case.override(question.condition.id, question.person.id)
    if override is None:
        return None
    return _Verdict(Outcome.OVERRIDDEN, said_of(override))


def _answered(question: _Question) -> _Verdict:
    answer = question.case.answer(question.condition.id, question.person.id)
    if answer is None:
        who = ", ".join(question.condition.answered_by)
        return _Verdict(Outcome.UNKNOWN, Phrase(_NOT_ASKED, {"who": who}))
    return _Verdict(REPLY_OUTCOMES[answer.reply], said_of(answer))


def said_of(given: Answer | Override) -> Phrase:
    """Return the sentence that says who answered or decided what, and when."""
    by = given.by.strip() or Phrase(_SOMEBODY)
    values: dict[str, str | Phrase] = {"by": by, "on": dutch_date(given.on)}
    if isinstance(given, Override):
        return Phrase(_OVERRIDDEN, {**values, "reason": given.reason})
    return Phrase(_SAID[given.reply], values)


def _by_nationality(question: _Question) -> _Verdict:
    codes = question.person.nationalities
    if not codes or UNKNOWN in codes:
        return _Verdict(Outcome.UNKNOWN, Phrase(_NO_NATIONALITY))
    if STATELESS in codes:
        return _Verdict(Outcome.CONFIRM, Phrase(_STATELESS))
    return _best(question, [each for code in codes if (each := question.countries.by_code(code))])


def _best(question: _Question, countries: list[Country]) -> _Verdict:
    european = [country for country in countries if country.eu_eea_swiss]
    others = [country for country in countries if not country.eu_eea_swiss]
    if not others:
        return _Verdict(Outcome.NOT_MET, _naming(_EU, european[0]))
    judge = _JUDGES[question.condition.ground]
    best = min((judge(question, each) for each in others), key=lambda each: _RANK[each.outcome])
    if european and best.outcome is Outcome.MET:
        return _Verdict(Outcome.CONFIRM, _naming(_EU_TOO, european[0]))
    return best


def _visa_or_oda(question: _Question, country: Country) -> _Verdict:
    visa, oda = country.needs_visa(question.day), country.is_dac(question.day)
    if visa.value:
        return _from_fact(question, Outcome.MET, _naming(_VISA, country), visa)
    if oda.value:
        return _from_fact(question, Outcome.MET, _naming(_ODA, country), oda)
    if visa.value is None:
        return _from_fact(question, Outcome.CONFIRM, _naming(_NOT_SURE, country), visa)
    return _from_fact(question, Outcome.NOT_MET, _naming(_NEITHER, country), visa)


def _from_fact(question: _Question, outcome: Outcome, reason: Phrase, fact: Fact) -> _Verdict:
    written = f"{question.condition.source}; {fact.source}, {fact.version}"
    return _Verdict(outcome, reason, written)


def _country_list(question: _Question, country: Country) -> _Verdict:
    outcome, source = _STANDINGS[country.derived_list(question.day)]
    return _Verdict(outcome, _naming(source, country))


def _naming(source: str, country: Country) -> Phrase:
    return Phrase(source, {"country": Phrase(country.name_nl)})


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
_JUDGES: dict[Ground, Callable[[_Question, Country], _Verdict]] = {
    Ground.VISA_OR_ODA: _visa_or_oda,
    Ground.COUNTRY_LIST: _country_list,
}
_GROUNDS: dict[Ground, Callable[[_Question], _Verdict]] = {
    Ground.QUESTION: _answered,
    Ground.VISA_OR_ODA: _by_nationality,
    Ground.COUNTRY_LIST: _by_nationality,
}
