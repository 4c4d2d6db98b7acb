"""Erase a case in two steps: see what goes and say why, then type its number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from herintegratie_desktop.core.retention import why
from herintegratie_desktop.store.erasure import Certificate, Prepared, Preview
from herintegratie_desktop.store.olderbackups import OlderBackup, older_backups
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import PrimaryButton, label
from herintegratie_desktop.ui.retention.form import CaseForm
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import day_said, moment_said
from herintegratie_desktop.ui.rules.topic import row_of

translate = QCoreApplication.translate


class EraseForm(CaseForm):
    """The second step is shown when the first was taken."""

    def __init__(self, bridge: OfficeBridge, preview: Preview) -> None:
        super().__init__(bridge, preview.case_id, "")
        title = self.tr("Dossier {case} voorgoed wissen").format(case=preview.case_id)
        self.card.show_title(title)
        self._prepared: Prepared | None = None
        self.reason, self.typed = TextLine(), TextLine()
        self.reason_row = FieldRow(
            self.tr("Waarom?"),
            self.reason,
            hint=self.tr("Dit blijft bewaard en staat op het bewijs. Noem geen namen."),
        )
        self.early = QCheckBox(self.tr("Wissen vóór het einde van de bewaartermijn"))
        self.go_on_button = PrimaryButton(self.tr("Verder"))
        self.typed_row = FieldRow(self.tr("Typ het dossiernummer"), self.typed)
        self.erase_button = PrimaryButton(self.tr("Voorgoed wissen"))
        self._build(preview)
        self.go_on_button.clicked.connect(lambda _=False: self._on_go_on())
        self.erase_button.clicked.connect(lambda _=False: self._on_erase())

    def entry(self) -> QWidget:
        """Return where the keyboard goes first."""
        return self.reason

    def _build(self, preview: Preview) -> None:
        policy, desk = self.bridge.vault.policies.policy(), self.bridge.desk
        goes = "\n".join(
            f"{kind_said(kind)}: {count}" for kind, count in preview.goes.items() if count
        )
        stays = self.tr("Logboek en versies blijven: daarin staat het nummer en geen naam.")
        clock = desk.say(why(preview.clock, policy, desk.today))
        for words in (clock, self.tr("Dit gaat weg:") + "\n" + goes, stays):
            self.card.add(label(words, wrap=True))
        self.card.add(self.reason_row)
        self.card.add(self.early)
        self.card.add(self.typed_row)
        self.card.add(row_of(self.go_on_button, self.erase_button, self.back_button))
        self.early.setVisible(not preview.is_due)
        for part in (self.typed_row, self.erase_button):
            part.hide()

    def _on_go_on(self) -> None:
        refused = self.bridge.refusal(self._prepare)
        self.reason_row.show_error(refused)
        if refused:
            self.reason_row.focus_field()
            return
        for asked in (self.reason, self.early):
            asked.setEnabled(False)
        self.go_on_button.hide()
        self.typed_row.show()
        self.erase_button.show()
        self.typed.setFocus()

    def _prepare(self) -> None:
        store, early = self.bridge.vault.erasures, self.early.isChecked()
        self._prepared = store.prepare(self.case_id, self.reason.text(), early=early)

    def _on_erase(self) -> None:
        made: list[Certificate] = []
        refused = self.bridge.refusal(lambda: made.append(self._erase()))
        self.typed_row.show_error(refused)
        if refused:
            self.typed_row.focus_field()
            return
        older = older_backups(self.bridge.vault, made[0].erased_at)
        done = self.tr("Dossier {case} is gewist.").format(case=self.case_id)
        self.done.emit("\n".join([done, *_older_said(older)]))

    def _erase(self) -> Certificate:
        if self._prepared is None:
            raise ValueError
        return self.bridge.vault.erasures.erase(self._prepared, self.typed.text())


def _older_said(older: tuple[OlderBackup, ...]) -> list[str]:
    if not older:
        return []
    lines = [translate("Retention", "Deze back-ups van eerder bevatten het dossier nog:")]
    for each in older:
        if each.goes_on is None:
            said = translate("Retention", "{name} van {day}: gaat niet vanzelf weg")
        else:
            said = translate("Retention", "{name} van {day}: gaat weg rond {end}")
        made, end = moment_said(each.made_at), day_said(each.goes_on)
        lines.append(said.format(name=each.path.name, day=made, end=end))
    lines.append(translate("Retention", "Hieronder kunt u ze verwijderen."))
    return lines


def kind_said(kind: str) -> str:
    """Return what a kind of thing of a case is called."""
    return {
        "persons": translate("Retention", "personen"),
        "answers": translate("Retention", "antwoorden"),
        "budget_lines": translate("Retention", "planregels"),
        "signatures": translate("Retention", "handtekeningen"),
        "papers": translate("Retention", "bewaarde PDF's"),
        "attachments": translate("Retention", "bijlagen"),
        "decisions": translate("Retention", "beslissingen"),
        "approvals": translate("Retention", "goedkeuringen"),
        "hand_overs": translate("Retention", "overdrachten"),
    }[kind]
