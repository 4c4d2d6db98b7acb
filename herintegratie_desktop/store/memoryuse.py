"""How much memory this process has, as the system counts it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

_STATE = Path("/proc/self/statm")
# Of PROCESS_MEMORY_COUNTERS: two figures of 32 bits, eight as wide as a pointer.
_NARROW, _WIDE, _PAGEFILE = 2, 8, 6


def memory_used() -> int:
    """Return the bytes in use; where the system tells no better, the most there ever were."""
    if sys.platform == "win32":
        return _committed()
    import resource

    if _STATE.exists():
        return int(_STATE.read_text().split()[1]) * resource.getpagesize()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _committed() -> int:
    import ctypes

    kernel: Any = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - only Windows has it

    class Counters(ctypes.Structure):
        _fields_ = (
            ("narrow", ctypes.c_uint32 * _NARROW),
            ("wide", ctypes.c_size_t * _WIDE),
        )

    counters = Counters()
    counters.narrow[0] = ctypes.sizeof(counters)
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), ctypes.sizeof(counters))
    return int(counters.wide[_PAGEFILE])
