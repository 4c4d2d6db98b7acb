"""`demo`: the main job on a made-up household, through the real widgets."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import unusable, why_unwritable
from herintegratie_desktop.commands.saying import say

# The language of the household; until its words are approved, one that shows both columns.
_USUAL_LANGUAGES = ("ar", "en")
# What a computer is told about its screen must not change the pictures.
_OF_THE_SCREEN = (
    "QT_DEVICE_PIXEL_RATIO",
    "QT_FONT_DPI",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
)


def describe(parser: ArgumentParser) -> None:
    """Say where everything goes, and in which language the plan is beside Dutch."""
    parser.add_argument("--out", required=True, metavar="MAP", help="een lege of nieuwe map")
    parser.add_argument(
        "--language", metavar="TAAL", help="de tweede taal van het plan (anders ar of en)"
    )


def run(call: Call) -> int:
    """Do the job and print the path of everything that it left."""
    folder = Path(call.asked.out)
    language = call.asked.language or _usual_language()
    _refuse_unknown(language)
    _make(folder)
    # No window of the demo ever covers what somebody is doing.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in _OF_THE_SCREEN:
        os.environ.pop(name, None)
    from herintegratie_desktop.commands.demo.show import show

    try:
        for path in show(folder, language):
            say(str(path))
    except OSError as error:
        raise unusable(folder, "", why_unwritable(error)) from error
    return 0


def _usual_language() -> str:
    from herintegratie_desktop.store.texts import is_approved

    return next(language for language in _USUAL_LANGUAGES if is_approved(language))


def _refuse_unknown(language: str) -> None:
    from herintegratie_desktop.exchange.casefile import LANGUAGES

    if language not in LANGUAGES:
        what = f"taal {language} is niet bekend; kies uit: {', '.join(LANGUAGES)}"
        raise unusable("herintegratie demo", "--language", what)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = next(folder.iterdir(), None) is None
    except OSError as error:
        raise unusable(folder, "", why_unwritable(error)) from error
    if not is_empty:
        raise unusable(folder, "", "hier staat al iets; kies een lege of nieuwe map")
