"""Whether a plan needs a colleague's approval, who gave it, and the button to give it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.officepolicy import spent_in
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.widgets import Banner, Button, Card, label

if TYPE_CHECKING:
    from herintegratie_desktop.store.approvals import Approval
    from herintegratie_desktop.store.vault import Vault

_LONGEST = 300


class ApprovalCard(Card):
    """Shown when the policy asks an approval of this plan, or somebody gave one.

    ``changed`` comes after an approval was given or taken back. Buttons are there only for who is
    an approver; for everybody else a sentence says who can.
    """

    changed = Signal()

    def __init__(self, bridge: CaseBridge, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Goedkeuring door een collega"))
        self._bridge, self._vault = bridge, vault
        self.need = label("", "muted", wrap=True)
        self.state, self.refusal = Banner(), Banner()
        self.note = QLineEdit()
        self.approve = Button(self.tr("Goedkeuren"), "check")
        self.withdraw = Button(self.tr("Goedkeuring intrekken"), "undo")
        self._noted = QWidget()
        self._build()
        self.approve.clicked.connect(lambda _=False: self._do_approve())
        self.withdraw.clicked.connect(lambda _=False: self._do_withdraw())

    def _build(self) -> None:
        words = self.tr("Opmerking bij de goedkeuring (mag leeg blijven)")
        self.note.setMaxLength(_LONGEST)
        self.note.setAccessibleName(words)
        column = QVBoxLayout(self._noted)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(label(words))
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.approve)
        row.addWidget(self.withdraw)
        row.addStretch(1)
        for part in (self.need, self.state, self._noted, self.refusal):
            self.add(part)
        self.add(row)

    def refresh(self) -> None:
        """Show what holds for the plan as it is now."""
        case, given = self._bridge.case, self._vault.approvals.book.given(self._bridge.case)
        self.setVisible(self._is_needed() or bool(self._vault.approvals.of(case.id)))
        self.need.setText(self._said_need())
        self._show_state(case, given)
        is_mine = any(each.approved_by == self._vault.user for each in given)
        may = self._vault.may(Act.APPROVE) and case.seal is None
        self.withdraw.setVisible(may and is_mine)
        self.approve.setVisible(may and not is_mine)
        self._noted.setVisible(may and not is_mine)

    def missing(self) -> Phrase | None:
        """Return why the plan cannot be sealed for want of an approval, or None when it can."""
        try:
            self._vault.approvals.book.refuse_sealing(self._bridge.case)
        except VaultError as error:
            return error.phrase
        return None

    def _is_needed(self) -> bool:
        return self._vault.approvals.book.is_needed(self._bridge.case)

    def _said_need(self) -> str:
        policy, spent = self._vault.policies.policy(), spent_in(self._bridge.case)
        if policy.approval_from is None:
            return self.tr("Het beleid van uw kantoor vraagt geen goedkeuring.")
        said = self.tr("Goedkeuring nodig vanaf {amount}. Dit plan komt op {spent}.")
        return said.format(amount=show_euros(policy.approval_from), spent=show_euros(spent))

    def _show_state(self, case: Case, given: tuple[Approval, ...]) -> None:
        standing = self._vault.approvals.book.standing(case)
        if standing is not None:
            self.state.show_message("good", _noted(standing), lead=self._lead(standing))
        elif given:
            said = self.tr(
                " Maar {who} heeft het dossier daarna bewerkt. Laat een andere collega goedkeuren."
            )
            who = given[0].approved_by
            self.state.show_message("warn", said.format(who=who), lead=self._lead(given[0]))
        elif former := self._former(case):
            lead = self._lead(former)
            said = self.tr(" Het plan is daarna gewijzigd; die goedkeuring telt niet meer.")
            self.state.show_message("warn", said, lead=lead)
        elif self._is_needed():
            lead = self.tr("Nog niet goedgekeurd. ")
            self.state.show_message("warn", self._who_can(), lead=lead)
        else:
            self.state.clear()

    def _lead(self, approval: Approval) -> str:
        day = dutch_date(approval.approved_at.astimezone().date())
        return self.tr("Goedgekeurd door {who} op {day}.").format(who=approval.approved_by, day=day)

    def _who_can(self) -> str:
        if self._vault.policies.policy().self_approval:
            return self.tr("Elke goedkeurder kan dit doen, ook wie het plan zelf bewerkte.")
        return self.tr(
            "Een collega die goedkeurder is kan dit doen; niet wie het plan het laatst bewerkte en "
            "niet wie het ondertekent."
        )

    def _former(self, case: Case) -> Approval | None:
        found = self._vault.approvals.of(case.id)
        return next((each for each in found if each.withdrawn_at is None), None)

    def _do_approve(self) -> None:
        if self._bridge.save_now():
            self._try(lambda: self._vault.approvals.approve(self._bridge.case.id, self.note.text()))

    def _do_withdraw(self) -> None:
        self._try(lambda: self._vault.approvals.withdraw(self._bridge.case.id))

    def _try(self, work: Callable[[], object]) -> None:
        self.refusal.clear()
        try:
            work()
        except VaultError as error:
            self.refusal.show_message("error", self._bridge.desk.say(error.phrase))
            return
        self.note.clear()
        self.refresh()
        self.changed.emit()


def _noted(approval: Approval) -> str:
    return f" {approval.note}" if approval.note else ""
