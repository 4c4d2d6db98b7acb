"""The papers beside the plan: a menu, each made beside the window and shown before it leaves."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.check import Check
from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.policy import RuleError
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.errands import Errands
from herintegratie_desktop.ui.kit.widgets import Button
from herintegratie_desktop.ui.paper.paper_dialog import PaperDialog, ShownPaper
from herintegratie_desktop.ui.practice import is_practice

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.codekeys import CodeKey
    from herintegratie_desktop.pdf.dossier import Dossier
    from herintegratie_desktop.pdf.papers.kinds import PaperKind
    from herintegratie_desktop.store.vault import Vault

_WHAT = words("{paper}, versie {version}")
_UNREADABLE = words(
    "De ondertekende versie {version} in deze kluis kan niet worden gelezen. Kijk de kluis na."
)


class OtherPapers(QObject):
    """A button with a menu; ``refused`` gives a phrase, ``copies_wanted`` asks for a set."""

    refused = Signal(object)
    copies_wanted = Signal()

    def __init__(self, bridge: CaseBridge, vault: Vault, errands: Errands, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._vault = bridge, vault
        self._errands, self._window = errands, window
        self.button = Button(self.tr("Andere stukken"), "document", "quiet")
        self.menu = QMenu(self.button)
        self.actions: dict[str, QAction] = {}
        self.copies = QAction(self.tr("Exemplaren voor huishouden, dossier en partner…"), self.menu)
        self.copies.triggered.connect(lambda _=False: self.copies_wanted.emit())
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)

    def ask(self, kind: PaperKind) -> None:
        """Have a paper made and show it; what cannot be made is told in a sentence."""
        from herintegratie_desktop.pdf.papers.kinds import make_paper

        try:
            before, dossier = self._before(kind), self._dossier(kind)
        except (RuleError, VaultError) as error:
            self.refused.emit(error.phrase)
            return
        self._errands.send(
            lambda: make_paper(kind, dossier, before),
            partial(self._show, kind, self._bridge.case),
            self._on_fault,
        )

    def _fill(self) -> None:
        """Offer what can be made now; what compares needs a version that was sealed before."""
        from herintegratie_desktop.pdf.papers.earlier import earlier_version
        from herintegratie_desktop.pdf.papers.kinds import COMPARING, LETTERS, PaperKind

        if not self.actions:
            self._offer(kind for kind in PaperKind if kind not in LETTERS)
            self._offer(LETTERS)
            self.menu.addAction(self.copies)
        has_earlier = earlier_version(self._vault, self._bridge.case) is not None
        for kind in COMPARING:
            self.actions[kind.value].setEnabled(has_earlier)

    def _offer(self, kinds: Iterable[PaperKind]) -> None:
        from herintegratie_desktop.pdf.papers.kinds import PAPER_NAMES

        for kind in kinds:
            action = self.menu.addAction(self._bridge.desk.translate(PAPER_NAMES[kind]))
            action.triggered.connect(partial(self._on_chosen, kind))
            self.actions[kind.value] = action
        self.menu.addSeparator()

    def _on_chosen(self, kind: PaperKind, _checked: bool = False) -> None:
        self.ask(kind)

    def _before(self, kind: PaperKind) -> Check | None:
        from herintegratie_desktop.exchange.reading import BadCaseFileError
        from herintegratie_desktop.pdf.papers.earlier import earlier_version, sealed_before
        from herintegratie_desktop.pdf.papers.kinds import COMPARING
        from herintegratie_desktop.pdf.untrusted import UnreadablePdfError

        if kind not in COMPARING:
            return None
        case = self._bridge.case
        try:
            return sealed_before(self._vault, case)
        except (UnreadablePdfError, BadCaseFileError) as error:
            version = str(earlier_version(self._vault, case))
            raise _UnreadableVersionError(_UNREADABLE, version=version) from error

    def _dossier(self, kind: PaperKind) -> Dossier:
        from herintegratie_desktop.pdf.dossier import Dossier
        from herintegratie_desktop.pdf.papers.kinds import language_for
        from herintegratie_desktop.pdf.voice import voice_in

        case, guide = self._bridge.case, self._bridge.desk.guide
        language = language_for(kind, case)
        voice = voice_in(language, guide)
        return Dossier(
            case,
            self._bridge.checked,
            guide,
            voice,
            practice=is_practice(self._vault.folder),
            code_key=page_key_of(self._vault, case),
            policy=self._vault.policies.policy(),
        )

    def _show(self, kind: PaperKind, case: Case, pdf: bytes) -> None:
        from herintegratie_desktop.pdf.papers.kinds import PAPER_NAMES, paper_name, reader_of

        named = Phrase(PAPER_NAMES[kind])
        what = Phrase(_WHAT, {"paper": named, "version": str(case.version)})
        shown = ShownPaper(pdf, paper_name(kind, case), what, case, reader_of(kind))
        title = self._bridge.desk.say(named)
        dialog = PaperDialog(title, shown, self._vault, self._bridge.desk, self._window)
        dialog.open()

    def _on_fault(self, fault: Exception) -> None:
        phrase = getattr(fault, "phrase", None)
        if not isinstance(phrase, Phrase):
            raise fault
        self.refused.emit(phrase)


class _UnreadableVersionError(VaultError):
    """The sealed paper of an earlier version cannot be read."""


def page_key_of(vault: Vault, case: Case) -> CodeKey | None:
    """Return the key that signs the codes of a case that is sealed; a draft has none."""
    from herintegratie_desktop.pdf.codekeys import office_key

    return office_key(vault.page_key) if case.seal else None
