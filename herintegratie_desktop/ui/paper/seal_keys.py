"""With which key a plan is sealed: the one in the vault, one in a file, or one on a card."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.core.case import Caseworker
from herintegratie_desktop.core.phrases import Phrase, words

if TYPE_CHECKING:
    from herintegratie_desktop.pdf.certificate import SigningKey
    from herintegratie_desktop.pdf.identity import Key
    from herintegratie_desktop.store.credentials import Credential

_LARGEST = 1024 * 1024

_NOT_READ = words(
    "Het certificaatbestand kan niet worden geopend. Kijk of het er nog staat en kies het weer."
)


class Means(StrEnum):
    """What a caseworker can seal with."""

    VAULT = "vault"
    FILE = "file"
    CARD = "card"


@dataclass(frozen=True)
class KeyFile:
    """A PKCS#12 file somebody chose, and what opens it; neither is kept."""

    path: Path
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class Card:
    """The card in the reader: the module of its maker, and the pin; that is not kept."""

    module: Path
    pin: str = field(repr=False)


@dataclass(frozen=True)
class VaultKey:
    """The key in the vault; None when there is none yet, or another one is wanted."""

    credential: Credential | None = None


KeySource = VaultKey | KeyFile | Card


class KeyFileError(Exception):
    """The file with the key cannot be read; `phrase` says what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.said())
        self.phrase = phrase


@contextmanager
def key_from(
    source: KeySource, who: Caseworker, now: datetime
) -> Iterator[tuple[Key, Credential | None]]:
    """Give the key, and the credential when that was made anew.

    Raises KeyFileError, and CertificateError of `pdf`.
    """
    match source:
        case VaultKey(credential):
            yield _vault_key(credential, who, now)
        case KeyFile(path, passphrase):
            from herintegratie_desktop.pdf.certificate import read_certificate

            yield read_certificate(_content(path), passphrase, now), None
        case Card(module, pin):
            from herintegratie_desktop.pdf.smartcard import opened_card

            with opened_card(module, pin, now) as key:
                yield key, None


def _content(path: Path) -> bytes:
    """Return a file, but no more than tells that it is far too large."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as fault:
        raise KeyFileError(Phrase(_NOT_READ)) from fault


def _vault_key(
    credential: Credential | None, who: Caseworker, now: datetime
) -> tuple[SigningKey, Credential | None]:
    from herintegratie_desktop.pdf.certificate import read_certificate

    if credential is not None:
        key = read_certificate(credential.p12, credential.passphrase)
        if key.valid_from <= now <= key.valid_until:
            return key, None
    new = _new_credential(who, now)
    return read_certificate(new.p12, new.passphrase, now), new


def _new_credential(who: Caseworker, now: datetime) -> Credential:
    from herintegratie_desktop.pdf.certificate import make_certificate
    from herintegratie_desktop.store.credentials import Credential

    passphrase = secrets.token_urlsafe(32)
    return Credential(make_certificate(who.name, who.organisation, now, passphrase), passphrase)
