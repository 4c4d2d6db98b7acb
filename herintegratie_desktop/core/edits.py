"""Every change a person can make to a case, each as a small value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Flag, auto
from typing import ClassVar

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import (
    Answer,
    Case,
    Helper,
    InkSignature,
    Override,
    Return,
    Seal,
)
from herintegratie_desktop.core.household import Household, Person
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.purchases import handed_over


class Part(Flag):
    """The parts of a case, so that a listener can tell whether to look again."""

    HEAD = auto()
    HOUSEHOLD = auto()
    RETURN = auto()
    ANSWERS = auto()
    PLAN = auto()
    SIGNATURES = auto()
    ALL = HEAD | HOUSEHOLD | RETURN | ANSWERS | PLAN | SIGNATURES


@dataclass(frozen=True)
class Edit:
    """A change to a case; a subclass says what it touches and makes the new case."""

    touches: ClassVar[Part]
    label: ClassVar[str]

    @property
    def path(self) -> str:
        """Return the field that is edited; edits of one path after another are one step."""
        return ""

    def apply(self, case: Case) -> Case:
        """Return the case after this change."""
        raise NotImplementedError


@dataclass(frozen=True)
class AddPerson(Edit):
    """Register one more member of the household."""

    touches = Part.HOUSEHOLD | Part.ANSWERS | Part.PLAN
    label = words("Gezinslid toevoegen")

    person: Person

    def apply(self, case: Case) -> Case:
        """Return the case with the person last in the household."""
        return replace(case, household=Household((*case.household.members, self.person)))


@dataclass(frozen=True)
class ChangePerson(Edit):
    """Put another value in one field of a member."""

    touches = Part.HOUSEHOLD | Part.ANSWERS | Part.PLAN
    label = words("Gegevens van gezinslid wijzigen")

    person: Person
    field: str

    @property
    def path(self) -> str:
        """Return the field of this person."""
        return f"persons/{self.person.id}/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with the member as changed."""
        household = case.household.with_person(self.person)
        return replace(case, household=household).with_typed(self.path, None)


@dataclass(frozen=True)
class RemovePerson(Edit):
    """Take a member out of the household, with the answers and lines that are theirs."""

    touches = Part.HOUSEHOLD | Part.ANSWERS | Part.PLAN
    label = words("Gezinslid verwijderen")

    person_id: str

    def apply(self, case: Case) -> Case:
        """Return the case without the person; nothing of them stays behind.

        Only their parts of household purchases do: others carry those.
        """
        case = handed_over(case, self.person_id)
        lines = tuple(line for line in case.plan.lines if line.person != self.person_id)
        gone = [f"lines/{line.id}/" for line in case.plan.of(self.person_id)]
        gone.append(f"persons/{self.person_id}/")
        return replace(
            case,
            household=case.household.without(self.person_id),
            answers=tuple(each for each in case.answers if each.person != self.person_id),
            plan=replace(case.plan, lines=lines),
            typed=tuple(pair for pair in case.typed if not pair[0].startswith(tuple(gone))),
        )


@dataclass(frozen=True)
class ChangeReturn(Edit):
    """Put another value in one field of where the household goes and when."""

    touches = Part.RETURN
    label = words("Terugkeer wijzigen")

    back: Return
    field: str

    @property
    def path(self) -> str:
        """Return the field of the return."""
        return f"return/{self.field}"

    def apply(self, case: Case) -> Case:
        """Return the case with the return as changed."""
        return replace(case, back=self.back).with_typed(self.path, None)


@dataclass(frozen=True)
class ChangeChoice(Edit):
    """Choose scheme, project, network or language."""

    touches = Part.HEAD | Part.PLAN | Part.ANSWERS
    label = words("Keuze wijzigen")

    field: str
    value: str

    @property
    def path(self) -> str:
        """Return the name of the choice."""
        return self.field

    def apply(self, case: Case) -> Case:
        """Return the case with the choice made; raises `ValueError` for another field."""
        match self.field:
            case "scheme":
                return replace(case, scheme=self.value)
            case "project":
                return replace(case, project=self.value)
            case "network":
                return replace(case, network=self.value)
            case "language":
                return replace(case, language=self.value)
        raise ValueError(self.field)


