"""Sign, print and keep the plan: on the screen, on paper, and sealed by the caseworker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature, Stroke
from herintegratie_desktop.core.edits import (
    Edit,
    Part,
    PutSignature,
    StartNewVersion,
    WithdrawSignature,
)
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.core.roles import Act, refusal
from herintegratie_desktop.core.signing import CASEWORKER, Signer, holding_signatures, signers
from herintegratie_desktop.ui.approval.card import ApprovalCard
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.widgets import Banner, Button, Card
from herintegratie_desktop.ui.paper.copies_dialog import CopiesDialog
from herintegratie_desktop.ui.paper.declaration import declarations_of
from herintegratie_desktop.ui.paper.other_papers import OtherPapers
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN, PlanPaper
from herintegratie_desktop.ui.paper.print_preview import PreviewDialog, PrintPreview
from herintegratie_desktop.ui.paper.seal_keys import KeySource, Means
from herintegratie_desktop.ui.paper.sealing import open_phrases
from herintegratie_desktop.ui.paper.sign_dialog import SignDialog
from herintegratie_desktop.ui.practice import is_practice
from herintegratie_desktop.ui.proof.check_place import CheckPlace
from herintegratie_desktop.ui.wizard.certificate_words import CertificateWords
from herintegratie_desktop.ui.wizard.page import WizardPage
from herintegratie_desktop.ui.wizard.paper_out import SAVE, PaperOut
from herintegratie_desktop.ui.wizard.problem_list import Asked
from herintegratie_desktop.ui.wizard.seal_card import SealCard
from herintegratie_desktop.ui.wizard.sealer import Sealer
from herintegratie_desktop.ui.wizard.signers_card import SignersCard

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_SIDE_BY_SIDE_FROM = 800


class SignPage(WizardPage):
    """At one side who signs and the seal, at the other the paper as it will be printed."""

    step = Step.SIGN
    listens = Part.ALL

    def __init__(self, bridge: CaseBridge, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._vault = vault
        self._version = bridge.case.version
        self._on_paper: set[str] = set()
        self._has_refused = False
        self.errands = Errands(self)
        self.paper = PlanPaper(bridge, vault, self.errands, self)
        self.sealer = Sealer(bridge, vault, self.errands, self)
        self.certificate = CertificateWords(bridge, vault, self.errands, self)
        self.banner, self.signers, self.sealing = Banner(), SignersCard(self.desk), SealCard()
        self.approval = ApprovalCard(bridge, vault)
        self.preview = PrintPreview(self.errands)
        self.out = PaperOut(bridge, vault, self.paper, self)
        self.others = OtherPapers(bridge, vault, self.errands, self)
        self.check = CheckPlace(bridge, vault, self.errands)
        self.larger = Button(self.tr("Groot"), "eye", "quiet")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        if is_practice(vault.folder):
            self.sealing.means.keep_to_vault()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the heading."""
        return self.tr("Ondertekenen en afdrukken")

    def hint(self) -> str:
        """Say what the page is for."""
        return self.tr("Tekenen kan op het scherm of op papier. Het voorbeeld is wat u afdrukt.")

    def page_buttons(self) -> tuple[QWidget, ...]:
        """Return the ways in which the plan leaves the program."""
        return (self.others.button, self.out.save_button, self.out.print_button)

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        for part in (self.approval, self.signers, self.sealing, self.check):
            left.addWidget(part)
        left.addStretch(1)
        paper = Card()
        paper.show_title(self.tr("Afdrukvoorbeeld"))
        paper.body.setContentsMargins(16, 14, 16, 16)
        self.preview.add_tool(self.larger)
        self.preview.setMinimumHeight(480)
        paper.body.addWidget(self.out.given)
        paper.body.addWidget(self.preview, 1)
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 11)
        self._columns.addWidget(paper, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self.signers.screen_chosen.connect(self._sign_on_screen)
        self.signers.paper_chosen.connect(self._choose_paper)
        self.signers.all_on_paper.connect(self._choose_paper_for_all)
        self.signers.withdrawn.connect(lambda signer: self._do(WithdrawSignature(signer)))
        self.sealing.asked.connect(self.asks_for)
        self.approval.changed.connect(self._on_approval)
        self.sealing.seal_wanted.connect(self._seal)
        self.sealing.new_version_wanted.connect(lambda: self._do(StartNewVersion()))
        self.sealing.check_wanted.connect(self.check.ask)
        self.sealing.renewal_wanted.connect(self._renew)
        self.sealer.busy.connect(self.sealing.show_busy)
        self.sealer.refused.connect(self._on_refused)
        self.sealer.sealed.connect(self._on_sealed)
        self.sealing.version_wanted.connect(self._show_earlier)
        self.certificate.changed.connect(self._show_seal)
        self.sealing.means.changed.connect(self._show_seal)
        self.paper.made.connect(self.preview.show_pdf)
        self.paper.failed.connect(self._on_refused)
        self.larger.clicked.connect(lambda _=False: self.paper.ask(self._show_large))
        self.out.told.connect(self._tell)
        self.others.refused.connect(self._on_refused)
        self.others.copies_wanted.connect(self._show_copies)
        self.banner.acted.connect(self.out.save)

    def refresh(self, parts: Part) -> None:
        """Show who signed, what can be sealed, and the paper."""
        self._begin_version()
        self._show_signers()
        self.approval.refresh()
        self._show_seal()
        self.out.refresh()
        self.paper.ask_soon()

    def focus_place(self, place: str) -> bool:
        """Go to the row of `signatures/<signer>`."""
        field = next((way for way in self._ways(place) if way.isVisibleTo(self)), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    def _ways(self, place: str) -> tuple[QWidget, ...]:
        match place.split("/"):
            case ["signatures", "approval"]:
                return (self.approval.approve, self.approval)
            case ["signatures", signer]:
                row = self.signers.row(signer)
                return () if row is None else (row.sign, row.paper, row.withdraw)
            case ["signatures"]:
                return (self.signers.everybody, self.sealing.seal)
        return ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the paper beside the signatures where there is room, else under them."""
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE_FROM
        sides = QBoxLayout.Direction
        self._columns.setDirection(sides.LeftToRight if wide else sides.TopToBottom)

    def _begin_version(self) -> None:
        """Forget what was chosen for an earlier version: who signs on paper, what was refused."""
        version = self.bridge.case.version
        if version != self._version:
            self._version, self._has_refused = version, False
            self._on_paper.clear()
            self.banner.clear()
            self.sealing.show_missing(())

    def _asked(self) -> tuple[Signer, ...]:
        majority = self.desk.guide.rules.majority
        return signers(self.bridge.case, self.desk.today, majority)

    def _show_signers(self) -> None:
        case = self.bridge.case
        asked, holding = self._asked(), holding_signatures(case)
        by_pen = {signer.id for signer in asked} if case.seal else self._on_paper
        drawn = {each.signer: each for each in case.signatures}
        self.signers.show_signers(asked, drawn, holding, by_pen)
        if case.seal:
            self.signers.lock(case.seal)

    def _show_seal(self) -> None:
        case = self.bridge.case
        self.sealing.show_case(case, self._who())
        renews = self._is_vault_key and self.certificate.is_of_another
        self.sealing.show_renewal(renews and not self.sealer.renews)
        self.sealing.show_earlier(each for each in range(1, case.version) if self._is_kept(each))
        if self._has_refused and case.seal is None:
            self.sealing.show_missing(self._open_points())

    def _who(self) -> str:
        """Return in whose name the plan will be sealed; of a sealed one, what is left to do."""
        case, holding = self.bridge.case, holding_signatures(self.bridge.case)
        if case.seal is None and not self._is_vault_key:
            return self.tr("U ondertekent op de naam die in het certificaat staat.")
        if case.seal is None:
            return self.certificate.sentence(case.caseworker, self.sealer.renews)
        if not self._is_kept(case.version):
            return self.tr(
                "De ondertekende PDF van deze versie staat niet in deze kluis. Wat u hier ziet is "
                "opnieuw gemaakt en niet ondertekend; vraag het bestand op bij wie ondertekende."
            )
        by_pen = [each.name for each in self._asked() if each.id not in {*holding, CASEWORKER}]
        said = self.tr("Druk het plan af en laat nog met een pen tekenen: {names}.")
        return said.format(names=", ".join(by_pen)) if by_pen else ""

    @property
    def _is_vault_key(self) -> bool:
        return self.sealing.means.means is Means.VAULT

    def _is_kept(self, version: int) -> bool:
        return self._vault.papers.digest(self.bridge.case.id, version, SEALED_PLAN) is not None

    def _show_earlier(self, version: int) -> None:
        paper = self._vault.papers.get(self.bridge.case.id, version, SEALED_PLAN)
        if paper is not None:
            self._show_large(paper)

    def _open_points(self, *, signatures: bool = True) -> tuple[Asked, ...]:
        """Return what has to be done before sealing, or before anybody signs at all."""
        everybody = {signer.id for signer in self._asked()}
        try:
            checked = self.bridge.checked
        except RuleError as error:
            return (("scheme", self.desk.say(error.phrase)),)
        on_paper = self._on_paper if signatures else everybody
        found = list(open_phrases(self.bridge.case, checked, on_paper))
        nameless = self.certificate.missing(self.bridge.case.caseworker)
        if signatures and self._is_vault_key and nameless:
            found.append(("caseworker", nameless))
        if signatures and (unapproved := self.approval.missing()):
            found.append(("signatures/approval", unapproved))
        return tuple((place, self.desk.say(phrase)) for place, phrase in found)

    def _on_approval(self) -> None:
        self._show_seal()
        self.paper.forget()

    def _seal(self) -> None:
        self.banner.clear()
        if not self._vault.may(Act.SEAL):
            self._on_refused(refusal(Act.SEAL))
            return
        points = self._open_points()
        self._has_refused = bool(points)
        self.sealing.show_missing(points)
        if not points:
            self.sealing.means.ask(self._start)

    def _start(self, source: KeySource | None) -> None:
        self.sealer.start(source, self.sealing.means.issuers_folder)

    def _renew(self) -> None:
        self.sealer.renews = True
        self._show_seal()

    def _sign_on_screen(self, signer_id: str) -> None:
        if not self._vault.may(Act.EDIT):
            self._on_refused(refusal(Act.EDIT))
            return
        points = self._open_points(signatures=False)
        self.sealing.show_missing(points)
        signer = next(each for each in self._asked() if each.id == signer_id)
        if points:
            self._has_refused = True
            self.sealing.missing.link(0).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        role = self.desk.translate(signer.role)
        dialog = SignDialog(signer.name, role, declarations_of(self.bridge), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        digest = content_digest(self.bridge.case)
        dialog.signed.connect(lambda name, ink: self._put(signer_id, name, digest, ink))
        dialog.paper_chosen.connect(lambda: self._choose_paper(signer_id, True))
        dialog.open()

    def _put(self, signer: str, name: str, digest: str, ink: tuple[Stroke, ...]) -> None:
        self._on_paper.discard(signer)
        self._do(PutSignature(InkSignature(signer, name, self.desk.today, digest, ink)))

    def _choose_paper(self, signer: str, wanted: bool) -> None:
        (self._on_paper.add if wanted else self._on_paper.discard)(signer)
        self._show_signers()
        self._show_seal()

    def _choose_paper_for_all(self, wanted: bool) -> None:
        everybody = {signer.id for signer in self._asked()} - {CASEWORKER}
        self._on_paper = everybody if wanted else set()
        self._show_signers()
        self._show_seal()

    def _show_large(self, pdf: bytes) -> None:
        dialog = PreviewDialog(self.errands, pdf, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_copies(self) -> None:
        CopiesDialog(self.bridge, self._vault, self).open()

    def _on_sealed(self) -> None:
        self._has_refused = False
        self.certificate.forget()
        self.out.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, phrase: Phrase) -> None:
        self.banner.show_message("error", self.desk.say(phrase))

    def _tell(self, kind: str, text: str, way_out: str) -> None:
        action = self.out.save_button.text() if way_out == SAVE else ""
        self.banner.show_message(kind, text, action=action)

    def _do(self, edit: Edit) -> None:
        if self._vault.may(Act.EDIT):
            self.bridge.do(edit, origin=self)
        else:
            self._on_refused(refusal(Act.EDIT))
