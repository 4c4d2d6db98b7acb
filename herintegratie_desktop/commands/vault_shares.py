"""`vault shares`: make a set of shares that open the vault together, and check papers of it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call, DutchParser
from herintegratie_desktop.commands.faults import UnusableError, reading
from herintegratie_desktop.commands.infile import asked_line
from herintegratie_desktop.commands.openvault import ask_vault, folder_of, unlocked, vault_faults
from herintegratie_desktop.commands.outfile import refuse_target, write_whole
from herintegratie_desktop.commands.saying import say

if TYPE_CHECKING:
    from herintegratie_desktop.store.shares import ShareSet
    from herintegratie_desktop.store.vault import Vault

_LARGEST = 4096
_NEEDED, _COUNT = 2, 5


def describe_shares(parser: ArgumentParser) -> None:
    """Ask what is to be done with shares."""
    acts = parser.add_subparsers(
        dest="act", metavar="WAT", required=True, title="wat", parser_class=DutchParser
    )
    made = acts.add_parser("make", help="nieuwe delen maken; eerdere openen daarna niet meer")
    checked = acts.add_parser("check", help="nakijken of delen kloppen en bij de kluis horen")
    for each in (made, checked):
        ask_vault(each)
    made.add_argument("--needed", type=int, default=_NEEDED, help="hoeveel delen openen (nu: 2)")
    made.add_argument("--count", type=int, default=_COUNT, help="hoeveel delen er zijn (nu: 5)")
    made.add_argument(
        "--out-dir",
        metavar="MAP",
        help="elk deel in een bestand in deze map (anders op het scherm, en u typt ze over)",
    )
    checked.add_argument("files", metavar="BESTAND", nargs="*", help="per deel een bestand")


def shares(call: Call) -> int:
    """Do what was asked with shares."""
    return _make(call) if call.asked.act == "make" else _check(call)


@contextmanager
def unlocked_by_shares(call: Call, files: list[str]) -> Iterator[tuple[Vault, str]]:
    """Give the vault that shares in files open together, and what they are together."""
    from herintegratie_desktop.store.shares import joined
    from herintegratie_desktop.store.vault import open_with_shares

    folder, typed = folder_of(call), [_read(name) for name in files]
    with vault_faults(folder), open_with_shares(folder, typed, clock=call.now) as vault:
        vault.note_opening()
        yield vault, joined(typed)


def _make(call: Call) -> int:
    from herintegratie_desktop.store.shares import ShareSet

    with unlocked(call) as (vault, secret), vault_faults(vault.folder):
        made = ShareSet(call.asked.needed, call.asked.count)
        if call.asked.out_dir is None:
            _read_back_from_paper(made)
        else:
            _read_back_from_files(made, Path(call.asked.out_dir))
        vault.put_shares(secret, made)
    say(
        f"{made.count} delen gemaakt en nagekeken, set {made.number}; {made.needed} ervan openen "
        "de kluis. Geef ze aan verschillende mensen."
    )
    return 0


def _read_back_from_files(made: ShareSet, folder: Path) -> None:
    """Write each share to a file of its own, and read it back from there."""
    paths = [folder / f"deel-{number}-van-{made.count}.txt" for number in range(1, made.count + 1)]
    for path in paths:
        refuse_target(path, force=False, may_force=False)
    for path, words in zip(paths, made.words, strict=True):
        write_whole(path, f"{words}\n".encode())
        made.check(_read(str(path)))
        say(str(path))


def _read_back_from_paper(made: ShareSet) -> None:
    """Show each share, and ask it back from the paper it was written on."""
    for number, words in enumerate(made.words, 1):
        say(f"Deel {number} van {made.count}, set {made.number}:", f"  {words}", "")
    for number in range(1, made.count + 1):
        made.check(asked_line(f"Typ deel {number} over van het papier: "))


def _check(call: Call) -> int:
    """Say of each share whether it is sound and of the vault; 0 when together they open it."""
    from herintegratie_desktop.store.errors import VaultError
    from herintegratie_desktop.store.keyfile import read_key_ring
    from herintegratie_desktop.store.shares import joined, read_share

    typed = [_read(name) for name in call.asked.files] or [asked_line("Deel: ")]
    with vault_faults(folder := folder_of(call)):
        ring = read_key_ring(folder)
    try:
        for place, text in enumerate(typed, 1):
            read = read_share(text, place)
            say(f"deel {read.number}, set {read.set}: leesbaar; {read.needed} delen openen")
        fits = ring.opened_by_shares(joined(typed))
    except VaultError as error:
        say(error.phrase.said())
        return 1
    say("samen openen zij de kluis" if fits else "zij horen niet bij deze kluis, of zijn vervangen")
    return 0 if fits else 1


def _read(name: str) -> str:
    with reading(name), Path(name).open("rb") as file:
        raw = file.read(_LARGEST)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableError(f"{name}: is geen tekst in UTF-8; sla het opnieuw op") from error
