"""How old somebody is on the day that counts, and what that makes them, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.household import CLASS_NAMES, Person, PersonClass
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk

translate = QCoreApplication.translate


def years_of(person: Person, day: date) -> str:
    """Return the age on a day: `38`, `17–18`, `± 61`, or nothing when it is not known."""
    ages = person.age_range_on(day)
    if ages is None or ages[1] < 0:
        return ""
    low, high = max(ages[0], 0), ages[1]
    if person.born_estimated:
        return f"± {high}"
    return str(high) if low == high else f"{low}–{high}"


def class_of(desk: Desk, case: Case, person: Person) -> PersonClass:
    """Return adult, minor or undetermined on the day that counts."""
    return person.class_on(case.reference_day(desk.today), desk.guide.rules.majority)


def class_by_date(desk: Desk, case: Case, person: Person) -> PersonClass:
    """Return what the date alone says, whatever was chosen."""
    return person.class_by_date(case.reference_day(desk.today), desk.guide.rules.majority)


def class_name(desk: Desk, person_class: PersonClass) -> str:
    """Return the Dutch word for a class, in the language of the window."""
    return desk.say(Phrase(CLASS_NAMES[person_class]))


def age_in_words(person: Person, day: date) -> str:
    """Return the age on a day in words: `38 jaar`, or nothing when it is not known."""
    years = years_of(person, day)
    return translate("Ages", "{age} jaar").format(age=years) if years else ""


def age_in_short(desk: Desk, case: Case, person: Person) -> str:
    """Return class and age, as the list of members says it: `volwassene · 38`."""
    years = years_of(person, case.reference_day(desk.today))
    person_class = class_of(desk, case, person)
    if person_class is PersonClass.UNDETERMINED:
        is_open = translate("Ages", "nog te bepalen")
        return f"{years} · {is_open}" if years else translate("Ages", "leeftijd onbekend")
    return " · ".join(filter(None, (class_name(desk, person_class), years)))


def age_in_full(desk: Desk, case: Case, person: Person) -> str:
    """Return the sentence beneath a birth date: age, class, and the day on which that counts."""
    day = case.reference_day(desk.today)
    if person.born is not None and person.born.earliest > desk.today:
        return translate("Ages", "Deze datum ligt na vandaag. Kijk het jaar na.")
    source = (
        translate("Ages", "Vandaag, {day} (er is nog geen vertrekdatum): {age}, {class_name}")
        if case.back.planned_departure is None
        else translate("Ages", "Op de vertrekdatum {day}: {age}, {class_name}")
    )
    said = class_name(desk, class_of(desk, case, person))
    return source.format(day=dutch_date(day), age=age_in_words(person, day), class_name=said)
