"""Disks that are really full and sticks that are really gone, under an open window."""

from __future__ import annotations

import pytest
from backups import needs_mounts, small_disk
from disks import fill, needs_sticks, plugged_stick
from hands import replace_all
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from vaults import PASSPHRASE, new_vault, opened

from herintegratie_desktop.ui import bridge as bridge_module
from herintegratie_desktop.ui import main_window
from herintegratie_desktop.ui.damage.elsewhere import ElsewhereDialog
from herintegratie_desktop.ui.files import NotWrittenError, write_whole
from herintegratie_desktop.ui.main_window import MainWindow
from herintegratie_desktop.ui.save_state import SaveState

ID = "HIP-2026-00417"
MEGABYTES = 6


@pytest.fixture
def disk(tmp_path):
    """Give a disk of some megabytes."""
    with small_disk(tmp_path / "schijf", f"{MEGABYTES}m") as made:
        yield made


@pytest.fixture
def stick(tmp_path):
    """Give a stick that can be pulled out."""
    with plugged_stick(tmp_path) as made:
        yield made


@pytest.fixture
def open_window(shown, desk, haddad, monkeypatch):
    """Give a function that opens the window on the example in a new vault."""
    monkeypatch.setattr(bridge_module, "RETRY_AFTER_MS", 200)
    monkeypatch.setattr(main_window, "gives_up", lambda _window: True)
    vaults, windows = [], []

    def window(folder):
        vaults.append(new_vault(folder))
        vaults[-1].cases.save(haddad, 0)
        main = shown(MainWindow(vaults[-1], desk, "light"), 1440, 900)
        windows.append(main)
        main.open_case(ID)
        return main, vaults[-1]

    yield window
    for main in windows:
        main.close()
        main.bridge.deleteLater()
    # Else it would go on trying to save in a vault that is closed.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for vault in vaults:
        vault.close()


def type_name(main, name):
    main.frame.open_place("persons/p1/given_names")
    replace_all(name, QApplication.focusWidget())


def name_in(vault):
    return vault.cases.load(ID).case.household.person("p1").given_names


@needs_mounts
def test_a_full_disk_is_said_at_once_and_the_save_is_made_when_there_is_room(
    qtbot, disk, open_window
):
    main, vault = open_window(disk / "kluis")
    ballast = fill(disk)
    type_name(main, "Amal")
    with qtbot.waitSignal(main.bridge.save_failed):
        pass
    assert "vol" in main.frame.failure.text()
    assert main.findChild(SaveState).text() == "Opslaan lukt niet"
    assert main.bridge.case.household.person("p1").given_names == "Amal"
    assert name_in(vault) == "Samira"
    ballast.unlink()
    # Nobody does anything: it is tried again by itself.
    with qtbot.waitSignal(main.bridge.saved):
        pass
    assert name_in(vault) == "Amal"
    assert main.frame.failure.isHidden()
    assert vault.check() == ()


@needs_sticks
def test_a_stick_that_is_gone_is_said_at_once_and_the_case_is_kept_elsewhere(
    qtbot, stick, open_window, tmp_path, desk
):
    main, vault = open_window(stick.place / "kluis")
    stick.pull()
    type_name(main, "Amal")
    with qtbot.waitSignal(main.bridge.save_failed):
        pass
    assert "fout bij lezen of schrijven" in main.frame.failure.text()
    dialog = ElsewhereDialog(vault, main.bridge.case, desk)
    qtbot.addWidget(dialog)
    dialog.place = tmp_path / "elders"
    dialog.place.mkdir()
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.keep()
    qtbot.waitUntil(lambda: any(dialog.place.iterdir()) and not dialog.passphrase.text())
    (folder,) = dialog.place.iterdir()
    with opened(folder) as copy:
        assert name_in(copy) == "Amal"


@needs_mounts
def test_a_pdf_that_does_not_fit_leaves_the_one_that_was_there(disk):
    (disk / "plan.pdf").write_bytes(b"%PDF van gisteren")
    fill(disk)
    with pytest.raises(NotWrittenError):
        write_whole(disk / "plan.pdf", b"%PDF" + bytes(100_000))
    with pytest.raises(NotWrittenError):
        write_whole(disk / "nieuw.pdf", b"%PDF" + bytes(100_000))
    assert (disk / "plan.pdf").read_bytes() == b"%PDF van gisteren"
    assert sorted(path.name for path in disk.iterdir()) == ["plan.pdf", "vol"]
