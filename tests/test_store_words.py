"""Words that an office had approved: looked through, loaded, printed, kept with what was sealed."""

import re
from dataclasses import replace
from datetime import date

import pytest
from backups import backed_up
from role_parts import hand_to
from rule_room_parts import sealed_case
from vaults import PASSPHRASE, START, USER, opened, ticking
from word_parts import APPROVER, approved, origin, shipped, words_file

from herintegratie_desktop.core.phrases import Counted
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.pdf.papers.earlier import guide_then
from herintegratie_desktop.pdf.printable import unprintable
from herintegratie_desktop.pdf.voice import PLAN_TITLE, voice_in
from herintegratie_desktop.store.backuprestore import restore_backup
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.officeerrors import BadWordsError, NoWordsError, OfficeError
from herintegratie_desktop.store.officewords import WordOrigin, standing_of
from herintegratie_desktop.store.programwords import program_words
from herintegratie_desktop.store.texts import Approval, approval, translator

ALL = len(program_words("ti").rows)


def load(vault, raw=None, language="ti", **more):
    """Load words with who approved them."""
    about = origin(**more)
    return vault.office.words.load(raw or approved(language), language, about, unprintable)


def read(vault, raw, language="ti"):
    """Look a file through."""
    return vault.office.words.read(raw, language, unprintable)


def in_po(row, said=None):
    """Give a sentence as a catalog writes it, approved."""
    key, source, _ = row.sentence
    return f'msgctxt "{key}"\nmsgid "{source}"\nmsgstr "{row.forms[0] if said is None else said}"\n'


def plain_rows(count):
    """Give sentences of one form that need no escaping."""
    rows = (row for row in program_words("ti").rows if not row.sentence.plural)
    simple = [row for row in rows if not re.search(r'["\\\n{]', row.sentence.source)]
    return simple[:count]


def test_a_file_is_looked_through_without_loading_it(vault):
    found = read(vault, approved("ti"))
    assert (len(found.said), found.added, found.changed) == (ALL, ALL, 0)
    assert (found.waiting, found.unknown, found.lost) == (0, 0, 0)
    assert (found.refused, found.reworded, found.stopped) == ((), (), None)
    assert vault.office.words.in_force() == {}


def test_drafts_are_told_to_wait_for_somebody(vault):
    found = read(vault, shipped("ti").encode())
    assert "nog geen zin goedgekeurd" in found.stopped.phrase.said()
    with pytest.raises(BadWordsError, match="nog geen zin"):
        load(vault, shipped("ti").encode())


def test_approved_words_are_said_at_once_and_the_approval_is_whole(vault):
    before = vault.office.guide()
    assert translator("ti", before)(PLAN_TITLE) == PLAN_TITLE
    assert approval("ti", before) is Approval.NONE
    loaded = load(vault)
    guide = vault.office.guide()
    assert translator("ti", guide)(PLAN_TITLE) != PLAN_TITLE
    assert approval("ti", guide) is Approval.WHOLE
    assert voice_in("ti", guide).to_approve is None
    assert approval("am", guide) is Approval.NONE
    assert (loaded.approved_by, loaded.loaded_by) == (APPROVER, USER)


def test_a_counted_sentence_takes_the_form_of_its_number(vault):
    load(vault, language="ar")
    row = next(each for each in program_words("ar").rows if each.sentence.plural)
    key, one, more = row.sentence
    say = translator("ar", vault.office.guide())
    told = [say(Counted(one, more, key, number)) for number in (0, 1, 2, 3, 100, 11)]
    assert told == list(row.forms)


def test_words_of_part_of_the_sentences_leave_the_others_in_dutch(vault):
    one, other = plain_rows(2)
    load(vault, words_file(in_po(one)))
    guide = vault.office.guide()
    assert approval("ti", guide) is Approval.PART
    say, note = translator("ti", guide), voice_in("ti", guide).to_approve
    assert "niet helemaal goedgekeurd" in note.said()
    assert say(other.sentence.source) == other.sentence.source
    (standing,) = [each for each in vault.office.words.standings() if each.language == "ti"]
    assert (standing.approved, standing.total) == (1, ALL)
    assert (standing.approved_by, standing.approved_on) == (APPROVER, START.date())


def test_each_refused_sentence_is_named_with_its_line_and_nothing_is_loaded(vault):
    one, other = plain_rows(2)
    raw = words_file(f"{in_po(one)}\n{in_po(other, 'ናብ {amount}')}")
    (note,) = read(vault, raw).refused
    assert (note.line, note.text) == (14, other.sentence.source)
    assert "Hier staat: {amount}" in note.phrase.said()
    with pytest.raises(BadWordsError, match="Regel 14"):
        load(vault, raw)
    assert vault.office.words.history() == ()


def test_refused_sentences_may_be_left_out_and_stay_in_dutch(vault):
    one, other = plain_rows(2)
    raw = words_file(f"{in_po(one)}\n{in_po(other, '<b>ናብ</b>')}")
    loaded = load(vault, raw, without_refused=True)
    assert set(loaded.said) == {one.sentence}


