"""The keys by which a vault tells who signed the code on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.codekeys import CodeKey
from herintegratie_desktop.pdf.placing import Keys

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault


def keys_of(vault: Vault) -> Keys:
    """Return the public key of the office that has a vault, when it has one yet."""
    private = vault.page_key.get()
    return Keys(() if private is None else (CodeKey(private).public,))
