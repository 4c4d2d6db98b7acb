"""`plan`: the unsigned plan as a PDF."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from herintegratie_desktop.commands.asking import Call, ask_day, ask_out
from herintegratie_desktop.commands.checked import checked_on
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case
from herintegratie_desktop.commands.later import load_later
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.recipients import OWN_FILE
from herintegratie_desktop.pdf.unswept import unswept


def describe(parser: ArgumentParser) -> None:
    """Say which case to print, where to, beside which language, as it is on which day."""
    parser.add_argument("case", metavar="DOSSIER.json", help="het dossier, of - voor invoer")
    ask_out(parser, "PLAN.pdf")
    parser.add_argument(
        "--language",
        metavar="TAAL",
        help="de tweede taal, zoals ar of fa-AF (anders die van het dossier)",
    )
    parser.add_argument(
        "--to",
        metavar="NAAM",
        help="maak een exemplaar om te geven, zonder dossier erin: voor wie",
    )
    ask_guide(parser)
    ask_day(parser)


def run(call: Call) -> int:
    """Write the plan; while it may not be signed, every page says CONCEPT."""
    with unswept():
        return _run(call)


def _run(call: Call) -> int:
    # ReportLab reads it for pictures, of which a plan has none.
    load_later("PIL", "Image")
    from herintegratie_desktop.pdf.papers.copies import copy_for
    from herintegratie_desktop.pdf.plan import missing_characters, plan_pdf
    from herintegratie_desktop.store.texts import translator

    path = Path(call.asked.out)
    refuse_target(path, force=call.asked.force)
    refuse_unknown_language("plan", call.asked.language)
    guide = guide_for(call)
    case = read_asked_case(call.asked.case, guide)
    checked = checked_on(call, case, guide)
    language = call.asked.language or case.language or "nl"
    # Without a receiver it is made to be signed, and the case goes along.
    copy = copy_for(case, call.asked.to or OWN_FILE)
    pdf = plan_pdf(
        case,
        checked,
        guide,
        language=language,
        translate=translator(language, guide),
        copy="" if copy.is_itself else copy.line(case),
        with_case=copy.carries_case,
    )
    write_whole(path, pdf, force=call.asked.force)
    say(f"gemaakt: {path}", *case_note(has_case=copy.carries_case))
    say(*language_note(language, guide), *signs_note(missing_characters(case, language)))
    say(*_concept_note(checked))
    return 0


def case_note(*, has_case: bool) -> Iterator[str]:
    """Yield a warning for a PDF with a whole case in it."""
    if has_case:
        yield (
            "Let op: in dit bestand zit het hele dossier, met alle antwoorden. Geef het alleen aan"
            " wie dat mag lezen; met «plan --to» maakt u een exemplaar zonder."
        )


def refuse_unknown_language(command: str, language: str | None) -> None:
    """Refuse a second language that no case can have; raises `UnusableError`."""
    from herintegratie_desktop.exchange.casefile import LANGUAGES

    if language is not None and language not in LANGUAGES:
        what = f"taal {language} is niet bekend; kies uit: {', '.join(LANGUAGES)}"
        raise unusable(f"herintegratie {command}", "--language", what)


def language_note(language: str, guide: Guide) -> Iterator[str]:
    """Yield what the second language lacks in the words that were approved under a guide."""
    from herintegratie_desktop.pdf.languages import language_name
    from herintegratie_desktop.store.texts import Approval, approval

    told = approval(language, guide)
    if told is not Approval.WHOLE:
        whole = "het plan is alleen in het Nederlands."
        part = "waar goedgekeurde woorden ontbreken, staat het plan in het Nederlands."
        yield (
            f"Let op: vertaling ({language_name(language)}) nog niet goedgekeurd; "
            f"{whole if told is Approval.NONE else part}"
        )


def signs_note(missing: tuple[str, ...]) -> Iterator[str]:
    """Yield the characters that no letter was found for."""
    if missing:
        yield f"Let op: voor deze tekens is geen letter om te drukken: {' '.join(missing)}"


def _concept_note(checked: Check) -> Iterator[str]:
    if not checked.may_sign:
        yield "Het plan is een CONCEPT. Dit moet eerst:"
        yield from bullets(each.message.said() for each in checked.blocking)
