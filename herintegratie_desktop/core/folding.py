"""Fold text for searching, so that case, accents and ways of typing a letter do not matter."""

from __future__ import annotations

import re
import unicodedata

# Accents, Arabic vowel signs, invisible joiners and the Arabic stroke that only stretches a word.
_MARKS = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]"
)
_BLANKS = re.compile(r"[^\S\n]+")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("'’‘`´ʼʻ", ""),  # noqa: RUF001
        **dict.fromkeys("-–—.,()/&·", " "),
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ə": "e",
        # Keyboards for Arabic, Persian, Urdu and Kurdish write these letters differently.
        **dict.fromkeys("ىیے", "ي"),
        "ک": "ك",
        **dict.fromkeys("ةەہھۀ", "ه"),  # noqa: RUF001
    }
)


def fold(text: str) -> str:
    """Return text folded for comparing; line ends stay, so that many names fold in one call."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _BLANKS.sub(" ", bare.translate(_ALIKE)).strip()
