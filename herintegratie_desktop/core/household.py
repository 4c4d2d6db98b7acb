"""The people who return together."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import Enum

from herintegratie_desktop.core.dates import PartialDate, years_between
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass

Extras = tuple[tuple[str, str], ...]
"""Keys that begin with `x_`, each with its value as JSON text, carried along unchanged."""


class Role(Enum):
    """The place of a person in the household."""

    HEAD = "head"
    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    OTHER = "other"


class PersonClass(Enum):
    """Whether the limits of an adult or of a minor hold; undetermined when nobody can tell."""

    ADULT = "adult"
    MINOR = "minor"
    UNDETERMINED = "undetermined"


class DocumentKind(Enum):
    """What proves who somebody is, or lets them travel."""

    PASSPORT = "passport"
    IDENTITY_CARD = "identity_card"
    LAISSEZ_PASSER = "laissez_passer"
    BIRTH_CERTIFICATE = "birth_certificate"
    MARRIAGE_CERTIFICATE = "marriage_certificate"
    OTHER = "other"


class DocumentStatus(Enum):
    """Where a document is."""

    IN_HAND = "in_hand"
    WITH_AUTHORITY = "with_authority"
    REQUESTED = "requested"
    LOST = "lost"


ROLE_NAMES = {
    Role.HEAD: words("aanvrager", "role.head"),
    Role.PARTNER: words("partner", "role.partner"),
    Role.CHILD: words("kind", "role.child"),
    Role.PARENT: words("ouder", "role.parent"),
    Role.SIBLING: words("broer of zus", "role.sibling"),
    Role.OTHER: words("ander gezinslid", "role.other"),
}
CLASS_NAMES = {
    PersonClass.ADULT: words("volwassene", "counts_as.adult"),
    PersonClass.MINOR: words("minderjarige", "counts_as.minor"),
    PersonClass.UNDETERMINED: words("leeftijd niet vastgesteld", "counts_as.undetermined"),
}
DOCUMENT_NAMES = {
    DocumentKind.PASSPORT: words("paspoort", "document.passport"),
    DocumentKind.IDENTITY_CARD: words("identiteitskaart", "document.identity_card"),
    DocumentKind.LAISSEZ_PASSER: words("laissez-passer", "document.laissez_passer"),
    DocumentKind.BIRTH_CERTIFICATE: words("geboorteakte", "document.birth_certificate"),
    DocumentKind.MARRIAGE_CERTIFICATE: words("huwelijksakte", "document.marriage_certificate"),
    DocumentKind.OTHER: words("ander document", "document.other"),
}
STATUS_NAMES = {
    DocumentStatus.IN_HAND: words("in bezit", "document.status.in_hand"),
    DocumentStatus.WITH_AUTHORITY: words(
        "ligt bij een instantie", "document.status.with_authority"
    ),
    DocumentStatus.REQUESTED: words("aangevraagd", "document.status.requested"),
    DocumentStatus.LOST: words("kwijt", "document.status.lost"),
}


@dataclass(frozen=True)
class Document:
    """One identity or travel document; `country` is an ISO code, `valid_until` a day or None."""

    kind: DocumentKind
    number: str = ""
    country: str = ""
    valid_until: date | None = None
    status: DocumentStatus = DocumentStatus.IN_HAND
    extras: Extras = ()


@dataclass(frozen=True)
class Person:
    """One member of a household; nationalities are ISO codes, or XXA stateless, XXX unknown."""

    id: str
    given_names: str = ""
    family_name: str = ""
    single_name: bool = False
    name_in_own_script: str = ""
    role: Role = Role.OTHER
    born: PartialDate | None = None
    born_estimated: bool = False
    class_chosen: PersonClass | None = None
    class_reason: str = ""
    nationalities: tuple[str, ...] = ()
    v_number: str = ""
    documents: tuple[Document, ...] = ()
    no_documents: bool = False
    extras: Extras = ()

    @property
    def name(self) -> str:
        """Return the name as it is said: given names, then family name."""
        return f"{self.given_names} {self.family_name}".strip()

    @property
    def called(self) -> str:
        """Return the name, or the id while no name is known, so that sentences have a subject."""
        return self.name or self.id

    def age_range_on(self, day: date) -> tuple[int, int] | None:
        """Return the lowest and highest age in whole years, or None without a birth date."""
        if self.born is None:
            return None
        return years_between(self.born.latest, day), years_between(self.born.earliest, day)

    def class_by_date(self, day: date, majority: int) -> PersonClass:
        """Return what the known part of the birth date says, whatever was chosen."""
        ages = self.age_range_on(day)
        if ages is None or ages[0] < majority <= ages[1]:
            return PersonClass.UNDETERMINED
        return PersonClass.ADULT if ages[0] >= majority else PersonClass.MINOR

    def class_on(self, day: date, majority: int) -> PersonClass:
        """Return the class; a choice with a reason settles what the date leaves open."""
        by_date = self.class_by_date(day, majority)
        if by_date is not PersonClass.UNDETERMINED or not self.class_reason.strip():
            return by_date
        return self.class_chosen or by_date


@dataclass(frozen=True)
class Household:
    """The members, in the order in which they were registered."""

    members: tuple[Person, ...] = ()

    def __contains__(self, person_id: str) -> bool:
        """Say whether somebody with this id is a member."""
        return any(person.id == person_id for person in self.members)

    def person(self, person_id: str) -> Person:
        """Return one member; raises `KeyError` for somebody who is not."""
        for person in self.members:
            if person.id == person_id:
                return person
        raise KeyError(person_id)

    def with_person(self, changed: Person) -> Household:
        """Return the household with one member as changed; raises `KeyError` for a stranger."""
        self.person(changed.id)
        return Household(
            tuple(changed if person.id == changed.id else person for person in self.members)
        )

    def without(self, person_id: str) -> Household:
        """Return the household without one member."""
        return Household(tuple(person for person in self.members if person.id != person_id))

    @property
    def head(self) -> Person | None:
        """Return the applicant, else the first member."""
        heads = (person for person in self.members if person.role is Role.HEAD)
        return next(heads, self.members[0] if self.members else None)

    def new_person_id(self) -> str:
        """Return the first free id: `p1`, `p2` and so on."""
        taken = {person.id for person in self.members}
        return next(f"p{n}" for n in range(1, len(taken) + 2) if f"p{n}" not in taken)


def namesakes(household: Household) -> tuple[Person, ...]:
    """Return the members who look registered twice: same name and birth date, or same V-number."""
    marks = {person.id: _marks(person) for person in household.members}
    counts = Counter(mark for own in marks.values() for mark in own)
    return tuple(
        person for person in household.members if any(counts[mark] > 1 for mark in marks[person.id])
    )


def _marks(person: Person) -> set[tuple[str, str]]:
    marks = set()
    if person.name and person.born:
        marks.add((" ".join(person.name.casefold().split()), person.born.iso))
    if person.v_number:
        marks.add(("v-number", person.v_number))
    return marks
