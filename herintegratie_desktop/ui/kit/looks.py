"""From the name of a look that somebody chose to the tokens, and what the system prefers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from herintegratie_desktop.ui.kit.look import DARK, LIGHT, SETS, Tokens


def tokens_of(look: str) -> Tokens:
    """Return the tokens of a look; any other name means what the system prefers."""
    return SETS.get(look) or _of_system()


def _of_system() -> Tokens:
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if is_dark else LIGHT
