import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaults import PASSPHRASE, QUICK, USER, new_vault, opened

from herintegratie_desktop.store import files, keys
from herintegratie_desktop.store.errors import (
    DamagedVaultError,
    NotEnoughMemoryError,
    UserTakenError,
    VaultNotWritableError,
    WrongPassphraseError,
)
from herintegratie_desktop.store.keyfile import read_key_ring, write_key_ring
from herintegratie_desktop.store.keys import Cost, KeyRing, new_data_key
from herintegratie_desktop.store.recovery import (
    looks_like_recovery_key,
    new_recovery_key,
    read_recovery_key,
)

GROUPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@pytest.fixture
def key():
    return new_data_key()


@pytest.fixture
def ring(key):
    """Give a ring with two users and a recovery key."""
    made = KeyRing("kluis-1").with_user("Anna", "de zin van anna", key, QUICK)
    return made.with_user("Bram", "de zin van bram", key, QUICK).with_recovery(
        new_recovery_key(), key, QUICK
    )


@pytest.fixture
def folder(tmp_path):
    new_vault(tmp_path / "kluis").close()
    return tmp_path / "kluis"


def document_of(folder):
    return json.loads((folder / "keys.json").read_text(encoding="utf-8"))


def write(folder, document):
    (folder / "keys.json").write_text(json.dumps(document), encoding="utf-8")


# --- slots ----------------------------------------------------------------------------


def test_each_slot_opens_to_the_same_key(ring, key):
    for user in ("Anna", "Bram"):
        slot, found = ring.opened_by(f"de zin van {user.lower()}")
        assert (slot.name, found) == (user, key)


def test_two_slots_share_no_salt_and_no_nonce(ring):
    assert len({slot.salt for slot in ring.slots}) == 3
    assert len({slot.nonce for slot in ring.slots}) == 3


def test_a_named_user_is_the_only_slot_tried(ring):
    assert ring.opened_by("de zin van anna", "Bram") is None
    assert ring.opened_by("de zin van anna", "Niemand") is None


def test_a_name_is_given_once(ring, key):
    with pytest.raises(UserTakenError, match="Anna"):
        ring.with_user("Anna", "een andere zin", key, QUICK)


def test_a_removed_user_no_longer_opens(ring):
    fewer = ring.without("Anna")
    assert fewer.users == ("Bram",)
    assert fewer.opened_by("de zin van anna") is None
    assert fewer.opened_by("de zin van bram") is not None


@pytest.mark.parametrize(
    "altered",
    [
        lambda slot: replace(slot, name="Baas"),
        lambda slot: replace(slot, role="baas"),
        lambda slot: replace(slot, cost=replace(QUICK, passes=2)),
        lambda slot: replace(slot, cost=replace(QUICK, memory=16)),
        lambda slot: replace(slot, salt=bytes(16)),
        lambda slot: replace(slot, nonce=bytes(12)),
        lambda slot: replace(slot, wrapped=slot.wrapped[:-1] + b"x"),
        lambda slot: replace(slot, wrapped=b""),
    ],
)
def test_a_slot_of_which_anything_was_altered_stays_shut(ring, altered):
    changed = replace(ring, slots=tuple(altered(slot) for slot in ring.slots))
    assert changed.opened_by("de zin van anna") is None


def test_a_slot_moved_to_another_vault_stays_shut(ring):
    assert replace(ring, vault="kluis-2").opened_by("de zin van anna") is None


def test_a_user_slot_does_not_open_as_a_recovery_slot(ring):
    swapped = tuple(replace(slot, kind=keys.RECOVERY) for slot in ring.slots)
    assert replace(ring, slots=swapped).opened_by("de zin van anna") is None


def test_a_slot_shows_no_bytes(ring):
    shown = repr(ring)
    for slot in ring.slots:
        assert repr(slot.salt) not in shown
        assert repr(slot.wrapped) not in shown


def test_too_little_memory_is_said(key):
    impossible = Cost(passes=3, memory=2**31 - 1, lanes=1)
    with pytest.raises(NotEnoughMemoryError, match="geheugen"):
        KeyRing("kluis-1").with_user("Anna", "de zin van anna", key, impossible)


