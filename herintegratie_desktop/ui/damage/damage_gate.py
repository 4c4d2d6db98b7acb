"""What is shown in the place of a damaged vault: what is the matter, and the three ways on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.ui.damage.rescue_keys import RescueKeys
from herintegratie_desktop.ui.entrance.gate import Gate
from herintegratie_desktop.ui.files import (
    choose_file,
    choose_folder,
    choose_new_file,
    write_whole,
)
from herintegratie_desktop.ui.hand import Hand
from herintegratie_desktop.ui.kit.basics import (
    Banner,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    label,
)

if TYPE_CHECKING:
    from herintegratie_desktop.store.backuprestore import Restored
    from herintegratie_desktop.store.rescue import RescueReport

_WIDTH = 620
_MOST_LOSSES = 12
_KEY_FILE = "keys.json"
Say = Callable[[Phrase], str]


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
        self.save_button = SecondaryButton(self.tr("Lijst bewaren…"), "download")
        self.open_button = PrimaryButton(self.tr("De nieuwe kluis openen"))
        self.keys_button = LinkButton(self.tr("Redden met een ander sleutelbestand…"))
        self.keys = RescueKeys()
        self._report: RescueReport | None = None
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
        for part in (self.outcome, self.losses, self.save_button, self.open_button, self.keys):
            card.add(part)
            part.hide()
        card.add(self.rescue_button)
        card.add(self.restore_button)
        card.add(self.keys_button)
        self.other = LinkButton(self.tr("Andere kluis openen…"))
        card.add(self.other)
        self.message.show_message("error", self._say(what))
        damaged = what.values.get("what")
        if isinstance(damaged, Phrase) and damaged.values.get("file") == _KEY_FILE:
            self.show_keys()

    def _connect(self) -> None:
        self.rescue_button.clicked.connect(lambda _=False: self._choose_rescue())
        self.restore_button.clicked.connect(lambda _=False: self._choose_restore())
        self.keys_button.clicked.connect(lambda _=False: self.show_keys())
        self.keys.wanted.connect(self._choose_rescue_with)
        self.keys.left.connect(lambda: self._show_keys(shown=False))
        self.save_button.clicked.connect(lambda _=False: self._choose_list())
        self.open_button.clicked.connect(lambda _=False: self._open())
        self.other.clicked.connect(lambda _=False: self.other_wanted.emit())

    def _choose_rescue(self) -> None:
        place = choose_folder(self, self.tr("Waar de geredde kluis komt"), self._folder.parent)
        if place is not None:
            self.rescue_into(_free(place, "gered", self._now()))

    def show_keys(self) -> None:
        """Ask for another key file and a secret, as when that of the vault is damaged."""
        self._show_keys(shown=True)
        self.keys.begin(self._secret)

    def _show_keys(self, *, shown: bool) -> None:
        self.keys.setVisible(shown)
        for button in (self.rescue_button, self.keys_button):
            button.setHidden(shown)

    def _choose_rescue_with(self, keys: Path, secret: str) -> None:
        place = choose_folder(self, self.tr("Waar de geredde kluis komt"), self._folder.parent)
        if place is not None:
            self._secret = secret
            self.rescue_into(_free(place, "gered", self._now()), keys)

    def _choose_list(self) -> None:
        kinds = self.tr("Tekst (*.txt)")
        path = choose_new_file(self, self.tr("Lijst bewaren"), "niet-gered.txt", kinds)
        if path is not None:
            self.save_list(path)

    def save_list(self, path: Path) -> None:
        """Write what came of the rescue as text; it holds case numbers and no names."""
        from herintegratie_desktop.exchange.rescue_report import report_lines

        if self._report is None:
            return
        try:
            write_whole(path, ("\n".join(report_lines(self._report)) + "\n").encode())
        except OSError as error:
            self.message.show_message("error", str(error))
        else:
            words = self.tr("De lijst staat in {file}.").format(file=path)
            self.message.show_message("good", words)

    def _choose_restore(self) -> None:
        kinds = self.tr("Back-ups (*.hibackup);;Alle bestanden (*)")
        file = choose_file(self, self.tr("Back-up kiezen"), kinds)
        if file is None:
            return
        place = choose_folder(self, self.tr("Waar de teruggezette kluis komt"), file.parent)
        if place is not None:
            self.restore_into(file, _free(place, "teruggezet", self._now()))

    def rescue_into(self, target: Path, keys: Path | None = None) -> None:
        """Rescue what can be read into a new folder, beside the window.

        `keys` is a key file, a backup or a folder to take the keys from.
        """
        from herintegratie_desktop.store.rescue import rescue

        folder, secret, now = self._folder, self._secret, self._now
        self._begin(self.tr("Bezig met redden; dit kan enkele minuten duren…"))
        self._hand.do(
            lambda _work: rescue(folder, secret, target, clock=now, keys=keys),
            self._show,
            self._fail,
        )

    def restore_into(self, file: Path, target: Path) -> None:
        """Make a vault of a backup in a new folder, beside the window."""
        from herintegratie_desktop.store.backuprestore import restore_backup

        secret, now = self._secret, self._now
        self._begin(self.tr("Bezig met terugzetten…"))
        self._hand.do(
            lambda _work: restore_backup(file, target, secret, clock=now),
            partial(self._show_restored, target),
            self._fail,
        )

    def _show_restored(self, target: Path, told: Restored) -> None:
        self._offer(target, self.tr("De back-up staat in {folder}."))
        if told.again.until is None:
            words = self.tr(
                "Er ligt geen leesbare lijst van wissingen bij deze back-up. Een dossier dat "
                "daarna is gewist, kan terug zijn: kijk de bewijzen van wissing na."
            )
            self.message.show_message("warn", words)
        elif told.again.cases:
            words = self.tr("%n gewist(e) dossier(s) opnieuw gewist.", "", told.again.cases)
            self.message.show_message("info", words)

    def _begin(self, words: str) -> None:
        self._enable(False)
        self.message.show_message("info", words)

    def _show(self, report: RescueReport) -> None:
        saved, self._report = dict(report.saved), report
        self._show_keys(shown=False)
        words = self.tr("%n dossier(s) gered in {folder}.", "", saved["cases"])
        self._offer(report.folder, words)
        if report.is_whole:
            return
        lines = [f"• {loss.place}: {self._say(loss.phrase)}" for loss in report.lost]
        more = [f"• … (+{len(lines) - _MOST_LOSSES})"] if len(lines) > _MOST_LOSSES else []
        self.losses.setText("\n".join([*lines[:_MOST_LOSSES], *more]))
        self.losses.show()
        self.save_button.show()
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
        for button in (
            self.rescue_button,
            self.restore_button,
            self.keys_button,
            self.keys,
            self.other,
        ):
            button.setEnabled(is_free)

    def _open(self) -> None:
        if self._made is not None:
            self.open_wanted.emit(self._made, self._secret)


def _free(place: Path, word: str, now: datetime) -> Path:
    """Return the name of a new folder at a place."""
    return place / f"herintegratie-kluis-{word}-{now:%Y%m%d-%H%M%S}"
