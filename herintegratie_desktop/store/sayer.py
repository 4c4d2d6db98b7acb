"""Say sentences in words that are held one by one, each with its forms for a number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from gettext import c2py

from herintegratie_desktop.core.approvedwords import Forms, Sentence, sentence_of
from herintegratie_desktop.core.phrases import Counted, Translate


def sayer(
    said: Mapping[Sentence, Forms], plural_forms: str, otherwise: Translate = str
) -> Translate:
    """Return a translator by these words; what they lack is said by the other one.

    `plural_forms` is the rule of gettext; it comes with the program, never from a stranger.
    """
    form_of = _rule(plural_forms)

    def say(source: str) -> str:
        forms = said.get(sentence_of(source))
        if not forms:
            return otherwise(source)
        if not isinstance(source, Counted):
            return forms[0]
        return forms[min(form_of(source.number), len(forms) - 1)]

    return say


@cache
def _rule(plural_forms: str) -> Callable[[int], int]:
    _, _, rule = plural_forms.partition("plural=")
    return c2py(rule.rstrip("; ") or "0")
