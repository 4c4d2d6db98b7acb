"""Make resources/languages.csv and language_names.csv from the CLDR that Babel carries.

    python tools/make_names.py            write the files
    python tools/make_names.py --check    only say whether they are what this would write

One file tells of every language how it is written and how it writes a day; the other what each
language calls the others. Another Babel can give other names.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from babel import Locale
from babel.core import get_global
from made_files import Cells, csv_text, write_or_check

from herintegratie_desktop.pdf.languages import LANGUAGE_NAMES

# Where speakers call their language otherwise than CLDR does, or CLDR only has the wider name.
OWN_NAMES = {"fa-AF": "دری", "ku": "Kurmancî", "om": "Afaan Oromoo"}

# Those who wrote to us in English write their days as in Britain.
_OF_COUNTRY = {"en": "en-GB"}

_PIECES = re.compile(r"'([^']*)'|(MMMM|dd|d|M|y)|(.)", re.DOTALL)
_HOLES = {"MMMM": "{month}", "dd": "{day:02}", "d": "{day}", "M": "{number}", "y": "{year}"}


def main(arguments: list[str]) -> int:
    """Write the files, or with --check compare them; returns the exit status."""
    return write_or_check(files(), "make_names.py", arguments)


def files() -> dict[str, str]:
    """Return the text of every file, by its path under resources/."""
    return {
        "languages.csv": csv_text(map(_language_row, LANGUAGE_NAMES)),
        "language_names.csv": csv_text(_name_rows()),
    }


def _language_row(code: str) -> Cells:
    locale = _locale(code)
    months = locale.months["format"]["wide"]
    return {
        "code": code,
        "own_name": OWN_NAMES.get(code) or _begun_large(_name(code, code)),
        "script": _script(code),
        "direction": locale.text_direction,
        "date": written_form(str(locale.date_formats["long"].pattern)),
        "months": ";".join(str(months[number]) for number in range(1, 13)),
    }


def written_form(pattern: str) -> str:
    """Return a pattern of CLDR for days with holes that `str.format` fills, and plain blanks.

    >>> written_form("d 'de' MMMM 'de' y")
    '{day} de {month} de {year}'
    """
    plain = pattern.replace("\u00a0", " ").replace("\u202f", " ")
    return "".join(
        _HOLES[field] if field else quoted or other
        for quoted, field, other in _PIECES.findall(plain)
    )


def _name_rows() -> Iterator[Cells]:
    for code in LANGUAGE_NAMES:
        yield {"code": code, **{into: _name(code, into) for into in LANGUAGE_NAMES}}


def _name(code: str, into: str) -> str:
    names = _locale(into).languages
    return str(names.get(code.replace("-", "_"), ""))


def _script(code: str) -> str:
    """Return the four letters of the script a language is written in where most people read it."""
    likely = str(get_global("likely_subtags")[code.partition("-")[0]])
    return likely.split("_")[1]


def _begun_large(name: str) -> str:
    # Not capitals: those of Georgian are for whole words.
    return name[:1].title() + name[1:]


def _locale(code: str) -> Locale:
    return Locale.parse(_OF_COUNTRY.get(code, code), sep="-")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
