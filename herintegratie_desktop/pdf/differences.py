"""What was changed in a PDF after a signature: its pages, its attachments, its fields.

pyHanko tells that something was changed; this tells a caseworker what. The state that was signed
and the state of now are laid side by side, part by part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.pdf.untrusted import MAX_PAGES, value_of

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.rw_common import PdfHandler

# What leads back up, or differs by nature in each state.
_UPWARDS = {"/Parent", "/P", "/StructParents", "/StructParent"}
_PARTS = {
    "/AF": "attachment",
    "/Names": "attachment",
    "/Metadata": "properties",
    "/StructTreeRoot": "spoken-text",
}
_APART = {"/Pages", "/AcroForm", "/Extensions", "/Perms", "/Version", *_PARTS}
_MOST_DEEP = 200


@dataclass(frozen=True)
class Difference:
    """One part that was changed; `page` is 0 where it is of no one page.

    Kinds: `page-count`, `page`, `pasted`, `attachment`, `field`, `signature`, `properties`,
    `spoken-text`, `other`.
    """

    kind: str
    page: int = 0


def differences(reader: PdfFileReader, revision: int) -> tuple[Difference, ...]:
    """Return what differs between a revision (counted from 0) and the file as it is now."""
    then, now = _State(reader.get_historical_resolver(revision)), _State(reader)
    return tuple(dict.fromkeys([*_in_pages(then, now), *_in_catalog(then, now)]))


def _in_pages(then: _State, now: _State) -> Iterator[Difference]:
    old, new = then.pages(), now.pages()
    if len(old) != len(new):
        yield Difference("page-count")
    for number, (before, after) in enumerate(zip(old, new, strict=False), start=1):
        if then.of(before, {"/Annots"}) != now.of(after, {"/Annots"}):
            yield Difference("page", number)
        if then.pasted(before) != now.pasted(after):
            yield Difference("pasted", number)


def _in_catalog(then: _State, now: _State) -> Iterator[Difference]:
    for key, kind in _PARTS.items():
        if then.entry(key) != now.entry(key):
            yield Difference(kind)
    if then.fields() != now.fields():
        yield Difference("field")
    if not then.signed() <= now.signed():
        yield Difference("signature")
    if then.of(then.info) != now.of(now.info):
        yield Difference("properties")
    if then.of(then.root, _APART) != now.of(now.root, _APART):
        yield Difference("other")


@dataclass
class _State:
    """A file at one moment; digests are kept, for much is reached along many ways."""

    handler: PdfHandler
    _known: dict[tuple[int, int], bytes] = field(default_factory=dict)

    @property
    def root(self) -> Any:  # noqa: ANN401 - any PDF object
        return self.handler.root

    @property
    def info(self) -> Any:  # noqa: ANN401 - any PDF object
        return value_of(self.handler.trailer_view, "/Info") or {}

    def pages(self) -> list[Any]:
        """Return the pages in their order."""
        found: list[Any] = []
        waiting = [self.root["/Pages"]]
        while waiting and len(found) <= MAX_PAGES:
            node = waiting.pop().get_object()
            kids = value_of(node, "/Kids")
            if kids is None:
                found.append(node)
            waiting.extend(reversed(kids or ()))
        return found

    def entry(self, key: str) -> bytes:
        """Return the digest of an entry of the catalog."""
        return self._digest(value_of(self.root, key), _MOST_DEEP)

    def of(self, thing: Any, without: Collection[str] = ()) -> bytes:  # noqa: ANN401
        """Return the digest of a dictionary but for some of its entries."""
        kept = {key: value for key, value in thing.items() if key not in without}
        return self._digest(kept, _MOST_DEEP)

    def pasted(self, page: Any) -> list[bytes]:  # noqa: ANN401 - any PDF object
        """Return what lies on a page, but for the invisible fields of signatures."""
        things = [each.get_object() for each in value_of(page, "/Annots") or ()]
        return [self.of(each) for each in things if not is_unseen_signature(each)]

    def fields(self) -> list[bytes]:
        """Return the fields to fill in, but for the invisible ones of signatures."""
        form = value_of(self.root, "/AcroForm") or {}
        things = [each.get_object() for each in value_of(form, "/Fields") or ()]
        return [self.of(each) for each in things if not is_unseen_signature(each)]

    def signed(self) -> set[str]:
        """Return the names of the fields that hold a signature."""
        from pyhanko.sign.fields import enumerate_sig_fields

        return {name for name, _, _ in enumerate_sig_fields(self.handler, filled_status=True)}

    def _digest(self, thing: Any, deep: int) -> bytes:  # noqa: ANN401 - any PDF object
        from pyhanko.pdf_utils.generic import IndirectObject

        if not isinstance(thing, IndirectObject):
            return self._digest_of(thing, deep)
        place = (thing.reference.idnum, thing.reference.generation)
        if place not in self._known:
            # Whoever leads back here meets the number, not the way round.
            self._known[place] = b"%d %d" % place
            self._known[place] = self._digest_of(thing.get_object(), deep)
        return self._known[place]

    def _digest_of(self, thing: Any, deep: int) -> bytes:  # noqa: ANN401 - any PDF object
        if not deep:
            raise ValueError("nested too deep")
        sum_of = hashlib.sha256(type(thing).__name__.encode())
        if isinstance(thing, dict):
            for key in sorted(thing.keys() - _UPWARDS):
                value = dict.__getitem__(thing, key)
                sum_of.update(str(key).encode() + b"=" + self._digest(value, deep - 1))
            sum_of.update(getattr(thing, "encoded_data", None) or b"")
        elif isinstance(thing, list):
            for each in list.__iter__(thing):
                sum_of.update(b"," + self._digest(each, deep - 1))
        else:
            sum_of.update(repr(thing).encode("utf-8", "replace"))
        return sum_of.digest()


def is_unseen_signature(widget: Any) -> bool:  # noqa: ANN401 - any PDF object
    """Say whether this is the field of a signature that takes no room on a page."""
    return value_of(widget, "/FT") == "/Sig" and not has_area(widget)


def has_area(widget: Any) -> bool:  # noqa: ANN401 - any PDF object
    """Say whether a widget covers part of a page."""
    left, bottom, right, top = value_of(widget, "/Rect") or (0, 0, 0, 0)
    return bool(left != right and bottom != top)
