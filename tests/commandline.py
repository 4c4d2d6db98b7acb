"""The program as a second process, as an office or a script calls it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "vier woorden op een rij"

EXAMPLE = {
    "format": "herintegratie-case/1",
    "id": "HIP-2026-00417",
    "opened_on": "2026-11-02",
    "caseworker": {"name": "M. de Wit", "organisation": "Opvanglocatie Voorbeeld"},
    "scheme": "dtv",
    "project": "iom",
    "network": "iom",
    "language": "ar",
    "return": {"country": "IQ", "place": "Erbil", "planned_departure": "2026-12-14"},
    "persons": [
        {
            "id": "p1",
            "given_names": "Samira",
            "family_name": "Haddad",
            "name_in_own_script": "سميرة حداد",
            "role": "head",
            "born": "1988-03-02",
            "nationalities": ["IQ"],
            "v_number": "0000000001",
        },
        {
            "id": "p2",
            "given_names": "Youssef",
            "family_name": "Haddad",
            "role": "partner",
            "born": "1985",
            "nationalities": ["IQ"],
        },
        {
            "id": "p3",
            "given_names": "Nour",
            "family_name": "Haddad",
            "role": "child",
            "born": "2010-05-20",
            "nationalities": ["IQ"],
        },
    ],
    "answers": [
        {"rule": "page.basic", "person": each, "answer": "yes", "on": "2026-11-02", "by": "IOM"}
        for each in ("p1", "p2", "p3")
    ],
    "plan": {
        "obstacles": "Geen woning en geen inkomen bij aankomst.",
        "support": "Naaiatelier aan huis, vakcursus, schoolgeld.",
        "contribution": "Eigen inkomen binnen een half jaar.",
        "lines": [
            {
                "id": "l1",
                "person": "p1",
                "purpose": "Eerste levensonderhoud",
                "category": "basic_needs",
                "form": "cash",
                "cents": 30000,
                "provider": "IOM Erbil",
                "when": "2026-12",
            },
            {
                "id": "l2",
                "person": "p1",
                "purpose": "Naaimachines en stof",
                "category": "business",
                "form": "in_kind",
                "cents": 125000,
                "provider": "Partner Erbil",
                "when": "2027-01",
            },
            {
                "id": "l3",
                "person": "p2",
                "purpose": "Eerste levensonderhoud",
                "category": "basic_needs",
                "form": "cash",
                "cents": 34500,
                "provider": "IOM Erbil",
                "when": "2026-12",
            },
            {
                "id": "l4",
                "person": "p3",
                "purpose": "Schoolgeld, twee jaar",
                "category": "education",
                "form": "in_kind",
                "cents": 160000,
                "provider": "School in Erbil",
                "when": "2027-01",
            },
        ],
    },
}


@dataclass(frozen=True)
class Done:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        """Return what was printed as JSON; fails when anything else was printed too."""
        return json.loads(self.out)

    @property
    def complaints(self):
        """Return the lines on standard error."""
        return self.err.splitlines()


def command(*words):
    """Return the words that start the program."""
    return [sys.executable, "-m", "herintegratie_desktop", *map(str, words)]


def environment(**changes):
    """Return the variables of a quiet machine without a screen; None takes one away."""
    kept = {**os.environ, "PYTHONPATH": str(ROOT), **changes}
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "HERINTEGRATIE_DEBUG"}
    return {key: value for key, value in kept.items() if key not in unwanted and value is not None}


def call(*words, cwd=None, given=b"", before=None, **variables):
    """Run the program to its end; `before` runs in the new process, for limits."""
    done = subprocess.run(
        command(*words),
        cwd=cwd,
        input=given,
        capture_output=True,
        env=environment(**variables),
        preexec_fn=before,
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def example(**changes):
    """Return a case of its own that may not be signed: one person has too much cash."""
    return {**json.loads(json.dumps(EXAMPLE)), **changes}


def sound_example(**changes):
    """Return a case of its own that may be signed."""
    case = example(**changes)
    case["plan"]["lines"][2]["cents"] = 30000
    return case


def write(path, document):
    """Write a JSON document and return its path."""
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def at_most_bytes(most):
    """Return what lets a new process write no file larger than this, as a full disk would."""
    import resource

    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def assert_refused(done, *parts, status=2):
    """Assert that one line on standard error names every part, and nothing else was said."""
    assert (done.status, done.out) == (status, "")
    assert len(done.complaints) == 1, done.err
    for part in parts:
        assert str(part) in done.complaints[0]
