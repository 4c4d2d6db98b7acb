"""What the office recorded of keeping cases: when subsidies were fixed, and what must stay."""

from __future__ import annotations

from datetime import date, datetime

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.core.retention import Fixing, Hold, Kept, kept
from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.errors import NoSuchCaseError, VaultError
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.policies import PolicyStore
from herintegratie_desktop.store.writer import Writer

_CLOCKS = "select id, project, planned_departure from cases"
# Of very many cases only those are looked at of which the subsidy was fixed.
_FIXED = (
    f"{_CLOCKS} where exists (select 1 from subsidy_fixings where replaced_at is null"  # noqa: S608
    " and subsidy_fixings.project = cases.project"
    " and planned_departure between departures_from and departures_until)"
)
_TURNED = words("Een periode begint vóór zij eindigt. Verbeter de dagen {first} en {last}.")
_EARLY = words(
    "Een subsidie wordt vastgesteld na het laatste vertrek waar zij over gaat, en niet in de "
    "toekomst. Verbeter de dag {day}."
)
_EMPTY = words("Vul project, bron en reden in; zij staan later op het bewijs.")
_NO_FIXING = words("Vaststelling {id} is er niet of is al ingetrokken. Kies er een uit de lijst.")
_NO_HOLD = words("Dossier {case} wordt niet vastgehouden.")


class RetentionError(VaultError):
    """Something about keeping cases cannot be recorded like this; the sentence says why."""


class RetentionStore:
    """The clock of every case of one vault, and what the office decided about it."""

    def __init__(
        self, sealed: SealedDatabase, journal: Journal, writer: Writer, policies: PolicyStore
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._policies = policies

    def fixings(self) -> tuple[Fixing, ...]:
        """Return the fixings that count, by project and period."""
        sql = (
            "select * from subsidy_fixings where replaced_at is null"
            " order by project, departures_from, id"
        )
        return tuple(map(_fixing, self._sealed.rows(sql)))

    def add_fixing(self, project: str, first: date, last: date, fixed_on: date, source: str) -> int:
        """Record when the subsidy of departures from `first` until `last` was fixed.

        Returns its number. Raises `NotAllowedError` or `RetentionError`.
        """
        self._writer.need(Act.SET_POLICY)
        now = self._writer.clock()
        _refuse_days(first, last, fixed_on, now.astimezone().date())
        row = {
            "project": _filled(project),
            "departures_from": first.isoformat(),
            "departures_until": last.isoformat(),
            "fixed_on": fixed_on.isoformat(),
            "source": _filled(source),
            "set_at": timestamp(now),
            "set_by": self._writer.user,
        }
        with self._sealed.writing():
            number = self._sealed.insert("subsidy_fixings", row)
            self._journal.add(self._writer.user, f"subsidy-fixed:{project.strip()}", now)
        return number

    def withdraw_fixing(self, number: int) -> None:
        """Let a fixing count no longer; raises `NotAllowedError` or `RetentionError`."""
        self._writer.need(Act.SET_POLICY)
        now = self._writer.clock()
        found = next((each for each in self.fixings() if each.id == number), None)
        if found is None:
            raise RetentionError(_NO_FIXING, id=str(number))
        with self._sealed.writing():
            self._sealed.update("subsidy_fixings", "id", number, {"replaced_at": timestamp(now)})
            self._journal.add(self._writer.user, f"subsidy-not-fixed:{found.project}", now)

    def hold(self, case_id: str, reason: str) -> None:
        """Keep a case for a reason, in the place of an earlier one.

        Raises `NotAllowedError`, `NoSuchCaseError`, `RetentionError`.
        """
        self._writer.need(Act.ERASE)
        now = self._writer.clock()
        row = {
            "case_id": case_id,
            "reason": _filled(reason),
            "set_at": timestamp(now),
            "set_by": self._writer.user,
        }
        with self._sealed.writing():
            if self._sealed.value("select 1 from cases where id = ?", [case_id]) is None:
                raise NoSuchCaseError(case_id)
            self._sealed.replace_all("case_holds", [row])
            self._journal.add(self._writer.user, "hold", now, About(case_id))

    def release(self, case_id: str) -> None:
        """Keep a case no longer than others; raises `NotAllowedError` or `RetentionError`."""
        self._writer.need(Act.ERASE)
        if case_id not in self._holds():
            raise RetentionError(_NO_HOLD, case=case_id)
        now = self._writer.clock()
        with self._sealed.writing() as db:
            db.conn.execute("delete from case_holds where case_id = ?", [case_id])
            self._journal.add(self._writer.user, "release", now, About(case_id))

    def clock(self, case_id: str) -> Kept:
        """Return the clock of one case; raises `NotAllowedError` or `NoSuchCaseError`."""
        self._writer.need(Act.READ)
        found = self._clocks(f"{_CLOCKS} where id = ?", [case_id])
        if not found:
            raise NoSuchCaseError(case_id)
        return found[0]

    def due(self, day: date) -> tuple[Kept, ...]:
        """Return the cases that may be erased on a day, the longest due first."""
        self._writer.need(Act.READ)
        found = [each for each in self._clocks(_FIXED, []) if each.is_due(day)]
        return tuple(sorted(found, key=lambda each: (str(each.may_go_from), each.case_id)))

    def held(self) -> tuple[Hold, ...]:
        """Return the holds, the oldest first; raises `NotAllowedError`."""
        self._writer.need(Act.READ)
        return tuple(sorted(self._holds().values(), key=lambda each: each.set_at))

    def _clocks(self, sql: str, values: list[object]) -> list[Kept]:
        fixings, holds = self.fixings(), self._holds()
        years = self._policies.policy().retention_years
        return [
            kept(
                row["id"],
                row["project"],
                _day(row["planned_departure"]),
                fixings,
                holds.get(row["id"]),
                years,
            )
            for row in self._sealed.rows(sql, values)
        ]

    def _holds(self) -> dict[str, Hold]:
        rows = self._sealed.rows("select * from case_holds")
        return {row["case_id"]: _hold(row) for row in rows}


def _refuse_days(first: date, last: date, fixed_on: date, today: date) -> None:
    if first > last:
        raise RetentionError(_TURNED, first=first.isoformat(), last=last.isoformat())
    if not last <= fixed_on <= today:
        raise RetentionError(_EARLY, day=fixed_on.isoformat())


def _filled(text: str) -> str:
    if not text.strip():
        raise RetentionError(_EMPTY)
    return text.strip()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _fixing(row: Row) -> Fixing:
    return Fixing(
        id=row["id"],
        project=row["project"],
        departures_from=date.fromisoformat(row["departures_from"]),
        departures_until=date.fromisoformat(row["departures_until"]),
        fixed_on=date.fromisoformat(row["fixed_on"]),
        source=row["source"],
        set_at=datetime.fromisoformat(row["set_at"]),
        set_by=row["set_by"],
    )


def _hold(row: Row) -> Hold:
    set_at = datetime.fromisoformat(row["set_at"])
    return Hold(row["case_id"], row["reason"], set_at, row["set_by"])
