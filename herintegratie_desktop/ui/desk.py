"""What every page lies on: the guide, the clock and the words of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, Translate


@dataclass(frozen=True)
class Desk:
    """Handed to every page and dialog by the one place that builds the window."""

    guide: Guide
    now: Callable[[], datetime]
    language: str
    translate: Translate

    @property
    def today(self) -> date:
        """Return the day on which the case is checked."""
        return self.now().date()

    def say(self, phrase: Phrase) -> str:
        """Return a sentence of the core in the language of the window."""
        return phrase.said(self.translate)

    def country(self, code: str) -> str:
        """Return the name of a country in the language of the window."""
        return self.guide.countries.name(code, self.language)
