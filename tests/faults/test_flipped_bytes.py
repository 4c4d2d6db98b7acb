"""Bytes that changed or went missing in any file of a vault: seen, named, never built upon."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace

import pytest
from backups import made_backup
from faults.damage import (
    DATABASE,
    LOG,
    case_id,
    flip,
    killed_vault,
    middle,
    ruin,
)
from vaults import PASSPHRASE, opened

from herintegratie_desktop.store.errors import DamagedVaultError, VaultError

KEYS = "keys.json"
ALL = [case_id(number) for number in range(1, 61)]


def test_a_byte_flipped_anywhere_in_the_key_file_is_refused_or_harmless(folder):
    whole, database = (folder / KEYS).read_bytes(), (folder / DATABASE).read_bytes()
    known = json.loads(whole)["slots"][0]["key"]
    refused = 0
    for place in range(0, len(whole), 5):
        for change in (0x01, 0x80):
            (folder / KEYS).write_bytes(whole)
            flip(folder / KEYS, place, change)
            (folder / "vault.tries.json").unlink(missing_ok=True)
            try:
                opened(folder, PASSPHRASE).close()
            except VaultError:
                refused += 1
                assert (folder / DATABASE).read_bytes() == database
            # What opens all the same was changed in the slot of somebody else.
            else:
                assert json.loads((folder / KEYS).read_bytes())["slots"][0]["key"] == known
                (folder / DATABASE).write_bytes(database)
    assert refused > len(whole) // 5
    (folder / KEYS).write_bytes(whole)
    (folder / "vault.tries.json").unlink(missing_ok=True)
    opened(folder).close()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_key_file_that_is_cut_off_is_named(folder, share):
    whole = (folder / KEYS).read_bytes()
    (folder / KEYS).write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DamagedVaultError, match=r"keys\.json is niet leesbaar"):
        opened(folder)


def test_a_bad_page_ends_the_work_of_that_session_and_is_never_written_over(folder, pages):
    bad = middle(pages["cases"])
    ruin(folder / DATABASE, bad)
    damaged = page_of(folder, bad)
    with opened(folder) as vault:
        first = vault.cases.load(case_id(1))
        with pytest.raises(DamagedVaultError, match="vault check"):
            load_all(vault)
        # SQLCipher gives nothing any more once it met what is not whole.
        with pytest.raises(VaultError):
            vault.cases.save(replace(first.case, language="fr"), first.rev)
        assert DATABASE in [fault.place for fault in vault.check()]
    assert page_of(folder, bad) == damaged
    with opened(folder) as vault:
        for name in (case_id(1), case_id(60)):
            loaded = vault.cases.load(name)
            vault.cases.save(replace(loaded.case, language="fr"), loaded.rev)
    assert page_of(folder, bad) == damaged


def load_all(vault):
    for name in ALL:
        vault.cases.load(name)


def page_of(folder, number):
    return (folder / DATABASE).read_bytes()[(number - 1) * 4096 : number * 4096]


@pytest.mark.parametrize("table", ["cases", "persons", "journal", "revisions"])
def test_damage_never_becomes_a_backup(folder, pages, tmp_path, table):
    place = tmp_path / "backups"
    place.mkdir()
    ruin(folder / DATABASE, middle(pages[table]))
    with opened(folder) as vault, pytest.raises(VaultError):
        made_backup(vault, place)
    assert list(place.iterdir()) == []


def test_a_bad_page_of_the_journal_is_said_in_the_open_window(folder, pages):
    ruin(folder / DATABASE, middle(pages["journal"]))
    with opened(folder) as vault:
        while vault.health.go_on():
            pass
        said = [each.said() for each in vault.health.warnings]
    assert any("Een deel van het logboek is niet te lezen" in each for each in said)


@pytest.mark.parametrize("cut", ["cut off", "flipped"])
def test_a_log_that_is_not_whole_gives_earlier_saves_whole_and_no_half_one(tmp_path, cut):
    whole = killed_vault(tmp_path / "heel", later=6)
    size, counts = (whole / LOG).stat().st_size, set()
    for part in range(12):
        folder = shutil.copytree(whole, tmp_path / f"kluis-{part}")
        if cut == "cut off":
            os.truncate(folder / LOG, size * part // 12)
        else:
            flip(folder / LOG, size * part // 12 + 40)
        try:
            with opened(folder) as vault:
                assert vault.check() == ()
                count = vault.cases.count()
                # The last saves may be gone, but from the end only.
                assert sorted(vault.cases.ids()) == [case_id(n) for n in range(1, count + 1)]
        except DamagedVaultError:
            count = None
        counts.add(count)
    assert len(counts) > 2
    assert counts - {None} <= set(range(10, 17))
