"""What a translated sentence must keep to, and what no loaded word can change."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.approvedwords import Sentence, sentence_of
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.core.wordrules import (
    MOST_LETTERS,
    Counting,
    UnfillableError,
    counting_of,
    doubts_about,
    holes_of,
    wrong_with,
)
from herintegratie_desktop.pdf.printable import unprintable

AMOUNT = Sentence("plan.amount", "U krijgt {amount} op {day}.")
LINES = Sentence("plan.count", "{count} regel", "{count} regels")
ENGLISH = "nplurals=2; plural=(n != 1);"
RUSSIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20)"
    " ? 1 : 2);"
)
VALUES = {"amount": "€ 1.800,00", "day": "01-12-2026"}


def faults(form, sentence=AMOUNT):
    """Return the sentences about one form."""
    return [each.said() for each in wrong_with(sentence, (form,), Counting(), unprintable)]


def test_a_sentence_with_the_same_holes_in_another_order_is_right():
    assert faults("{day}: ናብ {amount}") == []


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("Op {day} krijgt u iets.", "hoort te staan: {amount} {day}"),
        ("{amount} {day} {name}", "Hier staat: {amount} {day} {name}"),
        ("{amount} {day", "accolades kloppen niet"),
        ("{amount} {day!r}", "accolades kloppen niet"),
        ("{amount:>99999999} {day}", "accolades kloppen niet"),
        ("{amount.__class__} {day}", "accolades kloppen niet"),
        ("{amount} {day} {0}", "accolades kloppen niet"),
        ("{amount} {day} {}", "accolades kloppen niet"),
        ("{amount} \u202e{day}", "leesrichting omdraait (U+202E)"),
        ("{amount} {day}\u2069", "leesrichting omdraait (U+2069)"),
        ("{amount} {day}\x07", "onzichtbaar teken in (U+0007)"),
        ("{amount} {day}\U000e0041", "onzichtbaar teken in (U+E0041)"),
        ("{amount}\n{day}", "nieuwe regel"),
        ("<b>{amount}</b> {day}", "opmaak in (<b>)"),
        ("{amount}&nbsp;{day}", "opmaak in (&nbsp;)"),
        ("{amount} {day} 🙂", "geen letter: 🙂"),
    ],
)
def test_what_does_not_belong_in_a_sentence_is_told(form, told):
    assert any(told in each for each in faults(form))


def test_letters_that_are_joined_by_unseen_marks_are_right():
    assert faults("می\u200cشود {amount} {day}") == []


def test_a_sign_that_is_no_markup_is_right():
    assert faults("{amount} < {day} & meer") == []


def test_a_counted_sentence_has_as_many_forms_as_the_language():
    forms = ("{count} a", "{count} b")
    two, three = counting_of(ENGLISH), replace(counting_of(ENGLISH), forms=3)
    assert not list(wrong_with(LINES, forms, two, unprintable))
    (too_few,) = wrong_with(LINES, forms, three, unprintable)
    assert too_few.said() == ("er zijn 2 vormen ingevuld, en deze taal heeft er 3. Vul ze alle in.")
    assert list(wrong_with(LINES, ("{count} a", ""), two, unprintable))


def test_a_form_for_one_number_alone_may_leave_the_number_out_and_no_other():
    english, russian = counting_of(ENGLISH), counting_of(RUSSIAN)
    assert (english.single, russian.single, russian.forms) == ({0}, frozenset(), 3)
    assert not list(wrong_with(LINES, ("één regel", "{count} b"), english, unprintable))
    assert list(wrong_with(LINES, ("{count} a", "veel regels"), english, unprintable))
    assert list(wrong_with(LINES, ("{amount} a", "{count} b"), english, unprintable))
    assert list(wrong_with(LINES, ("a", "{count} b", "{count} c"), russian, unprintable))


def test_a_sentence_far_longer_than_the_dutch_is_asked_about_and_an_endless_one_refused():
    long = "a" * 200 + "{amount}{day}"
    assert faults(long) == []
    assert len(list(doubts_about(AMOUNT, (long,)))) == 1
    assert not list(doubts_about(AMOUNT, ("{amount} {day}",)))
    assert "meer dan 2000 tekens" in faults("a" * (MOST_LETTERS + 1))[0]


PIECES = st.sampled_from(
    ["{amount}", "{day}", "{", "}", "{{", "}}", "{name}", "{amount!r}", "{day:>9}", "{0}", "a", " "]
)


@given(st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40)))
def test_no_word_that_is_let_through_changes_the_holes(form):
    if not form or faults(form):
        return
    assert holes_of(form) == holes_of(AMOUNT.source)
    said = Phrase(AMOUNT.source, VALUES).said(lambda _source: form)
    assert "€ 1.800,00" in said
    assert "01-12-2026" in said


def test_a_sentence_is_told_apart_by_its_key_its_dutch_and_its_plural():
    assert sentence_of("Adres") == Sentence("", "Adres")
    assert sentence_of(words("Adres", "plan.address")) == Sentence("plan.address", "Adres")
    many = counted("{count} regel", "{count} regels", "plan.count").of(1)
    assert sentence_of(many) == Sentence("plan.count", "{count} regel", "{count} regels")


def test_braces_that_cannot_be_read_are_an_error():
    with pytest.raises(UnfillableError):
        holes_of("{")
