"""For whom a copy of a case is: who is proposed, and what is written down about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from herintegratie_desktop.core.case import Case
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import words

HOUSEHOLD = words("het huishouden")
OWN_FILE = words("het eigen dossier")
NOT_SAID = words("niet vermeld")
"""What is written down when nobody said for whom, as on the command line."""

LONGEST = 200


def recipients(case: Case, guide: Guide, day: date) -> tuple[str, ...]:
    """Return for whom a copy may be, the most likely first: the organisation of the project.

    The two that are no organisation are source text, to be said in the language of the window.
    """
    return tuple(dict.fromkeys(_likely(case, guide, day)))


def recipient(text: str) -> str:
    """Return what is written down of what was typed or chosen: one line, never nothing."""
    return " ".join(text.split())[:LONGEST] or NOT_SAID


def _likely(case: Case, guide: Guide, day: date) -> Iterator[str]:
    own = guide.catalogue.project_on(case.project, day)
    if own is not None:
        yield own.organisation
    yield from (HOUSEHOLD, OWN_FILE)
    yield from sorted(project.organisation for project in guide.catalogue.on(day).projects)
