"""Shares: any two of five open the vault, and what is not a share of it is said."""

import pytest
from vaults import CASE, PASSPHRASE, QUICK, USER, new_vault, opened, ticking

from herintegratie_desktop.core.roles import EVERY_ROLE
from herintegratie_desktop.store.shares import (
    BadShareCountError,
    ForeignSharesError,
    MistypedShareError,
    MixedSharesError,
    NoSharesError,
    SharesError,
    ShareSet,
    TooFewSharesError,
    UncheckedSharesError,
    joined,
    normal_share,
    read_share,
)
from herintegratie_desktop.store.vault import open_with_shares


def checked(needed=2, count=5):
    made = ShareSet(needed, count)
    for words in made.words:
        made.check(words)
    return made


@pytest.fixture(scope="module")
def made():
    return checked()


@pytest.fixture
def folder(tmp_path, made):
    with new_vault(tmp_path / "kluis") as vault:
        vault.cases.save(CASE, 0)
        vault.put_shares(PASSPHRASE, made, cost=QUICK)
    return tmp_path / "kluis"


def entered(folder, *words):
    return open_with_shares(folder, words, clock=ticking())


@pytest.mark.parametrize("chosen", [(0, 1), (4, 2), (3, 0, 1), (0, 1, 2, 3, 4)])
def test_any_two_of_five_open_the_vault_with_every_role(folder, made, chosen):
    with entered(folder, *(made.words[at] for at in chosen)) as vault:
        assert vault.cases.load(CASE.id).case == CASE
        assert vault.roles == EVERY_ROLE
        assert not vault.keys.is_user


def test_who_opened_with_shares_gives_a_user_a_new_passphrase(folder, made):
    with entered(folder, *made.words[:2]) as vault:
        together = joined(made.words[3:])
        vault.set_passphrase(together, "een nieuwe lange zin", user=USER, cost=QUICK)
    opened(folder, "een nieuwe lange zin").close()


def test_a_share_is_thirty_three_words_and_says_what_it_is(made):
    for number, words in enumerate(made.words, 1):
        assert len(words.split()) == 33
        read = read_share(words)
        assert (read.set, read.number, read.needed) == (made.number, number, 2)


def test_how_a_share_is_typed_does_not_matter(folder, made):
    first = made.words[0].upper().replace(" ", "\n  ")
    second = ", ".join(f"{n}. {word}" for n, word in enumerate(made.words[3].split(), 1))
    assert normal_share(second) == made.words[3]
    entered(folder, first, second).close()


@pytest.mark.parametrize("given", [[0], [0, 0], []])
def test_too_few_shares_are_counted(folder, made, given):
    with pytest.raises(TooFewSharesError, match="2 verschillende delen nodig") as refused:
        entered(folder, *(made.words[at] for at in given))
    assert refused.value.have == len(set(given))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda words: words.rsplit(" ", 1)[0],
        lambda words: "academic " + words.split(" ", 1)[1],
        lambda words: "fiets " + words.split(" ", 1)[1],
        lambda words: "",
        lambda words: "vier woorden voor de proef",
    ],
)
def test_a_typing_fault_is_named_by_the_share_it_is_in(folder, made, spoilt):
    with pytest.raises(MistypedShareError, match="Deel 2") as refused:
        entered(folder, made.words[0], spoilt(made.words[1]))
    assert refused.value.place == 2


def test_shares_of_two_sets_do_not_go_together(folder, made):
    with pytest.raises(MixedSharesError, match="Deel 2"):
        entered(folder, made.words[0], ShareSet().words[1])


def test_sound_shares_of_another_vault_are_told_from_typing_faults(folder, made):
    with pytest.raises(ForeignSharesError, match=f"set {made.number}"):
        entered(folder, *ShareSet().words[:2])


def test_a_vault_without_shares_says_so(tmp_path, made):
    new_vault(tmp_path / "kluis").close()
    with pytest.raises(NoSharesError, match="geen delen"):
        entered(tmp_path / "kluis", *made.words[:2])


def test_a_new_set_replaces_the_old_one(folder, made):
    latter = checked(3, 4)
    with opened(folder) as vault:
        vault.put_shares(PASSPHRASE, latter, cost=QUICK)
        assert [each.name for each in vault.users() if each.kind == "shares"] == [
            f"delen 3 van 4, set {latter.number}"
        ]
    with pytest.raises(ForeignSharesError):
        entered(folder, *made.words[:2])
    with pytest.raises(TooFewSharesError):
        entered(folder, *latter.words[:2])
    entered(folder, *latter.words[1:]).close()


def test_a_set_counts_only_when_every_share_was_read_back(folder):
    fresh = ShareSet()
    fresh.check(fresh.words[0])
    fresh.check(fresh.words[4])
    with opened(folder) as vault:
        before = (folder / "keys.json").read_bytes()
        with pytest.raises(UncheckedSharesError, match="2, 3, 4"):
            vault.put_shares(PASSPHRASE, fresh, cost=QUICK)
        assert (folder / "keys.json").read_bytes() == before


def test_a_share_of_another_set_is_not_taken_for_one_read_back():
    fresh = ShareSet()
    with pytest.raises(SharesError, match="geen deel van de set"):
        fresh.check(ShareSet().words[0])
    assert fresh.unchecked == (1, 2, 3, 4, 5)


@pytest.mark.parametrize(("needed", "count"), [(1, 5), (6, 5), (2, 17), (0, 0)])
def test_so_many_shares_cannot_be_made(needed, count):
    with pytest.raises(BadShareCountError):
        ShareSet(needed, count)


def test_a_set_shows_neither_words_nor_secret(made):
    shown = repr(made)
    assert made.secret not in shown
    assert made.words[0].split()[8] not in shown
