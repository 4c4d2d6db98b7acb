"""Whether lines that are said to be parts of one household purchase can be that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herintegratie_desktop.core.phrases import Phrase, words
from herintegratie_desktop.core.plan import BudgetLine
from herintegratie_desktop.core.purchases import COMMON_FIELDS
from herintegratie_desktop.exchange.reading import Fault

_DIFFERS = words(
    "verschilt van {first}; schrijf in alle delen van gezinsaankoop {shared} hetzelfde"
)
_AGAIN = words(
    "{person} heeft al een deel van gezinsaankoop {shared}; tel de bedragen op in één regel"
)


def faults_of_parts(lines: Sequence[BudgetLine]) -> Iterator[Fault]:
    """Yield where a part differs from the first of its purchase, or a person has two parts."""
    first: dict[str, int] = {}
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(lines):
        if not line.shared:
            continue
        place = f"plan.lines[{number}]"
        if (line.shared, line.person) in seen:
            said = Phrase(_AGAIN, {"person": line.person, "shared": line.shared})
            yield Fault(f"{place}.person", said)
        seen.add((line.shared, line.person))
        head = first.setdefault(line.shared, number)
        for field in _differing(lines[head], line):
            at = f"plan.lines[{head}].{field}"
            yield Fault(f"{place}.{field}", Phrase(_DIFFERS, {"first": at, "shared": line.shared}))


def _differing(one: BudgetLine, other: BudgetLine) -> Iterator[str]:
    return (field for field in COMMON_FIELDS if getattr(one, field) != getattr(other, field))
