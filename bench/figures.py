"""What a measurement is, and made-up cases of the sizes that are measured."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from herintegratie_desktop.core.case import Answer, Case, Caseworker, Reply, Return
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.household import Household, Person, Role
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import BudgetLine, Category, Form, Plan

PASSPHRASE = "vier woorden voor een meting"  # noqa: S105 - of vaults that live for seconds
DAY = date(2026, 11, 23)


class Figure(NamedTuple):
    """One measured value beside the most it may be."""

    name: str
    value: float
    goal: float
    unit: str


def clock() -> datetime:
    """Return the time of the machine."""
    return datetime.now(UTC)


def made_up_case(persons: int, lines: int, case_id: str = "HIP-2026-00001") -> Case:
    """Make a case of that many people and lines that may be signed."""
    people = tuple(_person(number) for number in range(1, persons + 1))
    return Case(
        id=case_id,
        opened_on=date(2026, 11, 2),
        caseworker=Caseworker("M. de Wit", "Opvanglocatie Voorbeeld"),
        project="iom",
        network="iom",
        language="en",
        back=Return("IQ", "Erbil", planned_departure=date(2026, 12, 14)),
        household=Household(people),
        answers=tuple(
            Answer("page.basic", each.id, Reply.YES, date(2026, 11, 2), "IOM") for each in people
        ),
        plan=Plan(
            "Geen woning en geen inkomen bij aankomst.",
            "Naaiatelier aan huis, vakcursus, schoolgeld.",
            "Eigen inkomen binnen een half jaar; de kinderen gaan naar school.",
            tuple(_line(number, people) for number in range(1, lines + 1)),
        ),
    )


def numbered_case(number: int, persons: int = 3, lines: int = 4) -> Case:
    """Make a case with a name and number of its own."""
    case = made_up_case(persons, lines, f"HIP-2026-{number:05d}")
    head, *others = case.household.members
    head = replace(head, family_name=f"Voorbeeld {number}")
    return replace(case, household=Household((head, *others)))


def timed(action: Callable[[], object], rounds: int) -> list[float]:
    """Return how long an action took, in milliseconds, for every round."""
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        spent.append(1000 * (time.perf_counter() - start))
    return spent


def p95(values: list[float]) -> float:
    """Return the value that 95 in 100 stay under."""
    return statistics.quantiles(values, n=20)[-1]


def _person(number: int) -> Person:
    role = (Role.HEAD, Role.PARTNER, *[Role.CHILD] * number)[number - 1]
    born = PartialDate(1985 if role is not Role.CHILD else 2012, 5, 1 + number)
    return Person(
        f"p{number}",
        f"Amina {number}",
        "Voorbeeld",
        role=role,
        born=born,
        nationalities=("IQ",),
        v_number=f"{number:010d}",
        no_documents=True,
    )


def _line(number: int, people: tuple[Person, ...]) -> BudgetLine:
    return BudgetLine(
        id=f"l{number}",
        person=people[number % len(people)].id,
        purpose=f"Naaimachine en stof, deel {number}",
        category=Category.BUSINESS,
        form=Form.CASH if number % 7 == 0 else Form.IN_KIND,
        cents=Cents(1000 + number),
        provider="Partner Erbil",
        when=PartialDate(2027, 1),
    )
