"""What two databases must have in common to be the same: counts, cases and the journal."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.journal import FIRST

_AT_ONCE = 2_000
_TABLES = (
    "select name from {of}.sqlite_master where type = 'table'"
    " and name not like 'sqlite_%' and name not like 'case_search%' order by name"
)


@dataclass(frozen=True)
class Proof:
    """Rows by table, SHA-256 over (id, rev, digest) of every case, head of the journal, format."""

    counts: tuple[tuple[str, int], ...]
    cases: str
    journal: str
    format: int

    def count(self, table: str) -> int:
        """Return how many rows a table has; none when there is no such table."""
        return dict(self.counts).get(table, 0)


def proof_of(sealed: SealedDatabase, of: str = "main") -> Proof:
    """Read the proof of a database, or of one attached under the name `of`."""
    tables = [row["name"] for row in sealed.rows(_TABLES.format(of=of))]
    last = f"select hash from {of}.journal order by id desc limit 1"  # noqa: S608
    return Proof(
        counts=tuple((table, _count(sealed, of, table)) for table in tables),
        cases=_cases_digest(sealed, of),
        journal=str(sealed.value(last) or FIRST),
        format=int(sealed.value(f"pragma {of}.user_version")),
    )


def _cases_digest(sealed: SealedDatabase, of: str) -> str:
    digest = hashlib.sha256()
    with sealed.reading() as db:
        found = db.conn.execute(f"select id, rev, digest from {of}.cases order by id")  # noqa: S608
        while rows := found.fetchmany(_AT_ONCE):
            digest.update("".join(f"{id_} {rev} {kept}\n" for id_, rev, kept in rows).encode())
    return digest.hexdigest()


def _count(sealed: SealedDatabase, of: str, table: str) -> int:
    return int(sealed.value(f"select count(*) from {of}.{table}"))  # noqa: S608
