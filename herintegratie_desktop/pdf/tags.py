"""What the words on the pages are to each other, for readers that cannot see the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.core.values import dataclass
from herintegratie_desktop.pdf.bookmarks import LEVELS, Heading, write_bookmarks
from herintegratie_desktop.pdf.objects import page_reference, reference, text_string

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.paper import PlainCanvas

HEADED = "TH"
TABLED = "TR"


@dataclass(eq=False)
class Element:
    """A title, a paragraph, a table or a part of one; its own marks are (page, number)."""

    role: str
    parent: Element | None = None
    language: str = ""
    actual: str = ""
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    name: str = ""

    def child(self, role: str, language: str = "", actual: str = "") -> Element:
        """Add an element inside this one, behind the others."""
        kid = Element(role, self, language, actual)
        self.kids.append(kid)
        return kid


class Tags:
    """The tree of a document as it is painted, page after page."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._marks: list[list[Element]] = [[]]
        self._known: dict[tuple[object, ...], Element] = {}
        self._rows: dict[object, list[Element]] = {}
        self._headings: list[Heading] = []

    def mark(self, element: Element) -> str:
        """Return how the next words on this page are marked as those of an element."""
        page, number = len(self._marks) - 1, len(self._marks[-1])
        self._marks[-1].append(element)
        element.kids.append((page, number))
        return f"/{element.role} <</MCID {number}>> BDC"

    def paragraph(self, key: tuple[object, ...], role: str, language: str, actual: str) -> Element:
        """Return a title or paragraph, the same for the same key."""
        if key not in self._known:
            self._known[key] = self.root.child(role, language, actual)
        return self._known[key]

    def heading(self, role: str, title: str, height: float) -> None:
        """List a heading on this page, `height` points above its lower edge."""
        page = len(self._marks) - 1
        self._headings.append(Heading(title, LEVELS[role], page, height))

    def cells(self, kin: object, role: str, languages: Sequence[str]) -> list[Element]:
        """Return the cells of a row of a table; rows below each other are one table.

        `languages` says of each cell in which language all of it is, empty for Dutch or several.
        """
        if kin not in self._rows:
            row = self._table().child("TR")
            cell = HEADED if role == HEADED else "TD"
            self._rows[kin] = [row.child(cell, language) for language in languages]
        return self._rows[kin]

    def words_in(self, cell: Element, key: object, language: str, actual: str) -> Element:
        """Return what words in a cell belong to: the cell, or a stretch of another language."""
        if language == cell.language and not actual:
            return cell
        if (cell, key) not in self._known:
            self._known[cell, key] = cell.child("Span", language, actual)
        return self._known[cell, key]

    def end_page(self, page: object) -> None:
        """Tell a finished page where its marks are listed, and begin the next."""
        from herintegratie_desktop.pdf.lasting import set_entry

        set_entry(page, "StructParents", len(self._marks) - 1)
        set_entry(page, "Tabs", "/S")
        self._marks.append([])

    def finish(self, canvas: PlainCanvas) -> None:
        """Write the tree into the document."""
        from herintegratie_desktop.pdf.lasting import Raw, set_entry

        document = canvas._doc  # noqa: SLF001 - its only door for these
        everything = list(_all(self.root))
        for number, element in enumerate(everything):
            element.name = f"tag {number}"
            document.Reference(Raw(element, _written), element.name)
        write_bookmarks(self._headings, document)
        tree = document.Reference(Raw(self, _tree), "tags")
        set_entry(document.Catalog, "StructTreeRoot", tree)
        set_entry(document.Catalog, "MarkInfo", "<</Marked true>>")
        set_entry(document.Catalog, "ViewerPreferences", "<</DisplayDocTitle true>>")

    def listed(self) -> list[list[Element]]:
        """Return for each page the element of each mark."""
        return self._marks[:-1]

    def _table(self) -> Element:
        last = self.root.kids[-1] if self.root.kids else None
        if isinstance(last, Element) and last.role == "Table":
            return last
        return self.root.child("Table")


def _all(element: Element) -> Iterator[Element]:
    """Yield an element and all that is in it, in the order in which it is read."""
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += [kid for kid in reversed(each.kids) if isinstance(kid, Element)]


def _written(element: Element, document: Any) -> str:  # noqa: ANN401 - ReportLab is untyped
    parent = reference(element.parent.name if element.parent else "tags", document)
    page = _only_page(element)
    kids = " ".join([_kid(kid, page, document) for kid in element.kids])
    entries = [f"/S/{element.role}/P {parent}/K[{kids}]"]
    if page is not None:
        entries.append(f"/Pg {page_reference(page, document)}")
    if element.language:
        entries.append(f"/Lang({element.language})")
    if element.actual:
        entries.append(f"/ActualText{text_string(element.actual)}")
    if element.role == HEADED:
        entries.append("/A<</O/Table/Scope/Column>>")
    return f"<<{''.join(entries)}>>"


def _only_page(element: Element) -> int | None:
    """Return the page of all marks of an element; None when it has none, or on several pages."""
    pages = {kid[0] for kid in element.kids if isinstance(kid, tuple)}
    return pages.pop() if len(pages) == 1 else None


def _kid(kid: Element | tuple[int, int], page: int | None, document: Any) -> str:  # noqa: ANN401
    if isinstance(kid, Element):
        return reference(kid.name, document)
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type/MCR/Pg {page_reference(kid[0], document)}/MCID {kid[1]}>>"


def _tree(tags: Tags, document: Any) -> str:  # noqa: ANN401
    pages = (
        f"{page} [{' '.join(reference(element.name, document) for element in marks)}]"
        for page, marks in enumerate(tags.listed())
    )
    root = reference(tags.root.name, document)
    parents = f"/ParentTree<</Nums[{' '.join(pages)}]>>/ParentTreeNextKey {len(tags.listed())}"
    return f"<</Type/StructTreeRoot/K {root}{parents}>>"
