"""The plan of the open case as the PDF that is shown, printed, saved and sealed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.recipients import NOT_SAID
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.papers import SEALED_PLAN as SEALED_PLAN
from herintegratie_desktop.store.texts import DUTCH, translator
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.paper.copies import copies_order, copy_bytes

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.pdf.papers.copies import PlanCopy
    from herintegratie_desktop.store.vault import Vault

_AFTER_TYPING_MS = 300

Then = Callable[[bytes], None]
_Told = tuple[Case, "PlanCopy"]


def plan_bytes(  # noqa: PLR0913 - the last four by name
    case: Case,
    checked: Check,
    guide: Guide,
    *,
    practice: bool,
    approved: Approved | None = None,
    code_key: CodeKey | None = None,
    policy: OfficePolicy | None = None,
) -> bytes:
    """Return the plan in Dutch and, when its words were approved, the language of the case."""
    from herintegratie_desktop.pdf.plan import plan_pdf

    language = case.language or DUTCH
    said = translator(language, guide)
    return plan_pdf(
        case,
        checked,
        guide,
        language=language,
        translate=said,
        practice=practice,
        approved=approved,
        code_key=code_key,
        policy=policy,
    )


def is_bilingual(language: str, guide: Guide) -> bool:
    """Say whether a plan is printed in this language beside the Dutch."""
    from herintegratie_desktop.pdf.voice import voice_in

    return bool(language) and voice_in(language, guide).is_bilingual


class PlanPaper(QObject):
    """Has the copy of the plan made for who is to get it, whenever it is asked for and is another.

    ``made`` gives the bytes. What is shown, printed and saved are these same bytes; the plan itself
    is, once it is sealed, what lies in the vault. ``failed`` gives a phrase when there is nothing
    to print.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self, bridge: CaseBridge, vault: Vault, errands: Errands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._vault, self._errands = bridge, vault, errands
        self._wanted: tuple[str, bool] = (NOT_SAID, False)
        self._pdf: bytes | None = None
        self._of: _Told | None = None
        self._making: _Told | None = None
        self._waiting: list[Then] = []
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self.ask)
        bridge.changed.connect(self._on_changed)

    @property
    def pdf(self) -> bytes | None:
        """Return the bytes of the case as it is now, or None while they have to be made."""
        return self._pdf if self._of == self._told() else None

    def want(self, to_whom: str, *, itself: bool = False) -> None:
        """Show what this receiver gets; with `itself` the plan with the case in it."""
        if (to_whom, itself) != self._wanted:
            self._wanted = (to_whom, itself)
            self.ask_soon()

    def copy(self) -> PlanCopy:
        """Return which copy is wanted of the case as it is now."""
        from herintegratie_desktop.pdf.papers.copies import copy_for

        to_whom, itself = self._wanted
        return copy_for(self._bridge.case, to_whom, itself=itself)

    def forget(self) -> None:
        """Have the paper made anew: it says something else though the case is the same."""
        self._pdf = self._of = None
        self.ask_soon()

    def ask_soon(self) -> None:
        """Have the paper made when typing rests."""
        self._soon.start()

    def ask(self, then: Then | None = None) -> None:
        """Call `then` with the bytes: at once when they are there, else as soon as they are."""
        if then is not None:
            self._waiting.append(then)
        if self.pdf is not None:
            self._hand_over(self.pdf)
        else:
            self._make()

    def _told(self) -> _Told:
        # Another name gives the same paper: none stands on it.
        return self._bridge.case, replace(self.copy(), to_whom="")

    def _make(self) -> None:
        told = self._told()
        if told == self._making:
            return
        try:
            order = copies_order(self._bridge, self._vault)
        except (RuleError, VaultError) as error:
            self._waiting.clear()
            self.failed.emit(error.phrase)
            return
        self._making = told
        self._errands.send(
            lambda: copy_bytes(order, told[1]),
            lambda pdf: self._on_made(told, pdf),
            self._on_not_made,
        )

    def _on_not_made(self, fault: Exception) -> None:
        self._making = None
        self._waiting.clear()
        raise fault

    def _on_made(self, told: _Told, pdf: bytes) -> None:
        if self._making == told:
            self._making = None
        if told != self._told():
            self.ask_soon()
            return
        self._pdf, self._of = pdf, told
        self._hand_over(pdf)

    def _hand_over(self, pdf: bytes) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(pdf)
        self.made.emit(pdf)

    def _on_changed(self, _news: Changed) -> None:
        if self._waiting:
            self.ask_soon()
