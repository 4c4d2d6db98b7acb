"""What the window shows to somebody with fewer roles: it explains, the store refuses."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from role_parts import hand_to

from herintegratie_desktop.core.edits import ChangeReturn
from herintegratie_desktop.core.intake import Step
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.ui.copy_dialog import CopyDialog
from herintegratie_desktop.ui.main_window import MainWindow

HADDAD = "HIP-2026-00417"


@pytest.fixture
def main_for(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)

    def open_as(*roles):
        hand_to(vault, "K. Toren", *roles)
        return shown(MainWindow(vault, desk, "light"), 1440, 900)

    return open_as


def actions(vault):
    return [each.action for each in vault.journal.entries()]


def test_opening_a_case_is_recorded_once_however_it_is_painted(main_for, vault):
    main = main_for()
    main.open_case(HADDAD)
    main.frame.open_step(Step.PLAN)
    main.repaint()
    assert actions(vault).count("view") == 1


def test_an_approver_reads_every_page_and_changes_none(main_for, vault):
    main = main_for(Role.APPROVER)
    main.open_case(HADDAD)
    assert "behandelaar" in main.frame.stage.sealed.text()
    fields = main.frame.page.findChildren(QLineEdit)
    assert fields
    assert all(each.isReadOnly() for each in fields)
    with pytest.raises(NotAllowedError):
        main.bridge.do(ChangeReturn(replace(main.bridge.case.back, place="Mosul"), "place"))
    assert vault.cases.load(HADDAD).rev == 1


def test_the_buttons_of_an_approver_say_why(main_for):
    main = main_for(Role.APPROVER)
    for button in (main.cases.new_button, main.cases.import_button):
        main.cases.message.clear()
        button.click()
        assert "dossiers bewerken" in main.cases.message.text()
    main.cases.select(HADDAD)
    main.cases.export_button.click()
    assert "dossiers delen" in main.cases.message.text()
    assert main.frame is None


def test_an_approver_cannot_sign_or_save_a_pdf_and_is_told(main_for):
    main = main_for(Role.APPROVER)
    main.open_case(HADDAD, Step.SIGN)
    page = main.frame.page
    page.sealing.seal.click()
    assert "plannen ondertekenen" in page.banner.text()
    page.out.save_button.click()
    assert "dossiers delen" in page.banner.text()


def test_an_administrator_sees_no_cases_and_reads_why(main_for, vault):
    main = main_for(Role.ADMINISTRATOR)
    assert main.cases.table.isHidden()
    assert "dossiers lezen" in main.cases.message.text()
    with pytest.raises(NotAllowedError):
        main.open_case(HADDAD)
    assert "view" not in actions(vault)


def test_who_may_not_read_the_journal_is_told_who_can(main_for):
    main = main_for(Role.CASEWORKER)
    assert not main.show_journal()
    assert "privacyfunctionaris" in main.notice.text()


def test_an_export_is_recorded_when_somebody_goes_on_and_not_before(main_for, vault, monkeypatch):
    main = main_for(Role.CASEWORKER)
    main.cases.select(HADDAD)
    monkeypatch.setattr(CopyDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    main.cases.export_button.click()
    assert "export" not in actions(vault)
