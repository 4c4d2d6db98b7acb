"""What somebody declares by signing, in Dutch and in the language of the plan."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from herintegratie_desktop.core.declaration import in_short
from herintegratie_desktop.core.phrases import Translate
from herintegratie_desktop.pdf.languages import is_rtl
from herintegratie_desktop.store.texts import DUTCH, translator
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.paper.plan_paper import is_bilingual


@dataclass(frozen=True)
class Declaration:
    """The sentences of one language, and the direction in which it is read."""

    language: str
    sentences: tuple[str, ...]
    direction: Qt.LayoutDirection


def declarations_of(bridge: CaseBridge) -> tuple[Declaration, ...]:
    """Return what is declared in Dutch and in the plan's language when its words were approved."""
    language = bridge.case.language
    other = (language,) if is_bilingual(language, bridge.desk.guide) else ()
    return tuple(_said(bridge, each) for each in (DUTCH, *other))


def _said(bridge: CaseBridge, language: str) -> Declaration:
    from herintegratie_desktop.pdf.parts.declarations import DECLARATIONS, DECLARE

    translate: Translate = translator(language, bridge.desk.guide)
    case, countries = bridge.case, bridge.desk.guide.countries
    country = countries.name(case.back.country, language) if case.back.country else ""
    short = (phrase.said(translate) for phrase in in_short(case, bridge.budget, country))
    declared = (f"• {translate(each)}" for each in DECLARATIONS)
    return Declaration(language, (*short, translate(DECLARE), *declared), _direction(language))


def _direction(language: str) -> Qt.LayoutDirection:
    sides = Qt.LayoutDirection
    return sides.RightToLeft if is_rtl(language) else sides.LeftToRight
