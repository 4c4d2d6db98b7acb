"""The made-up household of the demo, as a caseworker types it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin

from herintegratie_desktop.core.case import Stroke
from herintegratie_desktop.core.household import DocumentKind, DocumentStatus, Role
from herintegratie_desktop.core.plan import Form


@dataclass(frozen=True)
class DocumentTyped:
    """What is typed of one document."""

    kind: DocumentKind
    number: str = ""
    country: str = "irak"
    valid_until: str = ""
    status: DocumentStatus = DocumentStatus.IN_HAND


@dataclass(frozen=True)
class PersonTyped:
    """What is typed of one person; `born` are the boxes of day, month and year."""

    given_names: str
    family_name: str
    role: Role
    born: tuple[str, str, str]
    v_number: str
    own_script: str = ""
    estimated: bool = False
    document: DocumentTyped | None = None


@dataclass(frozen=True)
class LineTyped:
    """What is typed of one budget line; `person` is the id that the person got."""

    person: str
    purpose: str
    provider: str
    category: str
    form: Form
    when: str
    amount: str


CASEWORKER = "M. de Wit"
ORGANISATION = "Opvanglocatie Voorbeeld"

PERSONS = (
    PersonTyped(
        "Samira",
        "Haddad",
        Role.HEAD,
        ("02", "03", "1988"),
        "0000000001",
        own_script="سميرة حداد",
        document=DocumentTyped(DocumentKind.PASSPORT, "VOORBEELD1", valid_until="1-5-2028"),
    ),
    PersonTyped(
        "Youssef",
        "Haddad",
        Role.PARTNER,
        ("", "", "1985"),
        "0000000002",
        own_script="يوسف حداد",
        document=DocumentTyped(DocumentKind.LAISSEZ_PASSER, status=DocumentStatus.REQUESTED),
    ),
    PersonTyped("Zarifa", "", Role.PARENT, ("", "", "1965"), "0000000003", estimated=True),
    PersonTyped(
        "Nour",
        "Haddad",
        Role.CHILD,
        ("20", "05", "2010"),
        "0000000004",
        document=DocumentTyped(
            DocumentKind.BIRTH_CERTIFICATE, status=DocumentStatus.WITH_AUTHORITY
        ),
    ),
)

COUNTRY, PLACE, ADDRESS = "irak", "Erbil", "Wijk Voorbeeld, straat 12"
PHONE, DEPARTURE = "+964 000 000 0000", "14-12-2026"

OBSTACLES = (
    "Geen woning en geen inkomen bij aankomst; de familie heeft geen plaats voor vier mensen."
)
SUPPORT = "Een naaiatelier aan huis, een vakcursus voor vertrek en schoolgeld voor twee jaar."
CONTRIBUTION = "Eigen inkomen binnen een half jaar; het kind gaat weer naar school."

LINES = (
    LineTyped("p1", "Eerste levensonderhoud", "IOM Erbil", "levens", Form.CASH, "12-2026", "300"),
    LineTyped(
        "p1", "Naaimachines en stof", "Partner Erbil", "eigen", Form.IN_KIND, "1-2027", "1250"
    ),
    LineTyped("p2", "Eerste levensonderhoud", "IOM Erbil", "levens", Form.CASH, "12-2026", "345"),
    LineTyped("p2", "Gereedschap", "Partner Erbil", "gereed", Form.IN_KIND, "1-2027", "610,50"),
    LineTyped(
        "p3", "Medicijnen, een half jaar", "IOM Erbil", "medi", Form.IN_KIND, "1-2027", "480"
    ),
    LineTyped(
        "p4", "Schoolgeld, twee jaar", "School in Erbil", "onder", Form.IN_KIND, "1-2027", "1600"
    ),
)

REPAIR = {"purpose": "Kookgerei en dekens", "provider": "Winkel in Erbil", "when": "12-2026"}

PENS = {"p1": 0.0, "p2": 2.1, "p3": 4.0}
"""Who draws a signature, each from another place in the wave."""

_POINTS = 48


def pen_stroke(phase: float) -> Stroke:
    """Return a stroke such as a hand makes: loops that grow smaller towards the end."""
    steps = [number / _POINTS for number in range(_POINTS + 1)]
    return tuple(
        (
            0.18 + 0.6 * at + 0.045 * sin(25 * at + phase),
            0.5 + 0.26 * (1 - 0.7 * at) * cos(25 * at + 1.3 * phase),
            0.5,
        )
        for at in steps
    )
