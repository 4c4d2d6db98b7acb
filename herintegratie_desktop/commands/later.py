"""A module that another library asks for without using it here."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec


def load_later(package: str, name: str) -> None:
    """Let a module of a package be read when something of it is used, if it ever is.

    For a process that does one thing in one thread; a module that is there already stays.
    """
    full = f"{package}.{name}"
    spec = None if full in sys.modules else find_spec(full)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[full] = module
    spec.loader.exec_module(module)
    # As an import does; otherwise `from package import name` would read it to find it.
    setattr(import_module(package), name, module)
