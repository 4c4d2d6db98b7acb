"""Words of paper that a person approved: each belongs to one sentence as it reads in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from herintegratie_desktop.core.phrases import Counted, Words

Forms = tuple[str, ...]
"""What a sentence is in another language: one text, or one for each form of a number."""


class Sentence(NamedTuple):
    """What makes a sentence itself: its key, its Dutch, and its Dutch for more than one.

    When the Dutch changes it is another sentence, and what was approved counts no longer.
    """

    key: str
    source: str
    plural: str = ""


def sentence_of(source: str) -> Sentence:
    """Return which sentence a marked text of the program is."""
    if isinstance(source, Counted):
        return Sentence(source.key, source.one, source.more)
    return Sentence(source.key if isinstance(source, Words) else "", str(source))


@dataclass(frozen=True)
class ApprovedWords:
    """What somebody approved of a language (BCP 47).

    `plural_forms` is the rule of gettext for the forms of a number; `waiting` is how many
    sentences of paper nobody approved, here or in the program.
    """

    language: str
    approved_by: str
    approved_on: date
    plural_forms: str
    waiting: int
    said: Mapping[Sentence, Forms] = field(repr=False)
