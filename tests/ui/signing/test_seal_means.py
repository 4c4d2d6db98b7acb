"""Sealing with another key than that of the vault: a certificate file, or a card in the reader."""

from __future__ import annotations

import logging

import pytest
from made_up_ca import ALWAYS, known, p12, person
from opened import opening, ready_case
from signing_hands import click, dialog_of, in_file_dialog, seal
from softcards import PIN, put_card, put_on_card, reader

from herintegratie_desktop.core.case import Caseworker
from herintegratie_desktop.pdf.authorities import read_authorities
from herintegratie_desktop.ui.paper.plan_paper import SEALED_PLAN
from herintegratie_desktop.ui.paper.seal_keys import Means
from herintegratie_desktop.ui.paper.sealing import judge
from herintegratie_desktop.ui.paper.secret_dialog import SecretDialog
from herintegratie_desktop.ui.preferences import Preferences
from herintegratie_desktop.ui.wizard.sign_page import SignPage

PASSWORD = "Zomer in Voorbeeldstad"
OWNER = "Noor Voorbeeld, Voorbeeld Uitgever"


@pytest.fixture
def key_file(tmp_path):
    """Give a certificate of a made-up issuer, as a caseworker got it."""
    path = tmp_path / "noor.p12"
    path.write_bytes(p12(person(days=ALWAYS), passphrase=PASSWORD.encode()))
    return path


@pytest.fixture
def issuers(tmp_path):
    """Give the folder of an office with what that issuer publishes."""
    folder, found = tmp_path / "uitgevers", known()
    folder.mkdir()
    names = ("wortel.cer", "tussen.cer", "wortel.crl", "tussen.crl")
    for name, der in zip(names, (*found.roots, *found.between, *found.crls), strict=True):
        (folder / name).write_bytes(der)
    return folder


@pytest.fixture
def by_file(page, key_file):
    """Give a plan that may be signed, with a certificate file chosen."""
    Preferences().key_file = key_file
    choose(page, Means.FILE)
    click(page.signers.everybody)
    return page


def choose(page, means):
    page.sealing.means.choice.show_key(means)
    page.sealing.means.choice.chosen.emit(means)


def give(page, secret, qtbot):
    click(page.sealing.seal)
    dialog = dialog_of(page, SecretDialog, qtbot)
    dialog.secret.line.setText(secret)
    click(dialog.go)


def sealed(page, secret, qtbot):
    with qtbot.waitSignal(page.sealer.sealed):
        give(page, secret, qtbot)


def refused(page, secret, qtbot):
    with qtbot.waitSignal(page.sealer.refused):
        give(page, secret, qtbot)
    return page.banner.text()


def paper(vault):
    return vault.papers.get("HIP-2026-00417", 1, SEALED_PLAN)


def test_until_somebody_chooses_the_key_in_the_vault_seals(page, qtbot):
    assert page.sealing.means.means is Means.VAULT
    assert "gewone elektronische handtekening" in page.sealing.means.worth.text()
    click(page.signers.everybody)
    seal(page, qtbot)
    assert page.bridge.case.seal.by == "M. de Wit, Opvanglocatie Voorbeeld"


def test_a_certificate_file_seals_after_its_password(by_file, vault, desk, qtbot):
    assert by_file.sealing.means.place.text().endswith("noor.p12")
    assert "ten hoogste een geavanceerde" in by_file.sealing.means.worth.text()
    sealed(by_file, PASSWORD, qtbot)
    assert by_file.bridge.case.seal.by == OWNER
    verdict = judge(paper(vault), desk.guide)
    assert verdict.valid
    assert verdict.signatures[0].signer == OWNER


def test_a_wrong_password_leaves_the_plan_open_and_is_asked_again(by_file, vault, qtbot):
    assert "wachtwoord past niet" in refused(by_file, "verkeerd", qtbot)
    assert by_file.bridge.case.seal is None
    assert paper(vault) is None
    sealed(by_file, PASSWORD, qtbot)


def test_the_password_is_in_no_file_and_no_log(by_file, tmp_path, qtbot, caplog):
    caplog.set_level(logging.DEBUG)
    sealed(by_file, PASSWORD, qtbot)
    assert PASSWORD not in caplog.text
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        content = file.read_bytes()
        assert PASSWORD.encode() not in content, file
        assert PASSWORD.encode("utf-16-le") not in content, file


def test_the_key_of_a_file_is_not_taken_into_the_vault(by_file, vault, qtbot):
    before = vault.credentials.get()
    sealed(by_file, PASSWORD, qtbot)
    assert vault.credentials.get() == before


