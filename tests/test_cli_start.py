"""What a command reads before it answers: nothing that it does not use."""

import os
import subprocess
import sys

import pytest

from herintegratie_desktop.commands.later import load_later
from tests.commandline import sound_example, write

UNUSED_BY_A_PLAN = {"PySide6", "sqlcipher3", "pyhanko", "cryptography", "fontTools", "PIL.ExifTags"}


def run_alone(code, *words):
    """Run a program in a process of its own, with warnings as errors; return what it printed."""
    call = [sys.executable, "-W", "error", "-c", code, *map(str, words)]
    around = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(call, check=True, capture_output=True, text=True, env=around).stdout


def test_making_a_plan_reads_no_library_that_it_does_not_use(tmp_path):
    case = write(tmp_path / "case.json", sound_example())
    program = (
        "import sys; from herintegratie_desktop.cli import main; "
        "status = main(); print(*sys.modules); sys.exit(status)"
    )
    told = run_alone(program, "plan", case, "--out", tmp_path / "plan.pdf", "--on", "2026-11-23")
    assert (tmp_path / "plan.pdf").exists()
    assert not UNUSED_BY_A_PLAN & set(told.split())


def test_a_module_that_waits_is_read_when_it_is_used():
    program = (
        "import sys; from herintegratie_desktop.commands.later import load_later; "
        "load_later('PIL', 'Image'); from PIL import Image; "
        "before = 'PIL.ExifTags' in sys.modules; Image.new('1', (2, 2)); "
        "print(before, 'PIL.ExifTags' in sys.modules)"
    )
    assert run_alone(program).split() == ["False", "True"]


@pytest.mark.parametrize("name", ["Image", "NoSuchPicture"])
def test_a_module_that_is_there_or_is_none_is_left_alone(name):
    import PIL.Image

    before = PIL.Image
    load_later("PIL", name)
    assert sys.modules["PIL.Image"] is before
    assert "PIL.NoSuchPicture" not in sys.modules
