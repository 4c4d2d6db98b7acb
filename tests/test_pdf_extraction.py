import re
import subprocess
from itertools import pairwise

import pytest
from paper_cases import has_tool, pages_of, text_of
from pypdfium2 import PdfDocument

from bench.sentences import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from bench.typesetting import UNPLAIN, page, told_in
from herintegratie_desktop.pdf.styles import BODY
from herintegratie_desktop.pdf.typeset import typeset

EVERY = {**RIGHT_TO_LEFT, **LEFT_TO_RIGHT}
MARKED = "أُعدّت الخطة"


def set_in(language, sentences=None, width=400.0):
    return page(sentences or EVERY[language], language, width, rtl=language in RIGHT_TO_LEFT)


def letters_in(text):
    """Return letters and figures only: readers differ in where they put signs and blanks."""
    return re.sub(r"[\W_]", "", text)


def found_in(pdf, words):
    document = PdfDocument(pdf)
    text = document[0].get_textpage()
    found = [word for word in words if text.search(word).get_next() is not None]
    document.close()
    return found


@pytest.mark.parametrize("language", EVERY)
def test_every_word_is_found_again_in_the_paper(language):
    words = [word for each in EVERY[language] for word in re.findall(r"\w{2,}", each)]
    assert found_in(set_in(language), words) == words


@pytest.mark.parametrize("width", [400.0, 180.0])
@pytest.mark.parametrize("option", ["-nopgbrk", "-layout"])
@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
@pytest.mark.skipif(not has_tool("pdftotext"), reason="needs pdftotext")
def test_a_reader_of_another_maker_gives_all_letters_in_the_order_of_reading(
    language, option, width
):
    text = text_of(set_in(language, width=width), option)
    assert letters_in(text) == letters_in("".join(EVERY[language]))


@pytest.mark.parametrize("language", sorted(UNPLAIN))
def test_the_structure_says_every_sentence_of_an_unplain_script_whole(language):
    assert set(EVERY[language]) <= told_in(set_in(language))


def test_the_structure_says_a_name_in_its_own_script_in_a_dutch_sentence():
    pdf = page(["Naam: سميرة"], "", 400.0, rtl=False)
    assert "Naam: سميرة" in told_in(pdf)


def test_marks_above_letters_do_not_begin_a_line():
    document = PdfDocument(set_in("ar", [MARKED]))
    assert document[0].get_textpage().get_text_range().strip() == MARKED
    document.close()


@pytest.mark.parametrize("language", sorted(UNPLAIN))
def test_letters_that_are_put_together_are_one_glyph_on_the_line(language):
    page = pages_of(set_in(language))[0]
    assert "/XObject" not in page["/Resources"]
    content = page.get_contents().get_data()
    assert b" Ts " not in content
    assert b"/ActualText" not in content


def test_letters_that_climb_over_one_another_stay_within_their_lines():
    document = PdfDocument(set_in("ur", width=150.0))
    picture = document[0].render(scale=2, grayscale=True)
    rows, wide = bytes(picture.buffer), picture.stride
    inked = [min(rows[at : at + wide]) < 128 for at in range(0, len(rows), wide)]
    document.close()
    lines = sum(len(typeset(each, BODY, 150.0, rtl=True, language="ur")) for each in EVERY["ur"])
    assert sum(now and not before for before, now in pairwise(inked)) >= lines


def test_equal_sentences_make_equal_bytes():
    assert set_in("ur") == set_in("ur")


@pytest.mark.skipif(not has_tool("qpdf"), reason="needs qpdf")
def test_a_file_with_drawn_letters_is_well_formed(tmp_path):
    path = tmp_path / "ur.pdf"
    path.write_bytes(set_in("ur"))
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
