"""The key an office signs the codes on its paper with, kept inside the vault."""

from __future__ import annotations

from collections.abc import Callable

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.writer import Writer

_SETTING = "page-code-key"


class PageKeyStore:
    """One private key of 32 bytes a vault; every user of it signs codes with the same."""

    def __init__(self, sealed: SealedDatabase, journal: Journal, writer: Writer) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._settings = SettingStore(sealed)

    def get(self) -> bytes | None:
        """Return the private key, or None when none was needed yet."""
        kept = self._settings.get(_SETTING)
        return None if kept is None else bytes.fromhex(kept)

    def ensure(self, make: Callable[[], bytes]) -> bytes:
        """Return the private key; the first time it is made, kept, and noted in the journal.

        Raises `NotAllowedError` for who may not seal, and `VaultNotWritableError`.
        """
        kept = self.get()
        if kept is not None:
            return kept
        self._writer.need(Act.SEAL)
        made = make()
        with self._sealed.writing():
            self._settings.put(_SETTING, made.hex())
            self._journal.add(self._writer.user, "page-key", self._writer.clock())
        return made
