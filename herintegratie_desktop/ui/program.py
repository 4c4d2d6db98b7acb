"""From the first window to the last: who is asked for a key, what is open, and what is locked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.ui.doors import Doors
from herintegratie_desktop.ui.entrance.gate import Gate
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog, Ways
from herintegratie_desktop.ui.kit.look import apply_look
from herintegratie_desktop.ui.kit.looks import tokens_of
from herintegratie_desktop.ui.preferences import ORGANISATION, Preferences
from herintegratie_desktop.ui.texts import speak
from herintegratie_desktop.ui.watches import Watches, close_dialogs

if TYPE_CHECKING:
    from herintegratie_desktop.core.intake import Step
    from herintegratie_desktop.core.phrases import Phrase
    from herintegratie_desktop.store.backuprestore import OpenedBackup
    from herintegratie_desktop.store.vault import Vault
    from herintegratie_desktop.ui.backup.closing import ClosingWindow
    from herintegratie_desktop.ui.backup.keeper import BackupKeeper
    from herintegratie_desktop.ui.desk import Desk
    from herintegratie_desktop.ui.entrance.first_use import FirstUse
    from herintegratie_desktop.ui.main_window import MainWindow

_KEY_FILE = "keys.json"
# What unlocking needs, imported one by one while somebody types the passphrase.
_WARM = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "argon2.low_level",
    "herintegratie_desktop.store.vault",
    "herintegratie_desktop.ui.office_desk",
    "herintegratie_desktop.ui.main_window",
    "herintegratie_desktop.ui.backup.wiring",
)
_BETWEEN_MS = 15
_NOTE_AFTER_MS = 100


class Program(QObject):
    """Shows one window at a time; holds the vault while it is open."""

    painted = Signal()

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        preferences: Preferences,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(app)
        self._app = app
        self.folder = folder
        self._kept = preferences
        self._now = now
        self.vault: Vault | None = None
        self._practice = False
        self._reopen: tuple[str, Step] | None = None
        self.watches = Watches(self.lock, self)
        self.keeper: BackupKeeper | None = None
        self.closing: ClosingWindow | None = None
        self._warm = list(_WARM)
        self.window: QWidget | None = None
        self.main: MainWindow | None = None
        self.practice_room: Path | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.dress(self._kept.look))

    def start(self) -> None:
        """Ask for the key of the vault, or make one when there is none yet."""
        from herintegratie_desktop.store.halfmade import lost_its_keys

        is_there = (self.folder / _KEY_FILE).exists() or lost_its_keys(self.folder)
        if is_there or self._settles():
            self.show_unlock()
        else:
            self.show_first_use()

    def show_unlock(self) -> None:
        """Show the window that asks for the passphrase."""
        doors = Doors(self._now)
        ways = Ways(doors.opened, doors.opened_with_shares, doors.wait, doors.opened_with_keyring)
        dialog = UnlockDialog(self.folder, self._kept.language, ways, self._say)
        dialog.painted.connect(self._on_painted)
        dialog.unlocked.connect(self.enter)
        dialog.opened_with_paper.connect(self._on_opened_with_paper)
        dialog.damaged.connect(self._show_damage)
        dialog.other_wanted.connect(self._choose_vault)
        dialog.new_wanted.connect(self._choose_new)
        dialog.language_chosen.connect(self._speak_before)
        self._show(dialog)

    def _show_damage(self, secret: str, what: Phrase) -> None:
        """Show what is the matter with the vault, and the ways on."""
        from herintegratie_desktop.ui.damage.damage_gate import DamageGate

        language = self._kept.language
        gate = DamageGate(self.folder, secret, what, language, self._say, self._now)
        gate.open_wanted.connect(self._enter_made)
        gate.other_wanted.connect(self._choose_vault)
        gate.language_chosen.connect(self._speak_before)
        self._show(gate)

    def _enter_made(self, folder: Path, secret: str) -> None:
        """Open the vault that was rescued or brought back."""
        self.folder = folder
        self.show_unlock()
        if isinstance(self.window, UnlockDialog):
            self.window.passphrase.line.setText(secret)
            self.window.try_open()

    def show_first_use(self) -> None:
        """Show the window that makes a vault."""
        from herintegratie_desktop.ui.entrance.first_use import FirstUse

        today = self._now().date()
        window = FirstUse(self.folder, self._kept.language, Doors(self._now).made, self._say, today)
        window.painted.connect(self._on_painted)
        window.made.connect(self._on_made)
        window.practice_wanted.connect(self.practise)
        window.other_wanted.connect(self._choose_vault)
        window.language_chosen.connect(lambda code: self._speak_first(window, code))
        self._show(window)

    def enter(self, vault: Vault) -> None:
        """Show the cases of an open vault, or the case that was open when it was locked."""
        from herintegratie_desktop.ui.damage.health_line import HealthLine
        from herintegratie_desktop.ui.main_window import MainWindow
        from herintegratie_desktop.ui.office_desk import office_desk

        self.vault = vault
        if not self._practice:
            self.folder = self._kept.folder = vault.folder
        found = office_desk(vault, self._now, self._kept.language)
        main = MainWindow(vault, found.desk, self._kept.look, self._practice, found.trouble)
        main.restoreGeometry(self._kept.geometry)
        main.lock_wanted.connect(self.lock)
        main.practice_wanted.connect(self.practise)
        main.look_chosen.connect(self._on_look)
        main.language_chosen.connect(self._speak_inside)
        main.closed.connect(self._on_main_closed)
        self.main = main
        self._show(main)
        self.watches.begin(main, vault)
        self._keep_backups(main, found.desk)
        HealthLine(main, main.add_below_bar, vault, found.desk)
        if self._reopen is not None:
            self._note_opening()
        self._open_again(main)
        QTimer.singleShot(_NOTE_AFTER_MS, self, self._note_opening)

    def _note_opening(self) -> None:
        """Record that the vault was opened, once the window is painted."""
        from herintegratie_desktop.store.errors import VaultError

        if self.vault is not None:
            # On a full disk every later change says so; being able to look is worth more.
            with suppress(VaultError):
                self.vault.note_opening()

    def lock(self) -> None:
        """Save, take the content away, drop the key, and ask for the passphrase again.

        When saving fails everything stays, or the work would be lost.
        """
        if self.main is None or not self._put_away():
            return
        if self._end_vault():
            self._reopen = None
            self.start()
        else:
            self.show_unlock()

    def practise(self) -> None:
        """Open a new vault with a made-up household, apart from the real one."""
        from herintegratie_desktop.store.guidefiles import read_guide
        from herintegratie_desktop.ui.practice import practice_vault

        if not self._put_away():
            return
        self._end_vault()
        self._reopen, self._practice = None, True
        name, room = self.tr("Oefenaar"), self.practice_room
        self.enter(practice_vault(read_guide(), name, self._now, room))

    def save(self) -> bool:
        """Put what is open on the disk; False when that failed."""
        return self.main.save() if self.main is not None else True

    def leave(self, *, quit_too: bool = True) -> None:
        """Save, close the vault and end, as when the system asks so."""
        if self._put_away():
            self._end_vault()
        if quit_too:
            self._app.quit()

    def end(self) -> None:
        """Close the vault when the program ends, however that came."""
        self._end_vault()

    def dress(self, look: str) -> None:
        """Wear a look by its name; `system` follows light or dark of the system."""
        if self.main is not None and self.main.frame is not None:
            # Every widget is dressed again, so those that nobody sees had better not be there.
            self.main.frame.forget_other_pages()
        apply_look(self._app, tokens_of(look))
        if self.main is not None:
            self.main.top_bar.show_look(look)

    def show_refusal(self, phrase: Phrase) -> None:
        """Say why something was not done, in the window that is open."""
        if self.main is not None:
            self.main.show_refusal(phrase)

    def _on_opened_with_paper(self, vault: Vault, secret: str) -> None:
        """Ask for a new passphrase at once, while the paper is at hand."""
        from herintegratie_desktop.ui.keys.passphrase_dialog import PassphraseDialog

        self.enter(vault)
        if self.main is not None and self.vault is vault:
            dialog = PassphraseDialog(vault, secret, self._say, self.main)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _say(self, phrase: Phrase) -> str:
        from herintegratie_desktop.store.texts import translator

        return phrase.said(translator(self._kept.language))

    def _show(self, window: QWidget) -> None:
        former, self.window = self.window, window
        if isinstance(former, Gate) and isinstance(window, Gate):
            window.setGeometry(former.geometry())
        window.show()
        if former is not None:
            former.hide()
            former.deleteLater()

    def _put_away(self) -> bool:
        """Save and empty the window of a vault; False when it stays."""
        main = self.main
        if main is None:
            return True
        self._note_opening()
        opened = main.bridge.case.id if main.bridge else ""
        step = main.step
        if not main.leave_case():
            return False
        self._reopen = (opened, step) if opened else None
        self._kept.geometry = main.saveGeometry()
        self.watches.end()
        self.main = None
        main.hide()
        close_dialogs(main)
        return True

    def _keep_backups(self, main: MainWindow, desk: Desk) -> None:
        from herintegratie_desktop.ui.backup.keeper import BackupKeeper
        from herintegratie_desktop.ui.backup.wiring import BackupLine

        if self.vault is None or self._practice:
            return
        if self.keeper is None:
            self.keeper = BackupKeeper(self.vault, self._now, self)
        BackupLine(main, self.keeper, desk, self.take_restored)

    def take_restored(self, opened: OpenedBackup) -> None:
        """Put the open vault aside and a backup in its place, then ask for its passphrase."""
        from herintegratie_desktop.store.errors import VaultError

        if self.vault is None or not self.vault.may(Act.RESTORE) or not self._put_away():
            opened.close()
            return
        self.vault.journal.note(self.vault.user, "restore", "", self._now())
        self._end_vault()
        self._reopen = None
        try:
            aside = opened.take_place(self.folder, self._now())
        except VaultError as error:
            self._unlock_saying("error", self._say(error.phrase))
            return
        said = self.tr("De back-up is teruggezet. De vorige kluis is bewaard in {folder}.")
        self._unlock_saying("good", said.format(folder=aside))

    def _unlock_saying(self, kind: str, sentence: str) -> None:
        self.show_unlock()
        if isinstance(self.window, UnlockDialog):
            self.window.message.show_message(kind, sentence)

    def _settles(self) -> bool:
        from herintegratie_desktop.store.backupsettling import settle_restore

        return settle_restore(self.folder)

    def _end_vault(self) -> bool:
        """Close the vault that is open; True when that was one to practise in."""
        keeper, self.keeper = self.keeper, None
        if keeper is not None:
            keeper.end()
            keeper.deleteLater()
        vault, self.vault = self.vault, None
        was_practice, self._practice = self._practice, False
        if vault is None:
            return was_practice
        if was_practice:
            from herintegratie_desktop.ui.practice import end_practice

            end_practice(vault)
        else:
            vault.close()
        return was_practice

    def _open_again(self, main: MainWindow) -> None:
        if self._reopen is not None:
            case_id, step = self._reopen
            self._reopen = None
            main.open_case(case_id, step)

    def _on_made(self, vault: Vault, organisation: str) -> None:
        if organisation:
            vault.settings.put(ORGANISATION, organisation)
        self.enter(vault)

    def _on_look(self, look: str) -> None:
        self._kept.look = look
        self.dress(look)

    def _choose_vault(self) -> None:
        folder = self._ask_folder(self.tr("Map van de kluis"))
        if folder is not None:
            self.folder = folder
            self.show_unlock()

    def _choose_new(self) -> None:
        folder = self._ask_folder(self.tr("Lege map voor de nieuwe kluis"))
        if folder is not None:
            self.folder = folder
            self.show_first_use()

    def _ask_folder(self, title: str) -> Path | None:
        from herintegratie_desktop.ui.files import choose_folder

        return choose_folder(self.window, title, self.folder.parent)

    def _speak(self, language: str) -> None:
        self._kept.language = language
        speak(language)

    def _speak_before(self, language: str) -> None:
        self._speak(language)
        self.show_unlock()

    def _speak_first(self, window: FirstUse, language: str) -> None:
        self._speak(language)
        window.say_again(language)

    def _speak_inside(self, language: str) -> None:
        if self.vault is not None and self._put_away():
            self._speak(language)
            self.enter(self.vault)

    def _on_main_closed(self) -> None:
        if self.main is not None:
            self._kept.geometry = self.main.saveGeometry()
        self.watches.end()
        self.main = None
        if self.keeper is not None and self.keeper.is_wanted_at_end:
            from herintegratie_desktop.ui.backup.closing import ClosingWindow

            self.closing = ClosingWindow(self.keeper)
            self.closing.done.connect(self._finish)
            self.closing.start()
        else:
            self._finish()

    def _finish(self) -> None:
        self._end_vault()
        self._app.quit()

    def _on_painted(self) -> None:
        self.painted.emit()
        QTimer.singleShot(_BETWEEN_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        if self._warm:
            import_module(self._warm.pop(0))
            QTimer.singleShot(_BETWEEN_MS, self, self._warm_up)
