"""A key file that was altered, and somebody who guesses: neither opens nor destroys a vault."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import pytest
from vaults import PASSPHRASE, START, closed_vault

from herintegratie_desktop.store.errors import VaultError, WrongPassphraseError
from herintegratie_desktop.store.vault import open_vault


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Give the key file and the database of a closed vault with one case."""
    return closed_vault(tmp_path_factory.mktemp("model") / "kluis")


def fields(document, path=()):
    """Return the way to every value of a JSON document."""
    if isinstance(document, dict):
        found = [fields(value, (*path, key)) for key, value in document.items()]
    elif isinstance(document, list):
        found = [fields(value, (*path, at)) for at, value in enumerate(document)]
    else:
        return [path]
    return [each for some in found for each in some]


def altered(document, path):
    copy = json.loads(json.dumps(document))
    place = copy
    for step in path[:-1]:
        place = place[step]
    old = place[path[-1]]
    place[path[-1]] = old + 1 if isinstance(old, int) else f"A{old}B"
    return copy


def own(path):
    """Say whether a field is one that the passphrase of the first slot depends on."""
    return path[0] != "slots" or path[1] == 0


def test_every_field_of_the_key_file_is_guarded(model, tmp_path):
    document = json.loads((model / "keys.json").read_text(encoding="utf-8"))
    folder = tmp_path / "kluis"
    folder.mkdir()
    database = (model / "vault.db").read_bytes()
    opened_anyway = []
    for path in filter(own, fields(document)):
        (folder / "vault.db").write_bytes(database)
        (folder / "keys.json").write_text(json.dumps(altered(document, path)), encoding="utf-8")
        (folder / "vault.tries.json").unlink(missing_ok=True)
        try:
            open_vault(folder, PASSPHRASE, clock=lambda: START).close()
            opened_anyway.append(".".join(map(str, path)))
        except VaultError:
            assert (folder / "vault.db").read_bytes() == database, path
    assert opened_anyway == []


def test_a_thousand_wrong_passphrases_lock_nobody_out(model, tmp_path):
    folder, now = shutil.copytree(model, tmp_path / "kluis"), [START]
    for number in range(1_000):
        now[0] += timedelta(hours=2)
        with pytest.raises(WrongPassphraseError):
            open_vault(folder, f"gok nummer {number:05d}", clock=lambda: now[0])
    now[0] += timedelta(hours=2)
    with open_vault(folder, PASSPHRASE, clock=lambda: now[0]) as vault:
        assert vault.cases.count() == 1
        assert "wrong-passphrases:1000" in [each.action for each in vault.journal.entries()]
