"""A sealed file beside the one a vault keeps of the same version: the same seal, or another one.

A seal may be cut off and set again with a key of one's own, under the same name; the file is then
whole in every way. Only who keeps the first seal can tell.
"""

from __future__ import annotations

from enum import Enum

from herintegratie_desktop.core.phrases import words


class KeptSeal(Enum):
    """How a file stands to what is kept; the value says so to people."""

    SAME_FILE = words("Dit is precies het bestand dat in de kluis staat.")
    ADDED_TO = words("Dit bestand begint met precies het bestand dat in de kluis staat.")
    OTHER_SEAL = words(
        "In de kluis staat van deze versie een plan met een ander zegel dan dit. Dit bestand is"
        " opnieuw gezegeld of nagemaakt. Vertrouw het niet en gebruik het plan uit de kluis."
    )

    @property
    def is_good(self) -> bool:
        """Say whether the seal that is kept is in the file."""
        return self is not KeptSeal.OTHER_SEAL


def beside_kept(pdf: bytes, kept: bytes | None) -> KeptSeal | None:
    """Lay a sealed file beside the one that is kept; None where none is."""
    if kept is None:
        return None
    if pdf == kept:
        return KeptSeal.SAME_FILE
    # Who signs later adds to a file; what was sealed stays before it, byte for byte.
    return KeptSeal.ADDED_TO if pdf.startswith(kept) else KeptSeal.OTHER_SEAL
