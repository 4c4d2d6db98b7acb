"""An open vault: its stores, what can be told of it, and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from herintegratie_desktop.core.roles import Act, Role, Roles
from herintegratie_desktop.store.approvals import ApprovalBook, Approvals
from herintegratie_desktop.store.attachmentcheck import attachment_faults
from herintegratie_desktop.store.attachments import AttachmentStore
from herintegratie_desktop.store.backupcopy import Copier
from herintegratie_desktop.store.backupwork import Work
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase
from herintegratie_desktop.store.codeoffices import CodeOfficeStore
from herintegratie_desktop.store.credentials import CredentialStore
from herintegratie_desktop.store.decisions import DecisionStore
from herintegratie_desktop.store.erasure import ErasureStore
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.guides import GuideStore
from herintegratie_desktop.store.handovers import HandOverStore
from herintegratie_desktop.store.health import Health
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.journallist import JournalList
from herintegratie_desktop.store.keycare import KeyCare, UserInfo
from herintegratie_desktop.store.keyfile import passphrase_slot, read_key_ring
from herintegratie_desktop.store.keyringcare import KeyringCare
from herintegratie_desktop.store.keys import Cost, KeyRing
from herintegratie_desktop.store.knownplans import KnownPlans
from herintegratie_desktop.store.migrations import version_of
from herintegratie_desktop.store.office import Office
from herintegratie_desktop.store.officecheck import office_faults
from herintegratie_desktop.store.pagekey import PageKeyStore
from herintegratie_desktop.store.papers import PaperStore
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.rekey import Rekey
from herintegratie_desktop.store.requests import RequestStore
from herintegratie_desktop.store.retention import RetentionStore
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.shares import ShareSet
from herintegratie_desktop.store.slots import Slot
from herintegratie_desktop.store.vaultcheck import VaultFault, faults_of
from herintegratie_desktop.store.waiting import WaitingList
from herintegratie_desktop.store.waysin import unlocked as unlocked
from herintegratie_desktop.store.writer import Writer
from herintegratie_desktop.store.writerlock import WriterLock

Clock = Callable[[], datetime]

_ID = "select value from meta where key = 'vault'"


@dataclass(frozen=True)
class SlotInfo:
    """A way in: the name on it, and whether it is of a `user` or the `recovery` key."""

    name: str
    kind: str


@dataclass(frozen=True)
class VaultInfo:
    """What can be told of a vault without telling of anybody in it.

    Of the office: how many rule files and keys are in force, and the version of the official
    country list, empty when there is none.
    """

    folder: Path
    vault_id: str
    device_id: str
    format: int
    created_at: datetime
    slots: tuple[SlotInfo, ...]
    cases: int
    persons: int
    revisions: int
    papers: int
    decisions: int
    guides: int
    rule_files: int
    trusted_keys: int
    country_list: str
    own_catalogue: bool
    journal_entries: int
    journal_head: str
    bytes: int


class Vault:
    """An open vault; `close` it, or use it in a `with` statement."""

    def __init__(self, sealed: SealedDatabase, lock: WriterLock, me: Slot, clock: Clock) -> None:
        self.folder = sealed.folder
        self.user = me.name
        self.own_ring = KeyRing(str(sealed.value(_ID)), (passphrase_slot(self.folder, me),))
        """What is left of the key file when its folder is gone: the slot of a typed secret."""
        self._sealed = sealed
        self._lock = lock
        self._clock = clock
        self.copier = Copier(sealed.twin or sealed)
        self.journal = Journal(sealed)
        self.keys = KeyCare(sealed, self.journal, clock, me)
        writer = Writer(self.user, self._meta("device"), clock, self.keys.roles)
        self.writer = writer
        self.policies = PolicyStore(sealed, self.journal, writer)
        self.keyring = KeyringCare(self.keys, self.policies)
        book = ApprovalBook(sealed, self.policies, writer)
        self.cases = CaseStore(sealed, self.journal, writer, book.refuse_sealing)
        self.approvals = Approvals(sealed, self.journal, writer, self.policies, self.cases)
        self.waiting = WaitingList(sealed, writer, self.policies, self.cases)
        self.deeds = JournalList(sealed, writer)
        self.hand_overs = HandOverStore(sealed, self.journal, writer)
        self._is_noted = False
        self.papers = PaperStore(sealed, self.journal, writer)
        self.attachments = AttachmentStore(sealed, self.journal, writer, self.copier)
        self.known_plans = KnownPlans(sealed, writer, self.cases)
        self.page_key = PageKeyStore(sealed, self.journal, writer)
        self.code_offices = CodeOfficeStore(sealed, self.journal, writer)
        self.credentials = CredentialStore(sealed, self.journal, writer)
        self.settings = SettingStore(sealed)
        self.health = Health(self.journal, self.settings, self.user, clock)
        guides = GuideStore(sealed)
        self.office = Office(sealed, self.journal, writer, guides)
        self.decisions = DecisionStore(sealed, self.journal, writer, self.office, guides)
        self.retention = RetentionStore(sealed, self.journal, writer, self.policies)
        self.erasures = ErasureStore(
            sealed,
            self.journal,
            writer,
            self.cases,
            self.retention,
            self.policies,
            self.office,
            self.copier,
        )
        self.requests = RequestStore(
            sealed, self.journal, writer, self.cases, self.decisions, self.attachments
        )

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Vault({str(self.folder)!r})"

    @property
    def roles(self) -> Roles:
        """Return the roles in which the vault is open."""
        return self.writer.roles

    def may(self, act: Act) -> bool:
        """Say whether these roles allow an act."""
        return self.writer.may(act)

    def need(self, act: Act) -> None:
        """Raise `NotAllowedError` when these roles do not allow an act."""
        self.writer.need(act)

    @property
    def id(self) -> str:
        """Return the id of the vault, the same in its key file and in every backup of it."""
        return self._meta("vault")

    def info(self) -> VaultInfo:
        """Return what can be told of the vault without telling of anybody in it."""
        ring, listed = read_key_ring(self.folder), self.office.country_list()
        return VaultInfo(
            folder=self.folder,
            vault_id=self._meta("vault"),
            device_id=self._meta("device"),
            format=version_of(self._sealed),
            created_at=datetime.fromisoformat(self._meta("created_at")),
            slots=tuple(SlotInfo(slot.name, slot.kind) for slot in ring.slots),
            cases=self._count("cases"),
            persons=self._count("persons"),
            revisions=self._count("revisions"),
            papers=self._count("papers"),
            decisions=self._count("decisions"),
            guides=self._count("guides"),
            rule_files=sum(each.is_in_force for each in self.office.rule_files()),
            trusted_keys=len(self.office.trusted_keys()),
            country_list=listed.official.version if listed else "",
            own_catalogue=self.office.catalogue() is not None,
            journal_entries=self._count("journal"),
            journal_head=self.journal.head,
            bytes=(self.folder / DATABASE_FILE).stat().st_size,
        )

    def check(self) -> tuple[VaultFault, ...]:
        """Look at every page, table, entry and case; returns what is damaged, empty when whole."""
        return (
            *faults_of(self._sealed, self.cases, self.journal),
            *office_faults(self._sealed, self.decisions),
            *attachment_faults(self._sealed),
        )

    def users(self) -> tuple[UserInfo, ...]:
        """Return every way in with its roles, users first."""
        return self.keys.users()

    def add_user(
        self,
        secret: str,
        name: str,
        passphrase: str,
        roles: Iterable[Role],
        *,
        cost: Cost | None = None,
    ) -> None:
        """Give somebody a key; `secret` opens now and is of somebody who may manage users.

        Raises `NotAllowedError`, `UserTakenError`, `WeakPassphraseError`, `BadUserNameError`,
        `NoRoleError`, `WrongPassphraseError`, `TooSoonError`.
        """
        self.keys.add_user(secret, name, passphrase, roles, cost)

    def change_roles(self, secret: str, name: str, roles: Iterable[Role]) -> None:
        """Let somebody be something else; raises as `add_user`, and `LastAdministratorError`."""
        self.keys.change_roles(secret, name, roles)

    def remove_user(self, secret: str, name: str) -> None:
        """Take somebody's key away; raises as `change_roles`. A rekey makes it final."""
        self.keys.remove_user(secret, name)

    def set_passphrase(
        self, secret: str, passphrase: str, *, user: str | None = None, cost: Cost | None = None
    ) -> None:
        """Give a user (this one, unless another is named) a new passphrase, or a first one.

        `secret` opens now: one's own, or of somebody who may manage users. No case is written.
        Raises `WrongPassphraseError`, `NotAllowedError`, `WeakPassphraseError`, `BadUserNameError`.
        """
        self.keys.set_passphrase(secret, passphrase, user, cost)

    def renew_recovery_key(self, secret: str, *, cost: Cost | None = None) -> str:
        """Return a new recovery key; the earlier one no longer opens this vault."""
        return self.keys.renew_recovery_key(secret, cost)

    def put_shares(self, secret: str, shares: ShareSet, *, cost: Cost | None = None) -> None:
        """Let shares that were all read back open the vault, in the place of an earlier set."""
        self.keys.put_shares(secret, shares, cost)

    def rekey(self, secret: str, work: Work | None = None) -> None:
        """Write everything under a new data key; nothing may be saved meanwhile.

        Raises `NotYetOpenedError`, `SwappedKeyError`, `ChangedMeanwhileError`, `NoRoomError`,
        `BackupStoppedError` …; the vault is then as it was.
        """
        with self.begin_rekey(secret) as rekey:
            rekey.write(work or Work())
            rekey.finish()

    def begin_rekey(self, secret: str) -> Rekey:
        """Return a rekey in steps, for a window that shows how far it is; raises as `rekey`."""
        return Rekey(self._sealed, self.copier, self.keys, secret, self._clock())

    def note_opening(self) -> None:
        """Record that the vault was opened, once; from then on closing it is recorded too.

        Apart from opening itself, so that a window can be shown first.
        """
        if not self._is_noted:
            self.journal.note(self.user, "open", "", self._clock())
            self._is_noted = True

    def _note_closing(self) -> None:
        was_noted, self._is_noted = self._is_noted, False
        if was_noted:
            # A disk that is full must not keep the vault open.
            with suppress(VaultError):
                self.journal.note(self.user, "lock", "", self._clock())

    def close(self) -> None:
        """Put everything on the disk and let another program in; closing twice is harmless."""
        self.health.end()
        try:
            self._note_closing()
            self.copier.close()
            self._sealed.twin = None
            self._sealed.close()
        finally:
            self._lock.release()

    def _meta(self, key: str) -> str:
        return str(self._sealed.value("select value from meta where key = ?", [key]))

    def _count(self, table: str) -> int:
        return int(self._sealed.value(f"select count(*) from {table}"))  # noqa: S608
