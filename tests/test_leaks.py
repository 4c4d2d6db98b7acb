"""What the program leaves on the disk: the files that were meant, and no name in any of them."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from commandline import ROOT
from leaks_run import NOTE, RECEIPT, SCAN
from vaults import PASSPHRASE, opened

from herintegratie_desktop.commands.demo import household

# The watch begins before anything of the program is imported.
RUN = "import leaks_watch; leaks_watch.begin(); import leaks_run; leaks_run.main()"
CALLS = (
    "openat,open,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,memfd_create,connect"
)
CODES = ("utf-8", "utf-16-le", "utf-16-be")
# What is shorter comes up by chance in what is encrypted.
FEWEST_BYTES = 5
OF_VAULT = (
    r"vault\.db(-wal|-shm|-journal)?|vault\.(lock|new)"
    r"|(keys|vault\.holder|vault\.tries)\.json(\.[0-9a-f]{8}\.new)?"
)
# Where the run makes a vault, restores one, and rescues one that it damaged.
VAULTS = ("kluis", "terug", "gered", "beschadigd")
POSIX = os.name == "posix"


@dataclass(frozen=True)
class Left:
    """A run that ended: where it was, what it told, and every call of the system that it made."""

    base: Path
    status: int
    written: frozenset[str]
    report: str
    complaints: str
    calls: tuple[str, ...]

    @property
    def chosen(self):
        """Return the one file somebody asked for."""
        return self.base / "uit" / "plan.pdf"


def run(base, end, *tracer, **how):
    for name in ("home", "tmp", "uit", "run"):
        (base / name).mkdir()
    home = base / "home"
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / ".config",
        "LOCALAPPDATA": home / ".local/share",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": base / "run",
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), base / "tmp"),
    }
    quiet = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    path = {"PYTHONPATH": os.pathsep.join((str(ROOT), str(Path(__file__).parent)))}
    done = subprocess.run(
        [*tracer, sys.executable, "-c", RUN, str(base), end],
        env={**os.environ, **{name: str(at) for name, at in places.items()}, **quiet, **path},
        cwd=base,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        **how,
    )
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    told = json.loads(lines[-1])
    return done, Left(
        base, done.returncode, frozenset(told["written"]), told["report"], done.stderr, ()
    )


def traced(log):
    """Return how the program is watched, where this system can: strace sees below Python too."""
    strace = shutil.which("strace")
    if strace is None:
        return ()
    return (strace, "-f", "-y", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(log))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Give a run from making a vault to closing it, with everything in between."""
    base, log = tmp_path_factory.mktemp("werk"), tmp_path_factory.mktemp("log") / "calls"
    done, left = run(base, "whole", *traced(log))
    assert done.returncode == 0, done.stderr
    calls = log.read_text("utf-8", "replace").splitlines() if log.exists() else ()
    return Left(base, 0, left.written, left.report, left.complaints, tuple(calls))


@pytest.fixture(scope="module")
def crashed(tmp_path_factory):
    """Give a run that ended in the middle of a case, as by a fault in a library."""
    base = tmp_path_factory.mktemp("crash")
    how = {"preexec_fn": _let_dumps_be} if POSIX else {}
    return run(base, "crash", **how)[1]


def _let_dumps_be():
    import resource

    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


# --- what may be written ----------------------------------------------------------------


def is_meant(path, base):
    """Say whether a file is one of those that the program may write."""
    places = (
        *((base / name, rf"({OF_VAULT})?") for name in VAULTS),
        (base / "elders", rf"(\.?herintegratie-noodkopie-[^/]+(/({OF_VAULT}))?)?"),
        # Where a backup is opened on trial, and a damaged vault is copied and mended.
        (base, rf"(\.herintegratie-[^/]+(/(\w+/)*({OF_VAULT}|\w+))?)?"),
        (base / "backups", r"(\.?herintegratie-[0-9a-z_-]+(\.hibackup(\.part)?)?)?"),
        (base / "backups", r"herintegratie-[0-9a-f-]+\.wissingen(\.[0-9a-f]+\.new)?"),
        (base / "backups", r"\.herintegratie-[^/]+/(vault\.db(-wal|-shm|-journal)?|keys\.json)"),
        (base / "home/.config", r"(herintegratie)?"),
        (base / "home/.config", r"(herintegratie/venster\.ini|QtProject\.conf)(\.\w+)?"),
        # Which fonts there are; nothing of what is written with them.
        (base / "home/.cache", r"fontconfig(/.*)?"),
        (base / "uit", r"(plan\.pdf)?"),
    )
    if str(path) == os.devnull:
        return True
    return any(
        path.is_relative_to(place) and re.fullmatch(names, _below(path, place))
        for place, names in places
    )


