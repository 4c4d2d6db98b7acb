"""Before a vault is open: making one, opening one, and what is said when that does not work."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hands import press, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from vaults import PASSPHRASE, QUICK, USER, opened, ticking

from herintegratie_desktop.store.vault import (
    create_vault,
    open_vault,
    open_with_keyring,
    open_with_shares,
    seconds_to_wait,
)
from herintegratie_desktop.ui.entrance.first_use import FirstUse
from herintegratie_desktop.ui.entrance.recovery_sheet import RecoverySheet, keep_sheet, sheet_pdf
from herintegratie_desktop.ui.entrance.unlock_dialog import UnlockDialog, Ways
from herintegratie_desktop.ui.kit import look

ENTER = Qt.Key.Key_Return
HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
KEY = "LALH-XZ7D-HDZQ-ZDFK-JYQW-CKAP-MREM-33IY-4B2T"


def say(phrase):
    return phrase.said()


def now():
    return datetime.now().astimezone()


WAYS = Ways(
    lambda place, secret, user: open_vault(place, secret, user=user, clock=now),
    lambda place, typed: open_with_shares(place, typed, clock=now),
    lambda place: seconds_to_wait(place, now),
    lambda place, secret: open_with_keyring(place, secret, clock=now),
)


@pytest.fixture
def folder(tmp_path):
    made, _ = create_vault(tmp_path / "kluis", USER, PASSPHRASE, clock=ticking(), cost=QUICK)
    made.close()
    return tmp_path / "kluis"


@pytest.fixture
def unlock(shown, folder):
    tried = []

    def opener(place, secret, user):
        tried.append(secret)
        return WAYS.opener(place, secret, user)

    dialog = shown(UnlockDialog(folder, "nl", WAYS._replace(opener=opener), say))
    dialog.tried = tried
    return dialog


@pytest.fixture
def first(shown, tmp_path):
    def maker(folder, user, passphrase):
        return create_vault(folder, user, passphrase, clock=ticking(), cost=QUICK)

    return shown(FirstUse(tmp_path / "nieuw", "nl", maker, say, date(2026, 11, 23)))


def unlocked(qtbot, dialog, secret):
    with qtbot.waitSignal(dialog.unlocked) as heard:
        write(secret, dialog.passphrase.line)
        press(ENTER)
    return heard.args[0]


def come_to_secret(first):
    first.welcome.next_button.click()
    write("M. de Wit", first.who.name_line)
    press(ENTER, times=2)


def come_to_recovery(qtbot, first):
    come_to_secret(first)
    write(PASSPHRASE, first.secret.first.line)
    press(ENTER)
    write(PASSPHRASE)
    press(ENTER)
    qtbot.waitUntil(lambda: hasattr(first, "recovery"))


def test_the_field_for_the_passphrase_has_the_keyboard_at_once(unlock):
    assert unlock.passphrase.line.hasFocus()


def test_the_right_passphrase_opens_the_vault(qtbot, unlock):
    with unlocked(qtbot, unlock, PASSPHRASE) as vault:
        assert vault.user == USER
    assert unlock.passphrase.text() == ""


def test_the_window_says_whose_vault_it_is(qtbot, unlock):
    qtbot.waitUntil(lambda: unlock.whose() == f"Kluis van {USER}")


def test_the_recovery_key_opens_the_vault_in_the_same_field(qtbot, shown, tmp_path):
    made, key = create_vault(tmp_path / "k", USER, PASSPHRASE, clock=ticking(), cost=QUICK)
    made.close()
    dialog = shown(UnlockDialog(tmp_path / "k", "nl", WAYS, say))
    with qtbot.waitSignal(dialog.opened_with_paper) as heard:
        write(key.lower(), dialog.passphrase.line)
        press(ENTER)
    vault, secret = heard.args
    assert secret == key.lower()
    vault.close()


def test_a_wrong_passphrase_is_said_and_can_be_typed_over(qtbot, unlock):
    write("niet deze woorden", unlock.passphrase.line)
    press(ENTER)
    qtbot.waitUntil(lambda: "past niet" in unlock.message.text())
    assert unlock.passphrase.line.selectedText()
    assert unlock.isEnabled()


def mistaken(qtbot, unlock, times):
    for _ in range(times):
        before = len(unlock.tried)
        write("niet deze woorden", unlock.passphrase.line)
        press(ENTER)
        qtbot.waitUntil(lambda before=before: len(unlock.tried) == before + 1)


def test_after_three_wrong_passphrases_a_next_attempt_waits_a_moment(qtbot, unlock):
    mistaken(qtbot, unlock, 3)
    qtbot.waitUntil(unlock.has_to_wait)
    press(ENTER)
    unlock.open_button.click()
    assert len(unlock.tried) == 3
    qtbot.waitUntil(lambda: not unlock.has_to_wait())
    unlocked(qtbot, unlock, PASSPHRASE).close()


def test_a_window_opened_anew_goes_on_waiting(qtbot, shown, unlock, folder):
    mistaken(qtbot, unlock, 3)
    qtbot.waitUntil(unlock.has_to_wait)
    again = shown(UnlockDialog(folder, "nl", WAYS._replace(wait=lambda _place: 30), say))
    qtbot.waitUntil(again.has_to_wait)
    write(PASSPHRASE, again.passphrase.line)
    press(ENTER)
    assert again.passphrase.text() == PASSPHRASE


def test_an_empty_field_is_not_tried(unlock):
    press(ENTER)
    assert unlock.message.text() == "Typ de wachtwoordzin van deze kluis."
    assert unlock.tried == []


def test_a_vault_that_is_open_elsewhere_says_who_has_it(qtbot, unlock, folder):
    with opened(folder):
        write(PASSPHRASE, unlock.passphrase.line)
        press(ENTER)
        qtbot.waitUntil(lambda: f"geopend door {USER}" in unlock.message.text())
    with qtbot.waitSignal(unlock.unlocked) as heard:
        press(ENTER)
    heard.args[0].close()


def test_a_vault_that_is_not_there_is_said_when_the_window_opens(qtbot, shown, tmp_path):
    dialog = shown(UnlockDialog(tmp_path / "weg", "nl", WAYS, say))
    qtbot.waitUntil(lambda: "is geen kluis" in dialog.message.text())


def test_a_damaged_key_file_is_said_when_the_window_opens(qtbot, shown, folder):
    (folder / "keys.json").write_text("{", encoding="utf-8")
    dialog = shown(UnlockDialog(folder, "nl", WAYS, say))
    qtbot.waitUntil(lambda: "beschadigd" in dialog.message.text())


def test_several_users_choose_who_they_are(qtbot, shown, folder):
    with opened(folder) as vault:
        vault.set_passphrase(PASSPHRASE, "vijf andere woorden", user="S. Voorbeeld", cost=QUICK)
    dialog = shown(UnlockDialog(folder, "nl", WAYS, say))
    qtbot.waitUntil(lambda: dialog.who is not None)
    dialog.who.setCurrentText("S. Voorbeeld")
    with unlocked(qtbot, dialog, "vijf andere woorden") as vault:
        assert vault.user == "S. Voorbeeld"


def test_what_is_typed_is_hidden_until_it_is_asked_to_show(unlock):
    assert unlock.passphrase.line.echoMode() == HIDDEN
    unlock.passphrase.reveal.click()
    assert unlock.passphrase.line.echoMode() == SHOWN
    assert unlock.passphrase.reveal.accessibleName() == "Verberg wat u typt"


def test_a_capital_without_shift_hints_at_caps_lock(qtbot, unlock):
    line = unlock.passphrase.line
    qtbot.keyPress(line, "A")
    assert unlock.passphrase.hint() == "Hoofdletters staan vast (Caps Lock)."
    qtbot.keyPress(line, "a")
    assert unlock.passphrase.hint() == ""
    qtbot.keyPress(line, "A", Qt.KeyboardModifier.ShiftModifier)
    assert unlock.passphrase.hint() == ""


def test_the_first_use_makes_a_vault_that_opens_with_the_passphrase(qtbot, first):
    come_to_recovery(qtbot, first)
    with qtbot.waitSignal(first.made) as heard:
        first.recovery.next_button.click()
        first.check.skip.click()
    vault, organisation = heard.args
    assert (vault.user, organisation) == ("M. de Wit", "")
    vault.close()
    opened(first.folder, PASSPHRASE).close()


def test_the_groups_that_are_asked_back_must_be_those_of_the_key(qtbot, first):
    come_to_recovery(qtbot, first)
    first.recovery.next_button.click()
    write("FOUT", first.check.rows[0].field)
    press(ENTER)
    assert first.check.rows[0].error()
    groups = first.check.sheet.groups
    for at, row in zip(first.check.asked, first.check.rows, strict=True):
        row.field.clear()
        write(groups[at].lower(), row.field)
    with qtbot.waitSignal(first.made) as heard:
        press(ENTER)
    heard.args[0].close()


def test_without_a_name_the_first_use_does_not_go_on(first):
    first.welcome.next_button.click()
    press(ENTER, times=2)
    assert first.who.name_row.error() == "Vul uw naam in."
    assert first.who.name_line.hasFocus()


def test_a_short_passphrase_says_how_much_is_missing(first):
    come_to_secret(first)
    write("vier", first.secret.first.line)
    assert "8" in first.secret.missing()
    first.secret.make_button.click()
    assert first.secret.first_row.error() == first.secret.missing()


def test_two_different_passphrases_make_no_vault(first):
    come_to_secret(first)
    write(PASSPHRASE, first.secret.first.line)
    write(PASSPHRASE + "x", first.secret.second.line)
    press(ENTER)
    assert "nog niet gelijk" in first.secret.second_row.error()
    assert not first.folder.exists()


def test_a_folder_that_holds_something_is_refused_with_a_sentence(qtbot, first):
    first.folder.mkdir()
    (first.folder / "brief.txt").write_text("x", encoding="utf-8")
    come_to_secret(first)
    write(PASSPHRASE, first.secret.first.line)
    write(PASSPHRASE, first.secret.second.line)
    press(ENTER)
    qtbot.waitUntil(lambda: "staat al iets" in first.secret.message.text())


def test_choosing_english_asks_for_it_at_once(qtbot, first):
    with qtbot.waitSignal(first.language_chosen) as heard:
        first.welcome.choices["en"].click()
    assert heard.args == ["en"]


def test_closing_the_window_half_way_leaves_a_vault_that_can_be_opened(qtbot, first):
    come_to_recovery(qtbot, first)
    first.close()
    opened(first.folder, PASSPHRASE).close()


@pytest.fixture
def sheet(qapp, tmp_path):
    return RecoverySheet(KEY, "Ali <b>", "Voorbeeld & Zn", date(2026, 11, 23), tmp_path)


def test_the_recovery_sheet_as_text_holds_the_whole_key(sheet, tmp_path):
    keep_sheet(sheet, tmp_path / "sleutel.txt")
    text = (tmp_path / "sleutel.txt").read_text(encoding="utf-8")
    assert KEY in text
    assert "Ali <b>" in text


def test_the_recovery_sheet_as_pdf_shows_names_as_they_are(sheet, tmp_path):
    import pypdfium2

    keep_sheet(sheet, tmp_path / "sleutel.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "sleutel.pdf")
    words = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    assert all(group in words for group in sheet.groups)
    assert "Ali <b>" in words
    document.close()


def test_a_sheet_that_cannot_be_written_keeps_nothing(sheet, tmp_path):
    from herintegratie_desktop.ui.files import NotWrittenError

    with pytest.raises(NotWrittenError):
        keep_sheet(sheet, tmp_path / "nergens" / "sleutel.pdf")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("tokens", [look.LIGHT, look.DARK], ids=lambda each: each.name)
def test_the_sheet_is_dark_on_white_whatever_the_look(qapp, sheet, tokens):
    import pypdfium2

    look.apply_look(qapp, tokens)
    document = pypdfium2.PdfDocument(sheet_pdf(sheet))
    colours = colours_of(document[0].render(scale=0.5).to_pil())
    document.close()
    look.apply_look(qapp, look.LIGHT)
    assert colours[0] == (255, 255, 255)
    assert min(sum(each) for each in colours) < 200


def colours_of(picture):
    """Return the colours of a picture, the most frequent first."""
    found = picture.convert("RGB").getcolors(maxcolors=1_000_000)
    return [colour for _, colour in sorted(found, reverse=True)]
