"""What a scheme would mean for one household: its budget, and what there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from herintegratie_desktop.core.limits import Budget
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import Scheme


class Topic(Enum):
    """What a remark about a scheme is about."""

    PLAN = "plan"
    CLASSES = "classes"
    COVERAGE = "coverage"
    AMOUNTS = "amounts"
    CONDITIONS = "conditions"
    ONE_SCHEME = "one_scheme"

    @property
    def is_shared(self) -> bool:
        """Say whether the remark is the same for every scheme, so that once is enough."""
        return self in {Topic.CONDITIONS, Topic.ONE_SCHEME}


@dataclass(frozen=True)
class Remark:
    """One sentence about a scheme; `warns` when it asks for attention before choosing."""

    topic: Topic
    phrase: Phrase
    warns: bool = False


@dataclass(frozen=True)
class Option:
    """One scheme for a household on a day; `budget` is None when it has no amounts that day."""

    scheme: Scheme
    budget: Budget | None
    remarks: tuple[Remark, ...]

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """Return every sentence about the scheme, in the order in which they are read."""
        return tuple(remark.phrase for remark in self.remarks)

    def about(self, *topics: Topic) -> tuple[Remark, ...]:
        """Return the remarks about some topics."""
        return tuple(remark for remark in self.remarks if remark.topic in topics)

    @property
    def own(self) -> tuple[Remark, ...]:
        """Return the remarks that hold for this scheme and not for every one."""
        return tuple(remark for remark in self.remarks if not remark.topic.is_shared)


def shared_remarks(options: tuple[Option, ...]) -> tuple[Remark, ...]:
    """Return what holds whichever scheme is chosen, each sentence once."""
    everything = (remark for option in options for remark in option.remarks)
    said = {remark.phrase.said(): remark for remark in everything if remark.topic.is_shared}
    return tuple(said.values())
