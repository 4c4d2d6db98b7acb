"""Disks that are really full, and sticks that are really pulled out."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from contextlib import contextmanager, suppress

import pytest
from backups import LINUX_ROOT

CAN_PULL = LINUX_ROOT and shutil.which("mkfs.ext4")
needs_sticks = pytest.mark.skipif(not CAN_PULL, reason="a stick that is pulled out asks for root")
BLOCK = 65_536
# From then on every call that asks the disk for something fails, as without the stick.
_SHUT_DOWN, _WITHOUT_WRITING = 0x8004587D, 2


def fill(disk, name="vol"):
    """Fill a disk to its last byte, as another program would; returns the file to take away."""
    ballast = disk / name
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(BLOCK))
    with suppress(OSError), ballast.open("ab", buffering=0) as file:
        while True:
            file.write(b"x")
    return ballast


class Stick:
    """A file system in a file, at `place` while it is plugged in."""

    def __init__(self, room, megabytes=48):
        self._file = room / "stick.img"
        self.place = room / "stick"
        self.place.mkdir()
        with self._file.open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        _run("mkfs.ext4", "-q", "-F", self._file)

    def plug(self):
        """Plug it in; returns its place."""
        _run("mount", "-o", "loop", self._file, self.place)
        return self.place

    def pull(self):
        """Pull it out under whoever uses it; nothing more is written."""
        import fcntl

        handle = os.open(self.place, os.O_RDONLY)
        fcntl.ioctl(handle, _SHUT_DOWN, struct.pack("I", _WITHOUT_WRITING))
        os.close(handle)

    def unplug(self):
        """Take it away altogether; harmless when it is not there."""
        subprocess.run(["umount", "-l", str(self.place)], check=False, capture_output=True)


@contextmanager
def plugged_stick(room):
    """Give a stick that is plugged in."""
    made = Stick(room)
    made.plug()
    try:
        yield made
    finally:
        made.unplug()


def _run(*words):
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
