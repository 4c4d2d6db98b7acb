"""The plan of the open case as the PDF that is shown, printed, saved and sealed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.officepolicy import Approved, OfficePolicy
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.session import Changed
from herintegratie_desktop.store.texts import DUTCH, translator
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.practice import is_practice

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.store.approvals import Approval
    from herintegratie_desktop.store.vault import Vault

SEALED_PLAN = "sealed-plan"
_AFTER_TYPING_MS = 300

Then = Callable[[bytes], None]


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


def approved_on_paper(vault: Vault, case: Case) -> Approved | None:
    """Return who approved this content of a plan, as paper names them."""
    found = vault.approvals.book.standing(case)
    return None if found is None else Approved(found.approved_by, _day_of(found))


def _day_of(approval: Approval) -> date:
    return approval.approved_at.astimezone().date()


def is_bilingual(language: str) -> bool:
    """Say whether a plan is printed in this language beside the Dutch."""
    from herintegratie_desktop.pdf.voice import Voice

    return bool(language) and Voice(language, translator(language)).is_bilingual


def file_name(case: Case) -> str:
    """Return the name under which a plan is suggested to be saved; it names nobody."""
    return f"{case.id}-v{case.version}.pdf"


class PlanPaper(QObject):
    """Has the bytes of the plan made whenever they are asked for and the case is another one.

    ``made`` gives the bytes. What is shown, printed and saved are these same bytes; of a sealed
    plan they are those in the vault. ``failed`` gives a phrase when there is nothing to print.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self, bridge: CaseBridge, vault: Vault, errands: Errands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._vault, self._errands = bridge, vault, errands
        self._pdf: bytes | None = None
        self._of: Case | None = None
        self._making: Case | None = None
        self._waiting: list[Then] = []
        self._soon = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self.ask)
        bridge.changed.connect(self._on_changed)

    @property
    def pdf(self) -> bytes | None:
        """Return the bytes of the case as it is now, or None while they have to be made."""
        return self._pdf if self._of == self._bridge.case else None

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
        elif (kept := self._kept()) is not None:
            self._on_made(self._bridge.case, kept)
        else:
            self._make()

    def _kept(self) -> bytes | None:
        case = self._bridge.case
        return self._vault.papers.get(case.id, case.version, SEALED_PLAN) if case.seal else None

    def _make(self) -> None:
        case, guide = self._bridge.case, self._bridge.desk.guide
        if case == self._making:
            return
        try:
            checked = self._bridge.checked
        except RuleError as error:
            self._waiting.clear()
            self.failed.emit(error.phrase)
            return
        self._making = case
        practice, approved = is_practice(self._vault.folder), approved_on_paper(self._vault, case)
        policy = self._vault.policies.policy()
        self._errands.send(
            lambda: plan_bytes(
                case, checked, guide, practice=practice, approved=approved, policy=policy
            ),
            lambda pdf: self._on_made(case, pdf),
            self._on_not_made,
        )

    def _on_not_made(self, fault: Exception) -> None:
        self._making = None
        self._waiting.clear()
        raise fault

    def _on_made(self, case: Case, pdf: bytes) -> None:
        self._making = None
        if case != self._bridge.case:
            self.ask_soon()
            return
        self._pdf, self._of = pdf, case
        self._hand_over(pdf)

    def _hand_over(self, pdf: bytes) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(pdf)
        self.made.emit(pdf)

    def _on_changed(self, _news: Changed) -> None:
        if self._waiting:
            self.ask_soon()
