"""Tell assistive technology about widgets that are painted, and about what changes on screen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Spoken(QWidget):
    """A painted widget that has a role and a value in words."""

    spoken_role = QAccessible.Role.Graphic

    def value_text(self) -> str:
        """Return in words what the painting shows."""
        return ""

    def say_changed(self) -> None:
        """Tell assistive technology, when there is some, that the value is another one now."""
        if not QAccessible.isActive():
            return
        event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)


class _SpokenWidget(QAccessibleWidget):
    def __init__(self, widget: Spoken) -> None:
        super().__init__(widget, widget.spoken_role)

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.object()
        if kind == QAccessible.Text.Value and isinstance(widget, Spoken):
            return widget.value_text()
        return super().text(kind)


def teach_roles() -> None:
    """Let Qt ask here for the role and value of painted widgets; once for an application."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, target: QObject) -> _SpokenWidget | None:
    if not isinstance(target, Spoken):
        return None
    interface = _SpokenWidget(target)
    target._interface = interface  # type: ignore[attr-defined]  # noqa: SLF001  Qt keeps no reference
    return interface


def announce(widget: QWidget, sentence: str) -> None:
    """Have a sentence read aloud by those who listen instead of look."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
