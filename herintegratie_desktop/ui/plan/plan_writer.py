"""From what is typed in the plan table to edits of the case, and what cannot be read yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject

from herintegratie_desktop.core.dates import PartialDate
from herintegratie_desktop.core.edits import Edit
from herintegratie_desktop.core.money import Cents, NotAnAmountError, parse_cents
from herintegratie_desktop.core.plan import BudgetLine, Form
from herintegratie_desktop.core.plan_edits import AddLine, ChangeLine, KeepTyped, RemoveLine
from herintegratie_desktop.core.purchases import purchase, purchases
from herintegratie_desktop.core.shared_edits import (
    ChangeShared,
    KeepSharedTyped,
    RemoveShared,
    SetSharedAmount,
    ShareLine,
    UnshareLine,
)
from herintegratie_desktop.core.when import NotAWhenError, parse_when
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.typed_fields import storable
from herintegratie_desktop.ui.plan.plan_rows import HOUSEHOLD, shared_of, whole_id, whole_line


@dataclass(frozen=True)
class Trouble:
    """Why a text cannot be read: in a word or two, in a sentence, and what it may have meant."""

    short: str
    sentence: str
    meant: tuple[Cents, ...] = ()


class PlanWriter(QObject):
    """Writes in the lines of the open case; every change is one that can be undone.

    A line is named by the id of its row, which for a household purchase stands for all its parts.
    """

    def __init__(self, bridge: CaseBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    @property
    def is_open(self) -> bool:
        """Say whether the plan may still change."""
        return self._bridge.case.seal is None

    def line(self, line_id: str) -> BudgetLine:
        """Return what a row shows: a line, or a household purchase as one line."""
        case, shared = self._bridge.case, shared_of(line_id)
        return whole_line(case, shared) if shared else case.plan.line(line_id)

    def write(self, line_id: str, field: str, text: str) -> None:
        """Put what is typed in a field at once; what cannot be read is kept as it is typed."""
        text = storable(" ".join(text.splitlines()))
        if field == "cents":
            self._write_amount(line_id, text)
        elif field == "when":
            self._write_when(line_id, text)
        else:
            self.put(line_id, field, text)

    def put(self, line_id: str, field: str, value: object) -> None:
        """Put a value in a field of a line."""
        shared = shared_of(line_id)
        # A field chosen by its name is beyond the type checker.
        changed: dict[str, Any] = {field: value}
        line = replace(self.line(line_id), **changed)
        if not shared:
            self._do(ChangeLine(line, field))
        elif field == "cents":
            self._do(SetSharedAmount(shared, line.cents))
        else:
            self._do(ChangeShared(shared, line, field))

    def toggle_form(self, line_id: str) -> None:
        """Turn cash into in kind, and the other way round."""
        is_cash = self.line(line_id).form is Form.CASH
        self.rest()
        self.put(line_id, "form", Form.IN_KIND if is_cash else Form.CASH)
        self.rest()

    def add(self, person: str, after: str | None = None) -> str:
        """Add an empty line for a person or the household, behind another one or last.

        Returns the id of its row.
        """
        case = self._bridge.case
        line = BudgetLine(case.plan.new_line_id(), person)
        if person == HOUSEHOLD:
            first = case.household.members[0].id
            line = replace(line, person=first, shared=case.plan.new_shared_id())
        self._do(AddLine(line, self._behind(person, after)))
        return whole_id(line.shared) if line.shared else line.id

    def duplicate(self, line_id: str) -> str:
        """Add an equal line behind a line; returns the id of its row."""
        plan = self._bridge.case.plan
        copy = replace(self.line(line_id), id=plan.new_line_id())
        if copy.shared:
            first = purchase(plan, copy.shared).head.person
            copy = replace(copy, person=first, shared=plan.new_shared_id())
        self._do(AddLine(copy, self._behind(HOUSEHOLD, line_id) if copy.shared else line_id))
        return whole_id(copy.shared) if copy.shared else copy.id

    def remove(self, line_id: str) -> None:
        """Take a line away."""
        shared = shared_of(line_id)
        self._do(RemoveShared(shared) if shared else RemoveLine(line_id))

    def give(self, line_id: str, person: str) -> str:
        """Give a line to a person, or to the household; returns the id of its row."""
        case, shared = self._bridge.case, shared_of(line_id)
        if person == HOUSEHOLD and not shared:
            new = whole_id(case.plan.new_shared_id())
            self._do(ShareLine(line_id))
            return new
        if person == HOUSEHOLD or not shared:
            self.put(line_id, "person", person)
            return line_id
        before = {line.id for line in case.plan.lines if not line.shared}
        self._do(UnshareLine(shared, person))
        lines = self._bridge.case.plan.lines
        return next((each.id for each in lines if not each.shared and each.id not in before), "")

    def rest(self) -> None:
        """End what is undone together."""
        self._bridge.session.rest()

    def trouble(self, field: str, text: str) -> Trouble | None:
        """Return why the text of a field is no amount or month, or None when it can be read."""
        return self._amount_trouble(text) if field == "cents" else self._when_trouble(text)

    def _amount_trouble(self, text: str) -> Trouble | None:
        try:
            cents = parse_cents(text)
        except NotAnAmountError as error:
            short = self.tr("welk bedrag?") if error.meant else self.tr("geen bedrag")
            return Trouble(short, self._bridge.desk.say(error.phrase), error.meant)
        if cents:
            return None
        return Trouble(self.tr("geen bedrag"), self.tr("Vul een bedrag boven € 0,00 in."))

    def _when_trouble(self, text: str) -> Trouble | None:
        try:
            parse_when(text)
        except NotAWhenError as error:
            return Trouble(self.tr("geen maand"), self._bridge.desk.say(error.phrase))
        return None

    def _behind(self, person: str, after: str | None) -> str | None:
        """Return the id of the line behind which a new one of a person or the household goes."""
        plan = self._bridge.case.plan
        if after is not None and not shared_of(after):
            return after
        if person != HOUSEHOLD:
            lines = plan.of(person)
            return lines[-1].id if lines else None
        bought = purchases(plan)
        wanted = [each for each in bought if after in {None, whole_id(each.id)}]
        return wanted[-1].parts[-1].id if wanted else None

    def _write_amount(self, line_id: str, text: str) -> None:
        cents = _readable_amount(text)
        if cents or not text.strip():
            self.put(line_id, "cents", cents)
        else:
            self._keep(line_id, "cents", text)

    def _write_when(self, line_id: str, text: str) -> None:
        when = _readable_when(text)
        if when or not text.strip():
            self.put(line_id, "when", when)
        else:
            self._keep(line_id, "when", text)

    def _keep(self, line_id: str, field: str, text: str) -> None:
        shared = shared_of(line_id)
        if shared:
            self._do(KeepSharedTyped(shared, field, text))
        else:
            self._do(KeepTyped(f"lines/{line_id}/{field}", text))

    def _do(self, edit: Edit) -> None:
        if self.is_open:
            self._bridge.do(edit, origin=self)


def _readable_amount(text: str) -> Cents | None:
    try:
        return parse_cents(text)
    except NotAnAmountError:
        return None


def _readable_when(text: str) -> PartialDate | None:
    try:
        return parse_when(text)
    except NotAWhenError:
        return None
