"""The clock of the computer itself is wrong: set back between two runs, or in another season."""

from pathlib import Path

import pytest

from tests.cli_desks import make_desk, vault_call
from tests.commandline import example, write

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="faketime sets the clock, on Linux")


def set_to(moment):
    """Return the variables under which a process sees that moment on the clock of its system."""
    return {"LD_PRELOAD": str(LIBRARY), "FAKETIME": f"@{moment}", "TZ": "Europe/Amsterdam"}


def saved(desk, number, moment):
    """Save a case in a process whose clock says that moment."""
    path = write(desk / f"{number}.json", example(id=f"HIP-2026-{number:05d}"))
    return vault_call(desk, "import", path, **set_to(moment))


@pytest.mark.parametrize(
    "moments",
    [
        ("2026-11-23 10:00:00", "2026-11-14 10:00:00", "2026-11-23 10:05:00"),
        ("2026-10-25 02:50:00", "2026-10-25 03:05:00", "2026-10-25 02:10:00"),
    ],
    ids=["set back nine days", "about the end of summer time"],
)
def test_nothing_is_lost_and_the_journal_holds_when_the_clock_goes_back(tmp_path, moments):
    desk = make_desk(tmp_path)
    for number, moment in enumerate(moments, 1):
        done = saved(desk, number, moment)
        assert done.status == 0, done.err
    listed = vault_call(desk, "list", "--json", **set_to(moments[0]))
    assert len(listed.json) == len(moments)
    checked = vault_call(desk, "check", **set_to(moments[-1]))
    assert checked.status == 0, checked.err
    rows = vault_call(desk, "journal", "--json").json
    taken = [row["at"] for row in rows if row["action"] == "import"]
    assert sorted(each[:10] for each in taken) == sorted(each[:10] for each in moments)
