"""Keeping and erasing: the policy, which cases may go, and what is left of those that went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.dates import dutch_date
from herintegratie_desktop.core.retention import Kept, why
from herintegratie_desktop.store.erasure import Certificate, Preview
from herintegratie_desktop.ui.files import choose_new_file, write_whole
from herintegratie_desktop.ui.kit.field_row import FieldRow
from herintegratie_desktop.ui.kit.typed_fields import TextLine
from herintegratie_desktop.ui.kit.widgets import Card, PrimaryButton, SecondaryButton, label
from herintegratie_desktop.ui.retention.erase_form import EraseForm
from herintegratie_desktop.ui.retention.fixing_card import FixingCard
from herintegratie_desktop.ui.retention.form import CaseForm
from herintegratie_desktop.ui.retention.hold_form import HoldForm
from herintegratie_desktop.ui.retention.older_card import OlderCard
from herintegratie_desktop.ui.retention.person_form import PersonForm
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge
from herintegratie_desktop.ui.rules.said import moment_said
from herintegratie_desktop.ui.rules.tables import Column, ReadingTable
from herintegratie_desktop.ui.rules.topic import Topic, row_of

_NUMBER = 320


class RetentionRoom(Topic):
    """What is due at the top; any case can be named below it by its number."""

    def __init__(self, bridge: OfficeBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.policy = label("", wrap=True)
        self.table = ReadingTable(
            self.tr("Dossiers die weg mogen"),
            (Column(self.tr("Dossier"), 190), Column(self.tr("Waarom en sinds wanneer"))),
            grows=True,
        )
        self.none = label(self.tr("Er is geen dossier aan de beurt."), "muted", wrap=True)
        self.due_button = PrimaryButton(self.tr("Gekozen dossier wissen…"))
        self.case = TextLine()
        self.case.setMaximumWidth(_NUMBER)
        self.case_row = FieldRow(self.tr("Dossiernummer"), self.case)
        self.held = label("", "muted", wrap=True)
        self.erase_button = SecondaryButton(self.tr("Wissen…"))
        self.hold_button = SecondaryButton(self.tr("Vasthouden…"))
        self.release_button = SecondaryButton(self.tr("Niet meer vasthouden"))
        self.person_button = SecondaryButton(self.tr("Gegevens van een persoon…"))
        self.fixings = FixingCard(bridge)
        self.older = OlderCard(bridge)
        self.proofs = ReadingTable(
            self.tr("Bewijzen van wissing"),
            (
                Column(self.tr("Gewist op"), 160),
                Column(self.tr("Door"), 170),
                Column(self.tr("Reden")),
            ),
            grows=True,
        )
        self.proof_card = Card(self.tr("Bewijzen van wissing"))
        self.proof_button = SecondaryButton(self.tr("Bewijs bewaren…"), "download")
        self._due: tuple[Kept, ...] = ()
        self._proofs: tuple[Certificate, ...] = ()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Bewaren en wissen")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr(
            "Een dossier blijft tot de bewaartermijn voorbij is en gaat dan voorgoed weg, uit de "
            "kluis en uit elke back-up van daarna. Alleen tellingen zonder namen blijven."
        )

    def entry(self) -> QWidget:
        """Return where the keyboard goes when a form was left."""
        return self.table if self._due else self.case

    def _build(self) -> None:
        policy, due = Card(self.tr("Het bewaarbeleid")), Card(self.tr("Aan de beurt"))
        policy.add(self.policy)
        for part in (self.none, self.table):
            due.add(part)
        due.add(row_of(self.due_button))
        one = Card(self.tr("Een dossier"))
        one.add(self.case_row)
        one.add(
            row_of(self.erase_button, self.hold_button, self.release_button, self.person_button)
        )
        one.add(self.held)
        self.proof_card.add(self.proofs)
        self.proof_card.add(row_of(self.proof_button))
        for card in (policy, due, one, self.fixings, self.older, self.proof_card):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.due_button.clicked.connect(lambda _=False: self._on_due())
        self.table.chosen.connect(lambda _row: self._on_due())
        self.erase_button.clicked.connect(lambda _=False: self.erase(self._typed()))
        self.hold_button.clicked.connect(lambda _=False: self._on_hold())
        self.release_button.clicked.connect(lambda _=False: self._on_release())
        self.person_button.clicked.connect(lambda _=False: self._on_person())
        self.proof_button.clicked.connect(lambda _=False: self._on_proof())
        self.fixings.changed.connect(self.refresh)
        self.case.typed.connect(lambda _: self.case_row.show_error(""))

    def refresh(self) -> None:
        """Show the policy, what is due, what is held and what was erased, as it is now."""
        vault, desk = self.bridge.vault, self.bridge.desk
        policy = vault.policies.policy()
        said = self.tr("Bewaren: {years} jaar. {source}\nVastgelegd door {owner}, sinds {since}.")
        values = {"years": policy.retention_years, "source": policy.retention_source}
        owner, since = policy.retention_owner, dutch_date(policy.retention_since)
        self.policy.setText(said.format(**values, owner=owner, since=since))
        self._due = self.bridge.or_else(lambda: vault.retention.due(desk.today), ())
        reasons = [desk.say(why(each, policy, desk.today)) for each in self._due]
        self.table.show_rows(
            [(each.case_id, said) for each, said in zip(self._due, reasons, strict=True)]
        )
        for part in (self.table, self.due_button):
            part.setVisible(bool(self._due))
        self.none.setVisible(not self._due)
        self._show_held()
        self._show_proofs()
        self.fixings.refresh()
        self.older.refresh()

    def _show_held(self) -> None:
        held = self.bridge.or_else(self.bridge.vault.retention.held, ())
        said = self.tr("{case} wordt vastgehouden sinds {since} door {who}: {reason}")
        lines = [
            said.format(
                case=each.case_id,
                since=moment_said(each.set_at),
                who=each.set_by,
                reason=each.reason,
            )
            for each in held
        ]
        self.held.setText("\n".join(lines))
        self.held.setVisible(bool(lines))
        self.release_button.setVisible(bool(lines))

    def _show_proofs(self) -> None:
        self._proofs = self.bridge.or_else(self.bridge.vault.erasures.certificates, ())
        self.proofs.show_rows(
            [(moment_said(each.erased_at), each.erased_by, each.reason) for each in self._proofs]
        )
        self.proof_card.setVisible(bool(self._proofs))

    def erase(self, case_id: str) -> EraseForm | None:
        """Show what erasing a case takes away; None when it cannot be shown."""
        found: list[Preview] = []
        store = self.bridge.vault.erasures
        refused = self.bridge.refusal(lambda: found.append(store.preview(case_id)))
        if refused:
            self._refuse(refused)
            return None
        form = EraseForm(self.bridge, found[0])
        self._open(form)
        return form

    def rest(self) -> None:
        """Put a form away with what was typed in it."""
        if self.part is not None:
            self.show_part(None)

    def save_proof(self, at: int, path: Path) -> None:
        """Write a certificate as PDF."""
        refused = self.bridge.refusal(lambda: self._write_proof(self._proofs[at], path))
        if refused:
            self.say_refused(refused)
        else:
            self.say_done(self.tr("Het bewijs staat in {file}.").format(file=path.name))

    def _write_proof(self, certificate: Certificate, path: Path) -> None:
        from herintegratie_desktop.exchange.erasure_certificate import certificate_reading
        from herintegratie_desktop.pdf.readable import readable_pdf

        reading = certificate_reading(certificate, self.desk.guide)
        write_whole(path, readable_pdf(reading, certificate.erased_at.astimezone().date()))

    def _open(self, form: CaseForm) -> None:
        self.message.clear()
        form.left.connect(self.leave_part)
        form.done.connect(self._on_done)
        self.show_part(form)
        form.entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self, said: str) -> None:
        self.case.show_text("")
        self.refresh()
        self.leave_part()
        self.say_done(said)

    def _typed(self) -> str:
        return self.case.text().strip()

    def _refuse(self, refused: str) -> None:
        self.case_row.show_error(refused)
        self.case_row.focus_field()

    def _on_due(self) -> None:
        self.erase(self._due[max(0, self.table.current_row())].case_id)

    def _on_hold(self) -> None:
        case_id = self._typed()
        refused = self.bridge.refusal(lambda: self.bridge.vault.retention.clock(case_id))
        if refused:
            self._refuse(refused)
        else:
            self._open(HoldForm(self.bridge, case_id))

    def _on_release(self) -> None:
        case_id = self._typed()
        refused = self.bridge.refusal(lambda: self.bridge.vault.retention.release(case_id))
        if refused:
            self._refuse(refused)
        else:
            self._on_done(self.tr("Dossier {case} gaat mee met de termijn.").format(case=case_id))

    def _on_person(self) -> None:
        found: list[Case] = []
        cases, case_id = self.bridge.vault.cases, self._typed()
        refused = self.bridge.refusal(lambda: found.append(cases.view(case_id).case))
        if refused:
            self._refuse(refused)
        else:
            self._open(PersonForm(self.bridge, found[0]))

    def _on_proof(self) -> None:
        at = max(0, self.proofs.current_row())
        name = f"bewijs-{self._proofs[at].id[:8]}.pdf"
        path = choose_new_file(self, self.tr("Bewijs bewaren"), name, "PDF (*.pdf)")
        if path is not None:
            self.save_proof(at, path)
