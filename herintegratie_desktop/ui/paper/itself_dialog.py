"""Before the sealed plan itself is given away: everything the receiver will be able to read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.contents import contents
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.widgets import Banner, Button, SecondaryButton, label

_WIDTH = 560


class ItselfDialog(QDialog):
    """Accepted when it is to be given all the same; Escape and Enter give a transcript."""

    def __init__(self, case: Case, to_whom: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Het ondertekende bestand zelf geven"))
        self.banner = Banner()
        self.inside = tuple(desk.say(each) for each in contents(case, desk.guide.rules))
        self.give_button = Button(self.tr("Het bestand zelf geven"), "warning", "danger")
        self.stop_button = SecondaryButton(self.tr("Een afschrift geven"))
        self._build(desk.translate(to_whom))
        self.finished.connect(self.deleteLater)
        self.setFixedWidth(_WIDTH)

    def _build(self, to_whom: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        said = self.tr("In dit bestand zit het hele dossier. Dit kan worden gelezen door: {whom}.")
        self.banner.show_message("warn", said.format(whom=to_whom))
        column.addWidget(label(self.tr("Het ondertekende bestand zelf geven?"), "heading"))
        column.addWidget(self.banner)
        column.addWidget(label("\n".join(f"• {each}" for each in self.inside), wrap=True))
        for sentence in (
            self.tr(
                "Doe dit alleen voor wie het zegel zelf moet kunnen controleren en het hele dossier"
                " mag lezen, zoals een accountant. Wat weg is, komt niet terug."
            ),
            self.tr(
                "Bij het dossier en in het logboek komt te staan dat u dit bestand hebt "
                "gegeven, en aan wie."
            ),
        ):
            column.addWidget(label(sentence, "muted", wrap=True))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.stop_button)
        row.addWidget(self.give_button)
        row.addStretch(1)
        self.give_button.clicked.connect(lambda _=False: self.accept())
        self.stop_button.clicked.connect(lambda _=False: self.reject())
        self.stop_button.setDefault(True)
        self.stop_button.setFocus()
        return row
