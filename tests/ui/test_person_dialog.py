"""Everything about one person, from the case that is open."""

from __future__ import annotations

import json

import pytest
from role_parts import hand_to
from rule_room_parts import actions

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.retention.person_dialog import PersonDialog

HADDAD = "HIP-2026-00417"


@pytest.fixture
def main_for(shown, vault, desk, haddad):
    vault.cases.save(haddad, 0)

    def open_as(*roles):
        hand_to(vault, "K. Toren", *roles)
        main = shown(MainWindow(vault, desk, "light"), 1440, 900)
        main.open_case(HADDAD)
        return main

    return open_as


def dialog_of(main):
    return next(each for each in main.findChildren(PersonDialog) if each.isVisible())


def test_the_privacy_officer_gets_everything_from_the_open_case(main_for, vault, tmp_path):
    vault.cases.export(HADDAD, "Partner Erbil")
    main = main_for(Role.PRIVACY)
    main.frame.identity.request.click()
    dialog = dialog_of(main)
    dialog.form.who.setCurrentIndex(1)
    dialog.form.write_to(tmp_path)
    document = json.loads((tmp_path / f"{HADDAD}-p2.json").read_text(encoding="utf-8"))
    assert document["person"]["id"] == "p2"
    assert document["handed_over"][0]["to_whom"] == "Partner Erbil"
    assert (tmp_path / f"{HADDAD}-p2.pdf").read_bytes().startswith(b"%PDF-")
    assert str(tmp_path) in dialog.message.text()
    assert actions(vault)[0] == "request"
    dialog.form.back_button.click()
    assert not dialog.isVisible()
    assert main.bridge.case.id == HADDAD


@pytest.mark.parametrize("role", [Role.CASEWORKER, Role.APPROVER])
def test_others_are_not_offered_it(main_for, role):
    assert not main_for(role).frame.identity.request.isVisible()


def test_the_vault_itself_refuses_who_lost_the_role(main_for, vault, tmp_path):
    main = main_for(Role.PRIVACY)
    main.frame.identity.request.click()
    hand_to(vault, "K. Toren", Role.CASEWORKER)
    dialog_of(main).form.write_to(tmp_path)
    assert "privacyfunctionaris" in dialog_of(main).form.message.text()
    assert list(tmp_path.glob("*.json")) == []
