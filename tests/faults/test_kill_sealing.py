"""A plan is sealed and kept whole, or not at all, whenever the program that seals it is killed."""

import random
from dataclasses import replace

from makers import DAY
from paper_cases import guide
from PySide6.QtCore import QCoreApplication
from signed_plans import signed_plan
from vaults import CASE, START, closed_vault, opened

from bench.kill_saves import READY, killed
from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.store.papers import SEALED_PLAN
from herintegratie_desktop.ui.bridge import CaseBridge
from herintegratie_desktop.ui.desk import Desk
from herintegratie_desktop.ui.paper.sealing import SealedPaper, file_sealed

ROUNDS = 6
DRAFT = replace(CASE, seal=None)
PDF = signed_plan() + bytes(60_000)


def seal_until_killed(folder, number, told):
    """Seal one case after another, telling of each that is sealed."""
    QCoreApplication.instance() or QCoreApplication([])
    with opened(folder) as vault:
        desk = Desk(guide(), lambda: START, "nl", str)
        told.send(READY)
        while True:
            number += 1
            case = replace(DRAFT, id=f"HIP-2026-{number:05d}")
            saved = vault.cases.save(case, 0)
            bridge = CaseBridge(CaseSession(case), vault.cases, saved.rev, desk)
            paper = SealedPaper(case, SealPlan(DAY, "Jan Voorbeeld"), PDF)
            assert file_sealed(paper, bridge, vault)
            told.send(case.id)


def is_whole(vault, case_id):
    """Say whether a case is sealed, and whether what is kept of it is all there."""
    case = vault.cases.load(case_id).case
    kept = vault.papers.get(case_id, 1, SEALED_PLAN)
    if case.seal is not None:
        assert kept == PDF
        assert vault.papers.digest(case_id, 1, SEALED_PLAN) == content_digest(case)
    return case.seal is not None


def test_a_kill_while_sealing_leaves_a_sealed_plan_or_a_draft(tmp_path):
    folder, chance = closed_vault(tmp_path / "kluis"), random.Random(5)
    acknowledged = []
    for kill in range(ROUNDS):
        acknowledged += killed(seal_until_killed, (folder, 1000 * kill), chance, longest=0.4)
    with opened(folder) as vault:
        assert vault.check() == ()
        sealed = {each for each in vault.cases.ids() if is_whole(vault, each)}
    assert acknowledged
    assert set(acknowledged) <= sealed
