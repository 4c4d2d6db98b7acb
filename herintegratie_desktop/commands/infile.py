"""What a command reads: a case, a PDF, a passphrase."""

from __future__ import annotations

import sys
from pathlib import Path

from herintegratie_desktop.commands.faults import UnusableError, reading, unusable
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.guide import Guide

STANDARD_INPUT = "-"
_LARGEST_PDF = 200_000_000
_LARGEST_KEY = 1024 * 1024
_LONGEST_LINE = 4096


def read_asked_case(name: str, guide: Guide) -> Case:
    """Read a case from a file, or from standard input for `-`; raises `UnusableError`."""
    from herintegratie_desktop.exchange.casefile import MOST_BYTES, read_case, read_limited

    with reading(name):
        if name == STANDARD_INPUT:
            return read_case(sys.stdin.buffer.read(MOST_BYTES + 1), guide)
        return read_case(read_limited(Path(name)), guide)


def read_pdf(name: str) -> bytes:
    """Read a PDF as bytes; raises `UnusableError`."""
    return _read(name, _LARGEST_PDF, "is groter dan 200 MB; dit kan geen plan zijn")


def read_key_file(name: str) -> bytes:
    """Read a certificate with its key as bytes; raises `UnusableError`."""
    return _read(name, _LARGEST_KEY, "is groter dan 1 MB; dit kan geen certificaat zijn")


def passphrase_from(file: str | None, question: str) -> str:
    """Return the first line of a file, or what somebody types; raises `UnusableError`."""
    return _asked(question) if file is None else _first_line(file)


def new_passphrase_from(file: str | None, question: str) -> str:
    """Return a new passphrase, which is typed twice when no file holds it."""
    if file is not None:
        return _first_line(file)
    first = _asked(question)
    if _asked("Nog een keer: ") != first:
        raise UnusableError("wachtwoordzin: de tweede keer was anders; probeer het opnieuw")
    return first


def asked_line(question: str) -> str:
    """Return what somebody types, unseen; raises `UnusableError` without a keyboard."""
    return _asked(question)


def _read(name: str, most: int, too_large: str) -> bytes:
    with reading(name), Path(name).open("rb") as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        raise unusable(name, "", too_large)
    return raw


def _first_line(name: str) -> str:
    with reading(name), Path(name).open("rb") as file:
        raw = file.readline(_LONGEST_LINE)
    try:
        line = raw.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise unusable(name, "1", "is geen tekst in UTF-8; sla het opnieuw op") from error
    if not line:
        raise unusable(name, "1", "de eerste regel is leeg; zet daar de wachtwoordzin")
    return line


def _asked(question: str) -> str:
    from getpass import getpass

    if sys.stdin is None or not sys.stdin.isatty():
        raise UnusableError(
            "wachtwoordzin: er is geen toetsenbord om haar te vragen; gebruik --passphrase-file"
        )
    try:
        return getpass(question)
    except EOFError as error:
        raise UnusableError("wachtwoordzin: niet gegeven; probeer het opnieuw") from error
