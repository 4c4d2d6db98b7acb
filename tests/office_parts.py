"""What an office changes, and how tests look at it."""

import re

from herintegratie_desktop.core.check import check
from herintegratie_desktop.exchange.report import check_document
from herintegratie_desktop.store.guidearchive import guide_files
from herintegratie_desktop.store.places import resources
from tests.makers import DAY, household_case, line

PROGRAM = guide_files(resources())
DTV = PROGRAM["rules/dtv.toml"].partition(b"\n[[example]]")[0]
"""The amounts of the program without their examples, which other amounts would fail."""
PROJECTS = PROGRAM["projects.toml"]
CASE = household_case(line("l1", "p1", 30_000))
WHY = "per telefoon bevestigd"
LIST = "land;van;tot;opmerking\nSyrië;;;\nIrak;01-01-2026;;nieuw\n".encode()
OWN_PROJECTS = PROJECTS.replace(b"version = ", b'version = "eigen" # ', 1)


def amended(adult, version="2027-01-01", content=DTV):
    """Give the amounts of the program another figure for adults, and another version."""
    text = content.decode().replace("adult = 180_000", f"adult = {adult}")
    return re.sub(r'(?m)^version = ".*"', f'version = "{version}"', text).encode()


def adult_limit(vault):
    return vault.office.guide().rules.scheme("dtv").on(DAY).adult


def actions(vault):
    return [entry.action for entry in vault.journal.entries()]


def decided(vault, case=CASE):
    checked = check(case, vault.office.guide(), DAY)
    return vault.decisions.record(checked, 1, check_document(checked))


def untouched(vault):
    """Say whether nothing at all was written since the vault was made."""
    return actions(vault) == ["vault"] and vault.office.rule_files() == ()
