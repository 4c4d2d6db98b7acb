"""Languages by their BCP 47 code: their names, how they are read, how they write a day.

Serbian is in Cyrillic and Mongolian too, the script that each has by law and CLDR by default;
Kurmanji is in Latin letters.
"""

from __future__ import annotations

import csv
from functools import cache

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.store.places import resources

LANGUAGE_NAMES = {
    "am": words("Amhaars"),
    "ar": words("Arabisch"),
    "az": words("Azerbeidzjaans"),
    "bn": words("Bengaals"),
    "ckb": words("Koerdisch (Sorani)"),
    "en": words("Engels"),
    "es": words("Spaans"),
    "fa": words("Perzisch (Farsi)"),
    "fa-AF": words("Perzisch (Dari)"),
    "fr": words("Frans"),
    "hi": words("Hindi"),
    "hy": words("Armeens"),
    "ka": words("Georgisch"),
    "ku": words("Koerdisch (Kurmanji)"),
    "mn": words("Mongools"),
    "nl": words("Nederlands"),
    "om": words("Oromo"),
    "ps": words("Pasjtoe"),
    "pt": words("Portugees"),
    "ru": words("Russisch"),
    "si": words("Singalees"),
    "so": words("Somalisch"),
    "sq": words("Albanees"),
    "sr": words("Servisch"),
    "sw": words("Swahili"),
    "ta": words("Tamil"),
    "ti": words("Tigrinya"),
    "tr": words("Turks"),
    "uk": words("Oekraïens"),
    "ur": words("Urdu"),
    "uz": words("Oezbeeks"),
    "vi": words("Vietnamees"),
    "zh": words("Chinees"),
}
"""Language → its name in Dutch."""


def language_name(code: str) -> str:
    """Return the Dutch name of a language, or the code when it is not known.

    >>> language_name("fa-AF"), language_name("xx")
    ('Perzisch (Dari)', 'xx')
    """
    return LANGUAGE_NAMES.get(code, code)


@dataclass(frozen=True)
class Language:
    """How a language is written, from CLDR: script as ISO 15924, holes in `date`, January first."""

    code: str
    own_name: str
    script: str
    is_rtl: bool
    date: str
    months: tuple[str, ...]


def language(code: str) -> Language | None:
    """Return what is known of a language (BCP 47), or of the wider one it belongs to."""
    known = _languages()
    return known.get(code) or known.get(code.partition("-")[0])


def own_name(code: str) -> str:
    """Return what speakers call their language, or the code when it is not known.

    >>> own_name("so")
    'Soomaali'
    """
    found = _languages().get(code)
    return found.own_name if found else code


def is_rtl(code: str) -> bool:
    """Say whether a language is read from right to left."""
    found = language(code)
    return found is not None and found.is_rtl


def language_name_in(code: str, reader: str) -> str:
    """Return the name of a language in the language of a reader, else its own name.

    >>> language_name_in("ar", "fr")
    'arabe'
    """
    if reader == "nl":
        return language_name(code)
    return _names_in(reader).get(code) or own_name(code)


@cache
def _languages() -> dict[str, Language]:
    rows = _rows("languages.csv")
    return {row["code"]: _language(row) for row in rows}


def _language(row: dict[str, str]) -> Language:
    months, rtl = tuple(row["months"].split(";")), row["direction"] == "rtl"
    return Language(row["code"], row["own_name"], row["script"], rtl, row["date"], months)


@cache
def _names_in(reader: str) -> dict[str, str]:
    return {row["code"]: row.get(reader, "") for row in _rows("language_names.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (resources() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
