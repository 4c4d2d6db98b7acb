"""Who signs a plan, and which drawn signatures are over the plan as it is now."""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case, InkSignature
from herintegratie_desktop.core.household import PersonClass
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass

GUARDIAN = "guardian"
INTERPRETER = "interpreter"
CASEWORKER = "caseworker"

ADULT_SIGNS = words("volwassen gezinslid", "signer.adult")
SIGNER_NAMES = {
    GUARDIAN: words("voogd of begeleider", "signer.guardian"),
    INTERPRETER: words("tolk", "signer.interpreter"),
    CASEWORKER: words("behandelaar", "signer.caseworker"),
}


@dataclass(frozen=True)
class Signer:
    """Somebody whose signature the plan asks for; `id` is a person id or a fixed role."""

    id: str
    name: str
    role: str


def signers(case: Case, day: date, majority: int) -> tuple[Signer, ...]:
    """Return who signs, in the order of the page: adults, guardian, interpreter, caseworker."""
    reference_day = case.reference_day(day)
    adults = [
        Signer(person.id, person.called, ADULT_SIGNS)
        for person in case.household.members
        if person.class_on(reference_day, majority) is not PersonClass.MINOR
    ]
    others = {CASEWORKER: case.caseworker.name}
    if case.interpreter is not None:
        others = {INTERPRETER: case.interpreter.name, **others}
    if case.guardian is not None:
        others = {GUARDIAN: case.guardian.name, **others}
    return (*adults, *(Signer(id_, name, SIGNER_NAMES[id_]) for id_, name in others.items()))


def holding_signatures(case: Case) -> dict[str, InkSignature]:
    """Return the drawn signatures over exactly this content, by signer.

    A signature drawn before the last change stays in the case, but does not hold any more.
    """
    if not case.signatures:
        return {}
    digest = content_digest(case)
    return {each.signer: each for each in case.signatures if each.digest == digest}
