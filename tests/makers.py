"""Made-up households, and Hypothesis strategies for whole cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import strategies as st

from herintegratie_desktop.core.case import (
    Answer,
    Case,
    Caseworker,
    Helper,
    InkSignature,
    Override,
    Reply,
    Return,
)
from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import (
    Document,
    DocumentKind,
    DocumentStatus,
    Household,
    Person,
    PersonClass,
    Role,
)
from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.plan import BudgetLine, Category, Form, Plan
from herintegratie_desktop.store.guidefiles import read_guide

DAY = date(2026, 11, 23)
DEPARTURE = date(2026, 12, 14)

SAMIRA = Person(
    "p1",
    "Samira",
    "Haddad",
    name_in_own_script="سميرة حداد",
    role=Role.HEAD,
    born=PartialDate(1988, 3, 2),
    nationalities=("IQ",),
    v_number="0000000001",
    no_documents=True,
)
YOUSSEF = Person(
    "p2",
    "Youssef",
    "Haddad",
    role=Role.PARTNER,
    born=PartialDate(1985),
    nationalities=("IQ",),
    v_number="0000000002",
    no_documents=True,
)
NOUR = Person(
    "p3",
    "Nour",
    "Haddad",
    role=Role.CHILD,
    born=PartialDate(2010, 5, 20),
    nationalities=("IQ",),
    v_number="0000000003",
    no_documents=True,
)


@cache
def the_guide() -> Guide:
    """Give the guide to a property test, which would write a fixture out for every example."""
    return read_guide()


def line(line_id: str, person: str, cents: int | None, form: Form = Form.IN_KIND) -> BudgetLine:
    """Make a complete budget line."""
    return BudgetLine(
        line_id,
        person,
        "Naaimachine",
        Category.BUSINESS,
        form,
        None if cents is None else Cents(cents),
        "Partner Erbil",
        PartialDate(2027, 1),
    )


def yes(person: str) -> Answer:
    """Make a yes to the one question of the founding page."""
    return Answer("page.basic", person, Reply.YES, date(2026, 11, 2), "IOM")


def part(line_id: str, person: str, cents: int | None, shared: str = "s1") -> BudgetLine:
    """Make the part of one person in a purchase for the household."""
    return replace(line(line_id, person, cents), shared=shared)


def household_case(*lines: BudgetLine) -> Case:
    """Make a case of three that may be signed when the lines are within the limits."""
    return Case(
        id="HIP-2026-00417",
        opened_on=date(2026, 11, 2),
        caseworker=Caseworker("M. de Wit", "Opvanglocatie Voorbeeld"),
        project="iom",
        network="iom",
        language="en",
        back=Return("IQ", "Erbil", planned_departure=DEPARTURE),
        household=Household((SAMIRA, YOUSSEF, NOUR)),
        answers=(yes("p1"), yes("p2"), yes("p3")),
        plan=Plan("Geen woning.", "Naaiatelier.", "Eigen inkomen.", lines),
    )


_text = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30)
_day = st.dates(date(1900, 1, 1), date(2100, 1, 1))
_country = st.sampled_from(["IQ", "SY", "XK", "XXA", "XXX", "DE", "US"])


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw a date of which day or month may be missing."""
    day = draw(_day)
    known = draw(st.integers(1, 3))
    return PartialDate(*(day.year, day.month, day.day)[:known])


def persons(person_id: str) -> st.SearchStrategy[Person]:
    """Draw a member with any mixture of known and unknown."""
    return st.builds(
        Person,
        id=st.just(person_id),
        given_names=_text,
        family_name=_text,
        single_name=st.booleans(),
        name_in_own_script=_text,
        role=st.sampled_from(Role),
        born=st.none() | partial_dates(),
        born_estimated=st.booleans(),
        class_chosen=st.none() | st.sampled_from([PersonClass.ADULT, PersonClass.MINOR]),
        class_reason=_text,
        nationalities=st.lists(_country, max_size=3, unique=True).map(tuple),
        v_number=_text,
        documents=st.lists(
            st.builds(
                Document,
                kind=st.sampled_from(DocumentKind),
                number=_text,
                country=st.just("") | _country,
                valid_until=st.none() | _day,
                status=st.sampled_from(DocumentStatus),
                extras=st.sampled_from([(), (("x_bron", '"elders"'),)]),
            ),
            max_size=2,
        ).map(tuple),
        no_documents=st.booleans(),
        extras=_extras,
    )


_extras = st.sampled_from([(), (("x_bron", '"elders"'),), (("x_nummer", "12"),)])


