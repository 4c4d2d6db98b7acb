"""What a program that is killed while it makes a vault leaves: one that opens, or a free place."""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import time

import pytest
from vaults import CASE, contents, create, new_vault, opened

from herintegratie_desktop.store import files, halfmade, keyfile, migrations, vault, writerlock
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    FolderNotEmptyError,
    NoVaultError,
)

HALFWAY, LONG = "halfway", 10_000
# Every line of these is a moment; with 1 here they are all tried, which takes a minute.
WATCHED = {each.__file__ for each in (vault, halfmade, files, keyfile, migrations, writerlock)}
EVERY = 7


def make_until(folder, after, told):
    left = after

    def stages(frame, event, _):
        nonlocal left
        if event == "line" and frame.f_code.co_filename in WATCHED:
            if left == 0:
                told.send(HALFWAY)
                time.sleep(60)
            left -= 1
        return stages

    sys.settrace(stages)
    create(folder)
    sys.settrace(None)
    told.send(left)


def killed_after(folder, after):
    here, there = multiprocessing.Pipe(duplex=False)
    program = multiprocessing.Process(target=make_until, args=(folder, after, there))
    program.start()
    there.close()
    told = here.recv()
    program.kill()
    program.join()
    here.close()
    return told


def test_a_vault_that_was_not_finished_is_made_anew_in_the_same_place(tmp_path):
    new_vault(tmp_path / "warm").close()
    lines = LONG - killed_after(tmp_path / "heel", LONG)
    assert lines > 300
    seen = set()
    for moment in [*range(0, lines, EVERY), lines - 1]:
        folder = tmp_path / f"kluis-{moment}"
        assert killed_after(folder, moment) == HALFWAY
        try:
            made = opened(folder)
        except NoVaultError:
            made = new_vault(folder)
            seen.add("made anew")
        else:
            seen.add("opened")
        with made:
            made.cases.save(CASE, 0)
            assert made.check() == ()
        assert not list(folder.glob("*.new"))
        shutil.rmtree(folder)
    assert seen == {"made anew", "opened"}


@pytest.mark.parametrize("beside", ["brief.txt", "keys.json", "vault.db.rekey"])
def test_what_is_not_of_an_unfinished_vault_is_never_cleared_away(tmp_path, beside):
    folder = tmp_path / "kluis"
    folder.mkdir()
    for name in ("vault.new", "vault.db", "vault.lock", beside):
        (folder / name).write_bytes(b"van iemand")
    before = contents(folder)
    with pytest.raises(FolderNotEmptyError):
        create(folder)
    assert contents(folder) == before


def test_a_vault_whose_keys_are_gone_is_damaged_and_never_made_anew(tmp_path):
    folder = tmp_path / "kluis"
    with new_vault(folder) as made:
        made.cases.save(CASE, 0)
        kept = (folder / "keys.json").read_bytes()
    (folder / "keys.json").unlink()
    before = contents(folder)
    with pytest.raises(DamagedVaultError, match=r"keys\.json ontbreekt.*uit een back-up"):
        opened(folder)
    with pytest.raises(FolderNotEmptyError):
        create(folder)
    assert contents(folder) == before
    (folder / "keys.json").write_bytes(kept)
    with opened(folder) as again:
        assert again.cases.load(CASE.id).case == CASE
