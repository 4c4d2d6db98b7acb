"""The languages of paper: how much of each is approved, by whom, and the words of the office."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.pdf.languages import language_name, own_name
from herintegratie_desktop.store.officewords import LoadedWords, WordStanding
from herintegratie_desktop.store.wordfile import MOST_BYTES
from herintegratie_desktop.ui.files import choose_file, choose_new_file, write_whole
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import NOTHING, day_said, moment_said
from herintegratie_desktop.ui.rules.sure import sure
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of
from herintegratie_desktop.ui.rules.words_panel import WordsPanel
from herintegratie_desktop.ui.rules.words_trial import TrialDialog

_TABLE_HEIGHT = 340


class WordsTopic(Topic):
    """Drafts go to a translator and come back approved; only those words are printed."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.table = ReadingTable(
            self.tr("Talen van het papier"),
            (
                Column(self.tr("Taal")),
                Column(self.tr("Goedgekeurd"), 140),
                Column(self.tr("Door"), 240),
                Column(self.tr("Op"), 110),
                Column(self.tr("Herkomst"), 164),
            ),
            breaks=False,
        )
        self.save_button = SecondaryButton(self.tr("Voor een vertaler bewaren…"), "download")
        self.trial_button = SecondaryButton(self.tr("Proefafdruk…"), "eye")
        self.load_button = PrimaryButton(self.tr("Goedgekeurde woorden laden…"))
        self.withdraw_button = SecondaryButton(self.tr("Goedkeuring intrekken…"))
        self.who_may = label("", "muted", wrap=True)
        self.history = ReadingTable(
            self.tr("Geladen woorden van eerder en nu"),
            (
                Column(self.tr("Geladen"), 150),
                Column(self.tr("Taal"), 160),
                Column(self.tr("Bestand")),
                Column(self.tr("Goedgekeurd door"), 200),
                Column(self.tr("In gebruik tot"), 150),
            ),
            grows=True,
        )
        self._past = Card(self.tr("Geladen woorden van eerder en nu"))
        self._standings: tuple[WordStanding, ...] = ()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Vertalingen")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Op papier staan alleen woorden die een mens heeft goedgekeurd; de andere zinnen staan "
            "er in het Nederlands. Bewaar een taal voor een vertaler, en laad het bestand dat "
            "terugkomt."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.table

    def _build(self) -> None:
        card = Card(self.tr("Talen van het papier"))
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        card.add(self.table)
        self._past.add(self.history)
        actions = (self.load_button, self.save_button, self.trial_button, self.withdraw_button)
        self.column.addLayout(row_of(*actions))
        self.column.addWidget(self.who_may)
        self.column.addWidget(card, 1)
        self.column.addWidget(self._past)

    def _connect(self) -> None:
        self.load_button.clicked.connect(lambda _=False: self._on_load())
        self.save_button.clicked.connect(lambda _=False: self._on_save())
        self.trial_button.clicked.connect(lambda _=False: self._on_trial())
        self.withdraw_button.clicked.connect(lambda _=False: self._on_withdraw())
        self.table.chosen.connect(lambda _row: self._on_trial())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_buttons())

    def refresh(self) -> None:
        """Show how every language stands now."""
        chosen = self._chosen()
        words = self.bridge.office.words
        found = self.bridge.or_else(words.standings, ())
        self._standings = tuple(sorted(found, key=lambda each: self._name(each.language)))
        self.table.show_rows([self._row(each) for each in self._standings])
        past = self.bridge.or_else(words.history, ())
        self.history.show_rows([self._loaded(each) for each in past])
        self._past.setVisible(bool(past))
        may = self.bridge.vault.may(Act.MANAGE_RULES)
        self.load_button.setVisible(may)
        self.who_may.setText("" if may else self.desk.say(refusal(Act.MANAGE_RULES)))
        self.who_may.setVisible(not may)
        self.choose(chosen.language if chosen else "")
        self._show_buttons()

    def choose(self, language: str) -> None:
        """Choose a language in the table."""
        languages = [each.language for each in self._standings]
        if language in languages:
            self.table.choose(languages.index(language))

    def look_at(self, name: str, raw: bytes) -> WordsPanel:
        """Show what a file would do, before it is loaded."""
        self.message.clear()
        panel = WordsPanel(self.bridge, name, raw)
        panel.left.connect(self.leave_part)
        panel.done.connect(partial(self._on_done, panel))
        self.show_part(panel)
        panel.start()
        return panel

    def save_to(self, language: str, path: Path) -> None:
        """Write the sentences of a language for a translator."""

        def write() -> None:
            write_whole(path, self.bridge.office.words.for_translator(language))

        if self.bridge.refusal(write):
            said = self.tr("{file} kan niet worden geschreven. Kies een andere map.")
            self.say_refused(said.format(file=path.name))
            return
        said = self.tr(
            "De zinnen staan in {file}. De vertaler opent het met Poedit; het programma zelf is "
            "daarvoor niet nodig."
        )
        self.say_done(said.format(file=path.name))

    def take_file(self, path: Path) -> None:
        """Read a file and show what it would do."""
        try:
            with path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
        except OSError:
            said = self.tr("{file} kan niet worden gelezen. Kies het bestand opnieuw.")
            self.say_refused(said.format(file=path.name))
            return
        self.look_at(path.name, raw)

    def _name(self, language: str) -> str:
        return self.said(language_name(language))

    def _row(self, each: WordStanding) -> tuple[str, ...]:
        # The isolates keep a name that is read from the right on its own side of the dash.
        name = f"{self._name(each.language)} – \u2068{own_name(each.language)}\u2069"
        count = self.tr("{some} van {all}").format(some=each.approved, all=each.total)
        origin = self.tr("met het programma") if each.approved else NOTHING
        origin = self.tr("van uw organisatie") if each.own else origin
        return (name, count, each.approved_by or NOTHING, day_said(each.approved_on), origin)

    def _loaded(self, each: LoadedWords) -> tuple[str, ...]:
        by = f"{each.approved_by}, {day_said(each.approved_on)}"
        until = moment_said(each.replaced_at) if each.replaced_at else self.tr("nu in gebruik")
        name = self._name(each.language)
        return (moment_said(each.loaded_at), name, each.file_name, by, until)

    def _chosen(self) -> WordStanding | None:
        row = self.table.current_row()
        return self._standings[row] if 0 <= row < len(self._standings) else None

    def _asked(self) -> WordStanding | None:
        """Return the language that was chosen; without one, ask for it."""
        found = self._chosen()
        if found is None:
            self.message.show_message("info", self.tr("Kies eerst een taal in de lijst."))
            self.table.setFocus()
        return found

    def _show_buttons(self) -> None:
        found = self._chosen()
        is_own = found is not None and found.own is not None
        self.withdraw_button.setVisible(is_own and self.bridge.vault.may(Act.MANAGE_RULES))

    def _on_load(self) -> None:
        kinds = self.tr("Vertaalde zinnen (*.po);;Alles (*)")
        path = choose_file(self, self.tr("Goedgekeurde woorden laden"), kinds)
        if path is not None:
            self.take_file(path)

    def _on_save(self) -> None:
        if (found := self._asked()) is None:
            return
        name, kinds = f"{found.language}.po", self.tr("Vertaalde zinnen (*.po)")
        path = choose_new_file(self, self.tr("Voor een vertaler bewaren"), name, kinds)
        if path is not None:
            self.save_to(found.language, path)

    def _on_trial(self) -> None:
        if (found := self._asked()) is not None:
            said = found.own.said if found.own else {}
            TrialDialog(found.language, self._name(found.language), said, self.window()).open()

    def _on_withdraw(self) -> None:
        if (found := self._asked()) is None:
            return
        name = self._name(found.language)
        question = self.tr("Goedkeuring voor {language} intrekken?").format(language=name)
        consequence = self.tr(
            "Nieuw papier gebruikt dan weer de woorden van het programma. Afschriften van plannen "
            "die al ondertekend zijn, veranderen niet."
        )
        if not sure(self, question, consequence, self.tr("Intrekken")):
            return
        refused = self.bridge.change(lambda: self.bridge.office.words.withdraw(found.language))
        if refused:
            self.say_refused(refused)
        else:
            said = self.tr("De woorden van uw organisatie voor {language} zijn ingetrokken.")
            self.say_done(said.format(language=name))

    def _on_done(self, panel: WordsPanel) -> None:
        language = panel.language
        self.leave_part()
        self.refresh()
        self.choose(language)
        said = self.tr("De woorden voor {language} staan vanaf nu op papier.")
        self.say_done(said.format(language=self._name(language)))
