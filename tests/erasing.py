"""A vault with a household that may be erased, and everything a case can have."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

from makers import DEPARTURE, NOUR, SAMIRA, YOUSSEF, household_case, line
from role_parts import policy
from vaults import PASSPHRASE

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import InkSignature, Seal
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.exchange.decisions import keep_decisions
from herintegratie_desktop.store.vault import open_vault

CASE_ID = "HIP-2026-00417"
NAME = "Zwartenhoed"
GIVEN = "Roswitha"
FIXED = date(2027, 6, 1)
DUE = date(2032, 6, 1)
SOURCE = "Beschikking Voorbeeld 12"


def the_case():
    """Return a sealed case of which every name is found nowhere else."""
    members = (
        replace(SAMIRA, given_names=GIVEN, family_name=NAME),
        replace(YOUSSEF, family_name=NAME),
        replace(NOUR, family_name=NAME),
    )
    lines = (line("l1", "p1", 30_000), line("l2", "p2", 98_000), line("l3", "p3", 50_000))
    plan = household_case(*lines).plan
    case = replace(
        household_case(*lines),
        household=Household(members),
        plan=replace(plan, obstacles=f"{GIVEN} heeft geen woning."),
        typed=(("persons/p2/born", f"vraag {NAME}"),),
    )
    digest = content_digest(case)
    ink = InkSignature("p1", f"{GIVEN} {NAME}", date(2026, 11, 23), digest)
    return replace(case, signatures=(ink,), seal=Seal(date(2026, 11, 23), "M. de Wit", digest))


def filled(vault):
    """Save that case with a paper, an attachment, a decision, an approval and a hand-over."""
    case = the_case()
    keep_decisions(vault)
    vault.policies.save(policy(self_approval=True))
    vault.cases.save(replace(case, signatures=(), seal=None), 0)
    vault.approvals.approve(case.id, f"Gezien met {NAME}.")
    vault.cases.save(case, 1)
    vault.papers.put(case.id, 1, "sealed-plan", f"%PDF {NAME}".encode() * 50, "ab" * 32)
    scan = io.BytesIO(f"%PDF-1.4\n{NAME} ".encode() * 900)
    vault.attachments.add(case.id, f"paspoort {NAME}.pdf", scan, note=f"van {NAME}")
    return case


def in_year(folder, year):
    """Open a vault on the first of December of a year."""
    moment = datetime(year, 12, 1, 9, tzinfo=UTC)
    return open_vault(folder, PASSPHRASE, clock=lambda: moment)


def fixed(vault):
    """Record that the subsidy of the departure of the case was fixed."""
    return vault.retention.add_fixing("iom", DEPARTURE, DEPARTURE, FIXED, SOURCE)


def erased(vault, reason="Termijn voorbij", *, early=False):
    """Erase the case, in both steps."""
    prepared = vault.erasures.prepare(CASE_ID, reason, early=early)
    return vault.erasures.erase(prepared, CASE_ID)
