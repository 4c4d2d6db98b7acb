"""What somebody is told before signing."""

from __future__ import annotations

from dataclasses import replace

import makers

from herintegratie_desktop.core.declaration import in_short
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.limits import budget
from herintegratie_desktop.core.plan import Form


def said(case, guide, country="Irak"):
    uses = budget(case, guide.rules, makers.DAY)
    return [phrase.said() for phrase in in_short(case, uses, country)]


def test_a_household_hears_what_it_signs(guide):
    case = makers.household_case(
        makers.line("l1", "p1", 30_000, Form.CASH), makers.line("l2", "p2", 125_000)
    )
    assert said(case, guide) == [
        "Dit is herintegratieplan HIP-2026-00417, versie 1, voor 3 personen.",
        "De terugkeer is naar Irak, gepland op 14-12-2026.",
        "De ondersteuning is samen € 1.550,00: € 300,00 contant en € 1.250,00 in natura.",
    ]


def test_what_is_not_known_is_not_said(guide):
    case = makers.household_case()
    alone = replace(case, household=Household((makers.SAMIRA,)))
    undated = replace(alone, back=replace(case.back, planned_departure=None))
    assert said(undated, guide)[:2] == [
        "Dit is herintegratieplan HIP-2026-00417, versie 1, voor 1 persoon.",
        "De terugkeer is naar Irak.",
    ]
    assert len(said(undated, guide, country="")) == 2
