"""The certificate of an erasure, in words for people: it names nobody who was in the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.household import CLASS_NAMES, PersonClass
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.plan import FORM_NAMES, Form
from herintegratie_desktop.core.readable import Readable, Section

if TYPE_CHECKING:
    from herintegratie_desktop.store.erasure import Certificate

_TITLE = "Bewijs van wissing"
_INTRO = (
    "Van één dossier is alles gewist: personen, antwoorden, plan, handtekeningen, papieren, "
    "bijlagen en beslissingen. Wat hier staat is alles wat ervan over is, met de regel in het "
    "logboek dat het is gewist. Back-ups van vóór de wissing bevatten het dossier nog tot zij zijn "
    "verwijderd."
)
_NONE_GONE = "Tot nu toe is er geen verwijderd."
_EARLY = "gewist vóór het einde van de termijn"

Row = tuple[str, str]


def certificate_reading(certificate: Certificate, guide: Guide) -> Readable:
    """Return the certificate as a document."""
    return Readable(
        title=_TITLE,
        intro=_INTRO,
        foot=f"Kenmerk {certificate.id}",
        sections=(
            Section("De wissing", tuple(_erasure(certificate))),
            Section("Het bewaarbeleid van toen", tuple(_policy(certificate))),
            Section("Wat ervan overblijft", tuple(_totals(certificate.totals, guide))),
            Section("Back-ups van vóór de wissing", tuple(_backups(certificate)), none=_NONE_GONE),
        ),
    )


def certificate_document(certificate: Certificate) -> dict[str, Any]:
    """Return the certificate as JSON values."""
    return {
        "erasure": certificate.id,
        "erased_at": certificate.erased_at.isoformat(),
        "erased_by": certificate.erased_by,
        "reason": certificate.reason,
        "policy": dict(certificate.policy),
        "totals": dict(certificate.totals),
        "journal_hash": certificate.journal_hash,
        "backups": [
            {
                "path": str(each.path),
                "made_at": each.made_at.isoformat(),
                "at": each.at.isoformat(),
                "removed": each.is_gone,
            }
            for each in certificate.backups
        ],
    }


def _erasure(certificate: Certificate) -> Iterator[Row]:
    yield "Kenmerk", certificate.id
    yield "Gewist op", _moment(certificate.erased_at)
    yield "Gewist door", certificate.erased_by
    yield "Reden", certificate.reason
    yield "Logboek daarna", certificate.journal_hash


def _policy(certificate: Certificate) -> Iterator[Row]:
    policy, day = certificate.policy, certificate.erased_at.astimezone().date()
    yield "Bewaren", f"{policy['years']} jaar ({policy['source']})"
    yield "Vastgelegd door", f"{policy['owner']}, {_day(policy['since'])}"
    yield "Subsidie vastgesteld op", _day(policy["fixed_on"])
    begins = policy["may_go_from"]
    is_early = begins is None or date.fromisoformat(str(begins)) > day
    yield "Mocht weg vanaf", f"{_day(begins)}; {_EARLY}" if is_early else _day(begins)


def _totals(totals: Any, guide: Guide) -> Iterator[Row]:  # noqa: ANN401 - JSON values
    yield "Regeling", totals["scheme"]
    yield "Project", totals["project"] or "geen"
    country = totals["country"]
    yield "Land van terugkeer", guide.countries.name(country, "nl") if country else "niet bekend"
    for name, count in totals["persons"].items():
        yield f"Personen: {CLASS_NAMES[PersonClass(name)]}", str(count)
    for name, cents in totals["cents"].items():
        yield f"Besteed: {FORM_NAMES[Form(name)].lower()}", show_euros(Cents(cents))
    yield "Jaar van vertrek", str(totals["departure_year"] or "niet bekend")


def _backups(certificate: Certificate) -> Iterator[Row]:
    for each in certificate.backups:
        what = "verwijderd op" if each.is_gone else "niet te bereiken op"
        yield str(each.path), f"van {_moment(each.made_at)}, {what} {_moment(each.at)}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%d-%m-%Y %H:%M}"


def _day(text: object) -> str:
    return dutch_date(date.fromisoformat(str(text))) if text else "niet bekend"
