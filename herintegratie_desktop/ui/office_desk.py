"""The desk of an open vault: the rules of its office, or the program's own when those fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.store.countryfile import BadCountryFileError
from herintegratie_desktop.store.errors import VaultError
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.projectfile import BadProjectFileError
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.texts import translator
from herintegratie_desktop.store.vault import Vault
from herintegratie_desktop.ui.desk import Desk

# What a newer program wrote, or a damaged row, is no JSON of this shape.
_UNREADABLE = (
    BadRuleFileError, BadProjectFileError, BadCountryFileError, VaultError, ValueError, KeyError,
    TypeError,
)  # fmt: skip


class OfficeGuide(NamedTuple):
    """What cases are checked by; `trouble` says why the office's own rules are not used."""

    guide: Guide
    trouble: Phrase | None = None


class OfficeDesk(NamedTuple):
    """What pages lie on, and why that is not what the office installed, when it is not."""

    desk: Desk
    trouble: Phrase | None = None


def office_guide(vault: Vault) -> OfficeGuide:
    """Return the guide of an office, or that of the program when it cannot be read any more."""
    try:
        return OfficeGuide(vault.office.guide() if vault.office.has_own else read_guide())
    except _UNREADABLE as error:
        return OfficeGuide(read_guide(), _said(error))


def office_desk(vault: Vault, now: Callable[[], datetime], language: str) -> OfficeDesk:
    """Return the desk of a vault in a language."""
    guide, trouble = office_guide(vault)
    return OfficeDesk(Desk(guide, now, language, translator(language, guide)), trouble)


def _said(error: Exception) -> Phrase:
    phrase = getattr(error, "phrase", None)
    return phrase if isinstance(phrase, Phrase) else Phrase("{what}", {"what": str(error)})
