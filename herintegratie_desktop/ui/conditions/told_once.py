"""What is open of several people told once, for those who read lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.conditions.naming import people_called

Told = tuple[str, Phrase]
"""The place of a field, and the sentence about it."""

_ANSWERS = "answers"
_OPENS = "{person}:"


def told_once(told: Iterable[Told], household: Household) -> Iterator[Told]:
    """Yield each sentence about answers once, naming everybody it is about; others as they are.

    A link leads to the first of them; what is mended there makes place for the next.
    """
    names = {person.id: person.called for person in household.members}
    together: dict[object, list[tuple[str, Told]]] = {}
    for at, each in enumerate(told):
        person, key = _without_person(each, names)
        together.setdefault(key or at, []).append((person, each))
    for same in together.values():
        place, phrase = same[0][1]
        if len(same) > 1:
            called = people_called((person for person, _ in same), names)
            phrase = Phrase(phrase.source, {**phrase.values, "person": called})
        yield place, phrase


def _without_person(told: Told, names: dict[str, str]) -> tuple[str, object]:
    """Return whom an answer is about, and what is left to tell sentences apart by."""
    place, phrase = told
    root, *rest = place.split("/")
    if root != _ANSWERS or not phrase.source.startswith(_OPENS) or rest[0] not in names:
        return "", None
    said = Phrase(phrase.source, {**phrase.values, "person": ""}).said()
    return rest[0], (*rest[1:], said)
