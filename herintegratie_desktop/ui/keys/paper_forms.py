"""The keys on paper: a new recovery key, a set of shares, and papers that are checked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from herintegratie_desktop.store.shares import MOST_SHARES, USUAL_COUNT, USUAL_NEEDED, ShareSet
from herintegratie_desktop.ui.entrance.recovery_panel import RecoveryCheck, RecoveryPanel
from herintegratie_desktop.ui.entrance.recovery_sheet import RecoverySheet
from herintegratie_desktop.ui.entrance.sheet_ways import SheetWays
from herintegratie_desktop.ui.keys.key_form import KeyForm, explained
from herintegratie_desktop.ui.keys.paper_sheet import ShareSheet, qr_pixels
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextArea
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.preferences import ORGANISATION
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.topic import row_of

_WORDS_A_ROW = 4
_QR = 190
_LEAST = 2


class RecoveryForm(KeyForm):
    """A new recovery key: shown, kept, and two groups of it asked back."""

    def __init__(self, bridge: OfficeBridge) -> None:
        super().__init__(bridge, self.tr("Nieuwe herstelsleutel"), self.tr("Sleutel maken"))
        what = self.tr("De herstelsleutel op het oude papier opent de kluis daarna niet meer.")
        self.what = explained(what)
        self.card.add(self.what)
        self.end_with_secret()
        self.panel: RecoveryPanel | None = None
        self.check: RecoveryCheck | None = None

    def work(self) -> str:
        """Make the key and show it; the form goes on until it was read back."""
        return self.bridge.vault.renew_recovery_key(self.secret.text())

    def _do(self) -> None:
        made: list[str] = []
        refused = self.bridge.refusal(lambda: made.append(self.work()))
        self.secret.clear()
        if refused:
            self.message.show_message("error", refused)
            self.secret.select()
        else:
            self._show(made[0])

    def _show(self, key: str) -> None:
        vault, day = self.bridge.vault, self.bridge.desk.today
        place = vault.settings.get(ORGANISATION) or ""
        sheet = RecoverySheet(key, ", ".join(_names(self.bridge)), place, day, vault.folder)
        panel, check = RecoveryPanel(sheet), RecoveryCheck(sheet)
        for part in (self.what, self.secret_row, self.go_button, self.leave_button):
            part.hide()
        self.card.add(panel)
        self.card.add(check)
        check.hide()
        panel.shown.connect(lambda: _swap(panel, check))
        check.back.connect(lambda: _swap(check, panel))
        check.passed.connect(self._on_passed)
        self.panel, self.check = panel, check

    def _on_passed(self) -> None:
        self.done.emit(self.tr("De nieuwe herstelsleutel geldt. Vernietig het oude papier."))


class SharesForm(KeyForm):
    """Make shares, keep each on paper, read each back; only then do they count."""

    def __init__(self, bridge: OfficeBridge) -> None:
        title = self.tr("Nieuwe delen van de sleutel")
        super().__init__(bridge, title, self.tr("Delen in gebruik nemen"))
        self.count, self.needed = QComboBox(), QComboBox()
        _offer(self.count, MOST_SHARES, USUAL_COUNT)
        _offer(self.needed, USUAL_COUNT, USUAL_NEEDED)
        self.make_button = PrimaryButton(self.tr("Delen maken"))
        self.begin_part = self._begin_part()
        self.card.add(self.begin_part)
        self.made: ShareSet | None = None
        self.page: SharePage | None = None
        self.reading: ReadingBack | None = None
        self.end_with_secret()
        for part in (self.secret_row, self.go_button):
            part.hide()
        self.make_button.clicked.connect(lambda _=False: self.make())
        self.count.currentTextChanged.connect(self._on_count)

    def first_field(self) -> QWidget:
        """Return where the keyboard begins."""
        return self.count

    def _begin_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        what = self.tr(
            "Geef ieder deel aan iemand anders. Enkele delen samen openen de kluis als niemand dat "
            "meer kan; één deel alleen zegt niets. Delen van eerder openen daarna niet meer."
        )
        column.addWidget(explained(what))
        column.addWidget(FieldRow(self.tr("Hoeveel delen?"), self.count))
        column.addWidget(FieldRow(self.tr("Hoeveel ervan openen de kluis?"), self.needed))
        column.addLayout(row_of(self.make_button))
        return part

    def _on_count(self, count: str) -> None:
        _offer(self.needed, int(count), min(int(count), int(self.needed.currentText())))

    def make(self) -> None:
        """Make the shares and show the first one."""
        self.made = ShareSet(int(self.needed.currentText()), int(self.count.currentText()))
        self.begin_part.hide()
        self.show_share(1)

    def show_share(self, number: int) -> None:
        """Show one share with the ways to keep it."""
        made, vault = self.made, self.bridge.vault
        if made is None:
            return
        sheet = ShareSheet(
            made.words[number - 1],
            number,
            made.count,
            made.needed,
            made.number,
            self.bridge.desk.today,
            vault.folder,
        )
        self._put(page := SharePage(sheet, self))
        self.page = page
        page.next_button.clicked.connect(lambda _=False: self._after(number))

    def _after(self, number: int) -> None:
        if self.made is not None and number < self.made.count:
            self.show_share(number + 1)
        elif self.made is not None:
            self._put(reading := ReadingBack(self.made, self.bridge))
            self.reading = reading
            reading.all_read.connect(self._on_all_read)

    def _put(self, part: QWidget) -> None:
        for former in (self.page, self.reading):
            if former is not None:
                former.hide()
                former.deleteLater()
        self.page = self.reading = None
        self.message.clear()
        self.card.body.insertWidget(self.card.body.indexOf(self.secret_row), part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_all_read(self) -> None:
        for part in (self.secret_row, self.go_button):
            part.show()
        self.secret.select()

    def work(self) -> str:
        """Let the shares open the vault."""
        if self.made is not None:
            self.bridge.vault.put_shares(self.secret.text(), self.made)
        return self.tr("De delen gelden. Geef ieder deel aan iemand anders.")


class SharePage(QWidget):
    """One share as it must be kept: its words, its code, and the ways to keep it."""

    def __init__(self, sheet: ShareSheet, form: SharesForm) -> None:
        super().__init__()
        self.sheet = sheet
        self.ways = SheetWays(sheet, f"deel-{sheet.number}-van-{sheet.count}.pdf", form.message)
        self.next_button = PrimaryButton(self.tr("Verder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        said = sheet.sentences()
        column.addWidget(label(said["title"], "heading"))
        column.addWidget(label(said["keep"], wrap=True))
        column.addLayout(self._words())
        column.addWidget(self._code())
        column.addWidget(self.ways)
        column.addLayout(row_of(self.next_button))
        self.setFocusProxy(self.next_button)

    def _words(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(5)
        for at, word in enumerate(self.sheet.words.split()):
            shown = label(f"{at + 1}. {word}")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, at // _WORDS_A_ROW, at % _WORDS_A_ROW)
        return grid

    def _code(self) -> QLabel:
        shown, picture = QLabel(), QPixmap()
        picture.loadFromData(qr_pixels(self.sheet.words))
        shown.setPixmap(picture.scaledToWidth(_QR))
        shown.setAccessibleName(self.tr("Dit deel als code om te scannen"))
        return shown


class ReadingBack(QWidget):
    """Asks each share back from its paper, typed or scanned, in any order."""

    all_read = Signal()

    def __init__(self, made: ShareSet, bridge: OfficeBridge) -> None:
        super().__init__()
        self._made, self._bridge = made, bridge
        self.field = TextArea(3)
        hint = self.tr("Typ de 33 woorden over van het papier, of scan de code.")
        self.row = FieldRow(self.tr("Een deel teruglezen"), self.field, hint=hint)
        self.check_button = SecondaryButton(self.tr("Nakijken"), "check")
        self.state = label("", "strong", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Klopt ieder papier?"), "heading"))
        column.addWidget(self.state)
        column.addWidget(self.row)
        column.addLayout(row_of(self.check_button))
        self.check_button.clicked.connect(lambda _=False: self.check())
        self.setFocusProxy(self.field)
        self._show_state()

    def check(self) -> None:
        """Look whether what was typed is a share of this set."""
        refused = self._bridge.refusal(lambda: self._made.check(self.field.text()))
        self.row.show_error(refused)
        if refused:
            self.row.focus_field()
            return
        self.field.show_text("")
        self._show_state()
        if not self._made.unchecked:
            self.row.hide()
            self.check_button.hide()
            self.all_read.emit()
        else:
            self.row.focus_field()

    def _show_state(self) -> None:
        left = self._made.unchecked
        if left:
            words = self.tr("Nog terug te lezen: deel {numbers}.")
            self.state.setText(words.format(numbers=", ".join(map(str, left))))
        else:
            self.state.setText(self.tr("Alle delen kloppen."))


def _offer(field: QComboBox, most: int, chosen: int) -> None:
    """Let somebody choose a number from 2 on."""
    field.clear()
    field.addItems([str(number) for number in range(_LEAST, most + 1)])
    field.setCurrentText(str(chosen))


def _names(bridge: OfficeBridge) -> list[str]:
    return [each.name for each in bridge.vault.users() if each.kind == "user"]


def _swap(former: QWidget, latter: QWidget) -> None:
    former.hide()
    latter.show()
    latter.setFocus(Qt.FocusReason.OtherFocusReason)
