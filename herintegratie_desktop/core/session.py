"""The one path by which a case changes: do, undo, redo, and tell who listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.edits import Edit, Part, SealPlan, StartNewVersion
from herintegratie_desktop.core.phrases import Phrase, words

_SEALED = words("Dit plan is ondertekend. Maak een nieuwe versie om het te wijzigen.")


class CaseIsSealedError(Exception):
    """A sealed case was about to change; `phrase` says what to do."""

    def __init__(self) -> None:
        self.phrase = Phrase(_SEALED)
        super().__init__(self.phrase.said())


@dataclass(frozen=True)
class Changed:
    """What listeners hear: the case now, the parts that differ, and who asked."""

    case: Case
    parts: Part
    origin: object | None


@dataclass(frozen=True)
class _Step:
    edit: Edit
    before: Case
    after: Case


class CaseSession:
    """Holds the case being edited; nothing else may replace it.

    `settle` brings in order what follows from an edit, in the same step; it gives the same case
    back when there is nothing to do.
    """

    def __init__(self, case: Case, settle: Callable[[Case], Case] | None = None) -> None:
        self._case = case
        self._settle = settle
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._listeners: list[Callable[[Changed], None]] = []
        self._rested = True

    @property
    def case(self) -> Case:
        """Return the case as it is now."""
        return self._case

    @property
    def undo_label(self) -> str | None:
        """Return the Dutch name of what undo would take back, or None."""
        return self._done[-1].edit.label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """Return the Dutch name of what redo would do again, or None."""
        return self._undone[-1].edit.label if self._undone else None

    def listen(self, listener: Callable[[Changed], None]) -> None:
        """Call the listener after every change."""
        self._listeners.append(listener)

    def do(self, edit: Edit, *, origin: object | None = None) -> None:
        """Apply an edit, remember it for undo and tell the listeners.

        Raises `CaseIsSealedError` for a sealed case, unless the edit starts a new version.
        """
        if self._case.seal and not isinstance(edit, StartNewVersion):
            raise CaseIsSealedError
        before, edited = self._case, edit.apply(self._case)
        after = self._settled(edit, edited)
        if after == before:
            return
        if self._continues(edit):
            before = self._done.pop().before
        self._done.append(_Step(edit, before, after))
        self._undone.clear()
        self._rested = False
        if isinstance(edit, SealPlan | StartNewVersion):
            self._done.clear()
        parts = edit.touches if after is edited else edit.touches | Part.PLAN
        self._replace(after, parts, origin)

    def rest(self) -> None:
        """End the step: what is typed in the same field from now on is undone apart."""
        self._rested = True

    def undo(self) -> None:
        """Take back the last step, if there is one."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._rested = True
            self._replace(step.before, step.edit.touches, None)

    def redo(self) -> None:
        """Do the last undone step again, if there is one."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._rested = True
            self._replace(step.after, step.edit.touches, None)

    def _settled(self, edit: Edit, case: Case) -> Case:
        # A signature is over the plan that was read, so nothing may move at that moment.
        if self._settle is None or case.seal or edit.touches == Part.SIGNATURES:
            return case
        return self._settle(case)

    def _continues(self, edit: Edit) -> bool:
        return bool(
            not self._rested and edit.path and self._done and self._done[-1].edit.path == edit.path
        )

    def _replace(self, case: Case, parts: Part, origin: object | None) -> None:
        self._case = case
        for listener in tuple(self._listeners):
            listener(Changed(case, parts, origin))
