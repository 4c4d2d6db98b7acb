"""The policy of an office: the program's own, a file that is not sound, and what is kept."""

import pytest
from makers import household_case
from role_parts import policy
from vaults import USER

from herintegratie_desktop.core.officepolicy import needs_approval
from herintegratie_desktop.store.policyfile import program_policy, read_policy
from herintegratie_desktop.store.ruletable import BadRuleFileError


def test_the_program_asks_no_approval_and_keeps_for_five_years():
    held = program_policy()
    assert (held.approval_from, held.self_approval, held.retention_years) == (None, False, 5)
    assert held.attachment_limit == 200_000_000
    assert not needs_approval(held, household_case())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("years = 5", "years = 4", "regel 11: “years” moet van 5 tot en met 100 zijn"),
        ("years = 5", 'years = "5"', "regel 11: “years” moet een geheel getal"),
        ("owner =", "ownr =", "“ownr” is niet bekend"),
        ("idle_minutes = 10", "idle_minutes = 0", "van 1 tot en met 240"),
        ("hours = 4", "", "“hours” ontbreekt"),
        ("self_approval = false", "self_approval = 1", "true of false"),
        ("[lock]", "[lok]", "“lok” is niet bekend"),
        ("since = 2026-11-23", "since = 2026", "een datum"),
    ],
)
def test_a_policy_that_is_not_sound_is_refused_with_its_line(before, after, said):
    with pytest.raises(BadRuleFileError, match=said):
        read_policy(policy().replace(before.encode(), after.encode(), 1))


def test_a_refused_policy_changes_nothing(vault):
    with pytest.raises(BadRuleFileError):
        vault.policies.save(b"version = 1")
    assert vault.policies.own() is None
    assert vault.policies.policy() == program_policy()


def test_the_policy_of_an_office_is_kept_with_who_and_when(vault):
    vault.policies.save(policy(200_000))
    vault.policies.save(policy(300_000))
    newest, former = vault.policies.history()
    assert vault.policies.policy().approval_from == 300_000
    assert (newest.saved_by, newest.replaced_at) == (USER, None)
    assert former.replaced_at == newest.saved_at
    entries = vault.journal.entries(limit=2)
    assert [(each.action, each.digest) for each in entries] == [
        ("policy", newest.digest),
        ("policy", former.digest),
    ]
