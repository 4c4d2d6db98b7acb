"""`rules impact`: what rule files would change in the open cases of a vault."""

from __future__ import annotations

import gc
import json
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_day, ask_json
from herintegratie_desktop.commands.faults import UnusableError
from herintegratie_desktop.commands.layout import bullets
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.progress import Progress
from herintegratie_desktop.commands.rulefolder import (
    Files,
    faults_alone,
    laid_over,
    namesakes,
    read_together,
    rule_files_at,
)
from herintegratie_desktop.commands.saying import say, say_text
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.impact import Change
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.officeexamples import failing_examples, own_rules

if TYPE_CHECKING:
    from herintegratie_desktop.store.impact import ImpactStep

_CASES = "dossiers nagerekend"
_AMOUNTS = {"limit", "cash_limit"}
_VERDICT, _TRUE = "may_sign", "true"


def describe(parser: ArgumentParser) -> None:
    """Say which rule files, the cases of which vault, and on which day."""
    parser.add_argument("path", metavar="PAD", help="een regelbestand, of een map ermee")
    ask_vault(parser)
    ask_day(parser)
    ask_json(parser)


def run(call: Call) -> int:
    """Print each open case that changes, and how; 0 when none does, else 1."""
    from herintegratie_desktop.store.impact import impact

    path = Path(call.asked.path)
    rules = rule_files_at(path)
    _refuse(path, faults_alone(rules))
    with opened(call) as vault:
        guide = _guide(path, vault.office.guide_files(), rules)
        # Both guides stay to the end; no collection of garbage need walk through them again.
        gc.freeze()
        counted = _Counted(impact(vault, guide, call.day), shown=not call.asked.json)
        if call.asked.json:
            _say_document(counted)
        else:
            _say_report(counted)
    return 1 if counted.changed or counted.failed else 0


def _guide(path: Path, below: Files, rules: Files) -> Guide:
    files = laid_over(below, rules)
    guide = read_together(files)
    if not isinstance(guide, Guide):
        raise _unsound(path, *_said(guide), *namesakes(below, rules))
    _refuse(path, failing_examples(files, own_rules(files), guide))
    return guide


def _refuse(path: Path, faults: tuple[Phrase, ...]) -> None:
    if faults:
        raise _unsound(path, *_said(faults))


def _unsound(path: Path, *faults: str) -> UnusableError:
    return UnusableError(*(f"{path}: {fault}" for fault in faults))


def _said(faults: tuple[Phrase, ...]) -> Iterator[str]:
    return (fault.said() for fault in faults)


class _Counted:
    """The steps of which there is something to say; how many there were is known at the end.

    One case is held at a time, however many change.
    """

    def __init__(self, steps: Iterable[ImpactStep], *, shown: bool) -> None:
        self._steps = steps
        self._progress = Progress(_CASES, shown=shown)
        self.checked = self.changed = self.failed = 0

    def __iter__(self) -> Iterator[ImpactStep]:
        try:
            for step in self._steps:
                self._progress.show(step.done, step.total)
                self._count(step)
                if step.changes or step.error is not None:
                    self._progress.clear()
                    yield step
        finally:
            self._progress.clear()

    def _count(self, step: ImpactStep) -> None:
        self.checked = step.done
        self.changed += bool(step.changes)
        self.failed += step.error is not None


def _say_report(counted: _Counted) -> None:
    for step in counted:
        said = [step.error] if step.error else [change.phrase for change in step.changes]
        say(step.case_id, *bullets(phrase.said() for phrase in said))
    say(f"{_of(counted.checked)} nagerekend; {_changing(counted.changed)}.")
    if counted.failed:
        say(f"Let op: {_of(counted.failed)} niet te vergelijken.")


def _of(cases: int) -> str:
    return "1 open dossier" if cases == 1 else f"{cases} open dossiers"


def _changing(cases: int) -> str:
    if not cases:
        return "er verandert niets"
    return "1 verandert" if cases == 1 else f"{cases} veranderen"


def _say_document(counted: _Counted) -> None:
    """Print one JSON document case by case, so that memory stays flat; the counts come last."""
    say_text('{"cases": [')
    between = "\n"
    for step in counted:
        say_text(between + json.dumps(_case(step), ensure_ascii=False))
        between = ",\n"
    counts = {name: getattr(counted, name) for name in ("checked", "changed", "failed")}
    say_text(f"], {json.dumps(counts)[1:]}\n")


def _case(step: ImpactStep) -> dict[str, Any]:
    document: dict[str, Any] = {
        "case": step.case_id,
        "changes": [change_document(change) for change in step.changes],
    }
    if step.error is not None:
        document["error"] = step.error.said()
    return document


def change_document(change: Change) -> dict[str, Any]:
    """Return one difference between two checks as JSON, values as in the document of a check."""
    return {
        "what": change.what,
        "person": change.person,
        "rule": change.rule,
        "before": _value(change.what, change.before),
        "after": _value(change.what, change.after),
        "message": change.phrase.said(),
    }


def _value(what: str, written: str) -> int | bool | str | None:
    """Return cents as a number, may or may not as a truth, and nothing as null."""
    if what in _AMOUNTS:
        return int(written)
    return written == _TRUE if what == _VERDICT else written or None
