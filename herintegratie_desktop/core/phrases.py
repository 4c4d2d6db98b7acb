"""Sentences the core wants said: written in Dutch, said in another language at the edge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field

from herintegratie_desktop.core.values import dataclass

Translate = Callable[[str], str]
"""Says a Dutch sentence in another language. What it is given may be `Words`, which know more."""

COUNT = "count"
"""The name of the value by which a counted sentence takes its form."""


class Words(str):
    """A Dutch sentence that knows its key: where it stands and what it means.

    It equals the same sentence with another key, so never let it be the key of a cache of
    translations by itself.
    """

    __slots__ = ("key",)
    key: str

    def __new__(cls, source: str, key: str) -> Words:
        """Make the sentence with its key."""
        made = str.__new__(cls, source)
        made.key = key
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """Say how a copy is made."""
        return Words, (str(self), self.key)


class Counted(Words):
    """A Dutch sentence that counts, as it reads for a number: `one` for 1, else `more`."""

    __slots__ = ("more", "number", "one")
    one: str
    more: str
    number: int

    def __new__(cls, one: str, more: str, key: str, number: int = 2) -> Counted:
        """Make the sentence for a number."""
        made = str.__new__(cls, one if number == 1 else more)
        made.key, made.one, made.more, made.number = key, one, more, number
        return made

    def __reduce__(self) -> tuple[object, ...]:
        """Say how a copy is made."""
        return Counted, (self.one, self.more, self.key, self.number)

    def of(self, number: int) -> Counted:
        """Return the sentence as it reads for a number."""
        return Counted(self.one, self.more, self.key, number)


def words(source: str, key: str = "") -> str:
    """Mark a Dutch sentence for translation and give it back; the catalogs search for this call.

    A `key` names where the sentence stands and what it means, such as ``leaflet.phone``: with
    another key the same Dutch has a translation of its own.
    """
    return Words(source, key) if key else source


def counted(one: str, more: str, key: str) -> Counted:
    """Mark a Dutch sentence that counts, in both its forms; the catalogs search for this call.

    A `Phrase` says it in the form that its value ``count`` has in the reader's language.
    """
    return Counted(one, more, key)


@dataclass(frozen=True)
class Phrase:
    """A Dutch sentence and the values to fill in after it was translated.

    A value may be a phrase itself, so that "minderjarige" inside a sentence is translated too.
    """

    source: str
    values: Mapping[str, str | Phrase] = field(default_factory=dict, hash=False)

    def said(
        self,
        translate: Translate = str,
        fill: Callable[[str], str] = str,
        nest: Callable[[str], str] | None = None,
    ) -> str:
        """Return the sentence in the reader's language; without a translator, in Dutch.

        `fill` makes each value fit to be filled in, as paper does to keep its direction; `nest`
        does so for a sentence among them, which then has values that were made fit themselves.
        """
        source = self.source
        if isinstance(source, Counted):
            source = source.of(int(str(self.values[COUNT])))
        return translate(source).format(
            **{name: _said(value, translate, fill, nest) for name, value in self.values.items()}
        )


def _said(
    value: str | Phrase,
    translate: Translate,
    fill: Callable[[str], str],
    nest: Callable[[str], str] | None,
) -> str:
    if not isinstance(value, Phrase):
        return fill(value)
    return fill(value.said(translate)) if nest is None else nest(value.said(translate, fill, nest))


def listed(sources: Iterable[str]) -> Phrase:
    """Return words one after another with commas between, each said in the reader's language."""
    said = {f"w{n}": Phrase(source) for n, source in enumerate(sources)}
    return Phrase(", ".join(f"{{{name}}}" for name in said), said)
