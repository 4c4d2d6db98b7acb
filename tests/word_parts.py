"""Files of approved words for tests: the catalogs of the program, as a translator returns them."""

from __future__ import annotations

import re

from vaults import START

from herintegratie_desktop.store.officewords import WordOrigin
from herintegratie_desktop.store.places import resources

APPROVER = "Beëdigd vertaler Voorbeeld"
HEAD = """msgid ""
msgstr ""
"Project-Id-Version: {program}\\n"
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Approved-By: Beëdigd vertaler Voorbeeld\\n"
"X-Approved-On: 2026-11-20\\n"

"""


def shipped(language: str) -> str:
    """Return the catalog of a language as the program brings it."""
    return (resources() / "texts" / f"{language}.po").read_text(encoding="utf-8")


def approved(language: str) -> bytes:
    """Return it with every draft approved."""
    return re.sub(r"^#, fuzzy(?:, )?", "#, ", shipped(language), flags=re.MULTILINE).encode()


def words_file(body: str, language: str = "ti", program: str = "Herintegratie Desktop") -> bytes:
    """Return a small catalog."""
    return (HEAD.format(language=language, program=program) + body).encode()


def origin(name: str = "vertaald.po", *, without_refused: bool = False) -> WordOrigin:
    """Return who approved a file, and when."""
    return WordOrigin(name, APPROVER, START.date(), without_refused)
