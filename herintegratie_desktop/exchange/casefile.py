"""Text → case: the one door by which a case enters from a file, and all its faults at once."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from herintegratie_desktop.core.canonical import canonical_json, case_document
from herintegratie_desktop.core.case import (
    DEFAULT_SCHEME,
    FORMAT,
    Answer,
    Case,
    Caseworker,
    Helper,
    InkSignature,
    Override,
    Reply,
    Return,
    Seal,
    Stroke,
)
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
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import BudgetLine, Category, Form, Plan
from herintegratie_desktop.exchange.reading import BadCaseFileError as BadCaseFileError
from herintegratie_desktop.exchange.reading import Fault, Reader, is_sound, is_text
from herintegratie_desktop.exchange.sharedlines import faults_of_parts
from herintegratie_desktop.exchange.strictjson import parse_document

_LANGUAGE_CODES = (
    "ar fa fa-AF ps ckb ku ti am so tr ru uk ka hy sq sr en fr es pt zh vi ur bn hi ta si mn sw "
    "om az nl"
)
LANGUAGES = tuple(_LANGUAGE_CODES.split())
PROJECTS = ("iom", "goedwerk", "vvn", "ros", "solid-road", "wereldwijd")
NETWORKS = ("eurp", "erso", "iom")
MOST_BYTES = 64 * 1024 * 1024
_FORMAT = re.compile(r"herintegratie-case/(\d+)")
_CLASSES = (PersonClass.ADULT.value, PersonClass.MINOR.value)

_TOO_LARGE = words("is groter dan 64 MB; dit kan geen dossier zijn")
_TWICE = words("staat er twee keer; laat één over")
_NEWER = words("{format} is nieuwer dan dit programma kent ({known}); werk het programma bij")
_OTHER_FORMAT = words("moet {known} zijn")
_NOBODY = words("verwijst naar {person}, maar die persoon staat niet in persons")
_NO_COUNTRY = words("{code} is geen bekende landcode; schrijf ISO 3166-1 alfa-2, XK, XXA of XXX")
_NO_RULE = words("{rule} is geen bekende voorwaarde, zoals page.basic")
_NO_PARTICULARS = words("is vertrouwelijk; laat note weg en leg alleen ja, nee of onbekend vast")
_NOT_YET = words("ligt na de dag van het antwoord; schrijf de dag waarop het gebeurde")
_NO_PERMISSION = words("moet true, false of tekst zijn")
_NOT_STROKES = words("moet een lijst van lijnen met punten [x, y, druk] zijn")
_NOT_TYPED = words("moet tekst per veld zijn")


def read_case(raw: bytes, guide: Guide) -> Case:
    """Read one case from JSON; raises `BadCaseFileError` with every fault that was found."""
    document = parse_document(raw)
    faults: list[Fault] = []
    reader = Reader("", document, faults)
    _check_format(reader)
    case = _Door(guide, reader).case()
    if faults:
        raise BadCaseFileError(faults)
    return case


def read_case_file(path: Path, guide: Guide) -> Case:
    """Read one case from a file; raises `BadCaseFileError` or `OSError`."""
    return read_case(read_limited(path), guide)


def write_case(case: Case) -> str:
    """Return a case as JSON for people and programs, ending in a newline."""
    return json.dumps(case_document(case), ensure_ascii=False, indent=2) + "\n"


def case_bytes(case: Case) -> bytes:
    """Return a case as the canonical bytes that are attached to a plan."""
    return canonical_json(case_document(case))


def read_limited(path: Path) -> bytes:
    """Read a file that can be a case; raises `BadCaseFileError` when it is far too large."""
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise BadCaseFileError([Fault("-", Phrase(_TOO_LARGE))])
    return raw


def _check_format(reader: Reader) -> None:
    reader.need("format")
    written = reader.text("format")
    if not reader.has("format") or written == FORMAT:
        return
    match = _FORMAT.fullmatch(written)
    if match and int(match[1]) > 1:
        # Only the format is worth a word: the rest may mean something else by now.
        fault = Fault("format", Phrase(_NEWER, {"format": written, "known": FORMAT}))
        raise BadCaseFileError([fault])
    reader.fault("format", _OTHER_FORMAT, known=FORMAT)


class _Door:
    """Builds a case from a reader, noting faults on the way."""

    def __init__(self, guide: Guide, reader: Reader) -> None:
        self._guide = guide
        self._top = reader
        self._persons: set[str] = set()

    def case(self) -> Case:
        top = self._top
        for key in ("opened_on", "persons"):
            top.need(key)
        household = Household(tuple(self._person(each) for each in top.each("persons")))
        self._refuse_twins("persons", [person.id for person in household.members])
        schemes = list(self._guide.rules.schemes)
        return Case(
            id=top.id("id"),
            opened_on=top.day("opened_on") or date.min,
            caseworker=self._caseworker(top.inner("caseworker")),
            scheme=top.known_text("scheme", schemes) or DEFAULT_SCHEME,
            project=top.known_text("project", PROJECTS),
            network=top.known_text("network", NETWORKS),
            language=top.known_text("language", LANGUAGES),
            back=self._return(top.inner("return")),
            household=household,
            answers=tuple(self._answer(each) for each in top.each("answers")),
            plan=self._plan(top.inner("plan")),
            guardian=self._helper("guardian"),
            interpreter=self._helper("interpreter"),
            version=top.count("version") or 1,
            signatures=tuple(self._signature(each) for each in top.each("signatures")),
            seal=self._seal(),
            typed=self._typed(top.inner("typed")),
            extras=top.rest(),
        )

    def _caseworker(self, reader: Reader) -> Caseworker:
        return Caseworker(reader.text("name"), reader.text("organisation"), reader.rest())

    def _return(self, reader: Reader) -> Return:
        return Return(
            country=self._country(reader, "country"),
            place=reader.text("place"),
            address=reader.text("address"),
            address_in_own_script=reader.text("address_in_own_script"),
            phone=reader.text("phone"),
            address_unknown=reader.flag("address_unknown"),
            planned_departure=reader.day("planned_departure"),
            extras=reader.rest(),
        )

    def _person(self, reader: Reader) -> Person:
        person_id = reader.id("id")
        self._persons.add(person_id)
        return Person(
            id=person_id,
            given_names=reader.text("given_names"),
            family_name=reader.text("family_name"),
            single_name=reader.flag("single_name"),
            name_in_own_script=reader.text("name_in_own_script"),
            role=reader.one_of("role", Role) or Role.OTHER,
            born=reader.partial("born"),
            born_estimated=reader.flag("born_estimated"),
            class_chosen=self._class(reader),
            class_reason=reader.text("class_reason"),
            nationalities=tuple(self._codes(reader, "nationalities")),
            v_number=reader.text("v_number"),
            documents=tuple(self._document(each) for each in reader.each("documents")),
            no_documents=reader.flag("no_documents"),
            extras=reader.rest(),
        )

    def _class(self, reader: Reader) -> PersonClass | None:
        chosen = reader.known_text("class_chosen", _CLASSES)
        return PersonClass(chosen) if chosen else None

    def _document(self, reader: Reader) -> Document:
        reader.need("kind")
        return Document(
            kind=reader.one_of("kind", DocumentKind) or DocumentKind.OTHER,
            number=reader.text("number"),
            country=self._country(reader, "country"),
            valid_until=reader.day("valid_until"),
            status=reader.one_of("status", DocumentStatus) or DocumentStatus.IN_HAND,
            extras=reader.rest(),
        )

    def _codes(self, reader: Reader, key: str) -> list[str]:
        codes = []
        for place, value in reader.items(key):
            if not isinstance(value, str) or value not in self._guide.countries.known_codes:
                code = value if isinstance(value, str) else json.dumps(value)
                self._fault(place, _NO_COUNTRY, code=code[:20])
            else:
                codes.append(value)
        return codes

    def _country(self, reader: Reader, key: str) -> str:
        code = reader.text(key)
        if code and code not in self._guide.countries.known_codes:
            reader.fault(key, _NO_COUNTRY, code=code[:20])
        return code

    def _answer(self, reader: Reader) -> Answer | Override:
        for key in ("rule", "on"):
            reader.need(key)
        rule, person = reader.text("rule"), self._member(reader)
        if is_text(reader.values.get("rule")) and not self._is_rule(rule):
            reader.fault("rule", _NO_RULE, rule=rule[:40])
        on, by = reader.day("on") or date.min, reader.text("by")
        if reader.flag("override"):
            reader.need("reason")
            return Override(rule, person, reader.text("reason"), by, on, reader.rest())
        reader.need("answer")
        reply = reader.one_of("answer", Reply) or Reply.UNKNOWN
        note, happened_on = reader.text("note"), reader.day("happened_on")
        if note.strip() and rule in self._guide.rules.confidential_ids:
            reader.fault("note", _NO_PARTICULARS)
        if happened_on is not None and happened_on > on:
            reader.fault("happened_on", _NOT_YET)
        return Answer(rule, person, reply, on, by, note, happened_on, reader.rest())

    def _is_rule(self, rule: str) -> bool:
        return rule in self._guide.rules.rule_ids

    def _member(self, reader: Reader) -> str:
        reader.need("person")
        person = reader.text("person")
        if is_text(reader.values.get("person")) and person not in self._persons:
            reader.fault("person", _NOBODY, person=person[:40])
        return person

    def _plan(self, reader: Reader) -> Plan:
        lines = tuple(self._line(each) for each in reader.each("lines"))
        self._refuse_twins("plan.lines", [line.id for line in lines])
        self._top.faults.extend(faults_of_parts(lines))
        return Plan(
            reader.text("obstacles"),
            reader.text("support"),
            reader.text("contribution"),
            lines,
            reader.rest(),
        )

    def _line(self, reader: Reader) -> BudgetLine:
        reader.need("form")
        cents = reader.count("cents")
        return BudgetLine(
            id=reader.id("id"),
            person=self._member(reader),
            purpose=reader.text("purpose"),
            category=reader.one_of("category", Category),
            form=reader.one_of("form", Form) or Form.IN_KIND,
            cents=None if cents is None else Cents(cents),
            provider=reader.text("provider"),
            when=reader.partial("when"),
            charged=reader.flag("charged", default=True),
            permission=self._permission(reader),
            note=reader.text("note"),
            shared=reader.mark("shared"),
            extras=reader.rest(),
        )

    def _permission(self, reader: Reader) -> str | bool:
        value = reader.values.get("permission", False)
        if reader.has("permission") and not isinstance(value, bool | str):
            reader.fault("permission", _NO_PERMISSION)
            return False
        return reader.text("permission") if isinstance(value, str) else bool(value)

    def _helper(self, key: str) -> Helper | None:
        if not self._top.has(key):
            return None
        reader = self._top.inner(key)
        reader.need("name")
        return Helper(
            name=reader.text("name"),
            organisation=reader.text("organisation"),
            language=reader.text("language"),
            extras=reader.rest(),
        )

    def _signature(self, reader: Reader) -> InkSignature:
        for key in ("signer", "on", "digest"):
            reader.need(key)
        signature = InkSignature(
            signer=reader.text("signer"),
            name=reader.text("name"),
            on=reader.day("on") or date.min,
            digest=reader.text("digest"),
            strokes=tuple(self._stroke(*item) for item in reader.items("strokes")),
        )
        reader.refuse_rest()
        return signature

    def _stroke(self, place: str, value: object) -> Stroke:
        points = value if isinstance(value, list) else []
        if not points or not all(_is_point(point) for point in points):
            self._fault(place, _NOT_STROKES)
            return ()
        return tuple((float(x), float(y), float(pressure)) for x, y, pressure in points)

    def _seal(self) -> Seal | None:
        if not self._top.has("seal"):
            return None
        reader = self._top.inner("seal")
        for key in ("on", "digest"):
            reader.need(key)
        seal = Seal(reader.day("on") or date.min, reader.text("by"), reader.text("digest"))
        reader.refuse_rest()
        return seal

    def _typed(self, reader: Reader) -> tuple[tuple[str, str], ...]:
        for key, value in reader.values.items():
            if not isinstance(value, str) or not is_sound(value):
                reader.fault(key, _NOT_TYPED)
        return tuple((key, str(value)) for key, value in reader.values.items())

    def _refuse_twins(self, place: str, ids: list[str]) -> None:
        for number, each in enumerate(ids):
            if each and each in ids[:number]:
                self._fault(f"{place}[{number}].id", _TWICE)

    def _fault(self, place: str, source: str, **values: str) -> None:
        self._top.faults.append(Fault(place, Phrase(source, values)))


def _is_point(point: object) -> bool:
    return (
        isinstance(point, list)
        and len(point) == 3  # noqa: PLR2004 - x, y and pressure
        and not any(isinstance(part, bool) for part in point)
        and all(isinstance(part, int | float) and 0 <= part <= 1 for part in point)
    )
