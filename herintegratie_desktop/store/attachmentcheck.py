"""Read every attachment of a vault part by part, and name each that is not as it was kept."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.attachmentparts import PART, get_part, little_memory
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.vaultcheck import Faults, VaultFault, guarded

_PART = words("deel {part} van de bijlage is gewijzigd, beschadigd of weg")
_UNLIKE = words("de bijlage is anders dan toen zij werd bewaard")
_UNKNOWN = words("de bijlage staat niet zo in het logboek")
_SURPLUS = words("de bijlage heeft meer delen dan haar grootte")


def attachment_faults(sealed: SealedDatabase) -> tuple[VaultFault, ...]:
    """Return every attachment that is not whole, with the first part of it that is not."""
    with little_memory(sealed):
        return tuple(guarded("attachments", partial(_all, sealed)))


def _all(sealed: SealedDatabase) -> Faults:
    rows = sealed.rows(
        "select attachments.id, cases.id as case_id, bytes, attachments.digest from attachments"
        " join cases on cases.number = case_number order by attachments.id"
    )
    for row in rows:
        place = f"attachments[{row['id']}]"
        yield from guarded(place, partial(_one, sealed, place, row))


def _one(sealed: SealedDatabase, place: str, row: Row) -> Faults:
    count = -(-row["bytes"] // PART)
    digest = sha256()
    for position in range(count):
        expected = min(PART, row["bytes"] - position * PART)
        content = get_part(sealed, row["id"], position)
        if content is None or len(content) != expected:
            yield VaultFault(place, Phrase(_PART, {"part": str(position + 1)}))
            return
        digest.update(content)
    if digest.hexdigest() != row["digest"]:
        yield VaultFault(place, Phrase(_UNLIKE))
    if (
        _value(sealed, "select count(*) from attachment_parts where attachment = ?", row["id"])
        != count
    ):
        yield VaultFault(place, Phrase(_SURPLUS))
    known = (
        "select count(*) from journal where action = 'attachment-added'"
        " and case_id = ? and digest = ?"
    )
    if not _value(sealed, known, row["case_id"], row["digest"]):
        yield VaultFault(place, Phrase(_UNKNOWN))


def _value(sealed: SealedDatabase, sql: str, *values: str) -> int:
    return int(sealed.value(sql, values))
