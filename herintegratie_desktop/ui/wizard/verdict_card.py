"""What the check of a PDF came to, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner, Card, LinkButton, label

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.signatures import SignatureReport
    from herintegratie_desktop.pdf.verify import Verdict


class VerdictCard(Card):
    """Away until a PDF was judged; shows who signed it, and what is wrong with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.banner, self._said = Banner(), label("", wrap=True)
        self.leave = LinkButton(self.tr("Uitslag sluiten"))
        self.leave.clicked.connect(self.hide)
        self.add(self.banner)
        self.add(self._said)
        self.add(self.leave)
        self.hide()

    def show_verdict(self, name: str, verdict: Verdict) -> None:
        """Show what can be said of a file."""
        self.show_title(self.tr("Controle van {file}").format(file=name))
        self.banner.show_message(*self._headline(verdict))
        self._show_lines(
            [
                *(self._signature(report) for report in verdict.signatures),
                *(self._desk.say(problem.phrase) for problem in verdict.problems),
            ]
        )

    def show_unreadable(self, name: str, phrase: Phrase) -> None:
        """Show why a file cannot be judged."""
        self.show_title(self.tr("Controle van {file}").format(file=name))
        self.banner.show_message("error", self._desk.say(phrase))
        self._show_lines([])

    def sentences(self) -> tuple[str, ...]:
        """Return what is said, the headline first."""
        return (self.banner.text(), *filter(None, self._said.text().split("\n")))

    def _show_lines(self, lines: list[str]) -> None:
        self._said.setText("\n".join(lines))
        self._said.setVisible(bool(lines))
        self.show()

    def _headline(self, verdict: Verdict) -> tuple[str, str]:
        if not verdict.valid:
            wrong = self.tr("Vertrouw dit bestand niet zonder meer: lees wat hieronder staat.")
            return "error", wrong
        if verdict.case_matches is False:
            other = self.tr("Dit plan is ondertekend en heel, maar hoort bij een ander dossier.")
            return "warn", other
        return "good", self.tr("Dit plan is ondertekend en daarna niet gewijzigd.")

    def _signature(self, report: SignatureReport) -> str:
        if report.signed_at is None or not report.intact:
            return self.tr("Een handtekening in dit bestand kan niet worden gelezen of klopt niet.")
        said = self.tr("{who} ondertekende op {day} om {time}. De handtekening is heel.")
        at = report.signed_at.astimezone()
        whole = said.format(who=report.signer, day=f"{at:%d-%m-%Y}", time=f"{at:%H:%M}")
        worth = report.worth_said()
        return whole if worth is None else f"{whole} {self._desk.say(worth)}"
