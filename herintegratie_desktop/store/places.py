"""Where everything lies: the resources that come with the program, and the user's own folders."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the folder of rules, countries, fonts and words, in a checkout or an installation."""
    return _beside("resources")


def translations() -> Path:
    """Return the folder of the compiled window catalogs."""
    return _beside("translations")


def default_vault() -> Path:
    """Return the vault folder in the user's own data folder of this system."""
    from platformdirs import user_data_path

    return user_data_path("herintegratie", appauthor=False) / "kluis"


def default_backups(vault: Path) -> Path:
    """Return the folder of backups beside, never inside, the folder of a vault."""
    return vault.parent / "backups"


def _beside(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
