"""The rooms for paper that comes in, made when somebody first goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault
    from herintegratie_desktop.ui.proof.room import ProofRoom
    from herintegratie_desktop.ui.scans.room import ScanRoom

SCANS, PROOF = "scans", "proof"
ACTS = {SCANS: Act.EDIT, PROOF: Act.READ}
"""What one must be allowed to do to go there."""


def paper_room(name: str, vault: Vault, desk: Desk) -> ScanRoom | ProofRoom:
    """Make a room by its name."""
    from herintegratie_desktop.ui.proof.room import ProofRoom
    from herintegratie_desktop.ui.scans.room import ScanRoom

    return ScanRoom(vault, desk) if name == SCANS else ProofRoom(vault, desk)
