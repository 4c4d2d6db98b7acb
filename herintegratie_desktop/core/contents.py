"""What somebody can read who is given a whole case: told before it leaves, never what it says."""

from __future__ import annotations

from collections.abc import Iterator

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.phrases import Phrase, counted, words
from herintegratie_desktop.core.policy import Rulebook

_PERSONS = counted(
    "1 persoon: naam, geboortedatum, nationaliteit en V-nummer",
    "{count} personen: namen, geboortedatums, nationaliteiten en V-nummers",
    "contents.persons",
)
_ANSWERS = counted(
    "1 antwoord op een voorwaarde, met wie antwoordde en de notitie",
    "{count} antwoorden op voorwaarden, met wie antwoordde en de notities",
    "contents.answers",
)
_CONFIDENTIAL = counted(
    "daarvan is 1 antwoord vertrouwelijk, zoals over een strafzaak",
    "daarvan zijn {count} antwoorden vertrouwelijk, zoals over een strafzaak",
    "contents.confidential",
)
_PLAN = words("het adres na terugkeer, het hele plan en elke notitie bij de begroting")
_INK = counted(
    "1 getekende handtekening, streek voor streek zoals de pen ging",
    "{count} getekende handtekeningen, streek voor streek zoals de pen ging",
    "contents.ink",
)


def contents(case: Case, rules: Rulebook) -> tuple[Phrase, ...]:
    """Return what is in a case, kind by kind, with how many there are of each."""
    return tuple(_contents(case, rules))


def _contents(case: Case, rules: Rulebook) -> Iterator[Phrase]:
    hidden = sum(each.rule in rules.confidential_ids for each in case.answers)
    yield from _some(_PERSONS, len(case.household.members))
    yield from _some(_ANSWERS, len(case.answers))
    yield from _some(_CONFIDENTIAL, hidden)
    yield Phrase(_PLAN)
    yield from _some(_INK, len(case.signatures))


def _some(source: str, count: int) -> Iterator[Phrase]:
    if count:
        yield Phrase(source, {"count": str(count)})
