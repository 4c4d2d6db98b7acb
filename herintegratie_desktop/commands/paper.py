"""`paper`: the leaflet, the findings, an amendment or a letter as a PDF."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, ask_day, ask_out
from herintegratie_desktop.commands.checked import checked_on
from herintegratie_desktop.commands.faults import reading, unusable
from herintegratie_desktop.commands.guiding import ask_guide, guide_for
from herintegratie_desktop.commands.infile import read_asked_case
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.plan import language_note, refuse_unknown_language, signs_note
from herintegratie_desktop.commands.saying import say
from herintegratie_desktop.core.guide import Guide

if TYPE_CHECKING:
    from herintegratie_desktop.core.check import Check
    from herintegratie_desktop.pdf.dossier import Dossier

_KINDS = ("leaflet", "findings", "amendment", "grant", "refusal", "change", "hand-over")


def describe(parser: ArgumentParser) -> None:
    """Say which paper of which case to print, where to, and what it compares with."""
    parser.add_argument("kind", metavar="STUK", choices=_KINDS, help=", ".join(_KINDS))
    parser.add_argument("case", metavar="DOSSIER.json", help="het dossier, of - voor invoer")
    ask_out(parser, "STUK.pdf")
    parser.add_argument(
        "--before",
        metavar="EERDER.json",
        help="de eerdere versie, voor amendment en change",
    )
    parser.add_argument("--to", metavar="NAAM", default="", help="aan wie, voor hand-over")
    parser.add_argument(
        "--language",
        metavar="TAAL",
        help="de tweede taal, zoals ar of fa-AF (anders die van de lezer)",
    )
    ask_guide(parser)
    ask_day(parser)


def run(call: Call) -> int:
    """Write the paper; one that may not be sent yet says CONCEPT."""
    from herintegratie_desktop.pdf.papers.kinds import PaperKind, language_for, make_paper
    from herintegratie_desktop.pdf.plan import missing_characters

    path = Path(call.asked.out)
    refuse_target(path, force=call.asked.force)
    refuse_unknown_language("paper", call.asked.language)
    kind = PaperKind(call.asked.kind)
    guide = guide_for(call)
    before = _before(call, guide)
    case = read_asked_case(call.asked.case, guide)
    language = call.asked.language or language_for(kind, case)
    checked = checked_on(call, case, guide)
    pdf = make_paper(kind, _dossier(checked, guide, language), before, call.asked.to)
    write_whole(path, pdf, force=call.asked.force)
    say(f"gemaakt: {path}")
    say(*language_note(language, guide), *signs_note(missing_characters(case, language)))
    return 0


def _before(call: Call, guide: Guide) -> Check | None:
    """Return the earlier version as it was checked on the day of its seal, or None for none."""
    from herintegratie_desktop.core.check import check

    name = call.asked.before
    if name is None and call.asked.kind in {"amendment", "change"}:
        what = "ontbreekt; geef de eerdere versie van het dossier op"
        raise unusable("herintegratie paper", "--before", what)
    if name is None:
        return None
    earlier = read_asked_case(name, guide)
    day = earlier.seal.on if earlier.seal else call.day
    with reading(name):
        return check(earlier, guide, day)


def _dossier(checked: Check, guide: Guide, language: str) -> Dossier:
    from herintegratie_desktop.pdf.dossier import Dossier
    from herintegratie_desktop.pdf.voice import voice_in

    voice = voice_in(language, guide)
    return Dossier(checked.case, checked, guide, voice)
