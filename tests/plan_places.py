"""Where things stand in the plan, for tests."""

from __future__ import annotations


def line(page, line_id):
    """Return a line of the case as it is now."""
    return page.bridge.case.plan.line(line_id)


def where(table):
    """Return the line and the column that have the keyboard."""
    return table.current_line(), table.column()


def shown_at(table, line_id, column):
    """Return the text of a cell."""
    return table.plan.index_of(line_id, column).data()
