"""What a caseworker does on the page of the conditions, for tests."""

from __future__ import annotations

from hands import press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herintegratie_desktop.ui.conditions.topics import Section

MONEY, PROSECUTION, LEFT_BEFORE = "ozv.X-a", "ozv.X-e", "ozv.X-f"
NO_RIGHT, REFUSED = "ozv.A-status-a", "ozv.A-status-b"
EVERYBODY = ("p1", "p2", "p3")


def row(page, rule, person="p1"):
    """Bring the row of a condition into sight and return it."""
    found = page.row(person, rule)
    QApplication.processEvents()
    return found


def click(widget):
    """Click on what can be seen."""
    QApplication.processEvents()
    assert widget.isVisible()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())


def reply(page, rule, key, person="p1"):
    """Answer a question."""
    click(row(page, rule, person).replies.button(key))


def people(shown_row):
    """Return who share a row."""
    return [topic.person for topic in shown_row.topics()]


def given(page, rule):
    """Return what was answered for each of the three."""
    answers = [page.bridge.case.answer(rule, person) for person in EVERYBODY]
    return [answer and answer.reply for answer in answers]


def choose(choice, key):
    """Choose from a list with the keyboard."""
    choice.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, times=choice.findData(key))
    press(Qt.Key.Key_Return)
    choice.activated.emit(choice.findData(key))


def exclusions(page):
    """Return the part of the exclusions."""
    return page.sections[Section.EXCLUSIONS]


def sweep(page, who="DT&V"):
    """Begin to answer all open exclusions with no."""
    click(page.sweep_button)
    choose(page.sweep.who.choice, who)
    return page.sweep


def ways(page):
    """Ask what is missing."""
    page.ways.disclosure.show_open(True)
    QApplication.processEvents()
    return page.ways
