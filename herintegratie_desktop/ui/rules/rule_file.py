"""A rule file from a disk with its signature, and the files that are in force."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from herintegratie_desktop.store.guidearchive import guide_files
from herintegratie_desktop.store.guidefiles import RULES_FOLDER
from herintegratie_desktop.store.office import Office
from herintegratie_desktop.store.officerules import MOST_BYTES, version_text
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.rulesigning import SIGNATURE_ENDING

_LONGEST_SIGNATURE = 4096


@dataclass(frozen=True)
class FileRead:
    """What was read from a disk; `goes_back` stands for the file of the program itself.

    `content` is empty when the program has no file of this name to go back to.
    """

    name: str
    content: bytes = field(repr=False)
    signature: str = ""
    goes_back: bool = False

    @classmethod
    def of_program(cls, name: str) -> FileRead:
        """Return the program's own file of a name, to go back to."""
        own = guide_files(resources()).get(f"{RULES_FOLDER}/{name}", b"")
        return cls(name, own, goes_back=True)

    @property
    def version(self) -> str:
        """Return the edition the file says it is, empty when it says none."""
        return version_text(self.content)

    @property
    def has_examples(self) -> bool:
        """Say whether the file proves itself by worked examples; only for a sound file."""
        return "example" in tomllib.loads(self.content.decode())


def read_rule_file(path: Path) -> FileRead:
    """Read a file, never more than one byte too much of it; raises `OSError`."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    beside = path.with_name(path.name + SIGNATURE_ENDING)
    return FileRead(path.name, content, _signature(beside))


def files_in_force(office: Office) -> dict[str, str]:
    """Return the version of every rule file that is used now, by its name."""
    inside = f"{RULES_FOLDER}/"
    return {
        path.removeprefix(inside): version_text(content)
        for path, content in office.guide_files().items()
        if path.startswith(inside) and path.endswith(".toml")
    }


def _signature(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return file.read(_LONGEST_SIGNATURE).decode("ascii", "replace").strip()
