"""Users and keys in the window: added, changed, removed, kept on paper, and all under a new key."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtGui import QImage
from vaults import PASSPHRASE, QUICK, USER, opened

from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store import keycare
from herintegratie_desktop.store.errors import WrongPassphraseError
from herintegratie_desktop.store.keyfile import read_key_ring
from herintegratie_desktop.store.shares import ShareSet
from herintegratie_desktop.store.vault import open_with_shares
from herintegratie_desktop.ui.entrance.recovery_sheet import sheet_pdf
from herintegratie_desktop.ui.entrance.shares_dialog import SharesDialog
from herintegratie_desktop.ui.keys.paper_sheet import ShareSheet, qr_pixels
from herintegratie_desktop.ui.keys.passphrase_dialog import PassphraseDialog
from herintegratie_desktop.ui.keys.room import KeysRoom
from herintegratie_desktop.ui.rules.office_bridge import OfficeBridge

BRAM, BRAMS = "B. Voorbeeld", "de zin van bram voorbeeld"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(keycare, "measured_cost", lambda: QUICK)


@pytest.fixture
def room(shown, vault, desk):
    vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    made = shown(KeysRoom(OfficeBridge(vault, desk)), 1200, 820)
    made.refresh()
    return made


def go(qtbot, form, secret=PASSPHRASE):
    form.secret.line.setText(secret)
    with qtbot.waitSignal(form.done):
        form.go_button.click()


def fill(fresh, text):
    fresh.first.line.setText(text)
    fresh.second.line.setText(text)


def choose(room, row):
    room.table.selectRow(row)


def rows(room):
    model = room.table.model()
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_everybody_is_listed_with_roles_and_who_you_are(room):
    assert rows(room) == [
        (USER, "behandelaar, goedkeurder, privacyfunctionaris, beheerder", "dat bent u"),
        (BRAM, "behandelaar", ""),
    ]


def test_somebody_is_added_and_opens_the_vault(qtbot, room, vault):
    form = room.add()
    form.name.show_text("C. Voorbeeld")
    form.roles.boxes[Role.APPROVER].setChecked(True)
    fill(form.fresh, "een zin voor carol")
    go(qtbot, form)
    assert "C. Voorbeeld kan de kluis nu openen" in room.message.text()
    assert rows(room)[2][:2] == ("C. Voorbeeld", "behandelaar, goedkeurder")
    vault.close()
    with opened(vault.folder, "een zin voor carol") as again:
        assert again.roles == {Role.CASEWORKER, Role.APPROVER}


def test_what_is_missing_is_said_beside_its_field(room):
    form = room.add()
    for box in form.roles.boxes.values():
        box.setChecked(False)
    form.go_button.click()
    assert form.name_row.error() == "Vul de naam in."
    assert form.roles_row.error() == "Kies ten minste één rol."
    assert form.fresh.first_row.error()
    assert form.secret_row.error()


def test_a_refusal_of_the_store_is_shown_in_the_form(qtbot, room):
    form = room.add()
    form.name.show_text(BRAM)
    fill(form.fresh, "een zin voor carol")
    form.secret.line.setText(PASSPHRASE)
    form.go_button.click()
    qtbot.waitUntil(lambda: "heeft al een sleutel" in form.message.text())


def test_roles_are_changed(qtbot, room, vault):
    choose(room, 1)
    room.change_roles()
    form = room.part
    assert form.roles.chosen() == {Role.CASEWORKER}
    form.roles.boxes[Role.PRIVACY].setChecked(True)
    go(qtbot, form)
    assert rows(room)[1][1] == "behandelaar, privacyfunctionaris"
    assert vault.check() == ()


def test_a_passphrase_is_changed_for_another(qtbot, room, vault):
    choose(room, 1)
    room.change_passphrase()
    fill(room.part.fresh, "een nieuwe zin voor bram")
    go(qtbot, room.part)
    vault.close()
    opened(vault.folder, "een nieuwe zin voor bram").close()


def test_nobody_chosen_is_said(room):
    room.change_passphrase()
    assert "Kies eerst" in room.message.text()
    assert room.part is None


def test_one_cannot_remove_oneself(room):
    choose(room, 0)
    room.remove()
    assert "Dit bent u zelf" in room.message.text()


def test_somebody_is_removed_and_the_vault_gets_a_new_key(qtbot, room, vault):
    before = bytes(read_key_ring(vault.folder).opened_by(PASSPHRASE)[1])
    choose(room, 1)
    room.remove()
    go(qtbot, room.part)
    qtbot.waitUntil(lambda: "nieuwe sleutel" in room.message.text())
    assert not room.is_busy
    assert rows(room) == [(USER, rows(room)[0][1], "dat bent u")]
    assert vault.cases.count() == 0
    vault.close()
    assert bytes(read_key_ring(vault.folder).opened_by(PASSPHRASE)[1]) != before
    with pytest.raises(WrongPassphraseError):
        opened(vault.folder, BRAMS)


def test_a_new_key_that_is_stopped_leaves_everything(qtbot, room, vault):
    before = (vault.folder / "keys.json").read_bytes()
    form = room.rekey()
    form.secret.line.setText(PASSPHRASE)
    form._hand.do = lambda write, then, otherwise: otherwise(ValueError("gestopt"))
    form.go_button.click()
    qtbot.waitUntil(lambda: form.message.text() != "")
    assert (vault.folder / "keys.json").read_bytes() == before
    assert [path.name for path in vault.folder.glob("*rekey*")] == []


def test_a_new_recovery_key_counts_when_it_was_read_back(qtbot, room, vault):
    form = room.renew_recovery()
    form.secret.line.setText(PASSPHRASE)
    form.go_button.click()
    qtbot.waitUntil(lambda: form.panel is not None)
    key = "-".join(form.check.sheet.groups)
    form.panel.next_button.click()
    for at, row in zip(form.check.asked, form.check.rows, strict=True):
        row.field.setText(form.check.sheet.groups[at])
    with qtbot.waitSignal(form.done):
        form.check.done_button.click()
    vault.close()
    opened(vault.folder, key).close()


def test_shares_are_shown_read_back_and_then_open_the_vault(qtbot, room, vault):
    form = room.make_shares()
    form.count.setCurrentText("3")
    form.make_button.click()
    made = form.made
    for number in (1, 2, 3):
        assert form.page.sheet.number == number
        form.page.next_button.click()
    reading = form.reading
    reading.field.show_text(ShareSet().words[0])
    reading.check_button.click()
    assert "geen deel van de set" in reading.row.error()
    assert form.go_button.isHidden()
    for words in reversed(made.words):
        reading.field.show_text(words)
        reading.check_button.click()
    go(qtbot, form)
    assert f"2 van 3 delen openen samen de kluis (set {made.number})" in room.shares_state.text()
    vault.close()
    open_with_shares(vault.folder, made.words[1:], clock=now).close()


def test_who_may_not_manage_users_changes_only_their_own_passphrase(shown, vault, desk, qtbot):
    vault.add_user(PASSPHRASE, BRAM, BRAMS, [Role.CASEWORKER], cost=QUICK)
    vault.close()
    with opened(vault.folder, BRAMS) as mine:
        room = shown(KeysRoom(OfficeBridge(mine, desk)), 1200, 820)
        room.refresh()
        assert "Uw rol mag dit niet" in room.message.text()
        assert not room.add_button.isEnabled()
        room.change_passphrase()
        fill(room.part.fresh, "bram kiest een nieuwe zin")
        go(qtbot, room.part, BRAMS)
        room.close()
    opened(vault.folder, "bram kiest een nieuwe zin").close()


def now():
    return datetime.now().astimezone()


def test_the_code_on_a_sheet_says_the_words(vault):
    import zxingcpp

    made = ShareSet()
    picture = QImage.fromData(qr_pixels(made.words[0])).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    view = memoryview(picture.constBits()).cast("B", [picture.height(), picture.bytesPerLine()])
    (found,) = zxingcpp.read_barcodes(view)
    assert made.check(found.text) == 1


def test_a_sheet_of_a_share_is_one_page_with_its_words(qapp, vault, desk, light):
    import pypdfium2

    made = ShareSet()
    sheet = ShareSheet(made.words[1], 2, 5, 2, made.number, desk.today, vault.folder)
    paper = pypdfium2.PdfDocument(sheet_pdf(sheet))
    assert len(paper) == 1
    text = paper[0].get_textpage().get_text_bounded()
    for word in made.words[1].split():
        assert word in text
    assert "Deel 2 van 5" in text


def test_shares_are_given_one_after_another(qtbot, shown, vault):
    made = ShareSet()
    for words in made.words:
        made.check(words)
    vault.put_shares(PASSPHRASE, made, cost=QUICK)
    vault.close()
    dialog = shown(
        SharesDialog(
            vault.folder,
            lambda folder, typed: open_with_shares(folder, typed, clock=now),
            lambda phrase: phrase.said(),
        )
    )
    dialog.field.show_text("vier woorden voor de proef")
    dialog.add_button.click()
    qtbot.waitUntil(lambda: "Deel 1 klopt niet" in dialog.message.text())
    for words in (made.words[4], made.words[4]):
        dialog.field.show_text(words)
        dialog.add_button.click()
        qtbot.waitUntil(lambda: "1 van de 2" in dialog.state.text())
    dialog.field.show_text(made.words[0])
    with qtbot.waitSignal(dialog.opened) as heard:
        dialog.add_button.click()
    again, secret = heard.args
    assert secret == made.secret
    again.close()


def test_after_paper_a_new_passphrase_is_given_at_once(qtbot, shown, vault):
    printed = vault.renew_recovery_key(PASSPHRASE, cost=QUICK)
    vault.close()
    with opened(vault.folder, printed) as again:
        dialog = shown(PassphraseDialog(again, printed, lambda phrase: phrase.said()))
        assert dialog.who.currentText() == USER
        dialog.go_button.click()
        assert dialog.fresh.first_row.error()
        fill(dialog.fresh, "na het papier een nieuwe zin")
        with qtbot.waitSignal(dialog.accepted):
            dialog.go_button.click()
    opened(vault.folder, "na het papier een nieuwe zin").close()
