import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.typesetting import paragraphs
from herintegratie_desktop.pdf.direction import levels, visual_order
from herintegratie_desktop.pdf.fonts import REPLACEMENT, Weight, face_for, is_printable
from herintegratie_desktop.pdf.isolates import isolated
from herintegratie_desktop.pdf.printable import MOST_MARKS, on_one_line, printable, unprintable
from herintegratie_desktop.pdf.shaping import runs
from herintegratie_desktop.pdf.typeset import Style, typeset

STYLE = Style(9, 12)
ANY_TEXT = st.text(
    st.characters(codec=None) | st.sampled_from("ابجدﷺﷵ٠١٢ \n\u0301\u064e\u200d\u202e-/€אש"),
    max_size=60,
)


def said(line):
    """Return the characters of a line from left to right."""
    return "".join(cluster.text for run in line.runs for cluster in run.clusters)


@given(ANY_TEXT, st.sampled_from([58.0, 120.0, 349.0]), st.booleans())
def test_no_line_is_wider_than_its_cell_whatever_the_text(text, width, rtl):
    lines = typeset(printable(text), STYLE, width, rtl=rtl)
    assert all(line.width <= width + 0.01 for line in lines)


@given(ANY_TEXT, st.booleans())
def test_every_letter_of_a_text_reaches_the_paper(text, rtl):
    clean = printable(text)
    lines = typeset(clean, STYLE, 80.0, rtl=rtl)
    printed = "".join(said(line) for line in lines)
    kept = str.maketrans("", "", " \n\u200b\u200c\u200d")
    assert sorted(printed.translate(kept)) == sorted(clean.translate(kept))


@given(ANY_TEXT)
def test_what_is_printable_is_printed_the_same_a_second_time(text):
    assert printable(printable(text)) == printable(text)


@given(ANY_TEXT)
def test_no_glyph_is_the_empty_box(text):
    lines = typeset(printable(text), STYLE, 200.0)
    glyphs = [g for line in lines for run in line.runs for c in run.clusters for g in c.glyphs]
    assert all(glyph.id != 0 for glyph in glyphs)


def test_words_are_broken_between_words():
    lines = typeset("Eigen inkomen binnen een half jaar", STYLE, 80.0)
    assert [said(line) for line in lines] == ["Eigen inkomen", "binnen een half", "jaar"]


def test_a_line_end_stays_a_line_end_and_an_empty_line_takes_room():
    lines = typeset("een\n\ntwee", STYLE, 300.0)
    assert [said(line) for line in lines] == ["een", "", "twee"]
    assert lines[1].height == STYLE.leading


def test_an_amount_is_not_torn_from_its_euro_sign():
    for width in range(50, 200, 3):
        lines = typeset("samen hoogstens € 1.250,50 per persoon", STYLE, float(width))
        assert not any(said(line).endswith("€") for line in lines)


def test_a_date_is_not_broken_at_its_hyphens_but_a_double_name_may_be():
    date_lines = typeset("op 14-12-2026", STYLE, 50.0)
    assert [said(line) for line in date_lines] == ["op", "14-12-2026"]
    name_lines = typeset("Đorđević-Олена", STYLE, 60.0)
    assert [said(line) for line in name_lines] == ["Đorđević-", "Олена"]


def test_a_word_without_spaces_is_broken_between_its_letters():
    lines = typeset("W" * 1000, STYLE, 100.0)
    assert "".join(said(line) for line in lines) == "W" * 1000
    assert len(lines) > 50


def test_an_arabic_word_is_joined_and_painted_from_the_right():
    (line,) = typeset("سميرة", STYLE, 200.0)
    assert said(line) == "ةريمس"
    (word,) = line.runs
    alone = sum(run.advance for letter in "سميرة" for run in runs(letter, [1], Weight.REGULAR))
    assert word.advance < alone


def test_a_name_in_two_scripts_keeps_its_order():
    (line,) = typeset("Samira سميرة حداد Haddad", STYLE, 400.0)
    assert said(line) == "Samira دادح ةريمس Haddad"


def test_figures_in_a_right_to_left_sentence_keep_their_own_order():
    (line,) = typeset("المبلغ € 1.250,50 في 14-12-2026", STYLE, 400.0, rtl=True)
    assert "1.250,50" in said(line)
    assert said(line).startswith("14-12-2026")


def test_latin_lines_keep_their_height_and_arabic_ones_get_more():
    (latin,) = typeset("Samira", STYLE, 200.0)
    (arabic,) = typeset("سميرة", STYLE, 200.0)
    assert latin.height == STYLE.leading < arabic.height


