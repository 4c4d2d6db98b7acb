"""A stick that is pulled out while the vault on it is open: said at once, and nothing is lost."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from backups import made_backup
from disks import needs_sticks, plugged_stick
from vaults import CASE, PASSPHRASE, new_vault, opened

from herintegratie_desktop.store.elsewhere import save_elsewhere
from herintegratie_desktop.store.errors import VaultError, VaultNotWritableError

pytestmark = needs_sticks
OTHER = replace(CASE, id="HIP-2026-00002")


@pytest.fixture
def stick(tmp_path):
    with plugged_stick(tmp_path) as made:
        yield made


@pytest.fixture
def vault(stick):
    """Give an open vault with one saved case on that stick."""
    made = new_vault(stick.place / "kluis")
    made.cases.save(CASE, 0)
    yield made
    made.close()


def assert_back_as_it_was(stick, vault):
    """Plug the stick in again: what was acknowledged is there, and nothing else."""
    vault.close()
    stick.unplug()
    stick.plug()
    with opened(stick.place / "kluis") as again:
        assert again.check() == ()
        assert again.cases.ids() == (CASE.id,)
        assert again.cases.load(CASE.id).case == CASE
        again.cases.save(OTHER, 0)


def test_a_save_on_a_stick_that_is_gone_is_refused_and_the_earlier_ones_come_back(stick, vault):
    stick.pull()
    with pytest.raises(VaultNotWritableError, match="fout bij lezen of schrijven"):
        vault.cases.save(OTHER, 0)
    assert_back_as_it_was(stick, vault)


def test_the_case_goes_to_another_place_while_its_stick_is_gone(stick, vault, tmp_path):
    stick.pull()
    with pytest.raises(VaultNotWritableError):
        vault.cases.save(OTHER, 0)
    folder = save_elsewhere(vault, OTHER, tmp_path, PASSPHRASE)
    with opened(folder) as copy:
        assert copy.cases.load(OTHER.id).case == OTHER
    assert_back_as_it_was(stick, vault)


def test_an_attachment_on_a_stick_that_is_gone_is_all_or_nothing(stick, vault):
    def pulling(done, total):
        if 0 < done < total:
            stick.pull()

    body = b"%PDF-1.7\n" + bytes(3_000_000)
    with pytest.raises(VaultError):
        vault.attachments.add(CASE.id, "bon.pdf", io.BytesIO(body), progress=pulling)
    assert_back_as_it_was(stick, vault)


def test_a_backup_of_a_vault_that_is_gone_is_no_backup(stick, vault, tmp_path):
    stick.pull()
    folder = tmp_path / "backups"
    folder.mkdir()
    with pytest.raises(VaultError):
        made_backup(vault, folder)
    assert list(folder.iterdir()) == []
    assert_back_as_it_was(stick, vault)


def test_a_vault_on_a_stick_that_is_gone_is_said_when_it_is_opened(stick, vault):
    vault.close()
    stick.pull()
    with pytest.raises(VaultError):
        opened(stick.place / "kluis")
    assert_back_as_it_was(stick, vault)
