"""Who gives the support and when, as the leaflet says it: few words, every one large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from herintegratie_desktop.core.dates import PartialDate, dutch_date
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.pdf.dates import written_date
from herintegratie_desktop.pdf.dossier import Dossier
from herintegratie_desktop.pdf.papers.looks import MIDDLE, leading, plain, together
from herintegratie_desktop.pdf.sheet import Part, Text, text
from herintegratie_desktop.pdf.shortening import fitted
from herintegratie_desktop.pdf.voice import Voice

_MORE_GIVERS = counted("en nog {count} andere", "en nog {count} andere", "leaflet.more_givers")
_DEPARTURE = words("Vertrek: {day}", "leaflet.departure")
_SPAN = words("Hulp: van {first} tot en met {last}", "leaflet.span")
_IN = words("Hulp: in {first}", "leaflet.in")
OPEN = words("nog niet bekend", "leaflet.open")

_MOST_GIVERS = 4


def givers(dossier: Dossier, width: float) -> Iterator[Part]:
    """Yield who gives something, each on one line of a width in points; many are summed up."""
    voice = dossier.voice
    lines = (line.provider.strip() for line in dossier.case.plan.lines)
    names = list(dict.fromkeys(filter(None, lines)))
    for name in names[:_MOST_GIVERS]:
        yield plain(voice, fitted(name, MIDDLE, width, 1), MIDDLE)
    if len(names) > _MOST_GIVERS:
        more = Phrase(_MORE_GIVERS, {"count": str(len(names) - _MOST_GIVERS)})
        yield from together(voice, more, MIDDLE)
    if not names:
        yield from leading(voice, OPEN, MIDDLE)


def days(dossier: Dossier) -> Iterator[Part]:
    """Yield the day of departure, and from when until when there is support."""
    voice, departure = dossier.voice, dossier.case.back.planned_departure
    leaves = dutch_date(departure) if departure else Phrase(OPEN)
    lead, *dutch = leading(voice, Phrase(_DEPARTURE, {"day": leaves}), MIDDLE)
    yield lead
    if departure is not None:
        yield _in_words(voice, departure)
    yield from dutch
    planned = [line.when for line in dossier.case.plan.lines if line.when is not None]
    if not planned:
        yield from leading(voice, Phrase(_IN, {"first": Phrase(OPEN)}), MIDDLE)
        return
    yield from leading(voice, _span(planned), MIDDLE)


def _in_words(voice: Voice, day: date) -> Text:
    """Return a day as the language that leads writes it."""
    language = voice.language if voice.is_bilingual else "nl"
    written = written_date(day, language)
    return text(written, MIDDLE, rtl=voice.is_bilingual and voice.rtl, language=language)


def _span(days: Sequence[PartialDate]) -> Phrase:
    first = min(days, key=lambda day: (day.earliest, day.iso))
    last = max(days, key=lambda day: (day.latest, day.iso))
    if first.dutch == last.dutch:
        return Phrase(_IN, {"first": first.dutch})
    return Phrase(_SPAN, {"first": first.dutch, "last": last.dutch})
