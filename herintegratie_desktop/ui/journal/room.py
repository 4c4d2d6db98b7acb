"""The whole journal, for who watches over it: by person, case, kind and day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.deeds import DeedKind, actions_of
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.journallist import Wanted
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.journal.journal_table import JournalTable
from herintegratie_desktop.ui.journal.list_table import journal_view
from herintegratie_desktop.ui.journal.timeline import open_timeline
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fields import Choice, SearchBox
from herintegratie_desktop.ui.kit.widgets import Banner, LinkButton, label

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_EDGE = 32


class JournalRoom(QWidget):
    """Five fields over one long table; Enter or a double click shows the timeline of a case."""

    def __init__(self, vault: Vault, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault, self._desk = vault, desk
        self.message = Banner()
        self.who = SearchBox(self.tr("Deel van de naam"))
        self.case = SearchBox(self.tr("Nummer of begin"))
        self.kind = Choice()
        self.since, self.until = DayEdit(), DayEdit()
        self.clear = LinkButton(self.tr("Alles tonen"))
        self.model = JournalTable(desk, parent=self)
        self.table = journal_view(self.model, self.tr("Logboek, nieuwste eerst"))
        self.count = label("", "muted")
        self._build()
        self._connect()

    def _build(self) -> None:
        everything = ("", self.tr("Alles"))
        kinds = ((kind.name, self._desk.translate(kind.value)) for kind in DeedKind)
        self.kind.show_options((everything, *kinds))
        hint = self.tr(
            "Alles wat in deze kluis is gedaan, door wie en wanneer. Elke regel is aan de vorige "
            "geketend: wie er een verandert of weghaalt, valt op bij het onderzoeken van de kluis."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 20)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(label(hint, "muted", wrap=True))
        column.addWidget(self.message)
        column.addLayout(self._fields())
        column.addWidget(self.table, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Logboek"), "title"))
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        return head

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        named: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Wie"), self.who),
            (self.tr("Dossier"), self.case),
            (self.tr("Wat"), self.kind),
            (self.tr("Vanaf"), self.since),
            (self.tr("Tot en met"), self.until),
        )
        for at, (words, field) in enumerate(named):
            field.setAccessibleName(words)
            grid.addWidget(label(words), 0, at)
            grid.addWidget(field, 1, at)
        for at in range(3):
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.clear, 1, len(named))
        return grid

    def _connect(self) -> None:
        self.who.searched.connect(lambda _text: self.refresh())
        self.case.searched.connect(lambda _text: self.refresh())
        self.kind.currentIndexChanged.connect(lambda _at: self.refresh())
        for field in (self.since, self.until):
            field.textChanged.connect(lambda _text: self.refresh())
        self.clear.clicked.connect(lambda _=False: self._show_all())
        self.table.chosen.connect(self._open)
        self.model.looked.connect(self._show_count)

    def arrive(self) -> None:
        """Show the journal as it is now, and give the keyboard to the first field."""
        self.refresh()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Look no further, for the room is left."""
        self.model.stop()

    def wanted(self) -> Wanted:
        """Return what the fields ask for; a day that cannot be read asks nothing."""
        kind = self.kind.key()
        return Wanted(
            who=self.who.text(),
            case_id=self.case.text(),
            actions=actions_of(DeedKind[kind]) if kind else (),
            since=self.since.day(),
            until=self.until.day(),
        )

    def refresh(self) -> None:
        """Look for what the fields ask."""
        self.message.clear()
        for field in (self.since, self.until):
            if field.text().strip() and not field.is_readable():
                said = self.tr("Schrijf de dag als dd-mm-jjjj; tot dan telt hij niet mee.")
                self.message.show_message("info", said)
        try:
            self.model.show_pages(partial(self._vault.deeds.page, self.wanted()))
        except VaultError as error:
            self.message.show_message("error", self._desk.say(error.phrase))

    def _show_all(self) -> None:
        for field in (self.who, self.case, self.since, self.until):
            field.clear()
        self.kind.setCurrentIndex(0)
        self.refresh()

    def _show_count(self) -> None:
        read = self.model.rowCount()
        if self.model.is_looking:
            self.count.setText(self.tr("Bezig met zoeken…"))
        elif self.model.is_whole:
            self.count.setText(self.tr("%n regel(s)", "", read) if read else self._nothing())
        else:
            self.count.setText(self.tr("de nieuwste %n regel(s); scrol voor meer", "", read))

    def _nothing(self) -> str:
        return self.tr("Hierover staat niets in het logboek")

    def _open(self, row: int) -> None:
        case_id = self.model.deed(row).case_id
        if case_id:
            open_timeline(self._vault, self._desk, case_id, self)
        else:
            said = self.tr("Deze regel gaat niet over een dossier.")
            self.message.show_message("info", said)
