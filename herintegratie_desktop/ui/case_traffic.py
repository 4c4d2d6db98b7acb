"""Cases that come in and go out: from a file, to a file, and to another vault in need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.ui.case_files import export_case, import_case
from herintegratie_desktop.ui.case_list import CaseList
from herintegratie_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

translate = QCoreApplication.translate


def bring_in(window: QWidget, vault: Vault, desk: Desk, cases: CaseList) -> None:
    """Ask for a file, save the case in it, and show it in the list."""
    case_id = import_case(window, vault, desk)
    if case_id:
        cases.refresh()
        cases.select(case_id)
        words = translate("MainWindow", "Dossier {case} is geïmporteerd.").format(case=case_id)
        cases.message.show_message("good", words)


def send_out(window: QWidget, vault: Vault, desk: Desk, cases: CaseList, case_id: str) -> None:
    """Ask for whom and for a place, write the case there, and say that it is not encrypted."""
    store = vault.cases
    case = store.load(case_id).case
    path = export_case(window, case, desk, lambda to_whom: store.export(case_id, to_whom))
    if path:
        words = translate("MainWindow", "Dossier {case} staat in {path}, niet versleuteld.")
        cases.message.show_message("info", words.format(case=case_id, path=path))


def keep_elsewhere(window: QWidget, vault: Vault, case: Case, desk: Desk) -> None:
    """Offer another place for a case that the vault takes no more."""
    from herintegratie_desktop.ui.damage.elsewhere import ElsewhereDialog

    dialog = ElsewhereDialog(vault, case, desk, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
