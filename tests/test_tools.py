"""The checks themselves see what they are there to see."""

from __future__ import annotations

import ast

import catalogs
import check_style
import check_translations
import check_wheels
import pytest
import system_packages
from babel.messages.catalog import Catalog
from packaging.requirements import Requirement

WINDOWS, _, LINUX = check_wheels.SYSTEMS


@pytest.fixture(scope="module")
def found():
    """Give every sentence to translate outside the window, as the program's text is read once."""
    return {message.id for message in catalogs.template()}


def english(**sentences):
    catalog = Catalog("en", fuzzy=False)
    for source, said in sentences.items():
        catalog.add(source, said)
    return catalog


def test_a_sentence_that_english_lacks_is_named():
    problems = check_translations.incomplete_texts(english(ja="yes"), english(ja="", nee=""))
    assert list(problems) == ["missing: nee"]


def test_a_sentence_left_empty_or_unsure_is_named():
    catalog = english(ja="")
    catalog.add("nee", "no", flags=["fuzzy"])
    problems = check_translations.incomplete_texts(catalog, english(ja="", nee=""))
    assert list(problems) == ["empty: ja", "fuzzy: nee"]


def test_an_unfinished_plural_of_the_window_is_named():
    message = catalogs.Message("Plan", "%n regels", ("%n line", ""), finished=True)
    assert list(check_translations.incomplete_window([message])) == ["unfinished: Plan: %n regels"]


def test_the_holes_of_a_sentence_are_its_names():
    assert catalogs.holes("{wie} krijgt {bedrag:>8}, geen {{haken}}") == {"wie", "bedrag"}


@pytest.mark.parametrize(
    "call", ["words(f'{x}')", "self.tr(text)", "QCoreApplication.translate('A', b)"]
)
def test_a_sentence_that_is_not_written_out_is_found(call):
    assert list(check_translations.unwritten_sentences(ast.parse(call))) == [1]


@pytest.mark.parametrize("call", ["words('a', key)", "counted('a', more, 'k')", "counted(*both)"])
def test_a_key_or_a_form_that_is_not_written_out_is_found(call):
    assert list(check_translations.unwritten_sentences(ast.parse(call))) == [1]


@pytest.mark.parametrize("call", ["words('ja')", "self.tr('ja', '', n)", "painter.translate(x, y)"])
def test_a_sentence_that_is_written_out_passes(call):
    assert list(check_translations.unwritten_sentences(ast.parse(call))) == []


def test_another_name_for_translate_is_found_because_qt_does_not_look_there():
    code = "say = QCoreApplication.translate\ntranslate = QCoreApplication.translate"
    assert list(check_translations.other_names_of_translate(ast.parse(code))) == [1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nationaliteit staat op de landenlijst",
        "De bron noemt 2 september zonder jaar; 2024 is aangenomen.",
        "Mensen zonder verblijfsrecht.",
        "Alleen met een biometrisch paspoort.",
    ],
    ids=["condition", "amounts", "project", "country"],
)
def test_what_rules_and_facts_say_is_a_sentence_to_translate(found, sentence):
    assert sentence in found


def test_a_bare_year_is_not_a_sentence_to_translate(found):
    assert "2025" not in found


def test_a_package_for_windows_alone_is_not_wanted_elsewhere():
    requirement = Requirement("colorama==0.4.6 ; sys_platform == 'win32'")
    assert check_wheels.Target(WINDOWS, "3.11").wants(requirement)
    assert not check_wheels.Target(LINUX, "3.11").wants(requirement)


def test_a_package_without_a_wheel_is_named_with_its_system():
    answers = {check_wheels.Target(LINUX, "3.12"): check_wheels.Answer({})}
    (line,) = check_wheels.missing([Requirement("segno==1.6.6")], answers)
    assert line == "no wheel of segno==1.6.6 for Linux x64, Python 3.12"


def test_the_pins_of_a_lock_are_read_without_their_hashes():
    lock = (
        "# made by\nsegno==1.6 ; python_version < '3.13' \\\n    --hash=sha256:00\n    # via us\n"
    )
    assert list(check_wheels.locked(lock)) == ["segno==1.6 ; python_version < '3.13'"]


def test_a_translation_with_a_lone_brace_has_other_holes():
    assert catalogs.holes("{wie} krijgt") != catalogs.holes("{who gets")


def test_docstrings_and_comments_do_not_make_a_function_long():
    source = 'def f():\n    """Say.\n\n    More.\n    """\n    # Because.\n\n    return 1\n'
    assert list(check_style.functions_in(source, "m")) == [check_style.Function("m:1 f", 2)]


def test_functions_that_grew_together_are_noticed():
    assert list(check_style.crowded([5] * 10)) == []
    assert len(list(check_style.crowded([6] * 10))) == 1
    assert len(list(check_style.crowded([5] * 8 + [20] * 2))) == 1


def test_without_root_the_exact_command_is_said(monkeypatch):
    monkeypatch.setattr(system_packages, "_may_install", lambda: False)
    monkeypatch.setattr(system_packages, "_is_debian", lambda: True)
    with pytest.raises(system_packages.SetupError, match=r"sudo apt-get install libgl1$"):
        system_packages.install(["libgl1"], "Qt mist een bibliotheek.")
