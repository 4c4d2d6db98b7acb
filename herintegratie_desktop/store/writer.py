"""Who works in a vault, in which roles, on which device, and what time it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from herintegratie_desktop.core.roles import EVERY_ROLE, Act, Roles, may
from herintegratie_desktop.store.errors import NotAllowedError


@dataclass(frozen=True)
class Writer:
    """Who saves, on which device, what time it is, and in which roles."""

    user: str
    device: str
    clock: Callable[[], datetime]
    roles: Roles = EVERY_ROLE

    def may(self, act: Act) -> bool:
        """Say whether the roles allow an act."""
        return may(self.roles, act)

    def need(self, act: Act) -> None:
        """Raise `NotAllowedError` when no role allows an act."""
        if not self.may(act):
            raise NotAllowedError(act)
