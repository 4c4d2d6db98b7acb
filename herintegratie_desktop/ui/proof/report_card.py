"""A report on a card: the outcome on top, what to do now, and line by line what was looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.pdf.report import Grade, Report
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner, Card, LinkButton, label
from herintegratie_desktop.ui.scans.page_row import graded_line

_KINDS = {
    Grade.GOOD: "good",
    Grade.INFO: "good",
    Grade.WARN: "warn",
    Grade.ERROR: "error",
}
_WHAT_NOW = words("Wat nu? {what}")


class ReportCard(Card):
    """Can have the keyboard, so that it is read aloud as a whole; ``left`` asks to put it away."""

    left = Signal()

    def __init__(
        self, name: str, report: Report, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self.report = report
        self.banner = Banner()
        headline = desk.say(report.headline)
        what_now = desk.say(Phrase(_WHAT_NOW, {"what": report.what_now}))
        self._said = (headline, what_now, *(desk.say(line.said) for line in report.lines))
        self.banner.show_message(_KINDS[report.grade], headline)
        self.add(self.banner)
        self.add(label(what_now, "strong", wrap=True))
        for line in report.lines:
            self.add(graded_line(line.grade, desk.say(line.said)))
        self.leave = LinkButton(self.tr("Uitslag sluiten"))
        self.leave.clicked.connect(lambda _=False: self.left.emit())
        self.body.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(self._said))

    def offer(self, text: str) -> LinkButton:
        """Offer something to do about it, and return the link."""
        link = LinkButton(text)
        self.body.insertWidget(self.body.indexOf(self.leave), link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def sentences(self) -> tuple[str, ...]:
        """Return what is said, the outcome first."""
        return self._said
