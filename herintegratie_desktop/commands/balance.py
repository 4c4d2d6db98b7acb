"""`balance`: spread a purchase for the whole household over its members, inside every limit."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator
from typing import Any

from herintegratie_desktop.commands.asking import Call, ask_day, ask_json
from herintegratie_desktop.commands.faults import reading
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.scheme import ask_scheme, refuse_unknown
from herintegratie_desktop.core.balance import Spread, balance
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.money import Cents, show_euros
from herintegratie_desktop.core.plan import Form

_WHOLE = re.compile(r"[1-9][0-9]{0,11}")
_HEADING = ("Gezinslid", "bedrag")
_FORMS = {Form.CASH: "contant", Form.IN_KIND: "in natura"}


def describe(parser: ArgumentParser) -> None:
    """Say what is bought, for which case, in which form and under which limits."""
    parser.add_argument("case", metavar="DOSSIER.json", help="het dossier, of - voor invoer")
    parser.add_argument(
        "--amount", required=True, type=_cents, metavar="CENTEN", help="het hele bedrag, in centen"
    )
    parser.add_argument(
        "--form",
        required=True,
        choices=[form.value for form in Form],
        help="cash is contant, in_kind is in natura",
    )
    ask_scheme(parser)
    ask_guide(parser)
    ask_day(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print what each member gets; 0 when everything fits, 1 when a part does not."""
    guide = guide_for(call)
    refuse_unknown("balance", call.asked.scheme, guide)
    case = read_asked_case(call.asked.case, guide)
    with reading(call.asked.case):
        uses = budget(case, guide.rules, call.day, call.asked.scheme)
    amount, form = call.asked.amount, Form(call.asked.form)
    spread = balance(uses, amount, form)
    if call.asked.json:
        say_json(_document(spread, amount))
    else:
        say(*_report(spread, amount, form, case))
    return 1 if spread.left_over else 0


def _cents(text: str) -> Cents:
    if _WHOLE.fullmatch(text) is None:
        raise ArgumentTypeError(
            f"{text[:40]} is geen heel aantal centen boven nul; schrijf 12,50 euro als 1250"
        )
    return Cents(int(text))


def _document(spread: Spread, amount: Cents) -> dict[str, Any]:
    if spread.left_over:
        return {
            "parts": [],
            "does_not_fit_cents": spread.left_over,
            "fits_cents": amount - spread.left_over,
            "reason": _reason(spread),
        }
    return {"parts": [{"person": part.person, "cents": part.cents} for part in spread.parts]}


def _report(spread: Spread, amount: Cents, form: Form, case: Case) -> Iterator[str]:
    asked = f"{show_euros(amount)} {_FORMS[form]}"
    if spread.left_over:
        yield f"{asked}: dit past niet in het budget van het gezin."
        yield _reason(spread)
        yield f"Wat nog wel past: {show_euros(amount - spread.left_over)}."
        return
    yield f"{asked}, verdeeld over het gezin:"
    yield ""
    people = {part.person: case.household.person(part.person) for part in spread.parts}
    rows = [(people[part.person].called, show_euros(part.cents)) for part in spread.parts]
    yield from columns([_HEADING, *rows, ("Samen", show_euros(amount))], right=(1,))


def _reason(spread: Spread) -> str:
    return "" if spread.reason is None else spread.reason.said()
