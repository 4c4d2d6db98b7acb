"""Everything about one person, in words for people: the document that goes with the JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from herintegratie_desktop.core.canonical import Json
from herintegratie_desktop.core.case import Reply
from herintegratie_desktop.core.dates import PartialDate, dutch_date
from herintegratie_desktop.core.deeds import deed_said
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import (
    DOCUMENT_NAMES,
    ROLE_NAMES,
    STATUS_NAMES,
    DocumentKind,
    DocumentStatus,
    Role,
)
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.outcomes import OUTCOME_NAMES, Outcome
from herintegratie_desktop.core.plan import FORM_NAMES, Form
from herintegratie_desktop.core.readable import Readable, Section

if TYPE_CHECKING:
    from herintegratie_desktop.store.requests import Kept

_TITLE = "Uw gegevens"
_INTRO = (
    "Dit is alles wat in dit dossier over u is vastgelegd, met wie er iets van kreeg en wanneer. "
    "Gegevens van andere gezinsleden staan er niet in. Klopt er iets niet? Zeg het: het wordt "
    "verbeterd, en de geschiedenis hieronder laat zien dat het is gewijzigd. Bijlagen krijgt u "
    "apart, na een blik op wat er over anderen in staat."
)
_NONE = "Niets vastgelegd."
_REPLIES = {Reply.YES: "ja", Reply.NO: "nee", Reply.UNKNOWN: "niet bekend"}
_PAPERS = {"plan": "Afgedrukt plan", "sealed-plan": "Ondertekend plan"}

Row = tuple[str, str]


def person_reading(document: Json, kept: Kept, guide: Guide) -> Readable:
    """Return what `person_document` holds, for people."""
    sections = (
        ("Wie u bent", _person(document["person"], kept, guide)),
        ("Documenten", _documents(document["person"], guide)),
        ("Het dossier", _case(document, guide)),
        ("Antwoorden", _answers(document["answers"], guide)),
        ("Het plan", _plan(document["plan"])),
        ("Getypt en niet gelezen", document["as_typed"].items()),
        ("Handtekeningen", ((_day(each["on"]), each["name"]) for each in document["signatures"])),
        ("Beslissingen", _decisions(document["decisions"], guide)),
        ("Bijlagen en papieren", _files(document)),
        ("Met wie gedeeld", _shared(document)),
        ("Geschiedenis", _history(document["revisions"])),
    )
    return Readable(
        title=_TITLE,
        intro=_INTRO,
        foot=f"Dossier {kept.case.id}, gemaakt op {_moment(document['made_at'])} "
        f"door {document['made_by']}",
        sections=tuple(Section(title, _filled(rows), _NONE) for title, rows in sections),
    )


def _filled(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple((label, said) for label, said in rows if said)


def _person(person: Json, kept: Kept, guide: Guide) -> Iterator[Row]:
    born = person["born"] and PartialDate.from_iso(person["born"]).dutch
    yield "Naam", kept.case.household.person(kept.person).called
    yield "Naam in eigen schrift", person.get("name_in_own_script", "")
    yield "Rol", ROLE_NAMES[Role(person["role"])]
    yield "Geboren", f"{born} (geschat)" if person.get("born_estimated") else born or "niet bekend"
    yield "Nationaliteit", ", ".join(_land(code, guide) for code in person["nationalities"])
    yield "V-nummer", person.get("v_number", "")
    yield "Waarom als volwassene of minderjarige geteld", person.get("class_reason", "")


def _documents(person: Json, guide: Guide) -> Iterator[Row]:
    for each in person.get("documents", ()):
        until = each.get("valid_until")
        parts = [
            each.get("number", ""),
            each.get("country") and _land(each["country"], guide),
            until and f"geldig tot {_day(until)}",
            STATUS_NAMES[DocumentStatus(each["status"])],
        ]
        yield DOCUMENT_NAMES[DocumentKind(each["kind"])], ", ".join(filter(None, parts))


def _case(document: Json, guide: Guide) -> Iterator[Row]:
    case = document["case"]
    back, worker = case.get("return", {}), case.get("caseworker", {})
    yield "Dossier", case["id"]
    yield "Geopend op", _day(case["opened_on"])
    yield "Behandelaar", ", ".join(filter(None, (worker.get("name"), worker.get("organisation"))))
    for label, key in (("Regeling", "scheme"), ("Project", "project"), ("Netwerk", "network")):
        yield label, case.get(key, "")
    yield "Land van terugkeer", _land(back["country"], guide) if "country" in back else ""
    for key in ("place", "address", "address_in_own_script", "phone"):
        yield _PLACES[key], back.get(key, "")
    yield "Gepland vertrek", _day(back["planned_departure"]) if "planned_departure" in back else ""
    yield "Voogd", (document["guardian"] or {}).get("name", "")


_PLACES = {
    "place": "Plaats",
    "address": "Adres",
    "address_in_own_script": "Adres in eigen schrift",
    "phone": "Telefoon",
}


def _answers(answers: list[Json], guide: Guide) -> Iterator[Row]:
    for each in answers:
        given = date.fromisoformat(each["on"])
        condition = guide.rules.condition(each["rule"], given)
        by = f"op {dutch_date(given)}" + (f" door {each['by']}" if each["by"] else "")
        said = _REPLIES[Reply(each["answer"])] if "answer" in each else "toch in aanmerking"
        particulars = filter(None, (each.get("note"), each.get("reason")))
        yield (
            condition.question if condition else each["rule"],
            ". ".join([f"{said}, {by}", *particulars]),
        )


def _plan(plan: Json) -> Iterator[Row]:
    for label, key in (
        ("Belemmeringen", "obstacles"),
        ("Ondersteuning", "support"),
        ("Eigen bijdrage", "contribution"),
    ):
        yield label, plan.get(key, "")
    for line in plan["lines"]:
        when = PartialDate.from_iso(line["when"]).dutch if "when" in line else ""
        amount = show_euros(Cents(line["cents"])) if "cents" in line else "bedrag niet bekend"
        form = FORM_NAMES[Form(line["form"])].lower()
        parts = (amount, form, line.get("provider"), when, line.get("note"))
        yield line.get("purpose", "Zonder doel"), ", ".join(filter(None, parts))


def _decisions(decisions: list[Json], guide: Guide) -> Iterator[Row]:
    for each in decisions:
        may = "het plan kon worden ondertekend" if each["may_sign"] else "niet te ondertekenen"
        yield f"Beslissing van {_day(each['on'])}", f"{may}; door {each['made_by']}"
        for found in each["findings"]:
            day = date.fromisoformat(each["on"])
            condition = guide.rules.condition(found["rule"], day)
            outcome = OUTCOME_NAMES[Outcome(found["outcome"])]
            title = condition.title if condition else found["rule"]
            yield title, f"{outcome}. {found['reason']}"


def _files(document: Json) -> Iterator[Row]:
    for each in document["attachments"]:
        yield each["name"], f"bijlage van {_moment(each['added_at'])}. {each['note']}".strip()
    for each in document["papers"]:
        kind = _PAPERS.get(each["kind"], each["kind"])
        yield kind, f"versie {each['version']}, {_moment(each['made_at'])}"


def _shared(document: Json) -> Iterator[Row]:
    for each in document["handed_over"]:
        purpose = f", voor {each['purpose']}" if each["purpose"] else ""
        said = f"{each['what']}, aan {each['to_whom']}{purpose}"
        yield _moment(each["done_at"]), f"{said}, door {each['done_by']}"
    for each in document["handed"]:
        yield _moment(each["at"]), f"{deed_said(each['action']).said()}, door {each['by']}"


def _history(revisions: list[Json]) -> Iterator[Row]:
    for each in revisions:
        yield f"Versie {each['rev']}", f"{_moment(each['at'])}, door {each['by']}"


def _land(code: str, guide: Guide) -> str:
    return guide.countries.name(code, "nl")


def _day(text: str) -> str:
    return dutch_date(date.fromisoformat(text))


def _moment(text: str) -> str:
    return f"{datetime.fromisoformat(text).astimezone():%d-%m-%Y %H:%M}"
