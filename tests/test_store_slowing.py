"""Wrong passphrases are slowed down, and never locked out for good."""

import json
from datetime import timedelta

import pytest
from vaults import PASSPHRASE, START, USER, closed_vault

from herintegratie_desktop.store.errors import WrongPassphraseError
from herintegratie_desktop.store.slowing import TRIES_FILE, TooSoonError, delay_after
from herintegratie_desktop.store.vault import open_vault, seconds_to_wait


class Watch:
    """A clock that stands still until somebody moves it."""

    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def forward(self, seconds):
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def folder(tmp_path):
    return closed_vault(tmp_path / "kluis")


def wrong(folder, watch):
    with pytest.raises(WrongPassphraseError):
        open_vault(folder, "niet de goede zin", clock=watch)


def right(folder, watch):
    open_vault(folder, PASSPHRASE, clock=watch).close()


def test_the_first_mistakes_cost_nothing_and_then_ever_more(folder, watch):
    waited = []
    for _ in range(10):
        wrong(folder, watch)
        waited.append(seconds_to_wait(folder, watch))
        watch.forward(waited[-1])
    assert waited == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]


def test_who_comes_too_soon_is_told_how_long_to_wait(folder, watch):
    for _ in range(5):
        wrong(folder, watch)
        watch.forward(seconds_to_wait(folder, watch) if _ < 4 else 0)
    with pytest.raises(TooSoonError, match="Wacht 4 s") as refused:
        open_vault(folder, PASSPHRASE, clock=watch)
    assert refused.value.seconds == 4
    watch.forward(3)
    with pytest.raises(TooSoonError, match="Wacht 1 s"):
        open_vault(folder, PASSPHRASE, clock=watch)
    watch.forward(1)
    right(folder, watch)


def test_the_right_passphrase_begins_anew_and_the_journal_tells(folder, watch):
    for _ in range(3):
        wrong(folder, watch)
    watch.forward(1)
    with open_vault(folder, PASSPHRASE, clock=watch) as vault:
        newest = vault.journal.entries(limit=20)
    assert ("wrong-passphrases:3", USER) in [(each.action, each.who) for each in newest]
    assert not (folder / TRIES_FILE).exists()
    wrong(folder, watch)
    assert seconds_to_wait(folder, watch) == 0


def test_a_clock_set_back_locks_nobody_out(folder, watch):
    for _ in range(4):
        wrong(folder, watch)
        watch.forward(seconds_to_wait(folder, watch))
    watch.forward(-365 * 24 * 3600)
    assert seconds_to_wait(folder, watch) == delay_after(4)
    watch.forward(delay_after(4))
    right(folder, watch)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"failed": -3, "at": "2026-11-23T09:00:00+00:00"}',
        b'{"failed": true, "at": "2026-11-23T09:00:00+00:00"}',
        b'{"failed": 9, "at": "2026-11-23T09:00:00"}',
        b'{"failed": 9, "at": "morgen"}',
        b'{"failed": 9}',
    ],
)
def test_a_spoilt_or_lost_file_harms_nobody(folder, watch, content):
    (folder / TRIES_FILE).write_bytes(content)
    assert seconds_to_wait(folder, watch) == 0
    right(folder, watch)


def test_the_file_tells_nothing_of_what_was_typed(folder, watch):
    wrong(folder, watch)
    kept = json.loads((folder / TRIES_FILE).read_bytes())
    assert kept.keys() == {"failed", "at"}
    assert kept["failed"] == 1


def test_a_thousand_wrong_passphrases_leave_a_vault_that_opens(folder, watch):
    for _ in range(1000):
        wrong(folder, watch)
        watch.forward(seconds_to_wait(folder, watch))
    right(folder, watch)


def test_inside_the_vault_wrong_secrets_are_slowed_too(folder, watch):
    with open_vault(folder, PASSPHRASE, clock=watch) as vault:
        for _ in range(3):
            with pytest.raises(WrongPassphraseError):
                vault.renew_recovery_key("niet de goede zin")
        with pytest.raises(TooSoonError):
            vault.renew_recovery_key(PASSPHRASE)
