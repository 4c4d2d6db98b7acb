"""How several people are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

_FEW = 2


def people_called(people: Iterable[str], everybody: Mapping[str, str]) -> str:
    """Return who is meant, by their ids: names, everybody, or everybody but a few.

    `everybody` gives the name of each member, by id.
    """
    chosen = set(people)
    names = [name for person, name in everybody.items() if person in chosen]
    others = [name for person, name in everybody.items() if person not in chosen]
    if len(names) > 1 and not others:
        said = QCoreApplication.translate("People", "Alle {count} personen")
    elif len(names) > _FEW >= len(others):
        said = QCoreApplication.translate("People", "Iedereen behalve {names}")
        return said.format(names=listed(others))
    elif len(names) > _FEW:
        said = QCoreApplication.translate("People", "{count} personen")
    else:
        return listed(names)
    return said.format(count=len(names))


def listed(names: list[str]) -> str:
    """Return names as a sentence lists them."""
    if len(names) < _FEW:
        return "".join(names)
    said = QCoreApplication.translate("People", "{names} en {last}")
    return said.format(names=", ".join(names[:-1]), last=names[-1])
