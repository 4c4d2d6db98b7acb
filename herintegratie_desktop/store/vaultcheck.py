"""Look through a whole vault and name everything that is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from herintegratie_desktop.core.canonical import case_digest
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.casedigests import doubtful_cases
from herintegratie_desktop.store.cases import CaseStore
from herintegratie_desktop.store.cipher import DATABASE_FILE, SealedDatabase, open_scratch
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.migrations import migrate, schema_of
from herintegratie_desktop.store.walking import Unread, joined

_PAGE = words("een bladzijde van het bestand is gewijzigd of beschadigd: {detail}")
_STRUCTURE = words("de opbouw van de databank klopt niet: {detail}")
_ORPHAN = words("rijen die nergens bij horen: {count}")
_SCHEMA = words("is anders dan dit programma het maakt")
_CHAIN = words("de keten van het logboek is hier onderbroken: deze of de vorige regel is gewijzigd")
_SEARCH = words("het zoekregister past niet bij de dossiers")
_UNLIKE = words("het dossier is anders dan bij de laatste keer opslaan is vastgelegd")
_UNRECORDED = words("de laatste versie van het dossier staat niet in de lijst van versies")
_UNJOURNALED = words("versies die niet zo in het logboek staan: {count}")
_UNREADABLE = words("kan niet worden gelezen: {detail}")
_MOST_DETAILS = 20


@dataclass(frozen=True)
class VaultFault:
    """Something damaged: `place` is a file, a table, a journal entry or a case id."""

    place: str
    phrase: Phrase


Faults = Iterator[VaultFault]


def faults_of(sealed: SealedDatabase, cases: CaseStore, journal: Journal) -> tuple[VaultFault, ...]:
    """Return everything that is damaged: pages, tables, search, history, then case by case."""
    looks: dict[str, Callable[[], Faults]] = {
        DATABASE_FILE: lambda: _pages(sealed),
        "foreign_keys": lambda: _orphans(sealed),
        "schema": lambda: _schema(sealed),
        "case_search": lambda: _search(sealed),
        "journal": lambda: _chain(journal),
        "revisions": lambda: _revisions(sealed),
        "cases": lambda: _cases(sealed, cases),
    }
    return tuple(fault for place, look in looks.items() for fault in guarded(place, look))


def guarded(place: str, look: Callable[[], Faults]) -> list[VaultFault]:
    """Return what a look at something finds; that it cannot be read is a fault too."""
    from sqlcipher3 import dbapi2

    found: list[VaultFault] = []
    try:
        found.extend(look())
    except VaultError as error:
        found.append(VaultFault(place, Phrase(_UNREADABLE, {"detail": error.phrase})))
    except dbapi2.Error as error:
        found.append(VaultFault(place, Phrase(_UNREADABLE, {"detail": str(error)})))
    return found


def _pages(sealed: SealedDatabase) -> Faults:
    for row in sealed.rows("pragma cipher_integrity_check")[:_MOST_DETAILS]:
        yield VaultFault(DATABASE_FILE, Phrase(_PAGE, {"detail": str(next(iter(row.values())))}))
    for row in sealed.rows(f"pragma integrity_check({_MOST_DETAILS})"):
        detail = str(next(iter(row.values())))
        if detail != "ok":
            yield VaultFault(DATABASE_FILE, Phrase(_STRUCTURE, {"detail": detail}))


def _orphans(sealed: SealedDatabase) -> Faults:
    tables = [row["table"] for row in sealed.rows("pragma foreign_key_check")]
    for table in sorted(set(tables)):
        yield VaultFault(table, Phrase(_ORPHAN, {"count": str(tables.count(table))}))


def _schema(sealed: SealedDatabase) -> Faults:
    fresh = open_scratch()
    try:
        migrate(fresh)
        expected = schema_of(fresh)
    finally:
        fresh.close()
    found = schema_of(sealed)
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            yield VaultFault(name, Phrase(_SCHEMA))


def _search(sealed: SealedDatabase) -> Faults:
    try:
        with sealed.writing() as db:
            db.execute("insert into case_search (case_search, rank) values ('integrity-check', 1)")
    except VaultError:
        yield VaultFault("case_search", Phrase(_SEARCH))


def _chain(journal: Journal) -> Faults:
    broken = journal.first_broken()
    if broken is not None:
        yield VaultFault(f"journal[{broken}]", Phrase(_CHAIN))


def _revisions(sealed: SealedDatabase) -> Faults:
    count = sealed.value(
        "select count(*) from revisions left join journal"
        " on journal.case_id = revisions.case_id and journal.revision = revisions.id"
        " and journal.digest = revisions.digest and journal.at = revisions.saved_at"
        " where journal.id is null"
    )
    if count:
        yield VaultFault("revisions", Phrase(_UNJOURNALED, {"count": str(count)}))


def _cases(sealed: SealedDatabase, cases: CaseStore) -> Faults:
    """Load what its rows do not prove to be as it was saved, and name what is wrong with it."""
    unread = []
    for each in doubtful_cases(sealed):
        if isinstance(each, Unread):
            unread.append(each)
        else:
            yield from guarded(each, partial(_case, cases, each))
    for gap in joined(unread):
        yield VaultFault(f"cases[{gap.span}]", Phrase(_UNREADABLE, {"detail": gap.why}))


def _case(cases: CaseStore, case_id: str) -> Faults:
    loaded = cases.load(case_id)
    newest = next(iter(cases.revisions(case_id)), None)
    if newest is None or newest.rev != loaded.rev:
        yield VaultFault(case_id, Phrase(_UNRECORDED))
    elif newest.digest != case_digest(loaded.case):
        yield VaultFault(case_id, Phrase(_UNLIKE))
