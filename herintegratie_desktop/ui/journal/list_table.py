"""The table of entries, dressed as the other long lists of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView

from herintegratie_desktop.ui.journal.journal_table import JournalTable
from herintegratie_desktop.ui.kit.list_view import ListView
from herintegratie_desktop.ui.kit.widgets import dress_table
from herintegratie_desktop.ui.rules.tables import WrappedCell

_ROW = 40


def journal_view(model: JournalTable, name: str) -> ListView:
    """Return a table over a model; rows have one height, for there may be a million of them."""
    table = ListView()
    table.setModel(model)
    table.setAccessibleName(name)
    dress_table(table, _ROW)
    table.setItemDelegate(WrappedCell(table))
    for column, width in enumerate(model.widths()):
        if width:
            table.setColumnWidth(column, width)
        else:
            heading = table.horizontalHeader()
            heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table
