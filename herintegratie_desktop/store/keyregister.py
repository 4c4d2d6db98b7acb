"""The key slots as the encrypted database knows them, to hold `keys.json` against.

Anybody who can write in the folder can put an older `keys.json` back or swap a public key in it.
So the database keeps the public key and the roles of every slot: a slot that it does not know was
withdrawn, its roles are the ones kept here, and only keys it knows are given a new data key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.roles import EVERY_ROLE, Roles, roles_of
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.keys import PERSONAL, KeyRing
from herintegratie_desktop.store.settings import SettingStore
from herintegratie_desktop.store.slots import Slot

_SETTING = "keys.slots"
_WITHDRAWN = words(
    "De sleutel van {user} is ingetrokken; het sleutelbestand in {folder} is van eerder. Vraag een "
    "nieuwe sleutel aan een beheerder, of open met de herstelsleutel."
)
_SWAPPED = words(
    "De sleutel van {user} in {file} is niet de sleutel die de kluis kent. Er is niets gewijzigd. "
    "Geef {user} eerst een nieuwe wachtwoordzin."
)


class WithdrawnKeyError(VaultError):
    """A key was taken away or replaced since this key file was written."""

    def __init__(self, folder: Path, user: str) -> None:
        super().__init__(_WITHDRAWN, folder=str(folder), user=user)


class SwappedKeyError(VaultError):
    """A slot in the key file is not the one the vault knows; it is given no new data key."""

    def __init__(self, file: str, user: str) -> None:
        super().__init__(_SWAPPED, file=file, user=user)


@dataclass(frozen=True)
class Known:
    """A slot as the database knows it; `public` in hex, empty in the first format."""

    kind: str
    name: str
    public: str
    role: str

    @classmethod
    def of(cls, slot: Slot, role: str | None = None) -> Known:
        """Return what is to be known of a slot."""
        return cls(slot.kind, slot.name, slot.public.hex(), slot.role if role is None else role)

    def fits(self, slot: Slot) -> bool:
        """Say whether a slot is this one, whatever role stands on it."""
        return (self.kind, self.name, self.public) == (slot.kind, slot.name, slot.public.hex())


class KeyRegister:
    """What the database knows of the slots; a vault of before it was kept knows nothing."""

    def __init__(self, settings: SettingStore) -> None:
        self._settings = settings

    @property
    def is_kept(self) -> bool:
        """Say whether the vault knows its slots."""
        return self._settings.get(_SETTING) is not None

    def of(self, slot: Slot) -> Known | None:
        """Return what is known of a slot; None when it is another one than the vault knows."""
        if not self.is_kept:
            return Known.of(slot)
        return next((each for each in self._known() if each.fits(slot)), None)

    def roles(self, slot: Slot) -> Roles:
        """Return what somebody is who opens with a slot; recovery key and shares are everything."""
        if slot.kind not in PERSONAL:
            return EVERY_ROLE
        known = self.of(slot)
        return roles_of(known.role) if known else frozenset()

    def role_text(self, slot: Slot) -> str:
        """Return the roles on a slot as they are written."""
        known = self.of(slot)
        return known.role if known else slot.role

    def refuse_withdrawn(self, folder: Path, slot: Slot) -> None:
        """Raise `WithdrawnKeyError` for a user whom the vault does not know by this key.

        The recovery key and shares of the office always open, or an old key file would be the end.
        """
        if slot.kind in PERSONAL and self.of(slot) is None:
            raise WithdrawnKeyError(folder, slot.name)

    def refuse_swapped(self, ring: KeyRing, file: str) -> None:
        """Raise `SwappedKeyError` when a slot is not known by its public key."""
        for slot in ring.slots:
            if self.of(slot) is None:
                raise SwappedKeyError(file, slot.name)

    def put(self, *rings: KeyRing, roles: dict[str, str] | None = None) -> None:
        """Know exactly the slots of these rings from now on, with new roles for some users."""
        known: list[Known] = []
        for slot in (slot for ring in rings for slot in ring.slots):
            if not any(each.fits(slot) for each in known):
                known.append(Known.of(slot, self._role(slot, roles or {})))
        rows = [[each.kind, each.name, each.public, each.role] for each in known]
        self._settings.put(_SETTING, json.dumps(rows, ensure_ascii=False))

    def _role(self, slot: Slot, roles: dict[str, str]) -> str:
        if slot.kind in PERSONAL and slot.name in roles:
            return roles[slot.name]
        return self.role_text(slot)

    def _known(self) -> list[Known]:
        return [Known(*row) for row in json.loads(self._settings.get(_SETTING) or "[]")]
