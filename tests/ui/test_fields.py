"""What one types in: rows, amounts, choices, dates, and the list of what to mend."""

from __future__ import annotations

import pytest
from eyes import pixel, spoken
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.ui.kit import look
from herintegratie_desktop.ui.kit.fields import (
    Choice,
    ErrorSummary,
    FieldRow,
    PartialDateEdit,
    SearchBox,
)

RTL = Qt.LayoutDirection.RightToLeft


def test_a_field_is_read_with_its_label_hint_and_error(shown):
    row = shown(FieldRow("Voornamen", QLineEdit(), hint="Zoals op het document", optional=True))
    assert spoken(row.field) == "Voornamen (niet verplicht)"
    assert spoken(row.field, QAccessible.Text.Description) == "Zoals op het document"
    row.show_error("Vul de voornamen in.")
    assert spoken(row.field, QAccessible.Text.Description) == (
        "Vul de voornamen in. Zoals op het document"
    )


def test_an_error_is_shown_in_words_and_with_a_red_border(shown):
    row = shown(FieldRow("Voornamen", QLineEdit()), 300)
    row.field.clearFocus()
    row.show_error("Vul de voornamen in.")
    assert row.error() == "Vul de voornamen in."
    assert pixel(row.field, 150, 0) == look.LIGHT.error
    row.show_error("")
    assert row.error() == ""
    assert pixel(row.field, 150, 0) != look.LIGHT.error


def test_a_field_with_an_error_still_shows_that_it_has_the_keyboard(shown, qtbot):
    row = shown(FieldRow("Voornamen", QLineEdit()), 300)
    row.show_error("Vul de voornamen in.")
    row.focus_field()
    qtbot.waitUntil(row.field.hasFocus)
    assert pixel(row.field, 150, 0) == look.LIGHT.focus
    assert pixel(row.field, 290, 10) == look.LIGHT.error_soft


def test_the_summary_takes_the_keyboard_and_links_to_each_field(shown, qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    summary = ErrorSummary()
    column.addWidget(QLineEdit())
    column.addWidget(summary)
    shown(page, 500, 300)
    summary.show_errors([("born", "Vul een maand in."), ("name", "Vul een naam in.")])
    qtbot.waitUntil(summary.hasFocus)
    assert summary.sentences() == ("Vul een maand in.", "Vul een naam in.")
    assert "Vul een naam in." in spoken(summary)
    with qtbot.waitSignal(summary.chosen) as chosen:
        summary.follow(1)
    assert chosen.args == ["name"]


def test_the_summary_goes_away_when_nothing_is_left_to_mend(shown):
    summary = shown(ErrorSummary())
    summary.show_errors([("a", "Vul iets in.")])
    summary.show_errors([])
    assert summary.isHidden()
    assert summary.sentences() == ()


def test_searching_gives_the_words_and_escape_empties_the_field(shown, qtbot):
    box = shown(SearchBox())
    words = []
    box.searched.connect(words.append)
    qtbot.keyClicks(box, "ha")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert words == ["h", "ha", ""]
    assert spoken(box) == "Zoeken"


def test_a_choice_gives_its_key_only_when_a_person_chooses(shown, qtbot):
    choice = shown(Choice())
    chosen = []
    choice.chosen.connect(chosen.append)
    choice.show_options([("IQ", "Irak"), ("TR", "Turkije")])
    choice.show_key("IQ")
    assert (choice.key(), chosen) == ("IQ", [])
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.key(), chosen) == ("TR", ["TR"])


def test_a_choice_keeps_its_answer_when_the_words_change(shown):
    choice = Choice()
    choice.show_options([("IQ", "Irak"), ("TR", "Turkije")])
    choice.show_key("TR")
    choice.show_options([("TR", "Türkiye"), ("IQ", "Iraq")])
    assert (choice.key(), choice.currentText()) == ("TR", "Türkiye")


def test_the_wheel_never_changes_an_answer(shown):
    choice = shown(Choice())
    choice.show_options([("IQ", "Irak"), ("TR", "Turkije")])
    choice.show_key("IQ")
    choice.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPointF(0, -120).toPoint(),
        QPointF(0, -120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert choice.key() == "IQ"


@pytest.fixture
def born(shown):
    return shown(PartialDateEdit(), 500)


def test_a_date_is_handed_on_at_each_keystroke_and_goes_on_by_itself(born, qtbot):
    typed = []
    born.edited.connect(lambda *parts: typed.append(parts))
    born.setFocus()
    for key in "03051988":
        qtbot.keyClicks(QApplication.focusWidget(), key)
    assert typed[0] == ("0", "", "")
    assert typed[-1] == ("03", "05", "1988")
    assert born.boxes[2].hasFocus()


@pytest.mark.parametrize("mark", ["-", "/", "."])
def test_a_mark_between_the_parts_goes_on_as_well(born, qtbot, mark):
    born.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), f"3{mark}")
    assert born.parts() == ("3", "", "")
    assert born.boxes[1].hasFocus()


def test_backspace_in_an_empty_box_goes_back(born, qtbot):
    born.boxes[1].setFocus()
    qtbot.keyClick(born.boxes[1], Qt.Key.Key_Backspace)
    assert born.boxes[0].hasFocus()


def test_a_date_is_not_changed_under_the_fingers(born, qtbot):
    born.boxes[0].setFocus()
    qtbot.keyClicks(born.boxes[0], "3")
    born.show_parts("03", "05", "1988")
    assert born.parts() == ("3", "05", "1988")


def test_an_unknown_date_asks_for_no_parts_but_keeps_what_was_typed(born, qtbot):
    told = []
    born.unknown_changed.connect(told.append)
    born.show_parts("", "", "1988")
    qtbot.mouseClick(born.unknown, Qt.MouseButton.LeftButton, pos=born.unknown.rect().center() / 4)
    assert told == [True]
    assert not born.boxes[0].isEnabled()
    assert born.parts() == ("", "", "1988")


def test_an_estimated_date_is_told(born, qtbot):
    told = []
    born.estimated_changed.connect(told.append)
    qtbot.keyClick(born.estimated, Qt.Key.Key_Space)
    assert told == [True]


def test_what_is_ticked_is_shown_without_telling_anybody(born, qtbot):
    told = []
    born.unknown_changed.connect(told.append)
    born.show_marks(estimated=True, unknown=True)
    assert (born.estimated.isChecked(), born.unknown.isChecked(), told) == (True, True, [])
    born.show_marks(estimated=False, unknown=False)
    assert born.boxes[0].isEnabled()


def test_every_box_of_a_date_is_named_after_the_question(shown):
    row = shown(FieldRow("Geboortedatum", PartialDateEdit()))
    row.show_error("Vul een maand in van 1 tot en met 12.")
    assert spoken(row.field.boxes[1]) == "Geboortedatum, maand"
    assert "Vul een maand in" in spoken(row.field.boxes[0], QAccessible.Text.Description)
    assert pixel(row.field.boxes[1], 30, 0) == look.LIGHT.error


def test_a_long_sentence_of_the_summary_goes_on_in_a_new_line(shown, qtbot):
    summary = shown(ErrorSummary(), 420, 200)
    sentence = "Alle 12 personen: nog niet bekend of is voldaan aan “Komt in aanmerking voor " * 3
    summary.show_errors([("answers/p1/page.basic", sentence.strip())])
    link = summary._links[0]
    qtbot.waitUntil(lambda: link.height() > 3 * link.fontMetrics().height())
    qtbot.waitUntil(lambda: link.width() <= summary.width() == 420)
    assert summary.sentences() == (sentence.strip(),)
    assert link.accessibleName() == sentence.strip()
