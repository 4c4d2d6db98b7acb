"""Disks that are full, read-only or gone, each a file system of its own that is really so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from disks import fill
from vaults import CASE, PASSPHRASE, new_vault, opened

from herintegratie_desktop.store.elsewhere import save_elsewhere
from herintegratie_desktop.store.errors import (
    VaultError,
    VaultNotWritableError,
    WrongPassphraseError,
)

MAY_MOUNT = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount")
pytestmark = pytest.mark.skipif(not MAY_MOUNT, reason="only root may mount a file system")
ARCHIVE = Path(__file__).resolve().parent.parent / "archive"
ARCHIVED = "een zin voor het archief"
LARGE = replace(CASE, plan=replace(CASE.plan, obstacles="Geen woning. " * 20_000))


def case(number, of=CASE):
    return replace(of, id=f"HIP-2026-{number:05d}")


@pytest.fixture
def stick(tmp_path):
    """Give a stick of 4 MB."""
    place = tmp_path / "stick"
    place.mkdir()
    _run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", place)
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


def save_many(vault):
    for number in range(1, 100):
        vault.cases.save(case(number, LARGE), 0)


def fill_until_refused(vault):
    """Save large cases until one is refused; return how many are in."""
    with pytest.raises(VaultNotWritableError, match="vol"):
        save_many(vault)
    return vault.cases.count()


def test_a_full_disk_refuses_a_save_and_keeps_every_earlier_one(stick):
    with new_vault(stick / "kluis") as vault:
        count = fill_until_refused(vault)
        assert vault.cases.count() == count > 0
        assert vault.check() == ()
    with opened(stick / "kluis") as vault:
        assert vault.cases.count() == count


def test_after_room_was_made_saving_goes_on(stick):
    ballast = stick / "ballast"
    ballast.write_bytes(bytes(2_000_000))
    with new_vault(stick / "kluis") as vault:
        count = fill_until_refused(vault)
        ballast.unlink()
        vault.cases.save(case(count + 1, LARGE), 0)
        assert vault.check() == ()


@pytest.mark.parametrize("name", ["vault-1", "vault-2"])
def test_an_old_vault_that_finds_no_room_to_be_brought_up_to_date_stays_old(stick, name):
    folder = shutil.copytree(ARCHIVE / name, stick / "kluis")
    before = (folder / "vault.db").read_bytes()
    ballast = fill(stick)
    with pytest.raises(VaultNotWritableError, match="vol"):
        opened(folder, ARCHIVED)
    assert (folder / "vault.db").read_bytes() == before
    ballast.unlink()
    with opened(folder, ARCHIVED) as vault:
        assert vault.check() == ()
        assert vault.cases.count() > 0


def test_a_case_goes_elsewhere_when_its_disk_is_full(stick, tmp_path):
    with new_vault(stick / "kluis") as vault:
        fill_until_refused(vault)
        folder = save_elsewhere(vault, case(77), tmp_path, PASSPHRASE)
    with opened(folder) as copy:
        assert copy.cases.load("HIP-2026-00077").case == case(77)
        assert copy.check() == ()
    assert b"Haddad" not in b"".join(path.read_bytes() for path in folder.iterdir())


def test_a_case_goes_elsewhere_when_its_stick_was_pulled_out(stick, tmp_path):
    vault = new_vault(stick / "kluis")
    vault.cases.save(case(1), 0)
    _run("umount", "-l", stick)
    with pytest.raises(WrongPassphraseError):
        save_elsewhere(vault, case(1), tmp_path, "een heel andere zin")
    folder = save_elsewhere(vault, case(1), tmp_path, PASSPHRASE)
    with opened(folder) as copy:
        assert copy.cases.load("HIP-2026-00001").case == case(1)
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.name, "stick"]
    vault.close()


def test_a_stick_that_is_gone_says_so_at_the_next_opening(stick):
    new_vault(stick / "kluis").close()
    _run("umount", "-l", stick)
    with pytest.raises(VaultError, match="geen kluis"):
        opened(stick / "kluis")


def test_a_disk_that_became_read_only_refuses_saves_and_loses_nothing(stick):
    with new_vault(stick / "kluis") as vault:
        vault.cases.save(case(1), 0)
    _run("mount", "-o", "remount,ro", stick)
    with pytest.raises(VaultNotWritableError):
        opened(stick / "kluis")
    _run("mount", "-o", "remount,rw", stick)
    with opened(stick / "kluis") as vault:
        assert vault.cases.count() == 1
        assert vault.check() == ()


def test_an_emergency_copy_that_finds_no_room_leaves_nothing(stick, tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        (stick / "ballast").write_bytes(bytes(3_900_000))
        with pytest.raises(VaultNotWritableError):
            save_elsewhere(vault, case(1, LARGE), stick, PASSPHRASE)
    assert [path.name for path in stick.iterdir()] == ["ballast"]


def test_only_one_program_has_a_vault(tmp_path):
    with new_vault(tmp_path / "kluis"):
        code = (
            "import sys; from vaults import opened; from pathlib import Path; "
            "opened(Path(sys.argv[1]))"
        )
        tests = Path(__file__).resolve().parent.parent
        around = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tests), str(tests.parent)])}
        second = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "kluis")],
            check=False,
            capture_output=True,
            text=True,
            env=around,
        )
    assert second.returncode != 0
    assert "VaultInUseError" in second.stderr
