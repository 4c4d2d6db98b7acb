"""Go through everything that is still to be mended, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from herintegratie_desktop.core.intake import Step, missing
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.conditions.told_once import told_once

_STEPS = (Step.HOUSEHOLD, Step.IDENTITY, Step.RETURN, Step.CONDITIONS, Step.PLAN)


@dataclass(frozen=True)
class Stop:
    """One thing to mend: its field, what to say of it, in which kind of box, and its number."""

    place: str
    sentence: str
    kind: str
    count: str


class ProblemWalk:
    """Remembers how far one came; what was mended in between is passed over."""

    def __init__(self, bridge: CaseBridge) -> None:
        self._bridge = bridge
        self._at = ""

    def next(self) -> Stop | None:
        """Return the next stop, the first again after the last, or None when all is well."""
        found = {(place, phrase.said()): (phrase, kind) for place, phrase, kind in self._once()}
        keys = list(found)
        if not keys:
            return None
        marks = [f"{place} {said}" for place, said in keys]
        at = (marks.index(self._at) + 1) % len(keys) if self._at in marks else 0
        self._at = marks[at]
        phrase, kind = found[keys[at]]
        return Stop(keys[at][0], self._bridge.desk.say(phrase), kind, f"{at + 1}/{len(keys)}  ")

    def _once(self) -> Iterator[tuple[str, Phrase, str]]:
        """Yield what is to be mended; an answer that several people miss is one stop."""
        household = self._bridge.case.household
        for kind, same in groupby(self._all(), key=itemgetter(2)):
            for place, phrase in told_once(((each[0], each[1]) for each in same), household):
                yield place, phrase, kind

    def _all(self) -> Iterator[tuple[str, Phrase, str]]:
        case = self._bridge.case
        try:
            checked = self._bridge.checked
        except RuleError as error:
            yield "scheme", error.phrase, "error"
            return
        for problem in checked.blocking:
            yield problem.place, problem.message, "error"
        for step in _STEPS:
            for each in missing(step, case, checked):
                yield each.place, each.phrase, "warn"
        for problem in checked.warnings:
            yield problem.place, problem.message, "warn"
