"""The keys by which a vault tells who signed the code on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herintegratie_desktop.pdf.codekeys import CodeKey, is_signed_by
from herintegratie_desktop.pdf.placing import Keys

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.verify import Verdict
    from herintegratie_desktop.store.vault import Vault


def keys_of(vault: Vault) -> Keys:
    """Return the public key of the office that has a vault, and those of others it trusts."""
    private = vault.page_key.get()
    own = () if private is None else (CodeKey(private).public,)
    return Keys(own, tuple((each.public, each.name) for each in vault.code_offices.trusted()))


def key_to_remember(verdict: Verdict | None, known: Keys) -> bytes | None:
    """Return the key of another office that a sealed PDF brought, when it is whole and new.

    Without a seal, or with anything amiss, a key in a file is anybody's.
    """
    if verdict is None or not verdict.signatures or not verdict.valid:
        return None
    code, key = verdict.first_code, verdict.code_key
    if code is None or key is None or not is_signed_by(code, key):
        return None
    return None if any(key == each for each, _ in known.all()) else key