@dataclass(frozen=True)
class ChangeCaseworker(Edit):
    """Say who draws up the plan."""

    touches = Part.HEAD | Part.SIGNATURES
    label = words("Behandelaar wijzigen")

    name: str
    organisation: str

    @property
    def path(self) -> str:
        """Return the field."""
        return "caseworker"

    def apply(self, case: Case) -> Case:
        """Return the case with this caseworker."""
        changed = replace(case.caseworker, name=self.name, organisation=self.organisation)
        return replace(case, caseworker=changed)


@dataclass(frozen=True)
class ChangeHelper(Edit):
    """Name the guardian or the interpreter who signs too; None when there is none."""

    touches = Part.HEAD | Part.SIGNATURES
    label = words("Medeondertekenaar wijzigen")

    which: str
    helper: Helper | None

    @property
    def path(self) -> str:
        """Return the field."""
        return self.which

    def apply(self, case: Case) -> Case:
        """Return the case with this guardian or interpreter."""
        if self.which == "guardian":
            return replace(case, guardian=self.helper)
        return replace(case, interpreter=self.helper)


@dataclass(frozen=True)
class GiveAnswer(Edit):
    """Record what was answered to a condition; the former answer makes place."""

    touches = Part.ANSWERS
    label = words("Antwoord op voorwaarde")

    answer: Answer | Override

    @property
    def path(self) -> str:
        """Return the condition of this person."""
        return f"answers/{self.answer.person}/{self.answer.rule}"

    def apply(self, case: Case) -> Case:
        """Return the case with this answer as the only one of its kind."""
        kind, key = type(self.answer), (self.answer.rule, self.answer.person)
        kept = tuple(
            each
            for each in case.answers
            if not isinstance(each, kind) or (each.rule, each.person) != key
        )
        return replace(case, answers=(*kept, self.answer))


@dataclass(frozen=True)
class WithdrawAnswer(Edit):
    """Take back an answer or an override."""

    touches = Part.ANSWERS
    label = words("Antwoord intrekken")

    answer: Answer | Override

    def apply(self, case: Case) -> Case:
        """Return the case without it."""
        return replace(case, answers=tuple(each for each in case.answers if each != self.answer))


@dataclass(frozen=True)
class PutSignature(Edit):
    """Put a drawn signature under the plan, in the place of an earlier one."""

    touches = Part.SIGNATURES
    label = words("Handtekening zetten")

    signature: InkSignature

    def apply(self, case: Case) -> Case:
        """Return the case with the signature."""
        others = tuple(each for each in case.signatures if each.signer != self.signature.signer)
        return replace(case, signatures=(*others, self.signature))


@dataclass(frozen=True)
class WithdrawSignature(Edit):
    """Take a drawn signature away."""

    touches = Part.SIGNATURES
    label = words("Handtekening verwijderen")

    signer: str

    def apply(self, case: Case) -> Case:
        """Return the case without the signature."""
        kept = tuple(each for each in case.signatures if each.signer != self.signer)
        return replace(case, signatures=kept)


@dataclass(frozen=True)
class SealPlan(Edit):
    """Seal this version, after which it no longer changes."""

    touches = Part.SIGNATURES | Part.HEAD
    label = words("Plan ondertekenen")

    day: date
    by: str

    def apply(self, case: Case) -> Case:
        """Return the case as sealed on that day."""
        return replace(case, seal=Seal(self.day, self.by, content_digest(case)))


@dataclass(frozen=True)
class StartNewVersion(Edit):
    """Open a sealed plan again as the next version, without its signatures."""

    touches = Part.ALL
    label = words("Nieuwe versie maken")

    def apply(self, case: Case) -> Case:
        """Return the case as a draft of the next version."""
        return replace(case, version=case.version + 1, signatures=(), seal=None)
