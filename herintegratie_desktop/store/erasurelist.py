"""What was erased, in a sealed list beside the backups: a restore erases it again from an old one.

A backup of before an erasure holds the case and cannot know that it went. The list lies in the
folder of the backups, names cases by number and first revision only, and is sealed with a key that
stands in the vault and so in every backup of it, whatever became of passphrases and data key.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.files import replace_file

if TYPE_CHECKING:
    from herintegratie_desktop.store.cipher import Row
    from herintegratie_desktop.store.settings import SettingStore

Rows = Callable[[str], "list[Row]"]
"""Returns the rows of a query: of the connection of the window, or of the one beside it."""

END = ".wissingen"
COLUMNS = ("id", "erased_at", "erased_by", "reason", "policy", "totals")
_KEY = "erasures.key"
_KEY_BYTES, _NONCE_BYTES = 32, 12
_MOST_BYTES = 32 << 20
_FORMAT = "herintegratie-erasures/1"
# The journal is gone through once: it has no index of what its entries are about.
ERASURES = (
    "select erasures.*, case_id, hash, min(journal.id) as entry,"
    " (select id from revisions where case_id = journal.case_id and rev = 1) as first,"
    " (select saved_at from revisions where case_id = journal.case_id and rev = 1) as began"
    " from journal cross join erasures on erasures.id = journal.revision"
    " where action = 'erase' group by erasures.id order by erasures.id"
)


@dataclass(frozen=True)
class Erased:
    """A case that was erased, to be erased again where an older copy comes back.

    `first` is the id of its first revision, so that another case that got the same number in the
    copy is let alone; empty when it is not known.
    """

    case_id: str
    row: Row
    first: str = ""


@dataclass(frozen=True)
class Known:
    """What lists told: the erasures, until when the newest list was kept, and how many are shut."""

    erased: tuple[Erased, ...] = ()
    until: datetime | None = None
    shut: int = 0


def erased_in(rows: Rows) -> tuple[Erased, ...]:
    """Return every case that was erased from a vault, with the row it left."""
    if not rows("select 1 from erasures limit 1"):
        # The long way through the journal would lead to nothing.
        return ()
    return tuple(_erased(row) for row in rows(ERASURES))


def merged(*lists: Iterable[Erased]) -> tuple[Erased, ...]:
    """Return the erasures of several lists once each; one that knows the first revision wins."""
    found: dict[str, Erased] = {}
    for each in (each for erased in lists for each in erased):
        known = found.get(each.row["id"])
        if known is None or not known.first:
            found[each.row["id"]] = each
    return tuple(found[key] for key in sorted(found))


def see_that_lists_can_be_sealed(settings: SettingStore) -> None:
    """Make the key of the lists when the vault has none, before anything is copied."""
    if not settings.get(_KEY):
        settings.put(_KEY, secrets.token_hex(_KEY_BYTES))


def write_list(rows: Rows, folder: Path, now: datetime) -> Path:
    """Put the list in a folder, with what one of before knew; raises `VaultNotWritableError`."""
    vault, key = _vault(rows), _key(rows)
    path = folder / f"herintegratie-{vault}-{_mark(key)}{END}"
    former = _opened(path, vault, key)
    erased = merged(erased_in(rows), former.erased if former else ())
    document = {"until": now.isoformat(), "erased": [asdict(each) for each in erased]}
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = _cipher(key).encrypt(nonce, json.dumps(document).encode(), _bound(vault))
    shown = {"format": _FORMAT, "vault": vault, "nonce": _text(nonce), "sealed": _text(sealed)}
    replace_file(path, json.dumps(shown, indent=2).encode())
    return path


def write_lists(rows: Rows, folders: Iterable[Path], now: datetime) -> tuple[Path, ...]:
    """Put the list in every folder that can be reached, and return in which it could not."""
    missed = []
    for folder in folders:
        try:
            write_list(rows, folder, now)
        except (VaultError, OSError):
            missed.append(folder)
    return tuple(missed)


def read_lists(rows: Rows, folders: Iterable[Path]) -> Known:
    """Return what the lists of a vault in some folders tell; what cannot be opened is counted."""
    vault, key = _vault(rows), _key(rows)
    opened = [_opened(path, vault, key) for path in _lists_of(vault, folders)]
    told = [each for each in opened if each is not None]
    untils = [each.until for each in told if each.until is not None]
    return Known(
        erased=merged(*(each.erased for each in told)),
        until=max(untils, default=None),
        shut=len(opened) - len(told),
    )


def _lists_of(vault: str, folders: Iterable[Path]) -> list[Path]:
    found: set[Path] = set()
    for folder in folders:
        with suppress(OSError):
            found.update(folder.absolute().glob(f"herintegratie-{vault}-*{END}"))
    return sorted(found)


def _opened(path: Path, vault: str, key: bytes) -> Known | None:
    """Return what a list says; None when it is not there, damaged, or under another key."""
    from cryptography.exceptions import InvalidTag

    if not key:
        return None
    try:
        with path.open("rb") as file:
            shown = json.loads(file.read(_MOST_BYTES))
        nonce, sealed = (base64.b64decode(shown[name]) for name in ("nonce", "sealed"))
        document = json.loads(_cipher(key).decrypt(nonce, sealed, _bound(vault)))
    except (OSError, ValueError, KeyError, TypeError, InvalidTag):
        return None
    erased = tuple(Erased(**each) for each in document["erased"])
    return Known(erased, datetime.fromisoformat(document["until"]))


def _cipher(key: bytes) -> Any:  # noqa: ANN401
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _bound(vault: str) -> bytes:
    return json.dumps([_FORMAT, vault]).encode("ascii")


def _mark(key: bytes) -> str:
    from hashlib import sha256

    return sha256(_FORMAT.encode() + key).hexdigest()[:8]


def _vault(rows: Rows) -> str:
    return str(rows("select value from meta where key = 'vault'")[0]["value"])


def _key(rows: Rows) -> bytes:
    found = rows(f"select value from settings where key = '{_KEY}'")  # noqa: S608
    return bytes.fromhex(found[0]["value"]) if found else b""


def _erased(row: Row) -> Erased:
    return Erased(row["case_id"], {name: row[name] for name in COLUMNS}, row["first"] or "")


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
