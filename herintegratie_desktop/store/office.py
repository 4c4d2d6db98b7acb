"""What an office checks by: the guide of the program under its own rules, list and catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from herintegratie_desktop.core.guide import Guide
from herintegratie_desktop.store.cases import Writer
from herintegratie_desktop.store.cipher import SealedDatabase
from herintegratie_desktop.store.countryfile import BadCountryFileError
from herintegratie_desktop.store.guidearchive import digest_of, guide_files
from herintegratie_desktop.store.guidefiles import RULES_FOLDER, TEXTS_FOLDER, read_guide
from herintegratie_desktop.store.guides import GuideStore
from herintegratie_desktop.store.journal import Journal
from herintegratie_desktop.store.memoryfolder import MemoryFolder
from herintegratie_desktop.store.officeerrors import (
    FailingExamplesError,
    NotInstalledError,
    UnsoundGuideError,
)
from herintegratie_desktop.store.officeexamples import failing_examples, own_rules
from herintegratie_desktop.store.officekeys import KeyStore
from herintegratie_desktop.store.officelists import (
    CatalogueStore,
    CountryList,
    CountryListStore,
    ListOrigin,
    SavedCatalogue,
)
from herintegratie_desktop.store.officerules import RuleFile, RuleStore
from herintegratie_desktop.store.officewords import WordStore
from herintegratie_desktop.store.officialfile import OFFICIAL_FILE, official_bytes
from herintegratie_desktop.store.officiallist import OfficialReading, read_official
from herintegratie_desktop.store.places import resources
from herintegratie_desktop.store.projectfile import PROJECTS_FILE, BadProjectFileError
from herintegratie_desktop.store.rulefiles import BadRuleFileError
from herintegratie_desktop.store.rulesigning import TrustedKey, signer_of

Files = Mapping[str, bytes]
_NOT_SOUND = (BadRuleFileError, BadProjectFileError, BadCountryFileError)


class Office:
    """What one vault checks and says by; every change is an entry of the journal.

    `words` are the approved words of paper.
    """

    def __init__(
        self, sealed: SealedDatabase, journal: Journal, writer: Writer, guides: GuideStore
    ) -> None:
        self._keys = KeyStore(sealed, journal, writer)
        self._rules = RuleStore(sealed, journal, writer, self._keys, guides)
        self._lists = CountryListStore(sealed, journal, writer)
        self._catalogues = CatalogueStore(sealed, journal, writer)
        self.words = WordStore(sealed, journal, writer, self._forget)
        self._files: Files | None = None
        self._guide: Guide | None = None

    def guide(self) -> Guide:
        """Return what cases are checked against; raises `UnsoundGuideError`."""
        if self._guide is None:
            try:
                self._guide = read_guide(MemoryFolder(self.guide_files()))
            except _NOT_SOUND as error:
                raise UnsoundGuideError(str(error)) from error
        return self._guide

    def guide_files(self) -> Files:
        """Return the files of that guide by their path."""
        if self._files is None:
            self._files = self._overlaid(guide_files(resources()))
        return self._files

    def guide_digest(self) -> str:
        """Return the SHA-256 of those files, in hex."""
        return digest_of(self.guide_files())

    @property
    def has_own(self) -> bool:
        """Say whether the guide is any other than that of the program."""
        kept = (self._rules, self._lists, self._catalogues)
        return any(each.in_force() for each in kept) or self.words.has_any()

    def with_rules(self, name: str, content: bytes) -> Guide:
        """Return the guide there would be with a rule file, which is looked through and not kept.

        Raises `BadRuleFileError`, or `FailingExamplesError` when an example comes out otherwise.
        """
        return self._sound(name, {**self.guide_files(), _path(name): content})

    def rule_files(self) -> tuple[RuleFile, ...]:
        """Return every rule file that is or was installed, newest first."""
        return self._rules.history()

    def install(self, name: str, content: bytes, *, signed_by: str = "", reason: str = "") -> None:
        """Use a rule file from now on, in the place of the one of this name.

        `signed_by` names the trusted key that signed it; without one `reason` says why it is
        taken all the same. Raises an `OfficeError` or `BadRuleFileError`; nothing is changed then.
        """
        self._rules.refuse(name, content, signed_by, reason)
        self.with_rules(name, content)
        self._rules.put(name, content, signed_by, reason)
        self._forget()

    def uninstall(self, name: str) -> None:
        """Go back to the program's own file of this name, or to none.

        Raises `NotInstalledError`, or `BadRuleFileError` when the other files need this one.
        """
        if name not in self._rules.in_force():
            raise NotInstalledError(name)
        if self._is_sound():
            self._sound(name, self._without(name))
        self._rules.end(name)
        self._forget()

    def trusted_keys(self) -> tuple[TrustedKey, ...]:
        """Return the keys whose rule files are trusted."""
        return self._keys.trusted()

    def trust(self, name: str, public_hex: str) -> TrustedKey:
        """Trust a key (64 hex digits) of somebody; raises `BadKeyError`."""
        return self._keys.trust(name, public_hex)

    def distrust(self, fingerprint: str) -> None:
        """Trust a key no longer; raises `NoSuchKeyError`."""
        self._keys.distrust(fingerprint)

    def signer_of(self, content: bytes, signature_hex: str) -> TrustedKey | None:
        """Return the trusted key that signed a rule file, or None."""
        return signer_of(content, signature_hex, self.trusted_keys())

    def read_country_list(self, raw: bytes) -> OfficialReading:
        """Look through an official list without loading it: its rows and all its faults."""
        return read_official(raw, self.guide().countries)

    def load_country_list(
        self,
        raw: bytes,
        file_name: str,
        source: str = "",
        *,
        version: str = "",
        since: date | None = None,
    ) -> CountryList:
        """Check by this official list from now on; raises `BadCountryListError` with all faults.

        `since` is the first day on which it counts.
        """
        origin = ListOrigin(file_name, source, version, since)
        self._lists.load(raw, self.guide().countries, origin)
        self._forget()
        return self._lists.history()[0]

    def country_list(self) -> CountryList | None:
        """Return the official list in force, or None when only the derived one is there."""
        return self._lists.in_force()

    def country_lists(self) -> tuple[CountryList, ...]:
        """Return every official list that is or was in force, newest first."""
        return self._lists.history()

    def drop_country_list(self) -> None:
        """Go back to the derived list; raises `NoCountryListError`."""
        self._lists.end()
        self._forget()

    def save_catalogue(self, content: bytes) -> None:
        """Use this `projects.toml` from now on; raises `BadProjectFileError`."""
        read_guide(MemoryFolder({**self.guide_files(), PROJECTS_FILE: content}))
        self._catalogues.save(content)
        self._forget()

    def catalogue(self) -> SavedCatalogue | None:
        """Return the catalogue of the office, or None when it uses that of the program."""
        return self._catalogues.in_force()

    def catalogues(self) -> tuple[SavedCatalogue, ...]:
        """Return every catalogue that is or was the office's own, newest first."""
        return self._catalogues.history()

    def drop_catalogue(self) -> None:
        """Go back to the catalogue of the program; raises `NoCatalogueError`."""
        self._catalogues.end()
        self._forget()

    def _overlaid(self, program: Files) -> Files:
        rules = {_path(name): content for name, content in self._rules.in_force().items()}
        files = {**program, **rules}
        if catalogue := self._catalogues.in_force():
            files[PROJECTS_FILE] = catalogue.content
        if country_list := self._lists.in_force():
            files[OFFICIAL_FILE] = official_bytes(country_list.official)
        words = self.words.files()
        return {**files, **{f"{TEXTS_FOLDER}/{name}": raw for name, raw in words.items()}}

    def _without(self, name: str) -> Files:
        """Return the files there would be without an installed one."""
        files = {path: raw for path, raw in self.guide_files().items() if path != _path(name)}
        own = guide_files(resources()).get(_path(name))
        return files if own is None else {**files, _path(name): own}

    def _sound(self, name: str, files: Files) -> Guide:
        guide = read_guide(MemoryFolder(files))
        if wrong := failing_examples(files, own_rules(files), guide):
            raise FailingExamplesError(name, wrong)
        return guide

    def _is_sound(self) -> bool:
        try:
            self.guide()
        except UnsoundGuideError:
            return False
        return True

    def _forget(self) -> None:
        self._files, self._guide = None, None


def _path(name: str) -> str:
    return f"{RULES_FOLDER}/{name}"
