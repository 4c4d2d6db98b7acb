"""A signed plan can be read and copied on every page, and changed on none."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

READING = "reading"
"""Property of a button that changes nothing, so that it stays usable."""


def make_read_only(page: QWidget) -> None:
    """Let nothing on a page be changed; text can still be chosen and copied."""
    for child in page.findChildren(QWidget):
        if isinstance(child, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
            child.setReadOnly(True)
        elif isinstance(child, QAbstractItemView):
            child.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        elif isinstance(child, QComboBox):
            child.setEnabled(False)
        elif isinstance(child, QAbstractButton):
            child.setEnabled(bool(child.property(READING)))
