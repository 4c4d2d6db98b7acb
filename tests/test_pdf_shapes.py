"""Words of every script look on paper as another program sets them with the same fonts."""

import shutil

import pytest
from beside_pango import SCRIPTS, difference, pango_word, paper_words, words_of

needs_pango = pytest.mark.skipif(
    not shutil.which("pango-view"), reason="pango1.0-tools is niet geïnstalleerd"
)
ALIKE = 0.5
"""Two rasters of one word differ by 0.42 at most; a word of another size counts as 1."""


@needs_pango
@pytest.mark.parametrize("code", SCRIPTS)
def test_words_have_the_shapes_that_pango_gives_them(code):
    words = words_of(code)[:6]
    ours = paper_words(words, code)
    unlike = {
        word: difference(mine, pango_word(word, code))
        for word, mine in zip(words, ours, strict=True)
    }
    assert {word: share for word, share in unlike.items() if share > ALIKE} == {}


@needs_pango
@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("س\u200cو\u200cر\u200cی\u200cه", "سوریه", "fa"),
        ("ايروس", "سوريا", "ar"),
        ("स\u200cत\u200dय", "सत्य", "hi"),
        ("ශ්රී", "ශ්‍රී", "si"),
        ("ሶርያ", "ሶሪያ", "am"),
        ("মাৎ", "মাত", "bn"),
    ],
)
def test_letters_that_do_not_join_or_are_others_look_unlike(wrong, right, code):
    (mine,) = paper_words([wrong], code)
    assert difference(mine, pango_word(right, code)) > ALIKE
