"""What the program remembers outside every vault: words, colours, which vault, which place.

And with what plans are sealed on this computer; nothing in it is about a client or a case.
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
        return self._path("kluis")

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

    @property
    def seal_means(self) -> str:
        """Return with what plans are sealed; empty until somebody chose."""
        return self._text("zegelen")

    @seal_means.setter
    def seal_means(self, chosen: str) -> None:
        self._kept.setValue("zegelen", chosen)

    @property
    def key_file(self) -> Path | None:
        """Return the certificate file that was chosen last; never what opens it."""
        return self._path("certificaat")

    @key_file.setter
    def key_file(self, path: Path) -> None:
        self._kept.setValue("certificaat", str(path))

    @property
    def card_module(self) -> Path | None:
        """Return the PKCS#11 module of the card of this computer.

        It is a program that is run here, so it is never taken from a vault or a policy.
        """
        return self._path("kaartmodule")

    @card_module.setter
    def card_module(self, path: Path) -> None:
        self._kept.setValue("kaartmodule", str(path))

    @property
    def issuers(self) -> Path | None:
        """Return the folder with what issuers of certificates publish."""
        return self._path("uitgevers")

    @issuers.setter
    def issuers(self, path: Path | None) -> None:
        self._kept.setValue("uitgevers", "" if path is None else str(path))

    def _path(self, key: str) -> Path | None:
        kept = self._text(key)
        return Path(kept) if kept else None

    def _text(self, key: str) -> str:
        kept = self._kept.value(key, "")
        return kept if isinstance(kept, str) else ""
