"""How the values of a case are shown on paper, by the name of their field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import CLASS_NAMES, ROLE_NAMES
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, FORM_NAMES
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.sheet import Part, text
from herintegratie_desktop.pdf.typeset import Style

LINE_NAMES = {
    "purpose": words("Doel", "changed.line.purpose"),
    "category": words("Soort", "changed.line.category"),
    "form": words("Vorm", "changed.line.form"),
    "cents": words("Bedrag", "changed.line.amount"),
    "provider": words("Aanbieder", "changed.line.provider"),
    "when": words("Wanneer", "changed.line.when"),
    "charged": words("Telt mee voor de limiet", "changed.line.charged"),
    "permission": words("Toestemming", "changed.line.permission"),
    "note": words("Opmerking", "changed.line.note"),
}
PERSON_NAMES = {
    "name": words("Naam", "changed.person.name"),
    "name_in_own_script": words("Naam in eigen schrift", "changed.person.name_in_own_script"),
    "role": words("Rol", "changed.person.role"),
    "born": words("Geboren", "changed.person.born"),
    "born_estimated": words("Geboortedatum geschat", "changed.person.born_estimated"),
    "nationalities": words("Nationaliteit", "changed.person.nationalities"),
    "v_number": words("V-nummer", "changed.person.v_number"),
    "class_chosen": words("Telt als", "changed.person.class_chosen"),
    "class_reason": words("Reden van die keuze", "changed.person.class_reason"),
}
TEXT_NAMES = {
    "obstacles": words(
        "Wat staat terugkeer in de weg, en hoe lossen we dat op?", "changed.text.obstacles"
    ),
    "support": words("Waaruit bestaat de ondersteuning?", "changed.text.support"),
    "contribution": words("Hoe draagt dit bij aan een nieuw bestaan?", "changed.text.contribution"),
}
HEAD_NAMES = {
    "caseworker": words("Behandelaar", "changed.plan.caseworker"),
    "organisation": words("Organisatie", "changed.plan.organisation"),
    "scheme": words("Regeling", "changed.plan.scheme"),
    "project": words("Project", "changed.plan.project"),
    "network": words("Netwerk", "changed.plan.network"),
    "language": words("Taal", "changed.plan.language"),
    "country": words("Land van terugkeer", "changed.plan.country"),
    "place": words("Plaats", "changed.plan.place"),
    "address": words("Adres", "changed.plan.address"),
    "address_in_own_script": words("Adres in eigen schrift", "changed.plan.address_in_own_script"),
    "phone": words("Telefoon", "changed.plan.phone"),
    "departure": words("Gepland vertrek", "changed.plan.departure"),
    "guardian": words("Voogd of begeleider", "changed.plan.guardian"),
    "interpreter": words("Tolk", "changed.plan.interpreter"),
}
YES, NO = words("ja", "changed.yes"), words("nee", "changed.no")
NOTHING = "–"


def shown(dossier: Dossier, field: str, value: Any, style: Style, small: Style) -> list[Part]:  # noqa: ANN401 - any field of a case
    """Return a value as words: what was typed once, words of the program in both languages."""
    said = said_of(dossier, field, value)
    if isinstance(said, Phrase):
        return list(dossier.voice.pair(said, style, small))
    return [text(said, style, keep_lines=True)]


def said_of(dossier: Dossier, field: str, value: Any) -> Phrase | str:  # noqa: ANN401
    """Return a value in words: a phrase where the program has words, else what was typed."""
    if isinstance(value, bool):
        return Phrase(YES if value else NO)
    if not value:
        return NOTHING
    show = _WAYS.get(field)
    if show is not None:
        return show(dossier, value)
    return dutch_date(value) if isinstance(value, date) else str(value)


def _country(dossier: Dossier, code: str) -> Phrase:
    return Phrase(dossier.country(code))


def _countries(dossier: Dossier, codes: tuple[str, ...]) -> Phrase:
    named = {f"c{n}": Phrase(dossier.country(code)) for n, code in enumerate(codes)}
    return Phrase(", ".join(f"{{{name}}}" for name in named), named)


def _scheme(dossier: Dossier, scheme: str) -> str:
    try:
        return dossier.guide.rules.scheme(scheme).name
    except RuleError:
        return scheme


def _project(dossier: Dossier, project: str) -> str:
    found = dossier.guide.catalogue.project_on(project, dossier.checked.day)
    return project if found is None else found.name


def _network(dossier: Dossier, network: str) -> str:
    found = dossier.guide.catalogue.network_on(network, dossier.checked.day)
    return network if found is None else found.name


_WAYS: dict[str, Callable[[Dossier, Any], Phrase | str]] = {
    "category": lambda _, value: Phrase(CATEGORY_NAMES[value]),
    "form": lambda _, value: Phrase(FORM_NAMES[value]),
    "cents": lambda _, value: show_euros(value),
    "when": lambda _, value: str(value.dutch),
    "born": lambda _, value: str(value.dutch),
    "role": lambda _, value: Phrase(ROLE_NAMES[value]),
    "class_chosen": lambda _, value: Phrase(CLASS_NAMES[value]),
    "nationalities": _countries,
    "country": _country,
    "scheme": _scheme,
    "project": _project,
    "network": _network,
    "language": lambda _, value: Phrase(language_name(value)),
}
