from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signed_plans import DIGEST, code_for

from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.typedcode import (
    LENGTH,
    TypedCode,
    TypedCodeError,
    mark_of,
    read_typed,
    typed_code,
)

TYPED = typed_code(code_for(2))
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_for_people_is_three_groups_of_five():
    assert [len(group) for group in TYPED.split("-")] == [5, 5, 5]
    assert set(TYPED) <= {*LETTERS, "-"}


def test_what_is_typed_tells_the_page_and_fits_the_version_of_the_case():
    read = read_typed(TYPED)
    assert read.page == 2
    assert read.fits("HIP-2026-00417", 1, DIGEST)


@pytest.mark.parametrize(
    "other",
    [
        ("HIP-2026-00418", 1, DIGEST, "P"),
        ("HIP-2026-00417", 2, DIGEST, "P"),
        ("HIP-2026-00417", 1, DIGEST[::-1], "P"),
        ("HIP-2026-00417", 1, DIGEST, "B"),
    ],
)
def test_it_fits_nothing_else(other):
    assert not read_typed(TYPED).fits(*other)


@given(case=st.text(min_size=1), version=st.integers(1, 99), page=st.integers(1, 1023))
def test_every_page_of_every_case_comes_back(case, version, page):
    code = PageCode(case, version, page, 1023, DIGEST)
    assert read_typed(typed_code(code)) == TypedCode(mark_of(case, version, DIGEST), page)


@pytest.mark.parametrize(
    "how",
    [
        str.lower,
        lambda code: code.replace("-", " "),
        lambda code: code.replace("-", ""),
        lambda code: f"  {code}\n",
        lambda code: code.replace("0", "O"),
        lambda code: code.replace("0", "o"),
        lambda code: code.replace("1", "I"),
        lambda code: code.replace("1", "l"),
        lambda code: code.replace("-", " – "),
    ],
)
def test_it_may_be_typed_as_people_type(how):
    codes = [typed_code(code_for(page, pages=40)) for page in range(1, 41)]
    assert {"0", "1"} <= set("".join(codes))
    assert [read_typed(how(code)) for code in codes] == [read_typed(code) for code in codes]


def test_every_single_wrong_character_is_noticed():
    bare = TYPED.replace("-", "")
    for place in range(LENGTH):
        for letter in LETTERS.replace(bare[place], ""):
            with pytest.raises(TypedCodeError, match="typefout"):
                read_typed(bare[:place] + letter + bare[place + 1 :])


def test_every_two_characters_that_changed_places_are_noticed():
    bare = TYPED.replace("-", "")
    for one, two in combinations(range(LENGTH), 2):
        letters = list(bare)
        letters[one], letters[two] = letters[two], letters[one]
        if letters != list(bare):
            with pytest.raises(TypedCodeError, match="typefout"):
                read_typed("".join(letters))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "hier staan er 0"),
        (TYPED[:-1], "hier staan er 14"),
        (TYPED + "7", "hier staan er 16"),
        ("HIP-2026-00417", "hier staan er 12"),
        (TYPED[:-1] + "U", "‘U’ niet voor"),
        (TYPED + "!", "‘!’ niet voor"),
        ("é" * 15, "‘É’ niet voor"),
    ],
)
def test_what_is_no_code_is_refused_in_a_sentence(typed, reason):
    with pytest.raises(TypedCodeError, match=reason):
        read_typed(typed)
