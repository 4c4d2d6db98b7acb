import io
from datetime import timedelta

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from signed_plans import (
    DIGEST,
    NOW,
    OTHER_CASE,
    PAGES,
    code_for,
    foreign,
    judged,
    key,
    p12,
    plan,
    problem_codes,
    signed,
    signed_plan,
)

from herintegratie_desktop.pdf.authorities import Authorities
from herintegratie_desktop.pdf.certificate import read_certificate
from herintegratie_desktop.pdf.seal import seal
from herintegratie_desktop.pdf.verify import verify


def test_a_plan_as_the_caseworker_sealed_it_is_valid():
    verdict = judged(signed_plan())
    assert verdict.valid
    assert not verdict.changed_after_signing
    assert verdict.case_matches is None
    (signature,) = verdict.signatures
    assert (signature.role, signature.signer) == (
        "caseworker",
        "Jan Voorbeeld, Stichting Voorbeeld",
    )
    assert signature.signed_at == NOW
    assert signature.fingerprint == key().fingerprint
    assert (signature.coverage, signature.changes) == ("entire_file", "none")


def test_later_signatures_leave_the_earlier_ones_whole():
    verdict = judged(signed_plan("caseworker", "client", "interpreter"))
    assert verdict.valid
    assert [s.role for s in verdict.signatures] == ["caseworker", "client", "interpreter"]
    assert [s.changes for s in verdict.signatures] == ["later-signature", "later-signature", "none"]


@pytest.mark.parametrize("roles", [("client",), ("client", "caseworker"), ("client", "client")])
def test_the_caseworker_need_not_sign_first(roles):
    verdict = judged(signed_plan(*roles))
    assert verdict.valid
    assert tuple(s.role for s in verdict.signatures) == roles


def test_the_verdict_has_the_form_the_command_line_promises():
    document = judged(signed_plan()).document()
    assert list(document) == [
        "valid",
        "signatures",
        "changed_after_signing",
        "case_matches",
        "problems",
    ]
    assert document["signatures"] == [
        {
            "field": "caseworker",
            "role": "caseworker",
            "signer": "Jan Voorbeeld, Stichting Voorbeeld",
            "signed_at": "2026-11-23T12:00:00+00:00",
            "intact": True,
            "trusted_root": False,
            "fingerprint": key().fingerprint,
            "coverage": "entire_file",
            "changes": "none",
            "issuer": "Jan Voorbeeld, Stichting Voorbeeld",
            "worth": "simple",
            "revocation": "unknown",
        }
    ]
    assert [set(problem) for problem in document["problems"]] == [{"code", "message"}]


def test_an_unknown_issuer_is_said_in_words_and_does_not_make_a_plan_worthless():
    verdict = judged(signed_plan())
    (problem,) = verdict.document()["problems"]
    assert problem["code"] == "authority-unknown"
    assert (
        "Jan Voorbeeld, Stichting Voorbeeld is niet uitgegeven door een bekende"
        in problem["message"]
    )
    assert not verdict.signatures[0].trusted_root


def test_a_certificate_of_a_known_authority_is_trusted():
    verdict = judged(signed_plan(), known=Authorities(roots=(key().certificate,)))
    assert verdict.signatures[0].trusted_root
    assert verdict.problems == ()


def test_an_unsigned_plan_is_not_valid():
    verdict = judged(plan())
    assert not verdict.valid
    assert problem_codes(verdict) == {"not-signed"}
    assert not verdict.changed_after_signing


def test_the_case_can_be_compared_with_the_one_at_hand():
    same = judged(signed_plan(), case_digest=DIGEST)
    assert same.case_matches is True
    assert same.holds
    other = judged(signed_plan(), case_digest="0" * 64)
    assert other.case_matches is False
    assert other.valid
    assert not other.holds
    assert problem_codes(other) == {"other-case"}


def test_a_signature_set_when_the_certificate_was_not_in_force_does_not_count():
    past = NOW - timedelta(days=20 * 365)
    old = read_certificate(p12("Oud Voorbeeld", past), "geheim")
    # The library signs with an old certificate without a word; the program does not.
    metadata = signers.PdfSignatureMetadata(field_name="client", md_algorithm="sha256")
    writer = IncrementalPdfFileWriter(io.BytesIO(plan()))
    verdict = judged(signers.sign_pdf(writer, metadata, old.signer()).getvalue())
    assert not verdict.valid
    assert problem_codes(verdict) == {"certificate-not-in-force"}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([code_for(1), None, code_for(3)], {"code-missing"}),
        ([code_for(1), code_for(3), code_for(2)], {"code-differs"}),
        ([code_for(1), code_for(2)], {"code-differs"}),
        (
            [code_for(1), code_for(2), code_for(3, digest="f" * 32)],
            {"code-differs", "case-differs"},
        ),
        ([code_for(n, digest="f" * 32) for n in (1, 2, 3)], {"case-differs"}),
        ([None] * PAGES, {"code-missing", "case-differs"}),
    ],
)
def test_pages_that_do_not_belong_to_the_case_are_found(pages, expected):
    verdict = judged(signed(plan(pages)))
    assert not verdict.valid
    assert problem_codes(verdict) == expected


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (None, {"case-missing"}),
        (OTHER_CASE, {"case-differs"}),
        (b"{not json", {"case-unreadable"}),
        (b"\xff\xfe", {"case-unreadable"}),
        (b"", {"case-unreadable"}),
    ],
)
def test_a_case_that_does_not_belong_to_the_pages_is_found(case, expected):
    verdict = judged(signed(plan(case=case)))
    assert not verdict.valid
    assert problem_codes(verdict) == expected


def test_without_a_way_to_compute_the_digest_a_plan_is_not_called_valid():
    verdict = verify(signed_plan())
    assert not verdict.valid
    assert problem_codes(verdict) == {"case-not-compared"}


def test_a_signed_document_of_another_kind_is_not_a_valid_plan():
    verdict = judged(signed(foreign()))
    assert not verdict.valid
    assert problem_codes(verdict) == {"code-missing", "case-missing"}


def test_a_signer_cannot_write_to_the_terminal():
    escaping = read_certificate(p12("Jan \x1b[2J\x07"), "geheim")
    verdict = judged(seal(plan(), escaping, role="client", now=NOW))
    assert verdict.signatures[0].signer == "Jan [2J, Stichting Voorbeeld"