def _lines(people: tuple[str, ...]) -> st.SearchStrategy[tuple[BudgetLine, ...]]:
    if not people:
        return st.just(())
    drawn = st.builds(
        BudgetLine,
        id=st.just("l"),
        person=st.sampled_from(people),
        purpose=_text,
        category=st.none() | st.sampled_from(Category),
        form=st.sampled_from(Form),
        cents=st.none() | st.integers(1, 400_000).map(Cents),
        provider=_text,
        when=st.none() | partial_dates(),
        charged=st.booleans(),
        permission=st.booleans() | st.just("DT&V, 2-11-2026"),
        note=_text,
        extras=_extras,
    )
    bought = st.tuples(drawn, st.lists(st.sampled_from(people), min_size=1, unique=True))
    return st.tuples(st.lists(drawn, max_size=8), st.lists(bought.map(_parts), max_size=2)).map(
        _numbered
    )


def _parts(bought: tuple[BudgetLine, list[str]]) -> list[BudgetLine]:
    whole, people = bought
    return [replace(whole, person=person) for person in people]


def _numbered(drawn: tuple[list[BudgetLine], list[list[BudgetLine]]]) -> tuple[BudgetLine, ...]:
    alone, bought = drawn
    marked = [replace(each, shared=f"s{n}") for n, parts in enumerate(bought, 1) for each in parts]
    return tuple(replace(each, id=f"l{n}") for n, each in enumerate([*alone, *marked], 1))


CONFIDENTIAL = frozenset({"ozv.X-e", "ozv.X-i", "ozv.X-j"})
_RULES = (
    "page.basic", "page.visa-or-oda", "page.country-list", "ozv.A-otherwise", "ozv.A-status-a",
    "ozv.A-status-b", "ozv.X-f", "ozv.X-i", "ozv.P-verify", "ozv.P-window", "ozv.P-keep",
)  # fmt: skip


def _answers(people: tuple[str, ...]) -> st.SearchStrategy[tuple[Answer | Override, ...]]:
    if not people:
        return st.just(())
    rule, who = st.sampled_from(_RULES), st.sampled_from(people)
    then = st.none() | _day
    said = (_day, _text, _text, then, _extras)
    answer = st.builds(Answer, rule, who, st.sampled_from(Reply), *said).map(_as_recorded)
    override = st.builds(Override, rule, who, _text, _text, _day, _extras)
    return st.lists(answer | override, max_size=4).map(tuple)


def _as_recorded(answer: Answer) -> Answer:
    """Return an answer without particulars that may not be kept, or days still to come."""
    note = "" if answer.rule in CONFIDENTIAL else answer.note
    then = answer.happened_on
    return replace(answer, note=note, happened_on=then if then and then <= answer.on else None)


_helpers = st.none() | st.builds(Helper, name=_text, organisation=_text, language=_text)
_point = st.tuples(*[st.floats(0, 1, width=32)] * 3)
_signatures = st.lists(
    st.builds(
        InkSignature,
        signer=st.sampled_from(["p1", "guardian", "caseworker"]),
        name=_text,
        on=_day,
        digest=st.sampled_from(["", "ab" * 32]),
        strokes=st.lists(st.lists(_point, min_size=1, max_size=3).map(tuple), max_size=2).map(
            tuple
        ),
    ),
    max_size=2,
).map(tuple)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw any case that the JSON door lets in."""
    people = tuple(f"p{n}" for n in range(1, draw(st.integers(0, 4)) + 1))
    members = tuple(draw(persons(each)) for each in people)
    return Case(
        id=draw(st.sampled_from(["HIP-2026-00001", "Ä-7"])),
        opened_on=draw(_day),
        caseworker=Caseworker(draw(_text), draw(_text)),
        scheme=draw(st.sampled_from(["dtv", "eurp"])),
        project=draw(st.sampled_from(["", "iom", "vvn"])),
        network=draw(st.sampled_from(["", "eurp", "erso", "iom"])),
        language=draw(st.sampled_from(["", "ar", "fa-AF", "en"])),
        back=draw(
            st.builds(
                Return,
                country=st.just("") | _country,
                place=_text,
                address=_text,
                address_in_own_script=_text,
                phone=_text,
                address_unknown=st.booleans(),
                planned_departure=st.none() | _day,
                extras=_extras,
            )
        ),
        household=Household(members),
        answers=draw(_answers(people)),
        plan=Plan(draw(_text), draw(_text), draw(_text), draw(_lines(people)), draw(_extras)),
        guardian=draw(_helpers),
        interpreter=draw(_helpers),
        version=draw(st.integers(1, 4)),
        signatures=draw(_signatures),
        typed=draw(st.sampled_from([(), (("return/planned_departure", "31-02-2027"),)])),
        extras=draw(_extras),
    )
