"""Ways that ask somebody: an answer, the day of an earlier departure, a decision of DT&V."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from herintegratie_desktop.core.case import Answer, Override, Reply
from herintegratie_desktop.core.dates import add_months, dutch_date
from herintegratie_desktop.core.edits import GiveAnswer
from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.grounds.answered import lapses_on
from herintegratie_desktop.core.outcomes import meeting_reply
from herintegratie_desktop.core.phrases import Phrase, listed, words
from herintegratie_desktop.core.policy import Condition
from herintegratie_desktop.core.ways.values import Asks, Open, Way

_REPLIES = {Reply.YES: words("ja"), Reply.NO: words("nee")}
_ASK = words(
    "{question} Met “{reply}” is dit in orde. Wie kan antwoorden: {who}. Bewijs: {evidence}."
)
_OTHERWISE = words(
    "{question} Met “{reply}” is ook “{title}” in orde. Wie kan antwoorden: {who}. "
    "Bewijs: {evidence}."
)
_DAY = words(
    "Vul in op welke dag het eerdere vertrek was. Was dat op of vóór {day}, dan telt het niet meer."
)
_WAIT = words("Vanaf {day} telt het eerdere vertrek niet meer.")
_DECIDE = words("Leg een ander besluit van DT&V vast, met de reden en wie het nam.")
_DECIDER = "DT&V"
_MONTHS = 12


def of_answers(open_: Open) -> Iterator[Way]:
    """Yield the answer that would settle it, while nobody said otherwise."""
    condition = open_.finding.condition
    if open_.finding.outcome is Outcome.NOT_MET and condition.one_of == "":
        return
    edit = _answering(open_, condition)
    if open_.case.answer(condition.id, open_.finding.person) != edit.answer:
        yield open_.way(Asks.ANSWER, _asking(condition, _ASK), edit.path, edit)


def of_other_rules(open_: Open) -> Iterator[Way]:
    """Yield the answers to other conditions that would make up for this one."""
    own = open_.finding.condition
    for rule in own.unless:
        condition = open_.guide.rules.condition(rule, open_.day)
        if condition is not None and open_.case.answer(rule, open_.finding.person) is None:
            phrase = _asking(condition, _OTHERWISE)
            named = Phrase(phrase.source, {**phrase.values, "title": Phrase(own.title)})
            edit = _answering(open_, condition)
            yield open_.way(Asks.DECISION, named, edit.path, edit)


def of_departure(open_: Open) -> Iterator[Way]:
    """Yield the day of an earlier departure, or the day from which it counts no more."""
    finding, years = open_.finding, open_.finding.condition.terms.years
    answer = open_.case.answer(finding.rule, finding.person)
    if answer is None or answer.reply is not Reply.YES:
        return
    if answer.happened_on is None:
        day = add_months(open_.day, -years * _MONTHS)
        phrase = Phrase(_DAY, {"day": dutch_date(day)})
        edit = GiveAnswer(replace(answer, happened_on=day))
        yield open_.way(Asks.DATE, phrase, edit.path, edit)
    else:
        until = lapses_on(answer.happened_on, years)
        phrase = Phrase(_WAIT, {"day": dutch_date(until)})
        place = f"answers/{finding.person}/{finding.rule}"
        yield open_.way(Asks.WAIT, phrase, place)


def of_decision(open_: Open) -> Iterator[Way]:
    """Yield a decision that a refused condition does not stand in the way."""
    if open_.finding.outcome is Outcome.NOT_MET:
        finding = open_.finding
        edit = GiveAnswer(Override(finding.rule, finding.person, _DECIDE, _DECIDER, open_.day))
        yield open_.way(Asks.DECISION, Phrase(_DECIDE), edit.path, edit)


def _answering(open_: Open, condition: Condition) -> GiveAnswer:
    reply, who = meeting_reply(condition.kind), condition.answered_by[0]
    return GiveAnswer(Answer(condition.id, open_.finding.person, reply, open_.day, who))


def _asking(condition: Condition, source: str) -> Phrase:
    reply = meeting_reply(condition.kind)
    values: dict[str, str | Phrase] = {
        "who": listed(condition.answered_by),
        "question": Phrase(condition.question),
        "reply": Phrase(_REPLIES[reply]),
        "evidence": Phrase(condition.evidence),
    }
    return Phrase(source, values)
