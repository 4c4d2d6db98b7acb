"""Which scheme, project and network hold for the case, with what is known about each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from herintegratie_desktop.core.catalogue import Network, Project
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.edits import ChangeChoice
from herintegratie_desktop.core.facts import Certainty
from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.policy import Amounts, RuleError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.kit.fields import FieldRow
from herintegratie_desktop.ui.kit.look import set_kind
from herintegratie_desktop.ui.kit.widgets import Card, LinkButton, label, scrolled
from herintegratie_desktop.ui.sealed import READING

_FIRST_YEAR = 1900


class PlanChoices(QWidget):
    """Three choices, each with its source and how sure that is under it."""

    def __init__(self, bridge: CaseBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = bridge.desk
        self.boxes = {name: QComboBox() for name in ("scheme", "project", "network")}
        self.facts = {name: label("", "small", wrap=True) for name in self.boxes}
        self.remarks = {name: label("", "warn", wrap=True) for name in self.boxes}
        self.compare = LinkButton(self.tr("Regelingen vergelijken"))
        self.compare.setProperty(READING, True)
        self.compare.clicked.connect(self._compare)
        self._shown: tuple[str, str, str, bool] | None = None
        self._fill()
        self._build()

    def _fill(self) -> None:
        guide = self._desk.guide
        for scheme in guide.rules.schemes.values():
            self.boxes["scheme"].addItem(scheme.name, scheme.id)
        for name in ("project", "network"):
            self.boxes[name].addItem(self.tr("Nog niet gekozen"), "")
        for project in guide.catalogue.projects:
            self.boxes["project"].addItem(f"{project.name} – {project.organisation}", project.id)
        for network in guide.catalogue.networks:
            self.boxes["network"].addItem(network.name, network.id)
        for name, box in self.boxes.items():
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(20)
            box.activated.connect(lambda _at, name=name: self._on_chosen(name))

    def _build(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(12)
        titles = {
            "scheme": self.tr("Regeling: welke bedragen gelden"),
            "project": self.tr("Project"),
            "network": self.tr("Netwerk na terugkeer"),
        }
        for name, title in titles.items():
            card = Card()
            card.body.setSpacing(7)
            card.add(FieldRow(title, self.boxes[name]))
            if name == "scheme":
                card.body.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
            card.add(self.remarks[name])
            card.add(self.facts[name])
            column.addWidget(card)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))

    def refresh(self) -> None:
        """Show the choices as they are now."""
        case = self._bridge.case
        shown = (case.scheme, case.project, case.network, case.seal is None)
        if shown == self._shown:
            return
        self._shown = shown
        for name, value in zip(self.boxes, shown[:3], strict=True):
            self._choose(self.boxes[name], str(value))
            self.boxes[name].setEnabled(case.seal is None)
        self._show_scheme(case.scheme)
        self._show_project(self._desk.guide.catalogue.by_id(case.project))
        self._show_network(self._desk.guide.catalogue.network(case.network))

    def show_warnings(self, warnings: dict[str, str]) -> None:
        """Show the sentence about a choice, by its name; others keep what they say."""
        for name in ("project", "network"):
            sentence = warnings.get(name, "")
            if sentence or name == "network":
                _show(self.remarks[name], sentence, "warn")

    def summary(self) -> str:
        """Return the chosen scheme in short."""
        return self.boxes["scheme"].currentText().split(":")[0]

    def focus(self, name: str) -> bool:
        """Give the keyboard to a choice; False for an unknown name."""
        box = self.boxes.get(name)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        return box is not None

    def _choose(self, box: QComboBox, value: str) -> None:
        if box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))

    def _on_chosen(self, name: str) -> None:
        self._bridge.session.rest()
        value = str(self.boxes[name].currentData())
        self._bridge.do(ChangeChoice(name, value), origin=self)
        self._bridge.session.rest()

    def _compare(self) -> None:
        from herintegratie_desktop.ui.compare.dialog import open_comparison

        open_comparison(self._bridge, self)

    # --- what is known ----------------------------------------------------------------

    def _show_scheme(self, scheme: str) -> None:
        try:
            amounts = self._desk.guide.rules.scheme(scheme).on(self._desk.today)
        except RuleError as error:
            _show(self.remarks["scheme"], self._desk.say(error.phrase), "error")
            _show(self.facts["scheme"], "", "small")
            return
        _show(self.remarks["scheme"], self._desk.translate(amounts.note), "warn")
        _show(self.facts["scheme"], "\n".join(self._amount_facts(amounts)), "small")

    def _amount_facts(self, amounts: Amounts) -> tuple[str, ...]:
        limits = self.tr(
            "Volwassene {adult} · minderjarige in een gezin {minor} · minderjarige alleen {alone}"
            " · waarvan contant {cash} per persoon."
        ).format(
            adult=show_euros(amounts.adult),
            minor=show_euros(amounts.minor_in_family),
            alone=show_euros(amounts.minor_alone),
            cash=show_euros(amounts.cash),
        )
        since = self.tr("Geldt sinds {day}.").format(day=dutch_date(amounts.since))
        known = since if amounts.since.year >= _FIRST_YEAR else ""
        return limits, f"{known} {self._source(amounts.source, '', amounts.certainty)}".strip()

    def _show_project(self, project: Project | None) -> None:
        if project is None:
            _show(self.remarks["project"], "", "warn")
            _show(self.facts["project"], "", "small")
            return
        remark, kind = self._running(project)
        _show(self.remarks["project"], remark, kind)
        known = filter(None, (project.serves, project.offers, project.note))
        facts = [self._desk.translate(fact) for fact in known]
        unknown = ", ".join(self._desk.translate(word) for word in project.unknown)
        if unknown:
            facts.append(self.tr("Niet bekend: {unknown}.").format(unknown=unknown))
        facts.append(self._source(project.source, project.version, project.certainty))
        _show(self.facts["project"], "\n".join(facts), "small")

    def _running(self, project: Project) -> tuple[str, str]:
        day = dutch_date(self._desk.today)
        runs = project.runs_on(self._desk.today)
        if runs is None:
            return self.tr("Of dit project op {day} loopt, is niet bekend. Vraag het na.").format(
                day=day
            ), "warn"
        if runs:
            return self.tr("Loopt op {day}.").format(day=day), "good"
        return self.tr(
            "Dit project loopt niet op {day}. Kies een ander project of vraag het na."
        ).format(day=day), "error"

    def _show_network(self, network: Network | None) -> None:
        facts = ""
        if network is not None:
            source = self._source(network.source, network.version, network.certainty)
            said = filter(None, (network.rule, network.known))
            facts = "\n".join([*map(self._desk.translate, said), source])
        _show(self.facts["network"], facts, "small")

    def _source(self, source: str, version: str, certainty: Certainty) -> str:
        translate = self._desk.translate
        where = f"{translate(source)} ({translate(version)})" if version else translate(source)
        said = self.tr("Bron: {source}. Zekerheid: {certainty}.")
        return said.format(source=where, certainty=translate(certainty.words))


def _show(words: QLabel, text: str, kind: str) -> None:
    set_kind(words, kind)
    # An amount must not be parted from its sign.
    words.setText(text.replace("€ ", "€\u00a0"))
    words.setVisible(bool(text))
