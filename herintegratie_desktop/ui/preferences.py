"""What the program remembers outside every vault: words, colours, which vault, which place.

Nothing in it is about a client or a case.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from herintegratie_desktop.ui.texts import LANGUAGES

FOLLOW_SYSTEM = "system"
LOOKS = (FOLLOW_SYSTEM, "light", "dark", "high-contrast")
"""The names of the looks one can choose."""

ORGANISATION = "organisation"
"""Key of the setting inside a vault that names the organisation on new cases."""


class Preferences:
    """Read and written at once; what cannot be read counts as never chosen."""

    def __init__(self) -> None:
        form, scope = QSettings.Format.IniFormat, QSettings.Scope.UserScope
        self._kept = QSettings(form, scope, "herintegratie", "venster")

    @property
    def language(self) -> str:
        """Return the language of the window, Dutch until another was chosen."""
        chosen = self._text("taal")
        return chosen if chosen in LANGUAGES else LANGUAGES[0]

    @language.setter
    def language(self, chosen: str) -> None:
        self._kept.setValue("taal", chosen)

    @property
    def look(self) -> str:
        """Return one of `LOOKS`; the system decides until somebody chose."""
        chosen = self._text("weergave")
        return chosen if chosen in LOOKS else FOLLOW_SYSTEM

    @look.setter
    def look(self, chosen: str) -> None:
        self._kept.setValue("weergave", chosen)

    @property
    def folder(self) -> Path | None:
        """Return the vault that was opened last, or None."""
        path = self._text("kluis")
        return Path(path) if path else None

    @folder.setter
    def folder(self, path: Path) -> None:
        self._kept.setValue("kluis", str(path))

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was, empty when it never was."""
        kept = self._kept.value("venster")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, place: QByteArray) -> None:
        self._kept.setValue("venster", place)

    def _text(self, key: str) -> str:
        kept = self._kept.value(key, "")
        return kept if isinstance(kept, str) else ""
