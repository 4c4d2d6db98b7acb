"""Strict JSON: nothing is lost or read differently without a word."""

import json

import pytest

from herintegratie_desktop.exchange.reading import BadCaseFileError
from herintegratie_desktop.exchange.strictjson import DEEPEST, parse_document


def faults(raw):
    with pytest.raises(BadCaseFileError) as caught:
        parse_document(raw)
    return {fault.place: fault.phrase.said() for fault in caught.value.faults}


def nested(depth):
    return ('{"a": ' + "[" * depth + "]" * depth + "}").encode()


def test_what_is_well_written_is_read_as_it_stands():
    written = {"a": [1, 2.5, None, True, {"é": "ü"}], "b": {}}
    assert parse_document(json.dumps(written).encode()) == written
    assert parse_document(b"\xef\xbb\xbf{}") == {}


def test_every_key_that_stands_twice_is_named_where_it_stands():
    raw = b'{"a": {"b": 1, "b": 2, "c": 3}, "d": [{"e": 1, "e": 1}], "f": 1, "f": 2}'
    assert faults(raw).keys() == {"a.b", "d[0].e", "f"}


@pytest.mark.parametrize("raw", [b'{"a": 1e400}', b'{"a": -1e400}'])
def test_a_number_beyond_every_number_is_refused(raw):
    assert "te groot getal" in faults(raw)["a"]


def test_an_integer_of_thousands_of_figures_is_refused():
    assert "te groot getal" in faults(b'{"a": ' + b"9" * 10_000 + b"}")["-"]


@pytest.mark.parametrize("raw", [b'{"a": NaN}', b'{"a": Infinity}', b"{'a': 1}", b'{"a": 1,}'])
def test_what_only_some_programs_call_json_is_refused(raw):
    assert "JSON" in faults(raw)["-"]


def test_what_is_nested_too_deep_is_refused_however_deep():
    assert parse_document(nested(DEEPEST - 1))
    assert "te diep" in next(iter(faults(nested(DEEPEST + 1)).values()))
    assert "te diep" in faults(nested(100_000))["-"]


def test_a_list_or_a_number_is_no_case():
    assert "accolades" in faults(b"[]")["-"]
    assert "accolades" in faults(b"12")["-"]


def test_bytes_in_another_encoding_are_refused():
    assert "UTF-8" in faults('{"a": "é"}'.encode("latin-1"))["-"]
