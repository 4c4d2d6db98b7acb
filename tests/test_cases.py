"""The examples of `tests/cases` and of the rule files, each as its officer wrote it."""

from pathlib import Path

import pytest

from herintegratie_desktop.store.examplefile import read_examples
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.ruletable import RuleTable
from tests.makers import the_guide

FOLDERS = (Path(__file__).parent / "cases", resources() / "rules")
EXAMPLES = [
    pytest.param(example, id=example.name)
    for folder in FOLDERS
    for path in sorted(folder.glob("*.toml"))
    for example in read_examples(RuleTable.read(path), the_guide())
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_comes_out_as_the_example_says(example, guide):
    assert [each.said() for each in example.failures(guide)] == []
