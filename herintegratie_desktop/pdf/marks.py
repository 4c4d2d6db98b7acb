"""Small drawings that say with their shape what words beside them say."""

from __future__ import annotations

from collections.abc import Callable

from herintegratie_desktop.core.eligibility import Outcome
from herintegratie_desktop.core.limits import Use
from herintegratie_desktop.core.plan import Form
from herintegratie_desktop.pdf.pen import Box, Pen
from herintegratie_desktop.pdf.sheet import Drawing
from herintegratie_desktop.pdf.styles import ACCENT, ALARM, CASH, IN_KIND, INK, MUTED, PAPER

_SIDE = 7.0
_HIGH = 11.6
_BAR = 8.0
_TICK = 2.5
# Less than this, in points, comes of counting in parts of a cent.
_LEAST = 0.01


def form_mark(form: Form, *, mirrored: bool = False) -> Drawing:
    """Return a hatched square for cash, a solid one for what comes in kind.

    A `mirrored` one stands at the right end of its place.
    """

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        box = Box(x + (width - _SIDE if mirrored else 0.0), top + 2.2, _SIDE, _SIDE)
        _patch(pen, form, box)
        if form is Form.CASH:
            pen.frame(box, CASH)

    return Drawing(_HIGH, draw)


def _patch(pen: Pen, form: Form, box: Box) -> None:
    """Fill a rectangle the way a form of support is drawn."""
    if box.width > 0 and form is Form.CASH:
        pen.hatch(box, CASH)
    elif box.width > 0:
        pen.plane(box, IN_KIND)


def outcome_mark(outcome: Outcome) -> Drawing:
    """Return a tick, a cross, an open ring or a dot for what is known of a condition."""

    def draw(pen: Pen, x: float, top: float, _width: float) -> None:
        _OUTCOMES[outcome](pen, x, top + 2.4)

    return Drawing(_HIGH, draw)


def use_bar(use: Use, *, mirrored: bool = False) -> Drawing:
    """Return a bar of what is spent against the limit: in kind solid, cash hatched, room open.

    A `mirrored` one begins at its right end.
    """
    return _bar([(Form.IN_KIND, use.in_kind), (Form.CASH, use.cash)], use.limit, mirrored)


def cash_bar(use: Use, *, mirrored: bool = False) -> Drawing:
    """Return a bar of the cash against its own limit."""
    return _bar([(Form.CASH, use.cash)], use.cash_limit, mirrored)


def _bar(parts: list[tuple[Form, int]], limit: int, mirrored: bool) -> Drawing:
    spent = sum(cents for _, cents in parts)

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        whole, scale, at = Box(x, top + 2.4, width, _BAR), width / max(spent, limit, 1), 0.0
        pen.plane(whole, PAPER)
        for form, cents in parts:
            patch = _stretch(whole, at, cents * scale, mirrored)
            _patch(pen, form, patch)
            if cents:
                pen.frame(patch, INK)
            at += cents * scale
        _edge(pen, whole, width if spent <= limit else limit * scale, mirrored)

    return Drawing(13.0, draw)


def _stretch(bar: Box, start: float, width: float, mirrored: bool) -> Box:
    """Return a part of a bar that begins so far from the end at which it begins."""
    x = bar.x + bar.width - start - width if mirrored else bar.x + start
    return bar._replace(x=x, width=width)


def _edge(pen: Pen, bar: Box, limit: float, mirrored: bool) -> None:
    """Frame a bar and set a stroke at its limit; what is over that is thick below it."""
    over = bar.width - limit
    is_over = over > _LEAST
    pen.frame(_stretch(bar, 0, limit, mirrored), INK)
    wide = 1.8 if is_over else 1.2
    stroke = _stretch(bar, limit - wide / 2, wide, mirrored)
    pen.plane(stroke._replace(y=bar.y - _TICK, height=_BAR + 2 * _TICK), ALARM if is_over else INK)
    if is_over:
        beyond = _stretch(bar, limit, over, mirrored)
        pen.frame(beyond, ALARM)
        pen.plane(beyond._replace(y=bar.y + _BAR + 0.4, height=_TICK - 0.4), ALARM)


def _tick(pen: Pen, x: float, y: float) -> None:
    pen.stroke([(x, y + 3.6, 1.3), (x + 2.4, y + 6, 1.3), (x + 7, y + 0.8, 1.3)], ACCENT)


def _cross(pen: Pen, x: float, y: float) -> None:
    pen.stroke([(x + 0.6, y + 0.8, 1.4), (x + 6.2, y + 6.4, 1.4)], ALARM)
    pen.stroke([(x + 6.2, y + 0.8, 1.4), (x + 0.6, y + 6.4, 1.4)], ALARM)


def _open(pen: Pen, x: float, y: float) -> None:
    pen.ring(x + 3.5, y + 3.6, 2.8, MUTED)


def _ask(pen: Pen, x: float, y: float) -> None:
    pen.polygon([(x + 3.5, y + 0.2), (x + 7, y + 6.6), (x, y + 6.6)], CASH)
    pen.plane(Box(x + 3.05, y + 2.4, 0.9, 2.2), PAPER)
    pen.plane(Box(x + 3.05, y + 5.2, 0.9, 0.8), PAPER)


def _decided(pen: Pen, x: float, y: float) -> None:
    pen.stroke([(x, y + 2.4, 1.2), (x + 7, y + 2.4, 1.2)], ACCENT)
    pen.stroke([(x, y + 5.2, 1.2), (x + 7, y + 5.2, 1.2)], ACCENT)


_OUTCOMES: dict[Outcome, Callable[[Pen, float, float], None]] = {
    Outcome.MET: _tick,
    Outcome.NOT_MET: _cross,
    Outcome.UNKNOWN: _open,
    Outcome.CONFIRM: _ask,
    Outcome.OVERRIDDEN: _decided,
}
