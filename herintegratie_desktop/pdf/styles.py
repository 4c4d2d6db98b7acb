"""How the paper looks: its inks and its letters. Amounts and words stay readable in grey."""

from __future__ import annotations

from dataclasses import replace

from herintegratie_desktop.pdf.fonts import Weight
from herintegratie_desktop.pdf.pen import colour
from herintegratie_desktop.pdf.sheet import Rule
from herintegratie_desktop.pdf.typeset import Style

INK = colour("#15232B")
MUTED = colour("#3F4D55")
ACCENT = colour("#0B5C70")
CASH = colour("#B56A00")
IN_KIND = colour("#1B6578")
ALARM = colour("#A3201A")
HAIR = colour("#93A2AA")
FAINT = colour("#E7EBED")
GROUND = colour("#F2F6F7")
PAPER = colour("#FFFFFF")

TITLE = Style(20, 24, Weight.BOLD, ACCENT)
TITLE_BESIDE = Style(16.4, 21, Weight.BOLD, ACCENT)
HEADING = Style(12.5, 16, Weight.BOLD, ACCENT)
SUBHEAD = Style(9.6, 13, Weight.SEMIBOLD, INK)
SUBHEAD_TOO = Style(8.6, 13, Weight.REGULAR, INK)
BODY = Style(9.2, 13, Weight.REGULAR, INK)
CLAUSE = Style(9, 11.8, Weight.REGULAR, INK)
CELL = Style(8.6, 11.6, Weight.REGULAR, INK)
CELL_NUMBER = replace(CELL, colour=MUTED)
CELL_STRONG = replace(CELL, weight=Weight.SEMIBOLD)
CELL_ALARM = replace(CELL_STRONG, colour=ALARM)
CELL_TOO = Style(8.3, 11.2, Weight.REGULAR, INK)
OWN_SCRIPT = Style(10, 13, Weight.REGULAR, INK)
HEAD = Style(7.6, 10, Weight.SEMIBOLD, ACCENT)
LABEL = Style(7.2, 9.8, Weight.REGULAR, MUTED)
SMALL = Style(7.2, 9.8, Weight.REGULAR, MUTED)
SMALL_STRONG = replace(SMALL, weight=Weight.SEMIBOLD)
FACT = Style(8.8, 11.8, Weight.SEMIBOLD, INK)
FOOT = Style(7, 9.4, Weight.REGULAR, MUTED)
FOOT_STRONG = replace(FOOT, weight=Weight.SEMIBOLD, colour=INK)
FOOT_CODE = Style(8.4, 11, Weight.SEMIBOLD, INK)
BADGE = Style(8, 10, Weight.BOLD, PAPER)
WATERMARK = Style(46, 60, Weight.BOLD, FAINT)

HAIRLINE = Rule(0.5, HAIR)
FULL_LINE = Rule(0.8, INK)
ACCENT_LINE = Rule(0.9, ACCENT)
RULE_LINE = Rule(1.6, ACCENT)
