"""`rules key new` and `rules sign`: a key to sign rule files with, and a signature beside one."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.faults import UnusableError, unusable
from herintegratie_desktop.commands.infile import read_key_file
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.rulefolder import read_rule_file
from herintegratie_desktop.commands.saying import say
from herintegratie_desktop.store.rulesigning import (
    SIGNATURE_ENDING,
    NotAKeyError,
    fingerprint_of,
    make_key,
    public_key_of,
)
from herintegratie_desktop.store.rulesigning import (
    sign as sign_bytes,
)

PUBLIC_ENDING = ".pub"
_NO_KEY = (
    "is geen sleutel om regels mee te ondertekenen; maak er een met «herintegratie rules key new»"
)


def describe_key(parser: ArgumentParser) -> None:
    """Say where the new key goes."""
    parser.add_argument("what", choices=["new"], metavar="new", help="maak een nieuwe sleutel")
    parser.add_argument(
        "--out", required=True, metavar="SLEUTEL", help="de geheime sleutel; SLEUTEL.pub erbij"
    )


def new_key(call: Call) -> int:
    """Make a private key and, beside it, the public one that an office can trust."""
    path = Path(call.asked.out)
    public_path = _beside(path, PUBLIC_ENDING)
    for each in (path, public_path):
        refuse_target(each, force=False, may_force=False)
    private, public = make_key()
    write_whole(public_path, f"{public}\n".encode())
    try:
        write_whole(path, private)
    except UnusableError:
        public_path.unlink(missing_ok=True)
        raise
    say(f"sleutel gemaakt: {path} (houd dit bestand geheim)")
    say(f"openbare sleutel: {public_path}", f"kenmerk: {fingerprint_of(public)}")
    return 0


def describe_sign(parser: ArgumentParser) -> None:
    """Say which file is signed, and with which key."""
    parser.add_argument("file", metavar="BESTAND", help="het regelbestand")
    parser.add_argument("--key", required=True, metavar="SLEUTEL", help="uw geheime sleutel")
    parser.add_argument("--force", action="store_true", help="vervang een handtekening die er is")


def sign(call: Call) -> int:
    """Write the signature of a rule file beside it."""
    path = Path(call.asked.file)
    content, private = read_rule_file(path), read_key_file(call.asked.key)
    signature_path = _beside(path, SIGNATURE_ENDING)
    try:
        signature, public = sign_bytes(content, private), public_key_of(private)
    except NotAKeyError as error:
        raise unusable(call.asked.key, "", _NO_KEY) from error
    write_whole(signature_path, f"{signature}\n".encode(), force=call.asked.force)
    say(f"ondertekend: {signature_path}", f"kenmerk van de sleutel: {fingerprint_of(public)}")
    return 0


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
