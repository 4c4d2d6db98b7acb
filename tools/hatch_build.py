"""What hatchling does besides packing the package: put resources and translations inside it.

They lie beside the package in the checkout, where an editable install reads them; only a real
wheel carries them, as ``_resources`` and ``_translations``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

INSIDE = {
    "resources": "herintegratie_desktop/_resources",
    "translations": "herintegratie_desktop/_translations",
}


class CarryResources(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the folders that lie outside the package to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders to pack; ``version`` is "standard" or "editable"."""
        if version == "standard":
            root = Path(self.root)
            build_data["force_include"].update(
                {str(root / name): to for name, to in INSIDE.items()}
            )
