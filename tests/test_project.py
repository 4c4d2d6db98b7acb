"""What holds for the project as a whole, whoever wrote the module."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from vaults import new_vault

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "herintegratie_desktop"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]

# Each costs tenths of a second, and the window must be there before anybody needs them.
HEAVY = {
    *("PIL", "argon2", "cryptography", "pyhanko", "pypdfium2", "reportlab", "segno"),
    *("keyring", "secretstorage", "sqlcipher3", "sqlite_utils", "uharfbuzz", "zxingcpp"),
}


def run_python(*arguments, env=None):
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def locked(lock):
    pins = re.findall(
        r"^([A-Za-z0-9][^=\s]*)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {canonicalize_name(name): version for name, version in pins}


# --- what is installed ----------------------------------------------------------------


def test_every_dependency_is_locked_at_a_version_it_allows():
    versions = locked(LOCKS[0])
    for wanted in map(Requirement, PROJECT["project"]["dependencies"]):
        assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)]), wanted


def test_developers_run_the_very_packages_that_users_get():
    assert locked(LOCKS[0]).items() <= locked(LOCKS[1]).items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_vouches_for_each_package_and_names_no_place_to_get_it(lock):
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.findall(r"^[A-Za-z0-9][^=\s]*==.*\n((?:    --hash=.*\n)*)", text, re.MULTILINE)
    assert len(entries) == len(locked(lock))
    assert all(entries)


def test_a_wheel_carries_the_resources_inside_the_package(tmp_path):
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    inside = set(zipfile.ZipFile(wheel).namelist())
    rules = {path.name for path in (ROOT / "resources" / "rules").glob("*.toml")}
    assert rules
    assert {f"herintegratie_desktop/_resources/rules/{name}" for name in rules} <= inside
    assert "herintegratie_desktop/core/money.py" in inside


# --- how it starts --------------------------------------------------------------------


def test_the_core_runs_without_a_single_installed_package():
    modules = [
        f"herintegratie_desktop.core.{path.stem}" for path in (PACKAGE / "core").glob("*.py")
    ]
    done = run_python("-S", "-c", "\n".join(f"import {name}" for name in modules))
    assert done.stderr == ""


def test_opening_the_program_leaves_heavy_libraries_for_later():
    code = "import sys, herintegratie_desktop.cli; print(*sys.modules)"
    done = run_python("-c", code)
    assert done.stderr == ""
    assert HEAVY.isdisjoint(done.stdout.split())


@pytest.mark.parametrize("first_time", [True, False])
def test_the_first_window_is_seen_before_any_heavy_library_is_read(tmp_path, first_time):
    code = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from herintegratie_desktop.ui.app import run

def painted():
    print(*sys.modules)
    QApplication.quit()

sys.exit(run(Path(sys.argv[1]), when_painted=painted))
"""
    if not first_time:
        new_vault(tmp_path / "kluis").close()
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    done = run_python("-c", code, tmp_path / "kluis", env={**os.environ, **home})
    assert done.returncode == 0, done.stderr
    read = done.stdout.split()
    assert "herintegratie_desktop.ui.program" in read
    assert HEAVY.isdisjoint(read)


def test_this_qt_keeps_its_references_to_none():
    """PySide6 6.12.0 on Python 3.11 lost one on each call, and aborted after some thousands."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainterPath

    path, before = QPainterPath(), sys.getrefcount(None)
    for _ in range(1000):
        path.addRect(QRectF(0, 0, 1, 1))
    assert abs(sys.getrefcount(None) - before) < 500


# --- what is written ------------------------------------------------------------------


def project_texts():
    folders = [PACKAGE, ROOT / "resources" / "rules", ROOT / "docs", ROOT / "bench", ROOT / "tools"]
    paths = [path for folder in folders for path in folder.rglob("*")] + list(ROOT.glob("*.*"))
    return [path for path in paths if path.suffix in {".py", ".md", ".toml", ".lock"}]


def test_no_file_points_at_a_place_outside_the_project():
    homes = re.compile(r"/(?:home|root|Users)/\w|[A-Z]:\\Users\\")
    checkout = str(ROOT.parent)
    strays = [
        path.name
        for path in project_texts()
        for text in [path.read_text(encoding="utf-8")]
        if homes.search(text) or f"{checkout}/" in text
    ]
    assert strays == []


def test_nobody_is_told_that_something_is_ongeldig():
    """The word blames and does not help; a sentence says what is so and what to do."""
    sentences = [
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [text for text in sentences if "ongeldig" in text.lower()] == []
