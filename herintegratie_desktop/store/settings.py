"""Choices of the office that are kept in the vault, as text by key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from herintegratie_desktop.store.cipher import SealedDatabase


class SettingStore:
    """Text by key; what a key means is for who reads it."""

    def __init__(self, sealed: SealedDatabase) -> None:
        self._sealed = sealed

    def get(self, key: str) -> str | None:
        """Return a setting, or None when it was never put."""
        found: str | None = self._sealed.value("select value from settings where key = ?", [key])
        return found

    def put(self, key: str, value: str) -> None:
        """Keep a setting in the place of an earlier one."""
        with self._sealed.writing() as db:
            db.table("settings").insert({"key": key, "value": value}, replace=True)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Put several settings, and what else is written meanwhile, in one transaction."""
        with self._sealed.writing():
            yield
