"""The parts of the page of the household that tests look at."""

from __future__ import annotations

from PySide6.QtCore import Qt

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def person(page, person_id="p1"):
    return page.bridge.case.household.person(person_id)


def row(page, name):
    return page.editor.rows()[name]


def search(page):
    return page.editor.nationalities.search


def boxes(page):
    return page.editor.born.edit.boxes


def states(page):
    return {each.id: (each.state, each.tone) for each in page.members.rows()}
