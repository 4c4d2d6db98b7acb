"""The journal as people read it: one case as a timeline, all of it a page at a time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from role_parts import hand_to
from vaults import CASE, START, USER

from herintegratie_desktop.core.deeds import DeedKind, actions_of, deed_said
from herintegratie_desktop.core.roles import Role
from herintegratie_desktop.store import journallist
from herintegratie_desktop.store.errors import NotAllowedError
from herintegratie_desktop.store.journallist import Wanted

OTHER = replace(CASE, id="HIP-2026-00999")


@pytest.fixture
def office(vault):
    vault.cases.save(CASE, 0)
    vault.cases.save(replace(CASE, network="erso"), 1)
    vault.cases.save(OTHER, 0)
    vault.cases.view(CASE.id)
    return vault


def walked(vault, wanted, limit=100):
    """Give the actions of every page that fits."""
    page = vault.deeds.page(wanted, None, limit)
    found = [each.action for each in page.deeds]
    while page.next_before is not None:
        page = vault.deeds.page(wanted, page.next_before, limit)
        found += [each.action for each in page.deeds]
    return found


def test_a_timeline_tells_of_one_case_newest_first_with_its_revisions(office):
    deeds = office.deeds.timeline(CASE.id).deeds
    assert [(each.who, each.action, each.rev) for each in deeds] == [
        (USER, "view", None),
        (USER, "edit", 2),
        (USER, "edit", 1),
    ]


def test_a_timeline_goes_on_where_a_page_ended(office):
    first = office.deeds.timeline(CASE.id, None, 2)
    rest = office.deeds.timeline(CASE.id, first.next_before, 2)
    assert [each.rev for each in rest.deeds] == [1]
    assert rest.next_before is None


@pytest.mark.parametrize("limit", [1, 2, 100])
@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["view", "edit", "edit", "edit", "vault"]),
        (Wanted(case_id=OTHER.id), ["edit"]),
        (Wanted(case_id="HIP-2026"), ["view", "edit", "edit", "edit"]),
        (Wanted(actions=("view",)), ["view"]),
        (Wanted(actions=actions_of(DeedKind.OPENING)), ["vault"]),
        (Wanted(who="DE WIT"), ["view", "edit", "edit", "edit", "vault"]),
        (Wanted(who="Toren"), []),
        (Wanted(since=START.date()), ["view", "edit", "edit", "edit", "vault"]),
        (Wanted(since=START.date() + timedelta(days=1)), []),
        (Wanted(until=START.date() - timedelta(days=1)), []),
    ],
)
def test_what_is_looked_for_is_found_whatever_the_pages(office, wanted, found, limit):
    assert walked(office, wanted, limit) == found


def test_a_search_of_a_long_journal_stops_now_and_then(office, monkeypatch):
    monkeypatch.setattr(journallist, "REACH", 2)
    page = office.deeds.page(Wanted(actions=("vault",)))
    assert (page.deeds, page.next_before) == ((), 4)
    assert walked(office, Wanted(actions=("vault",))) == ["vault"]


def test_an_action_is_found_with_the_name_behind_it(office):
    office.journal.note(USER, "passphrase:K. Toren", "", START)
    assert walked(office, Wanted(actions=("passphrase",))) == ["passphrase:K. Toren"]


def test_a_caseworker_reads_a_timeline_and_not_the_whole_journal(office):
    hand_to(office, USER, Role.CASEWORKER)
    assert office.deeds.timeline(CASE.id).deeds
    with pytest.raises(NotAllowedError):
        office.deeds.page(Wanted())
    with pytest.raises(NotAllowedError):
        office.deeds.count()


def test_every_action_is_said_in_words():
    assert deed_said("passphrase:K. Toren").said() == "Wachtwoordzin gewijzigd: K. Toren"
    assert deed_said("view").said() == "Dossier bekeken"
    assert deed_said("paper:sealed-plan").said() == "PDF van het plan in de kluis bewaard"
    assert deed_said("something-new").said() == "Anders: something-new"


def test_every_kind_has_actions_of_its_own():
    names = [name for kind in DeedKind for name in actions_of(kind)]
    assert len(names) == len(set(names))
    assert all(actions_of(kind) for kind in DeedKind)
