"""The parts of every page, used as a caseworker uses them: by mouse, keyboard and ear."""

from __future__ import annotations

import pytest
from eyes import pixel, spoken
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from herintegratie_desktop.ui.kit import look
from herintegratie_desktop.ui.kit.widgets import (
    Avatars,
    Banner,
    Button,
    Card,
    Chip,
    InkPad,
    LimitBar,
    LinkButton,
    PrimaryButton,
    StepList,
    StepState,
    dress_table,
    label,
    scrolled,
)

RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def bar(shown):
    made = shown(LimitBar(), 202)
    made.show_use(30_000, 90_000, 30_000, 180_000)
    return made


def middle(bar):
    return bar.height() // 2


def test_a_bar_shows_cash_then_in_kind_then_room(bar):
    assert pixel(bar, 80, middle(bar)) == look.LIGHT.in_kind
    assert pixel(bar, 150, middle(bar)) == look.LIGHT.room
    hatched = {pixel(bar, x, middle(bar)) for x in range(3, 30)}
    assert look.LIGHT.cash in hatched
    assert look.LIGHT.in_kind not in hatched


def test_a_bar_is_mirrored_when_one_reads_from_the_right(bar):
    bar.setLayoutDirection(RTL)
    assert pixel(bar, 120, middle(bar)) == look.LIGHT.in_kind
    assert pixel(bar, 50, middle(bar)) == look.LIGHT.room


def test_a_tick_stands_where_cash_must_stop(bar):
    assert pixel(bar, 34, 1) == look.LIGHT.tick


def test_a_bar_over_its_limit_gets_a_red_line_and_says_so(bar):
    assert look.LIGHT.error not in {pixel(bar, 100, y) for y in range(bar.height())}
    bar.show_use(30_000, 190_000, 30_000, 180_000)
    assert look.LIGHT.error in {pixel(bar, 100, y) for y in range(bar.height())}
    assert bar.use().is_over
    assert "te veel" in bar.value_text()


def test_cash_over_its_own_limit_is_over_as_well(bar):
    bar.show_use(34_500, 90_000, 30_000, 180_000)
    assert bar.use().is_over


def test_a_bar_of_nothing_is_only_room(bar):
    bar.show_use(0, 0, 0, 0)
    assert pixel(bar, 100, middle(bar)) == look.LIGHT.room
    assert not bar.use().is_over


def test_a_bar_has_a_role_and_says_its_amounts(bar):
    bar.setAccessibleName("Budget van Samira Haddad")
    heard = QAccessible.queryAccessibleInterface(bar)
    assert heard.role() == QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == "Budget van Samira Haddad"
    assert heard.text(QAccessible.Text.Value) == (
        "€ 900,00 van € 1.800,00, waarvan contant € 300,00 van € 300,00"
    )


class PaintCounter(LimitBar):
    painted = 0

    def paintEvent(self, event):  # noqa: N802
        self.painted += 1
        super().paintEvent(event)


def test_equal_amounts_do_not_paint_a_bar_again(shown, qtbot):
    bar = shown(PaintCounter(), 202)
    bar.show_use(30_000, 90_000, 30_000, 180_000)
    QApplication.processEvents()
    before = bar.painted
    bar.show_use(30_000, 90_000, 30_000, 180_000)
    QApplication.processEvents()
    assert bar.painted == before
    bar.show_use(30_000, 90_001, 30_000, 180_000)
    qtbot.waitUntil(lambda: bar.painted > before)


def test_avatars_name_everybody(shown):
    people = Avatars()
    people.show_people([("Samira Haddad", True), ("Nour Haddad", False)])
    shown(people)
    assert spoken(people, QAccessible.Text.Value) == (
        "Samira Haddad (volwassen), Nour Haddad (minderjarig)"
    )


def test_adults_are_filled_and_minors_light(shown):
    people = shown(Avatars(), 140)
    people.show_people([("S", True), ("N", False)])
    assert pixel(people, 8, 20) == look.LIGHT.accent
    assert pixel(people, 60, 20) == look.LIGHT.accent_soft
    people.setLayoutDirection(RTL)
    assert pixel(people, 8, 20) == look.LIGHT.accent_soft


def test_a_large_household_is_counted_instead_of_drawn_over_the_edge(shown):
    people = Avatars(most=4)
    people.show_people([("A", True)] * 4)
    four = people.sizeHint().width()
    people.show_people([("A", True)] * 9)
    assert people.sizeHint().width() == four


def test_a_person_without_a_name_still_has_a_circle(shown):
    people = Avatars()
    people.show_people([("", True)])
    shown(people)
    assert people.sizeHint().width() > 36


def test_a_pill_grows_with_its_word_and_is_read_aloud(shown):
    chip = shown(Chip("Concept", "concept"))
    small = chip.sizeHint().width()
    chip.show_text("Getekend op papier", "good")
    assert chip.sizeHint().width() > small
    assert spoken(chip) == "Getekend op papier"


def test_cash_is_hatched_and_in_kind_is_solid(shown):
    solid, hatched = shown(Chip("In natura", "in_kind")), shown(Chip("Contant", "cash"))
    marks = [{pixel(chip, x, 13) for x in range(11, 19)} for chip in (solid, hatched)]
    assert marks[0] == {look.LIGHT.in_kind}
    assert len(marks[1]) > 1


