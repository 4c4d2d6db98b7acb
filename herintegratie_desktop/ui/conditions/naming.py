"""How several people, and how many of something, are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_NAMED = 3


def people_called(names: Sequence[str], everybody: int) -> str:
    """Return who is meant: a name, some names, or everybody of that many people."""
    if len(names) == 1:
        return names[0]
    if len(names) == everybody:
        said = QCoreApplication.translate("People", "Alle {count} personen")
        return said.format(count=len(names))
    if len(names) > _NAMED:
        said = QCoreApplication.translate("People", "{names} en {count} anderen")
        shown = names[: _NAMED - 1]
        return said.format(names=", ".join(shown), count=len(names) - len(shown))
    said = QCoreApplication.translate("People", "{names} en {last}")
    return said.format(names=", ".join(names[:-1]), last=names[-1])
