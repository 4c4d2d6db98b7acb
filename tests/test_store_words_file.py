"""A file of a translator as it may come in: whole, cut off, of something else, or hostile."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_parts import approved, shipped, words_file

from herintegratie_desktop.core.approvedwords import Sentence
from herintegratie_desktop.store.programwords import (
    plural_forms,
    program_languages,
    program_words,
)
from herintegratie_desktop.store.translatorfile import translator_file
from herintegratie_desktop.store.wordfile import MOST_BYTES, BadWordFileError, read_word_file

ONE = 'msgctxt "plan.address"\nmsgid "Adres"\nmsgstr "ኣድራሻ"\n'


def refusal(raw):
    """Return the line and the sentence with which a file is refused."""
    with pytest.raises(BadWordFileError) as caught:
        read_word_file(raw)
    return caught.value.line, caught.value.phrase.said()


def test_a_file_tells_its_language_who_approved_it_and_its_sentences():
    file = read_word_file(words_file(ONE))
    assert (file.language, file.plural_forms) == ("ti", "nplurals=2; plural=(n != 1);")
    assert (file.approved_by, str(file.approved_on)) == ("Beëdigd vertaler Voorbeeld", "2026-11-20")
    (row,) = file.rows
    assert (row.sentence, row.forms) == (Sentence("plan.address", "Adres"), ("ኣድራሻ",))
    assert row.is_approved


def test_a_draft_is_not_approved_and_neither_is_what_has_no_words():
    file = read_word_file(words_file(f'#, fuzzy\n{ONE}\nmsgid "Naam"\nmsgstr ""\n'))
    assert [row.is_approved for row in file.rows] == [False, False]


def test_the_language_is_read_as_gettext_and_as_the_internet_write_it():
    for written in ("fa_AF", "fa-AF"):
        assert read_word_file(words_file(ONE, written)).language == "fa-AF"


def test_a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm():
    raw = "\ufeff".encode() + words_file(ONE).replace(b"\n", b"\r\n")
    assert read_word_file(raw).rows == read_word_file(words_file(ONE)).rows


@pytest.mark.parametrize(
    ("raw", "line", "told"),
    [
        (b"x" * (MOST_BYTES + 1), 1, "groter dan 2 MB"),
        (words_file(ONE).replace("ኣድራሻ".encode(), b"\xe9"), 12, "geen tekst in UTF-8"),
        (words_file(ONE).decode().encode("utf-16"), 1, "geen tekst in UTF-8"),
        (words_file(ONE)[:-2], 12, "hoort niet in een .po-bestand"),
        (words_file('msgctxt "plan.address"\nmsgid "Adres"\n'), 11, "te vroeg op"),
        (words_file(f"{ONE}\n{ONE}"), 14, "staat ook op regel 10"),
        (words_file(ONE, program="Ander Programma 3.1"), 1, "ander programma (Ander Programma"),
        (words_file(ONE, language=""), 1, "geen taal"),
        (ONE.encode(), 1, "van welk programma"),
        (b"", 1, "te vroeg op"),
        (b"PK\x03\x04", 1, "hoort niet in een .po-bestand"),
        (b"<html>", 1, "hoort niet in een .po-bestand"),
        (words_file('msgid "Adres"\nmsgstr[9] "a"\n'), 11, "hoort niet in een .po-bestand"),
        (words_file('msgstr "a"\nmsgid_plural "b"\nmsgstr "c"\n'), 10, "hoort niet"),
    ],
)
def test_what_is_no_catalog_of_this_program_is_refused_with_its_line(raw, line, told):
    at, said = refusal(raw)
    assert told in said
    assert at == line


def test_a_file_with_far_too_many_sentences_is_refused():
    body = "\n".join(f'msgid "{number}"\nmsgstr "a"\n' for number in range(10_001))
    assert "meer dan 10.000 zinnen" in refusal(words_file(body))[1]


def test_the_name_of_a_file_on_this_computer_is_no_catalog(tmp_path):
    (tmp_path / "geheim.po").write_bytes(words_file(ONE))
    refusal(str(tmp_path / "geheim.po").encode())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=300), st.integers(0, 500))
def test_bytes_of_a_stranger_are_read_or_refused_and_nothing_else(junk, at):
    raw = words_file(ONE)
    for hostile in (junk, raw[:at] + junk + raw[at:]):
        with suppress(BadWordFileError):
            assert all(row.line > 0 for row in read_word_file(hostile).rows)


def test_a_catalog_cut_off_anywhere_is_refused_or_read_as_far_as_it_goes():
    raw = approved("ti")
    whole = {row.sentence: row.forms for row in read_word_file(raw).rows}
    for end in range(len(raw) - 4_000, len(raw), 37):
        try:
            rows = read_word_file(raw[:end]).rows
        except BadWordFileError:
            continue
        assert all(whole[row.sentence] == row.forms for row in rows)


@pytest.mark.parametrize("language", program_languages())
def test_what_a_translator_gets_holds_every_sentence_of_paper_as_it_is(language):
    program = program_words(language)
    back = read_word_file(translator_file(program, {}))
    assert (back.language, back.plural_forms) == (language, program.file.plural_forms)
    assert [(row.sentence, row.forms, row.is_fuzzy) for row in back.rows] == [
        (row.sentence, row.forms, row.is_fuzzy) for row in program.rows
    ]
    assert plural_forms(language) == program.file.plural_forms


def test_what_the_office_approved_goes_to_the_translator_as_approved():
    program = program_words("ti")
    first = program.rows[0]
    raw = translator_file(
        program, {first.sentence: first.forms}, "Vertaler Voorbeeld", "2026-11-20"
    )
    back = read_word_file(raw)
    assert back.approved_by == "Vertaler Voorbeeld"
    assert [row.sentence for row in back.rows if row.is_approved] == [first.sentence]


def test_the_catalog_that_is_shipped_is_one_that_can_be_loaded():
    assert len(read_word_file(approved("ti")).rows) == shipped("ti").count("\nmsgid ") - 1
