"""What paper knows of languages: names, direction, months, and days in words."""

import subprocess
import sys
import unicodedata
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from made_files import HOME
from test_pdf_fonts import face_name

from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.dates import written_date
from herintegratie_desktop.pdf.fonts import JOINERS, Weight
from herintegratie_desktop.pdf.languages import (
    LANGUAGE_NAMES,
    is_rtl,
    language,
    language_name_in,
    own_name,
)

DAYS = [date(2027, month, 2 * month - 1) for month in range(1, 13)]


def test_every_language_of_a_case_has_a_dutch_name_and_its_own():
    assert set(LANGUAGES) <= set(LANGUAGE_NAMES)
    assert all(own_name(each) != each for each in LANGUAGES)
    assert own_name("xx") == "xx"


def test_the_files_of_names_are_what_the_tool_makes_of_cldr():
    tool = [sys.executable, str(HOME / "tools" / "make_names.py"), "--check"]
    done = subprocess.run(tool, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_read_in_the_direction_its_letters_have(code):
    found = language(code)
    assert len(found.months) == 12
    letters = "".join(found.months) + found.own_name
    strong = {unicodedata.bidirectional(each) for each in letters} & {"L", "R", "AL"}
    assert strong == ({"AL"} if is_rtl(code) else {"L"})


def test_a_language_nobody_knows_is_read_from_the_left():
    assert not is_rtl("xx")
    assert is_rtl("ar-SY")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_day_in_words_is_written_as_cldr_does(code):
    locale = Locale.parse("en-GB" if code == "en" else code, sep="-")
    for day in DAYS:
        said = format_date(day, "long", locale=locale)
        assert written_date(day, code) == " ".join(said.split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_day_in_words_has_western_figures(code):
    day = written_date(date(2027, 2, 5), code)
    figures = "".join(each for each in day if unicodedata.category(each) == "Nd")
    assert "2027" in figures
    assert figures.isascii()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nl", "5 februari 2027"),
        ("en", "5 February 2027"),
        ("ar", "5 فبراير 2027"),
        ("ru", "5 февраля 2027 г."),
        ("pt", "5 de fevereiro de 2027"),
        ("zh", "2027年2月5日"),
        ("mn", "2027 оны хоёрдугаар сарын 5"),
        ("hy", "05 փետրվարի, 2027 թ."),
        ("ti", "ለካቲት 5, 2027"),
        ("xx", "5 februari 2027"),
    ],
)
def test_a_day_is_said_as_speakers_say_it(code, said):
    assert written_date(date(2027, 2, 5), code) == said


@pytest.mark.parametrize("code", LANGUAGES)
def test_months_days_and_names_of_languages_have_their_letters_in_every_weight(code):
    names = [language_name_in(each, code) for each in LANGUAGES]
    days = [written_date(day, code) for day in DAYS]
    letters = set(unicodedata.normalize("NFC", "".join([own_name(code), *names, *days])))
    for weight in Weight:
        missing = [each for each in letters if not face_name(each, weight, code)]
        assert set(missing) <= set(JOINERS)


def test_a_language_is_named_in_the_language_of_who_reads():
    assert language_name_in("ti", "nl") == "Tigrinya"
    assert language_name_in("ti", "ti") == "ትግርኛ"
    assert language_name_in("fa-AF", "en") == "Dari"


def test_a_language_without_a_name_in_another_keeps_its_own():
    assert language_name_in("so", "om") == "Soomaali"
    assert language_name_in("xx", "ar") == "xx"
