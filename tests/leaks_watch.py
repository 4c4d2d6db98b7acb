"""Notes every file that Python opens for writing, makes, or gives a name."""

from __future__ import annotations

import os
import sys

WRITTEN: set[str] = set()
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_WITH_TARGET = {"os.rename", "os.link", "os.symlink", "shutil.copyfile"}
_MAKING = {"os.mkdir", "tempfile.mkstemp", "tempfile.mkdtemp"}


def begin():
    """Note everything from now on; there is no way back in this process."""
    sys.addaudithook(_hear)


def _hear(event, given):
    if event == "open":
        path, mode, flags = given
        writes = (isinstance(mode, str) and set(mode) & set("wax+")) or (flags or 0) & _WRITING
        # A number is a file that was opened, and noted, before.
        if writes and not isinstance(path, int):
            WRITTEN.add(os.fsdecode(path))
    elif event in _WITH_TARGET:
        WRITTEN.add(os.fsdecode(given[1]))
    elif event in _MAKING:
        WRITTEN.add(os.fsdecode(given[0]))
