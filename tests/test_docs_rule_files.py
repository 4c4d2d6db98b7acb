"""The page for offices that write rules: what it shows works, and it leaves nothing out."""

import re
from dataclasses import replace
from enum import Enum
from pathlib import Path

import pytest

from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.outcomes import Outcome
from herintegratie_desktop.core.policy import Effect, Ground, Kind, Scope, Stage
from herintegratie_desktop.store import conditionfile, examplecase, examplefile, exampleproof
from herintegratie_desktop.store.examplefile import failures
from herintegratie_desktop.store.rulefiles import read_rulebook, rule_faults

PAGE = (Path(__file__).parent.parent / "docs" / "rule-files.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n# (\S+)\n(.*?)```", PAGE, re.DOTALL)
PROSE = re.sub(r"```toml.*?```", "", PAGE, flags=re.DOTALL)
IN_CODE = set(re.findall(r"[\w.-]+", " ".join(re.findall(r"`([^`]+)`", PROSE))))
KEYS = {
    "condition": conditionfile._KEYS | conditionfile._TERMS,
    "example": examplefile._KEYS - {"expect"},
    "person": examplecase._PERSON_KEYS,
    "answer": examplecase._ANSWER_KEYS,
    "line": examplecase._LINE_KEYS,
    "expect": exampleproof._KEYS - {"persons"} | {"refused", exampleproof.ABSENT},
    "codes": {*exampleproof.BLOCKING, *exampleproof.WARNINGS},
}


@pytest.fixture
def folder(tmp_path):
    for name, text in BLOCKS:
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_files_that_are_shown_are_a_sound_set_of_rules_and_come_out(folder, guide):
    assert [name for name, _ in BLOCKS] == ["algemeen.toml", "proef.toml", "voorwaarden.toml"]
    assert rule_faults(folder) == ()
    office = replace(guide, rules=read_rulebook(folder))
    assert [each.said() for each in failures(folder, office)] == []


@pytest.mark.parametrize("kind", [Certainty, Effect, Ground, Kind, Outcome, Scope, Stage])
def test_every_word_that_may_be_chosen_is_explained(kind: type[Enum]):
    assert {each.value for each in kind} <= IN_CODE


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS.keys())
def test_every_key_is_explained(keys):
    assert keys <= IN_CODE
