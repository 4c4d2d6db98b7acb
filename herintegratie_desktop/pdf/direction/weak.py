"""Marks, figures and what belongs to figures (rules W1 to W7 of UAX #9)."""

from __future__ import annotations

from herintegratie_desktop.pdf.direction.kinds import ISOLATES

_SEPARATED = {("ES", "EN"), ("CS", "EN"), ("CS", "AN")}
_LOOSE = {"ES", "ET", "CS"}


def resolve_weak(kinds: list[str], before: str) -> None:
    """Resolve the weak kinds of one stretch in place; `before` is the direction at its start."""
    found = set(kinds)
    if "NSM" in found:
        _marks(kinds, before)
    if "AL" in found:
        _arabic_figures(kinds)
    if not _LOOSE.isdisjoint(found):
        _separators(kinds)
        _terminators(kinds)
        kinds[:] = ["ON" if kind in _LOOSE else kind for kind in kinds]
    if "EN" in found:
        _latin_figures(kinds, before)


def _marks(kinds: list[str], before: str) -> None:
    """W1: a mark is what it stands on."""
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = "ON" if before in ISOLATES or before == "PDI" else before
        before = kinds[at]


def _arabic_figures(kinds: list[str]) -> None:
    """W2 and W3: figures behind an Arabic letter are Arabic ones."""
    strong = ""
    for at, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            strong = kind
            kinds[at] = "R" if kind == "AL" else kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"


def _separators(kinds: list[str]) -> None:
    """W4: one sign between figures of one kind is a figure."""
    for at in range(1, len(kinds) - 1):
        around = kinds[at - 1]
        if (kinds[at], around) in _SEPARATED and kinds[at + 1] == around:
            kinds[at] = around


def _terminators(kinds: list[str]) -> None:
    """W5: signs right before or behind figures are figures."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > at and "EN" in (kinds[at - 1 : at] + kinds[end : end + 1]):
            kinds[at:end] = ["EN"] * (end - at)
        at = end + 1


def _latin_figures(kinds: list[str], strong: str) -> None:
    """W7: figures behind a letter that is read from the left are read with it."""
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
