"""Frozen dataclasses that cost little to define, for a program that may live for half a second.

The standard library writes and compiles six functions for each class, which was a sixth of the
work of a command. Here only `__init__` is compiled. Whatever is not a plain frozen dataclass is
left to the standard library.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, **others: bool
    ) -> type | Callable[[type], type]:
        """Make a class a dataclass; to be used as the decorator of the standard library."""
        if frozen and not others:
            return _frozen if cls is None else _frozen(cls)
        return dataclasses.dataclass(cls, frozen=frozen, **others)


__all__ = ["dataclass"]

_Value = Callable[[Any], Any]


def _frozen(cls: type) -> type:
    if cls.__doc__ is None:
        # The standard library would work out a signature to put there.
        cls.__doc__ = cls.__name__
    dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
    fields = dataclasses.fields(cls)
    methods = {
        "__init__": _initialiser(fields, hasattr(cls, "__post_init__")),
        "__eq__": _comparer(_values([each.name for each in fields if each.compare])),
        "__hash__": _hasher(_values([each.name for each in fields if _is_hashed(each)])),
        "__repr__": _shower([each.name for each in fields if each.repr]),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, method in methods.items():
        # A class with an `__eq__` of its own has None for a hash until it gets one.
        if cls.__dict__.get(name) is None:
            setattr(cls, name, method)
    return cls


def _is_hashed(field: Field[Any]) -> bool:
    return field.compare if field.hash is None else field.hash


def _values(names: Sequence[str]) -> _Value:
    """Return what takes the values of these fields out of an object."""
    return attrgetter(*names) if names else lambda _: ()


def _initialiser(fields: Sequence[Field[Any]], is_checked: bool) -> Callable[..., None]:
    """Return an `__init__` that takes the fields in their order."""
    asked, kept = ["self"], []
    known: dict[str, Any] = {"put": object.__setattr__, "missing": MISSING}
    for each in fields:
        name, value = each.name, each.name
        if each.default_factory is not MISSING:
            known[f"new_{name}"] = each.default_factory
            value = f"new_{name}() if {name} is missing else {name}"
            asked.append(f"{name}=missing")
        elif each.default is not MISSING:
            known[f"usual_{name}"] = each.default
            asked.append(f"{name}=usual_{name}")
        else:
            asked.append(name)
        kept.append(f" put(self, {name!r}, {value})\n")
    checked = " self.__post_init__()\n" if is_checked else ""
    # The words are names of fields, written in the program itself.
    exec(f"def __init__({', '.join(asked)}):\n{''.join(kept) or ' pass'}{checked}", known)  # noqa: S102
    made: Callable[..., None] = known["__init__"]
    return made


def _comparer(values: _Value) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:  # noqa: N807
        if other.__class__ is self.__class__:
            return bool(values(self) == values(other))
        return NotImplemented

    return __eq__


def _hasher(values: _Value) -> Callable[[object], int]:
    def __hash__(self: object) -> int:  # noqa: N807
        return hash(values(self))

    return __hash__


def _shower(names: Sequence[str]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:  # noqa: N807
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({shown})"

    return __repr__


def _refuse(_self: object, name: str, *_value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)
