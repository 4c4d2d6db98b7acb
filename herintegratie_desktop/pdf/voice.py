"""The two voices of the paper: Dutch, and the language of the household beside it."""

from __future__ import annotations

from functools import cached_property

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, Translate, words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.isolates import (
    CLOSED,
    OPENED,
    isolated,
    isolated_from_left,
    nested,
    nested_from_left,
)
from herintegratie_desktop.pdf.languages import is_rtl, language_name
from herintegratie_desktop.pdf.sheet import Align, Text, text
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.store.texts import Approval, approval, translator

PLAN_TITLE = words("Individueel herintegratieplan", "paper.title")
_NONE_APPROVED = words(
    "Vertaling ({language}) nog niet goedgekeurd: dit papier is alleen in het Nederlands.",
    "paper.none_approved",
)
_PARTLY_APPROVED = words(
    "Vertaling ({language}) nog niet helemaal goedgekeurd: een deel van de woorden staat in het"
    " Nederlands.",
    "paper.partly_approved",
)

# The edge at which a right-to-left text begins is the one at which others end.
OTHER_EDGE: dict[Align, Align] = {"start": "end", "end": "start", "centre": "centre"}

# How a value is filled into a sentence, and how a sentence is.
_FROM_RIGHT, _FROM_LEFT = (isolated, nested), (isolated_from_left, nested_from_left)

Said = Phrase | str
"""A sentence to say: a phrase, or a Dutch sentence without holes."""


@dataclass(frozen=True)
class Voice:
    """Says sentences in Dutch and, as far as approved, in a second language (BCP 47).

    On `trial` the words are drafts that nobody approved, for a translator to look at. `approved`
    says how much of them was; without it, what the program knows of the language.
    """

    language: str
    translate: Translate
    trial: bool = False
    approved: Approval | None = None

    @cached_property
    def is_bilingual(self) -> bool:
        """Say whether there is a second language: one that leaves the title in Dutch has none.

        Of words that were approved in part, the title may be among those that wait.
        """
        if self.language in {"", "nl"}:
            return False
        return self.translate(PLAN_TITLE) != PLAN_TITLE or self._is_partly_approved

    @property
    def to_approve(self) -> Phrase | None:
        """Return what to tell a household that reads words in Dutch for want of approval."""
        if self.language in {"", "nl"} or self.trial:
            return None
        name = Phrase(language_name(self.language))
        if not self.is_bilingual:
            return Phrase(_NONE_APPROVED, {"language": name})
        return Phrase(_PARTLY_APPROVED, {"language": name}) if self._is_partly_approved else None

    @cached_property
    def _is_partly_approved(self) -> bool:
        return (self.approved or approval(self.language)) is Approval.PART

    @cached_property
    def rtl(self) -> bool:
        """Say whether the second language is read from right to left."""
        return is_rtl(self.language)

    def dutch(self, said: Said) -> str:
        """Say it in Dutch."""
        if not isinstance(said, Phrase):
            return said
        return said.said(fill=isolated_from_left, nest=nested_from_left)

    def other(self, said: Said) -> str:
        """Say it in the second language; nothing when there is none, or when it says the same."""
        if not self.is_bilingual:
            return ""
        fill, nest = _FROM_RIGHT if self.rtl else _FROM_LEFT
        phrase = said if isinstance(said, Phrase) else Phrase(said)
        again = phrase.said(self.translate, fill, nest)
        return "" if again == phrase.said(fill=fill, nest=nest) else again

    def pair(
        self, said: Said, style: Style, style_too: Style, align: Align = "start"
    ) -> list[Text]:
        """Return it in Dutch and below that in the second language, both towards one edge."""
        return [text(self.dutch(said), style, align=align), *self.under(said, style_too, align)]

    def under(self, said: Said, style: Style, align: Align = "start") -> list[Text]:
        """Return only the second language, towards the edge of the Dutch words above it."""
        other, edge = self.other(said), OTHER_EDGE[align] if self.rtl else align
        return (
            [text(other, style, rtl=self.rtl, align=edge, language=self.language)] if other else []
        )

    def joined(self, said: Said) -> str:
        """Return it in Dutch and in the second language on one line, with a dot between."""
        other = self.other(said)
        apart = f"{OPENED}{other}{CLOSED}" if self.rtl else other
        return f"{self.dutch(said)} · {apart}" if other else self.dutch(said)

    def beside(self, said: Said, style: Style) -> list[Text]:
        """Return only the second language, from its own edge, for a column of its own."""
        other = self.other(said)
        return [text(other, style, rtl=self.rtl, language=self.language)] if other else []


def voice_in(language: str, guide: Guide) -> Voice:
    """Return the voice of a language (BCP 47) in the words that were approved under a guide."""
    return Voice(language, translator(language, guide), approved=approval(language, guide))
