"""`herintegratie vault rescue`: what was saved, what was lost, and a status that says which."""

import json

import pytest
from faults.damage import DATABASE, filled_vault, flip, ruin
from vaults import PASSPHRASE

from tests.commandline import assert_refused, call


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Give a closed vault of twelve cases."""
    return filled_vault(tmp_path_factory.mktemp("model") / "kluis", cases=12)


@pytest.fixture
def desk(model, tmp_path):
    """Give a folder with a copy of the vault and the passphrase in a file."""
    import shutil

    shutil.copytree(model, tmp_path / "kluis")
    (tmp_path / "zin").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return tmp_path


def rescue(desk, *more):
    return call(
        "vault",
        "rescue",
        *("--vault", desk / "kluis", "--out", desk / "gered"),
        *("--passphrase-file", desk / "zin"),
        *more,
    )


def test_a_mended_vault_lost_nothing(desk):
    flip(desk / "kluis" / DATABASE, 4096 * 20 + 99)
    done = rescue(desk)
    assert done.status == 0
    assert "12 dossiers" in done.out
    assert "niets verloren" in done.out


def test_what_was_lost_is_listed_and_is_the_status(desk):
    ruin(desk / "kluis" / DATABASE, *range(58, 64))
    done = rescue(desk, "--json")
    told = json.loads(done.out)
    assert (done.status, told["whole"]) == (1, False)
    assert told["lost"]
    assert "58" in told["found"][0]


def test_a_folder_that_holds_something_is_refused(desk):
    (desk / "gered").mkdir()
    (desk / "gered" / "iets").write_text("van een ander", encoding="utf-8")
    assert_refused(rescue(desk))
