"""Somebody who signs beside the household: ticked when there is one, then named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Helper
from herintegratie_desktop.core.edits import ChangeHelper
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.fields import Choice
from herintegratie_desktop.ui.kit.noted_row import NotedRow, Remark
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.languages import language_options


class HelperRows(QWidget):
    """The guardian or the interpreter (`which`), with name and organisation."""

    def __init__(
        self, bridge: CaseBridge, which: str, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._which = which
        self.tick = QCheckBox(question)
        self.name = NotedRow(self.tr("Naam"), TextLine())
        self.organisation = NotedRow(self.tr("Organisatie"), TextLine(), optional=True)
        self.language = NotedRow(self.tr("Taal van de tolk"), Choice(), optional=True)
        self._inside = QWidget()
        self._error, self._remark = Remark("error"), Remark()
        self._build()
        self._connect()

    def show_helper(self, helper: Helper | None) -> None:
        """Show who it is, or that there is nobody."""
        self.tick.setChecked(helper is not None)
        self._inside.setVisible(helper is not None)
        shown = helper or Helper("")
        self.name.field.show_text(shown.name)  # type: ignore[attr-defined]
        self.organisation.field.show_text(shown.organisation)  # type: ignore[attr-defined]
        self.language.field.show_key(shown.language)  # type: ignore[attr-defined]
        lacks = helper is not None and not helper.name.strip()
        self.name.show_remarks([self.tr("Vul de naam in; die staat bij de handtekening.")] * lacks)

    def show_error(self, sentence: str) -> None:
        """Show what has to be mended, or nothing."""
        self._error.show_text(sentence)
        self.tick.setAccessibleDescription(sentence)

    def show_remarks(self, sentences: Iterable[str]) -> None:
        """Show what is worth a second look."""
        self._remark.show_text("\n".join(sentences))

    def remark(self) -> str:
        """Return what is worth a second look."""
        return self._remark.text()

    def is_typing(self) -> bool:
        """Say whether somebody is writing here."""
        return self.name.is_typing() or self.organisation.is_typing()

    def focus_field(self) -> None:
        """Give the keyboard to the name, or to the tick when there is nobody."""
        if self.tick.isChecked():
            self.name.focus_field()
        else:
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(29, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        top = Qt.AlignmentFlag.AlignTop
        rows = [self.name, self.organisation]
        if self._which == "interpreter":
            rows.append(self.language)
        for at, row in enumerate(rows):
            grid.addWidget(row, 0, at, top)
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._error, self._remark, self._inside):
            column.addWidget(part)
        nobody = [("", self.tr("Niet ingevuld"))]
        options = language_options(self._bridge.desk)
        self.language.field.show_options([*nobody, *options])  # type: ignore[attr-defined]

    def _connect(self) -> None:
        self.tick.clicked.connect(self._on_tick)
        self.name.field.typed.connect(lambda text: self._put("name", text))  # type: ignore[attr-defined]
        self.organisation.field.typed.connect(  # type: ignore[attr-defined]
            lambda text: self._put("organisation", text)
        )
        self.language.field.chosen.connect(  # type: ignore[attr-defined]
            lambda key: self._put("language", key)
        )

    def _helper(self) -> Helper | None:
        case = self._bridge.case
        return case.guardian if self._which == "guardian" else case.interpreter

    def _on_tick(self, ticked: bool) -> None:
        # What was typed before is undone apart from the tick.
        self._bridge.session.rest()
        self._do(Helper("") if ticked else None)
        self._bridge.session.rest()
        if ticked:
            self.name.focus_field()

    def _put(self, field: str, value: str) -> None:
        # A field chosen by its name is beyond the type checker.
        changed: dict[str, Any] = {field: value}
        self._do(replace(self._helper() or Helper(""), **changed))

    def _do(self, helper: Helper | None) -> None:
        if self._bridge.case.seal is None:
            self._bridge.do(ChangeHelper(self._which, helper), origin=self)
