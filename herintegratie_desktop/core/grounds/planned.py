"""Conditions that rest on the plan: its lines, its texts and the network it goes through."""

from __future__ import annotations

from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.countries import Country
from herintegratie_desktop.core.dates import add_months, dutch_date
from herintegratie_desktop.core.grounds.nationality import named
from herintegratie_desktop.core.inquiry import Question
from herintegratie_desktop.core.outcomes import Outcome, Verdict
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import CATEGORY_NAMES, BudgetLine, Plan
from herintegratie_desktop.core.policy import Terms, Window

EURP = "eurp"
_TEXTS = ("obstacles", "support", "contribution")

_NO_DEPARTURE = words("De geplande vertrekdatum is nog niet ingevuld.", "reason.plan.no_departure")
_INSIDE = words("Alle steun valt van {since} tot en met {until}.", "reason.plan.inside")
_OUTSIDE = words(
    "“{purpose}” valt buiten de periode van {since} tot en met {until}.", "reason.plan.outside"
)
_WRITTEN = words("De drie teksten van het plan zijn ingevuld.", "reason.plan.written")
_NOT_WRITTEN = words(
    "Nog niet alle drie teksten van het plan zijn ingevuld.", "reason.plan.not_written"
)
_ABROAD = words("Alle steun wordt na vertrek gegeven.", "reason.plan.abroad")
_IN_NL = words(
    "“{purpose}” wordt voor vertrek gegeven, in Nederland: dat mag alleen met goedkeuring van "
    "DT&V, uiterlijk de dag voor vertrek.",
    "reason.plan.in_nl",
)
_NO_GOODS = words(
    "Er staat niets in het plan waarvoor toestemming nodig is.", "reason.plan.no_goods"
)
_GOODS = words(
    "“{purpose}” ({category}) mag alleen met uitdrukkelijke toestemming.", "reason.plan.goods"
)
_ALL_COUNTS = words(
    "Alles telt mee in het budget, of is training in Nederland.", "reason.plan.all_counts"
)
_UNCHARGED = words(
    "“{purpose}” telt niet mee in het budget; dat mag alleen voor training en begeleiding in "
    "Nederland. Vraag DT&V, of laat de regel meetellen.",
    "reason.plan.uncharged",
)
_NO_NETWORK = words("Er is nog geen netwerk gekozen.", "reason.plan.no_network")
_NO_COUNTRY = words("Het land van terugkeer is nog niet ingevuld.", "reason.plan.no_country")
NO_EURP = words(
    "EURP is voor {country} niet bekend. Vraag DT&V welk netwerk mag.", "reason.plan.no_eurp"
)
_EURP_FIRST = words(
    "EURP is het uitgangspunt; een ander netwerk mag alleen als EURP niet kan. Vraag DT&V.",
    "reason.plan.eurp_first",
)
_ASK_FIRST = words(
    "Dit netwerk mag alleen met instemming vooraf. Vraag DT&V.", "reason.plan.ask_first"
)
_ALLOWED = words("Dit netwerk mag worden gebruikt.", "reason.plan.allowed")
_FALLBACK = words(
    "EURP is voor {country} niet bekend; dan mag dit netwerk.", "reason.plan.fallback"
)
_NAMELESS = words("een regel zonder doel", "reason.plan.nameless")


def window_around(case: Case, window: Window) -> tuple[date, date] | None:
    """Return the first and last day on which support may be given, or None without a departure."""
    departure = case.back.planned_departure
    if departure is None:
        return None
    since = add_months(departure, -window.months_before)
    return since, add_months(departure, window.months_after)


def is_outside(line: BudgetLine, period: tuple[date, date]) -> bool:
    """Say whether a line lies wholly before or after a period."""
    when = line.when
    return when is not None and (when.earliest > period[1] or when.latest < period[0])


