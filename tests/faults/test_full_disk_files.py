"""Plans, exports and copies that find no room: one sentence, no half file, the older one whole."""

from __future__ import annotations

import json
import re
import shutil

import pytest
from attachment_files import picture
from backups import needs_mounts, small_disk
from cli_desks import at_desk, make_desk
from commandline import EXAMPLE, call
from disks import fill

pytestmark = needs_mounts
ID = EXAMPLE["id"]
SCAN = "the only attachment"
NO_ROOM = re.compile(r"\bvol\b|past niet meer|MB vrij")
OLD = b"het bestand van gisteren"


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Give a desk with one case and an attachment in its vault, that is only copied."""
    folder = make_desk(tmp_path_factory.mktemp("model"))
    (folder / "case.json").write_text(json.dumps(EXAMPLE), encoding="utf-8")
    (folder / "scan.png").write_bytes(picture("PNG", 400, 300))
    assert at_desk(folder, "vault", "import", "case.json").status == 0
    assert at_desk(folder, "vault", "attach", "--case", ID, "scan.png").status == 0
    return folder


@pytest.fixture
def desk(model, tmp_path):
    """Give a copy of it, and a full stick beside it."""
    folder = shutil.copytree(model, tmp_path / "desk")
    with small_disk(folder / "stick", "1m") as stick:
        (stick / "oud").write_bytes(OLD)
        fill(stick)
        yield folder


CALLS = {
    "plan": ("plan", "case.json", "--out", "stick/nieuw.pdf"),
    "export": ("vault", "export", "--case", ID, "--out", "stick/nieuw"),
    "attachment": ("vault", "detach", SCAN, "--out", "stick/nieuw"),
    "backup": ("vault", "backup", "--out", "stick/nieuw"),
    "person": ("vault", "person", "--case", ID, "--person", "p1", "--out", "stick"),
}


def say(desk, words):
    """Call the program on a desk."""
    if SCAN in words:
        (scan,) = at_desk(desk, "vault", "attachments", "--case", ID, "--json").json
        words = [scan["attachment"] if word == SCAN else word for word in words]
    return call(*words, cwd=desk) if words[0] == "plan" else at_desk(desk, *words)


@pytest.mark.parametrize("words", CALLS.values(), ids=CALLS)
def test_a_full_stick_is_one_sentence_and_holds_no_half_file(desk, words):
    done = say(desk, words)
    assert (done.status, len(done.complaints), done.out) == (2, 1, "")
    assert NO_ROOM.search(done.complaints[0])
    assert sorted(path.name for path in (desk / "stick").iterdir()) == ["oud", "vol"]
    assert at_desk(desk, "vault", "check").status == 0


@pytest.mark.parametrize("name", ["plan", "export"])
def test_a_file_that_was_to_be_replaced_stays_as_it_was(desk, name):
    done = say(desk, (*CALLS[name][:-1], "stick/oud", "--force"))
    assert done.status == 2
    assert (desk / "stick" / "oud").read_bytes() == OLD
    assert sorted(path.name for path in (desk / "stick").iterdir()) == ["oud", "vol"]
