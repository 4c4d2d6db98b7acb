"""The order of the intake and what each step still misses; knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.household import Person
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.signing import holding_signatures, signers


class Step(IntEnum):
    """The steps of the intake, in the order of the pages."""

    HOUSEHOLD = 1
    IDENTITY = 2
    RETURN = 3
    CONDITIONS = 4
    PLAN = 5
    CHECK = 6
    SIGN = 7


STEP_NAMES = {
    Step.HOUSEHOLD: words("Gezinsleden"),
    Step.IDENTITY: words("Identiteit en documenten"),
    Step.RETURN: words("Land en adres van terugkeer"),
    Step.CONDITIONS: words("Voorwaarden"),
    Step.PLAN: words("Plan en budget"),
    Step.CHECK: words("Controleren"),
    Step.SIGN: words("Ondertekenen en afdrukken"),
}


class Progress(Enum):
    """How far a step is."""

    NOT_STARTED = "not_started"
    BUSY = "busy"
    MISSING = "missing"
    COMPLETE = "complete"


@dataclass(frozen=True)
class Missing:
    """Something a step still asks for: the path of its field and the sentence to say."""

    place: str
    phrase: Phrase


@dataclass(frozen=True)
class StepState:
    """How far a step is, what it misses, and that in words."""

    step: Step
    progress: Progress
    missing: tuple[Missing, ...]
    phrase: Phrase


_COMPLETE = words("Compleet")
_BUSY = words("Mee bezig")
_NOT_STARTED = words("Nog niet begonnen")
_ONE_ANSWER = words("1 antwoord ontbreekt")
_MORE_ANSWERS = words("{count} antwoorden ontbreken")
_ONE_POINT = words("1 punt te verbeteren")
_MORE_POINTS = words("{count} punten te verbeteren")
_ONE_REFUSED = words("1 voorwaarde niet in orde")
_MORE_REFUSED = words("{count} voorwaarden niet in orde")
_REFUSED_AND = words("{count} niet in orde, {open} open")
_SIGNED = words("Ondertekend")

_NAMELESS = words("Gezinslid {number}")
_NOBODY = words("Registreer ten minste één gezinslid.")
_GIVEN_NAMES = words("{person}: vul de voornamen in zoals op het document.")
_FAMILY_NAME = words("{person}: vul de achternaam in, of kies ‘heeft maar één naam’.")
_BORN = words("{person}: vul de geboortedatum in, of kies volwassen of minderjarig met een reden.")
_UNREADABLE = words("{person}: “{text}” is geen datum. Schrijf dag, maand en jaar.")
_NATIONALITY = words("{person}: kies een nationaliteit, of ‘staatloos’ of ‘onbekend’.")
_V_NUMBER = words("{person}: vul het V-nummer in; dat heeft 10 cijfers.")
_DOCUMENT = words("{person}: voeg een document toe, of kies ‘heeft geen documenten’.")
_NO_DAY = words("{person}: “{text}” is geen datum. Schrijf dag-maand-jaar.")
_NO_COUNTRY = words("“{text}” staat niet in de lijst van landen. Kies een land uit de lijst.")
_COUNTRY = words("Kies het land van terugkeer.")
_PLACE = words("Vul de plaats in, of kies ‘nog niet bekend’.")
_DEPARTURE = words("Vul de geplande vertrekdatum in.")
_DEPARTURE_TYPED = words("“{text}” is geen vertrekdatum. Schrijf dag-maand-jaar.")
_LANGUAGE = words("Kies de taal waarin het plan naast het Nederlands wordt afgedrukt.")
_NO_LINES = words("Voeg ten minste één regel aan het plan toe.")
_NOT_SIGNED = words("{name} heeft nog niet getekend.")
_V_NUMBER_DIGITS = 10


def missing(step: Step, case: Case, checked: Check) -> tuple[Missing, ...]:
    """Return what a step still asks for, in the order of its page."""
    return tuple(_ASKS[step](case, checked))


def states(case: Case, checked: Check, current: Step | None = None) -> tuple[StepState, ...]:
    """Return how far every step is; `current` is the step that is open."""
    return tuple(_state(step, case, checked, current) for step in Step)


def has_v_number_form(text: str) -> bool:
    """Say whether a V-number has its ten digits; no check digit is known."""
    return len(text) == _V_NUMBER_DIGITS and text.isascii() and text.isdigit()


def _state(step: Step, case: Case, checked: Check, current: Step | None) -> StepState:
    asked = missing(step, case, checked)
    if case.seal:
        return StepState(step, Progress.COMPLETE, (), Phrase(_SIGNED))
    if not asked:
        return StepState(step, Progress.COMPLETE, (), Phrase(_COMPLETE))
    if step is current:
        return StepState(step, Progress.BUSY, asked, Phrase(_BUSY))
    if not _is_started(step, case):
        return StepState(step, Progress.NOT_STARTED, asked, Phrase(_NOT_STARTED))
    return StepState(step, Progress.MISSING, asked, _said(step, asked, checked))


def _said(step: Step, asked: tuple[Missing, ...], checked: Check) -> Phrase:
    """Return in words what a step misses; what is refused is no answer that is missing."""
    refused = sum(problem.code == _REFUSED for problem in checked.blocking)
    if step is not Step.CONDITIONS or not refused:
        return _counted(step, len(asked))
    counts = {"count": str(refused), "open": str(len(asked) - refused)}
    if refused < len(asked):
        return Phrase(_REFUSED_AND, counts)
    return Phrase(_ONE_REFUSED if refused == 1 else _MORE_REFUSED, counts)


def _counted(step: Step, count: int) -> Phrase:
    answers = step < Step.PLAN
    if count == 1:
        return Phrase(_ONE_ANSWER if answers else _ONE_POINT)
    return Phrase(_MORE_ANSWERS if answers else _MORE_POINTS, {"count": str(count)})


def _is_started(step: Step, case: Case) -> bool:
    members, back, plan = case.household.members, case.back, case.plan
    begun = {
        Step.HOUSEHOLD: members,
        Step.IDENTITY: [p for p in members if p.v_number or p.documents or p.no_documents],
        Step.RETURN: back.country or back.planned_departure or case.language,
        Step.CONDITIONS: case.answers,
        Step.PLAN: plan.lines or plan.obstacles or plan.support or plan.contribution,
        Step.CHECK: plan.lines,
        Step.SIGN: case.signatures,
    }
    return bool(begun[step])


def _household(case: Case, checked: Check) -> Iterator[Missing]:
    if not case.household.members:
        yield Missing("persons", Phrase(_NOBODY))
    for person in case.household.members:
        yield from _person(person, case)
    undetermined = {p.person for p in checked.blocking if p.code == "age-undetermined"}
    for person in case.household.members:
        typed = case.typed_at(f"persons/{person.id}/born")
        if person.id in undetermined and typed is None:
            yield _about(person, "born", _BORN)


def _person(person: Person, case: Case) -> Iterator[Missing]:
    if not person.given_names.strip():
        yield _about(person, "given_names", _GIVEN_NAMES)
    if not person.family_name.strip() and not person.single_name:
        yield _about(person, "family_name", _FAMILY_NAME)
    typed = case.typed_at(f"persons/{person.id}/born")
    if typed is not None:
        yield _about(person, "born", _UNREADABLE, text=typed)
    nationality = case.typed_at(f"persons/{person.id}/nationalities")
    if nationality is not None:
        yield _about(person, "nationalities", _NO_COUNTRY, text=nationality)
    elif not person.nationalities:
        yield _about(person, "nationalities", _NATIONALITY)


def _about(person: Person, field: str, source: str, **values: str) -> Missing:
    subject = person.name or Phrase(_NAMELESS, {"number": person.id.removeprefix("p")})
    phrase = Phrase(source, {"person": subject, **values})
    return Missing(f"persons/{person.id}/{field}", phrase)


def _identity(case: Case, _checked: Check) -> Iterator[Missing]:
    if not case.household.members:
        yield Missing("persons", Phrase(_NOBODY))
    for person in case.household.members:
        if not has_v_number_form(person.v_number):
            yield _about(person, "v_number", _V_NUMBER)
        if not person.documents and not person.no_documents:
            yield _about(person, "documents", _DOCUMENT)
        yield from _documents(person, case)


_DOCUMENT_TYPED = {"valid_until": _NO_DAY, "country": _NO_COUNTRY}


def _documents(person: Person, case: Case) -> Iterator[Missing]:
    for at in range(len(person.documents)):
        for name, source in _DOCUMENT_TYPED.items():
            field = f"documents/{at}/{name}"
            typed = case.typed_at(f"persons/{person.id}/{field}")
            if typed is not None:
                yield _about(person, field, source, text=typed)


def _return(case: Case, _checked: Check) -> Iterator[Missing]:
    back = case.back
    country = case.typed_at("return/country")
    if country is not None:
        yield Missing("return/country", Phrase(_NO_COUNTRY, {"text": country}))
    elif not back.country:
        yield Missing("return/country", Phrase(_COUNTRY))
    if not back.place.strip() and not back.address_unknown:
        yield Missing("return/place", Phrase(_PLACE))
    typed = case.typed_at("return/planned_departure")
    if typed is not None:
        yield Missing("return/planned_departure", Phrase(_DEPARTURE_TYPED, {"text": typed}))
    elif back.planned_departure is None:
        yield Missing("return/planned_departure", Phrase(_DEPARTURE))
    if not case.language:
        yield Missing("language", Phrase(_LANGUAGE))


def _conditions(case: Case, checked: Check) -> Iterator[Missing]:
    if not case.household.members:
        yield Missing("persons", Phrase(_NOBODY))
    for problem in (*checked.blocking, *checked.warnings):
        if problem.code in _OF_CONDITIONS:
            yield Missing(problem.place, problem.message)


_REFUSED = "condition-not-met"
_OF_CONDITIONS = {_REFUSED, "condition-unknown", "dtv-verification-missing"}


def _plan(case: Case, checked: Check) -> Iterator[Missing]:
    if not case.plan.lines:
        yield Missing("plan/lines", Phrase(_NO_LINES))
    codes = {"total-over-limit", "cash-over-limit", "line-incomplete", "plan-text-missing"}
    for problem in checked.blocking:
        if problem.code in codes:
            yield Missing(problem.place, problem.message)


def _check(_case: Case, checked: Check) -> Iterator[Missing]:
    for problem in checked.blocking:
        yield Missing(problem.place, problem.message)


def _sign(case: Case, checked: Check) -> Iterator[Missing]:
    holding = holding_signatures(case)
    for signer in signers(case, checked.day, checked.majority):
        if signer.id not in holding:
            phrase = Phrase(_NOT_SIGNED, {"name": signer.name or Phrase(signer.role)})
            yield Missing(f"signatures/{signer.id}", phrase)


_ASKS = {
    Step.HOUSEHOLD: _household,
    Step.IDENTITY: _identity,
    Step.RETURN: _return,
    Step.CONDITIONS: _conditions,
    Step.PLAN: _plan,
    Step.CHECK: _check,
    Step.SIGN: _sign,
}
