from itertools import islice, pairwise

import pytest
from unicode_tests import (
    directions_by_character,
    directions_by_kind,
    is_broken,
    is_directed,
    line_breaks,
)

from herintegratie_desktop.pdf.breaking import breaks, opportunities
from herintegratie_desktop.pdf.characters import table
from herintegratie_desktop.pdf.direction import levels
from herintegratie_desktop.pdf.direction.kinds import turns

# All 861,948 take a minute: `make bench` runs them. Here every 19th and every 7th, the same always.
BY_KIND, BY_CHARACTER = 19, 7


def pieces(text, places):
    edges = [0, *places, len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def test_paragraphs_of_every_kind_of_character_are_directed_as_unicode_says():
    cases = list(directions_by_kind(BY_KIND))
    assert len(cases) > 40_000
    assert [case.name for case in cases if not is_directed(case)] == []


def test_paragraphs_of_characters_and_brackets_are_directed_as_unicode_says():
    cases = list(directions_by_character(BY_CHARACTER))
    assert len(cases) > 13_000
    assert [case.name for case in cases if not is_directed(case)] == []


def test_lines_may_end_where_unicode_says():
    cases = list(line_breaks())
    assert len(cases) == 7654
    assert [name for name, text, places in cases if not is_broken((name, text, places))] == []


def test_a_case_that_goes_wrong_is_seen():
    case = next(islice(directions_by_character(), 3, None))
    assert is_directed(case)
    assert not is_directed(case._replace(order=[*case.order, 99]))
    assert not is_broken(("", "een twee", [3]))


def test_nothing_that_turns_is_missed_by_the_quick_look():
    known = table("direction")
    turning = {"R", "AL", "AN", "RLE", "RLO", "RLI"}
    missed = [code for code in range(0x110000) if known[code] in turning and not turns(chr(code))]
    # Without letters before them, Arabic figures alone keep the order of a line from the left.
    assert {known[code] for code in missed} <= {"AN"}


def test_levels_are_left_out_where_nothing_is_read_from_the_right():
    assert levels("Samira € 12,50") is None
    assert levels("Samira", base=1) == [2] * 6


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("samen € 1.250,50 per jaar", "€ 1.250,50 "),
        ("bel +31 6 1234 5678 nu", "+31 6 1234 5678 "),
        ("bel 088-746 44 66 nu", "088-746 44 66 "),
        ("op 14-12-2026 weg", "14-12-2026 "),
        ("neem 30 kg mee", "30 kg "),
        ("ruim 24 m² groot", "24 m² "),
        ("een e-mail sturen", "e-mail "),
        ("zaak HIP-2026-00001 is", "HIP-2026-00001 "),
        ("le « plan » est", "« plan » "),
    ],
)
def test_what_is_one_to_a_reader_is_not_torn(text, whole):
    assert whole in pieces(text, breaks(text))


def test_chinese_is_broken_between_its_signs_but_never_before_a_comma():
    text = "本计划说明，您的目标。"
    assert pieces(text, breaks(text)) == [*"本计划说", "明，", *"您的目", "标。"]


def test_ethiopic_is_broken_behind_its_word_space():
    assert pieces("ሰላም፡ለዓለም", opportunities("ሰላም፡ለዓለም")) == ["ሰላም፡", "ለዓለም"]


def test_a_joined_name_may_be_broken_behind_its_hyphen_and_a_mark_stays_on_its_letter():
    assert pieces("Jansen-Voorbeeld", breaks("Jansen-Voorbeeld")) == ["Jansen-", "Voorbeeld"]
    assert breaks("a\u0301 \u0301b") == [3]
