"""The schemes with their amounts through the years, and the rule files these come from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from herintegratie_desktop.core.money import show_euros
from herintegratie_desktop.core.policy import Amounts, Rulebook, Scheme
from herintegratie_desktop.store.officerules import RuleFile
from herintegratie_desktop.ui.files import choose_file
from herintegratie_desktop.ui.kit.tab_order import put_after
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.rules.install_panel import InstallPanel
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.rule_file import FileRead, files_in_force, read_rule_file
from herintegratie_desktop.ui.rules.said import NOTHING, day_said, moment_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of

_AMOUNT = 112


class SchemesTopic(Topic):
    """What applies, since when and on whose word; installs rule files and takes them out."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.install_button = PrimaryButton(self.tr("Regelbestand installeren…"))
        self.back_button = SecondaryButton(self.tr("Terug naar het bestand van het programma…"))
        self.files = ReadingTable(
            self.tr("Regelbestanden in gebruik"),
            (
                Column(self.tr("Bestand"), 150),
                Column(self.tr("Uitgave"), 110),
                Column(self.tr("Van wie"), 140),
                Column(self.tr("Sinds"), 150),
                Column(self.tr("Ondertekend, of de reden")),
            ),
            grows=True,
        )
        self.history = ReadingTable(
            self.tr("Alles wat ooit is geïnstalleerd"),
            (
                Column(self.tr("Bestand"), 130),
                Column(self.tr("Uitgave"), 100),
                Column(self.tr("In gebruik"), 190),
                Column(self.tr("Door"), 120),
                Column(self.tr("Ondertekend, of de reden")),
            ),
            grows=True,
        )
        self.schemes: dict[str, ReadingTable] = {}
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self._names: list[str] = []
        self._past = Card(self.tr("Alles wat ooit is geïnstalleerd"))
        self._build()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Regelingen")

    def hint(self) -> str:
        """Say what the topic is for."""
        return self.tr(
            "De bedragen en het bestand waar ze uit komen. Een bedrag of datum staat nooit in het "
            "programma zelf: een nieuw regelbestand is genoeg."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a part was left."""
        return self.install_button

    def _build(self) -> None:
        used = Card(self.tr("Regelbestanden in gebruik"))
        used.add(self.files)
        used.add(row_of(self.install_button, self.back_button))
        self._past.add(self.history)
        self.column.addWidget(used)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._past)
        self.column.addStretch(1)
        self.install_button.clicked.connect(lambda _=False: self._on_install())
        self.back_button.clicked.connect(lambda _=False: self._on_back())

    def refresh(self) -> None:
        """Show the files and the schemes as they are now."""
        self._show_files()
        self._show_schemes(self.desk.guide.rules)

    def rest(self) -> None:
        """Stop looking what a file would change."""
        if isinstance(self.part, InstallPanel):
            self.part.rest()

    def look_at(self, read: FileRead) -> InstallPanel:
        """Show what a file says and would change, before anything is installed."""
        self.message.clear()
        panel = InstallPanel(self.bridge, read)
        panel.left.connect(self.leave_part)
        panel.done.connect(partial(self._on_done, read.name))
        self.show_part(panel)
        panel.start()
        return panel

    def _show_files(self) -> None:
        history = self.bridge.or_else(self.bridge.office.rule_files, ())
        own = {each.name: each for each in history if each.is_in_force}
        none: dict[str, str] = {}
        found = self.bridge.or_else(partial(files_in_force, self.bridge.office), none)
        self._names = sorted({*found, *own})
        self.files.show_rows([self._file(name, found.get(name, ""), own) for name in self._names])
        self.history.show_rows([self._past_file(each) for each in history])
        self._past.setVisible(bool(history))

    def _file(self, name: str, version: str, own: dict[str, RuleFile]) -> tuple[str, ...]:
        if name not in own:
            return (name, version, self.tr("het programma"), NOTHING, NOTHING)
        file = own[name]
        who = self.tr("uw organisatie, door {who}").format(who=file.installed_by)
        return (name, file.version, who, moment_said(file.installed_at), self._why(file))

    def _past_file(self, file: RuleFile) -> tuple[str, ...]:
        until = moment_said(file.replaced_at) if file.replaced_at else self.tr("nu")
        days = self.tr("{since} tot {until}").format(
            since=moment_said(file.installed_at), until=until
        )
        return (file.name, file.version, days, file.installed_by, self._why(file))

    def _why(self, file: RuleFile) -> str:
        if file.signed_by:
            return self.tr("Ondertekend door {name}").format(name=file.signed_by)
        return self.tr("Niet ondertekend. Reden: {reason}").format(reason=file.reason)

    def _show_schemes(self, rules: Rulebook) -> None:
        while self._cards.count():
            item = self._cards.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.schemes = {}
        for scheme in rules.schemes.values():
            self._cards.addWidget(self._scheme(scheme))
        self._cards.addWidget(self._general(rules))
        put_after(self.back_button, (*self.schemes.values(), self.history))

    def _scheme(self, scheme: Scheme) -> Card:
        card = Card(self.desk.translate(scheme.name))
        table = ReadingTable(
            self.desk.translate(scheme.name),
            (
                Column(self.tr("Sinds"), 104),
                Column(self.tr("Volwassene"), _AMOUNT, figures=True),
                Column(self.tr("Minderjarige"), _AMOUNT, figures=True),
                Column(self.tr("Alleen"), _AMOUNT, figures=True),
                Column(self.tr("Contant"), _AMOUNT, figures=True),
                Column(self.tr("Bron, zekerheid en opmerking")),
            ),
            grows=True,
        )
        table.show_rows([self._amounts(each) for each in scheme.history])
        self.schemes[scheme.id] = table
        card.add(table)
        return card

    def _amounts(self, amounts: Amounts) -> tuple[str, ...]:
        said = self.desk.translate
        sums = (amounts.adult, amounts.minor_in_family, amounts.minor_alone, amounts.cash)
        told = self.tr("{source}\nZekerheid: {certainty}.").format(
            source=said(amounts.source), certainty=said(amounts.certainty.words)
        )
        note = f" {said(amounts.note)}" if amounts.note else ""
        return (day_said(amounts.since), *map(_euros, sums), told + note)

    def _general(self, rules: Rulebook) -> Card:
        card = Card(self.tr("Voor alle regelingen"))
        for sentence in self._general_rules(rules):
            card.add(label(sentence, wrap=True))
        card.add(label(self.tr("Regelset {version}").format(version=rules.version), "small"))
        return card

    def _general_rules(self, rules: Rulebook) -> Iterator[str]:
        yield self.tr("Volwassen is wie {years} jaar of ouder is op de dag van vertrek.").format(
            years=rules.majority
        )
        window = rules.window
        yield self.tr(
            "Steun mag vanaf {before} maanden voor tot en met {after} maanden na vertrek. "
            "Bron: {source}."
        ).format(
            before=window.months_before,
            after=window.months_after,
            source=self.desk.translate(window.source),
        )

    def _on_install(self) -> None:
        kinds = self.tr("Regelbestand (*.toml)")
        path = choose_file(self, self.tr("Regelbestand installeren"), kinds)
        if path is None:
            return
        read: list[FileRead] = []
        refused = self.bridge.refusal(lambda: read.append(read_rule_file(path)))
        if refused:
            self.say_refused(
                self.tr("{file} kan niet worden gelezen. Kies het bestand opnieuw.").format(
                    file=path.name
                )
            )
            return
        self.look_at(read[0])

    def _on_back(self) -> None:
        at = self.files.current_row()
        if at < 0:
            self._ask_to_choose()
            return
        name = self._names[at]
        own = {each.name for each in self.bridge.office.rule_files() if each.is_in_force}
        if name not in own:
            self.message.show_message(
                "info",
                self.tr("{name} is al het bestand van het programma.").format(name=name),
            )
            return
        self.look_at(FileRead.of_program(name))

    def _ask_to_choose(self) -> None:
        words = self.tr("Kies eerst in de lijst welk bestand u wilt terugdraaien.")
        self.message.show_message("info", words)
        self.files.setFocus()

    def _on_done(self, name: str, goes_back: bool) -> None:
        self.leave_part()
        said = self.tr("{name} is geïnstalleerd. Dossiers worden er vanaf nu aan getoetst.")
        if goes_back:
            said = self.tr("{name} van uw organisatie is buiten gebruik gesteld.")
        self.say_done(said.format(name=name))


def _euros(cents: int) -> str:
    # An amount must not be parted from its sign.
    return show_euros(cents).replace(" ", "\u00a0")
