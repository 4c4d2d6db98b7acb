import pytest
from hypothesis import given
from hypothesis import strategies as st

from herintegratie_desktop.core.money import NotAnAmountError, parse_cents, show_cents, show_euros


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("0", 0),
        ("12", 1200),
        ("12,", 1200),
        ("12,5", 1250),
        ("12.50", 1250),
        ("1250,50", 125050),
        ("1.250,50", 125050),
        ("1,250.50", 125050),
        ("1.250", 125000),
        ("1,250", 125000),
        ("1.250.000", 125000000),
        ("1 250,50", 125050),
        ("€ 7", 700),
        ("7 €", 700),
        ("EUR 7,5", 750),
        ("300,-", 30000),
        (" 45 ", 4500),
        ("0,05", 5),
    ],
)
def test_reads_amounts_as_caseworkers_type_them(text, cents):
    assert parse_cents(text) == cents


@pytest.mark.parametrize(
    "text", ["", "€", "-5", "12,5,0", "abc", "1e3", "١٢", "12,345,6", "1.23.456", "9" * 13, ",5"]
)
def test_refuses_what_is_not_an_amount(text):
    with pytest.raises(NotAnAmountError):
        parse_cents(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("1.234.5", (123450, 1234500)), ("0.500", (50, 50000)), ("12,3456", (1234, 12345600))],
)
def test_asks_which_amount_was_meant(text, meant):
    with pytest.raises(NotAnAmountError, match="Bedoelt u") as caught:
        parse_cents(text)
    assert caught.value.meant == meant


def test_a_very_long_text_is_refused_quickly():
    with pytest.raises(NotAnAmountError):
        parse_cents("1." * 30_000_000)


@given(st.integers(0, 10**13))
def test_reads_back_what_it_shows(cents):
    cents %= 10**12
    assert parse_cents(show_cents(cents)) == cents
    assert parse_cents(show_euros(cents)) == cents


def reading(text):
    try:
        return parse_cents(text), ""
    except NotAnAmountError as error:
        return None, error.phrase.said()


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_refused_with_a_sentence(text):
    cents, sentence = reading(text)
    assert sentence if cents is None else cents >= 0


def test_shows_a_shortage_with_a_minus():
    assert show_cents(-5) == "-0,05"
