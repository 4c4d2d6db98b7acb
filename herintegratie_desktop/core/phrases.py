"""Sentences the core wants said: written in Dutch, said in another language at the edge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

Translate = Callable[[str], str]


def words(source: str) -> str:
    """Mark a Dutch sentence for translation and give it back; the catalogs search for this call."""
    return source


@dataclass(frozen=True)
class Phrase:
    """A Dutch sentence and the values to fill in after it was translated.

    A value may be a phrase itself, so that "minderjarige" inside a sentence is translated too.
    """

    source: str
    values: Mapping[str, str | Phrase] = field(default_factory=dict, hash=False)

    def said(self, translate: Translate = str, fill: Callable[[str], str] = str) -> str:
        """Return the sentence in the reader's language; without a translator, in Dutch.

        `fill` makes each value fit to be filled in, as paper does to keep its direction.
        """
        return translate(self.source).format(
            **{name: fill(_said(value, translate)) for name, value in self.values.items()}
        )


def _said(value: str | Phrase, translate: Translate) -> str:
    return value.said(translate) if isinstance(value, Phrase) else value


def listed(sources: Iterable[str]) -> Phrase:
    """Return words one after another with commas between, each said in the reader's language."""
    said = {f"w{n}": Phrase(source) for n, source in enumerate(sources)}
    return Phrase(", ".join(f"{{{name}}}" for name in said), said)
