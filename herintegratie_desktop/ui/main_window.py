"""The window of an open vault: the list of cases, or one case in the wizard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case, Caseworker
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui import shortcuts
from herintegratie_desktop.ui.brand import NAME
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.case_list import CaseList
from herintegratie_desktop.ui.case_session import session_of
from herintegratie_desktop.ui.case_sheets import follow_identity
from herintegratie_desktop.ui.case_traffic import bring_in, keep_elsewhere, send_out
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.frame_keys import FRAME_KEYS
from herintegratie_desktop.ui.insisting import gives_up
from herintegratie_desktop.ui.kit.reading_order import go
from herintegratie_desktop.ui.kit.widgets import Banner
from herintegratie_desktop.ui.paper_rooms import ACTS, PROOF, SCANS, paper_room
from herintegratie_desktop.ui.preferences import ORGANISATION
from herintegratie_desktop.ui.top_bar import TopBar
from herintegratie_desktop.ui.trouble import show_trouble
from herintegratie_desktop.ui.wizard.frame import WIDE_FROM, WizardFrame

if TYPE_CHECKING:
    from herintegratie_desktop.ui.journal.room import JournalRoom
    from herintegratie_desktop.ui.keys.room import KeysRoom
    from herintegratie_desktop.ui.proof.room import ProofRoom
    from herintegratie_desktop.ui.retention.room import RetentionRoom
    from herintegratie_desktop.ui.rules.room import RulesRoom
    from herintegratie_desktop.ui.scans.room import ScanRoom

Room = TypeVar("Room", bound=QWidget)
LEAST = QSize(1080, 640)
USUAL = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Holds at most one open case; whatever leads away from it saves it first.

    `desk` has the guide of the office; in the room of rules, where no case is open, it becomes
    another one.
    """

    lock_wanted = Signal()
    practice_wanted = Signal()
    look_chosen = Signal(str)
    language_chosen = Signal(str)
    closed = Signal()
    older_wanted = Signal()

    def __init__(
        self,
        vault: Vault,
        desk: Desk,
        look: str,
        practice: bool = False,
        trouble: Phrase | None = None,
    ) -> None:
        super().__init__()
        self._vault = vault
        self._desk = desk
        self._practice = practice
        self.frame: WizardFrame | None = None
        self.room: RulesRoom | None = None
        self.keys_room: KeysRoom | None = None
        self.journal: JournalRoom | None = None
        self.retention: RetentionRoom | None = None
        self.paper_rooms: dict[str, ScanRoom | ProofRoom] = {}
        self.top_bar = TopBar(desk.language, look)
        self.notice, self.trouble = Banner(), Banner()
        self.cases = CaseList(vault, desk, practice)
        self._stack = QStackedWidget()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self._build()
        self._connect()
        self._set_keys()
        show_trouble(self.trouble, desk, trouble)
        self.show_list()

    def _build(self) -> None:
        self._stack.addWidget(self.cases)
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.notice)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(whole)
        if self._practice:
            self.top_bar.lock.setText(self.tr("Oefenen stoppen"))
        self.top_bar.menu.addAction(self.tr("Regels en lijsten…"), self.show_rules)
        go_to = self.show_paper_room
        self.top_bar.menu.addAction(self.tr("Scans indelen…"), partial(go_to, SCANS))
        self.top_bar.menu.addAction(self.tr("Papier controleren…"), partial(go_to, PROOF))
        self.top_bar.menu.addAction(self.tr("Gebruikers en sleutels…"), self.show_users)
        self.top_bar.menu.addAction(self.tr("Logboek…"), self.show_journal)
        self.top_bar.menu.addAction(self.tr("Bewaren en wissen…"), self.show_retention)
        self.top_bar.menu.addAction(self.tr("Toetsen…"), partial(shortcuts.show_keys, self))

    def add_below_bar(self, part: QWidget) -> None:
        """Put something between the bar and whatever room is open."""
        self._column.insertWidget(1, part)

    def _connect(self) -> None:
        bar, cases = self.top_bar, self.cases
        bar.cases.clicked.connect(lambda _=False: self.show_list())
        bar.rules.clicked.connect(lambda _=False: self.show_rules())
        self.trouble.acted.connect(self.show_rules)
        bar.undo.clicked.connect(lambda _=False: self._with_frame(WizardFrame.undo))
        bar.redo.clicked.connect(lambda _=False: self._with_frame(WizardFrame.redo))
        bar.lock.clicked.connect(lambda _=False: self.lock_wanted.emit())
        bar.look_chosen.connect(self.look_chosen)
        bar.language_chosen.connect(self.language_chosen)
        cases.opened.connect(self.open_case)
        cases.approval_wanted.connect(partial(self.open_case, step=Step.SIGN))
        cases.new_wanted.connect(self.new_case)
        cases.practice_wanted.connect(self.practice_wanted)
        cases.import_wanted.connect(self._on_import)
        cases.export_wanted.connect(self._on_export)
        cases.scans_wanted.connect(partial(self.show_paper_room, SCANS))
        cases.proof_wanted.connect(partial(self.show_paper_room, PROOF))

    def _set_keys(self) -> None:
        for keys, method in FRAME_KEYS:
            self._key(keys, partial(self._with_frame, method))
        self._key(shortcuts.CASES, self.show_list)
        self._key(shortcuts.RULES, self.show_rules)
        self._key(shortcuts.FIND, self.show_list)
        self._key(shortcuts.NEW, lambda: self.new_case() if self.frame is None else None)
        self._key(shortcuts.LOCK, self.lock_wanted.emit)
        self._key(shortcuts.HELP, lambda: shortcuts.show_keys(self))

    def _key(self, keys: tuple[str, ...], slot: Callable[[], object]) -> None:
        for key in keys:
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    @property
    def bridge(self) -> CaseBridge | None:
        """Return the open case, or None."""
        return self.frame.bridge if self.frame else None

    @property
    def step(self) -> Step:
        """Return the step that is open, the first when no case is."""
        return (self.frame and self.frame.step) or Step.HOUSEHOLD

    def new_case(self) -> None:
        """Begin a case, with the user as its caseworker; it is kept at the first entry."""
        if self._refuses(Act.EDIT):
            return
        number = self._vault.cases.new_case_id(self._desk.today.year)
        place = self._vault.settings.get(ORGANISATION) or ""
        worker = Caseworker(self._vault.user, place)
        self._open(Case(number, self._desk.today, worker), 0, None, Step.HOUSEHOLD)

    def open_case(self, case_id: str, step: Step = Step.HOUSEHOLD) -> None:
        """Show a case from the vault, which the journal records.

        Raises `NotAllowedError`, `NoSuchCaseError`, `DamagedVaultError`, `VaultNotWritableError`.
        """
        loaded = self._vault.cases.view(case_id)
        self._open(loaded.case, loaded.rev, loaded.saved_at, step)

    def _open(self, case: Case, rev: int, saved_at: datetime | None, step: Step) -> None:
        if not self.leave_case():
            return
        session = session_of(case, self._desk)
        bridge = CaseBridge(session, self._vault.cases, rev, self._desk, saved_at, self)
        frame = WizardFrame(bridge, self._vault, self._practice)
        frame.finished.connect(self.show_list)
        frame.copy_wanted.connect(self._on_copy)
        frame.undo_changed.connect(self._show_undo)
        frame.identity.decision_asked.connect(self._on_decision)
        follow_identity(frame, self._vault)
        self.frame = frame
        self._stack.addWidget(frame)
        self._stack.setCurrentWidget(frame)
        self.top_bar.show_case(True)
        self.top_bar.state.follow(bridge)
        self._show_undo()
        self._show_title(case.id)
        frame.open_step(step)

    def show_list(self) -> bool:
        """Save and leave the open case; False when it stays because saving failed."""
        if not self.leave_case():
            return False
        self.cases.refresh()
        self._stack.setCurrentWidget(self.cases)
        self.top_bar.show_case(False)
        self._show_vault()
        self._show_title("")
        self.cases.focus_search()
        return True

    def show_rules(self) -> bool:
        """Save and leave the open case, and show what is checked by; False when it stays."""
        if not self.leave_case():
            return False
        from herintegratie_desktop.ui.rules.room import RulesRoom

        if self.room is None:
            self.room = self._added(RulesRoom(self._vault, self._desk))
            self.room.changed.connect(self._on_rules_changed)
        return self._arrive(self.room)

    def show_users(self) -> bool:
        """Save and leave the open case, and show who opens the vault; False when it stays."""
        if not self.leave_case():
            return False
        from herintegratie_desktop.ui.keys.room import KeysRoom
        from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

        if self.keys_room is None:
            self.keys_room = self._added(KeysRoom(OfficeBridge(self._vault, self._desk, self)))
        return self._arrive_at_list(self.keys_room)

    def show_journal(self) -> bool:
        """Save and leave the open case, and show what was done; False when it stays."""
        if self._bars(Act.READ_JOURNAL) or not self.leave_case():
            return False
        from herintegratie_desktop.ui.journal.room import JournalRoom

        self.journal = self.journal or self._added(JournalRoom(self._vault, self._desk))
        return self._arrive(self.journal)

    def show_retention(self) -> bool:
        """Save and leave the open case, and show what may be erased; False when it stays."""
        if self._bars(Act.ERASE) or not self.leave_case():
            return False
        from herintegratie_desktop.ui.retention.room import RetentionRoom
        from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

        if self.retention is None:
            self.retention = RetentionRoom(OfficeBridge(self._vault, self._desk, self))
            self._stack.addWidget(self.retention)
            self.retention.older.wanted.connect(self.older_wanted)
        return self._arrive_at_list(self.retention)

    def show_paper_room(self, name: str) -> bool:
        """Save and leave the open case for scans or a check; False when it stays."""
        if self._bars(ACTS[name]) or not self.leave_case():
            return False
        if name not in self.paper_rooms:
            self.paper_rooms[name] = self._added(paper_room(name, self._vault, self._desk))
        return self._arrive(self.paper_rooms[name])

    def _bars(self, act: Act) -> bool:
        """Say on top why a room is not opened; False when it is."""
        if not self._vault.may(act):
            self.notice.show_message("warn", self._desk.say(refusal(act)))
        return not self._vault.may(act)

    def _added(self, room: Room) -> Room:
        self._stack.addWidget(room)
        return room

    def _arrive(self, room: RulesRoom | JournalRoom | ScanRoom | ProofRoom) -> bool:
        self._enter(room)
        room.arrive()
        return True

    def _arrive_at_list(self, room: KeysRoom | RetentionRoom) -> bool:
        self._enter(room)
        room.refresh()
        room.entry().setFocus()
        return True

    def _enter(self, room: QWidget) -> None:
        self._stack.setCurrentWidget(room)
        self.top_bar.show_room()
        self._show_vault()
        self._show_title("")

    def _on_rules_changed(self) -> None:
        if self.room is not None:
            self._desk = self.room.bridge.desk
            self.cases.use_desk(self._desk)
            show_trouble(self.trouble, self._desk, self.room.bridge.trouble)

    def _on_decision(self) -> None:
        case_id = self.bridge.case.id if self.bridge else ""
        if case_id and self.show_rules() and self.room is not None:
            self.room.open_decisions(case_id)

    def _show_vault(self) -> None:
        if self._practice:
            self.top_bar.state.show_practice()
        else:
            self.top_bar.state.show_vault(self._vault.user)

    def leave_case(self) -> bool:
        """Save the open case and put it away; False when it could not be saved."""
        if self.keys_room is not None and self.keys_room.is_busy:
            return False
        rooms = (self.room, self.journal, self.keys_room, self.retention)
        for room in (*rooms, *self.paper_rooms.values()):
            if room is not None:
                room.rest()
        if self.frame is None:
            return True
        if not self.frame.leave_page():
            return False
        frame, self.frame = self.frame, None
        self._stack.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        frame.bridge.deleteLater()
        return True

    def save(self) -> bool:
        """Put what is open on the disk; False when that failed."""
        return self.frame.leave_page() if self.frame else True

    def _refuses(self, act: Act) -> bool:
        if not self._vault.may(act):
            self.show_refusal(refusal(act))
        return not self._vault.may(act)

    def show_refusal(self, phrase: Phrase) -> None:
        """Say why something was not done."""
        if self.frame is not None:
            self.frame.show_refusal(phrase)
        else:
            self.cases.message.show_message("error", self._desk.say(phrase))

    def show_countdown(self, seconds: int) -> None:
        """Say that the vault will be locked soon because nobody is there."""
        words = self.tr("Niemand actief: over %n s wordt de kluis vergrendeld.", "", seconds)
        self.notice.show_message("warn", words)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with Tab in the order of reading: bar, steps, page, buttons, budget."""
        shown = self.frame.parts() if self.frame is not None else [self._stack.currentWidget()]
        return go(self, [self.top_bar, self.notice, self.trouble, *shown], forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in the bar where there is little room."""
        super().resizeEvent(event)
        self.top_bar.set_wide(self.width() >= WIDE_FROM)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save before the window goes; stay when that fails, unless somebody insists."""
        if self.keys_room is not None and self.keys_room.is_busy:
            event.ignore()
        elif self.save() or gives_up(self):
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def _with_frame(self, method: Callable[[WizardFrame], object]) -> None:
        if self.frame is not None:
            method(self.frame)

    def _show_undo(self) -> None:
        if self.frame is None:
            return
        session = self.frame.bridge.session
        labels = (session.undo_label, session.redo_label)
        undo, redo = (text and self._desk.translate(text) for text in labels)
        self.top_bar.show_undo(undo, redo)

    def _show_title(self, case_id: str) -> None:
        practice = self.tr("OEFENEN") if self._practice else ""
        # The number and not the name: a title shows in task bars and over shoulders.
        self.setWindowTitle(" – ".join(filter(None, (practice, case_id, NAME))))

    def _on_import(self) -> None:
        if not self._refuses(Act.EDIT):
            bring_in(self, self._vault, self._desk, self.cases)

    def _on_export(self, case_id: str) -> None:
        if not self._refuses(Act.EXPORT):
            send_out(self, self._vault, self._desk, self.cases, case_id)

    def _on_copy(self) -> None:
        if self.frame is not None:
            keep_elsewhere(self, self._vault, self.frame.bridge.case, self._desk)
