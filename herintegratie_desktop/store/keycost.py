"""What deriving a key costs with Argon2id, and how much this machine can bear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from time import perf_counter

from herintegratie_desktop.core.phrases import words
from herintegratie_desktop.store.errors import NotEnoughMemoryError, VaultError
from herintegratie_desktop.store.wiping import wipe

_TOO_CHEAP = words(
    "Deze sleutel zou te snel te raden zijn. Kies ten minste {passes} rondes en {memory} MiB."
)
KEY_BYTES = 32
_KIB = 1024


@dataclass(frozen=True)
class Cost:
    """What deriving a key costs with Argon2id: passes, memory in KiB, lanes.

    Below `USUAL_COST` no slot is made, unless nothing of anybody is behind it (`is_practice`) or
    its secret is random (`RANDOM_COST`).
    """

    passes: int = 3
    memory: int = 64 * _KIB
    lanes: int = 4
    is_practice: bool = field(default=False, compare=False, repr=False)


USUAL_COST = Cost()
"""The least a new slot costs; a slow machine takes the longer for it."""
RANDOM_COST = Cost(passes=1, memory=8, lanes=1, is_practice=True)
"""For 256 random bits, which nobody guesses however cheap a guess is."""
MOST = Cost(passes=64, memory=2 * _KIB * _KIB, lanes=64)
GOAL_S = 0.45
_MOST_MEMORY = 256 * _KIB
_STEP = 8 * _KIB


class TooCheapError(VaultError):
    """A slot was to be made that costs too little to guess."""

    def __init__(self) -> None:
        least = USUAL_COST
        super().__init__(_TOO_CHEAP, passes=str(least.passes), memory=str(least.memory // _KIB))


def refuse_cheap(cost: Cost) -> None:
    """Raise `TooCheapError` for what is below the floor and not for practice."""
    least = USUAL_COST
    is_cheap = cost.passes < least.passes or cost.memory < least.memory
    if is_cheap and not cost.is_practice:
        raise TooCheapError


@cache
def measured_cost() -> Cost:
    """Return the cost that takes this machine about `GOAL_S` seconds, measured once a run."""
    return cost_for(_seconds)


def cost_for(seconds: Callable[[Cost], float]) -> Cost:
    """Return the cost that takes about `GOAL_S`: memory first, up to a cap, and then passes."""
    try:
        spent = min(seconds(USUAL_COST), seconds(USUAL_COST))
        room = GOAL_S / spent
        memory = int(USUAL_COST.memory * room) // _STEP * _STEP
        cost = replace(USUAL_COST, memory=max(USUAL_COST.memory, min(memory, _MOST_MEMORY)))
        if memory <= _MOST_MEMORY:
            return cost
        passes = int(cost.passes * GOAL_S / seconds(cost))
        return replace(cost, passes=max(cost.passes, min(passes, MOST.passes)))
    except NotEnoughMemoryError:
        return USUAL_COST


def derived(secret: str, salt: bytes, cost: Cost) -> bytearray:
    """Return the key that Argon2id makes of a secret; raises `NotEnoughMemoryError`.

    Through the lower door of the library, because the other leaves copies behind in memory.
    """
    from argon2.low_level import ARGON2_VERSION, Type, core, ffi, lib  # type: ignore[attr-defined]

    key, given = bytearray(KEY_BYTES), bytearray(secret.encode("utf-8", "surrogatepass"))
    out, typed, around = ffi.from_buffer(key), ffi.from_buffer(given), ffi.new("uint8_t[]", salt)
    context = ffi.new(
        "argon2_context *",
        {
            "version": ARGON2_VERSION,
            "out": ffi.cast("uint8_t *", out),
            "outlen": len(key),
            "pwd": ffi.cast("uint8_t *", typed),
            "pwdlen": len(given),
            "salt": around,
            "saltlen": len(salt),
            "secret": ffi.NULL,
            "secretlen": 0,
            "ad": ffi.NULL,
            "adlen": 0,
            "t_cost": cost.passes,
            "m_cost": cost.memory,
            "lanes": cost.lanes,
            "threads": cost.lanes,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": lib.ARGON2_DEFAULT_FLAGS,
        },
    )
    try:
        if core(context, Type.ID.value) != lib.ARGON2_OK:
            raise NotEnoughMemoryError
    finally:
        wipe(given)
    return key


def _seconds(cost: Cost) -> float:
    start = perf_counter()
    wipe(derived("een wachtwoordzin om te meten", bytes(16), cost))
    return perf_counter() - start
