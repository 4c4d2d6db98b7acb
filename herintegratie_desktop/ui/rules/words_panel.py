"""Approved words before they are loaded: what each sentence comes to, who approved, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.pdf.languages import language_name
from herintegratie_desktop.pdf.printable import unprintable
from herintegratie_desktop.store.officewords import WordOrigin
from herintegratie_desktop.store.wordreading import WordNote, WordReading
from herintegratie_desktop.ui.kit.dayfield import DayEdit
from herintegratie_desktop.ui.kit.fact_list import FactList
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.waiting import after_painting
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
    scrolled,
)
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import NOTHING
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import EDGE, row_of
from herintegratie_desktop.ui.rules.words_trial import TrialDialog
from herintegratie_desktop.ui.texts import capitalised


class WordsPanel(QWidget):
    """``done`` comes after the words were loaded; nothing is kept before that."""

    done = Signal()
    left = Signal()

    def __init__(
        self, bridge: OfficeBridge, name: str, raw: bytes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._name, self._raw = bridge, name, raw
        self.reading = WordReading()
        self.verdict = Banner()
        self.counts = FactList()
        self.faults = self._notes(self.tr("Zinnen die niet worden geladen"))
        self.remarks = self._notes(self.tr("Om nog naar te kijken"))
        self.who, self.day = TextLine(), DayEdit()
        self.who_row = FieldRow(
            self.tr("Wie heeft de woorden goedgekeurd?"),
            self.who,
            hint=self.tr("Een beëdigd vertaler, of iemand die uw organisatie vertrouwt."),
        )
        self.day_row = FieldRow(self.tr("Wanneer?"), self.day, hint=self.tr("Vandaag of eerder."))
        self.load_button = PrimaryButton(self.tr("Laden en gebruiken"))
        self.trial_button = SecondaryButton(self.tr("Proefafdruk…"), "eye")
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._build()
        self._connect()

    @property
    def language(self) -> str:
        """Return the language of the file, empty while it is not known."""
        return self.reading.language

    def _notes(self, name: str) -> ReadingTable:
        return ReadingTable(
            name,
            (
                Column(self.tr("Regel"), 74, figures=True),
                Column(self.tr("Nederlandse zin"), 300),
                Column(self.tr("Wat er is")),
            ),
            grows=True,
        )

    def _build(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 12)
        inside.setSpacing(14)
        about = Card(self._name)
        about.add(self.verdict)
        about.add(self.counts)
        self._asked = self._question()
        self._mistakes = _card(self.tr("Zinnen die niet worden geladen"), self.faults)
        self._looks = _card(self.tr("Om nog naar te kijken"), self.remarks)
        for part in (about, self._asked, self._mistakes, self._looks):
            inside.addWidget(part)
        inside.addStretch(1)
        for hidden in (self._asked, self._mistakes, self._looks, self.counts):
            hidden.hide()
        for button in (self.load_button, self.trial_button):
            button.hide()
        foot = row_of(self.load_button, self.trial_button, self.cancel_button)
        foot.setContentsMargins(EDGE, 0, EDGE, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page), 1)
        column.addLayout(foot)

    def _question(self) -> Card:
        card = Card(self.tr("Wie staat voor deze woorden in?"))
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.who_row, 1)
        pair.addWidget(self.day_row)
        card.add(pair)
        return card

    def _connect(self) -> None:
        self.who.typed.connect(lambda _: self.who_row.show_error(""))
        self.day.textEdited.connect(lambda _: self.day_row.show_error(""))
        self.load_button.clicked.connect(lambda _=False: self._on_load())
        self.trial_button.clicked.connect(lambda _=False: self._on_trial())
        self.cancel_button.clicked.connect(lambda _=False: self.left.emit())

    def start(self) -> None:
        """Say that the file is being looked through, and do that."""
        self.verdict.show_message("info", self.tr("Het bestand wordt nagekeken…"))
        self.cancel_button.setFocus()
        after_painting(self, self._look)

    def _look(self) -> None:
        refused = self._bridge.refusal(self._read)
        if refused:
            self.verdict.show_message("error", refused)
        elif self.reading.stopped:
            self._show_stopped(self.reading.stopped)
        else:
            self._show_reading(self.reading)

    def _read(self) -> None:
        self.reading = self._bridge.office.words.read(self._raw, "", unprintable)

    def _show_stopped(self, note: WordNote) -> None:
        said = capitalised(self._bridge.desk.say(note.phrase))
        lead = self.tr("Dit bestand kan niet worden gebruikt.")
        where = self.tr(" Regel {line}: {what}").format(line=note.line, what=said)
        self.verdict.show_message("error", where, lead=lead)

    def _show_reading(self, reading: WordReading) -> None:
        self._show_verdict(reading)
        self.counts.show_facts(self._counted(reading))
        self.counts.show()
        self._show_notes(self._mistakes, self.faults, (*reading.refused, *reading.reworded))
        self._show_notes(self._looks, self.remarks, reading.doubts)
        self.who.show_text(reading.approved_by)
        self.day.show_day(reading.approved_on)
        for part in (self._asked, self.load_button, self.trial_button):
            part.setVisible(bool(reading.said))
        if reading.refused:
            self.load_button.setText(self.tr("Laden zonder de geweigerde zinnen"))
        (self.who if reading.said else self.cancel_button).setFocus()

    def _show_verdict(self, reading: WordReading) -> None:
        name = self._bridge.desk.translate(language_name(reading.language))
        lead = self.tr("{language}: %n zin(nen) goedgekeurd.", "", len(reading.said))
        said = self.tr(" Zij komen op papier zodra u ze laadt.")
        if reading.refused:
            count = len({note.line for note in reading.refused})
            said = self.tr(
                " %n zin(nen) worden geweigerd; die blijven in het Nederlands.", "", count
            )
        kind = "warn" if reading.refused or reading.lost else "good"
        if not reading.said:
            kind, said = "error", self.tr(" Laat de vertaler de geweigerde zinnen verbeteren.")
        self.verdict.show_message(kind, said, lead=lead.format(language=name))

    def _counted(self, reading: WordReading) -> Iterator[tuple[str, str]]:
        yield self.tr("Goedgekeurd"), str(len(reading.said))
        yield self.tr("Daarvan nieuw"), str(reading.added)
        yield self.tr("Daarvan anders dan nu"), str(reading.changed)
        yield self.tr("Wachten nog, blijven Nederlands"), str(reading.waiting)
        yield self.tr("Nu goedgekeurd en dan niet meer"), str(reading.lost or "")
        yield self.tr("Geweigerd"), str(len({each.line for each in reading.refused}) or "")
        yield self.tr("De Nederlandse zin is veranderd"), str(len(reading.reworded) or "")
        yield self.tr("Staan niet in dit programma"), str(reading.unknown or "")

    def _show_notes(self, card: Card, table: ReadingTable, notes: Iterable[WordNote]) -> None:
        rows = [self._note(each) for each in notes]
        table.show_rows(rows)
        card.setVisible(bool(rows))

    def _note(self, each: WordNote) -> tuple[str, ...]:
        said = capitalised(self._bridge.desk.say(each.phrase))
        return (str(each.line), each.text or NOTHING, said)

    def _on_load(self) -> None:
        if not self._is_complete():
            return
        refused = self._bridge.change(self._load)
        if refused:
            self.verdict.show_message("error", refused)
        else:
            self.done.emit()

    def _is_complete(self) -> bool:
        if not self.who.text().strip():
            self.who_row.show_error(self.tr("Schrijf wie de woorden heeft goedgekeurd."))
            self.who_row.focus_field()
            return False
        day = self.day.day()
        if day is None or day > self._bridge.desk.today:
            said = self.tr("Schrijf de dag van de goedkeuring: vandaag of eerder.")
            self.day_row.show_error(said)
            self.day_row.focus_field()
            return False
        return True

    def _load(self) -> None:
        origin = WordOrigin(
            self._name, self.who.text(), self.day.day(), without_refused=bool(self.reading.refused)
        )
        self._bridge.office.words.load(self._raw, self.language, origin, unprintable)

    def _on_trial(self) -> None:
        name = self._bridge.desk.translate(language_name(self.language))
        TrialDialog(self.language, name, self.reading.said, self.window()).open()


def _card(title: str, table: ReadingTable) -> Card:
    card = Card(title)
    card.add(table)
    return card
