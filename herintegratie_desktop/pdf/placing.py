"""Where a page belongs: whether the vault knows what its code says, and who signed the code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codekeys import is_signed_by, names_key
from herintegratie_desktop.pdf.codes import DIGEST_LENGTH, KINDS, PageCode
from herintegratie_desktop.pdf.typedcode import TypedCode
from herintegratie_desktop.store.knownplans import KnownPlan


class Fit(Enum):
    """How the code of a page fits what is in the vault; the value says so to people."""

    AGREES = words("Klopt: dit is het plan zoals het in deze kluis is ondertekend.")
    DRAFT = words("Klopt met het dossier, maar dat plan is nog niet ondertekend.")
    DIFFERS = words(
        "Klopt niet: van deze versie staat een ander plan in de kluis. Dit papier is van een eerder"
        " concept, of het is nagemaakt. Vergelijk het met het dossier."
    )
    OTHER_VERSION = words(
        "Deze versie van het dossier staat niet in deze kluis. Vraag na waar zij is gemaakt."
    )
    UNKNOWN_CASE = words(
        "Dit dossier staat niet in deze kluis. Haal het eerst binnen, of geef het papier aan wie"
        " het dossier heeft."
    )
    NOT_COMPARED = words(
        "Niet vergeleken: er is geen kluis of dossier gegeven om dit naast te leggen."
    )
    NO_CODE = words(
        "Op deze bladzijde is geen code gelezen. Typ de code die onderaan de bladzijde staat."
    )

    @property
    def can_be_filed(self) -> bool:
        """Say whether there is a case to keep such a page with."""
        return self not in {Fit.UNKNOWN_CASE, Fit.NOT_COMPARED, Fit.NO_CODE}

    @property
    def is_good(self) -> bool:
        """Say whether paper and vault agree."""
        return self in {Fit.AGREES, Fit.DRAFT}


class Signed(Enum):
    """Who signed a code; the value says so to people."""

    BY_OFFICE = words("De code is ondertekend door dit kantoor.")
    BY_OTHER = words(
        "De code is ondertekend met een sleutel die dit kantoor niet heeft, zoals die van een ander"
        " kantoor."
    )
    BY_KNOWN = words("De code is ondertekend door een kantoor dat u vertrouwt: {office}.")
    UNCHECKED = words("De code is ondertekend. Door welk kantoor is alleen met een kluis te zien.")
    BROKEN = words(
        "De handtekening in de code klopt niet: de code is nagemaakt of gewijzigd. Vertrouw dit"
        " papier niet."
    )
    NOT = words("De code is niet ondertekend, zoals op een concept.")
    TYPED = words("Overgetypt: de handtekening in de code is niet gelezen.")


@dataclass(frozen=True)
class Keys:
    """Public keys that sign codes: those of the office itself, and of others by their name."""

    own: tuple[bytes, ...] = ()
    others: tuple[tuple[bytes, str], ...] = ()

    def all(self) -> Iterator[tuple[bytes, str]]:
        """Yield every key with whose it is; the office itself has no name."""
        yield from ((key, "") for key in self.own)
        yield from self.others


NO_KEYS = Keys()


class PlansKnown(Protocol):
    """What is asked of a vault."""

    def of(self, case_id: str) -> tuple[KnownPlan, ...]:
        """Return the versions of a case."""

    def every(self) -> Iterable[KnownPlan]:
        """Yield all versions of all cases."""


@dataclass(frozen=True)
class Placed:
    """What is known of a page; `office` is whose key signed its code, of those that are trusted."""

    fit: Fit
    signed: Signed = Signed.NOT
    office: str = ""

    @property
    def is_good(self) -> bool:
        """Say whether nothing speaks against this page."""
        return self.fit.is_good and self.signed is not Signed.BROKEN

    def said(self) -> tuple[Phrase, ...]:
        """Return what is known in sentences, the most important first."""
        first = Phrase(self.fit.value)
        if self.fit is Fit.NO_CODE:
            return (first,)
        second = self.signed_said()
        return (second, first) if self.signed is Signed.BROKEN else (first, second)

    def signed_said(self) -> Phrase:
        """Return who signed the code."""
        return Phrase(self.signed.value, {"office": self.office})


def place(code: PageCode | None, known: PlansKnown | None, keys: Keys | None = NO_KEYS) -> Placed:
    """Say where a page with this code belongs, by what is `known` and by whose keys.

    Without a vault or a case nothing is known, and without a vault there are no keys to go by.
    """
    if code is None:
        return Placed(Fit.NO_CODE)
    fit = Fit.NOT_COMPARED if known is None else _fit(code, known.of(code.case))
    if not code.proof:
        return Placed(fit)
    return Placed(fit, Signed.UNCHECKED) if keys is None else Placed(fit, *_signed(code, keys))


def found_by_typing(typed: TypedCode, known: PlansKnown) -> PageCode | None:
    """Return what a typed code stands for, or None when it is of nothing in the vault.

    How many pages there are is not in such a code: `pages` is 0.
    """
    for plan in known.every():
        for kind in KINDS:
            if typed.fits(plan.case_id, plan.version, plan.digest, kind):
                digest = plan.digest[:DIGEST_LENGTH]
                return PageCode(plan.case_id, plan.version, typed.page, 0, digest, kind)
    return None


def _fit(code: PageCode, plans: tuple[KnownPlan, ...]) -> Fit:
    if not plans:
        return Fit.UNKNOWN_CASE
    same = [plan for plan in plans if plan.version == code.version]
    if not same:
        return Fit.OTHER_VERSION
    fitting = [plan for plan in same if plan.digest[:DIGEST_LENGTH] == code.digest[:DIGEST_LENGTH]]
    if not fitting:
        return Fit.DIFFERS
    return Fit.AGREES if any(plan.is_sealed for plan in fitting) else Fit.DRAFT


def _signed(code: PageCode, keys: Keys) -> tuple[Signed, str]:
    for key, office in keys.all():
        if is_signed_by(code, key):
            return (Signed.BY_KNOWN, office) if office else (Signed.BY_OFFICE, "")
    is_claimed = any(names_key(code, key) for key, _ in keys.all())
    return Signed.BROKEN if is_claimed else Signed.BY_OTHER, ""
