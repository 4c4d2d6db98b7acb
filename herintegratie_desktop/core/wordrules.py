"""What a translated sentence must keep to: its holes, its forms, and nothing but letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from gettext import c2py
from string import Formatter

from herintegratie_desktop.core.approvedwords import Forms, Sentence
from herintegratie_desktop.core.phrases import COUNT, Phrase, words

MOST_LETTERS = 2_000
_TIMES_LONGER = 4
_SHORT = 10
# No rule of a language tells numbers apart beyond their last three figures.
_MOST_COUNTED = 2_000
# What says how text runs: paper finds that out by itself, and a mark could turn an amount around.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# These join letters, or say where a long word may break.
_JOINING = frozenset("\u200b\u200c\u200d")
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:[A-Za-z]+|#\w+);")

_FORMS = words("er zijn {found} vormen ingevuld, en deze taal heeft er {needed}. Vul ze alle in.")
_BRACES = words(
    "de accolades kloppen niet. Schrijf wat ertussen staat precies zoals in het Nederlands: {holes}"
)
_HOLES = words(
    "tussen accolades hoort te staan: {holes}. Hier staat: {found}. Neem het over van het "
    "Nederlands."
)
_MARKS = words(
    "er staat een onzichtbaar teken in dat de leesrichting omdraait ({code}). Haal het weg; het "
    "programma regelt de richting."
)
_CONTROL = words("er staat een onzichtbaar teken in ({code}). Typ de zin opnieuw.")
_LINE = words("er staat een nieuwe regel in, en in het Nederlands niet. Maak er één regel van.")
_TAGS = words("er staat opmaak in ({found}). Die wordt gedrukt zoals zij er staat; haal haar weg.")
_LETTERS = words("voor deze tekens heeft het programma geen letter: {found}. Schrijf ze anders.")
_TOO_LONG = words("de zin heeft meer dan {most} tekens. Maak haar korter.")
_LONG = words("de zin is meer dan vier keer zo lang als in het Nederlands. Past zij op papier?")
_NO_HOLES = words("niets")

Unprintable = Callable[[str], Collection[str]]
"""Returns the characters of a text that no font has."""


class UnfillableError(Exception):
    """A text whose braces cannot be read, or that asks more of a value than to be put in."""


def holes_of(text: str) -> frozenset[str]:
    """Return the names between braces; raises `UnfillableError`.

    A hole holds a name and nothing else: a width or an attribute would let a text do more than
    say what it is given.
    """
    found = set()
    try:
        for _, name, how, conversion in Formatter().parse(text):
            if name is not None and (how or conversion or not name.isidentifier()):
                raise UnfillableError(text)
            found.add(name)
    except ValueError as error:
        raise UnfillableError(text) from error
    return frozenset(name for name in found if name is not None)


@dataclass(frozen=True)
class Counting:
    """How a language counts: how many forms a counted sentence has.

    `single` are the forms that stand for one number alone; those may leave the number out.
    """

    forms: int = 1
    single: frozenset[int] = frozenset()


def counting_of(plural_forms: str) -> Counting:
    """Read the rule of gettext, as a catalog of the program has it in its head."""
    amount, _, rule = plural_forms.partition(";")
    form_of = c2py(rule.partition("plural=")[2].rstrip("; ") or "0")
    taken = Counter(map(form_of, range(_MOST_COUNTED)))
    single = frozenset(form for form, numbers in taken.items() if numbers == 1)
    return Counting(int(amount.partition("=")[2] or 1), single)


def wrong_with(
    sentence: Sentence, forms: Forms, counting: Counting, unprintable: Unprintable
) -> Iterator[Phrase]:
    """Yield what stands in the way of saying a sentence so."""
    how = counting if sentence.plural else Counting()
    filled = sum(map(bool, forms))
    if not (filled == len(forms) == how.forms):
        yield Phrase(_FORMS, {"found": str(filled), "needed": str(how.forms)})
    for number, form in enumerate(forms):
        may_miss = {COUNT} if number in how.single else set()
        if form:
            yield from _wrong_in(form, sentence, may_miss, unprintable)


def doubts_about(sentence: Sentence, forms: Forms) -> Iterator[Phrase]:
    """Yield what a person should look at again, though it may be right."""
    longest = _TIMES_LONGER * max(_SHORT, len(sentence.source), len(sentence.plural))
    if any(len(form) > longest for form in forms):
        yield Phrase(_LONG)


def _wrong_in(
    form: str, sentence: Sentence, may_miss: set[str], unprintable: Unprintable
) -> Iterator[Phrase]:
    if len(form) > MOST_LETTERS:
        yield Phrase(_TOO_LONG, {"most": str(MOST_LETTERS)})
        return
    yield from _wrong_holes(form, sentence, may_miss)
    if mark := _TURNING.search(form):
        yield Phrase(_MARKS, {"code": _code(mark[0])})
    if "\n" in form and "\n" not in sentence.source:
        yield Phrase(_LINE)
    unseen = next(filter(_is_unseen, _TURNING.sub("", form)), "")
    if unseen:
        yield Phrase(_CONTROL, {"code": _code(unseen)})
    if (tag := _MARKUP.search(form)) and tag[0] not in sentence.source:
        yield Phrase(_TAGS, {"found": tag[0]})
    if missing := sorted(unprintable(form)):
        yield Phrase(_LETTERS, {"found": " ".join(missing)})


def _wrong_holes(form: str, sentence: Sentence, may_miss: set[str]) -> Iterator[Phrase]:
    asked = holes_of(sentence.plural or sentence.source)
    try:
        found = holes_of(form)
    except UnfillableError:
        yield Phrase(_BRACES, {"holes": _named(asked)})
        return
    if not asked - may_miss <= found <= asked:
        yield Phrase(_HOLES, {"holes": _named(asked), "found": _named(found)})


def _named(holes: Collection[str]) -> str | Phrase:
    return " ".join(f"{{{name}}}" for name in sorted(holes)) or Phrase(_NO_HOLES)


def _is_unseen(character: str) -> bool:
    is_kept = character in _JOINING or character == "\n"
    return not is_kept and unicodedata.category(character) in _UNSEEN


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
