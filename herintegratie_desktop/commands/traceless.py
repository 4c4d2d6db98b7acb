"""Leave no picture of the memory on the disk when the program crashes: names are in it."""

from __future__ import annotations

import sys
from contextlib import suppress

_NO_DUMP = 4  # PR_SET_DUMPABLE of Linux
_QUIET_FAULTS = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX of Windows
_NO_HEAP = 1  # WER_FAULT_REPORTING_FLAG_NOHEAP of Windows


def leave_no_dump() -> None:
    """Tell the system to keep no dump; what it does not know is passed over."""
    with suppress(OSError, ValueError, AttributeError):
        _tell_the_system()


def _tell_the_system() -> None:
    import ctypes

    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(kernel.GetErrorMode() | _QUIET_FAULTS)
        kernel.WerSetFlags(_NO_HEAP)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # A program that is handed the dump through a pipe is not stopped by the limit.
        ctypes.CDLL(None).prctl(_NO_DUMP, 0, 0, 0, 0)
