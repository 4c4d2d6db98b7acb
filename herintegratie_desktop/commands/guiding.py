"""By which rules a command checks: those of the program, or those of the office of a vault."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TYPE_CHECKING

from herintegratie_desktop.commands.asking import Call
from herintegratie_desktop.commands.openvault import ask_passphrase, opened
from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.core.values import dataclass

if TYPE_CHECKING:
    from herintegratie_desktop.store.officerules import RuleFile


@dataclass(frozen=True)
class RuleSet:
    """A guide, the files it was read from by their path, and those an office installed."""

    guide: Guide
    files: Mapping[str, bytes]
    installed: tuple[RuleFile, ...] = ()


def ask_guide(parser: ArgumentParser) -> None:
    """Let a command be told to use the rules of the office of a vault."""
    parser.add_argument(
        "--vault",
        metavar="MAP",
        help="met de eigen regels van deze kluis (anders die van het programma)",
    )
    ask_passphrase(parser)


def guide_for(call: Call) -> Guide:
    """Return the guide a call is about; raises `UnusableError`."""
    if call.asked.vault is None:
        from herintegratie_desktop.store.guidefiles import read_guide

        return read_guide()
    with opened(call) as vault:
        return vault.office.guide()


def files_for(call: Call) -> Mapping[str, bytes]:
    """Return the files of that guide by their path; they need not be sound."""
    if call.asked.vault is None:
        return _program_files()
    with opened(call) as vault:
        return vault.office.guide_files()


def rule_set_for(call: Call) -> RuleSet:
    """Return the guide a call is about with its files; raises `UnusableError`."""
    if call.asked.vault is None:
        from herintegratie_desktop.store.guidefiles import read_guide

        return RuleSet(read_guide(), _program_files())
    with opened(call) as vault:
        office = vault.office
        installed = tuple(file for file in office.rule_files() if file.is_in_force)
        return RuleSet(office.guide(), office.guide_files(), installed)


def _program_files() -> Mapping[str, bytes]:
    from herintegratie_desktop.store.guidearchive import guide_files
    from herintegratie_desktop.store.places import resources

    return guide_files(resources())
