"""What tests of the room of rules share: rule files to install, and a plan that was signed."""

from __future__ import annotations

import re
from dataclasses import replace

from makers import DAY
from vaults import CASE, USER

from herintegratie_desktop.core.canonical import content_digest
from herintegratie_desktop.core.case import Seal
from herintegratie_desktop.exchange.decisions import keep_decisions
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.ui.rules.rule_file import FileRead

DTV = (resources() / "rules" / "dtv.toml").read_bytes()


def amended(adult=170_000, version="2027-01-01"):
    """Give the amounts of the program another one for adults, without their examples."""
    bare = re.sub(rb"\n\[\[example\]\].*", b"", DTV, flags=re.DOTALL)
    text = bare.decode().replace("180_000", f"{adult:_}")
    return text.replace('version = "2026-11-01"', f'version = "{version}"').encode()


def file_read(content=None, signature=""):
    """Give a file as it comes from a disk."""
    return FileRead("dtv.toml", amended() if content is None else content, signature)


def sealed_case(vault, case_id="HIP-2026-00900"):
    """Sign a plan in a vault that keeps decisions, and give its case."""
    keep_decisions(vault)
    case = replace(CASE, id=case_id)
    sealed = replace(case, seal=Seal(DAY, USER, content_digest(case)))
    vault.cases.save(sealed, 0)
    return sealed


def actions(vault):
    """Give what the journal recorded, newest first."""
    return [entry.action for entry in vault.journal.entries()]


def adult_limit(guide):
    """Give what an adult may get under the first scheme."""
    return guide.rules.scheme("dtv").on(DAY).adult