def test_a_wiped_key_is_gone(key):
    keys.wipe(key)
    assert key == bytearray(32)


# --- the file -------------------------------------------------------------------------


def test_the_file_gives_back_the_same_slots(tmp_path, ring):
    write_key_ring(tmp_path, ring)
    assert read_key_ring(tmp_path) == ring
    assert [path.name for path in tmp_path.iterdir()] == ["keys.json"]


def test_the_usual_cost_is_what_was_measured():
    assert Cost() == Cost(passes=3, memory=64 * 1024, lanes=4)


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("format",), "iets-anders/1"),
        (("format",), None),
        (("vault",), 7),
        (("slots",), None),
        (("slots",), ["x"]),
        (("slots", 0, "kind"), "gast"),
        (("slots", 0, "kdf", "name"), "scrypt"),
        (("slots", 0, "kdf", "t"), 0),
        (("slots", 0, "kdf", "t"), True),
        (("slots", 0, "kdf", "t"), 10_000),
        (("slots", 0, "kdf", "m_kib"), 2**40),
        (("slots", 0, "kdf", "p"), 1.5),
        (("slots", 0, "kdf", "salt"), "geen base64!"),
        (("slots", 0, "key", "cipher"), "geen"),
        (("slots", 0, "key", "wrapped"), None),
    ],
)
def test_a_key_file_that_is_not_sound_is_refused(folder, where, value):
    document = document_of(folder)
    inner = document
    for step in where[:-1]:
        inner = inner[step]
    inner[where[-1]] = value
    write(folder, document)
    with pytest.raises(DamagedVaultError, match=r"keys\.json"):
        opened(folder)


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_key_file_that_is_no_key_file_is_refused(folder, raw):
    (folder / "keys.json").write_bytes(raw)
    with pytest.raises(DamagedVaultError):
        opened(folder)


@pytest.mark.parametrize(("part", "value"), [("t", 2), ("m_kib", 64), ("salt", "A" * 22 + "==")])
def test_altered_parameters_open_nothing(folder, part, value):
    document = document_of(folder)
    document["slots"][0]["kdf"][part] = value
    write(folder, document)
    with pytest.raises(WrongPassphraseError):
        opened(folder, PASSPHRASE, USER)


def test_a_key_file_that_cannot_be_replaced_stays_as_it_was(folder, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(VaultNotWritableError, match="vol"):
        write_key_ring(folder, KeyRing("leeg"))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


# --- the recovery key -----------------------------------------------------------------


def test_a_recovery_key_is_nine_groups_of_four():
    groups = new_recovery_key().split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert set("".join(groups)) <= set(GROUPS)


def test_no_two_recovery_keys_are_the_same():
    assert len({new_recovery_key() for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "typed",
    [
        lambda key: key.lower(),
        lambda key: key.replace("-", ""),
        lambda key: key.replace("-", " "),
        lambda key: "  " + key.replace("-", " – ") + "\n",
        lambda key: key.replace("O", "0").replace("I", "1").replace("B", "8"),
    ],
)
def test_how_a_recovery_key_is_typed_does_not_matter(typed):
    for _ in range(20):
        key = new_recovery_key()
        assert read_recovery_key(typed(key)) == key


@given(st.integers(0, 35), st.sampled_from(GROUPS))
def test_one_wrong_character_is_recognised(place, letter):
    bare = new_recovery_key().replace("-", "")
    typed = bare[:place] + letter + bare[place + 1 :]
    assert (read_recovery_key(typed) is not None) == (typed == bare)
    assert looks_like_recovery_key(typed)


@pytest.mark.parametrize(
    "text",
    ["", "vier woorden voor de proef", "A" * 12, "correct horse battery staple", "AAAA-" * 4],
)
def test_a_passphrase_is_no_recovery_key(text):
    assert read_recovery_key(text) is None
    assert not looks_like_recovery_key(text)


def test_a_forgotten_character_still_looks_like_a_recovery_key():
    key = new_recovery_key()
    assert looks_like_recovery_key(key[:2] + key[3:])
    assert looks_like_recovery_key(key[:-5])
    assert read_recovery_key(key[:-5]) is None
