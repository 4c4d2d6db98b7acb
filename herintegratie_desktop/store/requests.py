"""What a vault knows of one person, for somebody who asks to see it (AVG article 15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.attachments import Attachment, AttachmentStore
from herintegratie_desktop.store.cases import CaseStore, Revision
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.decisions import Decision, DecisionStore
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.papers import WITH_CASE
from herintegratie_desktop.store.writer import Writer

REQUEST = "request"
_SHARED = ("print", "export", "export-plan", WITH_CASE, "attachment-exported", REQUEST)
_HANDED = (
    "select at, who, action from journal where case_id = ?"
    " and not exists (select 1 from hand_overs where hand_overs.id = journal.revision)"
)
_NOBODY = words("In dossier {case} staat niemand met kenmerk {person}. Controleer het kenmerk.")


class NoSuchPersonError(VaultError):
    """A case has no member of that id."""


@dataclass(frozen=True)
class Handed:
    """One time that something of a case went to somebody else."""

    at: datetime
    who: str
    action: str


@dataclass(frozen=True)
class Kept:
    """All that is kept of a case in which a person is, and when and by whom it was asked for.

    `papers` are the PDFs that lie in the vault: version, kind and when each was made;
    `hand_overs` the rows of what was handed to others; `handed` is what the journal alone knows.
    """

    case: Case
    person: str
    asked_at: datetime
    asked_by: str
    revisions: tuple[Revision, ...]
    decisions: tuple[Decision, ...]
    attachments: tuple[Attachment, ...]
    papers: tuple[Row, ...]
    hand_overs: tuple[Row, ...]
    handed: tuple[Handed, ...]


class RequestStore:
    """Answers requests; each is an entry of the journal, made before anything is given."""

    def __init__(  # noqa: PLR0913, PLR0917 - the stores it asks
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        cases: CaseStore,
        decisions: DecisionStore,
        attachments: AttachmentStore,
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._cases, self._decisions, self._attachments = cases, decisions, attachments

    def answer(self, case_id: str, person_id: str) -> Kept:
        """Return all there is, and record that it was asked for.

        Raises `NotAllowedError`, `NoSuchCaseError`, `NoSuchPersonError`, `DamagedVaultError`.
        """
        self._writer.need(Act.ANSWER_REQUEST)
        now = self._writer.clock()
        with self._sealed.writing():
            case = self._cases.load(case_id).case
            if person_id not in case.household:
                raise NoSuchPersonError(_NOBODY, case=case_id, person=person_id[:60])
            self._journal.add(self._writer.user, REQUEST, now, About(case_id))
            return Kept(
                case=case,
                person=person_id,
                asked_at=now,
                asked_by=self._writer.user,
                revisions=self._cases.revisions(case_id),
                decisions=self._decisions.of(case_id),
                attachments=self._attachments.of(case_id),
                papers=self._papers(case_id),
                hand_overs=self._hand_overs(case_id),
                handed=self._handed(case_id),
            )

    def _papers(self, case_id: str) -> tuple[Row, ...]:
        sql = (
            "select papers.version, kind, made_at from papers"
            " join cases on cases.number = case_number where cases.id = ? order by made_at"
        )
        return tuple(self._sealed.rows(sql, [case_id]))

    def _hand_overs(self, case_id: str) -> tuple[Row, ...]:
        sql = (
            "select done_at, done_by, what, to_whom, purpose from hand_overs"
            " where case_id = ? order by done_at"
        )
        return tuple(self._sealed.rows(sql, [case_id]))

    def _handed(self, case_id: str) -> tuple[Handed, ...]:
        marks = ", ".join("?" * len(_SHARED))
        # What has a row of its own among the hand-overs is told there, with for whom it was.
        sql = f"{_HANDED} and action in ({marks}) order by id"
        rows = self._sealed.rows(sql, [case_id, *_SHARED])
        return tuple(
            Handed(datetime.fromisoformat(row["at"]), row["who"], row["action"]) for row in rows
        )
