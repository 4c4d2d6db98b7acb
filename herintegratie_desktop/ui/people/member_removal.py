"""Removing a member: what would go along, and the question before that happens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.ui.kit.look import set_kind

_MOST_NAMED = 8
translate = QCoreApplication.translate


def what_goes_along(case: Case, person_id: str) -> tuple[str, ...]:
    """Return what disappears with a member, one sentence each; nothing when nothing does.

    Parts of household purchases stay, with the others.
    """
    lines = [line for line in case.plan.of(person_id) if not line.shared]
    named = [_named(each) for each in lines[:_MOST_NAMED]]
    if len(lines) > _MOST_NAMED:
        rest = translate("MemberRemoval", "en nog {count} van deze regels")
        named.append(rest.format(count=len(lines) - _MOST_NAMED))
    answers = sum(answer.person == person_id for answer in case.answers)
    if answers == 1:
        named.append(translate("MemberRemoval", "1 antwoord op een voorwaarde"))
    elif answers:
        more = translate("MemberRemoval", "{count} antwoorden op voorwaarden")
        named.append(more.format(count=answers))
    return tuple(named)


def ask_removal(
    parent: QWidget, name: str, going: tuple[str, ...], remove: Callable[[], None]
) -> QMessageBox:
    """Ask whether a member may go with what is theirs; `remove` is called when that is so."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("MemberRemoval", "Gezinslid verwijderen"))
    box.setText(translate("MemberRemoval", "{name} verwijderen?").format(name=name))
    along = translate("MemberRemoval", "Dit verdwijnt mee uit het dossier:")
    undo = translate("MemberRemoval", "Met Ctrl+Z maakt u dit weer ongedaan.")
    listed = "\n".join(f"•  {each}" for each in going)
    box.setInformativeText(f"{along}\n{listed}\n\n{undo}")
    removing = box.addButton(
        translate("MemberRemoval", "Verwijderen"), QMessageBox.ButtonRole.AcceptRole
    )
    keeping = box.addButton(
        translate("MemberRemoval", "Behouden"), QMessageBox.ButtonRole.RejectRole
    )
    set_kind(removing, "danger")
    heading = box.findChild(QLabel, "qt_msgbox_label")
    if heading is not None:
        set_kind(heading, "strong")
    box.setDefaultButton(keeping)
    removing.clicked.connect(remove)
    box.open()
    return box


def _named(line: BudgetLine) -> str:
    purpose = line.purpose or translate("MemberRemoval", "regel zonder doel")
    amount = f" ({show_euros(line.cents)})" if line.cents else ""
    return translate("MemberRemoval", "regel “{purpose}”").format(purpose=purpose) + amount
