"""Rule files as somebody hands them in: read with a limit, and laid over the rules there are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from herintegratie_desktop.commands.faults import reading, unusable
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.guidefiles import RULES_FOLDER, read_guide
from herintegratie_desktop.store.memoryfolder import MemoryFolder
from herintegratie_desktop.store.rulefiles import BadRuleFileError, rule_faults

Files = Mapping[str, bytes]

# More is never read; what is larger than a rule file may be is refused by the reader.
_MOST_BYTES = 2_000_001
_ENDING = ".toml"
_NO_RULES = "in deze map staan geen regelbestanden (.toml); noem een andere"
_NAMESAKE = (
    "{name} zegt opnieuw wat in {other} staat; noem het {other} als het dat bestand moet vervangen"
)
_NO_NAME = "is geen regelbestand; geef het een naam die eindigt op .toml"


def read_rule_file(path: Path) -> bytes:
    """Return what is in one rule file; raises `UnusableError`."""
    with reading(path), path.open("rb") as file:
        return file.read(_MOST_BYTES)


def rule_files_at(path: Path) -> Files:
    """Return the rule files of a folder, or this one, by name; raises `UnusableError`."""
    if not path.is_dir():
        content = read_rule_file(path)
        if not path.name.endswith(_ENDING):
            raise unusable(path, "", _NO_NAME)
        return {path.name: content}
    with reading(path):
        found = sorted(each for each in path.iterdir() if each.name.endswith(_ENDING))
    if not found:
        raise unusable(path, "", _NO_RULES)
    return {each.name: read_rule_file(each) for each in found}


def laid_over(below: Files, rules: Files) -> Files:
    """Return the files of a guide with these rule files in it, in the place of their namesakes."""
    return {**below, **{f"{RULES_FOLDER}/{name}": content for name, content in rules.items()}}


def without_rules(files: Files) -> Files:
    """Return the files of a guide that are no rules."""
    return {path: raw for path, raw in files.items() if not path.startswith(f"{RULES_FOLDER}/")}


def faults_alone(rules: Files) -> tuple[Phrase, ...]:
    """Return the fault of every rule file that is not sound by itself."""
    return tuple(
        fault for name in sorted(rules) for fault in rule_faults(MemoryFolder(rules, name))
    )


def read_together(files: Files) -> Guide | tuple[Phrase, ...]:
    """Return the guide of these files, or what does not hold together in them."""
    try:
        return read_guide(MemoryFolder(files))
    except BadRuleFileError as error:
        return (error.phrase,)


def rule_toml(content: bytes) -> dict[str, Any]:
    """Return a rule file that was found sound as it is written."""
    return tomllib.loads(content.decode("utf-8-sig"))


def rule_ids(table: dict[str, Any]) -> Iterator[str]:
    """Yield the id of the scheme in a rule file, or of each condition."""
    if "id" in table:
        yield table["id"]
    for condition in table.get("condition", ()):
        yield condition["id"]


def namesakes(below: Files, rules: Files) -> Iterator[str]:
    """Yield a hint for each file that says over again what a file of another name says."""
    for name, content in rules.items():
        ids = set(rule_ids(rule_toml(content)))
        for path, other in below.items():
            folder, _, other_name = path.rpartition("/")
            if folder != RULES_FOLDER or other_name in rules:
                continue
            if ids & set(rule_ids(rule_toml(other))):
                yield _NAMESAKE.format(name=name, other=other_name)
