"""From what is entered about the return to edits of the case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from herintegratie_desktop.core.edits import ChangeCaseworker, ChangeChoice, ChangeReturn, Edit
from herintegratie_desktop.core.plan_edits import KeepTyped
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.dayfield import read_day


class ReturnWriter:
    """Writes about where and when the household goes, and who draws up the plan."""

    def __init__(self, bridge: CaseBridge) -> None:
        self._bridge = bridge

    def put(self, field: str, value: object) -> None:
        """Put a value in a field of the return."""
        # A field chosen by its name is beyond the type checker.
        changed: dict[str, Any] = {field: value}
        self._do(ChangeReturn(replace(self._bridge.case.back, **changed), field))

    def put_departure(self, text: str) -> None:
        """Put the day of departure, or keep it as it was typed."""
        day = read_day(text)
        if day is None and text.strip():
            self._do(KeepTyped("return/planned_departure", text))
        else:
            self.put("planned_departure", day)

    def abandon_country(self, text: str) -> None:
        """Keep what stands for no country; an emptied field is no country."""
        if text:
            self._do(KeepTyped("return/country", text))
        else:
            self.put("country", "")

    def put_language(self, code: str) -> None:
        """Choose the language beside Dutch."""
        self._do(ChangeChoice("language", code))

    def put_caseworker(self, *, name: str | None = None, organisation: str | None = None) -> None:
        """Say who draws up the plan."""
        known = self._bridge.case.caseworker
        self._do(
            ChangeCaseworker(
                known.name if name is None else name,
                known.organisation if organisation is None else organisation,
            )
        )

    def _do(self, edit: Edit) -> None:
        if self._bridge.case.seal is None:
            self._bridge.do(edit, origin=self)
