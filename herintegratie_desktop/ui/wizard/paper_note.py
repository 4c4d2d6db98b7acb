"""In which languages a plan will be printed, and what cannot be printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.canonical import canonical_json, case_document
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.texts import DUTCH, Approval, approval
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.paper.plan_paper import is_bilingual

_MOST_SHOWN = 12


def paper_notes(case: Case, desk: Desk) -> tuple[str, str]:
    """Return a kind of banner, and what there is to know about the paper of this case."""
    kind, said = _languages(case, desk)
    unknown = _unprintable(case)
    if not unknown:
        return kind, said
    marks = QCoreApplication.translate(
        "PaperNote", "Deze tekens kan het programma niet afdrukken: {marks}. Schrijf ze anders."
    )
    return "warn", f"{said} {marks.format(marks=unknown)}"


def _languages(case: Case, desk: Desk) -> tuple[str, str]:
    translate = QCoreApplication.translate
    name = desk.translate(_name_of(case.language))
    if case.language in {"", DUTCH}:
        return "info", translate("PaperNote", "Het plan wordt afgedrukt in het Nederlands.")
    if approval(case.language, desk.guide) is Approval.PART:
        part = translate(
            "PaperNote",
            "De vertaling voor {name} is voor een deel goedgekeurd. De andere woorden van het plan "
            "worden in het Nederlands afgedrukt. Bespreek die met een tolk.",
        )
        return "warn", part.format(name=name)
    if is_bilingual(case.language, desk.guide):
        both = translate(
            "PaperNote", "Het plan wordt afgedrukt in het Nederlands en daarnaast: {name}."
        )
        return "info", both.format(name=name)
    only = translate(
        "PaperNote",
        "De vertaling voor {name} is nog niet goedgekeurd. Het plan wordt alleen in het Nederlands "
        "afgedrukt. Bespreek het met een tolk.",
    )
    return "warn", only.format(name=name)


def _name_of(language: str) -> str:
    from herintegratie_desktop.pdf.languages import language_name

    return language_name(language)


def _unprintable(case: Case) -> str:
    from herintegratie_desktop.pdf.printable import unprintable

    text = canonical_json(case_document(case)).decode("utf-8", "surrogatepass")
    return " ".join(sorted(unprintable(text))[:_MOST_SHOWN])
