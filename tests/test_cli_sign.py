"""`herintegratie sign` and `verify`: signatures added, judged, and refused with a reason."""

import io
from datetime import UTC, datetime, timedelta

import pytest
from made_up_ca import ALWAYS, known, p12, person
from pypdf import PdfReader, PdfWriter
from signed_plans import NOW
from softcards import PIN, put_card, put_on_card, reader

from herintegratie_desktop.pdf.certificate import make_certificate
from tests.commandline import PASSPHRASE, assert_refused, call, example, sound_example, write


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give a folder with a case, its plan, a key and its passphrase, and the plan signed."""
    folder = tmp_path_factory.mktemp("desk")
    write(folder / "case.json", sound_example())
    write(folder / "other.json", example())
    an_hour_ago = datetime.now(UTC) - timedelta(hours=1)
    key = make_certificate("Jan Voorbeeld", "Proef", an_hour_ago, PASSPHRASE)
    (folder / "key.p12").write_bytes(key)
    (folder / "passphrase").write_text(f"{PASSPHRASE}\nand a second line\n", encoding="utf-8")
    (folder / "wrong").write_text("something else", encoding="utf-8")
    assert call("plan", "case.json", "--out", "plan.pdf", cwd=folder).status == 0
    assert sign(folder, "plan.pdf", "signed.pdf").status == 0
    return folder


def sign(folder, plan, out, *words, key="key.p12", passphrase="passphrase"):
    secret = ("--key", key, "--passphrase-file", passphrase)
    return call("sign", plan, *secret, "--out", out, *words, cwd=folder)


def test_a_signed_plan_is_valid_and_of_its_case(desk):
    done = call("verify", "signed.pdf", "--case", "case.json", "--json", cwd=desk)
    said = done.json
    assert (done.status, done.err) == (0, "")
    assert [said[key] for key in ("valid", "case_matches", "changed_after_signing")] == [
        True,
        True,
        False,
    ]
    (signature,) = said["signatures"]
    assert signature["signer"].startswith("Jan Voorbeeld")
    assert signature["role"] == "caseworker"


def test_without_a_case_nothing_is_said_about_one(desk):
    done = call("verify", "signed.pdf", "--json", cwd=desk)
    assert (done.status, done.json["case_matches"]) == (0, None)


def test_a_second_person_can_sign(desk):
    assert sign(desk, "signed.pdf", "both.pdf", "--as", "client").status == 0
    said = call("verify", "both.pdf", "--json", cwd=desk).json
    assert (said["valid"], [each["role"] for each in said["signatures"]]) == (
        True,
        ["caseworker", "client"],
    )


def test_signing_says_that_the_case_is_in_the_file(desk):
    done = sign(desk, "plan.pdf", "again.pdf")
    assert "in dit bestand zit het hele dossier" in done.out
    call("plan", "case.json", "--out", "copy.pdf", "--to", "Partner Erbil", cwd=desk)
    done = sign(desk, "copy.pdf", "copy-signed.pdf")
    assert (done.status, "zit het hele dossier" in done.out) == (0, False)


def test_another_case_is_told_apart(desk):
    done = call("verify", "signed.pdf", "--case", "other.json", "--json", cwd=desk)
    assert (done.status, done.json["case_matches"]) == (1, False)


def test_an_unsigned_plan_is_not_valid(desk):
    done = call("verify", "plan.pdf", "--json", cwd=desk)
    assert (done.status, done.json["valid"], done.json["signatures"]) == (1, False, [])
    assert "niet ondertekend" in call("verify", "plan.pdf", cwd=desk).out


def test_a_changed_plan_is_not_valid_and_nobody_sees_a_traceback(desk):
    raw = bytearray((desk / "signed.pdf").read_bytes())
    raw[len(raw) // 3] ^= 1
    (desk / "changed.pdf").write_bytes(raw)
    done = call("verify", "changed.pdf", cwd=desk)
    assert done.status in {1, 2}
    assert "Traceback" not in done.err + done.out
    assert len(done.complaints) == done.status - 1


def test_a_page_added_after_signing_is_noticed(desk):
    writer = PdfWriter(PdfReader(io.BytesIO((desk / "signed.pdf").read_bytes())), incremental=True)
    writer.add_blank_page(100, 100)
    writer.write(desk / "longer.pdf")
    done = call("verify", "longer.pdf", "--json", cwd=desk)
    assert (done.status, done.json["valid"], done.json["changed_after_signing"]) == (1, False, True)


def test_people_read_who_signed_when(desk):
    done = call("verify", "signed.pdf", cwd=desk)
    assert "Jan Voorbeeld" in done.out
    assert "heel" in done.out


def test_a_file_that_is_no_plan_is_refused(desk):
    (desk / "rubbish.pdf").write_bytes(b"\x00\x01rubbish")
    assert_refused(call("verify", "rubbish.pdf", cwd=desk), "rubbish.pdf: ")
    assert_refused(call("verify", "nix.pdf", "--json", cwd=desk), "nix.pdf: bestaat niet")
    assert_refused(call("verify", desk), f"{desk}: is een map")
    assert_refused(sign(desk, "rubbish.pdf", "out.pdf"), "rubbish.pdf: ")
    assert not (desk / "out.pdf").exists()


def test_a_wrong_passphrase_is_one_line(desk):
    done = sign(desk, "plan.pdf", "out.pdf", passphrase="wrong")
    assert_refused(done, "key.p12: ", "wachtwoord past niet")
    assert not (desk / "out.pdf").exists()


def test_a_file_that_holds_no_key_is_one_line(desk):
    assert_refused(sign(desk, "plan.pdf", "out.pdf", key="case.json"), "case.json: ", "PKCS#12")
    assert_refused(sign(desk, "plan.pdf", "out.pdf", key="nix.p12"), "nix.p12: bestaat niet")


def test_a_signed_plan_never_lands_on_another_file_unasked(desk):
    (desk / "taken.pdf").write_bytes(b"mine")
    assert_refused(sign(desk, "plan.pdf", "taken.pdf"), "taken.pdf: bestaat al")
    assert (desk / "taken.pdf").read_bytes() == b"mine"
    assert sign(desk, "plan.pdf", "taken.pdf", "--force").status == 0


def test_without_a_keyboard_the_passphrase_must_come_from_a_file(desk):
    done = call("sign", "plan.pdf", "--key", "key.p12", "--out", "out.pdf", cwd=desk)
    assert_refused(done, "--passphrase-file")


def test_an_empty_passphrase_file_is_named(desk):
    (desk / "empty").write_text("\n", encoding="utf-8")
    assert_refused(sign(desk, "plan.pdf", "out.pdf", passphrase="empty"), "empty: 1: ")


def test_an_unknown_role_is_refused_with_those_there_are(desk):
    assert_refused(sign(desk, "plan.pdf", "out.pdf", "--as", "tolk"), "tolk", "interpreter")


def test_what_a_signature_is_worth_is_said_by_whoever_signs_and_whoever_checks(desk):
    done = sign(desk, "plan.pdf", "worth.pdf", "--force")
    assert "Een gewone elektronische handtekening" in done.out
    assert "Een gewone elektronische handtekening" in call("verify", "worth.pdf", cwd=desk).out
    (signature,) = call("verify", "worth.pdf", "--json", cwd=desk).json["signatures"]
    assert signature["worth"] == "simple"


def test_a_key_of_an_issuer_is_sealed_with_its_proof_and_trusted_by_it(desk):
    (desk / "issued.p12").write_bytes(p12(person(days=ALWAYS)))
    today = (datetime.now(UTC) - NOW).days
    found = known(made=today - 1, until=today + 7)
    (desk / "issuers").mkdir()
    for name, der in zip(
        ("root.cer", "between.cer", "root.crl", "between.crl"),
        (*found.roots, *found.between, *found.crls),
        strict=True,
    ):
        (desk / "issuers" / name).write_bytes(der)
    (desk / "secret").write_text("geheim", encoding="utf-8")
    told = ("--issuers", "issuers", "--force")
    done = sign(desk, "plan.pdf", "issued.pdf", *told, key="issued.p12", passphrase="secret")
    assert done.status == 0, done.err
    assert "Ten hoogste een geavanceerde elektronische handtekening" in done.out
    said = call("verify", "issued.pdf", "--issuers", "issuers", "--json", cwd=desk).json
    (signature,) = said["signatures"]
    assert signature["trusted_root"]
    assert (said["valid"], signature["worth"]) == (True, "advanced-at-most")


def test_a_folder_of_issuers_that_is_not_there_is_named(desk):
    done = sign(desk, "plan.pdf", "out.pdf", "--issuers", "nergens")
    assert_refused(done, "nergens: ", "kan niet worden gelezen")
    assert_refused(call("verify", "signed.pdf", "--issuers", "nergens", cwd=desk), "nergens")


def test_a_plan_is_signed_with_the_card_in_the_reader(desk, tmp_path):
    with reader(tmp_path) as module:
        put_card()
        put_on_card(tmp_path, person(days=ALWAYS))
        (tmp_path / "pin").write_text(PIN, encoding="utf-8")
        told = ("--card", module, "--passphrase-file", tmp_path / "pin")
        done = call("sign", "plan.pdf", *told, "--out", "card.pdf", "--force", cwd=desk)
        assert (done.status, done.err) == (0, "")
        assert "Noor Voorbeeld" in call("verify", "card.pdf", cwd=desk).out
        (tmp_path / "pin").write_text("000000", encoding="utf-8")
        refused = call("sign", "plan.pdf", *told, "--out", "card.pdf", "--force", cwd=desk)
        assert_refused(refused, "pincode past niet")


def test_a_key_and_a_card_do_not_go_together_and_one_is_needed(desk):
    assert_refused(sign(desk, "plan.pdf", "out.pdf", "--card", "x.so"), "kan niet samen met")
    assert_refused(call("sign", "plan.pdf", "--out", "out.pdf", cwd=desk), "--key --card")


def typed_from(desk, page=1):
    """Return the code a person would type from a page of the plan."""
    from herintegratie_desktop.pdf.codereading import read_codes
    from herintegratie_desktop.pdf.typedcode import typed_code

    return typed_code(read_codes((desk / "plan.pdf").read_bytes())[page - 1])


def test_a_code_typed_from_paper_is_held_against_a_case(desk):
    code = typed_from(desk, 2).lower().replace("-", " ")
    done = call("verify", "--code", code, "--case", "case.json", "--json", cwd=desk)
    (page,) = done.json["pages"]
    assert (done.status, page["page"], page["fit"]) == (0, 2, "draft")
    done = call("verify", "--code", code, "--case", "other.json", cwd=desk)
    assert (done.status, "hoort bij geen plan" in done.out) == (1, True)


def test_a_typed_code_with_a_slip_or_nothing_to_compare_with_is_refused(desk):
    slip = typed_from(desk)[:-1]
    assert_refused(call("verify", "--code", slip, "--case", "case.json", cwd=desk), "--code: ")
    assert_refused(call("verify", "--code", typed_from(desk), cwd=desk), "--vault MAP")
    assert_refused(call("verify", cwd=desk), "geef een bestand")


def test_a_scan_of_paper_is_held_against_a_case(desk):
    from scanned_pages import as_file, scanned

    page = scanned((desk / "plan.pdf").read_bytes(), 0)
    (desk / "scan.pdf").write_bytes(as_file([page]))
    (desk / "scan.png").write_bytes(as_file([page], "PNG"))
    for name in ("scan.pdf", "scan.png"):
        done = call("verify", name, "--case", "case.json", "--json", cwd=desk)
        (found,) = done.json["pages"]
        assert (done.status, found["fit"], found["signed"]) == (0, "draft", "not")
        done = call("verify", name, "--case", "other.json", cwd=desk)
        assert done.status == 1
        assert "Wat nu?" in done.out
