"""How the papers beside the plan look, and which of two languages leads."""

from __future__ import annotations

from dataclasses import replace

from herintegratie_desktop.pdf.fonts import Weight
from herintegratie_desktop.pdf.isolates import isolated
from herintegratie_desktop.pdf.sheet import Align, Text, text
from herintegratie_desktop.pdf.styles import ACCENT, INK, MUTED
from herintegratie_desktop.pdf.typeset import Style
from herintegratie_desktop.pdf.voice import Said, Voice

LARGE_TITLE = Style(25, 30, Weight.BOLD, ACCENT)
LARGE_HEAD = Style(13.4, 17.4, Weight.BOLD, ACCENT)
LARGE = Style(12, 16, Weight.REGULAR, INK)
LARGE_STRONG = replace(LARGE, weight=Weight.SEMIBOLD)
MIDDLE = Style(10, 13.2, Weight.REGULAR, INK)
MIDDLE_STRONG = replace(MIDDLE, weight=Weight.SEMIBOLD)
DUTCH = Style(8, 10.6, Weight.REGULAR, MUTED)
DUTCH_TITLE = Style(12, 16, Weight.SEMIBOLD, MUTED)
HEAD_TOO = Style(7.6, 10, Weight.REGULAR, INK)
SUBJECT = Style(15, 19, Weight.BOLD, ACCENT)
LETTER = Style(9.8, 14, Weight.REGULAR, INK)
LETTER_STRONG = replace(LETTER, weight=Weight.SEMIBOLD)


_OTHER_EDGE: dict[Align, Align] = {"start": "end", "end": "start", "centre": "centre"}


def lead_edge(voice: Voice, align: Align = "start") -> Align:
    """Return the edge for words from the left, so that they stand where the reader begins."""
    return _OTHER_EDGE[align] if voice.is_bilingual and voice.rtl else align


def leading(
    voice: Voice, said: Said, style: Style, small: Style = DUTCH, align: Align = "start"
) -> list[Text]:
    """Return it large in the language of the household and small in Dutch, or large in Dutch."""
    edge, other = lead_edge(voice, align), voice.other(said)
    if not other:
        return [text(voice.dutch(said), style, align=edge)]
    return [
        text(other, style, rtl=voice.rtl, align=align, language=voice.language),
        text(voice.dutch(said), small, align=edge),
    ]


def together(voice: Voice, said: Said, style: Style, behind: str = "") -> list[Text]:
    """Return it on one line in both languages, for what is short; `behind` comes after it."""
    dutch, other = voice.dutch(said), voice.other(said)
    if not other:
        return [text(f"{dutch}{behind}", style, align=lead_edge(voice))]
    both = f"{other} · {isolated(dutch)}{behind}"
    return [text(both, style, rtl=voice.rtl, language=voice.language)]


def plain(voice: Voice, words_of: str, style: Style, align: Align = "start") -> Text:
    """Return a name, a day or an amount, which every language shares."""
    return text(words_of, style, align=lead_edge(voice, align))
