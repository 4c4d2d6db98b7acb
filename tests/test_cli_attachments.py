"""`vault attach`, `attachments` and `detach`: files in and copies out, every refusal one line."""

import json
import os
import signal
import subprocess
import time
from datetime import datetime

import pytest
from attachment_files import pdf, picture, png_header
from signed_plans import plan

from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.vault import create_vault
from tests.commandline import PASSPHRASE, call, command, environment, example, write

CASE = example()["id"]


@pytest.fixture
def desk(tmp_path):
    """Give a folder with a vault of one case and its passphrase."""
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    quick = Cost(passes=1, memory=1024, lanes=1, is_practice=True)
    create_vault(
        tmp_path / "vault",
        "M. de Wit",
        PASSPHRASE,
        clock=lambda: datetime.now().astimezone(),
        cost=quick,
    )[0].close()
    write(tmp_path / "case.json", example())
    assert vault(tmp_path, "import", "case.json").status == 0
    return tmp_path


def words(action, *more):
    return ("vault", action, *more, "--vault", "vault", "--passphrase-file", "passphrase")


def vault(folder, action, *more, **options):
    return call(*words(action, *more), cwd=folder, **options)


def listed(folder):
    return vault(folder, "attachments", "--case", CASE, "--json").json


def test_files_are_attached_listed_and_handed_back(desk):
    (desk / "bon.pdf").write_bytes(pdf())
    (desk / "foto.jpg").write_bytes(picture("JPEG"))
    done = vault(desk, "attach", "--case", CASE, "--note", "in Erbil", "bon.pdf", "foto.jpg")
    assert (done.status, len(done.out.splitlines())) == (0, 2)
    found = listed(desk)
    assert [(each["name"], each["type"], each["note"]) for each in found] == [
        ("bon.pdf", "pdf", "in Erbil"),
        ("foto.jpg", "jpeg", "in Erbil"),
    ]
    assert vault(desk, "detach", found[1]["attachment"], "--out", "kopie.jpg").status == 0
    assert (desk / "kopie.jpg").read_bytes() == (desk / "foto.jpg").read_bytes()
    assert "foto (JPEG)" in vault(desk, "attachments", "--case", CASE).out


def test_a_copy_to_standard_output_is_the_bytes_alone(desk):
    content = pdf()
    (desk / "bon.pdf").write_bytes(content)
    vault(desk, "attach", "--case", CASE, "bon.pdf")
    out = ("detach", listed(desk)[0]["attachment"], "--out", "-")
    done = subprocess.run(
        command(*words(*out)), cwd=desk, capture_output=True, env=environment(), check=True
    )
    assert done.stdout == content


@pytest.mark.parametrize(("content", "has_case"), [(plan(), True), (plan(case=None), False)])
def test_a_copy_of_a_plan_with_the_case_in_it_says_so(desk, content, has_case):
    (desk / "plan.pdf").write_bytes(content)
    vault(desk, "attach", "--case", CASE, "plan.pdf")
    done = vault(desk, "detach", listed(desk)[0]["attachment"], "--out", "kopie.pdf")
    assert (done.status, "zit het hele dossier" in done.out) == (0, has_case)


def test_what_is_refused_is_one_line_and_the_others_are_kept(desk):
    (desk / "groot.png").write_bytes(png_header(20_000, 20_000))
    (desk / "bon.pdf").write_bytes(pdf())
    done = vault(desk, "attach", "--case", CASE, "groot.png", "weg.pdf", "bon.pdf")
    assert done.status == 2
    assert len(done.complaints) == 2
    assert "400 megapixel" in done.complaints[0]
    assert "weg.pdf" in done.complaints[1]
    assert len(listed(desk)) == 1


def test_a_case_or_attachment_that_is_not_there_is_said(desk):
    (desk / "bon.pdf").write_bytes(pdf())
    assert vault(desk, "attach", "--case", "HIP-2026-09999", "bon.pdf").status == 2
    done = vault(desk, "detach", "onbekend", "--out", "x")
    assert (done.status, len(done.complaints)) == (1, 1)
    assert not (desk / "x").exists()


def test_a_part_that_was_tampered_with_is_found_and_no_copy_is_made(desk):
    from herintegratie_desktop.store.vault import open_vault

    (desk / "bon.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(700_000))
    vault(desk, "attach", "--case", CASE, "bon.pdf")
    now = datetime.now().astimezone
    with open_vault(desk / "vault", PASSPHRASE, clock=now) as opened:
        opened._sealed.db.conn.execute(
            "update attachment_parts set content = zeroblob(99) where position = 2"
        )
    checked = vault(desk, "check", "--json")
    assert checked.status == 1
    assert [fault["message"][:6] for fault in json.loads(checked.out)["faults"]] == ["deel 3"]
    done = vault(desk, "detach", listed(desk)[0]["attachment"], "--out", "kopie.pdf")
    assert done.status == 1
    assert "Deel 3" in done.complaints[0]
    assert not list(desk.glob("*kopie*"))


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_a_kill_while_adding_leaves_nothing(desk):
    with (desk / "groot.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(150_000_000)
    killed = 0
    log = desk / "vault" / "vault.db-wal"
    for size in (1_000_000, 20_000_000, 60_000_000):
        process = subprocess.Popen(
            command(*words("attach", "--case", CASE, "groot.pdf")),
            cwd=desk,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None and not (log.exists() and log.stat().st_size > size):
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert listed(desk) == []
    assert killed == 3
    assert json.loads(vault(desk, "check", "--json").out) == {"whole": True, "faults": []}
