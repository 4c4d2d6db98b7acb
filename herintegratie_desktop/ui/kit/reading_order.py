"""Let the Tab key go through a window as it is read, also where pages come and go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def fields_of(window: QWidget, parts: Sequence[QWidget]) -> list[QWidget]:
    """Return what the keyboard can reach, part after part.

    Qt's own chain has what was made last at its end; inside a part that order is kept.
    """
    inside: list[list[QWidget]] = [[] for _ in parts]
    field = window.nextInFocusChain()
    while field is not None and field is not window:
        at = _part_of(field, parts) if takes_tab(field) else None
        if at is not None:
            inside[at].append(field)
        field = field.nextInFocusChain()
    return [each for group in inside for each in group]


def go(window: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next field, or the one before; False when there is none."""
    fields = fields_of(window, parts)
    if not fields:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    _neighbour(fields, _holder(fields), forward).setFocus(reason)
    return True


def takes_tab(field: QWidget) -> bool:
    """Say whether the Tab key can stop at a field now."""
    takes = field.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and field.isVisible() and field.isEnabled() and field.focusProxy() is None


def _part_of(field: QWidget, parts: Iterable[QWidget]) -> int | None:
    found = (at for at, part in enumerate(parts) if part is field or part.isAncestorOf(field))
    return next(found, None)


def _holder(fields: list[QWidget]) -> QWidget | None:
    """Return the field that has the keyboard, or in which the widget lies that has it."""
    widget = QApplication.focusWidget()
    while widget is not None and widget not in fields:
        widget = widget.parentWidget()
    return widget


def _neighbour(fields: list[QWidget], here: QWidget | None, forward: bool) -> QWidget:
    if here is None:
        return fields[0 if forward else -1]
    return fields[(fields.index(here) + (1 if forward else -1)) % len(fields)]
