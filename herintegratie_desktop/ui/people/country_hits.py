"""Which countries fit what is typed, and the list in which they appear under a field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QListWidget, QListWidgetItem, QWidget

from herintegratie_desktop.core.countries import SPECIAL_CODES, STATELESS, UNKNOWN, Country
from herintegratie_desktop.core.folding import fold
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk

_SPECIAL_NAMES = {
    STATELESS: ("staatloos", "stateless", "apatride", "xxa"),
    UNKNOWN: ("onbekend", "weet ik niet", "unknown", "xxx"),
}
_ROW = 34
_FRAME = 12
_LEAST_WIDTH = 320


@dataclass(frozen=True)
class Hit:
    """One country that can be chosen: its code, and what the list says of it."""

    code: str
    words: str


def name_of(desk: Desk, code: str) -> str:
    """Return the name of a country, or stateless or unknown, in the language of the window."""
    if code in SPECIAL_CODES:
        return desk.say(Phrase(SPECIAL_CODES[code]))
    return desk.country(code)


def hits(desk: Desk, text: str, offered: Iterable[str], *, specials: bool) -> tuple[Hit, ...]:
    """Return what fits the text; for an empty text what is offered, stateless and unknown first."""
    typed = fold(text)
    own = tuple(_special_codes(typed)) if specials else ()
    if not typed:
        codes = dict.fromkeys((*own, *offered))
        return tuple(_hit(desk, code) for code in codes)
    countries = desk.guide.countries
    found = countries.search(text) or countries.near(text)
    return (*(_hit(desk, code) for code in own), *(_found(desk, each, typed) for each in found))


def meant(desk: Desk, text: str, *, specials: bool) -> str:
    """Return the code of the one country a text stands for, empty when that is not certain."""
    typed = fold(text)
    for code, names in _SPECIAL_NAMES.items():
        if specials and typed in names:
            return code
    found = desk.guide.countries.search(text)
    if len(found) == 1:
        return found[0].code
    return next((each.code for each in found if typed in _exact_names(desk, each)), "")


def _special_codes(typed: str) -> Iterable[str]:
    return (
        code
        for code, names in _SPECIAL_NAMES.items()
        if any(name.startswith(typed) for name in names)
    )


def _hit(desk: Desk, code: str) -> Hit:
    name = name_of(desk, code)
    return Hit(code, name if code in SPECIAL_CODES else f"{name}  ·  {code}")


def _found(desk: Desk, country: Country, typed: str) -> Hit:
    plain = _hit(desk, country.code)
    former = next((name for name in country.old_names if typed in fold(name)), "")
    if not former or typed in fold(desk.country(country.code)):
        return plain
    return Hit(country.code, f"{desk.country(country.code)} ({former})  ·  {country.code}")


def _exact_names(desk: Desk, country: Country) -> set[str]:
    names = (desk.country(country.code), country.name_nl, country.name_en, *country.old_names)
    return {fold(name) for name in (*names, country.code, country.alpha3)}


class HitList(QListWidget):
    """The list under a field; it lies over the page and never takes the keyboard."""

    taken = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._watched: set[int] = set()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("kind", "hits")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._take)
        self.hide()

    def show_hits(self, found: Sequence[Hit], nothing: str, *, first: bool) -> None:
        """Show what fits under the field, or the sentence when nothing does."""
        self.clear()
        for hit in found:
            item = QListWidgetItem(hit.words, self)
            item.setData(Qt.ItemDataRole.UserRole, hit.code)
        if not found:
            QListWidgetItem(nothing, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0 if first and found else -1)
        self._lay()
        self.show()
        self.raise_()

    def code(self) -> str:
        """Return the code of what is chosen in the list, or of its first."""
        item = self.currentItem() or self.item(0)
        return self._code_of(item)

    def step(self, by: int) -> str:
        """Go up or down and return what stands there."""
        last = self.count() - 1
        goal = self.currentRow() + by
        self.setCurrentRow(last if goal < 0 else 0 if goal > last else goal)
        item = self.currentItem()
        return item.text() if item is not None else ""

    def _take(self, item: QListWidgetItem) -> None:
        if self._code_of(item):
            self.taken.emit(self._code_of(item))

    def _code_of(self, item: QListWidgetItem | None) -> str:
        return (item.data(Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def _lay(self) -> None:
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        self._go_along()
        width = max(self._field.width(), _LEAST_WIDTH)
        height = self.count() * _ROW + _FRAME
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        fits = below.y() + height <= window.height() - 4
        top = below.y() if fits else below.y() - self._field.height() - height - 4
        left = below.x()
        if self._field.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left += self._field.width() - width
        self.setGeometry(max(4, left), max(4, top), width, height)

    def _go_along(self) -> None:
        area = self._field.parentWidget()
        while area is not None:
            if isinstance(area, QAbstractScrollArea) and id(area) not in self._watched:
                self._watched.add(id(area))
                area.verticalScrollBar().valueChanged.connect(self.hide)
            area = area.parentWidget()
