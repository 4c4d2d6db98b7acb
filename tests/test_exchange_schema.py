"""The published JSON Schema says of a document what the program itself says of it."""

import copy
import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from herintegratie_desktop.exchange.casefile import (
    LANGUAGES,
    NETWORKS,
    PROJECTS,
    BadCaseFileError,
    read_case,
    write_case,
)
from herintegratie_desktop.store.places import resources
from tests.commandline import example
from tests.makers import cases, the_guide

SCHEMA = json.loads((resources() / "schema" / "case.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))

# What a schema cannot say: who is a member, that an id is there only once, which day is later,
# and which conditions are confidential.
BEYOND_A_SCHEMA = (
    *("staat niet in persons", "staat er twee keer"),
    *("ligt na de dag van het antwoord", "is vertrouwelijk"),
)

GONE = object()
ODD_VALUES = (
    *(None, True, False, 0, 1, -1, 1.5, 2**60, "", "x", "p1", "\0", "a b", "yes", "IQ", "XXQ"),
    *("2026", "2026-12", "2026-12-14", "2026-02-30", "2026-13", "1879", "2201-01-01", "14-12-2026"),
    *("nl", "other", "dtv", "cash", [], [1], ["IQ"], {}, {"name": "x"}, {"x_a": 1}),
)


def full_document():
    """Return a case that uses every key there is."""
    document = example(version=2, x_source={"a": [1, None]}, typed={"lines/l9/cents": "veel"})
    document["return"] |= {
        "address": "Wijk 1",
        "address_in_own_script": "حي ١",
        "phone": "+964",
        "address_unknown": False,
    }
    document["persons"][0] |= {
        "single_name": False,
        "born_estimated": True,
        "class_chosen": "adult",
        "class_reason": "Volgens het paspoort.",
        "no_documents": False,
        "documents": [
            {
                "kind": "passport",
                "number": "1",
                "country": "IQ",
                "valid_until": "2030-01-01",
                "status": "lost",
            }
        ],
    }
    del document["persons"][1:], document["answers"][1:], document["plan"]["lines"][1:]
    document["answers"][0] |= {"note": "per brief", "happened_on": "2026-01-02"}
    document["answers"].append(
        {
            "rule": "ozv.X-f",
            "person": "p1",
            "override": True,
            "reason": "anders",
            "by": "DT&V",
            "on": "2026-11-02",
        }
    )
    document["plan"]["lines"][0] |= {"charged": True, "permission": "DT&V", "note": "bon"}
    document["plan"]["lines"][0]["shared"] = "s1"
    for helper in ("guardian", "interpreter"):
        document[helper] = {"name": "T. Olk", "organisation": "Voorbeeld", "language": "ar"}
    signed = {"on": "2026-11-23", "digest": "ab" * 32}
    document["signatures"] = [
        {"signer": "p1", "name": "S. Haddad", **signed, "strokes": [[[0, 0.5, 1], [1, 1, 0]]]}
    ]
    document["seal"] = {"by": "M. de Wit", **signed}
    return document


def paths_of(value, path=()):
    """Yield the path of every value inside a document, and of one unknown key in each object."""
    if isinstance(value, dict):
        yield (*path, "unknown")
        for key, inner in value.items():
            yield (*path, key)
            yield from paths_of(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield (*path, number)
            yield from paths_of(inner, (*path, number))


def changed(path, value):
    """Return a document with another value in one place; `GONE` takes it away.

    It holds the part that is changed, in full, and else only what every case has.
    """
    document = copy.deepcopy({**SMALL, path[0]: FULL.get(path[0])})
    *inner, last = path
    spot = document
    for key in inner:
        spot = spot[key]
    spot[last] = value
    if value is GONE:
        del spot[last]
    return document


def program_takes(document):
    """Say whether the program reads a document, apart from what a schema cannot say."""
    try:
        read_case(json.dumps(document).encode(), the_guide())
    except BadCaseFileError as error:
        said = [fault.phrase.said() for fault in error.faults]
        return all(any(beyond in line for beyond in BEYOND_A_SCHEMA) for line in said)
    return True


FULL = full_document()
SMALL = {key: FULL[key] for key in ("format", "id", "opened_on")} | {"persons": [{"id": "p1"}]}


def test_the_schema_is_itself_well_formed():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_full_document_is_good():
    assert list(VALIDATOR.iter_errors(FULL)) == []
    assert program_takes(FULL)


@settings(max_examples=40)
@given(cases())
def test_every_case_the_program_writes_is_good(case):
    assert VALIDATOR.is_valid(json.loads(write_case(case)))


@pytest.mark.parametrize("top", sorted({path[0] for path in paths_of(FULL)}))
def test_program_and_schema_agree_on_every_odd_value_at_every_place(top):
    differ = [
        (path, value)
        for path in paths_of(FULL)
        if path[0] == top
        for value in ODD_VALUES
        if VALIDATOR.is_valid(document := changed(path, value)) != program_takes(document)
    ]
    assert differ == []


def test_program_and_schema_agree_on_every_key_that_is_missing():
    paths = [path for path in paths_of(FULL) if path[-1] != "unknown"]
    differ = [
        path
        for path in paths
        if VALIDATOR.is_valid(document := changed(path, GONE)) != program_takes(document)
    ]
    assert differ == []


def test_the_schema_knows_what_the_program_knows(guide):
    properties, inner = SCHEMA["properties"], SCHEMA["$defs"]
    assert set(properties["scheme"]["enum"]) == set(guide.rules.schemes)
    assert set(properties["language"]["enum"]) == set(LANGUAGES)
    assert set(properties["project"]["enum"]) == set(PROJECTS)
    assert set(properties["network"]["enum"]) == set(NETWORKS)
    assert set(inner["country"]["enum"]) == set(guide.countries.known_codes)
    known = {condition.id for condition in guide.rules.conditions}
    own = {rule for rule in known if not rule.startswith("ozv.")}
    assert set(inner["rule"]["anyOf"][0]["enum"]) == own