def test_words_for_dutch_that_was_changed_since_do_not_count(vault):
    one, other = plain_rows(2)
    older = in_po(other).replace(other.sentence.source, "Zo stond het er vroeger")
    found = read(vault, words_file(f"{in_po(one)}\n{older}"))
    (note,) = found.reworded
    assert "de Nederlandse zin is veranderd" in note.phrase.said()
    assert set(found.said) == {one.sentence}
    load(vault, words_file(f"{in_po(one)}\n{older}"))
    assert translator("ti", vault.office.guide())("Zo stond het er vroeger").startswith("Zo")


def test_a_file_of_another_language_or_of_sentences_nobody_knows_is_refused(vault):
    other = read(vault, approved("am"), "ti").stopped.phrase.said()
    assert "een andere taal (am)" in other
    strange = read(vault, words_file('msgid "Onbekend"\nmsgstr "ኣድራሻ"\n')).stopped
    assert "geen van deze zinnen" in strange.phrase.said()
    assert (
        "kent het programma niet"
        in read(vault, words_file('msgid "Adres"\nmsgstr "x"\n', "xx"), "").stopped.phrase.said()
    )


def test_sentences_that_are_approved_now_and_not_in_the_file_are_counted(vault):
    one, other = plain_rows(2)
    load(vault, words_file(f"{in_po(one)}\n{in_po(other)}"))
    found = read(vault, words_file(in_po(one, "ካልእ")))
    assert (found.lost, found.added, found.changed) == (1, 0, 1)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "n" * 201])
def test_words_are_not_loaded_without_the_name_of_who_approved_them(vault, name):
    about = replace(origin(), approved_by=name)
    with pytest.raises(OfficeError, match="wie de woorden heeft goedgekeurd"):
        vault.office.words.load(approved("ti"), "ti", about, unprintable)


@pytest.mark.parametrize("day", [None, date(2026, 11, 24)])
def test_words_are_not_loaded_without_a_day_that_was(vault, day):
    about = WordOrigin("ti.po", APPROVER, day)
    with pytest.raises(OfficeError, match="wanneer de woorden"):
        vault.office.words.load(approved("ti"), "ti", about, unprintable)


def test_loading_and_withdrawing_are_in_the_journal_without_the_words(vault):
    loaded = load(vault)
    vault.office.words.withdraw("ti")
    entries = [each for each in vault.journal.entries() if "words" in each.action]
    assert [each.action for each in entries] == ["withdraw-words:ti", "load-words:ti"]
    assert entries[1].digest == loaded.digest
    assert approval("ti", vault.office.guide()) is Approval.NONE
    assert vault.office.words.history()[0].replaced_at is not None
    with pytest.raises(NoWordsError):
        vault.office.words.withdraw("ti")


def test_who_may_not_manage_lists_may_not_load_or_withdraw(vault):
    load(vault)
    hand_to(vault, USER, Role.CASEWORKER)
    with pytest.raises(NotAllowedError):
        load(vault)
    with pytest.raises(NotAllowedError):
        vault.office.words.withdraw("ti")
    assert "ti" in vault.office.words.in_force()


def test_a_sealed_plan_is_told_again_in_the_words_of_the_day_it_was_sealed(vault):
    load(vault)
    sealed = sealed_case(vault)
    vault.office.words.withdraw("ti")
    one, _ = plain_rows(2)
    load(vault, words_file(in_po(one, "ካልእ")))
    then, now = guide_then(vault, sealed), vault.office.guide()
    assert translator("ti", then)(PLAN_TITLE) != PLAN_TITLE
    assert approval("ti", then) is Approval.WHOLE
    assert translator("ti", now)(PLAN_TITLE) == PLAN_TITLE
    assert approval("ti", now) is Approval.PART


def test_a_sealed_plan_keeps_the_words_of_the_program_of_that_day_too(vault):
    sealed = sealed_case(vault)
    then = guide_then(vault, sealed)
    assert set(then.texts) >= {"en.mo"}
    assert translator("en", then)(PLAN_TITLE) == translator("en")(PLAN_TITLE) != PLAN_TITLE
    gone = replace(then, texts={"xx.json": b""})
    assert translator("en", gone)(PLAN_TITLE) == PLAN_TITLE


def test_words_travel_in_a_backup(vault, tmp_path):
    load(vault)
    (tmp_path / "back-ups").mkdir()
    file = backed_up(vault, tmp_path / "back-ups").file
    restore_backup(file, tmp_path / "terug", PASSPHRASE, clock=ticking())
    with opened(tmp_path / "terug") as again:
        assert approval("ti", again.office.guide()) is Approval.WHOLE


def test_a_vault_of_which_words_were_altered_is_not_whole(vault):
    load(vault)
    assert vault.check() == ()
    vault._sealed.db.conn.execute("drop trigger approved_words_stay_as_they_are")
    vault._sealed.db.conn.execute("update approved_words set content = ?", [b"anders"])
    assert "approved_words" in [fault.place for fault in vault.check()]


def test_what_came_with_the_program_stands_without_an_office():
    english = standing_of("en")
    assert english.approved == english.total == ALL
    assert standing_of("ti").approved == 0
