"""What is amiss with an open vault, looked for at opening and, slice by slice, when nobody waits.

The chain of the journal is followed from the last entry that was seen to be whole; its number and
hash lie among the settings. Whoever alters them only causes the whole chain to be followed, which
is done once more in every session anyhow.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.journal import BEGIN, Journal, Mark
from herintegratie_desktop.store.settings import SettingStore

_BROKEN = words(
    "Het logboek is niet heel: regel {number} past niet op de regel ervoor. Er is iets gewijzigd "
    "buiten dit programma om, of de schijf is beschadigd. Meld dit aan uw beheerder, laat de kluis "
    "onderzoeken, en bewaar haar zoals zij is."
)
_UNREADABLE = words(
    "Een deel van het logboek is niet te lezen: {why} Maak een back-up en laat de kluis "
    "onderzoeken."
)
_EARLIER = words(
    "De klok van deze computer loopt achter op het logboek (daar is het al {last}). Zet de "
    "klok goed: het logboek en de termijnen rekenen ermee."
)
_FOLLOWED, _KNOWN_BROKEN = "journal.followed", "journal.broken"
_AT_OPENING = 1_000
_SLICE = 400
_LOOKED_BACK = 50
_SLACK = timedelta(minutes=2)
ACTION = "journal-broken"

Clock = Callable[[], datetime]


class Health:
    """Looks after one open vault; `go_on` until it says that nothing is left."""

    def __init__(self, journal: Journal, settings: SettingStore, who: str, clock: Clock) -> None:
        self._journal = journal
        self._settings = settings
        self._who = who
        self._clock = clock
        self._found: list[Phrase] = []
        self._known = self._at = BEGIN
        self._is_second_round = self._is_unreadable = self._is_over = False
        self.broken: int | None = None

    @property
    def warnings(self) -> tuple[Phrase, ...]:
        """Return what is amiss, in words; more may come while the journal is followed."""
        broken = self.broken
        told = [] if broken is None else [Phrase(_BROKEN, {"number": str(broken)})]
        return (*told, *self._found, *([] if self._is_over else self._of_clock()))

    def begin(self, found: tuple[Phrase, ...] = ()) -> None:
        """Look at what was added since the last time, but not for long."""
        self._found.extend(found)
        try:
            self._known = self._at = self._mark()
            self._ask_again()
            self._follow(_AT_OPENING)
        except VaultError as error:
            self._give_up(error)

    def go_on(self) -> bool:
        """Follow the chain for some thousandths of a second; False when all of it was seen."""
        if self.broken is not None or self._is_unreadable or self._is_over:
            return False
        try:
            return self._follow(_SLICE) or self._next_round()
        except VaultError as error:
            self._give_up(error)
            return False

    def end(self) -> None:
        """Look at nothing any more, for the vault is closed."""
        self._is_over = True

    def _follow(self, count: int) -> bool:
        """Follow some entries; say whether there may be more."""
        end = self._at.number + count
        seen = self._journal.followed(self._at, end)
        self._at = seen.whole
        if seen.broken is not None:
            self._tell(seen.broken)
            return False
        return seen.whole.number == end

    def _next_round(self) -> bool:
        """Keep how far the new entries are whole, then begin with the old ones."""
        if self._is_second_round or self.broken is not None:
            return False
        self._settings.put(_FOLLOWED, f"{self._at.number} {self._at.hash}")
        self._is_second_round, self._at = True, BEGIN
        return self._known.number > 0

    def _give_up(self, error: VaultError) -> None:
        self._is_unreadable = True
        self._found.append(Phrase(_UNREADABLE, {"why": error.phrase}))

    def _mark(self) -> Mark:
        number, _, known = (self._settings.get(_FOLLOWED) or "").partition(" ")
        if number.isdecimal() and known and self._journal.hash_of(int(number)) == known:
            return Mark(int(number), known)
        return BEGIN

    def _ask_again(self) -> None:
        """Look first at an entry that was found to be broken before."""
        number = self._settings.get(_KNOWN_BROKEN) or ""
        if number.isdecimal() and int(number) > 0:
            before = Mark(int(number) - 1, self._journal.hash_of(int(number) - 1))
            self.broken = self._journal.first_broken(before, int(number))

    def _tell(self, number: int) -> None:
        """Warn from now on, and write in the journal itself since when that is known."""
        self.broken = number
        if self._settings.get(_KNOWN_BROKEN) != str(number):
            with suppress(VaultError):
                self._journal.note(self._who, f"{ACTION}:{number}", "", self._clock())
                self._settings.put(_KNOWN_BROKEN, str(number))

    def _of_clock(self) -> list[Phrase]:
        # Not only the last one: that may have been written by the clock that is behind.
        try:
            moments = [entry.at for entry in self._journal.entries(limit=_LOOKED_BACK)]
        except VaultError as error:
            return [] if self._is_unreadable else [Phrase(_UNREADABLE, {"why": error.phrase})]
        if not moments or max(moments) <= self._clock() + _SLACK:
            return []
        return [Phrase(_EARLIER, {"last": f"{max(moments).astimezone():%d-%m-%Y %H:%M}"})]
