"""Cases in from files and out to files, with what is wrong said in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.store.attachmentnames import with_ending
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.copy_dialog import ask_for_whom
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.files import (
    NotWrittenError,
    choose_file,
    choose_new_file,
    write_whole,
)

_MOST_FAULTS = 12


def import_case(parent: QWidget, vault: Vault, desk: Desk) -> str | None:
    """Ask for a file and save its case; returns the number of the case, or None."""
    translate = QCoreApplication.translate
    title = translate("CaseFiles", "Dossier importeren")
    path = choose_file(parent, title, translate("CaseFiles", "Dossier (*.json);;Alles (*)"))
    case = None if path is None else _read(parent, path, desk)
    if case is None or not _may_replace(parent, vault, case):
        return None
    if case.seal is not None:
        from herintegratie_desktop.exchange.decisions import keep_decisions

        keep_decisions(vault)
    vault.cases.save(case, vault.cases.rev(case.id), action="import")
    return case.id


def _read(parent: QWidget, path: Path, desk: Desk) -> Case | None:
    from herintegratie_desktop.exchange.casefile import BadCaseFileError, read_case_file

    try:
        return read_case_file(path, desk.guide)
    except BadCaseFileError as error:
        _show_faults(parent, path, (f"{f.place}: {desk.say(f.phrase)}" for f in error.faults))
    except OSError:
        words = QCoreApplication.translate("CaseFiles", "kan niet worden gelezen")
        _show_faults(parent, path, [words])
    return None


def _show_faults(parent: QWidget, path: Path, faults: Iterable[str]) -> None:
    translate = QCoreApplication.translate
    sentences = list(faults)
    shown = sentences[:_MOST_FAULTS]
    if len(sentences) > len(shown):
        more = translate("CaseFiles", "… en nog {count} andere.")
        shown.append(more.format(count=len(sentences) - len(shown)))
    what = translate(
        "CaseFiles", "{file} is niet geïmporteerd. Verbeter dit en probeer het opnieuw:"
    )
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("CaseFiles", "Dossier importeren"))
    box.setText(what.format(file=path.name))
    box.setInformativeText("\n".join(shown))
    box.exec()


def _may_replace(parent: QWidget, vault: Vault, case: Case) -> bool:
    if case.id not in vault.cases:
        return True
    translate = QCoreApplication.translate
    words = translate(
        "CaseFiles",
        "Dossier {case} staat al in deze kluis. Wilt u het vervangen door wat in het bestand "
        "staat? De vorige versie blijft in de geschiedenis.",
    )
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    title = translate("CaseFiles", "Dossier importeren")
    return QMessageBox.question(parent, title, words.format(case=case.id), yes | no, no) == yes


def export_case(
    parent: QWidget, case: Case, desk: Desk, record: Callable[[str], object]
) -> Path | None:
    """Warn that a file is not encrypted, ask for whom and where to, and write it; None when not.

    `record` is told for whom it is when somebody decided to go on, before anything is written.
    """
    translate = QCoreApplication.translate
    title = translate("CaseFiles", "Dossier exporteren")
    words = translate(
        "CaseFiles",
        "Het bestand is niet versleuteld: wie het heeft, kan het lezen. Bewaar het veilig en "
        "verwijder het als u het niet meer nodig heeft.",
    )
    to_whom = ask_for_whom(parent, title, words, case, desk)
    if to_whom is None:
        return None
    kinds = translate("CaseFiles", "Dossier (*.json)")
    path = choose_new_file(parent, title, with_ending(case.id, (".json",)), kinds)
    if path is None:
        return None
    record(to_whom)
    return path if _write(parent, path, case) else None


def _write(parent: QWidget, path: Path, case: Case) -> bool:
    from herintegratie_desktop.exchange.casefile import write_case

    try:
        write_whole(path, write_case(case).encode())
    except NotWrittenError:
        translate = QCoreApplication.translate
        words = translate("CaseFiles", "{path} kan niet worden geschreven. Kies een andere plaats.")
        title = translate("CaseFiles", "Dossier exporteren")
        QMessageBox.warning(parent, title, words.format(path=path))
        return False
    return True
