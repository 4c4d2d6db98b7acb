import json
import os
import socket
import subprocess
import sys

import pytest
from vaults import START

from herintegratie_desktop.store import writerlock
from herintegratie_desktop.store.errors import VaultInUseError, VaultNotWritableError
from herintegratie_desktop.store.writerlock import Holder, WriterLock, holder

HOLD = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from herintegratie_desktop.store.writerlock import WriterLock
lock = WriterLock.take(Path(sys.argv[1]))
lock.sign("A. Ander", datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def another(tmp_path):
    """Give another process that holds the folder, until it is killed."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_folder_is_held_by_one_program(tmp_path, another):
    with pytest.raises(VaultInUseError) as caught:
        WriterLock.take(tmp_path)
    error = caught.value
    assert (error.user, error.host, error.since) == ("A. Ander", socket.gethostname(), START)
    assert "A. Ander" in error.phrase.said()
    assert holder(tmp_path).pid == another.pid


def test_a_killed_program_leaves_no_lock(tmp_path, another):
    another.kill()
    another.wait()
    WriterLock.take(tmp_path).release()


def test_a_folder_is_held_once_in_one_program_too(tmp_path):
    lock = WriterLock.take(tmp_path)
    with pytest.raises(VaultInUseError):
        WriterLock.take(tmp_path)
    lock.release()
    WriterLock.take(tmp_path).release()


def test_being_refused_does_not_loosen_the_lock(tmp_path):
    lock = WriterLock.take(tmp_path)
    for _ in range(3):
        with pytest.raises(VaultInUseError):
            WriterLock.take(tmp_path)
    lock.release()


def test_letting_go_takes_the_note_away_and_twice_is_harmless(tmp_path):
    lock = WriterLock.take(tmp_path)
    lock.sign("M. de Wit", START)
    assert holder(tmp_path) == Holder("M. de Wit", socket.gethostname(), os.getpid(), START)
    lock.release()
    lock.release()
    assert [path.name for path in tmp_path.iterdir()] == ["vault.lock"]


def test_the_note_says_nothing_but_who_where_and_since_when(tmp_path):
    lock = WriterLock.take(tmp_path)
    lock.sign("M. de Wit", START)
    note = json.loads((tmp_path / writerlock.NOTE_FILE).read_text(encoding="utf-8"))
    assert note.keys() == {"user", "host", "pid", "since"}
    lock.release()


@pytest.mark.parametrize("raw", [b"", b"{}", b"[1]", b"\xff", b'{"user":"a","host":"b","pid":"c"}'])
def test_a_note_that_cannot_be_read_hides_only_the_name(tmp_path, raw):
    lock = WriterLock.take(tmp_path)
    (tmp_path / writerlock.NOTE_FILE).write_bytes(raw)
    with pytest.raises(VaultInUseError, match="door iemand anders op deze computer"):
        WriterLock.take(tmp_path)
    lock.release()


def test_a_folder_that_is_not_there_cannot_be_held(tmp_path):
    with pytest.raises(VaultNotWritableError):
        WriterLock.take(tmp_path / "nergens")