@pytest.mark.parametrize("weight", list(Weight))
def test_every_weight_has_the_mark_for_what_cannot_be_printed(weight):
    assert face_for(REPLACEMENT, weight) is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ali\x00\x1b[31m", "Ali��[31m"),
        ("half \ud83d", "half �"),
        ("blij 😀", "blij �"),
        ("a\u202eb\u2066c\u200f", "abc"),
        ("Jo\u0308rg", "Jörg"),
        ("tab\tgat\u00a0hier", "tab gat hier"),
        ("\ufdfd", "بسم الله الرحمن الرحيم"),
    ],
)
def test_what_cannot_be_printed_becomes_something_harmless(text, shown):
    assert printable(text) == shown


def test_ten_thousand_marks_on_one_letter_become_a_few_and_a_sign():
    assert len(printable("a" + "\u0334" * 10_000)) <= 1 + MOST_MARKS + 1


def test_a_field_of_one_line_has_no_line_ends():
    assert on_one_line("Voorbeeld\r\nStraat  1\n") == "Voorbeeld Straat 1"


def test_characters_without_a_font_are_named_and_control_characters_are_not():
    assert unprintable("A\x07م 你ក😀") == {"ក", "😀"}
    assert is_printable("م")


def test_levels_are_left_out_where_nothing_is_read_from_the_right():
    assert levels("Samira 12") is None
    assert levels("سم 12 a") == [1, 1, 1, 2, 2, 0, 0]
    assert visual_order([0, 1, 2, 1, 0]) == [0, 3, 2, 1, 4]


def test_random_paragraphs_in_mixed_scripts_never_stand_out_of_their_cell():
    for number, words in enumerate(paragraphs(3000)):
        width = (40.0, 90.0, 250.0)[number % 3]
        lines = typeset(printable(words), STYLE, width, rtl=number % 2 == 1, language="ar")
        assert all(line.width <= width + 0.01 for line in lines), words


def test_a_cut_arabic_word_keeps_the_shapes_it_had_in_the_word():
    whole = typeset("سسسسسسسس", STYLE, 400.0)[0].runs[0].clusters
    cut = [line.runs[0].clusters for line in typeset("سسسسسسسس", STYLE, 30.0)]
    assert len(cut) > 2
    shapes = [cluster.glyphs[0].id for clusters in cut for cluster in reversed(clusters)]
    assert shapes == [cluster.glyphs[0].id for cluster in reversed(whole)]


def test_a_filled_in_value_keeps_its_own_direction():
    (line,) = typeset(f"{isolated('שלום')} 12 {isolated('Ali (3)')}", STYLE, 400.0, rtl=True)
    assert said(line) == "Ali (3) 12 םולש"


def test_a_value_cannot_turn_the_sentence_it_is_filled_into():
    value = isolated("x\u2069\u202e€ 1.800")
    (line,) = typeset(printable(f"a {value} b"), STYLE, 400.0)
    assert said(line) == "a x€ 1.800 b"


def test_a_mark_that_is_opened_or_closed_alone_is_left_out():
    assert printable("\u2068a\u2069\u2069 \u2068b") == "\u2068a\u2069 b"


def test_a_date_in_arabic_words_begins_with_its_day():
    (line,) = typeset("سمير 14-12-2026", STYLE, 400.0, rtl=True)
    assert said(line).startswith("14-12-2026")


def test_brackets_in_right_to_left_words_are_mirrored():
    (line,) = typeset("(سم)", STYLE, 400.0, rtl=True)
    first = line.runs[0].clusters[0]
    (alone,) = typeset("(", STYLE, 400.0)
    assert first.text == ")"
    assert first.glyphs[0].id == alone.runs[0].clusters[0].glyphs[0].id


def test_a_huge_word_of_joined_letters_is_set_in_lines_that_fit():
    lines = typeset("ب" * 10_000, STYLE, 200.0, rtl=True)
    assert all(line.width <= 200.01 for line in lines)
    assert sum(len(said(line)) for line in lines) == 10_000


def test_the_language_chooses_the_face():
    (arabic,) = typeset("سلام", STYLE, 400.0, rtl=True, language="ar")
    (urdu,) = typeset("سلام", STYLE, 400.0, rtl=True, language="ur")
    assert arabic.runs[0].face is not urdu.runs[0].face


def test_marks_do_not_begin_anew_behind_a_joiner():
    assert len(printable("a" + "\u0301\u200d" * 10_000)) <= 1 + MOST_MARKS + 1


def test_a_line_that_may_end_between_two_directions_has_every_letter_once():
    words = "(אa)" * 300
    lines = typeset(words, STYLE, 100.0)
    assert sorted("".join(said(line) for line in lines)) == sorted(words)
