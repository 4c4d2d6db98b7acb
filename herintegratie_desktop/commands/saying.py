"""What goes to the screen: lines for people, or one JSON document."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import Any

from herintegratie_desktop.commands.faults import unusable, why_unwritable
from herintegratie_desktop.commands.layout import clean

_OUTPUT = "standaarduitvoer"


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that every name can be printed anywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(*lines: str) -> None:
    """Print lines for people; raises `UnusableError` when they find no room."""
    with _to_output():
        for line in lines:
            print(clean(line))


def say_json(document: Any) -> None:  # noqa: ANN401 - any JSON document
    """Print one JSON document; raises `UnusableError` when it finds no room."""
    say_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def say_text(text: str) -> None:
    """Print text as it is; raises `UnusableError` when it finds no room."""
    with _to_output():
        print(text, end="")


def say_now(line: str) -> None:
    """Print a line that must be out before the next thing is done."""
    say(line)
    flush()


def flush() -> None:
    """Hand over everything that was printed; raises `UnusableError` when it finds no room."""
    with _to_output():
        if sys.stdout is not None:
            sys.stdout.flush()


def complain(*lines: str) -> None:
    """Print lines about what is wrong."""
    with suppress(OSError):
        for line in lines:
            print(clean(line), file=sys.stderr)


def close_quietly() -> None:
    """Drop what could not be printed, or Python would complain about it when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _to_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        close_quietly()
        raise unusable(_OUTPUT, "", why_unwritable(error)) from error
