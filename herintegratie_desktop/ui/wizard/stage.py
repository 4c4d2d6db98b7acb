"""The middle of the wizard: which step this is, what is missing, the page, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.ui.kit.fields import ErrorSummary
from herintegratie_desktop.ui.kit.reading_order import takes_tab
from herintegratie_desktop.ui.kit.tab_order import put_after, stops
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    PrimaryButton,
    SecondaryButton,
    label,
    line,
    scrolled,
)
from herintegratie_desktop.ui.wizard.page import WizardPage

MOST_SHOWN = 6
EDGE = 24
_SCROLL_THEMSELVES = {Step.PLAN}
"""Pages with a table, which rather shows fewer rows than make the page longer than the window."""


class Stage(QWidget):
    """Shows one page at a time, with what all pages have around it."""

    going_on = Signal()
    going_back = Signal()
    place_asked = Signal(str)
    new_version_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_words = label("", "step")
        self.title = label("", "title", wrap=True)
        self.hint = label("", "muted", wrap=True)
        self.sealed = Banner()
        self.note = Banner()
        self.summary = ErrorSummary()
        self.next_button = PrimaryButton()
        self.back_button = SecondaryButton(self.tr("Vorige stap"))
        self._page: WizardPage | None = None
        self._sheet = _Sheet()
        self._column = self._sheet.column
        self._actions = QHBoxLayout()
        self.area: QScrollArea = scrolled(self._sheet)
        self._edge = line()
        self._edge.hide()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._sheet.setProperty("kind", "page")
        self._column.setContentsMargins(EDGE, 18, EDGE, 8)
        self._column.setSpacing(8)
        for part in (self.step_words, self.title, self.hint):
            self._column.addWidget(part)
        self._column.addSpacing(4)
        for box in (self.sealed, self.note, self.summary):
            self._column.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self._edge)
        column.addLayout(self._bar())

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(EDGE, 10, EDGE, 18)
        bar.setSpacing(10)
        bar.addWidget(self.next_button)
        bar.addWidget(self.back_button)
        bar.addStretch(1)
        self._actions.setSpacing(10)
        bar.addLayout(self._actions)
        return bar

    def _connect(self) -> None:
        self.next_button.clicked.connect(lambda _=False: self.going_on.emit())
        self.back_button.clicked.connect(lambda _=False: self.going_back.emit())
        self.summary.chosen.connect(self._on_link)
        self.area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self._edge.setVisible(most > 0)
        )
        self.sealed.acted.connect(self.new_version_wanted)

    def show_page(self, page: WizardPage) -> None:
        """Show a page from its top, with its title, its hint and its buttons."""
        self._put_away()
        self._page = page
        self._sheet.fits = page.step in _SCROLL_THEMSELVES
        self._show_words(page)
        self._column.addWidget(page, 1)
        for action in page.page_buttons():
            self._actions.addWidget(action)
            action.show()
        page.show()
        page.arrive()
        self._tab_to_bar(page)
        self.area.verticalScrollBar().setValue(0)

    def _tab_to_bar(self, page: WizardPage) -> None:
        """Let Tab come to the buttons after the page that is above them."""
        fields = stops(page)
        if fields:
            put_after(fields[-1], (self.next_button, self.back_button, *page.page_buttons()))

    def _show_words(self, page: WizardPage) -> None:
        number = self.tr("Stap {number} van {count}")
        self.step_words.setText(number.format(number=int(page.step), count=len(Step)))
        self.title.setText(page.title())
        self.hint.setText(page.hint())
        self.hint.setVisible(bool(page.hint()))
        is_last = page.step is Step.SIGN
        self.next_button.setText(
            self.tr("Opslaan en sluiten") if is_last else self.tr("Opslaan en verder")
        )
        self.back_button.setVisible(page.step is not Step.HOUSEHOLD)
        self.setAccessibleName(f"{self.step_words.text()}: {page.title()}")

    def _put_away(self) -> None:
        self.note.clear()
        self.summary.show_errors(())
        if self._page is None:
            return
        for action in self._page.page_buttons():
            self._actions.removeWidget(action)
            action.setParent(self._page)
            action.hide()
        self._column.removeWidget(self._page)
        self._page.hide()

    def show_missing(self, pairs: tuple[tuple[str, str], ...], *, focus: bool) -> None:
        """Show what is missing on top, each a link to its place; counts the rest of a long list."""
        shown, rest = list(pairs[:MOST_SHOWN]), pairs[MOST_SHOWN:]
        if rest:
            shown.append((rest[0][0], self.tr("En nog %n andere.", "", len(rest))))
        self.summary.show_errors(shown, focus=focus)
        if focus:
            self.area.verticalScrollBar().setValue(0)

    def show_sealed(self, is_sealed: bool) -> None:
        """Say that the plan was signed, with the way to change it after all."""
        if is_sealed:
            words = self.tr("U kunt alles lezen, maar niets wijzigen.")
            lead = self.tr("Dit plan is ondertekend. ")
            new = self.tr("Nieuwe versie maken")
            self.sealed.show_message("info", words, lead=lead, action=new)
        else:
            self.sealed.clear()

    def show_reading(self, why: str) -> None:
        """Say that the case can only be read, and why."""
        lead = self.tr("U leest dit dossier; wijzigen kan niet. ")
        self.sealed.show_message("info", why, lead=lead)

    def parts(self) -> list[QWidget]:
        """Return what stands here in the order in which one reads it."""
        page = [] if self._page is None else [self._page, *self._page.page_buttons()]
        boxes = [self.sealed, self.note, self.summary]
        return [*boxes, *page[:1], self.next_button, self.back_button, *page[1:]]

    def reveal(self, field: QWidget) -> None:
        """Scroll until a field is in sight."""
        if self._sheet.isAncestorOf(field):
            self.area.ensureWidgetVisible(field, 20, 60)

    def focus_first(self) -> None:
        """Give the keyboard to the first field of the page."""
        page = self._page
        if page is None:
            return
        first = page.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        field = page.nextInFocusChain()
        while field is not None and field is not page:
            if page.isAncestorOf(field) and takes_tab(field):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            field = field.nextInFocusChain()

    def _on_link(self, place: str) -> None:
        self.place_asked.emit(place)


class _Sheet(QWidget):
    """What scrolls: as long as it likes to be, or as short as it can be when it has to fit."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.fits = False

    def heightForWidth(self, width: int) -> int:
        """Return the height that the scroll area must give."""
        if self.fits:
            return self.column.minimumHeightForWidth(width)
        return super().heightForWidth(width)
