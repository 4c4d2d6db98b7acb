"""`verify --remember`: the code key of another office, kept, listed and forgotten."""

import pytest
from paper_cases import DAY, family, guide
from signed_plans import signed

from herintegratie_desktop.core.check import check
from herintegratie_desktop.core.edits import SealPlan
from herintegratie_desktop.pdf.codekeys import make_code_key
from herintegratie_desktop.pdf.plan import plan_pdf
from tests.cli_desks import at_desk, make_desk
from tests.commandline import assert_refused, call


@pytest.fixture
def desk(tmp_path):
    """Give a desk with a vault, a sealed plan of another office, and a transcript of it."""
    key, case = make_code_key(), SealPlan(DAY, "B. Voorbeeld").apply(family())
    told = (case, check(case, guide(), DAY), guide())
    said = {"language": "nl", "translate": str, "code_key": key}
    (tmp_path / "plan.pdf").write_bytes(signed(plan_pdf(*told, **said)))
    (tmp_path / "afschrift.pdf").write_bytes(plan_pdf(*told, **said, with_case=False))
    return make_desk(tmp_path)


def test_the_key_of_another_office_is_remembered_listed_and_forgotten(desk):
    assert "ander kantoor" in at_desk(desk, "verify", "afschrift.pdf").out
    done = at_desk(desk, "verify", "plan.pdf", "--remember", "Kantoor Voorbeeld")
    assert (done.status, done.err) == (0, "")
    assert "onthouden: Kantoor Voorbeeld" in done.out
    found = at_desk(desk, "verify", "afschrift.pdf", "--json").json["pages"]
    assert {(each["signed"], each["office"]) for each in found} == {
        ("by-known", "Kantoor Voorbeeld")
    }
    (key,) = at_desk(desk, "rules", "keys", "--codes", "--json").json
    assert key["name"] == "Kantoor Voorbeeld"
    assert at_desk(desk, "rules", "keys", "--json").json == []
    assert at_desk(desk, "rules", "distrust", key["fingerprint"]).status == 0
    assert at_desk(desk, "rules", "keys", "--codes", "--json").json == []


def test_nothing_is_remembered_of_paper_without_a_seal_or_without_a_vault(desk):
    done = at_desk(desk, "verify", "afschrift.pdf", "--remember", "Kantoor Voorbeeld")
    assert (done.status, done.out) == (1, "")
    assert "geen nieuwe sleutel" in done.err
    done = call("verify", "plan.pdf", "--remember", "Kantoor Voorbeeld", cwd=desk)
    assert_refused(done, "--remember: zeg in welke kluis")
