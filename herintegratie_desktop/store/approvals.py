"""Four eyes: who approved which content of a plan, and whether that is enough to seal it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.officepolicy import needs_approval
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.writer import Writer

_NEEDED = words(
    "Het plan van dossier {case} heeft goedkeuring nodig: het beleid vraagt dat vanaf {amount}. "
    "Laat een collega die goedkeurder is, en die het plan niet zelf bewerkt of ondertekent, het "
    "eerst goedkeuren."
)
_OWN = words(
    "U heeft het plan van dossier {case} zelf het laatst bewerkt. Laat een andere collega het "
    "goedkeuren; het beleid laat goedkeuren van eigen werk niet toe."
)
_SEALED = words(
    "Het plan van dossier {case} is al ondertekend. Een goedkeuring verandert daar niets meer aan; "
    "maak een nieuwe versie als er iets anders moet."
)
_NONE = words("Er is geen goedkeuring van dossier {case} die u kunt intrekken.")
_OTHERS = words("Alleen {who} kan deze goedkeuring van dossier {case} intrekken.")
_LAST = "select author from revisions where case_id = ? order by rev desc limit 1"


class NotApprovedError(VaultError):
    """A plan was to be sealed without the approval the policy asks for; nothing was saved."""


class NoApprovalError(VaultError):
    """An approval cannot be given or taken back now; the sentence says why."""


@dataclass(frozen=True)
class Approval:
    """One approval of one content of a plan; it holds until it is withdrawn."""

    id: str
    case_id: str
    version: int
    digest: str
    approved_at: datetime
    approved_by: str
    note: str
    withdrawn_at: datetime | None = None


class ApprovalBook:
    """What was approved, read only; it says what may be sealed."""

    def __init__(self, sealed: SealedDatabase, policies: PolicyStore, writer: Writer) -> None:
        self._sealed, self._policies, self._writer = sealed, policies, writer

    def of(self, case_id: str) -> tuple[Approval, ...]:
        """Return the approvals of a case, newest first, withdrawn ones too."""
        sql = "select * from approvals where case_id = ? order by id desc"
        return tuple(map(_approval, self._sealed.rows(sql, [case_id])))

    def given(self, case: Case) -> tuple[Approval, ...]:
        """Return the approvals of exactly this content that were not withdrawn, newest first."""
        digest = content_digest(case)
        found = self.of(case.id)
        return tuple(each for each in found if each.digest == digest and not each.withdrawn_at)

    def standing(self, case: Case) -> Approval | None:
        """Return an approval on which a colleague of the approver may seal the plan, or None."""
        return next(self._standing(case), None)

    def holding(self, case: Case) -> Approval | None:
        """Return the approval on which this user may seal the plan, or None."""
        user, allows_own = self._writer.user, self._policies.policy().self_approval
        others = (each for each in self._standing(case) if allows_own or each.approved_by != user)
        return next(others, None)

    def is_needed(self, case: Case) -> bool:
        """Say whether the policy asks an approval of this plan."""
        return needs_approval(self._policies.policy(), case)

    def refuse_sealing(self, case: Case) -> None:
        """Raise `NotApprovedError` when a plan needs an approval that it has not."""
        policy = self._policies.policy()
        if needs_approval(policy, case) and self.holding(case) is None:
            amount = show_euros(policy.approval_from or 0)
            raise NotApprovedError(_NEEDED, case=case.id, amount=amount)

    def last_editor(self, case_id: str) -> str:
        """Return who saved a case last, empty for a case that is not there."""
        return str(self._sealed.value(_LAST, [case_id]) or "")

    def _standing(self, case: Case) -> Iterator[Approval]:
        editor, allows_own = self.last_editor(case.id), self._policies.policy().self_approval
        return (each for each in self.given(case) if allows_own or each.approved_by != editor)


class Approvals:
    """Give and take back approvals; each is an entry of the journal."""

    def __init__(
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        policies: PolicyStore,
        cases: CaseStore,
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._policies, self._cases = policies, cases
        self.book = ApprovalBook(sealed, policies, writer)

    def of(self, case_id: str) -> tuple[Approval, ...]:
        """Return the approvals of a case, newest first, withdrawn ones too."""
        return self.book.of(case_id)

    def why_not(self, case: Case) -> VaultError | None:
        """Return what stands in the way of this user approving a case, or None."""
        try:
            self._refuse(case)
        except VaultError as error:
            return error
        return None

    def approve(self, case_id: str, note: str = "") -> Approval:
        """Approve the content of a case as it is on the disk now.

        Raises `NotAllowedError`, `NoSuchCaseError`, or `NoApprovalError` for a sealed plan and
        for one's own work, unless the policy allows that.
        """
        with self._sealed.writing():
            case = self._cases.load(case_id).case
            self._refuse(case)
            now = self._writer.clock()
            made = Approval(
                id=new_id(now),
                case_id=case_id,
                version=case.version,
                digest=content_digest(case),
                approved_at=now,
                approved_by=self._writer.user,
                note=note.strip(),
            )
            self._sealed.insert("approvals", _row(made))
            about = About(case_id, made.id, made.digest)
            self._journal.add(self._writer.user, "approve", now, about)
        return made

    def withdraw(self, case_id: str) -> None:
        """Take back what this user approved of a case; raises `NoApprovalError`."""
        self._writer.need(Act.APPROVE)
        now = self._writer.clock()
        with self._sealed.writing():
            case = self._cases.load(case_id).case
            if case.seal is not None:
                raise NoApprovalError(_SEALED, case=case_id)
            for each in self._own(case):
                self._sealed.update("approvals", "id", each.id, {"withdrawn_at": timestamp(now)})
                about = About(case_id, each.id, each.digest)
                self._journal.add(self._writer.user, "withdraw-approval", now, about)

    def _own(self, case: Case) -> tuple[Approval, ...]:
        given = self.book.given(case)
        own = tuple(each for each in given if each.approved_by == self._writer.user)
        if given and not own:
            raise NoApprovalError(_OTHERS, case=case.id, who=given[0].approved_by)
        if not own:
            raise NoApprovalError(_NONE, case=case.id)
        return own

    def _refuse(self, case: Case) -> None:
        self._writer.need(Act.APPROVE)
        if case.seal is not None:
            raise NoApprovalError(_SEALED, case=case.id)
        is_own = self.book.last_editor(case.id) == self._writer.user
        if is_own and not self._policies.policy().self_approval:
            raise NoApprovalError(_OWN, case=case.id)


def _row(approval: Approval) -> Row:
    return {
        "id": approval.id,
        "case_id": approval.case_id,
        "version": approval.version,
        "digest": approval.digest,
        "approved_at": timestamp(approval.approved_at),
        "approved_by": approval.approved_by,
        "note": approval.note,
    }


def _approval(row: Row) -> Approval:
    withdrawn = row["withdrawn_at"]
    return Approval(
        id=row["id"],
        case_id=row["case_id"],
        version=row["version"],
        digest=row["digest"],
        approved_at=datetime.fromisoformat(row["approved_at"]),
        approved_by=row["approved_by"],
        note=row["note"],
        withdrawn_at=datetime.fromisoformat(withdrawn) if withdrawn else None,
    )