def _below(path, place):
    return "" if path == place else path.relative_to(place).as_posix()


_OPENED = re.compile(
    r'(?:openat\(AT_FDCWD<[^>]*>, |openat\(\d+<(?P<at>[^>]*)>, |open\()"(?P<p>[^"]*)"'
)
_MADE = re.compile(r'(?:creat|rename\w*|link\w*|symlink\w*)\(.*"(?P<p>[^"]*)"')


def opened_for_writing(calls, base):
    """Return every file that calls of the system opened for writing, made or gave a name."""
    found = set()
    for call in calls:
        if "= -1 " in call:
            continue
        if "memfd_create(" in call:
            found.add(Path("memfd"))
            continue
        match = _OPENED.search(call)
        if match and not re.search(
            r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b", call[match.end() :]
        ):
            continue
        match = match or _MADE.search(call)
        if match:
            found.add(Path(match.groupdict().get("at") or base) / match["p"])
    return found


def test_python_opens_nothing_for_writing_but_what_was_meant(whole):
    paths = {Path(path) for path in whole.written}
    assert [str(path) for path in paths if not is_meant(path, whole.base)] == []
    assert whole.base / "kluis" / "keys.json" in paths


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace watches below Python, on Linux")
def test_no_library_opens_anything_for_writing_but_what_was_meant(whole):
    paths = opened_for_writing(whole.calls, whole.base)
    assert sorted(str(path) for path in paths if not is_meant(path, whole.base)) == []
    assert {whole.base / "kluis" / "vault.db-wal", whole.chosen} <= paths


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace watches below Python, on Linux")
def test_no_other_computer_is_called(whole):
    """Qt asks the print system which printers there are; it listens on this computer."""
    to_cups = re.compile(r'htons\(631\).*("::1"|inet_addr\("127\.)')
    called = [call for call in whole.calls if re.search(r"\bconnect\(.*\bAF_INET6?\b", call)]
    assert whole.calls
    assert [call for call in called if not to_cups.search(call)] == []


@pytest.mark.parametrize(
    "call",
    [
        '9 openat(AT_FDCWD</w>, "/tmp/etilqs_1", O_RDWR|O_CREAT|O_EXCL, 0600) = 7</tmp/etilqs_1>',
        '9 openat(5</home/x>, "recently-used.xbel", O_WRONLY|O_TRUNC, 0600) = 7</home/x/r>',
        '9 rename("/w/kluis/vault.db", "/w/kopie.db") = 0',
        '9 memfd_create("pagina", MFD_CLOEXEC) = 7</memfd:pagina>',
        '9 openat(AT_FDCWD</w>, "/tmp", O_RDWR|O_TMPFILE <unfinished ...>',
    ],
)
def test_the_watch_sees_a_file_that_was_not_meant(call):
    (path,) = opened_for_writing([call], Path("/w"))
    assert not is_meant(path, Path("/w"))


def test_the_watch_lets_reading_and_failing_be():
    calls = (
        '9 openat(AT_FDCWD</w>, "/etc/fonts.conf", O_RDONLY|O_CLOEXEC) = 7</etc/fonts.conf>',
        '9 openat(AT_FDCWD</w>, "/weg/x", O_RDWR|O_CREAT, 0600) = -1 ENOENT (No such file)',
    )
    assert opened_for_writing(calls, Path("/w")) == set()


# --- what is in it ----------------------------------------------------------------------


def secrets():
    """Return everything that was typed about people, and the passphrase."""
    found = {SCAN, RECEIPT, NOTE, PASSPHRASE, household.PLACE, household.ADDRESS, household.PHONE}
    found |= {
        household.OBSTACLES,
        household.SUPPORT,
        household.CONTRIBUTION,
        household.ORGANISATION,
    }
    found |= {"HIP-2026-00001"}
    for person in household.PERSONS:
        found |= {person.given_names, person.family_name, person.own_script, person.v_number}
        found |= {person.document.number} if person.document else set()
    for line in household.LINES:
        found |= {line.purpose, line.provider}
    found |= {household.REPAIR["purpose"], household.REPAIR["provider"]}
    words = {word for text in found for word in (text, text.lower(), text.upper())}
    return sorted(words - {""})


def traces(text):
    """Return the bytes by which a text would be recognised in a file."""
    escaped = json.dumps(text)[1:-1].encode()
    found = {escaped, *(text.encode(code) for code in CODES)}
    return {each for each in found if len(each) >= FEWEST_BYTES}


