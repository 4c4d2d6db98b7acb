"""Making a vault: where it may come, and what is left when that fails."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from vaults import USER, closed_vault, contents, create, new_vault, opened

from herintegratie_desktop.store import vault as vaults
from herintegratie_desktop.store.errors import (
    BadUserNameError,
    FolderNotEmptyError,
    VaultInUseError,
    VaultNotWritableError,
    WeakPassphraseError,
)
from herintegratie_desktop.store.vault import vault_users

POSIX = os.name == "posix"


@pytest.fixture
def folder(tmp_path):
    """Give the folder of a closed vault with one case."""
    return closed_vault(tmp_path / "kluis")


def test_a_new_vault_is_open_and_empty(tmp_path):
    vault, recovery_key = create(tmp_path / "nieuw" / "kluis")
    with vault:
        assert vault.user == USER
        assert vault.cases.listed() == ()
        assert len(recovery_key) == 44
    assert vault_users(tmp_path / "nieuw" / "kluis") == (USER,)


def test_an_empty_folder_may_become_a_vault(tmp_path):
    create(tmp_path)[0].close()
    assert vault_users(tmp_path) == (USER,)


@pytest.mark.parametrize("thing", ["brief.txt", ".verborgen"])
def test_a_folder_that_holds_something_is_never_touched(tmp_path, thing):
    (tmp_path / thing).write_text("van iemand")
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path)
    assert contents(tmp_path) == {thing: b"van iemand"}


def test_a_vault_is_not_made_over_another(folder):
    before = contents(folder)
    with pytest.raises(FolderNotEmptyError):
        create(folder)
    assert contents(folder) == before


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "kluis").write_text("een bestand")
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path / "kluis")


def test_a_short_passphrase_is_refused_with_its_length(tmp_path):
    with pytest.raises(WeakPassphraseError, match="ten minste 12 tekens; deze telt er 11"):
        create(tmp_path / "kluis", passphrase="elf tekens!")
    assert not (tmp_path / "kluis").exists()


@pytest.mark.parametrize("user", ["", "   ", "twee\nregels", "x" * 65])
def test_a_name_that_fits_no_slot_is_refused(tmp_path, user):
    with pytest.raises(BadUserNameError):
        create(tmp_path / "kluis", user=user)
    assert not (tmp_path / "kluis").exists()


@pytest.mark.parametrize("step", ["write_key_ring", "open_database", "_opened"])
@pytest.mark.parametrize("existing", [True, False])
def test_a_creation_that_fails_leaves_nothing_behind(tmp_path, monkeypatch, step, existing):
    def full(folder, *rest):
        raise VaultNotWritableError.full(folder)

    if existing:
        (tmp_path / "kluis").mkdir()
    monkeypatch.setattr(vaults, step, full)
    with pytest.raises(VaultNotWritableError):
        create(tmp_path / "kluis")
    assert list(tmp_path.iterdir()) == ([tmp_path / "kluis"] if existing else [])
    monkeypatch.undo()
    create(tmp_path / "kluis")[0].close()


def test_two_who_make_a_vault_at_once_do_not_undo_each_other(tmp_path, monkeypatch):
    look, first = vaults._refuse_full, []

    def overtaken(folder, **rest):
        look(folder, **rest)
        if not first:
            first.append(True)
            create(folder)[0].close()

    monkeypatch.setattr(vaults, "_refuse_full", overtaken)
    with pytest.raises(FolderNotEmptyError):
        create(tmp_path / "kluis")
    opened(tmp_path / "kluis").close()


def test_a_vault_that_is_being_made_elsewhere_is_left_alone(tmp_path, monkeypatch):
    look, others = vaults._refuse_full, []

    def overtaken(folder, **rest):
        look(folder, **rest)
        if not others:
            others.append(None)
            others[0] = create(folder)[0]

    monkeypatch.setattr(vaults, "_refuse_full", overtaken)
    with pytest.raises(VaultInUseError):
        create(tmp_path / "kluis")
    others[0].close()
    opened(tmp_path / "kluis").close()


@contextmanager
def without_the_rights_of_root():
    """Be nobody for a while when the tests run as root, for whom nothing is read-only."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(not POSIX, reason="Windows has no read-only folders")
def test_a_read_only_folder_is_said_and_left_as_it_is():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        refused = pytest.raises(VaultNotWritableError, match="Vraag toegang")
        with without_the_rights_of_root(), refused:
            create(folder / "kluis")
        assert list(folder.iterdir()) == []


@pytest.mark.skipif(not POSIX, reason="Windows has no read-only folders")
def test_a_vault_on_a_read_only_place_is_said():
    with tempfile.TemporaryDirectory() as name:
        new_vault(Path(name) / "kluis").close()
        (Path(name) / "kluis" / "vault.lock").unlink()
        for path in (Path(name), Path(name) / "kluis", *(Path(name) / "kluis").iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        with without_the_rights_of_root(), pytest.raises(VaultNotWritableError):
            opened(Path(name) / "kluis")
        (Path(name) / "kluis").chmod(0o755)
