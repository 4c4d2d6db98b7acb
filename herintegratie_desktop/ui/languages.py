"""The languages of clients, each with its own name for itself."""

from __future__ import annotations

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.exchange.casefile import LANGUAGES
from herintegratie_desktop.pdf.languages import language_name, own_name
from herintegratie_desktop.ui.desk import Desk


def language_options(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return every language a plan can be printed in, by its name in the language of the window."""
    named = ((code, _words(desk, code)) for code in LANGUAGES)
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


def _words(desk: Desk, code: str) -> str:
    name = desk.say(Phrase(language_name(code)))
    own = own_name(code)
    # The isolates keep a name that is read from the right on its own side of the dash.
    return f"{name} – \u2068{own}\u2069" if own != name else name
