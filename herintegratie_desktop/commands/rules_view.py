"""The rules as they are looked at: all of them or those of a day, with the files they stand in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.guiding import RuleSet
from herintegratie_desktop.commands.rulefolder import rule_ids, rule_toml
from herintegratie_desktop.core.policy import Condition, Group, Rulebook, RuleError, Scheme
from herintegratie_desktop.store.guidefiles import RULES_FOLDER

if TYPE_CHECKING:
    from herintegratie_desktop.store.officerules import RuleFile


@dataclass(frozen=True)
class FileShown:
    """A rule file: its own version, the ids in it, and who installed it when it is the office's."""

    name: str
    version: str
    kind: str
    digest: str
    ids: frozenset[str]
    installed: RuleFile | None = None


@dataclass(frozen=True)
class Shown:
    """One rule: all its periods that are asked for, oldest first, and the one that counts.

    A scheme is one whose history is its periods.
    """

    view: View
    rule: Scheme | Condition
    periods: tuple[Condition, ...] = ()

    @property
    def file(self) -> str:
        """Return the name of the file it stands in."""
        return self.view.file_of(self.rule.id)

    @property
    def group(self) -> Group | None:
        """Return the group of which it is one."""
        if isinstance(self.rule, Scheme) or not self.rule.one_of:
            return None
        return self.view.book.groups[self.rule.one_of]


@dataclass(frozen=True)
class View:
    """The schemes and conditions that are looked at, and the files they were read from."""

    book: Rulebook
    schemes: tuple[Scheme, ...]
    conditions: tuple[Condition, ...]
    files: tuple[FileShown, ...]
    day: date | None

    @classmethod
    def of(cls, rules: RuleSet, day: date | None) -> View:
        """Return the rules of one day, or all rules of all days."""
        book = rules.guide.rules
        files = tuple(_files(rules))
        every = tuple(book.schemes.values())
        if day is None:
            return cls(book, every, book.conditions, files, day)
        schemes = tuple(each for scheme in every for each in _on(scheme, day))
        return cls(book, schemes, book.conditions_on(day), files, day)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the id of every rule, each once."""
        rules: list[Scheme | Condition] = [*self.schemes, *self.conditions]
        return tuple(dict.fromkeys(rule.id for rule in rules))

    def shown(self, rule_id: str, today: date) -> Shown | None:
        """Return one rule; of several periods the one in force today counts, else the newest."""
        for scheme in self.schemes:
            if scheme.id == rule_id:
                return Shown(self, scheme)
        periods = [condition for condition in self.conditions if condition.id == rule_id]
        if not periods:
            return None
        periods.sort(key=lambda each: each.since)
        current = next((each for each in periods if each.in_force(today)), periods[-1])
        return Shown(self, current, tuple(periods))

    def members(self, group: Group) -> tuple[str, ...]:
        """Return the ids of the conditions of which one is enough."""
        found = (each.id for each in self.conditions if each.one_of == group.id)
        return tuple(dict.fromkeys(found))

    def file_of(self, rule_id: str) -> str:
        """Return the name of the file a rule stands in."""
        return next((file.name for file in self.files if rule_id in file.ids), "")


def _on(scheme: Scheme, day: date) -> Iterator[Scheme]:
    try:
        yield replace(scheme, history=(scheme.on(day),))
    except RuleError:
        return


def _files(rules: RuleSet) -> Iterator[FileShown]:
    installed = {file.name: file for file in rules.installed}
    for path, raw in rules.files.items():
        folder, _, name = path.rpartition("/")
        if folder == RULES_FOLDER:
            table = rule_toml(raw)
            digest = hashlib.sha256(raw).hexdigest()
            version, kind = table["version"], table["kind"]
            ids = frozenset(rule_ids(table))
            yield FileShown(name, version, kind, digest, ids, installed.get(name))
