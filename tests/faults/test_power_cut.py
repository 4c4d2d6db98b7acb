"""What a vault is worth when the power goes while it is being saved in."""

from __future__ import annotations

import pytest

from bench.power_cut import cut, may_cut


@pytest.mark.skipif(not may_cut(), reason="only root may mount a file system")
def test_what_was_acknowledged_is_there_after_a_power_cut(tmp_path):
    outcome = cut(tmp_path, times=3, seed=5)
    assert outcome.acknowledged > 3
    assert outcome.lost == []
    assert outcome.damaged == []
