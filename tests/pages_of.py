"""Every byte of a vault as SQLite sees it: the pages of its files, decrypted."""

from __future__ import annotations

import zipfile

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from vaults import PASSPHRASE

from herintegratie_desktop.store.keyfile import KEY_FILE, read_key_ring

PAGE, RESERVED, VECTOR, SALT = 4096, 80, 16, 16
WAL_HEAD, FRAME_HEAD = 32, 24


def decrypted(folder):
    """Return the pages of the database and of what was written ahead, one after another."""
    key = bytes(read_key_ring(folder).opened_by(PASSPHRASE)[1])
    pages = list(_pages((folder / "vault.db").read_bytes()))
    ahead = folder / "vault.db-wal"
    if ahead.exists():
        pages += _frames(ahead.read_bytes())
    return b"".join(_opened(page, key) for page in pages)


def decrypted_backup(file, folder):
    """Return the pages of a backup, unpacked in a folder."""
    with zipfile.ZipFile(file) as packed:
        packed.extractall(folder)
    assert (folder / KEY_FILE).exists()
    return decrypted(folder)


def _pages(raw):
    for at in range(0, len(raw), PAGE):
        # The first page begins with the salt in clear.
        yield raw[at + (SALT if at == 0 else 0) : at + PAGE]


def _frames(raw):
    for at in range(WAL_HEAD, len(raw), FRAME_HEAD + PAGE):
        number = int.from_bytes(raw[at : at + 4], "big")
        page = raw[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
        yield page[SALT if number == 1 else 0 :]


def _opened(page, key):
    vector = page[-RESERVED:][:VECTOR]
    opener = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return opener.update(page[:-RESERVED])
