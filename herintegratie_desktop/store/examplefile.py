"""Worked examples in rule files and beside them: a household, a day, and what must come of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.store.examplecase import CASE_KEYS, example_case
from herintegratie_desktop.store.exampleproof import Claim, read_claims
from herintegratie_desktop.store.rulefiles import rule_paths
from herintegratie_desktop.store.ruletable import BadRuleFileError, RuleTable

_OTHERWISE = words(
    "{file}, regel {line}: voorbeeld “{name}”: bij “{key}” staat {wanted}, maar de regels geven "
    "{found}. Verbeter de regels of het voorbeeld."
)
_REFUSED = words(
    "{file}, regel {line}: voorbeeld “{name}” kan niet worden nagerekend. {reason} Verbeter de "
    "regels of het voorbeeld."
)
_NOT_REFUSED = words(
    "{file}, regel {line}: voorbeeld “{name}”: bij “{key}” staat “{wanted}”, maar de regels "
    "weigeren dit niet. Verbeter de regels of het voorbeeld."
)
_TWICE = words("{file}, regel {line}: er is al een voorbeeld “{name}”. Geef het een eigen naam.")
_KEYS = {"name", "why", "on", "expect", *CASE_KEYS}


@dataclass(frozen=True)
class Example:
    """A case on a day, and what must come of it: the claims, or words of the refusal."""

    name: str
    why: str
    table: RuleTable
    case: Case
    day: date
    claims: tuple[Claim, ...]
    refused: str = ""

    def failures(self, guide: Guide) -> Iterator[Phrase]:
        """Yield what comes out otherwise, each with its file and line."""
        try:
            checked = check(self.case, guide, self.day)
        except RuleError as error:
            if not self.refused or self.refused not in str(error):
                yield self._said(_REFUSED, self.table, "expect", reason=str(error))
            return
        if self.refused:
            yield self._said(_NOT_REFUSED, self._expect, "refused", wanted=self.refused)
        for claim in self.claims:
            found = claim.found(checked)
            if found != claim.wanted:
                yield self._said(
                    _OTHERWISE, claim.table, claim.key, wanted=claim.wanted, found=found
                )

    @property
    def _expect(self) -> RuleTable:
        return self.table.inner("expect")

    def _said(self, source: str, table: RuleTable, key: str, **values: str) -> Phrase:
        return table.fault(source, key, name=self.name, **values).phrase


def read_examples(file: RuleTable, guide: Guide) -> tuple[Example, ...]:
    """Read the examples of one file, none when it has none; raises `BadRuleFileError`."""
    names: set[str] = set()
    examples = []
    for table in _tables(file):
        example = _example(table, guide)
        if example.name in names:
            raise table.fault(_TWICE, "name", name=example.name)
        names.add(example.name)
        examples.append(example)
    return tuple(examples)


def failures(folder: Traversable, guide: Guide) -> tuple[Phrase, ...]:
    """Return every example of the rule files in a folder that comes out otherwise under a guide.

    An example that cannot be read is one too.
    """
    return tuple(phrase for path in rule_paths(folder) for phrase in _failures_in(path, guide))


def _failures_in(path: Traversable, guide: Guide) -> Iterator[Phrase]:
    try:
        examples = read_examples(RuleTable.read(path), guide)
    except BadRuleFileError as error:
        yield error.phrase
        return
    for example in examples:
        yield from example.failures(guide)


def _tables(file: RuleTable) -> list[RuleTable]:
    return file.each("example") if "example" in file.table else []


def _example(table: RuleTable, guide: Guide) -> Example:
    table.only(_KEYS)
    day = table.day("on")
    case = example_case(table, guide, day)
    expect = table.inner("expect")
    refused = ""
    claims: tuple[Claim, ...] = ()
    if "refused" in expect.table:
        expect.only({"refused"})
        refused = expect.text("refused")
    else:
        claims = read_claims(expect, case, guide.rules)
    name, why = table.text("name"), table.text("why")
    return Example(name, why, table, case, day, claims, refused)
