"""Take the other members of a household out of a text about one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from herintegratie_desktop.core.household import Household, Person

SOMEBODY = "[ander gezinslid]"
_SHORTEST = 2


class OthersHider:
    """Hides names and numbers of every member but one; what that one shares with them stays."""

    def __init__(self, household: Household, person_id: str) -> None:
        own = {word.casefold() for word in _marks(household.person(person_id))}
        others = {
            word
            for member in household.members
            if member.id != person_id
            for word in _marks(member)
            if word.casefold() not in own
        }
        # The longest first, or a name that begins another would leave its end.
        found = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
        one = rf"(?<![^\W_])(?:{found})(?![^\W_])"
        self._pattern = re.compile(rf"{one}(?:[\s-]+{one})*", re.IGNORECASE) if others else None

    def text(self, text: str) -> str:
        """Return a text with others taken out."""
        return self._pattern.sub(SOMEBODY, text) if self._pattern else text

    def values(self, value: Any) -> Any:  # noqa: ANN401 - any JSON value
        """Return a JSON value with others taken out of every text in it; keys stay."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.values(each) for each in value]
        if isinstance(value, dict):
            return {key: self.values(each) for key, each in value.items()}
        return value


def _marks(person: Person) -> Iterator[str]:
    names = (person.given_names, person.family_name, person.name_in_own_script, person.v_number)
    for words in (*names, *(document.number for document in person.documents)):
        yield from (word for word in words.split() if len(word) >= _SHORTEST)
