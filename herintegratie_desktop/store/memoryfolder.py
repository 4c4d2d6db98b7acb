"""A folder of files in memory that can be read as one on the disk."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any


class MemoryFolder(Traversable):
    """Files by their path with forward slashes; this is the one, or the folder, at `at`.

    It has what `importlib.resources.abc.Traversable` asks for, and no more.
    """

    def __init__(self, files: Mapping[str, bytes], at: str = "") -> None:
        self._files, self._at = files, at

    def __str__(self) -> str:
        return self._at or "/"

    @property
    def name(self) -> str:
        """Return the last part of the path."""
        return self._at.rpartition("/")[2]

    def is_file(self) -> bool:
        """Say whether there is a file here."""
        return self._at in self._files

    def is_dir(self) -> bool:
        """Say whether there is anything below."""
        return any(name.startswith(self._inside) for name in self._files)

    def iterdir(self) -> Iterator[MemoryFolder]:
        """Yield what lies in this folder, by name."""
        below = (name for name in self._files if name.startswith(self._inside))
        names = {name[len(self._inside) :].partition("/")[0] for name in below}
        yield from (self / name for name in sorted(names))

    def joinpath(self, *parts: Any) -> MemoryFolder:  # noqa: ANN401 - as in Traversable
        """Return what lies below."""
        return MemoryFolder(self._files, "/".join([*filter(None, [self._at]), *map(str, parts)]))

    def __truediv__(self, part: Any) -> MemoryFolder:  # noqa: ANN401 - as in Traversable
        return self.joinpath(part)

    def read_bytes(self) -> bytes:
        """Return what is in the file; raises `FileNotFoundError`."""
        if not self.is_file():
            raise FileNotFoundError(self._at)
        return self._files[self._at]

    def read_text(self, encoding: str | None = None) -> str:
        """Return what is in the file as text."""
        return self.read_bytes().decode(encoding or "utf-8")

    def open(self, mode: str = "r", *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Open the file for reading, as text unless the mode says bytes."""
        content = io.BytesIO(self.read_bytes())
        return content if "b" in mode else io.TextIOWrapper(content, *args, **kwargs)

    @property
    def _inside(self) -> str:
        return f"{self._at}/" if self._at else ""
