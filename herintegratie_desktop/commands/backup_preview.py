"""What differs between a backup and a vault, said as lines or as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.layout import bullets, columns

if TYPE_CHECKING:
    from herintegratie_desktop.store.backuppreview import Preview, Unequal
    from herintegratie_desktop.store.backuprestore import Again

NO_LIST = (
    "LET OP: bij deze back-up ligt geen leesbare lijst van wissingen (.wissingen). Een dossier dat "
    "daarna is gewist, kan terug zijn: kijk de bewijzen van wissing na en wis het opnieuw."
)
_SHUT = "LET OP: er ligt ook een lijst van wissingen die niet te lezen is."
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
        lines.extend(
            ["", f"Sindsdien gewist, gaat na het terugzetten weer weg: {found.erased_since}"]
        )
    if not found.erasures_known:
        lines.extend(["", NO_LIST])
    return lines


def again_lines(again: Again) -> list[str]:
    """Return what was erased again after a restore, or that nothing told what to erase."""
    if again.until is None:
        return [NO_LIST, *([_SHUT] if again.shut else [])]
    until = f"{again.until.astimezone():%d-%m-%Y %H:%M}"
    lines = [f"wissingen tot {until} herhaald; dossiers die daardoor weer weg zijn: {again.cases}"]
    return [*lines, _SHUT] if again.shut else lines


def _pairs(cases: tuple[Unequal, ...]) -> list[str]:
    return [f"{each.case_id} (versie {each.here}, daar {each.there})" for each in cases]


def _listed(title: str, cases: list[str]) -> list[str]:
    if not cases:
        return []
    more = [f"en nog {len(cases) - _MOST}"] if len(cases) > _MOST else []
    return ["", f"{title}: {len(cases)}", *bullets([*cases[:_MOST], *more])]
