"""What a vault is worth when the program that writes it is killed."""

from __future__ import annotations

from bench.kill_saves import kill_rounds


def test_nothing_is_lost_or_damaged_by_two_hundred_kills(tmp_path):
    outcome = kill_rounds(tmp_path / "kluis", rounds=200, seed=7)
    assert outcome.acknowledged > 100
    assert outcome.backups > 0
    assert outcome.migrations == 50
    assert outcome.lost == []
    assert outcome.damaged == []
