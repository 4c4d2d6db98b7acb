import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import given

from herintegratie_desktop.core.canonical import case_digest, content_digest
from herintegratie_desktop.core.case import Helper, InkSignature
from herintegratie_desktop.core.edits import (
    ChangeCaseworker,
    ChangeHelper,
    PutSignature,
    SealPlan,
    WithdrawSignature,
)
from herintegratie_desktop.core.household import Household
from herintegratie_desktop.core.session import CaseSession
from herintegratie_desktop.core.signing import holding_signatures, signers
from tests.makers import DAY, NOUR, cases, household_case, line

ROOT = Path(__file__).parent.parent


def ink(case, signer="p1"):
    return InkSignature(signer, "Samira Haddad", DAY, content_digest(case), (((0.1, 0.2, 0.5),),))


def test_adults_sign_and_the_caseworker_last():
    case = replace(household_case(), interpreter=Helper("T. Tolk", language="ar"))
    assert [each.id for each in signers(case, DAY, 18)] == ["p1", "p2", "interpreter", "caseworker"]


def test_a_guardian_signs_for_a_minor_alone():
    case = replace(household_case(), household=Household((NOUR,)), guardian=Helper("V. Voogd"))
    assert [each.id for each in signers(case, DAY, 18)] == ["guardian", "caseworker"]


def test_a_signature_holds_until_the_plan_changes_and_again_after_undo():
    session = CaseSession(household_case(line("l1", "p1", 100)))
    session.do(PutSignature(ink(session.case)))
    assert set(holding_signatures(session.case)) == {"p1"}
    session.do(ChangeCaseworker("A. Ander", "Elders"))
    assert holding_signatures(session.case) == {}
    assert session.case.signatures
    session.undo()
    assert set(holding_signatures(session.case)) == {"p1"}


def test_a_second_signature_replaces_the_first_and_can_be_withdrawn():
    session = CaseSession(household_case())
    session.do(PutSignature(ink(session.case)))
    session.do(PutSignature(replace(ink(session.case), name="Samira H.")))
    assert [each.name for each in session.case.signatures] == ["Samira H."]
    session.do(WithdrawSignature("p1"))
    assert session.case.signatures == ()


def test_sealing_keeps_the_digest_of_what_was_signed():
    session = CaseSession(household_case())
    session.do(ChangeHelper("interpreter", Helper("T. Tolk")))
    digest = content_digest(session.case)
    session.do(PutSignature(ink(session.case)))
    session.do(SealPlan(DAY, "M. de Wit"))
    assert session.case.seal.digest == digest == content_digest(session.case)
    assert case_digest(session.case) != digest


@given(cases())
def test_equal_cases_have_equal_digests_and_the_signatures_are_not_part_of_it(case):
    assert case_digest(replace(case)) == case_digest(case)
    assert content_digest(replace(case, signatures=())) == content_digest(case)


def test_the_core_runs_with_the_standard_library_alone():
    modules = sorted(path.stem for path in (ROOT / "herintegratie_desktop/core").glob("[a-z]*.py"))
    program = "import sys; sys.path.insert(0, sys.argv[1])\n" + "\n".join(
        f"import herintegratie_desktop.core.{name}" for name in modules
    )
    done = subprocess.run(
        [sys.executable, "-S", "-W", "error", "-c", program, str(ROOT)],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