def by_window(question: Question) -> Verdict:
    """Judge whether all support falls within the months around departure."""
    inquiry = question.inquiry
    period = window_around(inquiry.case, inquiry.guide.rules.window)
    if period is None:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_DEPARTURE))
    days = {"since": dutch_date(period[0]), "until": dutch_date(period[1])}
    for line in inquiry.lines_of(question.person.id):
        if is_outside(line, period):
            reason = Phrase(_OUTSIDE, {**days, "purpose": _purpose(line)})
            return Verdict(Outcome.NOT_MET, reason)
    return Verdict(Outcome.MET, Phrase(_INSIDE, days))


def by_plan_texts(question: Question) -> Verdict:
    """Judge whether the plan says what the law asks for."""
    if has_texts(question.inquiry.case.plan):
        return Verdict(Outcome.MET, Phrase(_WRITTEN))
    return Verdict(Outcome.NOT_MET, Phrase(_NOT_WRITTEN))


def has_texts(plan: Plan) -> bool:
    """Say whether all three texts are written."""
    return all(getattr(plan, name).strip() for name in _TEXTS)


def by_place(question: Question) -> Verdict:
    """Judge whether support in the Netherlands was approved."""
    departure = question.inquiry.departure
    if departure is None:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_DEPARTURE))
    for line in question.inquiry.lines_of(question.person.id):
        is_before = line.when is not None and line.when.latest < departure
        if is_before and line.charged and not line.permitted:
            return _confirm(_IN_NL, line)
    return Verdict(Outcome.MET, Phrase(_ABROAD))


def by_goods(question: Question) -> Verdict:
    """Judge whether goods that need permission have it."""
    named_goods = question.condition.terms.categories
    for line in question.inquiry.lines_of(question.person.id):
        if line.category is not None and line.category.value in named_goods and not line.permitted:
            what = Phrase(CATEGORY_NAMES[line.category])
            reason = Phrase(_GOODS, {"purpose": _purpose(line), "category": what})
            return Verdict(Outcome.NOT_MET, reason)
    return Verdict(Outcome.MET, Phrase(_NO_GOODS))


def by_uncharged(question: Question) -> Verdict:
    """Judge whether what does not count in the budget is training in the Netherlands."""
    for line in question.inquiry.lines_of(question.person.id):
        if not line.charged and not _is_training_here(question, line):
            return _confirm(_UNCHARGED, line)
    return Verdict(Outcome.MET, Phrase(_ALL_COUNTS))


def _is_training_here(question: Question, line: BudgetLine) -> bool:
    departure = question.inquiry.departure
    is_here = departure is None or line.when is None or line.when.earliest < departure
    is_training = (
        line.category is None or line.category.value in question.condition.terms.categories
    )
    return is_here and is_training


def by_network(question: Question) -> Verdict:
    """Judge whether the network chosen may be used for the country of return."""
    network, country = question.inquiry.case.network, question.inquiry.country
    if not network:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_NETWORK))
    if country is None:
        return Verdict(Outcome.UNKNOWN, Phrase(_NO_COUNTRY))
    return _network_in(country, network, question.condition.terms)


def _network_in(country: Country, network: str, terms: Terms) -> Verdict:
    fact, where = country.eurp(), {"country": named(country)}
    if network == EURP and not fact.value:
        return Verdict(Outcome.CONFIRM, Phrase(NO_EURP, where), facts=(fact,))
    if network in terms.networks:
        return Verdict(Outcome.MET, Phrase(_ALLOWED))
    if network not in terms.fallback:
        return Verdict(Outcome.CONFIRM, Phrase(_ASK_FIRST))
    if fact.value:
        return Verdict(Outcome.CONFIRM, Phrase(_EURP_FIRST), facts=(fact,))
    return Verdict(Outcome.MET, Phrase(_FALLBACK, where), facts=(fact,))


def _confirm(source: str, line: BudgetLine) -> Verdict:
    return Verdict(Outcome.CONFIRM, Phrase(source, {"purpose": _purpose(line)}))


def _purpose(line: BudgetLine) -> str | Phrase:
    return line.purpose.strip() or Phrase(_NAMELESS)
