"""`texts list`, `export` and `proof`: how languages stand, and what a translator is given."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import unusable
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import ask_passphrase, opened
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.core.dates import dutch_date

if TYPE_CHECKING:
    from herintegratie_desktop.store.officewords import WordStanding

_HEADING = ("taal", "naam", "goedgekeurd", "door", "op", "herkomst")
_WHERE = "herintegratie texts"


def ask_words(parser: ArgumentParser) -> None:
    """Let a command be told to use the words of the office of a vault."""
    parser.add_argument(
        "--vault",
        metavar="MAP",
        help="met de eigen woorden van deze kluis (anders die van het programma)",
    )
    ask_passphrase(parser)


def describe_list(parser: ArgumentParser) -> None:
    """Say whose words are asked."""
    ask_words(parser)
    ask_json(parser)


def list_languages(call: Call) -> int:
    """Print how many sentences of each language are approved, by whom, and where they are from."""
    standings = _standings(call)
    if call.asked.json:
        say_json([_document(each) for each in standings])
    else:
        say(*columns([_HEADING, *map(_row, standings)], right=(2,)))
    return 0


def _standings(call: Call) -> tuple[WordStanding, ...]:
    from herintegratie_desktop.store.officewords import standing_of
    from herintegratie_desktop.store.programwords import program_languages

    if call.asked.vault is None:
        return tuple(map(standing_of, program_languages()))
    with opened(call) as vault:
        return vault.office.words.standings()


def _row(each: WordStanding) -> tuple[str, ...]:
    from herintegratie_desktop.pdf.languages import language_name

    day = dutch_date(each.approved_on) if each.approved_on else "-"
    count = f"{each.approved} van {each.total}"
    name = language_name(each.language)
    return (each.language, name, count, each.approved_by or "-", day, _origin(each))


def _origin(each: WordStanding) -> str:
    if each.own is not None:
        return "kantoor"
    return "programma" if each.approved else "-"


def _document(each: WordStanding) -> dict[str, Any]:
    return {
        "language": each.language,
        "sentences": each.total,
        "approved": each.approved,
        "approved_by": each.approved_by,
        "approved_on": each.approved_on.isoformat() if each.approved_on else None,
        "own": each.own is not None,
        "sha256": each.own.digest if each.own else None,
    }


def describe_export(parser: ArgumentParser) -> None:
    """Say which language goes to which file."""
    _ask_language(parser)
    parser.add_argument("out", metavar="BESTAND.po", help="het bestand om te maken")
    parser.add_argument("--force", action="store_true", help="vervang een bestand dat er al is")
    ask_words(parser)


def export(call: Call) -> int:
    """Write the sentences of a language with their drafts."""
    from herintegratie_desktop.store.programwords import program_words
    from herintegratie_desktop.store.translatorfile import translator_file

    path, language = Path(call.asked.out), asked_language(call)
    refuse_target(path, force=call.asked.force)
    if call.asked.vault is None:
        content = translator_file(program_words(language), {})
    else:
        with opened(call) as vault:
            content = vault.office.words.for_translator(language)
    write_whole(path, content, force=call.asked.force)
    say(f"gemaakt: {path}")
    return 0


def describe_proof(parser: ArgumentParser) -> None:
    """Say in which language, and which paper."""
    _ask_language(parser)
    parser.add_argument("out", metavar="PROEF.pdf", help="het bestand om te maken")
    parser.add_argument("--leaflet", action="store_true", help="het korte overzicht, niet het plan")
    parser.add_argument("--force", action="store_true", help="vervang een bestand dat er al is")
    ask_words(parser)


def proof(call: Call) -> int:
    """Write the paper of a made-up household; every page says PROEFVERTALING."""
    from herintegratie_desktop.pdf.papers.trial import trial_leaflet, trial_plan

    path, language = Path(call.asked.out), asked_language(call)
    refuse_target(path, force=call.asked.force)
    said = None
    if call.asked.vault is not None:
        with opened(call) as vault:
            said = vault.office.words.said(language)
    pdf = (trial_leaflet if call.asked.leaflet else trial_plan)(language, said)
    write_whole(path, pdf, force=call.asked.force)
    say(f"gemaakt: {path}")
    return 0


def _ask_language(parser: ArgumentParser) -> None:
    parser.add_argument("language", metavar="TAAL", help="de taal, zoals ti of fa-AF")


def asked_language(call: Call) -> str:
    """Return the language that was asked for; raises `UnusableError` for one nobody drafted."""
    from herintegratie_desktop.store.programwords import program_languages

    language, known = str(call.asked.language), program_languages()
    if language not in known:
        what = f"taal {language[:20]} is niet bekend; kies uit: {', '.join(known)}"
        raise unusable(_WHERE, "TAAL", what)
    return language
