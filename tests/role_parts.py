"""Vaults in the hands of somebody with fewer roles, and policies that ask for four eyes."""

from __future__ import annotations

from herintegratie_desktop.core.roles import EVERY_ROLE
from herintegratie_desktop.store.policyfile import program_policy_bytes


def hand_to(vault, user, *roles):
    """Let an open vault be used by somebody else, as if their own slot had opened it."""
    object.__setattr__(vault.writer, "user", user)
    object.__setattr__(vault.writer, "roles", frozenset(roles) or EVERY_ROLE)
    vault.user = user
    return vault


def policy(from_cents=None, *, self_approval=False):
    """Give a policy that asks an approval from an amount on."""
    text = program_policy_bytes().decode()
    if from_cents is not None:
        text = text.replace("[approval]", f"[approval]\nfrom_cents = {from_cents}")
    if self_approval:
        text = text.replace("self_approval = false", "self_approval = true")
    return text.encode()
