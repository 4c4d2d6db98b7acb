"""The examples of `tests/cases` and of the rule files, each as its officer wrote it."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from herintegratie_desktop.core.check import check
from herintegratie_desktop.store.examplecase import rules_like
from herintegratie_desktop.store.examplefile import read_examples
from herintegratie_desktop.store.exampleproof import ABSENT, BLOCKING, WARNINGS
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.ruletable import RuleTable
from tests.makers import the_guide

ONE_DAY = timedelta(days=1)
FOLDERS = (Path(__file__).parent / "cases", resources() / "rules")
RULE_FILES = sorted(path.name for path in FOLDERS[1].glob("*.toml"))
EXAMPLES = [
    pytest.param(example, id=example.name)
    for folder in FOLDERS
    for path in sorted(folder.glob("*.toml"))
    for example in read_examples(RuleTable.read(path), the_guide())
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_comes_out_as_the_example_says(example, guide):
    assert [each.said() for each in example.failures(guide)] == []


@cache
def said_of_rules():
    """Return what the examples say: the outcomes of each rule, or absent, with their day."""
    said = set()
    for example in examples():
        if example.refused:
            continue
        found = check(example.case, the_guide(), example.day).findings
        for claim in example.claims:
            rules = set(rules_like(claim.key, the_guide().rules))
            if claim.wanted != ABSENT:
                rules &= {each.rule for each in found if each.outcome.value == claim.wanted}
            said |= {(rule, example.day, claim.wanted) for rule in rules}
    return said


def examples():
    return [param.values[0] for param in EXAMPLES]


def days_of(rule, *, is_there):
    return {day for id_, day, wanted in said_of_rules() if id_ == rule and is_there(wanted)}


def sides(first, last):
    """Return the days around a period: when it is there, and when it is not or another is."""
    inside = {first, last} - {None}
    outside = {first - ONE_DAY, last + ONE_DAY if last else None} - {None}
    return inside, outside


def test_there_are_more_than_a_hundred_and_twenty_examples_beside_those_of_the_rule_files():
    own = [each for each in examples() if each.table.name not in RULE_FILES]
    assert len(own) >= 130
    assert len({each.name for each in own}) == len(own)


@pytest.mark.parametrize("name", RULE_FILES)
def test_every_rule_file_carries_examples_of_its_own(name):
    assert 2 <= len([each for each in examples() if each.table.name == name]) <= 6


@pytest.mark.parametrize("rule", sorted(the_guide().rules.rule_ids))
def test_every_condition_comes_out_in_at_least_two_ways(rule):
    outcomes = {wanted for id_, _, wanted in said_of_rules() if id_ == rule} - {ABSENT}
    assert len(outcomes) >= 2
    assert "overridden" in outcomes


@pytest.mark.parametrize(
    "condition",
    [pytest.param(each, id=f"{each.id}@{each.since}") for each in the_guide().rules.conditions],
)
def test_both_sides_of_the_days_of_every_condition_occur(condition):
    inside, outside = sides(condition.since, condition.until)
    assert inside <= days_of(condition.id, is_there=lambda wanted: wanted != ABSENT)
    assert outside <= days_of(condition.id, is_there=lambda wanted: True)


@pytest.mark.parametrize("scheme", the_guide().rules.schemes.values(), ids=lambda each: each.id)
def test_both_sides_of_the_days_of_every_amount_occur(scheme):
    figures = {
        example.day
        for example in examples()
        if example.case.scheme == scheme.id
        and (example.refused or any(claim.key == "limit_cents" for claim in example.claims))
    }
    for amounts in scheme.history:
        if amounts.since > date.min:
            assert {amounts.since - ONE_DAY, amounts.since} <= figures


def test_every_code_that_blocks_or_warns_occurs_and_is_also_absent_somewhere():
    claims = [claim for example in examples() for claim in example.claims]
    blocked = {
        code for claim in claims if claim.key == "blocking" for code in claim.wanted.split(", ")
    }
    assert set(BLOCKING) <= blocked
    assert set(WARNINGS) == {claim.wanted for claim in claims if claim.key == "warnings"}
    without = {claim.wanted for claim in claims if claim.key == "no_warnings"}
    assert {f"zonder {code}" for code in WARNINGS} == without
