"""The rule files an office installed in the place of those of the program, or beside them."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from datetime import datetime

from herintegratie_desktop.core.roles import Act
from herintegratie_desktop.store.cipher import Row, SealedDatabase
from herintegratie_desktop.store.guides import GuideStore
from herintegratie_desktop.store.ids import timestamp
from herintegratie_desktop.store.journal import About, Journal
from herintegratie_desktop.store.officeerrors import (
    BadRuleNameError,
    NotInstalledError,
    UnknownSignerError,
    UnsignedRulesError,
    UsedRulesError,
)
from herintegratie_desktop.store.officekeys import KeyStore
from herintegratie_desktop.store.shelf import Shelf
from herintegratie_desktop.store.writer import Writer

MOST_BYTES = 1024 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,60}\.toml", re.ASCII)


@dataclass(frozen=True)
class RuleFile:
    """A rule file that is or was installed: by whom, and by which key or for which reason."""

    name: str
    version: str
    digest: str
    content: bytes = field(repr=False)
    installed_at: datetime
    installed_by: str
    signed_by: str
    reason: str
    replaced_at: datetime | None = None

    @property
    def is_in_force(self) -> bool:
        """Say whether it is used now."""
        return self.replaced_at is None


class RuleStore:
    """Installed rule files; what is in them is for the office to look at before `put`."""

    def __init__(
        self,
        sealed: SealedDatabase,
        journal: Journal,
        writer: Writer,
        keys: KeyStore,
        guides: GuideStore,
    ) -> None:
        self._sealed, self._journal, self._writer = sealed, journal, writer
        self._keys, self._guides = keys, guides
        self._shelf = Shelf(sealed, "office_rules", "name")

    def history(self) -> tuple[RuleFile, ...]:
        """Return every file that is or was installed, newest first."""
        return tuple(map(_rule_file, self._shelf.history()))

    def in_force(self) -> dict[str, bytes]:
        """Return the installed files by name."""
        return {row["name"]: row["content"] for row in self._shelf.in_force()}

    def refuse(self, name: str, content: bytes, signed_by: str, reason: str) -> None:
        """Raise the `OfficeError` of what stands in the way, whatever the rules in it say."""
        self._writer.need(Act.MANAGE_RULES)
        if not _NAME.fullmatch(name):
            raise BadRuleNameError(name)
        if len(content) > MOST_BYTES:
            raise BadRuleNameError.too_large(name, MOST_BYTES)
        if signed_by and signed_by not in {key.name for key in self._keys.trusted()}:
            raise UnknownSignerError(signed_by)
        if not signed_by and not reason.strip():
            raise UnsignedRulesError(name)

    def put(self, name: str, content: bytes, signed_by: str, reason: str) -> None:
        """Install a file in the place of the one of this name; raises `UsedRulesError`."""
        self._writer.need(Act.MANAGE_RULES)
        now, digest = self._writer.clock(), hashlib.sha256(content).hexdigest()
        row = {
            "name": name,
            "version": version_text(content),
            "digest": digest,
            "content": content,
            "installed_at": timestamp(now),
            "installed_by": self._writer.user,
            "signed_by": signed_by,
            "reason": reason.strip(),
        }
        with self._sealed.writing():
            self._refuse_used(name, content)
            self._shelf.put(row, now)
            self._journal.add(self._writer.user, f"install-rules:{name}", now, About(digest=digest))

    def end(self, name: str) -> None:
        """Take a file out of use; raises `NotInstalledError`."""
        self._writer.need(Act.MANAGE_RULES)
        now = self._writer.clock()
        with self._sealed.writing():
            if not self._shelf.end(name, now):
                raise NotInstalledError(name)
            self._journal.add(self._writer.user, f"uninstall-rules:{name}", now)

    def _refuse_used(self, name: str, content: bytes) -> None:
        """Refuse other content under the version of a file that a decision was made with."""
        version = version_text(content)
        for digest in self._guides.decided_by():
            used = self._guides.files(digest).get(f"rules/{name}")
            if used is not None and used != content and version_text(used) == version:
                raise UsedRulesError(name, version)


def version_text(content: bytes) -> str:
    """Return the version that a rule file gives itself, empty when it gives none."""
    try:
        version = tomllib.loads(content.decode("utf-8-sig")).get("version", "")
    except ValueError:
        return ""
    return version if isinstance(version, str) else ""


def _rule_file(row: Row) -> RuleFile:
    replaced = row["replaced_at"]
    return RuleFile(
        name=row["name"],
        version=row["version"],
        digest=row["digest"],
        content=row["content"],
        installed_at=datetime.fromisoformat(row["installed_at"]),
        installed_by=row["installed_by"],
        signed_by=row["signed_by"],
        reason=row["reason"],
        replaced_at=datetime.fromisoformat(replaced) if replaced else None,
    )
