"""Why an outcome is what it is, in words."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.explain import explanation
from herintegratie_desktop.ui.conditions.topics import ConditionView, Topic
from herintegratie_desktop.ui.desk import Desk


def facts_of(view: ConditionView, topic: Topic, desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield everything a finding rests on; of a group first what each ground comes to."""
    if view.is_group:
        for finding in topic.findings:
            yield desk.translate(finding.condition.title), desk.say(finding.reason)
    for label, text in explanation(topic.finding):
        yield desk.translate(label), desk.say(text)
