"""A paste that does not fit is refused as a whole, with a sentence, in every kind of field."""

from __future__ import annotations

import pytest
from hands import paste, press, write
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from herintegratie_desktop.ui.kit.paste_guard import GuardedText, guard_line, paste_into

Key = Qt.Key


@pytest.fixture
def said():
    return []


@pytest.fixture
def field(shown, said):
    made = QLineEdit()
    guard_line(made, 10, said.append)
    return shown(made, 300, 40)


@pytest.fixture
def area(shown, said):
    return shown(GuardedText(10, said.append), 300, 120)


def drop(text, field):
    source = QMimeData()
    source.setText(text)
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(field, QDragEnterEvent(QPoint(5, 5), copy, source, *held))
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), copy, source, *held))


def test_what_fits_is_pasted(field, said):
    edited = []
    field.textEdited.connect(edited.append)
    paste("twee\nwoord", field)
    assert field.text() == "twee woord"
    assert (edited, said) == (["twee woord"], [])


@pytest.mark.parametrize("text", ["elf tekens!", "x" * 5_000_000, "é" * 30])
def test_what_does_not_fit_is_refused_as_a_whole(field, said, text):
    field.setText("ab")
    paste(text, field)
    assert field.text() == "ab"
    assert len(said) == 1
    assert "niets geplakt" in said[0]


def test_what_replaces_a_selection_may_be_as_long_as_the_selection(field, said):
    field.setText("x" * 10)
    QApplication.clipboard().setText("y" * 10)
    field.selectAll()
    paste_into(field)
    assert field.text() == "y" * 10
    assert said == []


def test_typing_more_than_fits_is_said(field, said):
    write("x" * 11, field)
    assert field.text() == "x" * 10
    assert "10 tekens" in said[0]


def test_the_menu_of_a_field_pastes_through_the_guard(field, said):
    QApplication.clipboard().setText("x" * 100)
    place = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, field.mapToGlobal(place))
    QApplication.sendEvent(field, asked)
    menu = QApplication.activePopupWidget()
    next(each for each in menu.actions() if each.objectName() == "edit-paste").trigger()
    menu.close()
    assert field.text() == ""
    assert len(said) == 1


def test_a_drop_that_does_not_fit_is_refused(field, said):
    drop("x" * 100, field)
    assert field.text() == ""
    assert len(said) == 1
    drop("x" * 9, field)
    assert field.text() == "x" * 9


def test_a_read_only_field_takes_nothing(field):
    field.setReadOnly(True)
    QApplication.clipboard().setText("abc")
    paste_into(field)
    assert field.text() == ""


def test_a_text_of_lines_takes_what_fits(area, said):
    paste("een\ntwee", area)
    assert area.toPlainText() == "een\ntwee"
    assert said == []


@pytest.mark.parametrize("text", ["elf tekens!", "x" * 5_000_000])
def test_a_text_of_lines_refuses_what_does_not_fit(area, said, text):
    paste(text, area)
    assert area.toPlainText() == ""
    assert len(said) == 1


def test_a_full_text_says_so_and_can_still_be_corrected(area, said):
    write("x" * 11, area)
    assert area.toPlainText() == "x" * 10
    assert len(said) == 1
    press(Key.Key_Backspace)
    write("y")
    assert area.toPlainText() == "x" * 9 + "y"


def test_without_a_place_of_its_own_the_sentence_appears_at_the_field(shown):
    field = QLineEdit()
    guard_line(field, 10)
    shown(field, 300, 40)
    paste("x" * 11, field)
    assert field.text() == ""