def leaks(folder, texts, but=()):
    """Return every file below a folder that holds one of the texts, and which."""
    found = []
    sought = [(text, trace) for text in texts for trace in traces(text)]
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in but:
            content = os.fsencode(path.relative_to(folder)) + b"\n" + path.read_bytes()
            found += [(path.name, text) for text, trace in sought if trace in content]
    return found


def test_no_file_that_is_left_holds_what_was_typed(whole):
    assert leaks(whole.base, secrets(), but=(whole.chosen,)) == []
    left = {path.name for path in whole.base.rglob("*") if path.is_file()}
    assert {"vault.db", "keys.json", "venster.ini", "plan.pdf"} <= left
    assert list((whole.base / "backups").glob("*.hibackup"))


def test_no_temporary_file_is_left(whole):
    assert [*(whole.base / "tmp").iterdir(), *(whole.base / "run").iterdir()] == []


@pytest.mark.parametrize("code", [*CODES, "ascii"])
def test_the_scan_finds_a_name_however_it_is_written(tmp_path, code):
    name = "سميرة حداد"
    raw = json.dumps({"n": name}).encode() if code == "ascii" else f"x{name}y".encode(code)
    (tmp_path / "vergeten").write_bytes(raw)
    assert leaks(tmp_path, [name]) == [("vergeten", name)]


def test_the_names_are_in_the_vault_all_the_same(whole):
    with opened(whole.base / "kluis") as vault:
        (case_id,) = vault.cases.ids()
        case = vault.cases.load(case_id).case
        assert case.household.members[0].given_names == "Samira"
        assert {each.name for each in vault.attachments.of(case_id)} == {SCAN, RECEIPT}


def test_nothing_remembers_which_files_and_folders_were_chosen(whole):
    assert whole.chosen.read_bytes().startswith(b"%PDF")
    assert leaks(whole.base / "home", [str(whole.chosen.parent), whole.chosen.name]) == []
    assert leaks(whole.base / "kluis", [str(whole.chosen.parent), whole.chosen.name]) == []
    assert not list(whole.base.rglob("*.xbel"))


def test_the_settings_hold_words_looks_and_the_place_of_the_vault_only(whole):
    text = (whole.base / "home/.config/herintegratie/venster.ini").read_text("utf-8")
    keys = {line.split("=")[0] for line in text.splitlines() if "=" in line}
    assert keys <= {"taal", "weergave", "kluis", "venster"}


# --- faults and crashes -----------------------------------------------------------------


def test_the_report_of_a_fault_names_nobody(whole):
    assert "ValueError" in whole.report
    told = whole.report + whole.complaints
    assert [text for text in secrets() if text in told] == []


def test_a_crash_with_a_case_open_leaves_no_name_and_no_dump(crashed):
    assert crashed.status != 0
    assert leaks(crashed.base, secrets()) == []
    assert not [path for path in crashed.base.rglob("*") if re.match(r"core(\.|$)", path.name)]
    assert [text for text in secrets() if text in crashed.complaints] == []


def test_what_was_saved_before_a_crash_is_there(crashed):
    with opened(crashed.base / "kluis") as vault:
        (case_id,) = vault.cases.ids()
        assert len(vault.cases.load(case_id).case.plan.lines) > 1


@pytest.mark.skipif(not POSIX, reason="Windows has no such limit; there the report is cut short")
def test_the_program_asks_the_system_to_keep_no_dump():
    code = (
        "import ctypes, resource, sys; from herintegratie_desktop.cli import main\n"
        "main(['--version'])\n"
        "print(*resource.getrlimit(resource.RLIMIT_CORE))\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == 'linux' else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-3:] == ["0", "0", "0"]


# --- what may be read without a key -----------------------------------------------------


def strings_of(value):
    """Return every key and every text of a JSON document, with the key it stands under."""
    if isinstance(value, list):
        return [found for each in value for found in strings_of(each)]
    if isinstance(value, dict):
        below = [found for each in value.values() for found in strings_of(each)]
        return below + [(key, text) for key, text in value.items() if isinstance(text, str)]
    return []


def test_the_key_file_shows_names_of_users_their_roles_and_nothing_else(whole):
    document = json.loads((whole.base / "kluis/keys.json").read_text("utf-8"))
    said = {"format", "vault", "name", "kind", "role", "cipher", "agreement"}
    shown = {text for key, text in strings_of(document) if key == "name"}
    assert shown == {household.CASEWORKER, "herstelsleutel", "argon2id"}
    noise = [text for key, text in strings_of(document) if key not in said]
    assert noise
    assert all(len(base64.b64decode(text, validate=True)) >= 12 for text in noise)
