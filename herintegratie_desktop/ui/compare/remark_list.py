"""Sentences about a scheme, one below the other; what asks for attention has a mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.options import Remark
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.ui.kit.widgets import IconLabel, label

_SIDE = 18


class RemarkList(QWidget):
    """Shows remarks once; another scheme has a list of its own."""

    def __init__(
        self, remarks: Iterable[Remark], translate: Translate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        remarks = tuple(remarks)
        self.warns = any(remark.warns for remark in remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for remark in remarks:
            column.addLayout(_line(remark, remark.phrase.said(translate)))
        column.addStretch(1)


def _line(remark: Remark, sentence: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(7)
    if remark.warns:
        row.addWidget(IconLabel("warning", "warn", _SIDE), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence.replace("€ ", "€\u00a0"), wrap=True), 1)
    return row
