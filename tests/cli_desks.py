"""Desks for tests of the command line: a folder with a vault, its passphrase and rule files."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Seal
from herintegratie_desktop.exchange.casefile import read_case, write_case
from herintegratie_desktop.store.guidefiles import read_guide
from herintegratie_desktop.store.keys import Cost
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.vault import create_vault
from tests.commandline import PASSPHRASE, call, example, sound_example

SEALED_ON = date(2026, 11, 23)
QUICK = Cost(passes=1, memory=1024, lanes=1, is_practice=True)


def now():
    return datetime.now().astimezone()


def make_desk(folder):
    """Make a vault whose keys cost little to derive, and its passphrase beside it."""
    (folder / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    create_vault(folder / "vault", "M. de Wit", PASSPHRASE, clock=now, cost=QUICK)[0].close()
    return folder


def at_desk(folder, *words, **options):
    """Call the program about the vault on a desk."""
    secret = ("--vault", "vault", "--passphrase-file", "passphrase")
    return call(*words, *secret, cwd=folder, **options)


def vault_call(folder, action, *words, passphrase="passphrase", at="vault", **options):
    """Call `vault` about any vault of a desk, with any passphrase."""
    secret = ("--vault", at, "--passphrase-file", passphrase)
    return call("vault", action, *words, *secret, cwd=folder, **options)


def numbered(path, count):
    """Write a file with one case a line."""
    lines = (json.dumps(example(id=f"HIP-2026-{n:05d}")) for n in range(1, count + 1))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rule_text(name, *changes, version="2026-12-01", examples=False):
    """Return a rule file of the program with texts changed, as another edition of it."""
    text = (resources() / "rules" / name).read_text(encoding="utf-8")
    if not examples:
        text = text.partition("[[example]]")[0]
    for old, new in (('version = "2026-11-01"', f'version = "{version}"'), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    return text


def write_rules(path, *changes, **options):
    """Write such a file under its own name and return its path."""
    path.write_text(rule_text(path.name, *changes, **options), encoding="utf-8")
    return path


def sealed_case(path, **changes):
    """Write a case that was sealed and return its path."""
    case = read_case(json.dumps(sound_example(**changes)).encode(), read_guide())
    sealed = replace(case, seal=Seal(SEALED_ON, "M. de Wit", content_digest(case)))
    path.write_text(write_case(sealed), encoding="utf-8")
    return path
