"""Backups of vaults for tests, and small disks to put them on."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace

import pytest
from vaults import CASE, PASSPHRASE, START, opened, ticking

from herintegratie_desktop.store.backup import Origin, make_backup
from herintegratie_desktop.store.backuprecord import note_backup
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.backupwork import Work

LINUX_ROOT = sys.platform == "linux" and os.geteuid() == 0
needs_mounts = pytest.mark.skipif(not LINUX_ROOT, reason="mounting a small disk asks for root")
PADDING = "x" * 2_000
MANY = 40


def made_backup(vault, folder, now=START):
    """Make a backup of a vault."""
    return make_backup(Origin.of(vault), folder, now, Work())


def backed_up(vault, folder, now=START):
    """Make a backup of a vault and remember it."""
    made = made_backup(vault, folder, now)
    note_backup(vault, made.file, made.proof.count("cases"), now)
    return made


def changed(vault, **fields):
    """Save the case with other values."""
    loaded = vault.cases.load(CASE.id)
    vault.cases.save(replace(loaded.case, **fields), loaded.rev)


def filled(vault, count=MANY):
    """Save that many cases of some kilobytes."""
    plan = replace(CASE.plan, obstacles=PADDING)
    for number in range(1, count + 1):
        vault.cases.save(replace(CASE, id=f"HIP-2026-{number:05d}", plan=plan), 0)


@contextmanager
def small_disk(at, size):
    """Mount a disk of that size, really in memory, at a folder."""
    at.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at)], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def assert_whole(vault):
    """The present vault is as it was filled."""
    assert vault.cases.count("") == MANY
    assert vault.check() == ()


def assert_restores(file, at):
    """What is called a backup opens and is whole; returns what it told."""
    told = restore_backup(file, at, PASSPHRASE, clock=ticking())
    with opened(at) as other:
        assert other.check() == ()
    return told
