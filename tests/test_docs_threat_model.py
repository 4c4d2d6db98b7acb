"""The threat model promises nothing without a test, and names only tests that there are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from commandline import ROOT

TEXT = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
TESTS = ROOT / "tests"
_NAMED = re.compile(r"`((?:\w+/)*test_\w+\.py)::(test_\w+)`")
_ROW = re.compile(r"^\|(?P<promise>[^|]+)\|(?P<behind>[^|]+)\|$", re.MULTILINE)
AGAINST = (
    "A lost or stolen laptop",
    "A curious colleague",
    "A stolen backup or stick",
    "A malicious case file or attachment",
    "A hostile rule file",
    "An altered vault",
    "Traces outside the vault",
)


def sections():
    """Return the text below each heading of the second level."""
    parts = re.split(r"^## (.+)$", TEXT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def names_in(path):
    """Return the names of the test functions of a file."""
    if not path.is_file():
        return set()
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return {each.name for each in body if isinstance(each, ast.FunctionDef)}


def test_every_test_that_is_named_exists():
    named = _NAMED.findall(TEXT)
    assert named
    missing = [f"{file}::{name}" for file, name in named if name not in names_in(TESTS / file)]
    assert missing == []


@pytest.mark.parametrize("heading", AGAINST)
def test_every_promise_has_a_test_behind_it(heading):
    rows = [row for row in _ROW.finditer(sections()[heading]) if "---" not in row["promise"]]
    assert len(rows) > 1
    assert [row["promise"] for row in rows[1:] if not _NAMED.search(row["behind"])] == []


def test_what_is_not_promised_is_said():
    said = sections()["Not promised"].lower()
    for part in ("unlocked", "swap", "rewrites the whole journal", "paper", "ssd", "old copy"):
        assert part in said


def test_every_file_that_is_pointed_at_exists():
    folder = Path(ROOT / "docs")
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert [link for link in links if not (folder / link).exists()] == []
