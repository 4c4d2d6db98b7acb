"""`rules install`, `remove`, `trust`, `distrust`, `keys`: what an office decides of its rules."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herintegratie_desktop.commands.asking import Call, ask_json
from herintegratie_desktop.commands.faults import UnusableError, reading, unusable
from herintegratie_desktop.commands.layout import columns
from herintegratie_desktop.commands.openvault import ask_vault, opened
from herintegratie_desktop.commands.rulefolder import read_rule_file
from herintegratie_desktop.commands.saying import complain, say, say_json
from herintegratie_desktop.store.officeerrors import (
    FailingExamplesError,
    NoSuchKeyError,
    NotInstalledError,
    OfficeError,
)
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.rulesigning import SIGNATURE_ENDING, TrustedKey

if TYPE_CHECKING:
    from herintegratie_desktop.store.vault import Vault

_LONGEST_HEX = 4096
_HEADING = ("kenmerk", "naam", "toegevoegd", "door")
_NO_SIGNATURE = (
    "er is geen handtekening bij; vraag een ondertekend bestand, of kies --without-signature met "
    "--reason en schrijf waarom u het toch installeert"
)
_UNTRUSTED = (
    "de handtekening past bij geen sleutel die deze kluis vertrouwt, of het bestand is daarna "
    "gewijzigd; vraag het bestand opnieuw, of voeg de sleutel toe met «herintegratie rules trust»"
)
_NO_REASON = "schrijf met --reason waarom u dit bestand zonder handtekening installeert"


def describe_install(parser: ArgumentParser) -> None:
    """Say which file, in which vault, and by whose signature or for which reason."""
    parser.add_argument("file", metavar="BESTAND", help="het regelbestand, zoals dtv.toml")
    signed = parser.add_mutually_exclusive_group()
    signed.add_argument(
        "--signature", metavar="BESTAND", help="de handtekening (anders BESTAND.sig)"
    )
    signed.add_argument(
        "--without-signature", action="store_true", help="zonder handtekening; geef een reden"
    )
    parser.add_argument("--reason", metavar="TEKST", default="", help="waarom zonder handtekening")
    ask_vault(parser)


def install(call: Call) -> int:
    """Take a rule file into use in a vault, when it is signed or there is a reason."""
    path = Path(call.asked.file)
    content, signature = read_rule_file(path), _signature(call, path)
    with opened(call) as vault, office_faults(path):
        signer = _signer(vault, path, content, signature)
        vault.office.install(
            path.name, content, signed_by=signer, reason="" if signer else call.asked.reason
        )
        version = vault.office.guide().rules.version
    say(f"in gebruik: {path.name} ({f'ondertekend door {signer}' if signer else 'met reden'})")
    say(f"uitgave van de regels nu: {version}")
    return 0


def _signature(call: Call, path: Path) -> str | None:
    """Return what stands in the signature, or None when there is to be none."""
    if call.asked.without_signature:
        if not call.asked.reason.strip():
            raise unusable("herintegratie rules install", "--reason", _NO_REASON)
        return None
    if call.asked.signature is not None:
        return _hex_in(Path(call.asked.signature))
    beside = path.with_name(path.name + SIGNATURE_ENDING)
    if not beside.exists():
        raise unusable(path, "", _NO_SIGNATURE)
    return _hex_in(beside)


def _signer(vault: Vault, path: Path, content: bytes, signature: str | None) -> str:
    if signature is None:
        return ""
    key = vault.office.signer_of(content, signature)
    if key is None:
        raise unusable(path, "", _UNTRUSTED)
    return key.name


def describe_remove(parser: ArgumentParser) -> None:
    """Say which file goes out of use in which vault."""
    parser.add_argument("name", metavar="NAAM", help="de naam, zoals dtv.toml")
    ask_vault(parser)


def remove(call: Call) -> int:
    """Take a rule file of the office out of use; 1 when there is none of that name."""
    name = call.asked.name
    with opened(call) as vault, office_faults(name):
        try:
            vault.office.uninstall(name)
        except NotInstalledError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
    say(f"niet meer in gebruik: {name}")
    return 0


def describe_trust(parser: ArgumentParser) -> None:
    """Say which key is trusted, and whose it is."""
    parser.add_argument("file", metavar="SLEUTEL.pub", help="de openbare sleutel")
    parser.add_argument("--name", required=True, metavar="NAAM", help="van wie de sleutel is")
    ask_vault(parser)


def trust(call: Call) -> int:
    """Trust what a key signs from now on."""
    path = Path(call.asked.file)
    public = _hex_in(path)
    with opened(call) as vault, office_faults(path):
        key = vault.office.trust(call.asked.name, public)
    say(f"vertrouwd: {key.name}, kenmerk {key.fingerprint}")
    return 0


def describe_distrust(parser: ArgumentParser) -> None:
    """Say which key is no longer trusted."""
    parser.add_argument("fingerprint", metavar="KENMERK", help="zoals «rules keys» het toont")
    ask_vault(parser)


def distrust(call: Call) -> int:
    """Trust a key no longer; 1 when it was not trusted."""
    fingerprint = call.asked.fingerprint.strip().lower()
    with opened(call) as vault:
        is_of_codes = fingerprint in {key.fingerprint for key in vault.code_offices.trusted()}
        try:
            (vault.code_offices if is_of_codes else vault.office).distrust(fingerprint)
        except NoSuchKeyError as error:
            complain(f"{vault.folder}: {error.phrase.said()}")
            return 1
    say(f"niet meer vertrouwd: {fingerprint}")
    return 0


def describe_keys(parser: ArgumentParser) -> None:
    """Say of which vault the keys are asked, and which."""
    parser.add_argument(
        "--codes", action="store_true", help="die van andere kantoren, voor codes op papier"
    )
    ask_vault(parser)
    ask_json(parser)


def keys(call: Call) -> int:
    """Print the keys that are trusted."""
    with opened(call) as vault:
        trusted = _trusted(vault, of_codes=call.asked.codes)
    if call.asked.json:
        say_json([_key_document(key) for key in trusted])
    elif trusted:
        say(*columns([_HEADING, *map(_key_row, trusted)]))
    else:
        what = "codes op papier" if call.asked.codes else "regelbestanden"
        say(f"Deze kluis vertrouwt nog geen sleutel voor {what}.")
    return 0


def _trusted(vault: Vault, *, of_codes: bool) -> tuple[TrustedKey, ...]:
    if not of_codes:
        return vault.office.trusted_keys()
    found = vault.code_offices.trusted()
    return tuple(
        TrustedKey(key.fingerprint, key.name, key.public.hex(), key.added_at, key.added_by)
        for key in found
    )


def _key_document(key: TrustedKey) -> dict[str, Any]:
    return {
        "fingerprint": key.fingerprint,
        "name": key.name,
        "public_key": key.public_key,
        "added_at": key.added_at.isoformat(),
        "added_by": key.added_by,
    }


def _key_row(key: TrustedKey) -> tuple[str, ...]:
    return (
        key.fingerprint,
        key.name,
        f"{key.added_at.astimezone():%d-%m-%Y %H:%M}",
        key.added_by,
    )


def _hex_in(path: Path) -> str:
    with reading(path), path.open("rb") as file:
        return file.read(_LONGEST_HEX).decode("ascii", "replace").strip()


@contextmanager
def office_faults(about: Path | str) -> Iterator[None]:
    """Say everything for which an office refuses a file, as lines about that file."""
    try:
        yield
    except FailingExamplesError as error:
        raise UnusableError(*(f"{about}: {each.said()}" for each in error.failures)) from error
    except OfficeError as error:
        raise UnusableError(f"{about}: {error.phrase.said()}") from error
    except BadRuleFileError as error:
        raise UnusableError(f"{about}: {error}") from error
