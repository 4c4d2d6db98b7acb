"""The scans somebody is about to file: each page placed, doubles noticed, gaps named."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.codes import PageCode
from herintegratie_desktop.pdf.keysknown import keys_of
from herintegratie_desktop.pdf.placing import Fit, Placed, Signed, found_by_typing, place
from herintegratie_desktop.pdf.scans import Scan, ScanError, pages_as_file
from herintegratie_desktop.pdf.typedcode import TypedCodeError, read_typed
from herintegratie_desktop.store.attachmenterrors import AttachmentError
from herintegratie_desktop.store.attachments import Attachment, AttachmentStore, Limits
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.store.signedpages import SignedPage, missing_pages

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_NOT_HERE = words(
    "Deze code hoort bij geen plan in deze kluis. Kijk of de kluis de goede is, en of het dossier"
    " na het afdrukken niet is veranderd."
)
_NOTE = words("Getekend papier, versie {version}, bladzijde {pages}. {fit}")


@dataclass(frozen=True)
class InboxPage:
    """A page of a scan on its way; `is_again` says that the same page was there before."""

    scan: Scan
    number: int
    code: PageCode | None
    placed: Placed
    is_again: bool = False
    is_wanted: bool = False

    @property
    def signed_page(self) -> SignedPage | None:
        """Return what the page is of, or None while that is not known."""
        code = self.code
        if code is None:
            return None
        return SignedPage(code.kind, code.version, code.page, code.pages)


@dataclass(frozen=True)
class Gap:
    """Pages of a version of a case that are neither here nor in the vault; `pages` in all."""

    case_id: str
    version: int
    missing: tuple[int, ...]
    pages: int


@dataclass(frozen=True)
class Filed:
    """What was kept, and the sentences of what was not."""

    kept: tuple[Attachment, ...]
    refused: tuple[Phrase, ...]


class Inbox:
    """Pages in the order in which they came; nothing is in the vault until `file`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.pages: tuple[InboxPage, ...] = ()

    def add(self, scan: Scan) -> None:
        """Take the pages of a scan, each placed by its code."""
        keys = keys_of(self._vault)
        for page in scan.pages:
            placed = place(page.code, self._vault.known_plans, keys)
            self._put(InboxPage(scan, page.number, page.code, placed))

    def type_code(self, at: int, text: str) -> None:
        """Place a page by the code somebody typed; raises `TypedCodeError`."""
        code = found_by_typing(read_typed(text), self._vault.known_plans)
        if code is None:
            raise TypedCodeError(Phrase(_NOT_HERE))
        code = replace(code, pages=self._count(code))
        fit = place(code, self._vault.known_plans).fit
        page = replace(self.pages[at], code=code, placed=Placed(fit, Signed.TYPED))
        self.pages = (*self.pages[:at], *self.pages[at + 1 :])
        self._put(page, at)

    def want(self, at: int, *, wanted: bool) -> None:
        """Choose whether a page is to be kept; one without a case never is."""
        page = self.pages[at]
        wanted = wanted and page.placed.fit.can_be_filed
        self.pages = (*self.pages[:at], replace(page, is_wanted=wanted), *self.pages[at + 1 :])

    def drop(self, scan: Scan) -> None:
        """Put a scan away, unfiled."""
        self.pages = tuple(page for page in self.pages if page.scan is not scan)

    def gaps(self) -> tuple[Gap, ...]:
        """Return which pages of the plans that are here are missing, here and in the vault."""
        return tuple(gap for case_id in self.cases() for gap in self._gaps_of(case_id))

    def cases(self) -> tuple[str, ...]:
        """Return the cases that pages are about to be kept with, in the order of the pages."""
        wanted = (page.code.case for page in self.pages if page.is_wanted and page.code)
        return tuple(dict.fromkeys(wanted))

    def file(self, limits: Limits, store: AttachmentStore | None = None) -> Filed:
        """Keep the chosen pages as attachments, for each scan and case one; they leave the inbox.

        What is refused stays. Beside the window `store` is that of the other connection. Raises
        `NotAllowedError` and `VaultNotWritableError`.
        """
        store = store or self._vault.attachments
        kept, refused = [], []
        for pages in self._bundles():
            try:
                kept.append(_kept(pages, limits, store))
            except (AttachmentError, ScanError) as error:
                refused.append(error.phrase)
                continue
            self.pages = tuple(page for page in self.pages if page not in pages)
        return Filed(tuple(kept), tuple(refused))

    def _put(self, page: InboxPage, at: int | None = None) -> None:
        again = self._was_there(page)
        page = replace(page, is_again=again, is_wanted=page.placed.is_good and not again)
        at = len(self.pages) if at is None else at
        self.pages = (*self.pages[:at], page, *self.pages[at:])

    def _was_there(self, page: InboxPage) -> bool:
        code = page.code
        if code is None or not page.placed.fit.can_be_filed:
            return False
        others = [*self._filed(code.case), *self._here(code.case)]
        mine = (code.kind, code.version, code.page)
        return any((each.kind, each.version, each.page) == mine for each in others)

    def _filed(self, case_id: str) -> list[SignedPage]:
        return [page for each in self._vault.attachments.of(case_id) for page in each.pages]

    def _here(self, case_id: str, *, wanted: bool = False) -> list[SignedPage]:
        return [
            page.signed_page
            for page in self.pages
            if page.code and page.code.case == case_id and page.signed_page
            if page.is_wanted or not wanted
        ]

    def _gaps_of(self, case_id: str) -> list[Gap]:
        here = self._here(case_id, wanted=True)
        every = [*here, *self._filed(case_id)]
        versions = {(page.kind, page.version) for page in here}
        count = {(page.kind, page.version): page.pages for page in every if page.pages}
        return [
            Gap(case_id, of[1], missing, count[of])
            for of, missing in missing_pages(every).items()
            if of in versions
        ]

    def _bundles(self) -> list[list[InboxPage]]:
        found: dict[tuple[int, str, int], list[InboxPage]] = {}
        for page in self.pages:
            if page.is_wanted and page.code is not None:
                of = (id(page.scan), page.code.case, page.code.version)
                found.setdefault(of, []).append(page)
        return list(found.values())

    def _count(self, code: PageCode) -> int:
        """Return of how many pages a typed code is, as far as that can be known; else 0."""
        from herintegratie_desktop.pdf.preview import page_count

        same = (code.case, code.version, code.kind)
        for page in self.pages:
            other = page.code
            if other and (other.case, other.version, other.kind) == same and other.pages:
                return other.pages
        kept = self._vault.papers.get(code.case, code.version, SEALED_PLAN)
        return 0 if kept is None else page_count(kept)


def _trust(placed: Placed) -> int:
    order = [Fit.DIFFERS, Fit.OTHER_VERSION, Fit.DRAFT, Fit.AGREES]
    return order.index(placed.fit)


def _kept(pages: Sequence[InboxPage], limits: Limits, store: AttachmentStore) -> Attachment:
    scan, codes = pages[0].scan, [page.code for page in pages if page.code]
    ending, content = pages_as_file(scan, [page.number for page in pages])
    numbers = ", ".join(str(code.page) for code in codes)
    name = f"{codes[0].case}-v{codes[0].version}-getekend-{'-'.join(numbers.split(', '))}"
    fit = Phrase(min((page.placed for page in pages), key=_trust).fit.value)
    version = str(codes[0].version)
    return store.add(
        codes[0].case,
        name + ending,
        io.BytesIO(content),
        note=Phrase(_NOTE, {"version": version, "pages": numbers, "fit": fit}).said(),
        pages=[page.signed_page for page in pages if page.signed_page],
        limits=limits,
    )
