"""What is shown in the place of a damaged vault: what is the matter, and the three ways on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.ui.entrance.gate import Gate
from herintegratie_desktop.ui.files import choose_file, choose_folder
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.kit.basics import (
    Banner,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)

if TYPE_CHECKING:
    from herintegratie_desktop.core.phrases import Phrase
    from herintegratie_desktop.store.rescue import RescueReport

_WIDTH = 620
_MOST_LOSSES = 12
Say = Callable[["Phrase"], str]


class DamageGate(Gate):
    """Offers to rescue, to bring a backup back, or to open another vault.

    ``open_wanted`` gives the folder of a vault that was made and the secret that opens it. The
    damaged vault stays as it is, whatever is chosen.
    """

    open_wanted = Signal(object, str)
    other_wanted = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what is damaged, and the tools to do something
        self,
        folder: Path,
        secret: str,
        what: Phrase,
        language: str,
        say: Say,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(language, parent)
        self._folder, self._secret, self._say, self._now = folder, secret, say, now
        self._hand = Hand(self)
        self._made: Path | None = None
        self.message = Banner()
        self.outcome = label("", wrap=True)
        self.losses = label("", "small", wrap=True)
        self.rescue_button = PrimaryButton(self.tr("Kluis redden naar een nieuwe map…"))
        self.restore_button = SecondaryButton(self.tr("Back-up terugzetten…"))
        self.open_button = PrimaryButton(self.tr("De nieuwe kluis openen"))
        self._build(what)
        self._connect()

    def _build(self, what: Phrase) -> None:
        card = self.card
        self.set_card_width(_WIDTH)
        card.show_title(self.tr("Deze kluis is beschadigd"))
        words = self.tr(
            "Er is niets gewijzigd en de beschadigde kluis blijft zoals zij is. Redden kopieert "
            "alles wat nog leesbaar is naar een nieuwe kluis, met een lijst van wat niet lukte."
        )
        card.add(self.message)
        card.add(label(str(self._folder), "small", wrap=True))
        card.add(label(words, wrap=True))
        for part in (self.outcome, self.losses, self.open_button):
            card.add(part)
            part.hide()
        card.add(self.rescue_button)
        card.add(self.restore_button)
        self.other = LinkButton(self.tr("Andere kluis openen…"))
        card.add(self.other)
        self.message.show_message("error", self._say(what))

    def _connect(self) -> None:
        self.rescue_button.clicked.connect(lambda _=False: self._choose_rescue())
        self.restore_button.clicked.connect(lambda _=False: self._choose_restore())
        self.open_button.clicked.connect(lambda _=False: self._open())
        self.other.clicked.connect(lambda _=False: self.other_wanted.emit())

    def _choose_rescue(self) -> None:
        place = choose_folder(self, self.tr("Waar de geredde kluis komt"), self._folder.parent)
        if place is not None:
            self.rescue_into(_free(place, "gered", self._now()))

    def _choose_restore(self) -> None:
        kinds = self.tr("Back-ups (*.hibackup);;Alle bestanden (*)")
        file = choose_file(self, self.tr("Back-up kiezen"), kinds)
        if file is None:
            return
        place = choose_folder(self, self.tr("Waar de teruggezette kluis komt"), file.parent)
        if place is not None:
            self.restore_into(file, _free(place, "teruggezet", self._now()))

    def rescue_into(self, target: Path) -> None:
        """Rescue what can be read into a new folder, beside the window."""
        from herintegratie_desktop.store.rescue import rescue

        folder, secret, now = self._folder, self._secret, self._now
        self._begin(self.tr("Bezig met redden; dit kan enkele minuten duren…"))
        self._hand.do(
            lambda _work: rescue(folder, secret, target, clock=now), self._show, self._fail
        )

    def restore_into(self, file: Path, target: Path) -> None:
        """Make a vault of a backup in a new folder, beside the window."""
        from herintegratie_desktop.store.backuprestore import restore_backup

        secret, now = self._secret, self._now
        self._begin(self.tr("Bezig met terugzetten…"))
        self._hand.do(
            lambda _work: restore_backup(file, target, secret, clock=now),
            lambda _told: self._offer(target, self.tr("De back-up staat in {folder}.")),
            self._fail,
        )

    def _begin(self, words: str) -> None:
        self._enable(False)
        self.message.show_message("info", words)

    def _show(self, report: RescueReport) -> None:
        saved = dict(report.saved)
        words = self.tr("%n dossier(s) gered in {folder}.", "", saved["cases"])
        self._offer(report.folder, words)
        if report.is_whole:
            return
        lines = [f"• {loss.place}: {self._say(loss.phrase)}" for loss in report.lost]
        more = [f"• … (+{len(lines) - _MOST_LOSSES})"] if len(lines) > _MOST_LOSSES else []
        self.losses.setText("\n".join([*lines[:_MOST_LOSSES], *more]))
        self.losses.show()
        self.message.show_message("warn", self.tr("Niet alles kon worden gered; zie de lijst."))

    def _offer(self, folder: Path, words: str) -> None:
        self._enable(True)
        self._made = folder
        self.message.clear()
        self.outcome.setText(words.format(folder=folder))
        self.outcome.show()
        self.open_button.show()
        self.open_button.setFocus()

    def _fail(self, error: Exception) -> None:
        from herintegratie_desktop.store.errors import VaultError

        self._enable(True)
        if not isinstance(error, VaultError):
            raise error
        self.message.show_message("error", self._say(error.phrase))

    def _enable(self, is_free: bool) -> None:
        for button in (self.rescue_button, self.restore_button, self.other):
            button.setEnabled(is_free)

    def _open(self) -> None:
        if self._made is not None:
            self.open_wanted.emit(self._made, self._secret)


def _free(place: Path, word: str, now: datetime) -> Path:
    """Return the name of a new folder at a place."""
    return place / f"herintegratie-kluis-{word}-{now:%Y%m%d-%H%M%S}"
