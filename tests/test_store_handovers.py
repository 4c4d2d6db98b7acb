"""What leaves the vault is written down with for whom it was, and told to who asks for it."""

import json
from io import BytesIO

import pytest
from makers import DAY
from paper_cases import text_of
from role_parts import hand_to
from vaults import CASE, USER, new_vault

from herintegratie_desktop.core.canonical import case_digest, content_digest
from herintegratie_desktop.core.phrases import Phrase
from herintegratie_desktop.core.recipients import HOUSEHOLD, LONGEST, NOT_SAID, recipients
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.exchange.person_file import person_document
from herintegratie_desktop.exchange.person_reading import person_reading
from herintegratie_desktop.pdf.attached import attached_case
from herintegratie_desktop.pdf.readable import readable_pdf
from herintegratie_desktop.store.errors import NoSuchCaseError, NotAllowedError
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.papers import PLAN, WITH_CASE

PARTNER = "Partner Erbil"


@pytest.fixture
def vault(tmp_path):
    with new_vault(tmp_path / "kluis") as made:
        made.cases.save(CASE, 0)
        yield made


def entries(vault):
    return vault.journal.entries(CASE.id)


def note(vault, what, **how):
    vault.papers.note_copy(CASE.id, content_digest(CASE), Phrase(what), PARTNER, **how)


def attachment(vault):
    return vault.attachments.add(CASE.id, "bon.txt", BytesIO(b"Een bon van drie euro."))


DOORS = {
    "export": (lambda vault: vault.cases.export(CASE.id, PARTNER), "Dossier als bestand, versie 1"),
    "print": (lambda vault: note(vault, "Afschrift", on_paper=True), "Afschrift"),
    "export-plan": (lambda vault: note(vault, "Afschrift", on_paper=False), "Afschrift"),
    WITH_CASE: (
        lambda vault: note(vault, "Plan met dossier", on_paper=False, with_case=True),
        "Plan met dossier",
    ),
    "attachment-exported": (
        lambda vault: vault.attachments.note_exported(attachment(vault), PARTNER),
        "Bijlage bon.txt als bestand",
    ),
}


@pytest.mark.parametrize(("on_paper", "action"), [(True, "print"), (False, "export-plan")])
def test_other_papers_are_written_down_by_their_own_name(vault, on_paper, action):
    what, digest = Phrase("Brief: toekenning"), content_digest(CASE)
    vault.papers.note_copy(CASE.id, digest, what, PARTNER, on_paper=on_paper)
    (row,) = vault.hand_overs.of(CASE.id)
    assert (row.what, row.to_whom) == ("Brief: toekenning", PARTNER)
    assert action in [entry.action for entry in entries(vault)]


@pytest.mark.parametrize("action", DOORS)
def test_every_door_writes_who_gave_what_to_whom_with_its_journal_entry(vault, action):
    leave, what = DOORS[action]
    leave(vault)
    (row,) = vault.hand_overs.of(CASE.id)
    assert (row.what, row.to_whom, row.by) == (what, PARTNER, USER)
    entry = entries(vault)[0]
    assert (entry.action, entry.revision, entry.at) == (action, row.id, row.at)
    assert vault.check() == ()


def test_the_journal_itself_names_no_receiver(vault):
    vault.cases.export(CASE.id, PARTNER)
    assert PARTNER not in repr(entries(vault))


def test_a_copy_and_its_entry_are_written_both_or_neither(vault, monkeypatch):
    def full(*_rest):
        raise OSError("the disk is full")

    monkeypatch.setattr(type(vault.journal), "add", full)
    with pytest.raises(OSError, match="full"):
        vault.cases.export(CASE.id, PARTNER)
    assert vault.hand_overs.of(CASE.id) == ()


def test_who_may_not_export_leaves_no_trace_of_a_copy(vault):
    hand_to(vault, "B. Voorbeeld", Role.APPROVER)
    for action in ("export", "export-plan", WITH_CASE):
        with pytest.raises(NotAllowedError):
            DOORS[action][0](vault)
    assert vault.hand_overs.of(CASE.id) == ()


def test_a_case_that_is_not_there_is_not_handed_over(vault):
    with pytest.raises(NoSuchCaseError):
        vault.cases.export("HIP-2026-99999", PARTNER)
    assert vault.hand_overs.of("HIP-2026-99999") == ()


def test_printed_pages_never_count_as_a_file_with_the_case(vault):
    note(vault, "Plan", on_paper=True, with_case=True)
    assert entries(vault)[0].action == "print"


@pytest.mark.parametrize("typed", ["", "   ", "\n\t"])
def test_a_copy_of_which_nobody_said_for_whom_says_so(vault, typed):
    vault.cases.export(CASE.id, typed)
    assert vault.hand_overs.of(CASE.id)[0].to_whom == NOT_SAID


def test_what_was_typed_becomes_one_line_that_fits(vault):
    vault.cases.export(CASE.id, "  Stichting\n Voorbeeld " + "x" * 500)
    said = vault.hand_overs.of(CASE.id)[0].to_whom
    assert said.startswith("Stichting Voorbeeld x")
    assert len(said) == LONGEST


def test_the_organisation_of_the_project_is_proposed_first():
    guide = read_guide()
    proposed = recipients(CASE, guide, DAY)
    assert proposed[0] == guide.catalogue.by_id(CASE.project).organisation
    assert HOUSEHOLD in proposed
    assert len(set(proposed)) == len(proposed)


def test_who_asks_for_their_data_reads_what_went_to_whom_and_when(vault):
    for leave, _ in DOORS.values():
        leave(vault)
    kept = vault.requests.answer(CASE.id, "p1")
    document = person_document(kept)
    assert [each["what"] for each in document["handed_over"]] == [
        said for _, said in DOORS.values()
    ]
    assert {each["to_whom"] for each in document["handed_over"]} == {PARTNER}
    assert [each["action"] for each in document["handed"]] == ["request"]
    reading = person_reading(json.loads(json.dumps(document)), kept, read_guide())
    shared = next(each for each in reading.sections if each.title == "Met wie gedeeld")
    said = [text for _, text in shared.rows]
    assert f"Dossier als bestand, versie 1, aan {PARTNER}, door {USER}" in said
    assert len(said) == len(DOORS) + 1
    paper = text_of(readable_pdf(reading, DAY))
    assert PARTNER in paper
    assert "23-11-2026" in paper


def test_the_digest_tells_which_content_was_given(vault):
    vault.cases.export(CASE.id, PARTNER)
    found = vault._sealed.value("select digest from hand_overs")
    assert found == case_digest(CASE)


def test_the_timeline_of_a_case_tells_for_whom_a_copy_was(vault):
    vault.cases.export(CASE.id, PARTNER)
    newest, saved = vault.deeds.timeline(CASE.id).deeds[:2]
    assert (newest.action, newest.to_whom, newest.rev) == ("export", PARTNER, None)
    assert (saved.action, saved.to_whom, saved.rev) == ("edit", "", 1)


def test_who_asks_for_their_data_gets_no_plan_and_no_answers_of_others(vault):
    vault.papers.put(CASE.id, 1, PLAN, b"%PDF", content_digest(CASE))
    kept = vault.requests.answer(CASE.id, "p1")
    document = person_document(kept)
    assert {each["person"] for each in document["answers"]} == {"p1"}
    assert all(set(paper) == {"version", "kind", "made_at"} for paper in document["papers"])
    paper = readable_pdf(person_reading(document, kept, read_guide()), DAY)
    assert attached_case(paper) is None
