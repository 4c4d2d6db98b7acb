from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.texts import is_approved, translator

VISA = Phrase("{country}: iets", {"country": Phrase("Irak")})


def test_dutch_needs_no_catalog():
    assert translator("nl")("Voldaan") == "Voldaan"
    assert is_approved("nl")


def test_a_country_is_named_in_the_language_even_without_other_words(guide):
    assert VISA.said(translator("en", guide)) == "Iraq: iets"
    assert VISA.said(translator("ar", guide)).startswith("العراق")
    assert VISA.said(translator("nl", guide)) == "Irak: iets"


def test_a_language_without_catalog_speaks_dutch_and_is_not_approved(guide):
    assert translator("ti")("Voldaan") == "Voldaan"
    assert not is_approved("ti")
    assert translator("ti", guide)("Voldaan") == "Voldaan"


def test_nothing_is_said_as_nothing(guide):
    assert translator("en")("") == ""
    assert translator("en", guide)("") == ""
