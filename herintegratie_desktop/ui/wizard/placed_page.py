"""A page of fields, each of which has a place that sentences can be shown beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.intake import Missing
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.sealed import make_read_only
from herintegratie_desktop.ui.wizard.page import WizardPage


class Place(Protocol):
    """Where a sentence about one field is shown."""

    def show_error(self, sentence: str) -> None:
        """Show what has to be mended, or nothing."""

    def show_remarks(self, sentences: Iterable[str]) -> None:
        """Show what is worth a second look."""

    def is_typing(self) -> bool:
        """Say whether somebody is at the field."""

    def focus_field(self) -> None:
        """Give the keyboard to the field."""


class PlacedPage(WizardPage):
    """Shows beside each field what is missing and what is worth a second look.

    What is missing is shown when it was asked for; text that cannot be read as soon as one leaves
    its field. A warning is always there.
    """

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._asked: frozenset[str] = frozenset()

    def places(self) -> Mapping[str, Place]:
        """Return the fields that can be seen now, by their places."""
        raise NotImplementedError

    def speaks_up(self, place: str) -> bool:
        """Say whether a field tells what is wrong with it before it is asked for."""
        return self.bridge.case.typed_at(place) is not None

    def focus_place(self, place: str) -> bool:
        """Give the keyboard to the field of a place; False when it is not on this page."""
        found = self.places().get(place)
        if found is None:
            return False
        found.focus_field()
        return True

    def show_missing(self, asked: tuple[Missing, ...]) -> None:
        """Show beside the fields what is missing."""
        self._asked = frozenset(each.place for each in asked)
        self.show_sentences()

    def show_sentences(self) -> None:
        """Show what each field misses, and what is worth a second look."""
        wrong, remarks = self._wrong(), self._remarks()
        for place, field in self.places().items():
            asked = place in self._asked or (self.speaks_up(place) and not field.is_typing())
            field.show_error(wrong.get(place, "") if asked else "")
            field.show_remarks(remarks.get(place, ()))

    def keep_sealed(self) -> None:
        """Let a signed plan be read only, also in what was made since."""
        if self.bridge.case.seal is not None:
            make_read_only(self)

    def _wrong(self) -> dict[str, str]:
        try:
            missing = self.missing()
        except RuleError:
            # No amounts on this day: said where the amounts are shown.
            return {}
        found: dict[str, str] = {}
        for each in missing:
            found.setdefault(each.place, self.desk.say(each.phrase))
        return found

    def _remarks(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        try:
            warnings = self.bridge.checked.warnings
        except RuleError:
            return found
        for warning in warnings:
            found[warning.place].append(self.desk.say(warning.message))
        return found
