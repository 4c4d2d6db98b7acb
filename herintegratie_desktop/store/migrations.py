"""The history of the database: each step is SQL in one transaction; a published step stays."""

from __future__ import annotations

from herintegratie_desktop.store import step_0001, step_0002, step_0003, step_0004
from herintegratie_desktop.store.cipher import SealedDatabase

STEPS = (step_0001.SQL, step_0002.SQL, step_0003.SQL, step_0004.SQL)
NEWEST = len(STEPS)
_BEHIND = "case_search_"
Schema = dict[str, str]


def version_of(sealed: SealedDatabase) -> int:
    """Return how many steps a database has behind it."""
    return int(sealed.value("pragma user_version"))


def migrate(sealed: SealedDatabase, until: int = NEWEST) -> None:
    """Take the steps a database still lacks."""
    for number in range(version_of(sealed) + 1, until + 1):
        with sealed.writing() as db:
            for statement in _statements(STEPS[number - 1]):
                db.execute(statement)
            db.execute(f"pragma user_version = {number}")


def schema_of(sealed: SealedDatabase) -> Schema:
    """Return the SQL of every table, index and trigger of ours, by name.

    The tables behind the search index are left out: another SQLite may make them otherwise.
    """
    found = sealed.rows("select name, sql from sqlite_master where sql is not null")
    return {row["name"]: row["sql"] for row in found if not row["name"].startswith(_BEHIND)}


def _statements(script: str) -> list[str]:
    """Split a script after the empty line that ends each statement of ours."""
    return [part for part in script.strip().split("\n\n") if part.strip()]
