r"""Make the project ready to run: a virtual environment with every package locked by hash.

    python3 tools/setup_environment.py [--for run|test]
    py tools\setup_environment.py                              (Windows)

Doing it again costs nothing while the lock stays the same. Needs Python 3.11 and its standard
library. Exit status 0 ready, 2 something must be installed first; the last lines say what.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import system_packages
from system_packages import SetupError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "setup-stamp.txt"
LOCK = ROOT / "requirements-dev.lock"

OLDEST_PYTHON = (3, 11)

# Importing is not enough: only an application loads the platform plugin and its fonts.
START_QT = "from PySide6 import QtWidgets; QtWidgets.QApplication([])"
# Without a screen no xcb application can start, but its plugin can be loaded.
LOAD_XCB = (
    "import ctypes, pathlib, PySide6.QtGui; "
    "ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / 'Qt/plugins/platforms/libqxcb.so'))"
)


def main() -> int:
    """Set up what the chosen purpose needs and return the exit status."""
    arguments = _arguments()
    try:
        set_up(arguments.purpose)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def set_up(purpose: str) -> None:
    """Make `.venv` ready for "setup", "run" or "test"; raises SetupError when a person must act."""
    _require_python()
    if not _is_current():
        _make_venv()
        _install_packages()
        STAMP.write_text(_fingerprint(), encoding="utf-8")
    _require_qt()
    if sys.platform == "linux":
        _require_for(purpose)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Maakt Herintegratie klaar om te draaien.")
    choices = ("setup", "run", "test")
    parser.add_argument("--for", dest="purpose", choices=choices, default="setup")
    return parser.parse_args()


def _require_python() -> None:
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(f"Python 3.11 of nieuwer is nodig; dit is {found}.")


# --- the environment ------------------------------------------------------------------


def _is_current() -> bool:
    return (
        STAMP.exists()
        and STAMP.read_text(encoding="utf-8") == _fingerprint()
        and _runs("import sqlcipher3")
    )


def _fingerprint() -> str:
    """Name everything that makes an environment stale: packages, project, Python and place."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {sys.version_info[:2]} {ROOT}"


def _make_venv() -> None:
    if _runs(f"import pip, sys; assert sys.version_info[:2] == {sys.version_info[:2]}"):
        return
    if importlib.util.find_spec("ensurepip") is None:
        system_packages.install(system_packages.VENV, "Python kan hier nog geen omgeving maken.")
    print(f"Omgeving maken in {VENV.name}", flush=True)
    _run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], "De omgeving kon niet worden gemaakt."
    )


def _install_packages() -> None:
    print(f"Pakketten installeren volgens {LOCK.name}", flush=True)
    _pip("--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def _pip(*arguments: str) -> None:
    # Looking for a newer pip is a question to the network that nobody asked.
    always = ["install", "--quiet", "--disable-pip-version-check"]
    failure = "De pakketten konden niet worden geïnstalleerd; is er een netwerkverbinding?"
    _run([str(PYTHON), "-m", "pip", *always, *arguments], failure)


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise SetupError(f"{failure} Zie de melding hierboven.")


# --- what the system must bring -------------------------------------------------------


def _require_qt() -> None:
    if _runs(START_QT):
        return
    if sys.platform != "linux":
        raise SetupError(f"Qt start niet:\n{_complaint(START_QT)}")
    system_packages.install(system_packages.QT, "Qt mist bibliotheken van het systeem.")
    _require(START_QT, "Qt start nog niet")


def _require_for(purpose: str) -> None:
    if purpose == "test" or (purpose == "run" and os.environ.get("DISPLAY")):
        _require_xcb()
    if purpose == "test" and (packages := system_packages.missing_for_tests()):
        system_packages.install(packages, "De tests gebruiken gereedschap dat hier nog niet is.")


def _require_xcb() -> None:
    if not _runs(LOAD_XCB):
        system_packages.install(system_packages.XCB, "Voor een venster mist Qt bibliotheken.")
        _require(LOAD_XCB, "Qt kan nog geen venster openen")


def _require(code: str, failure: str) -> None:
    if complaint := _complaint(code):
        raise SetupError(f"{failure}:\n{complaint}")


def _runs(code: str) -> bool:
    return not _complaint(code)


def _complaint(code: str) -> str:
    """Run a line of Python in the environment; empty when it went well, else what it said."""
    if not PYTHON.exists():
        return f"{PYTHON} is er nog niet"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [str(PYTHON), "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return (done.stderr.strip() or f"gestopt met {done.returncode}") if done.returncode else ""


if __name__ == "__main__":
    sys.exit(main())
