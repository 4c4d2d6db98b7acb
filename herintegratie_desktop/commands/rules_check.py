"""`rules check`: whether rule files are sound, and their worked examples come out."""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.guiding import ask_guide, files_for
from herintegratie_desktop.commands.rulefolder import (
    Files,
    faults_alone,
    laid_over,
    namesakes,
    read_together,
    rule_files_at,
    rule_toml,
    without_rules,
)
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.guidefiles import RULES_FOLDER
from herintegratie_desktop.store.officeexamples import failing_examples

_GENERAL = "general"


@dataclass(frozen=True)
class _Looked:
    """What is unsound in rule files, and which of their examples come out otherwise."""

    faults: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


def describe(parser: ArgumentParser) -> None:
    """Say which files to look through, and over which rules they are laid."""
    parser.add_argument(
        "paths", metavar="PAD", nargs="*", help="map of bestand (anders de regels in gebruik)"
    )
    ask_guide(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print a line for each fault and each failing example; 0 when all is sound, else 1."""
    below = files_for(call)
    paths = [Path(path) for path in call.asked.paths]
    looked = [_looked_at(path, below) for path in paths] or [_in_use(below)]
    faults = [line for each in looked for line in each.faults]
    examples = [line for each in looked for line in each.examples]
    sound = not faults and not examples
    if call.asked.json:
        say_json({"sound": sound, "faults": faults, "failing_examples": examples})
    elif sound:
        say("De regelbestanden zijn in orde.")
    else:
        complain(*faults, *examples)
    return 0 if sound else 1


def _looked_at(path: Path, below: Files) -> _Looked:
    rules = rule_files_at(path)
    if faults := faults_alone(rules):
        return _Looked(_said(path, faults))
    is_whole = path.is_dir() and any(map(_is_general, rules.values()))
    under = without_rules(below) if is_whole else below
    looked = _together(path, laid_over(under, rules), [f"{RULES_FOLDER}/{name}" for name in rules])
    if not looked.faults:
        return looked
    hints = tuple(f"{path}: {hint}" for hint in namesakes(under, rules))
    return _Looked((*looked.faults, *hints))


def _in_use(files: Files) -> _Looked:
    rules = [path for path in files if path.startswith(f"{RULES_FOLDER}/")]
    return _together("", files, rules)


def _together(path: Path | str, files: Files, proved: list[str]) -> _Looked:
    guide = read_together(files)
    if not isinstance(guide, Guide):
        return _Looked(_said(path, guide))
    return _Looked(examples=_said(path, failing_examples(files, proved, guide)))


def _is_general(content: bytes) -> bool:
    return rule_toml(content).get("kind") == _GENERAL


def _said(path: Path | str, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    head = f"{path}: " if path else ""
    return tuple(f"{head}{phrase.said()}" for phrase in phrases)
