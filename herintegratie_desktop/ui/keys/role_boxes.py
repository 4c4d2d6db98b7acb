"""A box for each role, with what whoever has it may do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import ROLE_NAMES, ROLE_TASKS, Role, Roles
from herintegratie_desktop.ui.kit.widgets import label

_INDENT = 32


class RoleBoxes(QWidget):
    """What somebody is; one person may be several."""

    def __init__(self, say: Callable[[Phrase], str], chosen: Roles) -> None:
        super().__init__()
        self.boxes: dict[Role, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        for role in Role:
            name = say(Phrase(ROLE_NAMES[role]))
            task = say(Phrase(ROLE_TASKS[role]))
            box = QCheckBox(name[:1].upper() + name[1:])
            box.setChecked(role in chosen)
            box.setAccessibleDescription(task)
            told = label(task, "small", wrap=True)
            told.setContentsMargins(_INDENT, 0, 0, 6)
            self.boxes[role] = box
            column.addWidget(box)
            column.addWidget(told)
        self.setFocusProxy(self.boxes[Role.CASEWORKER])

    def chosen(self) -> Roles:
        """Return the roles that are ticked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())
