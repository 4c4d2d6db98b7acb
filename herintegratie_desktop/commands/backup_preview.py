"""What differs between a backup and a vault, said as lines or as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.layout import bullets, columns

if TYPE_CHECKING:
    from herintegratie_desktop.store.backuppreview import Preview, Unequal

_MOST = 20
_COUNTS = {
    "cases": "dossiers",
    "persons": "gezinsleden",
    "papers": "plannen",
    "decisions": "besluiten",
    "journal": "logboekregels",
}


def preview_document(found: Preview) -> dict[str, Any]:
    """Return everything that differs, as `vault restore --preview --json` prints it."""
    return {**asdict(found), "made_at": found.made_at.isoformat(), "loses": found.loses}


def preview_rows(found: Preview) -> list[str]:
    """Return what differs, the case numbers up to twenty of each kind."""
    here = found.here or {}
    lines = [f"gemaakt op {found.made_at:%d-%m-%Y om %H:%M}; er is niets gewijzigd"]
    if not found.is_same_vault:
        lines.append("LET OP: deze back-up is van een andere kluis")
    lines.append("")
    heads = [("", "kluis nu", "back-up")]
    counts = [
        (word, str(here.get(name, 0)), str(found.there.get(name, 0)))
        for name, word in _COUNTS.items()
    ]
    lines.extend(columns(heads + counts))
    for title, cases in (
        ("Alleen in de kluis van nu, verdwijnen", list(found.only_here)),
        ("Alleen in de back-up, komen terug", list(found.only_there)),
        ("Nieuwer in de kluis van nu, gaan terug", _pairs(found.newer_here)),
        ("Nieuwer in de back-up", _pairs(found.newer_there)),
        ("Even vaak gewijzigd, maar anders", _pairs(found.apart)),
    ):
        lines.extend(_listed(title, cases))
    if found.erased_since:
        lines.extend(["", f"Sindsdien gewist, moet daarna opnieuw: {found.erased_since}"])
    return lines


def _pairs(cases: tuple[Unequal, ...]) -> list[str]:
    return [f"{each.case_id} (versie {each.here}, daar {each.there})" for each in cases]


def _listed(title: str, cases: list[str]) -> list[str]:
    if not cases:
        return []
    more = [f"en nog {len(cases) - _MOST}"] if len(cases) > _MOST else []
    return ["", f"{title}: {len(cases)}", *bullets([*cases[:_MOST], *more])]
