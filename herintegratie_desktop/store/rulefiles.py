"""Read the rules of an office from TOML files and refuse what is not sound, with file and line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from importlib.resources.abc import Traversable
from itertools import pairwise

from herintegratie_desktop.core.money import Cents
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import (
    Amounts,
    Condition,
    Rulebook,
    Scheme,
    Scope,
    Window,
)
from herintegratie_desktop.store.conditionfile import (
    Placed,
    read_conditions,
    read_english,
    read_groups,
    refuse_broken_ties,
)
from herintegratie_desktop.store.ruletable import SOURCE_KEYS
from herintegratie_desktop.store.ruletable import BadRuleFileError as BadRuleFileError
from herintegratie_desktop.store.ruletable import RuleTable as RuleTable

_ORDER = words("{file}, regel {line}: zet de nieuwste datum bovenaan, elke datum één keer.")
_TWICE = words("{file}, regel {line}: “{other}” staat ook in een ander bestand. Verwijder er een.")
_NO_GENERAL = words("{file}: er is geen regelbestand met kind = “general”.")

_SCHEME_KEYS = {"kind", "version", "id", "name", "network", "amounts", "example"}
_AMOUNT_KEYS = {"adult", "minor_in_family", "minor_alone", "cash"}
_GENERAL_KEYS = {"kind", "version", "majority", "reference_day", "window", "example"}
_CONDITION_FILE_KEYS = {"kind", "version", "condition", "group", "example"}


def read_rulebook(folder: Traversable) -> Rulebook:
    """Read every rule file of a folder as one rulebook; raises `BadRuleFileError`."""
    files = [RuleTable.read(path) for path in rule_paths(folder)]
    by_kind: dict[str, list[RuleTable]] = {kind: [] for kind in _KINDS}
    for file in files:
        by_kind[file.one_of("kind", str, list(_KINDS))].append(file)
    if len(by_kind["general"]) != 1:
        raise BadRuleFileError(Phrase(_NO_GENERAL, {"file": folder.name}))
    (general,), conditions = by_kind["general"], by_kind["conditions"]
    for file in conditions:
        _refuse_unknown_keys(file)
    placed = tuple(each for file in conditions for each in read_conditions(file))
    groups = {group.id: group for file in conditions for group in read_groups(file)}
    refuse_broken_ties(placed, groups)
    return Rulebook(
        version=_version(general, folder),
        majority=_majority(general),
        schemes=_schemes(by_kind["scheme"]),
        conditions=_for_everybody_first(placed),
        window=_window(general),
        groups=groups,
        english=dict(pair for file in conditions for pair in read_english(file)),
    )


def _for_everybody_first(placed: tuple[Placed, ...]) -> tuple[Condition, ...]:
    conditions = (each.condition for each in placed)
    return tuple(sorted(conditions, key=lambda each: each.scope is not Scope.EVERYBODY))


def rule_paths(folder: Traversable) -> list[Traversable]:
    """Return the rule files of a folder, in the order of their names."""
    files = (path for path in folder.iterdir() if path.name.endswith(".toml"))
    return sorted(files, key=lambda path: path.name)


def rule_faults(path: Traversable) -> tuple[Phrase, ...]:
    """Return what is unsound in one rule file, or in a folder: a fault a file, then of all."""
    files = rule_paths(path) if path.is_dir() else [path]
    alone = [error.phrase for file in files for error in _refused(partial(_read_alone, file))]
    if alone or not path.is_dir():
        return tuple(alone)
    return tuple(error.phrase for error in _refused(partial(read_rulebook, path)))


def version_of(name: str, raw: bytes) -> str:
    """Return the edition that one rule file says it is; raises `BadRuleFileError`."""
    return RuleTable.of(name, raw).text("version")


def _read_alone(path: Traversable) -> None:
    file = RuleTable.read(path)
    _KINDS[file.one_of("kind", str, list(_KINDS))](file)


def _refused(read: Callable[[], object]) -> list[BadRuleFileError]:
    try:
        read()
    except BadRuleFileError as error:
        return [error]
    return []


def _version(general: RuleTable, folder: Traversable) -> str:
    raw = b"".join(path.read_bytes() for path in rule_paths(folder))
    return f"{general.text('version')} ({hashlib.sha256(raw).hexdigest()[:8]})"


def _majority(general: RuleTable) -> int:
    general.only(_GENERAL_KEYS)
    majority = general.inner("majority")
    majority.only({"years"} | SOURCE_KEYS)
    majority.certainty()
    return majority.number("years")


def _window(general: RuleTable) -> Window:
    day = general.inner("reference_day")
    day.only({"use"} | SOURCE_KEYS)
    day.certainty()
    day.one_of("use", str, ["planned_departure"])
    window = general.inner("window")
    window.only({"months_before", "months_after"} | SOURCE_KEYS)
    source, _, _ = window.certainty()
    return Window(window.number("months_before"), window.number("months_after"), source)


def _schemes(files: list[RuleTable]) -> dict[str, Scheme]:
    schemes: dict[str, Scheme] = {}
    for file in files:
        scheme = _scheme(file)
        if scheme.id in schemes:
            raise file.fault(_TWICE, "id", other=scheme.id)
        schemes[scheme.id] = scheme
    return schemes


def _scheme(file: RuleTable) -> Scheme:
    file.only(_SCHEME_KEYS)
    file.text("version")
    tables = file.each("amounts")
    history = tuple(_amounts(table) for table in tables)
    for (newer, older), table in zip(pairwise(history), tables[1:], strict=True):
        if newer.since <= older.since:
            raise table.fault(_ORDER, "since")
    return Scheme(file.text("id"), file.text("name"), history, file.text("network", ""))


def _amounts(table: RuleTable) -> Amounts:
    table.only({"since"} | _AMOUNT_KEYS | SOURCE_KEYS)
    source, certainty, note = table.certainty()
    return Amounts(
        since=table.day("since"),
        adult=Cents(table.number("adult")),
        minor_in_family=Cents(table.number("minor_in_family")),
        minor_alone=Cents(table.number("minor_alone")),
        cash=Cents(table.number("cash")),
        source=source,
        certainty=certainty,
        note=note,
    )


def _refuse_unknown_keys(file: RuleTable) -> None:
    file.only(_CONDITION_FILE_KEYS)
    file.text("version")


def _conditions(file: RuleTable) -> None:
    _refuse_unknown_keys(file)
    read_conditions(file)
    read_groups(file)


def _general(file: RuleTable) -> None:
    file.text("version")
    _majority(file)
    _window(file)


_KINDS: dict[str, Callable[[RuleTable], object]] = {
    "general": _general,
    "scheme": _scheme,
    "conditions": _conditions,
}
