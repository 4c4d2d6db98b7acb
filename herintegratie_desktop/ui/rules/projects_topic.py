"""Projects and networks: what is known of each, from when until when, and on whose word."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.catalogue import Network, Project
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.officelists import SavedCatalogue
from herintegratie_desktop.ui.kit.widgets import (
    Banner,
    Card,
    PrimaryButton,
    SecondaryButton,
)
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.project_draft import kept_in
from herintegratie_desktop.ui.rules.project_form import ProjectForm
from herintegratie_desktop.ui.rules.said import moment_said, period_said
from herintegratie_desktop.ui.rules.sure import sure
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of

UNKNOWN = words("niet bekend")


class ProjectsTopic(Topic):
    """The catalogue of the office when it has one, else that of the program."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.standing = Banner()
        self.projects = ReadingTable(
            self.tr("Projecten"),
            (
                Column(self.tr("Project"), 220),
                Column(self.tr("Looptijd"), 150),
                Column(self.tr("Organisatie en contact")),
                Column(self.tr("Zekerheid"), 110),
                Column(self.tr("Geldt"), 130),
            ),
            grows=True,
        )
        self.networks = ReadingTable(
            self.tr("Netwerken"),
            (
                Column(self.tr("Netwerk"), 220),
                Column(self.tr("Wanneer te gebruiken")),
                Column(self.tr("Zekerheid"), 110),
                Column(self.tr("Geldt"), 130),
            ),
            grows=True,
        )
        self.history = ReadingTable(
            self.tr("Eerdere eigen uitgaven"),
            (
                Column(self.tr("Opgeslagen"), 150),
                Column(self.tr("Door")),
                Column(self.tr("In gebruik tot"), 170),
            ),
            grows=True,
        )
        self.edit_button = PrimaryButton(self.tr("Wijzigen…"))
        self.period_button = SecondaryButton(self.tr("Nieuwe periode…"))
        self.new_button = SecondaryButton(self.tr("Nieuw project…"), "plus")
        self.back_button = SecondaryButton(self.tr("Terug naar de lijst van het programma…"))
        self._past = Card(self.tr("Eigen uitgaven van de lijst"))
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Projecten en netwerken")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "Wat geen bron zegt, staat hier als niet bekend. Wat u wijzigt, geldt voor uw "
            "organisatie; een ondertekend plan blijft zoals het was."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.projects

    def _build(self) -> None:
        card = Card(self.tr("Projecten"))
        card.add(self.projects)
        card.add(row_of(self.edit_button, self.period_button, self.new_button))
        networks = Card(self.tr("Netwerken"))
        networks.add(self.networks)
        self._past.add(self.history)
        self._past.add(row_of(self.back_button))
        for part in (self.standing, card, networks, self._past):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.projects.chosen.connect(lambda at: self.edit(self._all[at]))
        self.edit_button.clicked.connect(lambda _=False: self._on_chosen(new_period=False))
        self.period_button.clicked.connect(lambda _=False: self._on_chosen(new_period=True))
        self.new_button.clicked.connect(lambda _=False: self.edit(None))
        self.back_button.clicked.connect(lambda _=False: self._on_back())

    def refresh(self) -> None:
        """Show the catalogue that is in force."""
        catalogue = self.desk.guide.catalogue
        history = self.bridge.or_else(self.bridge.office.catalogues, ())
        now = next((each for each in history if each.replaced_at is None), None)
        self._show_standing(now)
        self.projects.show_rows([self._project(each) for each in catalogue.all_projects])
        self.networks.show_rows([self._network(each) for each in catalogue.all_networks])
        self.history.show_rows([self._saved(each) for each in history])
        self._past.setVisible(bool(history))
        self.back_button.setVisible(now is not None)

    def edit(self, project: Project | None, *, new_period: bool = False) -> ProjectForm:
        """Show the form of a project, or an empty one."""
        self.message.clear()
        form = ProjectForm(self.bridge, project, new_period=new_period)
        form.left.connect(self.leave_part)
        form.saved.connect(self._on_saved)
        self.show_part(form)
        form.focus_first()
        return form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape alone in a form: what was typed there would be gone."""
        if self.part is None or event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    @property
    def _all(self) -> tuple[Project, ...]:
        return self.desk.guide.catalogue.all_projects

    def _show_standing(self, now: SavedCatalogue | None) -> None:
        if now is None:
            said = self.tr("Dit is de lijst van het programma. Uw organisatie wijzigde nog niets.")
            self.standing.show_message("info", said)
            return
        said = self.tr("Dit is de lijst van uw organisatie, opgeslagen op {day} door {who}.")
        self.standing.show_message(
            "good", said.format(day=moment_said(now.saved_at), who=now.saved_by)
        )

    def _project(self, each: Project) -> tuple[str, ...]:
        said = self.desk.translate
        return (
            said(each.name),
            self._runs(each),
            f"{said(each.organisation)}\n{said(each.contact or UNKNOWN)}",
            said(each.certainty.words),
            period_said(each.since, each.until),
        )

    def _runs(self, each: Project) -> str:
        if each.runs_from is None and each.runs_until is None:
            return self.tr("doorlopend") if each.ongoing else self.desk.translate(UNKNOWN)
        if each.runs_until is None and not each.ongoing and each.runs_from is not None:
            said = self.tr("vanaf {day}, einde niet bekend")
            return said.format(day=dutch_date(each.runs_from))
        return period_said(each.runs_from, each.runs_until)

    def _network(self, each: Network) -> tuple[str, ...]:
        said = self.desk.translate
        return (
            said(each.name),
            said(each.rule or UNKNOWN),
            said(each.certainty.words),
            period_said(each.since, each.until),
        )

    def _saved(self, each: SavedCatalogue) -> tuple[str, ...]:
        until = moment_said(each.replaced_at) if each.replaced_at else self.tr("nu in gebruik")
        return (moment_said(each.saved_at), each.saved_by, until)

    def _on_chosen(self, *, new_period: bool) -> None:
        at = self.projects.current_row()
        if at >= 0:
            project = self._all[at]
            if new_period:
                project = self.desk.guide.catalogue.by_id(project.id) or project
            self.edit(project, new_period=new_period)
            return
        self.message.show_message("info", self.tr("Kies eerst in de lijst een project."))
        self.projects.setFocus()

    def _on_saved(self, project: Project, since: date | None) -> None:
        refused = self.bridge.change(partial(self._save, project, since))
        if refused:
            self.say_refused(refused)
            return
        self.leave_part()
        said = self.tr("{name} is opgeslagen in de lijst van uw organisatie.")
        self.say_done(said.format(name=project.name))

    def _save(self, project: Project, since: date | None) -> None:
        from herintegratie_desktop.store.projecttext import catalogue_toml

        catalogue = kept_in(self.desk.guide.catalogue, project, since, self.desk.today)
        self.bridge.office.save_catalogue(catalogue_toml(catalogue).encode())

    def _on_back(self) -> None:
        question = self.tr("Terug naar de lijst van het programma?")
        said = self.tr("Uw eigen uitgave blijft in de geschiedenis.")
        if not sure(self, question, said, self.tr("Terug")):
            return
        refused = self.bridge.change(self.bridge.office.drop_catalogue)
        if refused:
            self.say_refused(refused)
        else:
            self.say_done(self.tr("De lijst van het programma is weer in gebruik."))
