"""The made-up household of the demo, as a caseworker types it."""

from __future__ import annotations

from dataclasses import dataclass

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

REPAIR_PROVIDER, REPAIR_WHEN = "Winkel in Erbil", "12-2026"

PENS: dict[str, Stroke] = {
    "p1": (
        (0.18, 0.62, 0.5),
        (0.28, 0.3, 0.5),
        (0.36, 0.66, 0.5),
        (0.5, 0.38, 0.5),
        (0.8, 0.6, 0.5),
    ),
    "p2": (
        (0.2, 0.35, 0.5),
        (0.3, 0.7, 0.5),
        (0.42, 0.32, 0.5),
        (0.6, 0.64, 0.5),
        (0.78, 0.4, 0.5),
    ),
    "p3": ((0.25, 0.5, 0.5), (0.4, 0.42, 0.5), (0.52, 0.58, 0.5), (0.7, 0.46, 0.5)),
}
"""How each adult draws a signature, as places on the pad."""
