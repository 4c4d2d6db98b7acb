"""Key slots for a rescue from elsewhere: another folder, a key file of any name, or a backup."""

from __future__ import annotations

from pathlib import Path
from zipfile import is_zipfile

from herintegratie_desktop.store.backupfile import key_file_in
from herintegratie_desktop.store.errors import NoVaultError
from herintegratie_desktop.store.files import disk_errors
from herintegratie_desktop.store.keyfile import KEY_FILE, key_ring_of, read_key_ring
from herintegratie_desktop.store.keys import KeyRing

_MOST_BYTES = 1 << 20


def ring_from(place: Path) -> KeyRing:
    """Return the key slots that a place holds.

    Raises `NoVaultError`, `NewerVaultError`, `DamagedVaultError`, and `BadBackupError` for a zip
    that is no backup.
    """
    if place.is_dir():
        return read_key_ring(place)
    if not place.is_file():
        raise NoVaultError(place, KEY_FILE)
    with disk_errors(place.parent):
        if is_zipfile(place):
            return key_ring_of(key_file_in(place), place)
        with place.open("rb") as file:
            return key_ring_of(file.read(_MOST_BYTES), place)
