"""The languages of clients, each with its own name for itself."""

from __future__ import annotations

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.ui.desk import Desk

# Only in scripts the window has its own fonts for; others would depend on the computer.
OWN_NAMES = {
    "ar": "العربية",
    "az": "Azərbaycan dili",
    "ckb": "کوردیی ناوەندی",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fa-AF": "دری",
    "fr": "Français",
    "ku": "Kurmancî",
    "mn": "Монгол",
    "om": "Afaan Oromoo",
    "ps": "پښتو",
    "pt": "Português",
    "ru": "Русский",
    "so": "Soomaali",
    "sq": "Shqip",
    "sr": "Српски",
    "sw": "Kiswahili",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "uz": "Oʻzbekcha",  # noqa: RUF001 - its own letter
    "vi": "Tiếng Việt",
}
"""Language (BCP 47) → its own name."""


def language_options(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return every language a plan can be printed in, by its name in the language of the window."""
    named = ((code, _words(desk, code)) for code in LANGUAGES)
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


def _words(desk: Desk, code: str) -> str:
    name = desk.say(Phrase(language_name(code)))
    own = OWN_NAMES.get(code, "")
    # The isolates keep a name that is read from the right on its own side of the dash.
    return f"{name} – \u2068{own}\u2069" if own and own != name else name
