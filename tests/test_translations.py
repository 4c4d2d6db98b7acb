"""A caseworker reads every sentence in the chosen language: whole, with its values, and counted."""

from __future__ import annotations

import re

import catalogs
import check_translations
import pytest
from PySide6.QtCore import QCoreApplication

from herintegratie_desktop.core.outcomes import OUTCOME_NAMES, Outcome
from herintegratie_desktop.store.texts import translator
from herintegratie_desktop.ui.texts import speak

FORBIDDEN = re.compile(r"ongeldig|invalid|\bvalide\b", re.IGNORECASE)
"""They blame without helping; say what to do instead."""


@pytest.fixture
def speaking(qapp):
    """Let the window speak a language during a test."""
    yield speak
    speak("")


def sentences() -> list[str]:
    """Return every sentence with its translations, from the catalogs as they are kept."""
    texts = [
        said
        for path in catalogs.catalogs(catalogs.TEXTS, "*.po")
        for message in catalogs.read_texts(path)
        if message.id
        for said in (*catalogs.forms(message.id), *catalogs.forms(message.string))
    ]
    windows = [
        said
        for path in catalogs.catalogs(catalogs.TRANSLATIONS, "*.ts")
        for message in catalogs.read_window(path)
        for said in (message.source, *message.translations)
    ]
    return [*texts, *windows]


def test_every_sentence_is_marked_so_that_the_catalogs_find_it():
    assert list(check_translations.marking_problems()) == []


def test_core_and_paper_are_translated_with_the_same_holes_and_compiled():
    assert list(check_translations.text_problems()) == []


def test_the_window_is_translated_with_the_same_holes_and_compiled():
    assert list(check_translations.window_problems()) == []


def test_no_sentence_uses_a_word_that_only_blames():
    said = sentences()
    assert len(said) > 1000
    assert [sentence for sentence in said if FORBIDDEN.search(sentence)] == []


@pytest.mark.parametrize(
    ("language", "one", "more"),
    [("nl", "1 volwassene", "3 volwassenen"), ("en", "1 adult", "3 adults")],
)
def test_people_are_counted_in_the_language_of_the_window(speaking, language, one, more):
    speaking(language)
    said = [
        QCoreApplication.translate("IdentityBar", "%n volwassene(n)", None, count)
        for count in (1, 3)
    ]
    assert said == [one, more]


def test_the_window_says_its_own_sentences_in_english(speaking):
    speaking("en")
    assert QCoreApplication.translate("Stage", "Opslaan en verder") == "Save and continue"


def test_dutch_sentences_are_said_as_they_are_written(speaking):
    speaking("nl")
    assert QCoreApplication.translate("Stage", "Opslaan en verder") == "Opslaan en verder"


def test_core_and_facts_speak_english():
    say = translator("en")
    assert say(OUTCOME_NAMES[Outcome.UNKNOWN]) == "Not yet known"
    assert say("Mensen zonder verblijfsrecht.") == "People without a right of residence."
