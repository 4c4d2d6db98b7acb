"""How the command line is called: help, misspelt words, closed pipes, and the last net."""

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig

import pytest

from herintegratie_desktop import cli
from herintegratie_desktop.commands import check
from tests.commandline import (
    ROOT,
    assert_refused,
    call,
    command,
    environment,
    example,
    sound_example,
    write,
)

ENGLISH = re.compile(
    r"\b(usage|options|show this|required|argument|invalid|choose|expected|error)\b"
)


@pytest.mark.parametrize("words", [(), *((name,) for name in cli.COMMANDS)], ids=" ".join)
def test_help_is_dutch_and_complete(words):
    done = call(*words, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("gebruik: herintegratie")
    assert not ENGLISH.search(done.out)


def test_the_help_names_every_command():
    said = call("-h").out
    assert all(f"  {name} " in said for name in cli.COMMANDS)


def test_the_release_can_be_asked_for():
    assert call("--version").out.startswith("Herintegratie Desktop ")


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (["blaas"], ["blaas", "check, compare, balance"]),
        (["check"], ["DOSSIER.json: ontbreekt"]),
        (["check", "a.json", "b.json"], ["b.json: is niet bekend"]),
        (["check", "a.json", "--jsno"], ["--jsno: is niet bekend"]),
        (["check", "a.json", "--js"], ["--js: is niet bekend"]),
        (["check", "a.json", "--json=ja"], ["--json: hier hoort geen waarde achter"]),
        (["check", "a.json", "--on"], ["--on: hier hoort een waarde achter"]),
        (["plan", "a.json"], ["--out: ontbreekt"]),
        (["vault"], ["HANDELING: ontbreekt"]),
        (["vault", "wissen"], ["wissen is niet bekend", "create, list"]),
        (["vault", "import"], ["BESTAND: ontbreekt"]),
        (["vault", "export", "--out", "x"], ["--case: ontbreekt"]),
        (["rules", "show"], ["KENMERK: ontbreekt"]),
        (["--language", "tlh"], ["--language: tlh is niet bekend", "nl, en"]),
        (["--kluis", "x"], ["--kluis", "is niet bekend"]),
    ],
    ids=" ".join,
)
def test_a_call_that_cannot_be_understood_is_one_dutch_line(words, parts, capsys):
    assert cli.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert all(part in line for part in parts), line
    assert not ENGLISH.search(line)


def test_the_installed_program_is_the_same(tmp_path):
    program = shutil.which("herintegratie", path=sysconfig.get_path("scripts"))
    done = subprocess.run([program, "check", tmp_path / "nix"], capture_output=True, check=False)
    assert done.returncode == 2
    assert "bestaat niet" in done.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_says_so(tmp_path):
    done = call("--vault", tmp_path, QT_QPA_PLATFORM=None)
    assert_refused(done, "geen scherm", "--help")


def test_only_the_answer_is_printed_as_json(tmp_path):
    case = write(tmp_path / "case.json", sound_example())
    for words in (("check", case), ("rules", "list"), ("rules", "check")):
        done = call(*words, "--json")
        assert (done.status, done.err) == (0, "")
        assert done.json


# --- when nobody listens --------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="pipes close in another way on Windows")
def test_a_closed_pipe_is_quiet(tmp_path):
    case = write(tmp_path / "case.json", example())
    running = subprocess.Popen(
        command("check", case, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no disk always full")
def test_a_full_disk_behind_the_output_is_one_line(tmp_path):
    case = write(tmp_path / "case.json", example())
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command("check", case, "--json"),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "standaarduitvoer: past niet meer op de schijf; maak ruimte vrij of kies een andere map"
    ]


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent in another way on Windows")
def test_an_interrupt_is_quiet(tmp_path):
    os.mkfifo(tmp_path / "case.json")
    running = subprocess.Popen(
        command("check", tmp_path / "case.json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    with open(tmp_path / "case.json", "wb"):
        # The pipe opens when both ends want it: the program now waits for a case.
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, out, err) == (130, b"", b"")


# --- what nobody foresaw --------------------------------------------------------------


@pytest.fixture
def broken(monkeypatch):
    def fall(call):
        raise KeyError("Samira Haddad")

    monkeypatch.setattr(check, "run", fall)
    monkeypatch.delenv("HERINTEGRATIE_DEBUG", raising=False)


def test_what_nobody_foresaw_is_one_line_without_a_name(broken, capsys):
    assert cli.main(["check", "case.json"]) == 2
    said = capsys.readouterr()
    (line,) = said.err.splitlines()
    assert re.search(r"onvoorziene fout KeyError-[0-9a-f]{6}", line)
    assert "Samira" not in line
    assert said.out == ""


def test_whoever_looks_for_the_cause_sees_it(broken, monkeypatch):
    monkeypatch.setenv("HERINTEGRATIE_DEBUG", "1")
    with pytest.raises(KeyError, match="Samira"):
        cli.main(["check", "case.json"])


# --- what it needs --------------------------------------------------------------------


def test_a_check_needs_no_library_for_paper_windows_or_the_vault(tmp_path):
    case = write(tmp_path / "case.json", example())
    code = (
        "import sys; from herintegratie_desktop.cli import main;"
        f"main(['check', {str(case)!r}, '--json']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, env=environment(), check=False
    )
    loaded = set(done.stderr.decode().split())
    heavy = {"PySide6", "reportlab", "pyhanko", "cryptography", "sqlcipher3", "sqlite_utils"}
    assert "herintegratie_desktop.core.check" in loaded
    assert not heavy & loaded