def test_a_file_that_is_gone_is_told_of(by_file, key_file, qtbot):
    key_file.unlink()
    assert "certificaatbestand kan niet worden geopend" in refused(by_file, PASSWORD, qtbot)


def test_asking_for_the_password_can_be_called_off(by_file, qtbot):
    click(by_file.sealing.seal)
    click(dialog_of(by_file, SecretDialog, qtbot).cancel)
    assert not by_file.sealer.is_busy
    assert by_file.bridge.case.seal is None


def test_no_password_is_no_answer(by_file, qtbot):
    give(by_file, "", qtbot)
    assert dialog_of(by_file, SecretDialog, qtbot).isVisible()
    assert not by_file.sealer.is_busy


def test_without_a_file_one_is_asked_for_first(page, key_file, qtbot):
    choose(page, Means.FILE)
    click(page.signers.everybody)
    in_file_dialog(lambda dialog: dialog.reject())
    click(page.sealing.seal)
    assert not page.sealer.is_busy
    assert Preferences().key_file is None


def test_the_choice_is_kept_and_the_name_is_that_of_the_certificate(by_file, vault, desk, shown):
    assert Preferences().seal_means == Means.FILE
    assert by_file.sealing.who.text() == "U ondertekent op de naam die in het certificaat staat."
    assert not by_file.sealing.renew.isVisible()


def test_another_key_needs_no_caseworker_to_make_a_certificate_for(bare, key_file, qtbot):
    page = bare(ready_case(caseworker=Caseworker("M. de Wit")))
    Preferences().key_file = key_file
    choose(page, Means.FILE)
    click(page.signers.everybody)
    sealed(page, PASSWORD, qtbot)


def test_with_the_folder_of_issuers_the_proof_goes_along(by_file, vault, desk, issuers, qtbot):
    Preferences().issuers = issuers
    by_file.sealing.means.refresh()
    assert str(issuers) in by_file.sealing.means.issuers.text()
    sealed(by_file, PASSWORD, qtbot)
    verdict = judge(paper(vault), desk.guide, known=read_authorities(issuers))
    assert verdict.signatures[0].stand == "good"
    assert b"/DSS" in paper(vault)


def test_a_folder_of_issuers_that_is_gone_is_told_of(by_file, tmp_path, qtbot):
    Preferences().issuers = tmp_path / "nergens"
    by_file.sealing.means.refresh()
    assert "met gegevens van uitgevers kan niet worden" in refused(by_file, PASSWORD, qtbot)
    click(by_file.sealing.means.forget)
    assert Preferences().issuers is None
    sealed(by_file, PASSWORD, qtbot)


def test_a_card_seals_after_its_pin(page, vault, desk, tmp_path, qtbot):
    with reader(tmp_path) as module:
        put_card()
        put_on_card(tmp_path, person(days=ALWAYS))
        Preferences().card_module = module
        choose(page, Means.CARD)
        click(page.signers.everybody)
        assert "pincode past niet" in refused(page, "000000", qtbot)
        sealed(page, PIN, qtbot)
    assert page.bridge.case.seal.by == OWNER
    assert judge(paper(vault), desk.guide).valid


def test_a_reader_without_a_card_is_told_of(page, tmp_path, qtbot):
    with reader(tmp_path) as module:
        Preferences().card_module = module
        choose(page, Means.CARD)
        click(page.signers.everybody)
        assert "geen kaart in de kaartlezer" in refused(page, PIN, qtbot)


def test_a_sealed_plan_offers_no_other_key(by_file, qtbot):
    sealed(by_file, PASSWORD, qtbot)
    assert not by_file.sealing.means.isVisible()


def test_what_a_signature_is_worth_stands_with_the_check_of_a_file(by_file, vault, tmp_path, qtbot):
    sealed(by_file, PASSWORD, qtbot)
    (tmp_path / "plan.pdf").write_bytes(paper(vault))
    by_file.check.check(tmp_path / "plan.pdf")
    qtbot.waitUntil(by_file.check.isVisible)
    said = " ".join(by_file.check.sentences())
    assert "Ten hoogste een geavanceerde elektronische handtekening" in said


def test_who_practises_seals_with_the_key_of_the_practice_vault(
    vault, desk, shown, monkeypatch, key_file
):
    monkeypatch.setattr("herintegratie_desktop.ui.wizard.sign_page.is_practice", lambda _: True)
    Preferences().seal_means = Means.FILE
    with opening(vault, desk) as open_case:
        page = shown(SignPage(open_case(ready_case()), vault), 1120, 900)
        assert page.sealing.means.means is Means.VAULT
        assert not page.sealing.means.choice.isEnabled()