def test_a_card_without_a_title_shows_none(shown):
    card = shown(Card())
    assert card.heading.isHidden()
    card.show_title("Budget")
    assert card.heading.isVisible()
    assert spoken(card) == "Budget"


def test_text_of_a_label_is_never_read_as_markup(shown):
    assert label("Ali <b>").textFormat() == Qt.TextFormat.PlainText


def test_a_label_begins_where_the_window_begins_to_be_read(shown):
    words = shown(label("Erbil"), 300)
    assert words.alignment() & Qt.AlignmentFlag.AlignLeft
    words.setLayoutDirection(RTL)
    assert words.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_main_button_shows_the_keyboard_inside_its_edge(shown, qtbot):
    button = shown(PrimaryButton("Opslaan en verder"), 200)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert pixel(button, 100, 4) == look.LIGHT.on_accent


def test_a_button_with_an_icon_keeps_its_words(shown):
    button = Button("Vergrendelen", "lock", "quiet")
    assert spoken(button) == "Vergrendelen"
    assert not button.icon().isNull()


def test_a_banner_says_plain_text_and_offers_one_action(shown, qtbot):
    banner = shown(Banner(), 500)
    banner.show_message("error", ": contant is € 45 te hoog.", lead="Ali <b>", action="Zet om")
    assert banner.text() == "Ali <b>: contant is € 45 te hoog."
    assert spoken(banner) == banner.text()
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)


def test_a_banner_without_an_action_has_no_link(shown):
    banner = shown(Banner(), 500)
    banner.show_message("info", "Het plan is getekend.")
    assert banner.action.isHidden()
    banner.clear()
    assert banner.isHidden()
    assert banner.text() == ""


@pytest.fixture
def steps(shown):
    made = StepList(["Gezinsleden", "Voorwaarden", "Plan en budget"])
    made.show_step(0, StepState.DONE, "Compleet")
    made.show_step(1, StepState.MISSING, "1 antwoord ontbreekt")
    made.show_current(2)
    return shown(made, made.width(), 300)


def test_a_step_says_its_number_title_and_state(steps):
    assert spoken(steps.buttons[1]) == "Stap 2: Voorwaarden, 1 antwoord ontbreekt"


def test_a_click_chooses_a_step_but_does_not_open_it(steps, qtbot):
    with qtbot.waitSignal(steps.chosen) as chosen:
        qtbot.mouseClick(steps.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [0]
    assert steps.current() == 2
    assert steps.buttons[2].isChecked()
    assert not steps.buttons[0].isChecked()


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 2),
    ],
)
def test_arrows_go_over_the_steps(steps, qtbot, key, place):
    steps.buttons[2].setFocus()
    qtbot.keyClick(steps.buttons[2], key)
    assert steps.buttons[place].hasFocus()
    assert steps.current() == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_choose_a_step(steps, qtbot, key):
    with qtbot.waitSignal(steps.chosen) as chosen:
        qtbot.keyClick(steps.buttons[1], key)
    assert chosen.args == [1]


def test_only_the_open_step_is_on_the_way_of_tab(steps):
    on_the_way = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in steps.buttons]
    assert on_the_way == [False, False, True]


def test_a_narrow_list_says_its_words_in_a_tool_tip(steps):
    wide = steps.width()
    steps.set_narrow(True)
    assert steps.width() < wide
    assert steps.buttons[1].toolTip() == "Voorwaarden – 1 antwoord ontbreekt"


def test_the_open_step_is_marked_at_the_side_where_reading_begins(steps):
    step = steps.buttons[2]
    assert pixel(step, 1, 28) == look.LIGHT.accent
    steps.setLayoutDirection(RTL)
    assert pixel(step, step.width() - 2, 28) == look.LIGHT.accent


def test_a_step_can_get_a_title_in_another_language(steps):
    steps.show_title(0, "أفراد الأسرة")
    assert "أفراد الأسرة" in spoken(steps.buttons[0])


def test_a_dressed_table_has_rows_of_one_height(shown):
    table = QTableWidget(3, 2)
    dress_table(table, 50)
    shown(table)
    assert {table.rowHeight(row) for row in range(3)} == {50}
    assert table.verticalHeader().isHidden()


def test_a_long_page_can_be_scrolled(shown):
    page = QWidget()
    page.setMinimumHeight(2000)
    area = shown(scrolled(page), 300, 200)
    assert area.verticalScrollBar().maximum() > 0


def test_a_link_takes_the_colour_of_what_it_stands_in(shown):
    link = shown(LinkButton("Zet € 45 om naar natura"))
    link.set_tone("error")
    colours = {pixel(link, x, y) for x in range(link.width()) for y in range(14, link.height() - 1)}
    assert look.LIGHT.error in colours


@pytest.mark.parametrize("colours", look.SETS.values(), ids=look.SETS)
def test_every_part_can_be_painted_in_every_look(shown, qapp, colours):
    look.apply_look(qapp, colours)
    for part in (
        LimitBar(),
        Avatars(),
        Chip("Concept"),
        StepList(["Een"]),
        Banner(),
        InkPad(),
        Card("x"),
    ):
        assert not shown(part, 200, 120).grab().isNull()


def test_a_link_says_the_ampersand_of_a_name(shown):
    link = shown(LinkButton("Vraag het DT&V"))
    name = QAccessible.queryAccessibleInterface(link).text(QAccessible.Text.Name)
    assert (name, link.text()) == ("Vraag het DT&V", "Vraag het DT&V")
