"""An emergency copy: one case in a vault of its own elsewhere, when its own vault takes no more.

It has the same id, data key and key slots, so the same passphrase opens it; nothing readable
touches the disk.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase, open_database
from herintegratie_desktop.store.errors import VaultError, WrongPassphraseError
from herintegratie_desktop.store.files import disk_errors, make_empty, make_private
from herintegratie_desktop.store.ids import new_id, timestamp
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.keyfile import read_key_ring, write_key_ring
from herintegratie_desktop.store.keyregister import KeyRegister
from herintegratie_desktop.store.keys import KeyRing
from herintegratie_desktop.store.migrations import migrate
from herintegratie_desktop.store.openvault import Vault
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.wiping import wipe
from herintegratie_desktop.store.writer import Writer

ACTION = "emergency-copy"


def save_elsewhere(vault: Vault, case: Case, place: Path, secret: str) -> Path:
    """Put a case in a new vault in a new folder at a place, and return that folder.

    `secret` opens the vault that the case is of; its folder need not be there any more. Raises
    `WrongPassphraseError`, `VaultNotWritableError`; nothing half-made stays behind.
    """
    now = vault.writer.clock()
    folder = place.absolute() / f"herintegratie-noodkopie-{now.astimezone():%Y%m%d-%H%M%S}"
    ring = _ring_of(vault)
    opened = ring.opened_by(secret)
    if opened is None:
        raise WrongPassphraseError(vault.folder)
    slot, key = opened
    try:
        with disk_errors(place):
            folder.mkdir()
        make_private(folder)
        make_empty(folder / DATABASE_FILE)
        _fill(open_database(folder, key), ring, slot.name, case, vault)
        write_key_ring(folder, ring)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        wipe(key)
    return folder


def _ring_of(vault: Vault) -> KeyRing:
    """Return the key slots as they are, or as they were when the vault was opened."""
    try:
        return read_key_ring(vault.folder)
    except VaultError:
        return vault.own_ring


def _fill(sealed: SealedDatabase, ring: KeyRing, who: str, case: Case, vault: Vault) -> None:
    now: datetime = vault.writer.clock()
    meta = {"vault": ring.vault, "device": new_id(now), "created_at": timestamp(now)}
    try:
        migrate(sealed)
        journal = Journal(sealed)
        with sealed.writing():
            for key, value in meta.items():
                sealed.insert("meta", {"key": key, "value": value})
            KeyRegister(SettingStore(sealed)).put(ring)
            journal.add(who, ACTION, now)
        writer = Writer(who, meta["device"], vault.writer.clock, vault.roles)
        CaseStore(sealed, journal, writer).save(case, 0, action=ACTION)
    finally:
        sealed.close()
