"""The rules as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.commands.layout import bullets, columns
from herintegratie_desktop.commands.rules_view import FileShown, Shown, View
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.explain import in_force
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.plan import CATEGORY_NAMES, Category
from herintegratie_desktop.core.policy import (
    EFFECT_NAMES,
    STAGE_NAMES,
    Amounts,
    Condition,
    Kind,
    Scheme,
    Scope,
    Stage,
    Terms,
)

_FILES_HEADING = ("bestand", "uitgave", "van wie")
_SCOPES = {
    Scope.EVERYBODY: "voor iedereen",
    Scope.NGO: "voor deelnemers aan het project van een ngo",
}
_EXCLUDES = "uitsluiting: ja betekent uitgesloten"


def rulebook_lines(view: View) -> Iterator[str]:
    """Yield the files, all schemes, a few lines on every condition, and the window of support."""
    on = f", zoals zij gelden op {dutch_date(view.day)}" if view.day else ""
    yield f"Regels, uitgave {view.book.version}{on}"
    yield ""
    yield from columns([_FILES_HEADING, *map(_file, view.files)])
    for scheme in view.schemes:
        yield ""
        yield from _scheme(scheme)
    for condition in view.conditions:
        yield ""
        yield f"{condition.id}: {condition.title}"
        yield from bullets(_in_short(condition))
    yield ""
    window = view.book.window
    yield (
        f"Ondersteuning mag van {window.months_before} maanden vóór tot {window.months_after} "
        f"maanden na vertrek ({window.source})."
    )


def shown_lines(shown: Shown) -> Iterator[str]:
    """Yield one scheme with its history, or everything about a condition, period by period."""
    if isinstance(shown.rule, Scheme):
        yield from _scheme(shown.rule)
    else:
        yield f"{shown.rule.id}: {shown.rule.title}"
        for period in shown.periods:
            yield f"  {in_force(period).said()}"
            yield from bullets(_about(period, shown))
    yield f"bestand: {shown.file}"


def _file(file: FileShown) -> tuple[str, str, str]:
    installed = file.installed
    if installed is None:
        return (file.name, file.version, "het programma")
    how = f"ondertekend door {installed.signed_by}" if installed.signed_by else installed.reason
    return (file.name, file.version, f"uw organisatie, {installed.installed_by}: {how}")


def _scheme(scheme: Scheme) -> Iterator[str]:
    yield f"{scheme.id}: {scheme.name}"
    for amounts in scheme.history:
        yield from _amounts(amounts)


def _amounts(amounts: Amounts) -> Iterator[str]:
    yield f"  vanaf {_since(amounts)}"
    yield from bullets(
        [
            f"volwassene {show_euros(amounts.adult)}",
            f"minderjarige in een gezin {show_euros(amounts.minor_in_family)}, "
            f"alleen {show_euros(amounts.minor_alone)}",
            f"waarvan contant ten hoogste {show_euros(amounts.cash)} per persoon",
            f"bron: {amounts.source} (zekerheid: {amounts.certainty.words})",
            *([f"let op: {amounts.note}"] if amounts.note else []),
        ]
    )


def _since(amounts: Amounts) -> str:
    return "het begin" if amounts.since.year == 1 else dutch_date(amounts.since)


def _in_short(condition: Condition) -> Iterator[str]:
    yield "; ".join((in_force(condition).said(), *_what_it_is(condition)))
    yield f"wie antwoordt: {', '.join(condition.answered_by)}; bewijs: {condition.evidence}"
    yield _source(condition)


def _what_it_is(condition: Condition) -> Iterator[str]:
    if condition.kind is Kind.EXCLUSION:
        yield _EXCLUDES
    yield _SCOPES[condition.scope]
    yield STAGE_NAMES[condition.stage].lower()


def _about(condition: Condition, shown: Shown) -> Iterator[str]:
    yield condition.question
    yield "; ".join(_what_it_is(condition))
    if condition.stage is not Stage.DUTY:
        yield f"gevolg: {EFFECT_NAMES[condition.effect]}"
    yield f"wie antwoordt: {', '.join(condition.answered_by)}"
    yield f"bewijs: {condition.evidence}"
    yield _source(condition)
    if condition.note:
        yield f"let op: {condition.note}"
    yield from _ties(condition, shown)
    yield from _terms(condition.terms)
    if condition.confidential:
        yield "vertrouwelijk: alleen ja, nee of onbekend, met een datum en zonder bijzonderheden"


def _source(condition: Condition) -> str:
    return f"bron: {condition.source} (zekerheid: {condition.certainty.words})"


def _ties(condition: Condition, shown: Shown) -> Iterator[str]:
    if condition.one_of:
        group = shown.view.book.groups[condition.one_of]
        yield f"één is genoeg van: {', '.join(shown.view.members(group))} ({group.title})"
    if condition.unless:
        yield f"wordt goedgemaakt door: {', '.join(condition.unless)}"
    if condition.doubt_when:
        yield f"geeft twijfel als wel is voldaan aan: {', '.join(condition.doubt_when)}"


def _terms(terms: Terms) -> Iterator[str]:
    if terms.years:
        yield f"telt {terms.years} jaar"
    if terms.categories:
        names = (CATEGORY_NAMES[Category(each)].lower() for each in terms.categories)
        yield f"gaat over: {', '.join(names)}"
    if terms.networks:
        yield f"netwerken die mogen: {', '.join(terms.networks)}"
    if terms.fallback:
        yield f"waar het eerste er niet is: {', '.join(terms.fallback)}"
