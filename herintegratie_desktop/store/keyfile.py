"""`keys.json`: the key slots of a vault in a file, read strictly and replaced in one step."""

from __future__ import annotations

import base64
import binascii
import json
import re
from pathlib import Path
from typing import Any

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    NewerVaultError,
    NoVaultError,
)
from herintegratie_desktop.store.files import as_vault_error, replace_file
from herintegratie_desktop.store.halfmade import lost_its_keys
from herintegratie_desktop.store.keys import KEYRING, KINDS, MOST, Cost, KeyRing
from herintegratie_desktop.store.slots import Seal, Slot

KEY_FILE = "keys.json"
FORMAT = 3
_FORMAT_OF_KEYRINGS = 3
_FORMAT_OF_PAIRS = 2
_FORMAT = re.compile(r"herintegratie-vault/([1-9]\d{0,5})")
_KDF = "argon2id"
_CIPHER = "aes-256-gcm"
_AGREEMENT = "x25519-hkdf-sha256"
_PUBLIC_BYTES = 32
_MOST_SEALS = 2
_MOST_BYTES = 1024 * 1024
_UNREADABLE = words(
    "{file} is niet leesbaar als sleutelbestand; zonder dat kan niets worden gelezen, maar het "
    "sleutelbestand uit een back-up van deze kluis past ook"
)
_GONE = words(
    "{file} ontbreekt; zonder dat kan niets worden gelezen, maar het sleutelbestand uit een "
    "back-up van deze kluis past ook"
)

Json = dict[str, Any]


class _BadKeyFileError(ValueError):
    """Something in the key file is not what it should be."""


def read_key_ring(folder: Path) -> KeyRing:
    """Read the slots; raises `NoVaultError`, `NewerVaultError` or `DamagedVaultError`."""
    try:
        with (folder / KEY_FILE).open("rb") as file:
            raw = file.read(_MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError) as error:
        if lost_its_keys(folder):
            raise DamagedVaultError(folder, Phrase(_GONE, {"file": KEY_FILE})) from error
        raise NoVaultError(folder, KEY_FILE) from error
    except OSError as error:
        raise as_vault_error(error, folder) from error
    return key_ring_of(raw, folder)


def key_ring_of(raw: bytes, folder: Path) -> KeyRing:
    """Read the slots of a key file that lies at a place; raises as `read_key_ring`."""
    try:
        return _ring(folder, json.loads(raw))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        what = Phrase(_UNREADABLE, {"file": KEY_FILE})
        raise DamagedVaultError(folder, what) from error


def passphrase_slot(folder: Path, slot: Slot) -> Slot:
    """Return the slot that a user types a secret for; raises as `read_key_ring`.

    What a computer kept is of no use in another place.
    """
    return read_key_ring(folder).user(slot.name) if slot.kind == KEYRING else slot


def write_key_ring(folder: Path, ring: KeyRing) -> None:
    """Write the slots so that the file is the old one or the new one, never half of one."""
    document = {
        "format": f"herintegratie-vault/{_format_of(ring)}",
        "vault": ring.vault,
        "slots": [_slot_document(slot) for slot in ring.slots],
    }
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    replace_file(folder / KEY_FILE, text.encode())


def _format_of(ring: KeyRing) -> int:
    """Return the oldest format that can hold the slots, so that an older program may read them."""
    if ring.keyrings():
        return _FORMAT_OF_KEYRINGS
    return 1 if all(slot.is_first_format for slot in ring.slots) else _FORMAT_OF_PAIRS


def _slot_document(slot: Slot) -> Json:
    cost = slot.cost
    document: Json = {
        "name": slot.name,
        "kind": slot.kind,
        "role": slot.role,
        "kdf": {
            "name": _KDF,
            "t": cost.passes,
            "m_kib": cost.memory,
            "p": cost.lanes,
            "salt": _text_of(slot.salt),
        },
        "key": {
            "cipher": _CIPHER,
            "nonce": _text_of(slot.nonce),
            "wrapped": _text_of(slot.wrapped),
        },
    }
    if slot.is_first_format:
        return document
    seals = [
        {
            "ephemeral": _text_of(seal.ephemeral),
            "nonce": _text_of(seal.nonce),
            "sealed": _text_of(seal.sealed),
        }
        for seal in slot.seals
    ]
    return document | {"agreement": _AGREEMENT, "public": _text_of(slot.public), "data_key": seals}


def _text_of(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _ring(folder: Path, document: Json) -> KeyRing:
    match = _FORMAT.fullmatch(document["format"])
    if match is None:
        raise _BadKeyFileError(document["format"])
    if int(match[1]) > FORMAT:
        raise NewerVaultError(folder, int(match[1]), FORMAT)
    return KeyRing(_text(document, "vault"), tuple(_slot(each) for each in document["slots"]))


def _slot(document: Json) -> Slot:
    kdf, key = document["kdf"], document["key"]
    cost = Cost(_number(kdf, "t"), _number(kdf, "m_kib"), _number(kdf, "p"))
    if (kdf["name"], key["cipher"]) != (_KDF, _CIPHER) or document["kind"] not in KINDS:
        raise _BadKeyFileError(document["kind"])
    if not _is_bearable(cost):
        raise _BadKeyFileError(str(cost))
    return Slot(
        name=_text(document, "name"),
        kind=document["kind"],
        role=_text(document, "role"),
        cost=cost,
        salt=_bytes(kdf, "salt"),
        nonce=_bytes(key, "nonce"),
        wrapped=_bytes(key, "wrapped"),
        public=_public(document),
        seals=tuple(_seal(each) for each in document.get("data_key", [])),
    )


def _public(document: Json) -> bytes:
    if "public" not in document:
        return b""
    public, seals = _bytes(document, "public"), document["data_key"]
    is_sound = len(public) == _PUBLIC_BYTES and 1 <= len(seals) <= _MOST_SEALS
    if not is_sound or document["agreement"] != _AGREEMENT:
        raise _BadKeyFileError("public")
    return public


def _seal(document: Json) -> Seal:
    return Seal(
        _bytes(document, "ephemeral"), _bytes(document, "nonce"), _bytes(document, "sealed")
    )


def _is_bearable(cost: Cost) -> bool:
    """Refuse what would hang the program or what Argon2 cannot do, before anything is derived."""
    return (
        1 <= cost.passes <= MOST.passes
        and 1 <= cost.lanes <= MOST.lanes
        and 8 * cost.lanes <= cost.memory <= MOST.memory
    )


def _text(document: Json, key: str) -> str:
    value = document[key]
    if not isinstance(value, str):
        raise _BadKeyFileError(key)
    return value


def _number(document: Json, key: str) -> int:
    value = document[key]
    if not isinstance(value, int) or isinstance(value, bool):
        raise _BadKeyFileError(key)
    return value


def _bytes(document: Json, key: str) -> bytes:
    try:
        return base64.b64decode(_text(document, key), validate=True)
    except binascii.Error as error:
        raise _BadKeyFileError(key) from error
