"""`selftest`: does the program work on this computer, and how fast."""

from __future__ import annotations

import platform
from argparse import ArgumentParser
from importlib.metadata import PackageNotFoundError, version

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.proofs import Proof, proofs_of
from herintegratie_desktop.commands.saying import say, say_json
from herintegratie_desktop.commands.window import program_version

_PACKAGES = (
    "PySide6-Essentials",
    "sqlcipher3",
    "cryptography",
    "reportlab",
    "pyHanko",
    "pypdfium2",
    "uharfbuzz",
    "segno",
)


def describe(parser: ArgumentParser) -> None:
    """Let the outcome be asked for as JSON."""
    ask_json(parser)


def run(call: Call) -> int:
    """Print versions, what was tried, and the time it took; 0 when all went well, else 1."""
    proofs = list(proofs_of(call))
    works = all(proof.works for proof in proofs)
    if call.asked.json:
        tried = [{"name": p.name, "works": p.works, "ms": p.ms, "fault": p.fault} for p in proofs]
        say_json({"works": works, "versions": versions(), "proofs": tried})
    else:
        say(*columns(list(versions().items())), "")
        say(*columns([_row(proof) for proof in proofs], right=(1,)), "")
        say("Alles werkt." if works else "Niet alles werkt: meld de regels hierboven.")
    return 0 if works else 1


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python, of the system and of what it builds on."""
    return {
        "herintegratie": program_version(),
        "Python": platform.python_version(),
        "systeem": platform.platform(),
        **{name: _version(name) for name in _PACKAGES},
    }


def _row(proof: Proof) -> tuple[str, str, str]:
    return proof.name, f"{proof.ms} ms", proof.fault or "goed"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "niet gevonden"
