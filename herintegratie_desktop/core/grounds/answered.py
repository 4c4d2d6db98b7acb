"""Conditions that somebody answers: yes, no, or not known."""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.core.case import Answer, Reply
from herintegratie_desktop.core.dates import add_months, dutch_date
from herintegratie_desktop.core.inquiry import Question
from herintegratie_desktop.core.outcomes import Outcome, Verdict, outcome_of, said_of
from herintegratie_desktop.core.phrases import Phrase, counted, listed, words

_NOT_ASKED = words("Nog niet gevraagd. Wie kan antwoorden: {who}.", "reason.answer.not_asked")
_REWORDED = words(
    "De vraag is sinds {day} een andere; het antwoord van daarvoor telt niet. Wie kan antwoorden: "
    "{who}.",
    "reason.answer.reworded",
)
_NO_DAY = counted(
    "{said} Vul de dag van het eerdere vertrek in; na {count} jaar telt het niet meer.",
    "{said} Vul de dag van het eerdere vertrek in; na {count} jaar telt het niet meer.",
    "reason.answer.no_day",
)
_STILL = words("Eerder vertrokken op {day}; dat telt tot {until}.", "reason.answer.still")
_LONG_AGO = words(
    "Eerder vertrokken op {day}; dat telt sinds {until} niet meer.", "reason.answer.long_ago"
)
_MONTHS = 12


def not_asked(question: Question) -> Verdict:
    """Return that nobody answered yet, and who can."""
    who = listed(question.condition.answered_by)
    return Verdict(Outcome.UNKNOWN, Phrase(_NOT_ASKED, {"who": who}))


def reworded(question: Question) -> Verdict:
    """Return that it was answered when it asked something else, and who can answer now."""
    condition = question.condition
    values: dict[str, str | Phrase] = {
        "day": dutch_date(condition.since),
        "who": listed(condition.answered_by),
    }
    return Verdict(Outcome.UNKNOWN, Phrase(_REWORDED, values))


def by_answer(question: Question) -> Verdict:
    """Judge by what was answered."""
    answer = question.answer
    if answer is None:
        return not_asked(question)
    return Verdict(outcome_of(answer.reply, question.condition.kind), said_of(answer))


def by_earlier_departure(question: Question) -> Verdict:
    """Judge an earlier departure, which counts for some years."""
    answer, years = question.answer, question.condition.terms.years
    if answer is None or answer.reply is not Reply.YES:
        return by_answer(question)
    if answer.happened_on is None:
        values: dict[str, str | Phrase] = {"said": said_of(answer), "count": str(years)}
        return Verdict(_OUTCOMES[True], Phrase(_NO_DAY, values))
    until = lapses_on(answer.happened_on, years)
    counts = question.inquiry.day < until
    days = {"day": dutch_date(answer.happened_on), "until": dutch_date(until)}
    return Verdict(_OUTCOMES[counts], Phrase(_STILL if counts else _LONG_AGO, days))


_OUTCOMES = {True: Outcome.NOT_MET, False: Outcome.MET}


def lapses_on(happened_on: date, years: int) -> date:
    """Return the first day on which something of then does not count any more."""
    return add_months(happened_on, years * _MONTHS)


def settled_by_answer(question: Question, found: Verdict) -> Verdict:
    """Let an answer decide where facts leave it open; where they do not, it leaves doubt.

    A condition that says so (`answer_settles`) is decided by its answer, whatever was looked up.
    """
    answer = question.answer
    if answer is None or answer.reply is Reply.UNKNOWN:
        return found
    said = outcome_of(answer.reply, question.condition.kind)
    if question.condition.answer_settles or found.outcome in _OPEN:
        return found.because(said, said_of(answer))
    return found if found.outcome is said else _contradicted(found, answer)


def _contradicted(found: Verdict, answer: Answer) -> Verdict:
    if found.outcome is Outcome.NOT_MET:
        return found
    reason = Phrase(_CONTRADICTED, {"found": found.reason, "said": said_of(answer)})
    return found.because(Outcome.CONFIRM, reason)


_OPEN = (Outcome.CONFIRM, Outcome.UNKNOWN)
_CONTRADICTED = words("{found} Maar: {said} Vraag DT&V wat geldt.", "reason.answer.contradicted")
