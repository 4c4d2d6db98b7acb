"""Every field of a project; what is left empty is kept, and shown, as not known."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.catalogue import Project
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.ui.kit.dayfield import DayEdit, read_day
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.fields import Choice, ErrorSummary
from herintegratie_desktop.ui.kit.flow import FlowLayout
from herintegratie_desktop.ui.kit.typed_fields import TextArea, TextLine
from herintegratie_desktop.ui.kit.widgets import (
    Card,
    PrimaryButton,
    SecondaryButton,
    label,
    scrolled,
)
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.project_draft import NO, YES, ProjectDraft, draft_of
from herintegratie_desktop.ui.rules.topic import EDGE, row_of

_Field = TextLine | TextArea | DayEdit | Choice


class ProjectForm(QWidget):
    """``saved`` gives the project and the first day of a new period, when it is one."""

    saved = Signal(object, object)
    left = Signal()

    def __init__(
        self,
        bridge: OfficeBridge,
        project: Project | None,
        *,
        new_period: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._project, self._new_period = bridge, project, new_period
        self.summary = ErrorSummary()
        self.fields: dict[str, _Field] = {}
        self.rows: dict[str, FieldRow] = {}
        self.networks: dict[str, QCheckBox] = {}
        self.save_button = PrimaryButton(self.tr("Opslaan"))
        self.cancel_button = SecondaryButton(self.tr("Annuleren"))
        self._build()
        self._fill()
        self.summary.chosen.connect(lambda key: self.rows[key].focus_field())
        self.save_button.clicked.connect(lambda _=False: self._on_save())
        self.cancel_button.clicked.connect(lambda _=False: self.left.emit())

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        next(iter(self.rows.values())).focus_field()

    def _build(self) -> None:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(EDGE, 0, EDGE, 12)
        inside.setSpacing(14)
        for part in (self.summary, self._who(), self._what(), self._when(), self._whence()):
            inside.addWidget(part)
        inside.addStretch(1)
        foot = row_of(self.save_button, self.cancel_button)
        foot.setContentsMargins(EDGE, 0, EDGE, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(page), 1)
        column.addLayout(foot)

    def _who(self) -> Card:
        title = self._project.name if self._project else self.tr("Nieuw project")
        card = Card(title)
        if self._new_period:
            hint = self.tr("Tot die dag blijft gelden wat er stond.")
            card.add(self._row("since", self.tr("Geldt vanaf"), DayEdit(), hint=hint))
        if self._project is None:
            hint = self.tr("Kleine letters, cijfers en streepjes. Dit verandert later niet meer.")
            card.add(self._row("id", self.tr("Kenmerk"), TextLine(), hint=hint))
        card.add(self._row("name", self.tr("Naam"), TextLine()))
        card.add(self._row("organisation", self.tr("Organisatie"), TextLine()))
        ngo = self._choice("ngo", ((YES, self.tr("Ja")), (NO, self.tr("Nee"))))
        hint = self.tr("Bij ja gelden ook de voorwaarden van de OZV.")
        card.add(
            self._row("ngo", self.tr("Project van een ngo, met subsidie uit de OZV?"), ngo, hint)
        )
        return card

    def _what(self) -> Card:
        card = Card(self.tr("Wat bekend is"))
        card.add(label(self.tr("Laat leeg wat geen bron zegt: dat is dan niet bekend."), "muted"))
        card.add(self._row("serves", self.tr("Voor wie"), TextArea(2)))
        card.add(self._row("offers", self.tr("Wat het biedt"), TextArea(3)))
        card.add(self._row("where", self.tr("Waar in Nederland"), TextLine()))
        hint = self.tr("Codes of namen, met komma's ertussen. Alleen landen die een bron noemt.")
        card.add(self._row("countries", self.tr("Landen"), TextLine(), hint))
        card.add(self._network_choice())
        card.add(self._row("contact", self.tr("Contactgegevens"), TextArea(2)))
        card.add(self._row("note", self.tr("Opmerking"), TextArea(2)))
        return card

    def _network_choice(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Netwerk in het land van terugkeer"), "strong"))
        boxes = QWidget()
        flow = FlowLayout(12)
        boxes.setLayout(flow)
        for network in self._bridge.desk.guide.catalogue.networks:
            box = QCheckBox(self._bridge.desk.translate(network.name).replace("&", "&&"))
            self.networks[network.id] = box
            flow.addWidget(box)
        column.addWidget(boxes)
        return made

    def _when(self) -> Card:
        card = Card(self.tr("Looptijd van het project"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._row("runs_from", self.tr("Eerste dag"), DayEdit()), 0, 0)
        grid.addWidget(self._row("runs_until", self.tr("Laatste dag"), DayEdit()), 0, 1)
        ongoing = self._choice(
            "ongoing", ((NO, self.tr("Nee, of niet bekend")), (YES, self.tr("Ja, zonder einde")))
        )
        grid.addWidget(self._row("ongoing", self.tr("Loopt het door?"), ongoing), 0, 2)
        card.add(grid)
        return card

    def _whence(self) -> Card:
        card = Card(self.tr("Waar dit staat"))
        card.add(self._row("source", self.tr("Bron"), TextLine()))
        card.add(self._row("version", self.tr("Uitgave of datum van de bron"), TextLine()))
        said = self._bridge.desk.translate
        sure = self._choice(
            "certainty", tuple((each.value, said(each.words)) for each in Certainty)
        )
        card.add(self._row("certainty", self.tr("Hoe zeker is dit?"), sure))
        return card

    def _choice(self, key: str, options: tuple[tuple[str, str], ...]) -> Choice:
        made = Choice()
        made.show_options(options)
        made.show_key("")
        made.chosen.connect(lambda _: self.rows[key].show_error(""))
        made.setMaximumWidth(320)
        return made

    def _row(self, key: str, title: str, field: _Field, hint: str = "") -> FieldRow:
        row = FieldRow(title, field, hint=hint)
        self.fields[key], self.rows[key] = field, row
        if isinstance(field, TextLine | TextArea):
            field.typed.connect(lambda _: row.show_error(""))
        elif isinstance(field, DayEdit):
            field.textEdited.connect(lambda _: row.show_error(""))
        return row

    def _fill(self) -> None:
        if self._project is None:
            self._show("ongoing", NO)
            return
        draft = draft_of(self._project)
        for key in self.fields:
            self._show(key, draft[key])
        for network, box in self.networks.items():
            box.setChecked(network in draft.networks)

    def _show(self, key: str, text: str) -> None:
        field = self.fields[key]
        if isinstance(field, Choice):
            field.show_key(text)
        elif isinstance(field, DayEdit):
            field.show_day(read_day(text))
        else:
            field.show_text(text)

    def draft(self) -> ProjectDraft:
        """Return what is typed now."""
        texts = {
            key: field.key() if isinstance(field, Choice) else field.text()
            for key, field in self.fields.items()
        }
        chosen = tuple(key for key, box in self.networks.items() if box.isChecked())
        return ProjectDraft(texts, chosen)

    def _on_save(self) -> None:
        draft, guide = self.draft(), self._bridge.desk.guide
        faults = draft.faults(
            guide.catalogue,
            guide.countries,
            is_new=self._project is None,
            new_period=self._new_period,
        )
        for key, row in self.rows.items():
            row.show_error(faults.get(key, ""))
        self.summary.show_errors((key, faults[key]) for key in self.rows if key in faults)
        if not faults:
            since = read_day(draft["since"]) if self._new_period else None
            self.saved.emit(draft.project(guide.countries, self._project), since)
