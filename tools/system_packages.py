"""The Debian packages that pip cannot bring: installed when root, else named.

Standard library only: it runs under the system's own Python, before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

VENV = ("python3-venv",)
QT = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxkbcommon0",
)
XCB = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
# What the tests call, and the package that brings it.
TEST_COMMANDS = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "mutool": "mupdf-tools",
    "softhsm2-util": "softhsm2",
    "pkcs11-tool": "opensc",
    "pango-view": "pango1.0-tools",
    "zbarimg": "zbar-tools",
    "strace": "strace",
    "faketime": "faketime",
    "dbus-run-session": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
}


class SetupError(Exception):
    """Something a person must do first; the message says what is missing and what to type."""


def install(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages, or raise SetupError with the command that does."""
    if not _may_install():
        raise SetupError(f"{reason}\n{_advice(packages)}")
    print(f"{reason} Installeren: {' '.join(packages)}", flush=True)
    if not (_apt_install(packages) or (_apt("update") and _apt_install(packages))):
        raise SetupError(f"{reason} Installeren lukte niet; zie hierboven.\n{_advice(packages)}")


def missing_for_tests() -> list[str]:
    """Return the packages whose commands the tests need and this machine lacks."""
    return [package for name, package in TEST_COMMANDS.items() if not shutil.which(name)]


def _may_install() -> bool:
    return _is_debian() and sys.platform == "linux" and os.geteuid() == 0


def _is_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def _advice(packages: Sequence[str]) -> str:
    if _is_debian():
        return f"Typ: sudo apt-get update && sudo apt-get install {' '.join(packages)}"
    return f"Installeer wat op Debian zo heet: {' '.join(packages)}"


def _apt_install(packages: Sequence[str]) -> bool:
    return _apt("install", "--yes", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> bool:
    """Run apt-get without questions; its hundreds of lines are shown only when it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-q", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0
