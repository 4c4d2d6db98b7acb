"""The list of cases: find one, open it, begin one, or bring one in from a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.ruletable import BadRuleFileError
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.case_table import NAME, STATUS, CaseTable, StatusCell
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.kit.fields import SearchBox
from herintegratie_desktop.ui.kit.list_view import ListView
from herintegratie_desktop.ui.kit.paged_table import NO_INDEX
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    dress_table,
    label,
)

_ROW = 48
_WIDTHS = (0, 160, 96, 190, 150, 140, 120)


class CaseList(QWidget):
    """A search box over a table; everything can be done with the keyboard.

    ``opened`` gives the number of the case that was chosen, ``approval_wanted`` that of one among
    those that wait for a colleague.
    """

    opened = Signal(str)
    approval_wanted = Signal(str)
    new_wanted = Signal()
    practice_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal(str)
    scans_wanted = Signal()
    proof_wanted = Signal()

    def __init__(
        self, vault: Vault, desk: Desk, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vault = vault
        self.model = CaseTable(vault.cases, desk, vault.waiting, self)
        self.waiting = QCheckBox(self.tr("Wacht op goedkeuring"))
        self.search = _Search(self.tr("Zoek op naam, dossiernummer, V-nummer of land"))
        self.table = ListView()
        self.message = Banner()
        self.new_button = PrimaryButton(self.tr("Nieuw dossier"))
        self.import_button = SecondaryButton(self.tr("Importeren…"), "upload")
        self.export_button = SecondaryButton(self.tr("Exporteren…"), "download")
        self.scans_button = SecondaryButton(self.tr("Scans…"), "document")
        self.proof_button = SecondaryButton(self.tr("Controleren…"), "shield")
        self._count = label("", "muted")
        self._empty = _Invitation(practice)
        self._nothing = label("", "muted", wrap=True)
        self._rest = QWidget()
        self._rest.hide()
        self._why_not = "" if vault.may(Act.READ) else desk.say(refusal(Act.READ))
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.new_button.show_icon("plus")
        self._dress_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(self.message)
        column.addLayout(self._finding())
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._empty, 1)
        column.addWidget(self._rest, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Dossiers"), "title"))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        for button in (
            self.proof_button,
            self.scans_button,
            self.import_button,
            self.export_button,
            self.new_button,
        ):
            head.addWidget(button)
        return head

    def _finding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.search, 1)
        row.addWidget(self.waiting)
        self.waiting.setAccessibleDescription(
            self.tr("Alleen plannen die een collega nog moet goedkeuren")
        )
        return row

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        dress_table(table, _ROW)
        table.setItemDelegateForColumn(STATUS, StatusCell(self.model, table))
        table.setAccessibleName(self.tr("Dossiers"))
        heading = table.horizontalHeader()
        heading.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(column, width)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_search)
        self.waiting.toggled.connect(lambda _: self.refresh())
        self.model.looked.connect(self._tell)
        self.search.returnPressed.connect(self._open_first)
        self.search.below.connect(self._enter_table)
        self.table.chosen.connect(self._on_chosen)
        self.new_button.clicked.connect(lambda _=False: self.new_wanted.emit())
        self.import_button.clicked.connect(lambda _=False: self.import_wanted.emit())
        self.export_button.clicked.connect(self._on_export)
        self.scans_button.clicked.connect(lambda _=False: self.scans_wanted.emit())
        self.proof_button.clicked.connect(lambda _=False: self.proof_wanted.emit())
        self._empty.new_button.clicked.connect(lambda _=False: self.new_wanted.emit())
        self._empty.import_button.clicked.connect(lambda _=False: self.import_wanted.emit())
        self._empty.practice.clicked.connect(lambda _=False: self.practice_wanted.emit())

    def use_desk(self, desk: Desk) -> None:
        """Show the cases by another guide."""
        self.model.use_desk(desk)

    def refresh(self) -> None:
        """Read the cases again, as after one was saved; the chosen one stays chosen."""
        kept = self.current()
        self._show_filter()
        self._on_search(self.search.text())
        self.select(kept)

    def focus_search(self) -> None:
        """Give the keyboard to the search box, or to the invitation of an empty vault."""
        if self._why_not:
            return
        if self.search.isHidden():
            self._empty.new_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def current(self) -> str:
        """Return the number of the case that is chosen in the table, or nothing."""
        row = self.table.currentIndex().row()
        return self.model.summary(row).case_id if 0 <= row < self.model.rowCount() else ""

    def nothing(self) -> str:
        """Return what is said when a search finds nothing, else nothing."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def select(self, case_id: str) -> None:
        """Choose a case in the table when it was read."""
        for row in range(self.model.rowCount()):
            if self.model.summary(row).case_id == case_id:
                self._choose(row)
                return

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further for plans that wait while something else is shown."""
        self.model.stop()
        super().hideEvent(event)

    def _choose(self, row: int) -> None:
        # `selectRow` finds no column in a window that is read from right to left.
        self.table.setCurrentIndex(self.model.index(row, NAME))

    def _on_search(self, words: str) -> None:
        self.model.show_waiting(self._filters)
        self.model.search(words.strip())
        self._tell()

    @property
    def _filters(self) -> bool:
        return not self.waiting.isHidden() and self.waiting.isChecked()

    def _show_filter(self) -> None:
        """Offer the plans that wait to who may approve them, where the policy asks that."""
        may = self._vault.may(Act.APPROVE) and not self._why_not
        self.waiting.setVisible(may and _asks_approval(self._vault))

    def _tell(self) -> None:
        """Say how many there are, or how to go on when there are none."""
        words, total = self.search.text().strip(), self.model.total
        is_empty = not total and not words and not self._filters
        self._count.setText(self._counted(total) if total else "")
        for part in (self.search, self.table, self.export_button, self.new_button):
            part.setVisible(not is_empty)
        self.import_button.setVisible(not is_empty)
        self._empty.setVisible(is_empty and not self._why_not)
        if self._why_not:
            self._explain()
            return
        self._nothing.setText(self._none_found(words))
        self._nothing.setVisible(not total and not is_empty)

    def _counted(self, total: int) -> str:
        if not self._filters:
            return self.tr("%n dossier(s)", "", total)
        if self.model.canFetchMore(NO_INDEX) or self.model.is_looking:
            return self.tr("%n of meer wachten op goedkeuring", "", total)
        return self.tr("%n wacht(en) op goedkeuring", "", total)

    def _none_found(self, words: str) -> str:
        if not self._filters:
            none = self.tr("Geen dossier gevonden voor “{words}”. Probeer een deel van de naam.")
            return none.format(words=words)
        if self.model.is_looking:
            return self.tr("De dossiers worden doorzocht…")
        if words:
            none = self.tr("Voor “{words}” wacht geen plan op goedkeuring.")
            return none.format(words=words)
        return self.tr("Geen plan wacht op goedkeuring.")

    def _explain(self) -> None:
        """Show nothing but why these roles see no cases."""
        lead = self.tr("U ziet hier geen dossiers. ")
        self.message.show_message("info", self._why_not, lead=lead)
        for part in (self.search, self.table, self.export_button, self.new_button, self._nothing):
            part.hide()
        self.import_button.hide()
        self.waiting.hide()
        self._rest.show()

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._open(self.current() or self.model.summary(0).case_id)

    def _enter_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(max(0, self.table.currentIndex().row()))

    def _on_chosen(self, row: int) -> None:
        self._open(self.model.summary(row).case_id)

    def _open(self, case_id: str) -> None:
        (self.approval_wanted if self._filters else self.opened).emit(case_id)

    def _on_export(self) -> None:
        chosen = self.current()
        if chosen:
            self.export_wanted.emit(chosen)
        else:
            words = self.tr("Kies eerst in de lijst welk dossier u wilt exporteren.")
            self.message.show_message("info", words)


class _Search(SearchBox):
    """A search box from which the arrow key goes down into the table."""

    below = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the table with the arrow down."""
        if event.key() == Qt.Key.Key_Down:
            self.below.emit()
        else:
            super().keyPressEvent(event)


class _Invitation(QWidget):
    """What an empty vault shows: how to begin."""

    def __init__(self, practice: bool) -> None:
        super().__init__()
        self.new_button = PrimaryButton(self.tr("Nieuw dossier"))
        self.import_button = SecondaryButton(self.tr("Importeren…"), "upload")
        self.practice = LinkButton(self.tr("Open het voorbeeld"))
        self.practice.setVisible(not practice)
        self.new_button.show_icon("plus")
        self._build()

    def _build(self) -> None:
        card = Card(self.tr("Hier komen uw dossiers"))
        card.setFixedWidth(560)
        card.body.setContentsMargins(34, 28, 34, 28)
        words = self.tr(
            "Begin met het eerste gezin. U hoeft niet alles te weten: elke vraag mag open blijven, "
            "en wat u typt wordt vanzelf bewaard."
        )
        card.add(label(words, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.new_button, self.import_button, self.practice):
            row.addWidget(part)
        row.addStretch(1)
        card.add(row)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(_centred(card))
        column.addStretch(3)


def _asks_approval(vault: Vault) -> bool:
    try:
        return vault.waiting.is_asked()
    except BadRuleFileError:
        # Said where policies are.
        return False


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
