"""Real faults while something is attached: all of it is in the vault, or nothing."""

from __future__ import annotations

import io
import os

import pytest
from backups import needs_mounts, small_disk
from vaults import CASE, new_vault, opened

from herintegratie_desktop.store.attachmenterrors import NoRoomForAttachmentError
from herintegratie_desktop.store.errors import VaultNotWritableError

MEGABYTE = 1_000_000
BODY = b"%PDF-1.7\n" + os.urandom(3 * MEGABYTE)


@pytest.fixture
def disk(tmp_path):
    """Give a file system of twelve megabytes."""
    with small_disk(tmp_path / "schijf", 12 * MEGABYTE) as made:
        yield made


@pytest.fixture
def vault(disk):
    """Give an open vault with one case on that disk."""
    with new_vault(disk / "kluis") as made:
        made.cases.save(CASE, 0)
        yield made


def add(vault, body=BODY, **how):
    return vault.attachments.add(CASE.id, "bon.pdf", io.BytesIO(body), **how)


def fill(disk):
    """Fill a disk to its last byte, as another program would."""
    with (disk / "vol").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65_536))
        except OSError:
            pass


def assert_nothing(vault):
    assert vault.attachments.of(CASE.id) == ()
    assert vault._sealed.value("select count(*) from attachment_parts") == 0
    assert vault.check() == ()


@needs_mounts
def test_a_disk_too_small_is_said_before_anything_is_written(vault):
    with pytest.raises(NoRoomForAttachmentError, match="MB vrij"):
        add(vault, BODY * 3)
    assert_nothing(vault)


@needs_mounts
def test_a_disk_that_fills_up_while_adding_leaves_nothing_and_saving_goes_on(vault, disk):
    def filling(done, total):
        if done == total:
            return
        if not (disk / "vol").exists():
            fill(disk)

    with pytest.raises(VaultNotWritableError, match="vol"):
        add(vault, progress=filling)
    (disk / "vol").unlink()
    assert_nothing(vault)
    added = add(vault)
    assert b"".join(vault.attachments.read(added.id)) == BODY


@needs_mounts
def test_what_cannot_be_taken_away_for_want_of_room_is_still_whole(vault, disk):
    added = add(vault)
    fill(disk)
    with pytest.raises(VaultNotWritableError):
        vault.attachments.remove(added.id)
    assert b"".join(vault.attachments.read(added.id)) == BODY
    (disk / "vol").unlink()
    vault.attachments.remove(added.id)
    assert_nothing(vault)


@needs_mounts
def test_a_vault_on_a_disk_that_filled_up_opens_again(vault, disk):
    with pytest.raises(VaultNotWritableError):
        add(vault, progress=lambda _done, _total: fill(disk))
    (disk / "vol").unlink()
    vault.close()
    with opened(disk / "kluis") as again:
        assert_nothing(again)


def test_a_page_of_an_attachment_that_was_flipped_on_the_disk_is_found(tmp_path):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        add(vault)
    path = tmp_path / "kluis" / "vault.db"
    raw = bytearray(path.read_bytes())
    # Most pages of this file are of the attachment.
    raw[len(raw) * 3 // 4] ^= 1
    path.write_bytes(raw)
    with opened(tmp_path / "kluis") as vault:
        places = [fault.place for fault in vault.check()]
    assert "vault.db" in places
    assert any(place.startswith("attachments") for place in places)
