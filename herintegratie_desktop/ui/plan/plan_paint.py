"""Paints the cells of the plan table: two lines of text, pills, marks and warnings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.ui.kit.icons import paint_icon
from herintegratie_desktop.ui.kit.look import current_tokens
from herintegratie_desktop.ui.kit.paint import CHIP_HEIGHT, mirrored, paint_chip
from herintegratie_desktop.ui.plan.plan_cells import (
    BETWEEN,
    EDGE,
    body_font,
    lower,
    metrics,
    provider_width,
    small_font,
    strong_font,
    upper,
)
from herintegratie_desktop.ui.plan.plan_model import PlanModel
from herintegratie_desktop.ui.plan.plan_rows import Column, Row
from herintegratie_desktop.ui.plan.plan_writer import Trouble

_ICON = 17.0
_MARK = 15.0
_LINE = 19.0
_LTR_START, _ISOLATE_END = "\u2066", "\u2069"

_ALIGN = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = (
    int(side | _ALIGN) for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)

FontOf = Callable[[], QFont]


@dataclass(frozen=True)
class Cell:
    """One cell to be painted: where, which, whether mirrored, and the part shown of its group."""

    box: QRectF
    row: Row
    at: int
    column: Column
    rtl: bool
    group: QRectF


@dataclass(frozen=True)
class Words:
    """A text with its font and the token of its colour."""

    text: str
    font: FontOf = body_font
    colour: str = "text"

    def shown(self, width: float) -> str:
        """Return what fits in a width."""
        return metrics(self.font).elidedText(self.text, Qt.TextElideMode.ElideRight, width)


class CellPainter(QObject):
    """Knows how each column looks; asks the model for the words."""

    def __init__(self, model: PlanModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.category_inside = True
        self._paints: dict[Column, Callable[[QPainter, Cell], None]] = {
            Column.PERSON: self._paint_person,
            Column.PURPOSE: self._paint_purpose,
            Column.CATEGORY: self._paint_category,
            Column.FORM: self._paint_form,
            Column.WHEN: self._paint_when,
            Column.AMOUNT: self._paint_amount,
            Column.MORE: self._paint_more,
        }

    def paint(self, painter: QPainter, cell: Cell) -> None:
        """Paint one cell with the line under it."""
        self._paint_line(painter, cell)
        if cell.row.line is None and cell.column not in {Column.PERSON, Column.PURPOSE}:
            return
        paint = self._paints.get(cell.column)
        if paint is not None:
            paint(painter, cell)

    def placeholder(self, column: Column) -> str:
        """Return what stands in an empty cell."""
        match column:
            case Column.PURPOSE:
                return self.tr("Doel")
            case Column.PROVIDER:
                return self.tr("Aanbieder")
            case Column.CATEGORY:
                return self.tr("Soort")
        return "–"

    # --- lines of text ----------------------------------------------------------------

    def _text(self, painter: QPainter, cell: Cell, box: QRectF, words: Words) -> None:
        self._draw(painter, mirrored(box, cell.box, cell.rtl), words, right=cell.rtl)

    def _draw(self, painter: QPainter, box: QRectF, words: Words, *, right: bool) -> None:
        shown = words.shown(box.width())
        painter.setFont(words.font())
        painter.setPen(QColor(getattr(current_tokens(), words.colour)))
        painter.drawText(box, _RIGHT if right else _LEFT, shown)

    def _words(self, cell: Cell, column: Column, colour: str) -> tuple[str, str]:
        """Return the text of a cell and its colour: what is empty is faint, what is asked red."""
        text = self.model.shown(cell.row, column)
        if text:
            return text, colour
        asked = self.model.is_asked(cell.row, column)
        return self.placeholder(column), "error" if asked else "faint"

    def _ink(self, cell: Cell) -> str:
        return "muted" if cell.row.is_part else "text"

    def _paint_line(self, painter: QPainter, cell: Cell) -> None:
        tokens, box = current_tokens(), cell.box
        if cell.row.last:
            painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), QColor(tokens.line))
        elif cell.column is not Column.PERSON:
            colour = QColor(tokens.hairline)
            painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), colour)

    # --- columns ----------------------------------------------------------------------

    def _paint_person(self, painter: QPainter, cell: Cell) -> None:
        """Paint the part of the name of a group that lies in this cell.

        The name stays in sight while lines of this person are, also when the first is not.
        """
        name, about = self.model.person(cell.at)
        most = 2 if cell.group.height() > cell.box.height() else 1
        lines = _wrapped(name, cell.box.width() - EDGE - 6, most)
        height = 5 + _LINE * (len(lines) + 1)
        top = min(max(cell.group.top(), 0.0), cell.group.bottom() - height)
        painter.save()
        painter.setClipRect(cell.box, Qt.ClipOperation.IntersectClip)
        x, width = cell.box.x() + EDGE, cell.box.width() - EDGE - 6
        for at, text in enumerate(lines):
            box = QRectF(x, top + 5 + at * _LINE, width, _LINE)
            self._text(painter, cell, box, Words(text, strong_font, "text"))
        box = QRectF(x, top + 5 + len(lines) * _LINE, width, _LINE)
        self._text(painter, cell, box, Words(about, body_font, "muted"))
        painter.restore()

    def _paint_purpose(self, painter: QPainter, cell: Cell) -> None:
        if cell.row.line is None:
            self._paint_invitation(painter, cell)
            return
        if cell.row.is_part:
            self._paint_part(painter, cell)
            return
        text, colour = self._words(cell, Column.PURPOSE, "text")
        self._text(painter, cell, upper(cell.box), Words(text, body_font, colour))
        provider, colour = self._words(cell, Column.PROVIDER, "muted")
        line = lower(cell.box)
        if not self.category_inside:
            self._text(painter, cell, line, Words(provider, small_font, colour))
            return
        category, of_category = self._words(cell, Column.CATEGORY, "muted")
        first = Words(provider, small_font, colour)
        width = provider_width(provider, line, category)
        taken = metrics(small_font).horizontalAdvance(first.shown(width))
        box = QRectF(line.x(), line.y(), width, line.height())
        self._text(painter, cell, box, first)
        rest = QRectF(line.x() + taken, line.y(), line.width() - taken, line.height())
        self._text(painter, cell, rest, Words(BETWEEN + category, small_font, of_category))

    def _paint_part(self, painter: QPainter, cell: Cell) -> None:
        """Paint what a person has a part in, with a mark and words that say so."""
        text, _ = self._words(cell, Column.PURPOSE, "muted")
        self._text(painter, cell, upper(cell.box), Words(text, body_font, "muted"))
        line = lower(cell.box)
        mark = mirrored(QRectF(line.x(), line.y(), _MARK, line.height()), cell.box, cell.rtl)
        paint_icon(painter, "people", mark, current_tokens().muted)
        box = line.adjusted(_MARK + 5, 0, 0, 0)
        whole, short = self.model.part_words(cell.row)
        fits = metrics(small_font).horizontalAdvance(whole) <= box.width()
        words = Words(whole if fits else short, small_font, "muted")
        self._text(painter, cell, box, words)

    def _paint_invitation(self, painter: QPainter, cell: Cell) -> None:
        box = QRectF(cell.box.x() + EDGE, cell.box.y(), 460, cell.box.height())
        text = self.tr("Nog geen regels")
        if self.model.writer.is_open:
            text = self.tr("+ Eerste regel toevoegen")
        painter.save()
        painter.setClipping(False)
        colour = "accent" if self.model.writer.is_open else "faint"
        self._text(painter, cell, box, Words(text, body_font, colour))
        painter.restore()

    def _paint_category(self, painter: QPainter, cell: Cell) -> None:
        text, colour = self._words(cell, Column.CATEGORY, self._ink(cell))
        box = cell.box.adjusted(EDGE, 0, -6, -1)
        self._text(painter, cell, box, Words(text, body_font, colour))

    def _paint_form(self, painter: QPainter, cell: Cell) -> None:
        line = cell.row.line
        kind = "cash" if line is not None and line.form is Form.CASH else "in_kind"
        top = cell.box.center().y() - CHIP_HEIGHT / 2
        box = QRectF(cell.box.x() + 8, top, cell.box.width() - 10, CHIP_HEIGHT)
        painter.setFont(body_font())
        text = self.model.shown(cell.row, Column.FORM)
        paint_chip(painter, mirrored(box, cell.box, cell.rtl), text, kind, rtl=cell.rtl)

    def _paint_when(self, painter: QPainter, cell: Cell) -> None:
        text, colour = self._words(cell, Column.WHEN, "muted")
        trouble = self._trouble(cell, "when")
        box = cell.box.adjusted(EDGE, 0, -4, -1)
        if trouble is None:
            self._text(painter, cell, box, Words(text, body_font, colour))
            return
        first, second = _lines(box)
        self._text(painter, cell, first, Words(text, body_font, "error"))
        self._text(painter, cell, second, Words(trouble.short, small_font, "error"))

    def _paint_amount(self, painter: QPainter, cell: Cell) -> None:
        trouble = self._trouble(cell, "cents")
        is_wrong = cell.row.is_over or trouble is not None
        text, colour = self._words(cell, Column.AMOUNT, self._ink(cell))
        box = QRectF(cell.box.x() + 20, cell.box.y(), cell.box.width() - 20 - EDGE, 44)
        small = trouble.short if trouble is not None else self._aside(cell.row)
        first, second = _lines(box) if small else (box, box)
        shown = text if trouble is not None else f"{_LTR_START}{text}{_ISOLATE_END}"
        amount = Words(shown, strong_font, "error") if is_wrong else Words(shown, body_font, colour)
        self._draw(painter, first, amount, right=True)
        if small:
            words = Words(small, small_font, "error" if trouble else "muted")
            self._draw(painter, second, words, right=True)
        self._paint_warning(painter, cell, is_wrong)

    def _trouble(self, cell: Cell, field: str) -> Trouble | None:
        typed = cell.row.typed_in(field)
        return None if typed is None else self.model.writer.trouble(field, typed)

    def _aside(self, row: Row) -> str:
        is_free = row.line is not None and not row.line.charged
        return self.tr("telt niet mee") if is_free else ""

    def _paint_warning(self, painter: QPainter, cell: Cell, is_wrong: bool) -> None:
        colour = "error" if is_wrong else "warn" if self.model.cautions(cell.row) else ""
        if colour:
            top = cell.box.center().y() - _ICON / 2
            # Amounts stand at the right in every direction of reading, so this stays at the left.
            box = QRectF(cell.box.x() + 2, top, _ICON, _ICON)
            paint_icon(painter, "warning", box, getattr(current_tokens(), colour))

    def _paint_more(self, painter: QPainter, cell: Cell) -> None:
        line = cell.row.line
        if cell.row.is_part:
            box = QRectF(0, 0, _MARK, _MARK)
            box.moveCenter(cell.box.center())
            paint_icon(painter, "chevron-up", box, current_tokens().muted)
            return
        tells = line is not None and (line.note or line.permitted or not line.charged)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(current_tokens(), "accent" if tells else "muted")))
        for step in (-6, 0, 6):
            middle = cell.box.center()
            painter.drawEllipse(QRectF(middle.x() + step - 1.6, middle.y() - 1.6, 3.2, 3.2))
        painter.restore()


def _lines(box: QRectF) -> tuple[QRectF, QRectF]:
    """Return the two lines of text in the height of a cell."""
    return (
        QRectF(box.x(), box.y() + 3, box.width(), 21),
        QRectF(box.x(), box.y() + 24, box.width(), 17),
    )


def _wrapped(text: str, width: float, most: int) -> list[str]:
    """Return a name on at most so many lines; what does not fit is cut when it is drawn."""
    measure = metrics(strong_font)
    if most == 1 or measure.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    fits = 1
    while fits < len(words) and measure.horizontalAdvance(" ".join(words[: fits + 1])) <= width:
        fits += 1
    return [line for line in (" ".join(words[:fits]), " ".join(words[fits:])) if line]
