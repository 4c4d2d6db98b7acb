"""Carries the session's news into Qt, keeps the check at hand, and saves soon after a change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check, check
from herintegratie_desktop.core.edits import Edit, Part, SealPlan
from herintegratie_desktop.core.limits import Budget, budget
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.core.session import CaseSession, Changed
from herintegratie_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from herintegratie_desktop.store.cases import CaseStore

SAVE_WITHIN_MS = 500
RETRY_AFTER_MS = 5_000


class CaseBridge(QObject):
    """One open case: every change repeated as a Qt signal and on the disk within half a second.

    The timer is not started again by later keystrokes, so that somebody who types without a
    pause still loses no more than that half second.
    """

    changed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - the parts of one open case
        self,
        session: CaseSession,
        store: CaseStore,
        rev: int,
        desk: Desk,
        saved_at: datetime | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.desk = desk
        self.saved_at = saved_at
        self._store = store
        self._rev = rev
        self._unsaved = rev == 0
        self._checked: Check | None = None
        self._budget: Budget | None = None
        self._soon = QTimer(self, interval=SAVE_WITHIN_MS, singleShot=True)
        self._soon.timeout.connect(self.save_now)
        session.listen(self._on_changed)

    @property
    def case(self) -> Case:
        """Return the case as it is now."""
        return self.session.case

    @property
    def rev(self) -> int:
        """Return the revision that is on the disk; 0 when none is."""
        return self._rev

    @property
    def is_unsaved(self) -> bool:
        """Say whether something is not on the disk yet."""
        return self._unsaved

    @property
    def checked(self) -> Check:
        """Return the whole check of the case as it is now, made when first asked for."""
        if self._checked is None:
            self._checked = check(self.case, self.desk.guide, self.desk.today)
        return self._checked

    @property
    def budget(self) -> Budget:
        """Return only the limits, which are asked for at every keystroke."""
        if self._budget is None:
            self._budget = budget(self.case, self.desk.guide.rules, self.desk.today)
        return self._budget

    def do(self, edit: Edit, *, origin: object | None = None) -> None:
        """Change the case by the one road; raises `CaseIsSealedError` or `NotAllowedError`."""
        self._store.need(Act.SEAL if isinstance(edit, SealPlan) else Act.EDIT)
        self.session.do(edit, origin=origin)

    def save_now(self) -> bool:
        """Put the case on the disk without waiting; False when that failed and was said."""
        from herintegratie_desktop.store.errors import VaultError

        self._soon.stop()
        if not self._unsaved:
            return True
        try:
            saved = self._store.save(self.case, self._rev)
        except VaultError as error:
            self._soon.start(RETRY_AFTER_MS)
            self.save_failed.emit(error.phrase)
            return False
        self._rev, self.saved_at, self._unsaved = saved.rev, saved.saved_at, False
        self.saved.emit(saved.saved_at)
        return True

    def _on_changed(self, news: Changed) -> None:
        self._checked = None
        if news.parts & (Part.PLAN | Part.HOUSEHOLD | Part.RETURN | Part.HEAD):
            self._budget = None
        self._unsaved = True
        if not self._soon.isActive():
            self._soon.start(SAVE_WITHIN_MS)
        self.changed.emit(news)
