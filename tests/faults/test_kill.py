"""What a vault is worth when the program that saves into it is killed."""

from __future__ import annotations

from bench.kill_saves import kill_rounds


def test_what_was_acknowledged_is_there_after_a_kill_at_any_moment(tmp_path):
    outcome = kill_rounds(tmp_path / "kluis", rounds=8, seed=7)
    assert outcome.acknowledged > 20
    assert outcome.lost == []
    assert outcome.damaged == []
