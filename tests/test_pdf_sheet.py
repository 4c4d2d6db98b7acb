import io
from datetime import date

import pytest
from paper_cases import pages_of, text_of
from pypdfium2 import PdfDocument

from herintegratie_desktop.pdf.flow import Item, pages
from herintegratie_desktop.pdf.paper import new_canvas
from herintegratie_desktop.pdf.pen import Pen
from herintegratie_desktop.pdf.rows import row
from herintegratie_desktop.pdf.sheet import ROOM, TOP, Cell, Drawing, text
from herintegratie_desktop.pdf.styles import BODY


def of_height(height, *, may_split=True):
    return row([Cell(0, 100, [Drawing(height, lambda *_: None)])], may_split=may_split)


def of_lines(count):
    return row(
        [Cell(0, 300, [text("\n".join(f"regel {n}" for n in range(count)), BODY, keep_lines=True)])]
    )


def heights(page):
    return [round(top - TOP, 3) for top, _ in page.rows]


def painted(*rows):
    """Return a PDF with rows below each other, as a reader of another maker gets them."""
    file = io.BytesIO()
    canvas = new_canvas(file, "Proef", date(2026, 11, 23))
    pen = Pen(canvas)
    for number, each in enumerate(rows):
        each.draw(pen, TOP + 40 * number)
    pen.end_page()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "Ali <b>",
        "Ali & Zoë",
        "<img src='/etc/hostname'/>",
        "als a < b dan",
        "<para>x</para>",
        "%s {0} (\\)",
    ],
)
def test_words_are_words_and_never_markup(name):
    pdf = painted(row([Cell(0, 400, [text(name, BODY)])]))
    assert text_of(pdf).strip() == name
    assert not pages_of(pdf)[0].images


@pytest.mark.parametrize("name", ["Şükrü Đorđević-Олена", "Nguyễn Thị Ánh", "Łukasz Żółć", "Ελένη"])
def test_a_name_is_extracted_as_it_was_written(name):
    assert text_of(painted(row([Cell(0, 400, [text(name, BODY)])]))).strip() == name


@pytest.mark.parametrize("name", ["سميرة حداد", "پژوهش گچ", "ڕۆژ", "مُؤَقَّتًا"])
def test_a_name_from_right_to_left_is_extracted_letter_by_letter(name):
    found = text_of(painted(row([Cell(0, 400, [text(name, BODY)])])))
    assert sorted(
        found.translate(str.maketrans("", "", " \n\f\u200f\u200e\u202b\u202c"))
    ) == sorted(name.replace(" ", ""))


def test_words_in_a_cell_are_as_high_as_their_lines():
    assert of_lines(3).height == 3 * BODY.leading


def test_rows_stand_below_each_other_with_their_white_space():
    (page,) = pages([Item(of_height(10)), Item(of_height(20), before=5), Item(of_height(5))])
    assert heights(page) == [0, 15, 35]


def test_white_space_at_the_top_of_a_page_is_left_out():
    first, second = pages([Item(of_height(ROOM - 10), before=9), Item(of_height(50), before=9)])
    assert heights(first) == heights(second) == [0]


def test_a_heading_is_never_alone_at_the_foot():
    filled = Item(of_height(ROOM - 40))
    first, second = pages([filled, Item(of_height(20), with_next=True), Item(of_height(30))])
    assert len(first.rows) == 1
    assert heights(second) == [0, 20]


def test_what_would_rather_stay_together_moves_only_when_that_leaves_little_white():
    together = [Item(of_height(150), rather=True), Item(of_height(150))]
    low = pages([Item(of_height(ROOM - 200)), *together])
    assert [len(page.rows) for page in low] == [1, 2]
    high = pages([Item(of_height(ROOM * 0.3)), *together, Item(of_height(5))])
    assert [len(page.rows) for page in high] == [4]
    much = [Item(of_height(ROOM * 0.4), rather=True), Item(of_height(ROOM * 0.4))]
    assert [len(page.rows) for page in pages([Item(of_height(ROOM * 0.5)), *much])] == [2, 1]


def test_a_high_text_begins_below_its_heading_and_goes_on_overleaf():
    filled = Item(of_height(ROOM - 300))
    laid = pages([filled, Item(of_height(20), with_next=True), Item(of_lines(100))])
    assert len(laid[0].rows) == 3
    assert sum(len(page.rows) for page in laid) == len(laid) + 2


def test_a_text_of_many_pages_loses_no_line():
    laid = pages([Item(of_lines(500))])
    lines = sum(round(each.height / BODY.leading) for page in laid for _, each in page.rows)
    assert lines == 500
    assert all(page.used <= ROOM for page in laid)


def test_no_single_line_is_left_behind_or_sent_ahead():
    room = ROOM - BODY.leading * 1.5
    laid = pages([Item(of_height(room)), Item(of_lines(20))])
    assert len(laid[0].rows) == 1
    almost = pages([Item(of_height(ROOM - BODY.leading * 19.5)), Item(of_lines(20))])
    assert round(almost[1].rows[0][1].height / BODY.leading) == 2


def test_what_may_not_be_broken_moves_to_the_next_page_whole():
    laid = pages([Item(of_height(ROOM - 100)), Item(of_height(180, may_split=False))])
    assert [len(page.rows) for page in laid] == [1, 1]


def test_the_head_of_a_table_is_repeated_overleaf():
    head = of_height(15)
    laid = pages([Item(head), *(Item(of_height(50), running=(head,)) for _ in range(40))])
    assert len(laid) > 2
    assert all(page.rows[0][1] is head for page in laid)


def test_a_row_higher_than_a_page_that_cannot_be_split_is_still_placed():
    laid = pages(
        [Item(of_height(20)), Item(of_height(ROOM + 50, may_split=False)), Item(of_height(9))]
    )
    assert [len(page.rows) for page in laid] == [1, 1, 1]


def test_equal_rows_make_equal_bytes():
    make = lambda: painted(row([Cell(0, 400, [text("Samira سميرة", BODY)])]))  # noqa: E731
    assert make() == make()


def test_a_joined_pair_of_letters_is_extracted_in_its_order():
    document = PdfDocument(painted(row([Cell(0, 400, [text("السلام", BODY)])])))
    assert document[0].get_textpage().get_text_range().strip() == "السلام"
    document.close()
